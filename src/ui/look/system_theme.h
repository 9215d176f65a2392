// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

#include <cstdint>

class QPalette;

namespace ui {

/// What the user wants the window to look like.
enum class ThemeChoice : std::uint8_t { System, Light, Dark };

/// Dark where text is lighter than what it stands on.
render::Theme themeOf(const QPalette& palette);

/// That of the desktop, as it is now; light where it does not tell.
render::Theme systemTheme();

render::Theme themeFor(ThemeChoice choice);

} // namespace ui
