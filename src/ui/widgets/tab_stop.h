// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace ui {

/// The first widget of `content`, perhaps itself, that the Tab key reaches; null: there is none.
QWidget* firstTabStop(QWidget* content);

} // namespace ui
