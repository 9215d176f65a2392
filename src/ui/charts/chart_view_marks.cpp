// SPDX-License-Identifier: GPL-3.0-or-later

// What is painted over a chart: the playhead, what is selected, the cursor and the values there.

#include "diagram/chart/chart_style.h"
#include "diagram/chart/difference.h"
#include "render/paint/fonts.h"
#include "render/words/chart_labels.h"
#include "ui/charts/chart_view.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace ui {

using diagram::Ink;

void ChartView::paintPlayhead(QPainter& painter)
{
    QColor paper = render::colour(m_look.theme, Ink::Paper);
    paper.setAlphaF(m_showsFuture ? 0.6F : 1.0F);
    painter.setPen(QPen(render::colour(m_look.theme, Ink::Client), 1, Qt::DashLine));
    for (const diagram::Rect& plot : plots()) {
        const double x = std::clamp(xOf(m_session.playhead()), plot.x, plot.right());
        // What is hidden ends a little beyond the plot: lines have a width.
        constexpr double kLine = 4;
        const double beyond = m_showsFuture ? 0 : kLine;
        painter.fillRect(QRectF(x, plot.y, plot.right() - x + beyond, plot.height), paper);
        if (x > plot.x && x < plot.right()) {
            painter.drawLine(QPointF(x, plot.y), QPointF(x, plot.bottom()));
        }
    }
}

/// That of the values, and that of the difference.
std::vector<diagram::Rect> ChartView::plots() const
{
    std::vector<diagram::Rect> plots{m_picture.area.rect};
    if (m_picture.difference) {
        plots.push_back(*m_picture.difference);
    }
    return plots;
}

void ChartView::paintSelection(QPainter& painter)
{
    const auto selected = m_session.selectedSegment();
    if (!selected || m_kind == diagram::ChartKind::Rounds) {
        return;
    }
    const std::int64_t x = m_session.trace().segment(*selected).at.time_since_epoch().count();
    const diagram::PlotArea& area = m_picture.area;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(render::colour(m_look.theme, Ink::Text), 1.5, Qt::DotLine));
    for (const diagram::NamedSeries& each : chart().series) {
        const auto points = each.points.points();
        for (std::size_t i = each.points.firstAt(x); i < points.size() && points[i].x == x; ++i) {
            const bool isShown = points[i].x >= area.from && points[i].x <= area.to;
            if (points[i].segment == *selected && isShown) {
                const double at = area.x.pixel(static_cast<double>(x));
                const double top = area.y.pixel(points[i].value.high);
                const double bottom = area.y.pixel(points[i].value.low);
                painter.drawRoundedRect(QRectF(at - 7, top - 7, 14, bottom - top + 14), 7, 7);
            }
        }
    }
}

/// The moment, and the values of lines there.
QStringList ChartView::readout(tcp::Instant at)
{
    const render::ChartLabels labels(m_look.language, m_look.names);
    const std::int64_t moment = at.time_since_epoch().count();
    QStringList lines;
    if (m_kind == diagram::ChartKind::Rounds) {
        lines += QString::fromStdString(labels.xAxis(m_kind, "")) + ' ' +
            QString::number(static_cast<int>(diagram::xOfMoment(chart(), moment)));
    } else {
        lines += QString::fromStdString(
            diagram::valueText(diagram::Quantity::Time, static_cast<double>(moment)));
    }
    const auto x = static_cast<std::int64_t>(diagram::xOfMoment(chart(), moment));
    const std::vector<diagram::ChartOfRun> shown = drawnRuns();
    for (const diagram::ChartValue& value : diagram::valuesAt(shown, x)) {
        lines += QString::fromStdString(
            labels.value(m_kind, value.kind, value.point.value.high, shown[value.run].name));
    }
    if (const auto difference = diagram::differenceAt(shown, x)) {
        lines += QString::fromStdString(labels.difference(m_kind, *difference));
    }
    return lines;
}

void ChartView::paintCursor(QPainter& painter)
{
    if (!m_cursor) {
        return;
    }
    const diagram::Rect plot = m_picture.area.rect;
    const double x = xOf(*m_cursor);
    if (x < plot.x || x > plot.right() || !tells(*m_cursor)) {
        return;
    }
    painter.setPen(QPen(render::colour(m_look.theme, Ink::Soft), 1));
    painter.drawLine(QPointF(x, plot.y), QPointF(x, plots().back().bottom()));

    const QStringList lines = readout(*m_cursor);
    painter.setFont(render::qtFont({diagram::FontFamily::Sans, 12, diagram::FontWeight::Normal}));
    const QFontMetricsF metrics(painter.font());
    constexpr double kPad = 6;
    double width = 0;
    for (const QString& line : lines) {
        width = std::max(width, metrics.horizontalAdvance(line));
    }
    const double lineHeight = metrics.height();
    QRectF box(x + 10, plot.y + 24, width + 2 * kPad,
        static_cast<double>(lines.size()) * lineHeight + 2 * kPad);
    if (box.right() > plot.right()) {
        box.moveRight(std::max(x - 10, plot.x + box.width()));
    }
    painter.setPen(QPen(render::colour(m_look.theme, Ink::Line), 1));
    QColor panel = render::colour(m_look.theme, Ink::Panel);
    panel.setAlphaF(0.88F);
    painter.setBrush(panel);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(render::colour(m_look.theme, Ink::Text));
    double y = box.y() + kPad + metrics.ascent();
    for (const QString& line : lines) {
        painter.drawText(QPointF(box.x() + kPad, y), line);
        y += lineHeight;
    }
}

} // namespace ui
