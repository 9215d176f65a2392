// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/plan.h"

#include <algorithm>

namespace sim {

Plan::Plan(Genesis from)
    : genesis(std::move(from))
{
    for (std::uint32_t step = 0; step < genesis.steps.size(); ++step) {
        if (const auto* after = std::get_if<AfterState>(&genesis.steps[step].when)) {
            stateSteps[after->who].push_back(step);
        } else {
            timedSteps.push_back(step);
        }
    }
    std::ranges::stable_sort(timedSteps, {},
        [this](std::uint32_t step) { return std::get<AtTime>(genesis.steps[step].when).at; });
    for (const PlannedFault& fault : genesis.faults) {
        faults[fault.from].push_back(fault);
    }
    for (const Side side : kBothSides) {
        std::ranges::stable_sort(faults[side], {}, &PlannedFault::nth);
    }
}

std::span<const PlannedFault> Plan::faultsOn(Side side, std::uint32_t nth) const
{
    const auto found = std::ranges::equal_range(faults[side], nth, {}, &PlannedFault::nth);
    return {found.begin(), found.end()};
}

} // namespace sim
