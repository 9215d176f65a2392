// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/sequence.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace diagram {

/// One number of a segment in the three ways people write it.
struct NamedNumber {
    tcp::SeqNum absolute;
    /// Minus the initial sequence number of its direction; none where that is unknown.
    std::optional<std::uint32_t> relative;
    /// As textbooks write it: "x", "x+1", "u" ...; empty where the number belongs to no known base.
    std::string symbol;

    friend bool operator==(const NamedNumber&, const NamedNumber&) = default;
};

struct SegmentNumbers {
    NamedNumber seq;
    /// Has a meaning only where the segment carries ACK.
    NamedNumber ack;

    friend bool operator==(const SegmentNumbers&, const SegmentNumbers&) = default;
};

/// What became of a segment (of its first copy).
struct Fate {
    enum class Kind : std::uint8_t { InFlight, Arrived, Lost };
    Kind kind = Kind::InFlight;
    /// When it arrived or was lost.
    tcp::Instant at;
    /// Of a lost one.
    sim::DropCause cause = sim::DropCause::Fault;
    /// Arrivals beyond the first.
    std::uint32_t extraCopies = 0;

    friend bool operator==(const Fate&, const Fate&) = default;
};

class Symbols;

} // namespace diagram
