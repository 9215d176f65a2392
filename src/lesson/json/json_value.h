// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace lesson {

/// Text from a file as it is shown in a message: cut off if it is long.
QString shortened(const QString& text);

/// A value as JSON writes it, in one line.
QByteArray written(const QJsonValue& value);

/// A value as it is shown in a message: as JSON writes it, but without quotes and cut off if it is
/// long.
QString shown(const QJsonValue& value);

/// The schema's name of a value's type: "number", "string" ...
QString typeOf(const QJsonValue& value);

/// Whether the type of `value` is one of the schema's `types`; no types allow all.
bool hasType(const QJsonValue& value, const QStringList& types);

/// The items of a list, or the one value that stands for a list, shown.
QStringList asList(const QJsonValue& oneOrMore);

} // namespace lesson
