// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace diagram {

/// A long run of segments of the same kind that one end sends: all but its first two and its last
/// are left out.
struct Fold
{
    sim::Side from = sim::Side::Client;
    /// The last one before those that are left out: the `nth` that the end sends, from 1.
    std::uint32_t after = 0;
    std::size_t count = 0;
    /// Octets of data in each of them; 0: only acknowledgments.
    std::uint32_t bytes = 0;
};

/// What is left out of a picture.
struct Omission
{
    /// By the index of the segment in the trace; empty: nothing is left out.
    std::vector<bool> segments;
    std::vector<Fold> folds;
    /// In place of whole transfers of data: the rows with which they begin, in their order.
    std::vector<std::size_t> transfers;

    bool hides(sim::SegmentId id) const
    {
        return id.value <= segments.size() && segments[id.value - 1];
    }
    bool hides(const sim::TraceRow& row) const;
};

/// Long runs of segments of the same kind. A loss, a retransmission, and what changes a state or is
/// told to the user is never left out. Linear in the rows of the trace.
Omission foldsIn(const sim::Trace& trace);

/// All that is sent in the phases of data transfer. Linear in the rows of the trace.
Omission transfersIn(const sim::Trace& trace);

} // namespace diagram
