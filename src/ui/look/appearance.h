// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <QPalette>
#include <QString>

namespace ui {

/// The colours and the style sheet of widgets, so that they match the pictures of this theme.
QPalette palette(render::Theme theme);
QString styleSheet(render::Theme theme);

/// Sets the whole program to Qt's style Fusion, so that it looks the same on every desktop, with
/// palette, style sheet and fonts.
void applyTheme(render::Theme theme);

} // namespace ui
