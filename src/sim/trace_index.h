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

/// Where a trace tells of what: of each segment the row in which it leaves, and those in which it,
/// or a copy of it, arrives or is lost; and the rows in which a state changes. Eight octets a
/// segment.
class TraceIndex
{
public:
    /// Reads what is new; where fewer than the rows already read are unchanged, forgets the others
    /// first. Linear in what is new, and in all segments where something is forgotten.
    void update(
        const Trace& trace, std::size_t unchangedRows = std::numeric_limits<std::size_t>::max());

    /// Of a segment of the trace that was read last.
    std::size_t sendRow(SegmentId segment) const { return m_sent[segment.value - 1]; }
    /// In order; empty while it is on its way.
    std::vector<std::size_t> endRows(SegmentId segment) const;

    /// How many segments leave before that row; logarithmic.
    std::size_t segmentsBefore(std::size_t row) const;

    /// The rows of all transitions, in order.
    std::span<const std::uint32_t> stateRows() const { return m_states; }

    /// How far the window of `segment` is shifted (RFC 7323 §2.2, §2.3); none: it is not scaled,
    /// since it is that of a SYN, or one of the ends did not offer the option.
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
    /// Of what ends more than once.
    std::unordered_map<std::uint32_t, std::vector<Row>> m_more;
    std::vector<Row> m_states;
    /// Those made by the ends themselves.
    std::vector<SegmentId> m_syns;
};

} // namespace sim
