// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/input.h"
#include "sim/random.h"
#include "sim/simulation.h"

#include <cstdint>

namespace swarm {

/// What a random run is made of.
struct Character
{
    /// Faults on the first segments only: the network heals, and the run is played to its end.
    /// Else chance harms segments for ever.
    bool heals = true;
    bool forgeries = false;
    bool crashes = false;
    bool aborts = false;
    /// Settings and network are changed in its course, and faults laid on what is sent next. A run
    /// that heals has a network that may be as bad as any in between.
    bool changes = false;
    /// Things that users and forgers do in the course of the run, beside the scenario's steps.
    int acts = 20;
};
Character randomCharacter(sim::Random& random);

/// Two ends with random settings, two links, some steps and faults.
sim::Genesis randomGenesis(sim::Random& random, const Character& character);

/// Something that may be done to `state` at `at`, as a step of a scenario.
sim::Step randomAct(
    const sim::Simulation& state, tcp::Instant at, sim::Random& random, const Character& character);

/// Something that may be changed in `state` at `at`.
sim::Input randomChange(const sim::Simulation& state, tcp::Instant at, sim::Random& random);

/// Nothing that passes this link is lost by chance.
bool isSound(const sim::LinkConfig& link);
/// The network of `state` without what loses segments by chance.
sim::NetworkChange healed(const sim::Simulation& state);

} // namespace swarm
