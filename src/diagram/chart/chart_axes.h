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

/// Across the picture, the numbers side by side and none beyond `right`.
ChartAxis acrossAxis(
    const ChartScale& scale, const AxisUnit& unit, double right, const TextMeasurer& measurer);
/// Upwards, the numbers one above the other, at least `nearest` pixels apart.
ChartAxis uprightAxis(const ChartScale& scale, const AxisUnit& unit, double nearest = 34);

/// The width of the widest number.
double widthOf(const ChartAxis& axis, const TextMeasurer& measurer);

/// The grid, and the numbers left of the plot.
void drawUpright(Pen& pen, const Rect& plot, const ChartAxis& axis, const ChartScale& y);
/// The ticks and their numbers below the plot.
void drawAcross(Pen& pen, const Rect& plot, const ChartAxis& axis, const ChartScale& x);

} // namespace diagram
