// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"

#include <QColor>

#include <string_view>

namespace render {

/// How a picture is coloured. Print is black and white, told apart by dash, weight and marker.
enum class Theme { Light, Dark, Print };

/// "light", "dark", "print".
std::string_view id(Theme theme);

/// The colour of `ink`; invalid for Ink::None.
QColor colour(Theme theme, diagram::Ink ink);

} // namespace render
