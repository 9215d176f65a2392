// SPDX-License-Identifier: GPL-3.0-or-later

// A scenario that can be read can be played.

#include "fuzz/input.h"
#include "lesson/scenario/scenario.h"
#include "sim/simulation.h"

namespace {

/// Longer runs find nothing that shorter ones do not.
constexpr std::size_t kMostRows = 2'000;

void play(sim::Genesis genesis)
{
    genesis.mostRows = kMostRows;
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = lesson::readScenario(fuzz::bytes(data, size), "fuzz.json");
    if (const auto* scenario = std::get_if<lesson::Scenario>(&read)) {
        play(scenario->genesis);
    }
    return 0;
}
