// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace storage {

/// The content of a file or pipe, at most its first `most` octets; or why it cannot be read.
std::variant<QByteArray, Error> readFile(const QString& name, qint64 most);

/// A hash of the content, to see whether it has changed. Empty if there is no such file, or if it
/// cannot be read twice, like a pipe.
QByteArray fingerprint(const QString& name);
QByteArray fingerprintOf(const QByteArray& content);

} // namespace storage
