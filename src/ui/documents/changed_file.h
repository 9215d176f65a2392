// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/document.h"

#include <QString>

#include <cstddef>
#include <cstdint>

class QDateTime;
class QWidget;

namespace ui {

enum class ChangedFileAnswer : std::uint8_t { Overwrite, SaveAs, Cancel };

/// Asks what to do with a file that somebody else has written since the session `mine` was opened
/// or saved in it, and tells in which they differ.
ChangedFileAnswer askAboutChangedFile(
    QWidget* parent, const QString& path, const session::Branches& mine);

/// What the user did in all branches.
std::size_t actsOf(const session::Branches& branches);

/// To the second, the same in every language.
QString timeText(const QDateTime& time);

} // namespace ui
