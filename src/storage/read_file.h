// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace storage {

/// What stands in a file, at most its first `most` octets; or why it cannot be read. Pipes are
/// read to their end, too.
std::variant<QByteArray, Error> readFile(const QString& name, qint64 most);

/// Tells one content from another; empty where there is no such file, or it is none that can be
/// read again.
QByteArray fingerprint(const QString& name);
QByteArray fingerprintOf(const QByteArray& content);

} // namespace storage
