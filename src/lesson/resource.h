// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/localized.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace lesson {

/// The object in a built-in JSON file, such as ":/schema/scenario.schema.json". It is there and
/// right, or the build is broken.
QJsonObject builtInObject(const QString& path);

/// {"en": ..., "zh": ...}; a language that is missing is taken from the other.
Localized localized(const QJsonValue& words);

} // namespace lesson
