// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSizeF>

class QAbstractScrollArea;

namespace ui {

/// The width in pixels that the area has beside its vertical scroll bar, whether the bar is shown
/// or not. If a picture took the place of a hidden bar it might need the bar again, and so on for
/// ever.
int roomBesideBar(const QAbstractScrollArea& area);

/// Sets the area's scroll bars for a picture of this size in pixels.
void setScrollRanges(const QAbstractScrollArea& area, QSizeF whole);

} // namespace ui
