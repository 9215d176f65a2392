// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/draft_json.h"

namespace lesson {

// What is only read is read with value(): operator[] would put it in.

QJsonObject wordsJson(const Localized& text)
{
    QJsonObject object;
    if (!text.en.trimmed().isEmpty()) {
        object["en"] = text.en.trimmed();
    }
    if (!text.zh.trimmed().isEmpty()) {
        object["zh"] = text.zh.trimmed();
    }
    return object;
}

Localized wordsIn(const QJsonValue& value)
{
    return {value["en"].toString(), value["zh"].toString()};
}

void writeWords(QJsonObject& object, const QString& key, const Localized& text)
{
    if (!object.contains(key) || wordsIn(object.value(key)) != text) {
        object[key] = wordsJson(text);
    }
}

void writeOptionalWords(QJsonObject& object, const QString& key, const Localized& text)
{
    if (wordsJson(text).isEmpty()) {
        object.remove(key);
    } else {
        writeWords(object, key, text);
    }
}

QString expressionIn(const QJsonValue& value)
{
    constexpr int kDigits = 15;
    return value.isDouble() ? QString::number(value.toDouble(), 'g', kDigits) : value.toString();
}

void writeExpression(QJsonObject& object, const QString& key, const QString& expression)
{
    if (!object.contains(key) || expressionIn(object.value(key)) != expression) {
        object[key] = expression;
    }
}

void writeNumber(QJsonObject& object, const QString& key, double number, double byDefault)
{
    if (object.value(key).toDouble(byDefault) != number) {
        object[key] = number;
    }
}

} // namespace lesson
