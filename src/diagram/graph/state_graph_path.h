// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/geometry.h"

#include <vector>

namespace diagram::graph {

/// The line of an edge: horizontal and vertical pieces in turn, from its beginning to its tip.
using Polyline = std::vector<Point>;

double length(const Polyline& line);

/// The point at a distance from the beginning of the line, measured along it.
Point pointAt(const Polyline& line, double distance);

/// The same line `distance` to the right of the direction of travel (negative: to the left).
Polyline beside(const Polyline& line, double distance);

/// The line without its last `distance` pixels. Its last piece must be longer than that.
Polyline shortened(const Polyline& line, double distance);

/// The line with its corners rounded.
PathItem rounded(const Polyline& line, double radius, const Stroke& stroke);

/// The triangle that ends a line; or the half of it that lies to one side.
enum class HeadPart { Whole, Left, Right };
PathItem arrowHead(const Polyline& line, double size, HeadPart part, Ink ink);

} // namespace diagram::graph
