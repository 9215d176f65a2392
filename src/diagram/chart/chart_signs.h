// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_style.h"
#include "diagram/picture/geometry.h"
#include "diagram/picture/pen.h"

namespace diagram {

/// Draws the sign of a style at a point.
void drawSign(Pen& pen, Point at, const SeriesStyle& style);

/// Draws a bar between two heights, as long as to be seen, with a head where there is
/// room.
void drawBar(Pen& pen, double x, double top, double bottom, const SeriesStyle& style);

} // namespace diagram
