// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace ui {

/// Shows a message box that says what is wrong, why, and where, unless that is empty.
void warn(QWidget* parent, const QString& what, const QString& why, const QString& where = {});

/// Asks whether to do something. `yes` is the text of the button that does it. False: the user does
/// not want to.
bool confirm(QWidget* parent, const QString& what, const QString& more, const QString& yes);

} // namespace ui
