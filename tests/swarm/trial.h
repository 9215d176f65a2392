// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coverage.h"
#include "run.h"
#include "sim/random.h"

#include <cstdint>
#include <string>

namespace swarm {

class Watch;

/// What came of one seed.
struct Trial
{
    /// All that was done in its course is told.
    Run run;
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

/// Going back and on again through a run leads to the same states and the same trace; and what
/// tells the run makes the same run. As a sentence what is wrong; empty: nothing.
std::string lookAtHistory(const Run& run, const Watch& watch, sim::Random random);

/// Inputs after which a run that should have ended is taken for endless.
inline constexpr std::size_t kMostInputs = 200'000;

} // namespace swarm
