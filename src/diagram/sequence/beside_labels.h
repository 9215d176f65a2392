// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace diagram {

/// The segments whose labels stand beside the lifeline, since by their arrows is no room. Copied for
/// every plan that is tried, so it is small.
class BesideLabels
{
public:
    /// `cause`: the words for why it was lost; empty if it was not.
    void add(sim::SegmentId segment, const std::string& cause);

    bool empty() const { return m_contains.empty(); }
    bool contains(sim::SegmentId segment) const
    {
        return segment.value < m_contains.size() && m_contains[segment.value];
    }
    const std::string& causeOf(sim::SegmentId segment) const;

private:
    /// By the number of the segment.
    std::vector<bool> m_contains;
    /// Of the few that were lost.
    std::map<sim::SegmentId, std::string> m_causes;
};

} // namespace diagram
