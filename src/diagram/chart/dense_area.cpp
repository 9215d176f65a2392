// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/dense_area.h"

#include <algorithm>
#include <ranges>

namespace diagram {

void DenseArea::add(double x, double top, double bottom)
{
    if (!m_columns.empty() && x - m_columns.back().x > kNear) {
        flush();
    }
    m_columns.push_back({x, top - m_grow, bottom + m_grow});
}

/// In pieces that share a column: some painters take very long for an outline of many edges.
void DenseArea::flush()
{
    constexpr std::size_t kMost = 32;
    for (std::size_t first = 0; first < m_columns.size(); first += kMost) {
        const std::size_t count = std::min(kMost + 1, m_columns.size() - first);
        fill(std::span(m_columns).subspan(first, count));
    }
    m_columns.clear();
}

void DenseArea::fill(std::span<const Column> columns)
{
    const double half = std::max(m_grow, kColumnWidth / 2);
    const Column first = columns.front();
    const Column last = columns.back();
    std::vector<Point> outline;
    outline.reserve(2 * columns.size() + 4);
    outline.push_back({first.x - half, first.top});
    for (const Column& column : columns) {
        outline.push_back({column.x, column.top});
    }
    outline.push_back({last.x + half, last.top});
    outline.push_back({last.x + half, last.bottom});
    for (const Column& column : columns | std::views::reverse) {
        outline.push_back({column.x, column.bottom});
    }
    outline.push_back({first.x - half, first.bottom});
    m_pen.polyline(outline, m_ink);
}

} // namespace diagram
