// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/rgb.h"

namespace render {

QColor colour(Theme theme, diagram::Ink ink)
{
    const auto known = rgb(theme, ink);
    return known.has_value() ? QColor(QRgb{*known}) : QColor();
}

} // namespace render
