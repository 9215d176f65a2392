// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

namespace figure {

/// From where to where a thing reaches downwards, in pixels of its display list.
struct Extent
{
    double top = 0;
    double bottom = 0;
};

/// Nothing of `item` is drawn outside; generous where the width of text counts. Groups have none.
Extent extentOf(const diagram::DisplayItem& item);

} // namespace figure
