// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace tcp {

/// A sequence number: a point on the circle of 2^32 numbers (RFC 9293 §3.4).
///
/// There is no operator<: whether one number comes before another is a question modulo 2^32, asked
/// with precedes() and notAfter(), and answered for numbers less than 2^31 apart.
struct SeqNum
{
    std::uint32_t value = 0;

    friend constexpr bool operator==(SeqNum, SeqNum) = default;
};

/// The number `count` octets further on, modulo 2^32.
constexpr SeqNum operator+(SeqNum from, std::uint32_t count) { return SeqNum{from.value + count}; }

/// The number `count` octets back, modulo 2^32.
constexpr SeqNum operator-(SeqNum from, std::uint32_t count) { return SeqNum{from.value - count}; }

/// Octets from `from` forward to `to`, modulo 2^32.
constexpr std::uint32_t distance(SeqNum from, SeqNum to) { return to.value - from.value; }

/// a < b in the RFC's notation.
constexpr bool precedes(SeqNum a, SeqNum b)
{
    return static_cast<std::int32_t>(a.value - b.value) < 0;
}

/// a =< b in the RFC's notation.
constexpr bool notAfter(SeqNum a, SeqNum b) { return !precedes(b, a); }

/// start =< seq < start + size; false for an empty window.
constexpr bool inWindow(SeqNum seq, SeqNum start, std::uint32_t size)
{
    return distance(start, seq) < size;
}

} // namespace tcp
