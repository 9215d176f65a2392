// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "tcp/reason.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace lesson {

/// The state that a step waits for; nullptr if it has a time.
inline const sim::AfterState* awaitedBy(const sim::Step& step)
{
    return std::get_if<sim::AfterState>(&step.when);
}

/// A step whose call is answered with an error whatever the network does, because the end is in a
/// state that only its own calls can have changed.
struct ImpossibleStep
{
    std::size_t step = 0;
    tcp::Error answer = tcp::Error::ConnectionDoesNotExist;
};

/// The first step that is certainly impossible. Calls that may depend on what has arrived are not
/// reported.
std::optional<ImpossibleStep> findImpossibleStep(const sim::Genesis& genesis);

/// Steps that wait for each other: for states that only these steps themselves could bring about,
/// directly or through others. Empty if there are none; a step may well wait for something that the
/// user does in the window.
std::vector<std::size_t> findWaitCycle(const sim::Genesis& genesis);

} // namespace lesson
