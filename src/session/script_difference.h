// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/playback.h"
#include "session/script_run.h"

#include <vector>

namespace session {

/// The ways in which the segment that failed the script is not as the script expects it; empty if
/// the script failed at something else, or did not fail.
std::vector<SegmentDifference> differencesOf(
    const packetdrill::Script& script, const packetdrill::Playback& playback);

} // namespace session
