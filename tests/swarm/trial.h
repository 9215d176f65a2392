// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coverage.h"
#include "sim/genesis.h"

#include <cstdint>
#include <string>

namespace swarm {

/// What came of one seed.
struct Trial
{
    /// The run as a scenario: all that was done in its course is among the steps.
    sim::Genesis genesis;
    /// What is wrong, as a sentence; empty: nothing.
    std::string wrong;
    std::size_t inputs = 0;
    std::size_t rows = 0;
    std::size_t segments = 0;
    /// See Ending.
    bool mustClose = false;
    bool regular = false;
};

/// Plays the run that `seed` makes, under watch. The same seed makes the same run everywhere. It
/// stops short of input number `most`, which is told among the steps and not applied.
Trial runSeed(std::uint64_t seed, Coverage& coverage, std::size_t most = SIZE_MAX);

/// Inputs after which a run that should have ended is taken for endless.
inline constexpr std::size_t kMostInputs = 200'000;

} // namespace swarm
