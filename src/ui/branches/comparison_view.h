// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/sequence/sequence_diagram.h"
#include "figure/figure.h"
#include "render/paint/font_metrics.h"
#include "render/words/labels.h"
#include "sim/trace.h"
#include "ui/look/look.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace ui {

/// Two branches of a run side by side on one time axis, scrolled and zoomed together. The part that
/// both share is drawn paler, and a line marks the moment of the first difference.
class ComparisonView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// `flight` is how long a segment usually travels.
    void setTraces(sim::Trace left, sim::Trace right, tcp::Duration flight);

    const sim::Trace& left() const { return m_left; }
    const sim::Trace& right() const { return m_right; }
    /// The first moment at which both differ; none: they are the same.
    std::optional<tcp::Instant> firstDifference() const { return m_difference; }
    /// The comparison as a figure, each branch below its name.
    figure::Figure figure(
        const QString& leftName, const QString& rightName, const Look& look) const;
    /// The height of a moment in the left and the right picture, before zooming.
    double leftY(tcp::Instant at) const { return m_pair.left->yOf(at); }
    double rightY(tcp::Instant at) const { return m_pair.right->yOf(at); }
    double scale() const;
    void setZoom(double zoom, double anchor);
    void showDifference();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    void updateScrollBars();
    double paneWidth() const;
    diagram::Size size() const;
    void paintPane(QPainter& painter, const diagram::SequenceDiagram& diagram,
        const sim::Trace& trace, double x, const QRectF& exposed) const;
    double differenceY() const;
    void paintDifference(QPainter& painter, const diagram::SequenceDiagram& diagram,
        const sim::Trace& trace, double x) const;
    void paintDifference(QPainter& painter) const;
    void paintVeil(QPainter& painter) const;

    Look m_look;
    sim::Trace m_left;
    sim::Trace m_right;
    tcp::Duration m_flight{std::chrono::milliseconds(50)};
    std::optional<tcp::Instant> m_difference;
    double m_zoom = 1;
    render::FontMetrics m_metrics;
    std::unique_ptr<render::Labels> m_labels;
    diagram::SequenceOptions m_options;
    diagram::SequencePair m_pair;
};

/// The moment of the first row that differs between two traces, or whose segment does; none: they
/// are the same.
std::optional<tcp::Instant> firstDifference(const sim::Trace& a, const sim::Trace& b);

} // namespace ui
