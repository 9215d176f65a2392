// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

namespace ui {

/// For a small panel: makes the distances in a state graph smaller by a factor for each direction,
/// and leaves letters, marks and arrow heads as large as they are. For a large screen: greater;
/// heads are enlarged, too, so that they still reach their lines.
void squeeze(diagram::DisplayList& list, double across, double down);

} // namespace ui
