// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QString>

#include <optional>

class QApplication;

namespace ui {

/// The desktop knows the windows by this: their app id, and the name of woshou.desktop.
inline constexpr auto kDesktopFile = "woshou";

/// Names the program: whose settings are read, and which desktop file describes its windows.
void nameProgram();

/// Opens the window on `source`, a built-in id or a file, or where it is empty on the three-way
/// handshake, and runs until it is closed. A language that is given counts for this time only; else
/// it is the one that was used last, or at first the system's. Returns the program's exit status.
int runWindow(QApplication& application, const QString& source,
    std::optional<render::Language> language = {});

} // namespace ui
