// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace storage {

/// The folder of a path; "." if the path names none.
QByteArray folderOf(const QByteArray& path);

/// What the names of temporary files begin with.
inline constexpr auto kTemporaryBeginning = ".woshou-";

/// A temporary name for a file that will replace `path`: in the same folder, hidden, and so short
/// that it is possible even if the name in `path` is as long as names may be. A new one at each
/// call.
QByteArray nameBeside(const QByteArray& path);

} // namespace storage
