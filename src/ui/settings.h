// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look.h"

namespace ui {

/// The look that was used last; at first the system's language and a light theme.
Look rememberedLook();
void remember(const Look& look);

} // namespace ui
