// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/user_folder.h"

namespace storage {

std::optional<QString> userFolder(QStandardPaths::StandardLocation location)
{
    const char* own =
        location == QStandardPaths::AppConfigLocation ? "XDG_CONFIG_HOME" : "XDG_DATA_HOME";
    // Qt would take the root of the file system for the user's folder.
    if (qEnvironmentVariableIsEmpty("HOME") && qEnvironmentVariableIsEmpty(own)) {
        return std::nullopt;
    }
    return QStandardPaths::writableLocation(location);
}

} // namespace storage
