// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"
#include "sim/genesis.h"
#include "sim/side.h"

#include <cstdint>
#include <span>
#include <vector>

namespace sim {

/// A genesis prepared for quick look-up; shared by all states of a run.
struct Plan
{
    explicit Plan(Genesis from);

    Genesis genesis;
    /// Indices of steps with a time, by time and then by their order in the file.
    std::vector<std::uint32_t> timedSteps;
    /// Indices of steps that wait for a state of this end.
    PerSide<std::vector<std::uint32_t>> stateSteps;
    /// By the sending end, sorted by PlannedFault::nth.
    PerSide<std::vector<PlannedFault>> faults;

    /// The faults planned for the nth segment that `side` sends.
    std::span<const PlannedFault> faultsOn(Side side, std::uint32_t nth) const;
};

} // namespace sim
