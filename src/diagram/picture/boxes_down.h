// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/geometry.h"
#include "diagram/picture/oriented_box.h"

#include <cstddef>
#include <vector>

namespace diagram {

/// Boxes down a picture that are in the way of others. What is asked, and what is added, is seldom
/// far from what was before.
class BoxesDown
{
public:
    explicit BoxesDown(std::vector<OrientedBox> boxes);

    /// One more: none of those added before begins lower by more than kSlack.
    void add(const OrientedBox& box) { m_added.push_back(box); }
    /// Constant in their number, unless many stand at one height.
    bool overlaps(const OrientedBox& box);

    static constexpr double kSlack = 24;

private:
    /// In the order of their tops.
    std::vector<OrientedBox> m_boxes;
    /// The lowest bottom of all up to each.
    std::vector<double> m_reach;
    /// The first that can be in the way of what was asked for last.
    std::size_t m_first = 0;
    std::vector<OrientedBox> m_added;
};

} // namespace diagram
