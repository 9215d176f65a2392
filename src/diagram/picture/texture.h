// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/geometry.h"
#include "diagram/picture/pen.h"

#include <cstdint>

namespace diagram {

/// What fills an area where colours cannot tell it from another, as on a copier.
enum class Texture : std::uint8_t {
    None,
    Dots,
    Rising,  ///< lines from the lower left to the upper right
    Falling, ///< lines from the upper left to the lower right
    Crossed, ///< both
};

/// Draws a texture over a rectangle. It depends on where the rectangle lies only, so that textures
/// one above the other fit. Linear in its area.
void drawTexture(Pen& pen, const Rect& rect, Texture texture);

} // namespace diagram
