// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/host.h"

namespace packetdrill {

/// A call of a script that is on its way.
struct RunningCall
{
    const SystemCall* call = nullptr;
    int line = 0;
    Progress progress;
};

/// Makes the call, or tries again to finish it, at `now`. Compares what it fills in with what the
/// script says; gives up where that differs, or the call is not supported.
Outcome makeCall(RunningCall& running, Host& host, tcp::Instant now);

/// Compares the outcome with the result that the script expects; gives up where it differs.
void checkResult(const RunningCall& running, const Outcome& outcome, const Profile& profile);

} // namespace packetdrill
