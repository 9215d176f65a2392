// SPDX-License-Identifier: GPL-3.0-or-later

// What one of two runs has more than the other one, in a strip below the plot.

#include "diagram/chart/chart_layout.h"
#include "diagram/chart/difference.h"

#include <algorithm>
#include <cmath>

namespace diagram {

using namespace chart_measures;

/// Of the part that is shown, as long as both lines go on; data that were sent stay so.
ChartSeries ChartLayout::difference() const
{
    if (!isOverlaid()) {
        return {};
    }
    const SeriesKind kind = comparedSeries(this->kind());
    const auto [least, most] = std::ranges::minmax(m_ends);
    return differenceOf((*m_runs[0].chart)[kind], (*m_runs[1].chart)[kind], m_picture.area.from,
        this->kind() == ChartKind::TimeSequence ? most : least);
}

void ChartLayout::drawDifference()
{
    const ChartSeries series = difference();
    const Rect strip = *m_picture.difference;
    const ValueRange seen = series.range(0, series.points().size()).with({0, 0});
    const double air = std::max(0.12 * (seen.high - seen.low), 0.5);
    PlotArea area = m_picture.area;
    area.rect = strip;
    area.y = {seen.low - air, seen.high + air, strip.bottom(), strip.y};
    const auto [least, most] = std::ranges::minmax(m_ends);
    area.end = kind() == ChartKind::TimeSequence ? most : least;

    const AxisUnit unit =
        unitFor(quantityOf(kind()), std::max(std::abs(seen.low), std::abs(seen.high)));
    const Part part{.kind = Part::Kind::Series, .number = 0};
    std::string name = m_labeller.difference(m_runs[0].name, m_runs[1].name, unit.sign);
    if (m_measurer.width(name, kPhaseFont) > strip.width) {
        name = m_labeller.difference({}, {}, unit.sign);
    }
    const auto group = m_pen.group({}, part, name);
    m_pen.text({strip.x, strip.y - 7}, name, kPhaseFont, Ink::Soft);
    constexpr double kNearest = 15; // between numbers
    drawUpright(m_pen, strip, uprightAxis(area.y, unit, kNearest), area.y);
    const double zero = area.y.pixel(0);
    m_pen.line({strip.x, zero}, {strip.right(), zero}, {Ink::Soft, 1, Dash::Solid});
    SeriesDrawing(m_pen, area, m_measurer)
        .draw(series, {SeriesShape::Steps, {Ink::Text, 1.4, Dash::Solid}}, {});
}

} // namespace diagram
