// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "figure/extents.h"

#include <vector>

namespace figure {

/// Cuts a tall picture into pages no taller than `tallest`, from the top down, all of it. The cuts
/// go where they cross no text, as long as a page stays fuller than four fifths.
std::vector<Extent> cutIntoPages(const diagram::DisplayList& list, double tallest);

} // namespace figure
