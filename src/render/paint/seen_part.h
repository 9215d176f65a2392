// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>

namespace render {

/// The part of a dashed line of straight pieces that runs through `seen`, lengthened by less than
/// `period`, the length of a dash and a gap, at each end, so that it begins where a dash does:
/// drawn alone, its dashes stand where they do in the whole line. Empty where nothing is seen.
/// Linear in the number of points, however long the line is.
QPolygonF seenPart(const QPolygonF& line, const QRectF& seen, double period);

} // namespace render
