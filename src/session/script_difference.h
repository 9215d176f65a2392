// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/playback.h"
#include "session/script_run.h"

#include <vector>

namespace session {

/// In what the segment that differs is not as the script expects it; empty where no segment does.
std::vector<SegmentDifference> differencesOf(
    const packetdrill::Script& script, const packetdrill::Playback& playback);

} // namespace session
