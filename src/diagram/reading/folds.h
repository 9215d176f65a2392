// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/reading/time_range.h"
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
    /// The first one that is left out: the `nth` that the end sends, from 1.
    std::uint32_t first = 0;
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
    /// A whole transfer of data: the rows with which it begins and ends, and which ends send data.
    struct Transfer
    {
        std::size_t firstRow = 0;
        std::size_t lastRow = 0;
        sim::PerSide<bool> sends;
    };
    /// In their order.
    std::vector<Transfer> transfers;
    /// The rows of the calls that hand over what is sent in them, in their order.
    std::vector<std::size_t> calls;

    bool hides(sim::SegmentId id) const
    {
        return id.value <= segments.size() && segments[id.value - 1];
    }
    /// Row number `index`.
    bool hides(const sim::TraceRow& row, std::size_t index) const;
};

/// Long runs of segments of the same kind, with the same window, sent one soon after the other. A
/// loss, a retransmission, and what changes a state or is told to the user is never left out.
/// Only what is sent within `range` is left out, and the first and the last that are shown of a run
/// are sent in it, too. Linear in the rows of the trace.
Omission foldsIn(const sim::Trace& trace, const TimeRange& range = {});

/// All that is sent in phases of data transfer within `range` in which everything goes well, and
/// the SENDs and RECEIVEs in the time that they take. Of a phase with a loss, a retransmission, a
/// copy, a closed window or anything remarkable nothing is left out. Linear in the rows of the
/// trace.
Omission transfersIn(const sim::Trace& trace, const TimeRange& range = {});

} // namespace diagram
