// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "run.h"

#include <string>

namespace swarm {

class Watch;

/// No segment is forged and no end crashes: what one end has received the other has sent.
bool isHonest(const sim::Genesis& genesis);

struct Ending
{
    /// As a sentence; empty: nothing.
    std::string wrong;
    /// The run is such that both ends must be closed, and they are looked at.
    bool mustClose = false;
    /// One connection, closed in the regular way: what was sent is compared with what has come.
    bool regular = false;
};

/// What a run that is played to its end must have come to. Where the network harms single segments
/// only, and so heals, and both users read and close in the end, both ends are CLOSED within a time
/// bound, and each user has all that the other has sent unless it was told otherwise.
/// `run` tells all that was done.
Ending lookAtEnding(const Watch& watch, const Run& run);

/// Each user has all that the other has sent, and no more. Empty, or what is wrong, as a sentence.
std::string lookAtDelivered(
    const sim::PerSide<std::uint64_t>& accepted, const sim::PerSide<std::uint64_t>& received);

} // namespace swarm
