// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/boxes_down.h"

#include <algorithm>
#include <utility>

namespace diagram {

BoxesDown::BoxesDown(std::vector<OrientedBox> boxes)
    : m_boxes(std::move(boxes))
{
    std::ranges::sort(m_boxes, {}, [](const OrientedBox& box) { return boundsOf(box).y; });
    m_reach.reserve(m_boxes.size());
    for (const OrientedBox& box : m_boxes) {
        const double bottom = boundsOf(box).bottom();
        m_reach.push_back(m_reach.empty() ? bottom : std::max(m_reach.back(), bottom));
    }
}

bool BoxesDown::overlaps(const OrientedBox& box)
{
    const Rect bounds = boundsOf(box);
    while (m_first > 0 && m_reach[m_first - 1] > bounds.y) {
        --m_first;
    }
    while (m_first < m_boxes.size() && m_reach[m_first] <= bounds.y) {
        ++m_first;
    }
    for (std::size_t i = m_first; i < m_boxes.size() && boundsOf(m_boxes[i]).y < bounds.bottom();
         ++i) {
        if (overlap(box, m_boxes[i])) {
            return true;
        }
    }
    for (std::size_t i = m_added.size(); i-- > 0;) {
        const Rect added = boundsOf(m_added[i]);
        if (added.bottom() + kSlack < bounds.y) {
            return false;
        }
        if (overlap(box, m_added[i])) {
            return true;
        }
    }
    return false;
}

} // namespace diagram
