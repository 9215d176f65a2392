// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace storage {

/// The folder that a file stands in: "." where its path names none.
QByteArray folderOf(const QByteArray& path);

/// A name for a file that will take the place of `path`: in the same folder, hidden, and short, so
/// that the longest name that a file may have has one, too. Another one at each call.
QByteArray nameBeside(const QByteArray& path);

} // namespace storage
