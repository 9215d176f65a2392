// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_series.h"
#include "tcp/time.h"

#include <cstdint>

namespace diagram {

/// A time to average over that makes about a hundred steps of a range: 1, 2 or 5 times a power of
/// ten of nanoseconds.
tcp::Duration averagingFor(std::int64_t from, std::int64_t to);

/// Of octets so far, bits per second: each value is the mean of the time from its x, a multiple of
/// `averaging`, to the next, or of all the time where that is shorter; zero behind the last octet.
/// From the multiple before `from` to the one behind `to`. Logarithmic in the length of `octets`
/// for each step. `averaging` must be positive.
ChartSeries rates(
    const ChartSeries& octets, std::int64_t from, std::int64_t to, tcp::Duration averaging);

} // namespace diagram
