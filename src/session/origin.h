// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/script_run.h"
#include "sim/side.h"

#include <optional>
#include <variant>

namespace session {

/// The run follows from a scenario and from what the user does: every variable of it is known, and
/// it can be acted upon.
struct Simulated
{};

/// Where a run comes from. All but a simulated one are recorded: they can be looked at, not acted
/// upon, and what an end holds is not known.
using Origin = std::variant<Simulated, ScriptRun>;

/// Of a recorded run, the end whose states were recorded, too; none: of neither end.
std::optional<sim::Side> observedEnd(const Origin& origin);

} // namespace session
