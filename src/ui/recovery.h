// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/autosave.h"

#include <QWidget>

namespace ui {

enum class RecoveryAnswer : std::uint8_t { Restore, Delete, Later };

/// Asks what to do with unsaved work that a crash left. Whoever closes the question decides later.
RecoveryAnswer askRecovery(QWidget* parent, const Recovered& recovered, const QString& title);

} // namespace ui
