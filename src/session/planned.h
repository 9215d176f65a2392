// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/history.h"
#include "sim/input.h"
#include "sim/subject.h"
#include "tcp/time.h"

#include <optional>

namespace session {

/// Something that the run does because its scenario says so: a call, an injected segment, or what
/// befalls a segment.
struct Planned
{
    /// What the run would leave out if it did not.
    sim::Omission omission;
    /// When it happens; of a fault, when its segment leaves.
    tcp::Instant at;
};

/// What of the plan shows itself as `subject` in the course that `history` has taken; none:
/// nothing. Linear in the trace.
std::optional<Planned> plannedAs(const sim::Subject& subject, const sim::History& history);

} // namespace session
