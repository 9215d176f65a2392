// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace lesson {

/// What the file at `path` says that it is in its member "woshou", without the version: "exercise"
/// of "exercise/1". Empty: it cannot be read, is no JSON, or does not say.
QString declaredKind(const QString& path);

} // namespace lesson
