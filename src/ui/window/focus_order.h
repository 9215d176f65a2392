// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace ui {

/// Moves the keyboard focus in `window` to the next widget that the Tab key reaches, or to the
/// previous one. Skips panels that are hidden behind the tab of another one, which Qt takes for
/// visible. False: there is no other widget.
bool moveFocus(QWidget& window, bool next);

} // namespace ui
