// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/geometry.h"
#include "diagram/picture/oriented_box.h"

#include <cstddef>
#include <vector>

namespace diagram {

/// A set of boxes to test other boxes against, for a picture that is filled from the top down: fast
/// as long as each box that is added or tested is near the one before.
class BoxesDown
{
public:
    explicit BoxesDown(std::vector<OrientedBox> boxes);

    /// Adds a box. Its top must not be above that of an earlier one by more than kSlack.
    void add(const OrientedBox& box) { m_added.push_back(box); }
    /// Whether `box` overlaps any of them. Constant time, unless many are at one height.
    bool overlaps(const OrientedBox& box);

    static constexpr double kSlack = 24;

private:
    /// Sorted by their tops.
    std::vector<OrientedBox> m_boxes;
    /// For each box, the lowest bottom of it and all before it.
    std::vector<double> m_reach;
    /// The first that could overlap the box that was tested last.
    std::size_t m_first = 0;
    std::vector<OrientedBox> m_added;
};

} // namespace diagram
