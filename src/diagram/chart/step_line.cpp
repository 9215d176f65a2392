// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/step_line.h"

#include <algorithm>

namespace diagram {

void StepLine::to(Point point)
{
    const bool isAbove = point.y < m_top;
    if (isAbove && !m_points.empty()) {
        step({point.x, m_top});
        finish();
    } else if (!isAbove) {
        if (m_isAbove) {
            step({point.x, m_top});
        }
        step(point);
    }
    m_isAbove = isAbove;
}

void StepLine::slopeTo(Point point)
{
    m_points.push_back({point.x, std::max(point.y, m_top)});
    m_isAbove = false;
}

void StepLine::step(Point point)
{
    if (!m_points.empty() && m_points.back().y != point.y) {
        m_points.push_back({point.x, m_points.back().y});
    }
    m_points.push_back(point);
}

void StepLine::finish()
{
    if (m_points.size() > 1) {
        m_pen.polyline(m_points, Ink::None, m_stroke);
    }
    m_points.clear();
}

std::optional<Point> StepLine::at() const
{
    return m_points.empty() ? std::nullopt : std::optional(m_points.back());
}

} // namespace diagram
