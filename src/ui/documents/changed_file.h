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

/// Asks what to do with a file that another program has written since the session was opened from
/// it or saved to it, and says how both differ. `mine` are the branches of the session.
ChangedFileAnswer askAboutChangedFile(
    QWidget* parent, const QString& path, const session::Branches& mine);

/// How many acts of the user there are in all branches.
std::size_t actsOf(const session::Branches& branches);

/// Date and time to the second, the same in every language.
QString timeText(const QDateTime& time);

} // namespace ui
