// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_picture.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// A value of a series, of one of the runs of a chart.
struct ChartValue
{
    std::size_t run = 0;
    SeriesKind kind = SeriesKind::Segment;
    ChartPoint point;
};

/// The point that is drawn nearest to a place in the picture, if one is within `reach` pixels.
/// Linear in the points of so many pixels.
std::optional<ChartValue> pointAt(
    std::span<const ChartOfRun> runs, const PlotArea& area, Point place, double reach);

/// The values that lines have at `x`, in the order of the legend. Logarithmic.
std::vector<ChartValue> valuesAt(std::span<const ChartOfRun> runs, std::int64_t x);

/// The nearest x before, or beyond, `x` at which a series has a point; none at either end.
std::optional<std::int64_t> nextPoint(
    std::span<const ChartOfRun> runs, std::int64_t x, bool isForward);

// Moments and the x of a chart, which are the same but in a chart over rounds.
/// The moment of an x; between rounds, between their beginnings.
std::int64_t momentOfX(const Chart& chart, double x);
double xOfMoment(const Chart& chart, std::int64_t moment);

} // namespace diagram
