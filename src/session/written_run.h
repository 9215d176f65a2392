// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/scenario/scenario.h"
#include "sim/history.h"
#include "tcp/time.h"

#include <optional>
#include <vector>

namespace session {

/// How much two runs are alike.
enum class Likeness {
    Same, ///< at each end the same happens, in the same order and at the same moments
    Near, ///< the same segments, states and data, but some a few nanoseconds apart
    Other,
};

struct RunComparison
{
    Likeness likeness = Likeness::Same;
    /// Of Likeness::Other: when the first thing differs.
    std::optional<tcp::Instant> differsAt;
};

/// Compares what happens at each end. How the settings and the network were changed is not
/// compared, what comes of it is.
RunComparison compareRuns(const sim::Trace& first, const sim::Trace& second);

/// A run with what the user did in it, written as a scenario: acts as steps, faults as planned
/// ones, settings that were changed before anything happened as settings.
struct WrittenRun
{
    lesson::Scenario scenario;
    /// What a scenario has no words for: other settings or another network while the run goes on, a
    /// fault on a segment that was put in by hand.
    std::vector<sim::Input> left;
    /// How the run of the scenario compares with the one that it was made from, played to its end.
    RunComparison comparison;
};

/// The trace of a run that goes on to its end by itself.
sim::Trace playedToEnd(sim::History run);

/// `run` is a course of `scenario`. Plays it to its end, and the result, too.
WrittenRun writeRun(const lesson::Scenario& scenario, const sim::History& run);

} // namespace session
