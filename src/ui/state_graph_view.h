// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/font_metrics.h"
#include "session/session.h"
#include "ui/look.h"
#include "ui/spoken_picture.h"

#include <QTransform>
#include <QWidget>

#include <vector>

namespace ui {

/// The states of a connection with both ends on them, made to fit.
class StateGraphView
    : public QWidget
    , public SpokenPicture
{
    Q_OBJECT

public:
    explicit StateGraphView(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

    /// By how much at most the graph is enlarged to fill its room.
    void setMagnification(double magnification);

    int partCount() const override;
    Part part(int index) const override;
    int partAt(QPoint place) const override;
    int selectedPart() const override { return -1; }
    void selectPart(int) override {}

    QSize sizeHint() const override { return {460, 480}; }
    QSize minimumSizeHint() const override { return {260, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    /// Something in the graph that a screen reader tells about, and where it is in the list.
    struct Spoken
    {
        QString sentence;
        QRectF box;
    };

    /// Reads the transitions that are new, if so many rows of the trace are as before.
    void readSteps(std::size_t keptRows);
    std::size_t stepsDone() const;
    void relayout();
    void collectParts();
    /// From the list's pixels to the widget's.
    QTransform placement() const;

    session::Session& m_session;
    Look m_look;
    render::FontMetrics m_metrics;
    diagram::DisplayList m_list;
    std::vector<Spoken> m_parts;
    /// The transitions alone, and which rows of the run's trace they are: the run may be long.
    sim::Trace m_steps;
    std::vector<std::size_t> m_stepRows;
    std::size_t m_rowsRead = 0;
    /// How many of them have happened.
    std::size_t m_stepsDone = 0;
    double m_magnification = 1;
};

} // namespace ui
