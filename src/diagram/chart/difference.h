// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_picture.h"

#include <cstdint>
#include <optional>
#include <span>

namespace diagram {

/// The line in which two runs are compared.
SeriesKind comparedSeries(ChartKind kind);

/// What a line has more than another one, from `from` to `to`, wherever both have a value. Linear
/// in the points between.
ChartSeries differenceOf(
    const ChartSeries& first, const ChartSeries& second, std::int64_t from, std::int64_t to);

/// What the first of two runs has more at `x`; none: there is one run, or one of them has no value
/// there. Logarithmic.
std::optional<double> differenceAt(std::span<const ChartOfRun> runs, std::int64_t x);

} // namespace diagram
