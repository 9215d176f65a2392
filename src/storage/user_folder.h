// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStandardPaths>
#include <QString>

#include <optional>

namespace storage {

/// The folder for what is kept of this program and user from one start to the next, which need not
/// be there yet: of choices (AppConfigLocation) or of data (AppLocalDataLocation). None where HOME
/// is not set and nothing else says where it is (XDG Base Directory Specification).
std::optional<QString> userFolder(QStandardPaths::StandardLocation location);

} // namespace storage
