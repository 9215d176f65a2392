// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/random.h"
#include "sim/simulation.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace swarm {

/// Wherever one is in a history, so many steps back and as many forward lead to an equal state.
/// Empty, or what is wrong, as a sentence.
template<typename History>
std::string lookAtSteps(History& history, sim::Random& random)
{
    constexpr int kPlaces = 4;
    constexpr std::uint64_t kMostBack = 20;
    for (int i = 0; i < kPlaces; ++i) {
        history.seek(random.upTo(history.size()));
        const sim::Simulation here = history.current();
        const std::uint64_t back =
            random.upTo(std::min<std::uint64_t>(history.cursor(), kMostBack));
        for (std::uint64_t step = 0; step < back; ++step) {
            history.stepBack();
        }
        for (std::uint64_t step = 0; step < back; ++step) {
            history.stepForward();
        }
        if (!(history.current() == here)) {
            return "a step back and forward again leads to another state";
        }
    }
    return {};
}

} // namespace swarm
