// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace lesson {

// A draft that was opened from a file writes over the file's JSON what the author has changed, and
// nothing else: what a draft does not hold stays as it was.

/// A text with the languages in which something is written.
QJsonObject wordsJson(const Localized& text);
/// The inverse: a language that the file does not give stays empty.
Localized wordsIn(const QJsonValue& value);
/// Writes `text`, unless the file says the same already.
void writeWords(QJsonObject& object, const QString& key, const Localized& text);
/// The same; without any text the key is taken away.
void writeOptionalWords(QJsonObject& object, const QString& key, const Localized& text);

/// An expression of a file, which may be a number there.
QString expressionIn(const QJsonValue& value);
/// Writes an expression, unless the file says the same already.
void writeExpression(QJsonObject& object, const QString& key, const QString& expression);
/// Writes a value that has a default, unless the file says the same already.
void writeNumber(QJsonObject& object, const QString& key, double number, double byDefault);

} // namespace lesson
