// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "render/paint/theme.h"

namespace figure {

/// What a figure is painted on, and in which colours.
struct Surface
{
    Surface(render::Theme of, bool isOpaque = true)
        : theme(of)
        , hasBackground(isOpaque)
    {}

    render::Theme theme;
    /// Without one, what lies behind the figure is seen.
    bool hasBackground;
};

} // namespace figure
