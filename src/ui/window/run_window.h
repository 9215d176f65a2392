// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QString>

#include <optional>

class QApplication;

namespace ui {

/// The app id of the windows and the name of woshou.desktop, by which the desktop knows them.
inline constexpr auto kDesktopFile = "woshou";

/// Sets the name of the program, which decides where preferences are kept and which desktop file
/// describes its windows.
void nameProgram();

/// Opens the window on `source`, a built-in id or a file, or if it is empty on the three-way
/// handshake, and runs until the window is closed. A `language` is used this time only; without one
/// it is the language that was used last, at first the system's. Returns the program's exit status.
int runWindow(QApplication& application, const QString& source,
    std::optional<render::Language> language = {});

} // namespace ui
