// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <string>

namespace diagram {

/// The name of a group in a file, a valid XML id: "segment-3", "segment-3-copy-1",
/// "series-2-segment-3",
/// "state-client-2", "lifeline-server", "edge-ESTABLISHED-close". Names of a second picture begin
/// with "right-". Only what is written for others has names; the program asks for the subject.
std::string groupId(const GroupBegin& group);

} // namespace diagram
