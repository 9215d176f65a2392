// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace ui {

/// Tab goes through the widgets of `page` as they are read: in the order of its layouts, also those
/// that came later. Linear in their number.
void tabInReadingOrder(QWidget& page);

} // namespace ui
