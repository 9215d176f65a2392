// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace diagram {

/// The segments whose labels stand beside the lifeline, since by their arrows is no room, and how
/// many lines each label takes. Small, since every plan that is tried has a copy.
class BesideLabels
{
public:
    bool empty() const { return m_lines.empty(); }
    /// How many lines; 0: its label does not stand there.
    std::size_t lines(sim::SegmentId segment) const
    {
        return segment.value < m_lines.size() ? m_lines[segment.value] : 0;
    }
    bool contains(sim::SegmentId segment) const { return lines(segment) > 0; }
    /// `lines`: at least 1.
    void set(sim::SegmentId segment, std::size_t lines)
    {
        m_lines.resize(std::max<std::size_t>(m_lines.size(), segment.value + 1));
        m_lines[segment.value] = static_cast<std::uint16_t>(lines);
    }

private:
    /// By the number of the segment.
    std::vector<std::uint16_t> m_lines;
};

} // namespace diagram
