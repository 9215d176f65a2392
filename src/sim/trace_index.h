// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace sim {

/// Finds rows of a trace: those in which a segment leaves, and in which it or a copy of it arrives
/// or is lost; and those in which a state changes. Takes eight octets for each segment.
class TraceIndex
{
public:
    /// Reads the rows that are new. `unchangedRows`: so many of the first rows are the same as at
    /// the last update; what was read beyond them is forgotten first. Linear in the new rows, and
    /// in all segments if something is forgotten.
    void update(
        const Trace& trace, std::size_t unchangedRows = std::numeric_limits<std::size_t>::max());

    /// The row in which a segment leaves. It must be one of the trace that was read.
    std::size_t sendRow(SegmentId segment) const { return m_sent[segment.value - 1]; }
    /// The rows in which the segment and its copies arrive or are lost, in order; empty while it is
    /// in flight.
    std::vector<std::size_t> endRows(SegmentId segment) const;

    /// How many segments leave before a row. Logarithmic.
    std::size_t segmentsBefore(std::size_t row) const;

    /// The rows of all transitions, in order.
    std::span<const std::uint32_t> stateRows() const { return m_states; }

    /// By how many bits the window field of `segment` is shifted (RFC 7323 §2.2, §2.3); none: it is
    /// not scaled, because the segment is a SYN or one of the ends did not offer the option.
    std::optional<std::uint8_t> windowShift(const Trace& trace, SegmentId segment) const;

private:
    using Row = std::uint32_t;
    static constexpr Row kNone = std::numeric_limits<Row>::max();

    void forgetFrom(std::size_t row);
    void readSent(const SentSegment& sent, std::size_t row);
    void readEnd(SegmentId segment, std::size_t row);

    std::size_t m_read = 0;
    std::vector<Row> m_sent;
    std::vector<Row> m_ended;
    /// End rows of segments that have several.
    std::unordered_map<std::uint32_t, std::vector<Row>> m_more;
    std::vector<Row> m_states;
    /// SYNs that the ends sent themselves, without injected ones.
    std::vector<SegmentId> m_syns;
};

} // namespace sim
