// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <optional>

namespace storage {

/// Makes a folder that only the user can read, and those above it, unless they exist. Returns why
/// if the folder cannot be made or written in.
std::optional<Error> makeFolder(const QString& name);

} // namespace storage
