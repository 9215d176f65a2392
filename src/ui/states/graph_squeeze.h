// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

namespace ui {

/// Brings what stands in a state graph nearer together, by a factor for each direction, with
/// letters, marks and arrow heads as large as before: for a panel that has little room.
void squeeze(diagram::DisplayList& list, double across, double down);

} // namespace ui
