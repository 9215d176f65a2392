// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/oriented_box.h"

#include <unordered_map>
#include <vector>

namespace diagram {

/// Boxes that are in the way of others, kept by their heights: what is asked is seldom far away.
class BoxRows
{
public:
    void add(const OrientedBox& box);
    /// Constant in their number, unless many stand at one height.
    bool overlaps(const OrientedBox& box) const;

private:
    std::unordered_map<long, std::vector<OrientedBox>> m_rows;
};

} // namespace diagram
