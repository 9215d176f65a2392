// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/schema_diagnosis.h"

#include "lesson/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace lesson {
namespace {

using Finding = std::optional<ShapeProblem>;

/// A value as JSON writes it; texts without their quotes.
QString shown(const QJsonValue& value)
{
    constexpr qsizetype kMost = 60;
    if (value.isString()) {
        return value.toString().left(kMost);
    }
    const QString json =
        QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return json.mid(1, json.size() - 2).left(kMost);
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

bool isWhole(const QJsonValue& value)
{
    return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
}

QStringList asList(const QJsonValue& oneOrMore)
{
    QStringList list;
    if (oneOrMore.isArray()) {
        for (const QJsonValue& item : oneOrMore.toArray()) {
            list += shown(item);
        }
    } else if (!oneOrMore.isUndefined()) {
        list += shown(oneOrMore);
    }
    return list;
}

bool hasType(const QJsonValue& value, const QStringList& types)
{
    return types.isEmpty() || types.contains(typeOf(value))
        || (types.contains("integer") && isWhole(value));
}

/// One value of a document and what the schema asks of it.
class Diagnosis {
public:
    explicit Diagnosis(const QJsonObject& root) : m_root(root) {}

    Finding examine(const QJsonObject& reference, const QJsonValue& value, const QString& pointer) const
    {
        const QJsonObject schema = resolve(reference);
        if (Finding found = words(schema, value, pointer)) {
            return found;
        }
        if (Finding found = type(schema, value, pointer)) {
            return found;
        }
        switch (value.type()) {
        case QJsonValue::Double:
            return range(schema, value, pointer);
        case QJsonValue::String:
            return text(schema, value.toString(), pointer);
        case QJsonValue::Array:
            return list(schema, value.toArray(), pointer);
        case QJsonValue::Object:
            return object(schema, value.toObject(), pointer);
        case QJsonValue::Null:
        case QJsonValue::Bool:
        case QJsonValue::Undefined:
            break;
        }
        return std::nullopt;
    }

private:
    QJsonObject resolve(const QJsonObject& schema) const
    {
        const QString reference = schema["$ref"].toString();
        return reference.isEmpty()
            ? schema
            : resolve(m_root["definitions"][reference.section('/', -1)].toObject());
    }

    std::vector<QJsonObject> alternatives(const QJsonObject& schema) const
    {
        std::vector<QJsonObject> all;
        for (const QJsonValue& one : schema["oneOf"].toArray()) {
            all.push_back(resolve(one.toObject()));
        }
        return all;
    }

    // const, enum, oneOf
    Finding words(const QJsonObject& schema, const QJsonValue& value, const QString& pointer) const
    {
        const QJsonArray allowed =
            schema.contains("const") ? QJsonArray{schema["const"]} : schema["enum"].toArray();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return unknownWord(schema, value, asList(allowed), pointer);
        }
        const auto choices = alternatives(schema);
        return choices.empty() ? std::nullopt : choice(choices, value, pointer);
    }

    Finding unknownWord(const QJsonObject& schema, const QJsonValue& value,
        const QStringList& allowed, const QString& pointer) const
    {
        if (schema["notBuiltYet"].toBool()) {
            return notBuiltYet(pointer, allowed);
        }
        return ShapeProblem{pointer, ProblemKind::UnknownWord, {}, shown(value), allowed};
    }

    Finding notBuiltYet(const QString& pointer, const QStringList& allowed) const
    {
        return ShapeProblem{
            pointer, ProblemKind::NotBuiltYet, pointer.section('/', -1), {}, allowed};
    }

    Finding type(const QJsonObject& schema, const QJsonValue& value, const QString& pointer) const
    {
        const QStringList types = asList(schema["type"]);
        if (hasType(value, types)) {
            return std::nullopt;
        }
        if (schema["notBuiltYet"].toBool()) {
            return notBuiltYet(pointer, {});
        }
        if (value.isDouble() && types.contains("integer")) {
            return ShapeProblem{pointer, ProblemKind::NotWhole, {}, shown(value), {}};
        }
        return ShapeProblem{pointer, ProblemKind::WrongType, {}, typeOf(value), types};
    }

    Finding range(const QJsonObject& schema, const QJsonValue& value, const QString& pointer) const
    {
        const double number = value.toDouble();
        const QJsonValue least = schema["minimum"];
        const QJsonValue greatest = schema["maximum"];
        if ((least.isDouble() && number < least.toDouble())
            || (greatest.isDouble() && number > greatest.toDouble())) {
            return ShapeProblem{pointer, ProblemKind::OutOfRange, {}, shown(value),
                {least.isDouble() ? shown(least) : QString(),
                    greatest.isDouble() ? shown(greatest) : QString()}};
        }
        return std::nullopt;
    }

    Finding text(const QJsonObject& schema, const QString& value, const QString& pointer) const
    {
        const qsizetype length = value.toUcs4().size();
        const QJsonValue limit = schema["maxLength"];
        if (limit.isDouble() && length > limit.toInteger()) {
            return ShapeProblem{
                pointer, ProblemKind::TooLong, {}, QString::number(length), asList(limit)};
        }
        // The only pattern of our schemas is that of flags.
        static const QStringList kFlags{"SYN", "FIN", "RST", "PSH", "ACK", "URG"};
        if (schema.contains("pattern") && !value.isEmpty()) {
            for (const QString& word : value.split(',')) {
                if (!kFlags.contains(word)) {
                    return ShapeProblem{pointer, ProblemKind::BadFlags, {}, word, kFlags};
                }
            }
        }
        return std::nullopt;
    }

    Finding list(const QJsonObject& schema, const QJsonArray& items, const QString& pointer) const
    {
        if (Finding found = count(schema, "Items", items.size(), pointer)) {
            return found;
        }
        const QJsonObject each = schema["items"].toObject();
        qsizetype index = 0;
        for (const QJsonValue& item : items) {
            if (Finding found = examine(each, item, pointerTo(pointer, index++))) {
                return found;
            }
        }
        return std::nullopt;
    }

    Finding count(const QJsonObject& schema, const QString& things, qsizetype number,
        const QString& pointer) const
    {
        const QJsonValue most = schema["max" + things];
        if (most.isDouble() && number > most.toInteger()) {
            return ShapeProblem{
                pointer, ProblemKind::TooMany, {}, QString::number(number), asList(most)};
        }
        const QJsonValue least = schema["min" + things];
        if (least.isDouble() && number < least.toInteger()) {
            return ShapeProblem{
                pointer, ProblemKind::TooFew, {}, QString::number(number), asList(least)};
        }
        return std::nullopt;
    }

    Finding object(const QJsonObject& schema, const QJsonObject& value, const QString& pointer) const
    {
        const QJsonObject properties = schema["properties"].toObject();
        // A misspelt key first: it is why another one is missing.
        if (schema["additionalProperties"] == QJsonValue(false)) {
            for (const QString& key : value.keys()) {
                if (!properties.contains(key)) {
                    return unknownKey(key, properties.keys(), pointer);
                }
            }
        }
        for (const QString& key : asList(schema["required"])) {
            if (!value.contains(key)) {
                return ShapeProblem{pointer, ProblemKind::MissingKey, {}, {}, {key}};
            }
        }
        if (value.isEmpty() && schema["minProperties"].toInt() > 0) {
            return ShapeProblem{pointer, ProblemKind::MissingKey, {}, {}, properties.keys()};
        }
        if (Finding found = count(schema, "Properties", value.size(), pointer)) {
            return found;
        }
        for (const QString& key : value.keys()) {
            const QJsonObject each = properties[key].toObject();
            if (Finding found = examine(each, value[key], pointerTo(pointer, key))) {
                return found;
            }
        }
        return std::nullopt;
    }

    Finding unknownKey(const QString& key, const QStringList& keys, const QString& pointer) const
    {
        return ShapeProblem{pointerTo(pointer, key), ProblemKind::UnknownKey, key, {}, keys};
    }

    /// What is wrong with a value that must be one of several.
    Finding choice(
        const std::vector<QJsonObject>& choices, const QJsonValue& value, const QString& pointer) const
    {
        if (value.isObject()) {
            std::vector<QJsonObject> objects;
            std::copy_if(choices.begin(), choices.end(), std::back_inserter(objects),
                [](const QJsonObject& one) { return one.contains("properties"); });
            if (!objects.empty()) {
                return objectChoice(objects, value.toObject(), pointer);
            }
        }
        QStringList forms;
        QStringList types;
        for (const QJsonObject& one : choices) {
            if (one.contains("type") && hasType(value, asList(one["type"]))) {
                return examine(one, value, pointer);
            }
            if (one["enum"].toArray().contains(value)) {
                return std::nullopt;
            }
            if (one.contains("properties") && one.contains("required")) {
                forms += QStringLiteral("{\"%1\": …}").arg(one["required"][0].toString());
            }
            forms += asList(one["enum"]);
            types += asList(one["type"]);
        }
        if (value.isString() && !forms.isEmpty()) {
            return ShapeProblem{pointer, ProblemKind::UnknownWord, {}, value.toString(), forms};
        }
        // A fraction where a whole number is one of the choices.
        if (value.isDouble() && types.contains("integer")) {
            return ShapeProblem{pointer, ProblemKind::NotWhole, {}, shown(value), {}};
        }
        if (forms.size() > types.size()) {
            return ShapeProblem{pointer, ProblemKind::UnknownWord, {}, shown(value), forms};
        }
        types.removeDuplicates();
        return ShapeProblem{pointer, ProblemKind::WrongType, {}, typeOf(value), types};
    }

    Finding objectChoice(
        const std::vector<QJsonObject>& choices, const QJsonObject& value, const QString& pointer) const
    {
        QStringList known;
        for (const QJsonObject& one : choices) {
            known += one["properties"].toObject().keys();
        }
        known.removeDuplicates();
        for (const QString& key : value.keys()) {
            if (!known.contains(key)) {
                return unknownKey(key, known, pointer);
            }
        }
        const auto meant = likeliest(choices, value);
        const QStringList missing = missingKeys(meant, value);
        if (!missing.isEmpty()) {
            return ShapeProblem{pointer, ProblemKind::MissingKey, {}, {}, missing};
        }
        return examine(meant.front(), value, pointer);
    }

    /// The choices that share most with `value`: required keys present, less keys that are foreign.
    static std::vector<QJsonObject> likeliest(
        const std::vector<QJsonObject>& choices, const QJsonObject& value)
    {
        std::vector<QJsonObject> best;
        int bestScore = 0;
        for (const QJsonObject& one : choices) {
            const QStringList required = asList(one["required"]);
            const QJsonObject properties = one["properties"].toObject();
            int score = 0;
            for (const QString& key : value.keys()) {
                score += required.contains(key) ? 2 : properties.contains(key) ? 1 : -1;
            }
            if (best.empty() || score > bestScore) {
                best.clear();
                bestScore = score;
            }
            if (score == bestScore) {
                best.push_back(one);
            }
        }
        return best;
    }

    /// The first required key that each of `choices` lacks; none if one of them lacks nothing.
    static QStringList missingKeys(const std::vector<QJsonObject>& choices, const QJsonObject& value)
    {
        QStringList missing;
        for (const QJsonObject& one : choices) {
            const QStringList required = asList(one["required"]);
            const auto lacking = std::find_if(required.begin(), required.end(),
                [&value](const QString& key) { return !value.contains(key); });
            if (lacking == required.end()) {
                return {};
            }
            missing += *lacking;
        }
        missing.removeDuplicates();
        return missing;
    }

    const QJsonObject& m_root;
};

} // namespace

std::optional<ShapeProblem> diagnose(const QJsonObject& schema, const QJsonValue& document)
{
    return Diagnosis(schema).examine(schema, document, {});
}

} // namespace lesson
