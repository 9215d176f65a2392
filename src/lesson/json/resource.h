// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/problem/localized.h"

#include <QJsonObject>
#include <QString>

namespace lesson {

/// What stands in a built-in file, such as ":/schema/scenario.schema.json"; and the object in one
/// of JSON. It is there and right, or the build is broken.
QByteArray builtInText(const QString& path);
QJsonObject builtInObject(const QString& path);

/// {"en": ..., "zh": ...}; a language that is missing is taken from the other.
Localized localized(JsonValue words);

} // namespace lesson
