// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tcp {

/// What has arrived ahead of RCV.NXT and is held until the gap before it is filled (RFC 9293
/// §3.10.7.4, SHLD-31).
class Reassembly
{
public:
    struct Range
    {
        SeqNum start;
        std::uint32_t length = 0;
        /// Grows with every arrival that touches a range.
        std::uint32_t touched = 0;

        SeqNum end() const { return start + length; }
        friend bool operator==(const Range&, const Range&) = default;
    };

    /// Holds `length` octets from `start`, which is not before RCV.NXT; merges with what is held.
    void hold(SeqNum start, std::uint32_t length);
    /// Holds a FIN at `seq`.
    void holdFin(SeqNum seq) { m_fin = seq; }

    /// The first octets of `length` from `start` that are held already.
    std::optional<Range> firstOverlap(SeqNum start, std::uint32_t length) const;

    /// Takes out what now joins on at `rcvNxt`: octets from there on; 0 when there is a gap.
    std::uint32_t take(SeqNum rcvNxt);
    /// True when a held FIN stands at `rcvNxt`.
    bool finAt(SeqNum rcvNxt) const { return m_fin == rcvNxt; }

    bool empty() const { return m_ranges.empty() && !m_fin; }
    /// In sequence order, with gaps between them.
    std::span<const Range> ranges() const { return m_ranges; }
    /// The same, those that arrived last first.
    std::vector<Range> latestFirst() const;

    friend bool operator==(const Reassembly&, const Reassembly&) = default;

private:
    std::vector<Range> m_ranges;
    std::optional<SeqNum> m_fin;
    std::uint32_t m_touches = 0;
};

} // namespace tcp
