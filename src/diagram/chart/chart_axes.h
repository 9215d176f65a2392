// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_scale.h"
#include "diagram/chart/ticks.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"

#include <vector>

namespace diagram {

inline constexpr Font kTickFont{FontFamily::Sans, 12, FontWeight::Normal};

/// An axis with as many ticks as there is room for.
struct ChartAxis
{
    AxisUnit unit;
    std::vector<Tick> ticks;
};

/// Across the picture, the numbers side by side and none beyond `right`. `wholeOnly`: there is
/// nothing between 1 and 2.
ChartAxis acrossAxis(const ChartScale& scale, const AxisUnit& unit, bool wholeOnly, double right,
    const TextMeasurer& measurer);
/// Upwards, the numbers one above the other.
ChartAxis uprightAxis(const ChartScale& scale, const AxisUnit& unit);

/// The width of the widest number.
double widthOf(const ChartAxis& axis, const TextMeasurer& measurer);

/// The grid, the ticks and their numbers, left of the plot and below it.
void drawAxes(Pen& pen, const Rect& plot, const ChartAxis& across, const ChartScale& x,
    const ChartAxis& upright, const ChartScale& y);

} // namespace diagram
