// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QJsonValue>
#include <QString>

#include <functional>

namespace ui::settings_file {

// What the user chose, in settings.json of his folder for choices: an object with a value for each
// name. Read again before each change, so that two programs keep each other's.

/// Empty where HOME is not set.
QString path();

/// Undefined where nothing was kept.
QJsonValue value(const QString& name);

/// Keeps `value`; undefined: forgets it. A file that is damaged is kept beside, as
/// settings.damaged.json.
void set(const QString& name, const QJsonValue& value);

/// Forgets everything.
void clear();

/// Is told once when something could not be kept.
void onFailure(std::function<void(const storage::Error&)> tell);

} // namespace ui::settings_file
