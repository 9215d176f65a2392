// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <QColor>

#include <cstdint>
#include <span>
#include <string_view>

namespace render {

/// How a picture is coloured. Print is black and white: things differ by dashes, line width,
/// markers and letters, which are the picture's own and the same in every theme.
enum class Theme : std::uint8_t { Light, Dark, Print };

/// "light", "dark", "print".
std::string_view id(Theme theme);

/// The colour of `ink`; invalid for Ink::None.
QColor colour(Theme theme, diagram::Ink ink);

/// The lengths of dashes and gaps in turn, in pixels; empty for a solid line.
std::span<const double> dashes(diagram::Dash dash);

} // namespace render
