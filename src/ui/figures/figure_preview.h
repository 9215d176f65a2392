// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/figure.h"
#include "render/paint/font_metrics.h"

#include <QScrollArea>
#include <QTimer>

namespace ui {

/// A preview of a figure, scaled to fit the width. It is laid out a moment after the last change,
/// and of a long run only the beginning, so that the dialog stays responsive.
class FigurePreview : public QScrollArea
{
    Q_OBJECT

public:
    /// `trace` outlives this.
    explicit FigurePreview(const sim::Trace& trace, QWidget* parent = nullptr);

    void setOptions(
        const QString& title, const figure::FigureOptions& options, figure::Format format);
    /// The size of the figure in words.
    QString sizeText() const;
    /// Lays it out now instead of a moment later.
    void refresh();

signals:
    void refreshed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Canvas;

    void fit();

    const sim::Trace& m_trace;
    QString m_title;
    render::FontMetrics m_metrics;
    figure::FigureOptions m_options;
    figure::Format m_format = figure::Format::Svg;
    QTimer m_pause;
    Canvas* m_canvas;
    /// Whether only the beginning is shown.
    bool m_cut = false;
};

} // namespace ui
