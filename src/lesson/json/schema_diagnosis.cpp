// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/schema_diagnosis.h"

#include "lesson/json/json_text.h"
#include "lesson/json/json_value.h"
#include "lesson/json/schema_choice.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <vector>

namespace lesson {
namespace {

using Finding = std::optional<ShapeProblem>;

/// One value of a document and what the schema asks of it.
class Diagnosis
{
public:
    explicit Diagnosis(const QJsonObject& root)
        : m_root(root)
    {}

    Finding examine(
        const QJsonObject& reference, const QJsonValue& value, const QString& pointer) const
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
        for (const QJsonValue one : schema["oneOf"].toArray()) {
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
        if ((least.isDouble() && number < least.toDouble()) ||
            (greatest.isDouble() && number > greatest.toDouble())) {
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
        for (const QJsonValue item : items) {
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

    Finding object(
        const QJsonObject& schema, const QJsonObject& value, const QString& pointer) const
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
                const QJsonValue only = properties[key].toObject()["const"];
                return ShapeProblem{pointer, ProblemKind::MissingKey, {},
                    only.isUndefined() ? QString() : QString::fromUtf8(written(only)), {key}};
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
    Finding choice(const std::vector<QJsonObject>& choices, const QJsonValue& value,
        const QString& pointer) const
    {
        std::vector<QJsonObject> objects;
        std::copy_if(choices.begin(), choices.end(), std::back_inserter(objects),
            [](const QJsonObject& one) { return one.contains("properties"); });
        if (value.isObject() && !objects.empty()) {
            return objectChoice(objects, value.toObject(), pointer);
        }
        for (const QJsonObject& one : choices) {
            if (one.contains("type") && hasType(value, asList(one["type"]))) {
                return examine(one, value, pointer);
            }
            if (one["enum"].toArray().contains(value)) {
                return std::nullopt;
            }
        }
        const QStringList words = forms(choices);
        if (!words.isEmpty() && objects.size() < choices.size()) {
            return ShapeProblem{pointer, ProblemKind::UnknownWord, {}, shown(value), words};
        }
        const QStringList types = typesOf(choices);
        // A fraction where a whole number is one of the choices.
        if (value.isDouble() && types.contains("integer")) {
            return ShapeProblem{pointer, ProblemKind::NotWhole, {}, shown(value), {}};
        }
        return ShapeProblem{pointer, ProblemKind::WrongType, {}, typeOf(value), types};
    }

    Finding objectChoice(const std::vector<QJsonObject>& choices, const QJsonObject& value,
        const QString& pointer) const
    {
        const QStringList known = knownKeys(choices);
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

    const QJsonObject& m_root;
};

} // namespace

std::optional<ShapeProblem> diagnose(const QJsonObject& schema, const QJsonValue& document)
{
    return Diagnosis(schema).examine(schema, document, {});
}

} // namespace lesson
