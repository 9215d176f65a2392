// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <optional>

namespace storage {

/// Makes a folder of the user's, private to him, with those above it; or says why it cannot be
/// written in.
std::optional<Error> makeFolder(const QString& name);

} // namespace storage
