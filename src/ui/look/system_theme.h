// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <cstdint>

class QPalette;

namespace ui {

/// What the user wants the window to look like.
enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// Dark if text is lighter than its background.
render::Theme themeOf(const QPalette& palette);

/// The theme of the desktop at this moment; light if that is not known.
render::Theme systemTheme();

render::Theme themeFor(ThemeChoice choice);

} // namespace ui
