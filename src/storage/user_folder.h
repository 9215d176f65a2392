// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStandardPaths>
#include <QString>

#include <optional>

namespace storage {

/// The folder in which this program keeps the user's preferences (AppConfigLocation) or data
/// (AppLocalDataLocation). It need not exist yet. None if neither HOME nor the variables of the XDG
/// Base Directory Specification are set.
std::optional<QString> userFolder(QStandardPaths::StandardLocation location);

} // namespace storage
