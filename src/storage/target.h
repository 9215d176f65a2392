// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>

namespace storage {

/// The file that is replaced or made when something is written under a name.
struct Target
{
    /// Encoded (QFile::encodeName()); what the name leads to, if it is a link.
    QByteArray path;
    /// The bits of its mode; nothing for a file that is made.
    std::optional<unsigned> permissions;
};

/// Or why nothing may be written there.
std::variant<Target, Error> findTarget(const QString& name);

/// Gives an open file these permissions, as far as the system has them.
void allow(int file, unsigned permissions);

} // namespace storage
