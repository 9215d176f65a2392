// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace storage {

/// The ending of a file that is locked in place of the one whose name it begins with (FileLock).
inline constexpr auto kLockEnding = ".lock";

/// Removes what programs have left in a folder of Woshou's own that were killed while they wrote:
/// temporary files (WholeFile), and locks without the file that they were made for. What is younger
/// than a day or locked stays, since another program may be at it.
void removeLeftovers(const QString& folder);

} // namespace storage
