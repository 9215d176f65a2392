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

void DenseArea::flush()
{
    if (m_columns.empty()) {
        return;
    }
    const double half = std::max(m_grow, 0.6);
    const Column first = m_columns.front();
    const Column last = m_columns.back();
    std::vector<Point> outline;
    outline.reserve(2 * m_columns.size() + 4);
    outline.push_back({first.x - half, first.top});
    for (const Column& column : m_columns) {
        outline.push_back({column.x, column.top});
    }
    outline.push_back({last.x + half, last.top});
    outline.push_back({last.x + half, last.bottom});
    for (const Column& column : m_columns | std::views::reverse) {
        outline.push_back({column.x, column.bottom});
    }
    outline.push_back({first.x - half, first.bottom});
    m_pen.polyline(outline, m_ink);
    m_columns.clear();
}

} // namespace diagram
