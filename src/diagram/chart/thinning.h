// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_scale.h"
#include "diagram/chart/chart_series.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace diagram {

/// How wide columns are, in pixels of the picture: narrower ones look no better.
inline constexpr double kColumnWidth = 1.5;

/// The points of a series that fall into one column: those from `first` up to, not including,
/// `last`.
struct PixelColumn
{
    std::size_t first = 0;
    std::size_t last = 0;

    /// So many that the eye cannot tell them apart: only their range is drawn.
    bool isDense() const { return last - first > 2; }
    friend bool operator==(const PixelColumn&, const PixelColumn&) = default;
};

/// The columns with points from `from` to `to`, in order. Linear in the number of columns, and
/// logarithmic in that of points.
std::vector<PixelColumn> pixelColumns(
    const ChartSeries& series, std::int64_t from, std::int64_t to, const ChartScale& scale);

} // namespace diagram
