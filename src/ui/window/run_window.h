// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/look.h"

#include <QString>

#include <cstdint>
#include <optional>

class QApplication;

namespace ui {

/// The app id of the windows and the name of woshou.desktop, by which the desktop knows them.
inline constexpr auto kDesktopFile = "woshou";

/// Sets the name of the program, which decides where preferences are kept and which desktop file
/// describes its windows.
void nameProgram();

enum class Place : std::uint8_t { Laboratory, Learn };

/// Where the window begins: on a built-in id or a file; else in a new laboratory or at lessons and
/// exercises; without either on the three-way handshake.
struct Beginning
{
    QString source;
    std::optional<Place> place = {};
    /// The file cannot be read: the window says why.
    bool isUnreadable = false;
};

/// Opens the window and runs until it is closed. A `language` is used this time only; without one
/// it is the language that was used last, at first the system's. Returns the program's exit status.
int runWindow(QApplication& application, const Beginning& beginning,
    std::optional<render::Language> language = {});

} // namespace ui
