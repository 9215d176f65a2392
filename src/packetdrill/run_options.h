// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/host_settings.h"
#include "tcp/time.h"

#include <vector>

namespace packetdrill {

/// What the options at the head of a script, such as --tolerance_usecs=10000, set for its run.
struct RunOptions
{
    /// How far an event may be from its time.
    tcp::Duration tolerance = std::chrono::milliseconds(4);
    /// The same as a part of the time since the event before it; the larger one counts.
    double tolerancePercent = 0;
    /// TSval is compared with the clock.
    bool timestampsChecked = false;
};

/// Reads them; those of host and path are set in `settings`. Gives up at one that is not known.
RunOptions runOptions(const std::vector<ScriptOption>& options, HostSettings& settings);

} // namespace packetdrill
