// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace ui {

/// Moves the keyboard in `window` to the next widget that the Tab key reaches, or to the one
/// before; to none that stands behind the tab of another panel, which Qt takes for visible.
/// False: there is no other.
bool moveFocus(QWidget& window, bool next);

} // namespace ui
