// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/box_rows.h"

#include <algorithm>
#include <cmath>

namespace diagram {

namespace {

constexpr double kRowHeight = 48;

/// The rows that a box reaches into.
struct Rows
{
    long first;
    long last;
};

Rows rowsOf(const OrientedBox& box)
{
    const Rect bounds = boundsOf(box);
    return {std::lround(std::floor(bounds.y / kRowHeight)),
        std::lround(std::floor(bounds.bottom() / kRowHeight))};
}

} // namespace

void BoxRows::add(const OrientedBox& box)
{
    const Rows rows = rowsOf(box);
    for (long row = rows.first; row <= rows.last; ++row) {
        m_rows[row].push_back(box);
    }
}

bool BoxRows::overlaps(const OrientedBox& box) const
{
    const Rows rows = rowsOf(box);
    for (long row = rows.first; row <= rows.last; ++row) {
        const auto found = m_rows.find(row);
        if (found != m_rows.end() &&
            std::ranges::any_of(
                found->second, [&](const OrientedBox& other) { return overlap(box, other); })) {
            return true;
        }
    }
    return false;
}

} // namespace diagram
