// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "figure/figure.h"

#include <optional>

namespace figure {

/// Into which width a figure is laid out, and how much it is enlarged then.
struct Frame
{
    double width = 960; ///< pixels of the layout
    double zoom = 1;
    double height = 0; ///< of what is made for a slide; 0: as high as the figure is
};

/// The frame that `options` ask for. A figure whose words need more width gets it.
Frame frameFor(const FigureOptions& options);

/// Puts a figure that was laid out in such a frame into its final size: one for a page or a column
/// is exactly as wide as that, one for a slide has the shape of a slide, with the picture in the
/// middle. The words of a sequence diagram are at least 7 pt large in print then, and 14 pt on a
/// slide, unless it needs more room than there is.
void setInFrame(Figure& figure, const FigureOptions& options);

/// What does not suit the preset of a figure that is in its frame.
std::optional<Misfit> misfitOf(const Figure& figure, const FigureOptions& options);

} // namespace figure
