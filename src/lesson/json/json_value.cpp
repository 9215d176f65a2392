// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_value.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

namespace lesson {
namespace {

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
}

} // namespace

QString shortened(const QString& text)
{
    constexpr qsizetype kMost = 60;
    return text.size() <= kMost ? text : text.left(kMost) + QChar(0x2026);
}

QByteArray written(const QJsonValue& value)
{
    // Qt writes only lists and objects.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QString shown(const QJsonValue& value)
{
    if (value.isString()) {
        return shortened(value.toString());
    }
    return shortened(QString::fromUtf8(written(value)));
}

QString typeOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return "null";
    case QJsonValue::Bool:
        return "boolean";
    case QJsonValue::Double:
        return "number";
    case QJsonValue::String:
        return "string";
    case QJsonValue::Array:
        return "array";
    case QJsonValue::Object:
        return "object";
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

QStringList asList(const QJsonValue& oneOrMore)
{
    QStringList list;
    if (oneOrMore.isArray()) {
        for (const QJsonValue item : oneOrMore.toArray()) {
            list += shown(item);
        }
    } else if (!oneOrMore.isUndefined()) {
        list += shown(oneOrMore);
    }
    return list;
}

bool hasType(const QJsonValue& value, const QStringList& types)
{
    return types.isEmpty() || types.contains(typeOf(value)) ||
        (types.contains("integer") && isWhole(value));
}

} // namespace lesson
