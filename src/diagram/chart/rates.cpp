// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/rates.h"

#include "diagram/chart/ticks.h"

#include <algorithm>
#include <cmath>

namespace diagram {

tcp::Duration averagingFor(std::int64_t from, std::int64_t to)
{
    constexpr double kSteps = 100;
    const double range = std::max(static_cast<double>(to - from), kSteps);
    return tcp::Duration(std::llround(stepFor(range, kSteps).value()));
}

namespace {

double octetsBefore(const ChartSeries& octets, std::size_t index)
{
    return index == 0 ? 0 : octets.points()[index - 1].value.high;
}

} // namespace

ChartSeries rates(
    const ChartSeries& octets, std::int64_t from, std::int64_t to, tcp::Duration averaging)
{
    const std::int64_t length = averaging.count();
    const std::int64_t end = octets.empty() ? 0 : octets.points().back().x;
    // A mean over more than there is would tell of a rate that never was.
    const std::int64_t covered = end > 0 ? std::min(length, end) : length;
    const double seconds = static_cast<double>(covered) / 1e9;
    ChartSeries result;
    std::int64_t begin = std::max<std::int64_t>(from, 0) / length * length;
    std::size_t first = octets.firstAt(begin);
    // A step down to zero ends the line behind the last octet.
    const std::int64_t lastBegin = end <= to ? std::max(to, end + length) : to;
    while (begin <= lastBegin) {
        const std::size_t last = octets.firstAt(begin + length);
        const double sum = octetsBefore(octets, last) - octetsBefore(octets, first);
        result.hold(begin, sum * 8 / seconds);
        if (covered < length) { // all of it in less than one step
            result.hold(covered, 0);
            break;
        }
        // What follows without anything is one step down to zero.
        const bool isQuiet = last == first && last < octets.points().size();
        const std::int64_t nextAt = isQuiet ? octets.points()[last].x : begin + length;
        begin = last == octets.points().size() && last == first ? lastBegin + 1
                                                                : nextAt / length * length;
        first = last;
    }
    return result;
}

} // namespace diagram
