// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QWidget;

namespace ui {

/// A message box: what is wrong, why, and where (which may be empty).
void warn(QWidget* parent, const QString& what, const QString& why, const QString& where = {});

/// Asks whether to do it: `yes` names what is done then. False where the user keeps from it.
bool confirm(QWidget* parent, const QString& what, const QString& more, const QString& yes);

} // namespace ui
