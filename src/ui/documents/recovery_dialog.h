// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/documents/autosave.h"

#include <QWidget>

namespace ui {

enum class RecoveryAnswer : std::uint8_t { Restore, Delete, Later };

/// Asks what to do with unsaved work that a crash left, and says whether it or the saved file is
/// newer. Closing the question means Later.
RecoveryAnswer askRecovery(QWidget* parent, const Recovered& recovered, const QString& title);

enum class UnreadableAnswer : std::uint8_t { SaveAs, Delete, Later };

/// Asks what to do with unsaved work that cannot be read.
UnreadableAnswer askAboutUnreadable(QWidget* parent, const Unreadable& unreadable);

} // namespace ui
