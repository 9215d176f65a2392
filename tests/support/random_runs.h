// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/input.h"
#include "sim/random.h"
#include "sim/simulation.h"

#include <cstdint>
#include <span>

namespace support {

/// What random runs may be made of.
struct Chaos
{
    /// Segments made by hand, and ends that crash: what was sent and what is received may differ.
    bool forgeries = true;
    /// Calls that end a connection, CLOSE apart.
    bool aborts = true;
    /// Random loss, copies, disorder and damage; faults on single segments.
    bool badNetwork = true;
    /// Settings and network are changed while it runs, faults laid on what is sent next.
    bool changes = false;
};

/// A value of `bound` + 1 many.
inline std::uint32_t upTo(sim::Random& random, std::uint32_t bound)
{
    return static_cast<std::uint32_t>(random.upTo(bound));
}

template<typename T>
T oneOf(sim::Random& random, std::initializer_list<T> values)
{
    return values.begin()[upTo(random, static_cast<std::uint32_t>(values.size() - 1))];
}

/// Steps that open a connection: one end listens and the other connects, or both connect; or both
/// are connected already.
void addOpening(sim::Genesis& genesis, sim::Random& random);

/// Two ends with random settings, two links, some steps and faults.
sim::Genesis randomGenesis(sim::Random& random, const Chaos& chaos);

/// Something that may be done to `state`: most often Advance. It may be refused.
sim::Input randomInput(const sim::Simulation& state, sim::Random& random, const Chaos& chaos);

/// A segment with numbers that `to` may take for its peer's, or nearly.
tcp::Segment forgedSegment(const tcp::Endpoint& to, sim::Random& random);

} // namespace support
