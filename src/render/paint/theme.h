// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"

#include <QColor>

#include <cstdint>
#include <span>
#include <string_view>

namespace render {

/// How a picture is coloured. Print is black and white: things differ by dashes, line width and
/// markers.
enum class Theme : std::uint8_t { Light, Dark, Print };

/// "light", "dark", "print".
std::string_view id(Theme theme);

/// The colour of `ink`; invalid for Ink::None.
QColor colour(Theme theme, diagram::Ink ink);

/// How a line is drawn in a theme. In Theme::Print, which has no colours, the server's lines are
/// dotted.
diagram::Stroke styled(Theme theme, const diagram::Stroke& stroke);

/// The lengths of dashes and gaps in turn, in pixels; empty for a solid line.
std::span<const double> dashes(diagram::Dash dash);

} // namespace render
