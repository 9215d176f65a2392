// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <QPalette>
#include <QString>

namespace ui {

/// Everything that is no picture, in the colours of the pictures.
QPalette palette(render::Theme theme);
QString styleSheet(render::Theme theme);

/// Fusion, so that every desktop shows the same, with the palette, the sheet and the fonts.
void applyTheme(render::Theme theme);

} // namespace ui
