// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "tcp/time.h"

#include <cstdint>

namespace diagram {

/// What became of a segment; if it was duplicated, of the copy that ended first.
struct Fate
{
    enum class Kind : std::uint8_t { InFlight, Arrived, Lost };
    Kind kind = Kind::InFlight;
    /// When it arrived or was lost.
    tcp::Instant at;
    /// Why it was lost, if it was.
    sim::DropCause cause = sim::DropCause::Fault;
    /// Arrivals beyond the first.
    std::uint32_t extraCopies = 0;

    friend bool operator==(const Fate&, const Fate&) = default;
};

/// Neither end notices such a loss.
inline bool isLostUnderWay(sim::DropCause cause)
{
    return cause == sim::DropCause::Loss || cause == sim::DropCause::Fault;
}

} // namespace diagram
