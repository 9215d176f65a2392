// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/error.h"

#include <QJsonValue>
#include <QString>

#include <functional>

namespace ui::settings_file {

// The user's preferences, in the file settings.json in his folder for configuration: an object with
// a value for each name. The file is read again before each change, so that two programs do not
// lose each other's changes.

/// The path of the file; empty if HOME is not set.
QString path();

/// The value that was kept; undefined if there is none.
QJsonValue value(const QString& name);

/// Keeps `value`, or forgets it if it is undefined. A damaged file is not overwritten but renamed
/// to settings.damaged.json.
void set(const QString& name, const QJsonValue& value);

/// Forgets everything.
void clear();

/// Sets a function that is called once, the first time that something cannot be kept.
void onFailure(std::function<void(const storage::Error&)> tell);

} // namespace ui::settings_file
