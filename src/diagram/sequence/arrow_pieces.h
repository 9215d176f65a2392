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
/// The cross that ends a lost segment's arrow.
void drawCross(Pen& pen, Point at);
/// A label in the box that was found for it; `space` stands between flags and numbers.
void drawLabel(
    Pen& pen, std::vector<LabelLine> lines, const OrientedBox& box, Ink ink, double space);

} // namespace diagram
