// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/exercise/exercise.h"
#include "lesson/query/evaluation.h"

#include <optional>

namespace lesson {

/// Works out the rounds that `wanted` asks for and puts them among `names`, from which its
/// expressions are reckoned: "shown" and "shown.ssthresh" are all windows and thresholds, then
/// "shown.7.cwnd", "shown.7.ssthresh", "shown.7.phase", "shown.7.first" and "shown.7.last" (the
/// segments of the round), "shown.segment.70" (the round in which that segment is sent),
/// "shown.reaches.12" (the first round whose window is so large) and "shown.knee" (the first one
/// whose window has reached ssthresh).
std::optional<Meaningless> nameRounds(const RoundsWanted& wanted, NamedValues& names);

} // namespace lesson
