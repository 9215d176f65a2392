// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/arrow_path.h"
#include "diagram/sequence_view.h"

#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// A label stands no further than this from its arrow.
inline constexpr double kFarthestLabel = 60;

/// The legs between two heights, in the order in which they left. Those that are still open have
/// been given the end that is to be expected: from what is told to be travelling, or from the usual
/// time.
std::vector<Leg> exposedLegs(const SequenceView& view, double top, double bottom);

/// The same for one of the segments that are told to be travelling.
Leg expectedLeg(
    const SequencePlan& plan, const Travelling& flight, std::span<const Travelling> travelling);

/// The leg of a segment that is on its way where the clock stands, known by when it is due: its end
/// may be in the trace already, behind a step back. Linear in what is told to be travelling.
std::optional<Leg> legOf(const SequenceView& view, const Travelling& flight);

/// How much of its way a leg has travelled where the clock stands: 0 to 1, in even motion where the
/// axis is even.
double shareAt(const SequenceView& view, const Leg& leg);

} // namespace diagram
