// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "tcp/reason.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lesson {

/// What a step waits for; nullptr where it has a time.
inline const sim::AfterState* awaitedBy(const sim::Step& step)
{
    return std::get_if<sim::AfterState>(&step.when);
}

/// A step whose call is answered with an error whatever the network does: the end is in a state
/// that its own calls put it in, and that no segment can have changed.
struct ImpossibleStep
{
    std::size_t step = 0;
    tcp::Error answer = tcp::Error::ConnectionDoesNotExist;
};

/// The first such step; of calls that depend on what arrived, none is.
std::optional<ImpossibleStep> findImpossibleStep(const sim::Genesis& genesis);

/// The steps that wait, directly or through others, for states that only they themselves could
/// bring about. Empty if every step can come to its turn, or waits for something that the user of
/// the laboratory may do.
std::vector<std::size_t> findWaitCycle(const sim::Genesis& genesis);

} // namespace lesson
