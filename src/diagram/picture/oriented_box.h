// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/geometry.h"
#include "diagram/picture/text_measurer.h"

namespace diagram {

/// A rectangle that may be turned: the place that a label takes.
struct OrientedBox
{
    Point centre;
    double halfWidth = 0;
    double halfHeight = 0;
    /// Of the angle by which it is turned, clockwise on the screen.
    double cosine = 1;
    double sine = 0;
};

/// The box of a text from descender to ascender. It is less tall than a line of the font, since the
/// lines of Chinese fonts have much space between them.
OrientedBox boxOf(const TextItem& text, const TextMeasurer& measurer);
OrientedBox boxOf(const Rect& rect);
OrientedBox grown(const OrientedBox& box, double by);
/// The smallest upright rectangle around the box.
Rect boundsOf(const OrientedBox& box);

bool overlap(const OrientedBox& a, const OrientedBox& b);
/// Whether the straight line from `from` to `to` enters the box.
bool crosses(const OrientedBox& box, Point from, Point to);

} // namespace diagram
