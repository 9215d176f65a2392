// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_series.h"

#include <algorithm>

namespace diagram {

ValueRange ValueRange::with(const ValueRange& other) const
{
    return {std::min(low, other.low), std::max(high, other.high)};
}

void ChartSeries::insert(const ChartPoint& point)
{
    std::size_t index = m_points.size();
    while (index > 0 && m_points[index - 1].x > point.x) {
        --index;
    }
    m_points.insert(m_points.begin() + static_cast<std::ptrdiff_t>(index), point);
    if (index + 1 < m_points.size()) {
        index = index / kBlock * kBlock; // the blocks from here on hold other points now
    }
    for (; index < m_points.size(); ++index) {
        summarize(index);
    }
}

void ChartSeries::hold(std::int64_t x, double value, sim::SegmentId segment)
{
    if (m_points.empty() || m_points.back().value.high != value) {
        insert({x, {value, value}, segment});
    }
}

void ChartSeries::settle(std::int64_t x, double value)
{
    if (!m_points.empty() && m_points.back().x == x) {
        removeLast();
    }
    hold(x, value);
}

void ChartSeries::replaceAt(const ChartPoint& point)
{
    if (!m_points.empty() && m_points.back().x == point.x) {
        removeLast();
    }
    insert(point);
}

void ChartSeries::removeLast()
{
    m_points.pop_back();
    m_blocks.resize((m_points.size() + kBlock - 1) / kBlock);
    for (std::size_t i = m_points.size() / kBlock * kBlock; i < m_points.size(); ++i) {
        summarize(i);
    }
}

/// The points before `index` are in their blocks.
void ChartSeries::summarize(std::size_t index)
{
    const ChartPoint& point = m_points[index];
    if (index % kBlock == 0) {
        m_blocks.resize(index / kBlock);
        m_blocks.push_back({point.x, point.value});
    } else {
        m_blocks.back() = {point.x, m_blocks.back().value.with(point.value)};
    }
}

std::size_t ChartSeries::firstAt(std::int64_t x) const
{
    const auto block = std::ranges::lower_bound(m_blocks, x, {}, &Block::lastX);
    const auto first = static_cast<std::size_t>(block - m_blocks.begin()) * kBlock;
    const std::size_t last = std::min(first + kBlock, m_points.size());
    if (first >= last) {
        return m_points.size();
    }
    const auto within = std::span(m_points).subspan(first, last - first);
    const auto found = std::ranges::lower_bound(within, x, {}, &ChartPoint::x);
    return first + static_cast<std::size_t>(found - within.begin());
}

ValueRange ChartSeries::range(std::size_t first, std::size_t last) const
{
    ValueRange result = m_points[first].value;
    while (first < last) {
        const bool isWholeBlock = first % kBlock == 0 && first + kBlock <= last;
        result = result.with(isWholeBlock ? m_blocks[first / kBlock].value : m_points[first].value);
        first += isWholeBlock ? kBlock : 1;
    }
    return result;
}

} // namespace diagram
