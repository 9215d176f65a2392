// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"

namespace figure {

/// Two pictures side by side, level at their tops. The title is the left one's; both descriptions
/// follow each other.
diagram::DisplayList beside(diagram::DisplayList left, diagram::DisplayList right, double gap);

/// Moves everything in `list` to the right and makes it as much wider.
void moveRight(diagram::DisplayList& list, double dx);

} // namespace figure
