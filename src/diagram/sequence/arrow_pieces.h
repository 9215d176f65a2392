// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/arrow_path.h"
#include "diagram/picture/oriented_box.h"
#include "diagram/picture/pen.h"
#include "tcp/segment.h"

#include <vector>

namespace diagram {

/// The head at the tip of an arrow.
void drawHead(Pen& pen, const ArrowPath& path, Ink ink);
/// Where the line of an arrow ends, within its head.
Point neckOf(const ArrowPath& path);
/// The two lines of a reset's arrow, and the bar at its tail: nothing comes after it.
void drawDoubled(Pen& pen, Point from, Point to, const Stroke& stroke);
void drawBar(Pen& pen, const ArrowPath& path, Ink ink);
/// The cross that ends a lost segment's arrow.
void drawCross(Pen& pen, Point at);
/// A label in the box that was found for it, its lines so far apart.
void drawLabel(
    Pen& pen, const std::vector<LabelLine>& lines, double apart, const OrientedBox& box, Ink ink);

} // namespace diagram
