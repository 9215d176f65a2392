// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"
#include "tcp/segment.h"

namespace ui {

/// The colour of a segment by what it carries, as in the diagram.
diagram::Ink segmentInk(const tcp::Segment& segment);

} // namespace ui
