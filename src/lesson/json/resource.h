// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/problem/localized.h"

#include <QJsonObject>
#include <QString>

namespace lesson {

/// The content of a built-in file, such as ":/schema/scenario.schema.json", and the object in a
/// built-in JSON file. That the file exists and is right is asserted.
QByteArray builtInText(const QString& path);
QJsonObject builtInObject(const QString& path);

/// {"en": ..., "zh": ...}; a language that is missing is taken from the other.
Localized localized(JsonValue words);
/// The inverse.
QJsonObject jsonOf(const Localized& words);

} // namespace lesson
