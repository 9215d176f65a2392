// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>

class QAbstractScrollArea;

namespace ui {

/// The width in pixels that a picture has in the area beside the bar it may need. The same while
/// the bar is away: a picture that grew into its place could need it again, and so on for ever.
int roomBesideBar(const QAbstractScrollArea& area);

/// Lets the area's bars reach all of a picture of this size in pixels.
void setScrollRanges(const QAbstractScrollArea& area, QSizeF whole);

} // namespace ui
