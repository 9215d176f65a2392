// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "tcp/segment.h"

namespace diagram {

/// The colour of a segment, by the first of these that it carries: RST, SYN, FIN, data, ACK.
Ink segmentInk(const tcp::Segment& segment);

} // namespace diagram
