// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPolygonF>
#include <QRectF>

namespace render {

/// The part of a dashed line that runs through `seen`. It is lengthened at each end by less than
/// `period`, the length of a dash and a gap, so that it begins at a dash: if it is drawn alone, its
/// dashes are in the same places as those of the whole line. Empty if no part of the line is in
/// `seen`. Linear in the number of points, however long the line is.
QPolygonF seenPart(const QPolygonF& line, const QRectF& seen, double period);

} // namespace render
