// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"

#include <QColor>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace render {

/// How a picture is coloured. Print is black and white, told apart by dash, weight and marker.
enum class Theme : std::uint8_t { Light, Dark, Print };

/// "light", "dark", "print".
std::string_view id(Theme theme);

/// The colour of `ink` as 0xrrggbb; none for Ink::None.
std::optional<std::uint32_t> rgb(Theme theme, diagram::Ink ink);

/// The same; invalid for Ink::None. Here, so that only who uses it needs Qt Gui.
inline QColor colour(Theme theme, diagram::Ink ink)
{
    const auto known = rgb(theme, ink);
    return known.has_value() ? QColor(QRgb{*known}) : QColor();
}

/// How a line is really drawn. Where colours say nothing, weight and dash tell the kinds apart: the
/// server's lines are dotted, ACKs thin, SYN, FIN and RST heavy.
diagram::Stroke styled(Theme theme, const diagram::Stroke& stroke);

/// The lengths of dashes and gaps in pixels, empty for a solid line.
std::span<const double> dashes(diagram::Dash dash);

} // namespace render
