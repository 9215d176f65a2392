// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/host.h"
#include "tcp/time.h"

#include <string_view>

namespace packetdrill {

/// What running a command meant for the run.
struct ShellEffect
{
    /// How long it took: of sleep.
    tcp::Duration passed{0};
    /// Data may no longer leave in units larger than a segment.
    bool offloadOff = false;
};

/// Runs the text between two backquotes at `now`: settings of the host, listings of its sockets
/// through grep, and what prepares a machine for the script and means nothing here. Gives up where
/// it fails or is not understood.
ShellEffect runShell(std::string_view text, int line, Host& host, tcp::Instant now);

} // namespace packetdrill
