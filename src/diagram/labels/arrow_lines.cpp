// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/arrow_lines.h"

#include <algorithm>
#include <cstdint>

namespace diagram {

ArrowLines::ArrowLines(std::span<const ArrowPath> paths, double left, double right)
    : m_span(right - left)
{
    m_lines.reserve(paths.size());
    for (const ArrowPath& path : paths) {
        const double slope = (path.aim.y - path.tail.y) / (path.aim.x - path.tail.x);
        const double tail = (path.tail.x - left) / m_span;
        const double tip = (path.tip.x - left) / m_span;
        m_lines.push_back({path.tail.y + (left - path.tail.x) * slope,
            path.tail.y + (right - path.tail.x) * slope, std::min(tail, tip), std::max(tail, tip)});
    }
}

ArrowLines::Crossings ArrowLines::crossings(
    std::size_t index, std::size_t first, std::size_t end) const
{
    // The way in 64 parts, and which of them are crossed.
    constexpr int kParts = 64;
    const Line own = m_lines[index];
    std::uint64_t crossed = 0;
    Crossings result;
    for (std::size_t i = first; i < end; ++i) {
        const Line& other = m_lines[i];
        const double left = other.left - own.left;
        const double right = other.right - own.right;
        if (left * right >= 0) {
            continue;
        }
        const double share = left / (left - right);
        if (share > std::max(own.from, other.from) && share < std::min(own.to, other.to)) {
            ++result.count;
            crossed |= std::uint64_t{1} << static_cast<int>(share * kParts);
        }
    }
    int longest = 0;
    for (std::uint64_t free = ~crossed; free != 0; ++longest) {
        free &= free << 1;
    }
    result.widestFree = m_span * (own.to - own.from);
    if (result.count > 0) {
        // Within a part it may be free up to where it is crossed.
        result.widestFree = std::min(result.widestFree, (longest + 2) * m_span / kParts);
    }
    return result;
}

} // namespace diagram
