// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSize>

class QWidget;

namespace ui {

/// Gives a dialog this size, or what the screen has room for beside its frame.
void resizeWithinScreen(QWidget& dialog, QSize wanted);

/// Moves and shrinks a window so that all of it is on its screen. Where no window manager runs,
/// nobody else does.
void keepOnScreen(QWidget& window);

} // namespace ui
