// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/schema_diagnosis.h"

#include "lesson/json/json_text.h"
#include "lesson/json/schema_choice.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace lesson {
namespace {

using Finding = std::optional<ShapeProblem>;

bool isWhole(JsonValue value)
{
    return value.isNumber() && std::trunc(value.toDouble()) == value.toDouble();
}

/// The values of a keyword that takes a list, or one value that stands for a list.
std::vector<JsonValue> listed(JsonValue oneOrMore)
{
    return oneOrMore.exists() && !oneOrMore.isArray() ? std::vector{oneOrMore} : oneOrMore.items();
}

bool isIn(JsonValue value, const std::vector<JsonValue>& list)
{
    return std::ranges::find(list, value) != list.end();
}

/// Whether `value` is of one of the schema's types; a schema without types allows all.
bool hasType(JsonValue value, JsonValue schema)
{
    const auto types = listed(schema["type"]);
    return types.empty() || std::ranges::any_of(types, [&value](JsonValue type) {
        return typeOf(value) == type.text() || (type.text() == "integer" && isWhole(value));
    });
}

/// One value of a document and what the schema asks of it.
class Diagnosis
{
public:
    explicit Diagnosis(JsonValue root)
        : m_definitions(root["definitions"])
    {}

    Finding examine(JsonValue reference, JsonValue value, const QString& pointer) const
    {
        const JsonValue schema = resolve(reference);
        if (Finding found = words(schema, value, pointer)) {
            return found;
        }
        if (Finding found = type(schema, value, pointer)) {
            return found;
        }
        if (value.isNumber()) {
            return range(schema, value, pointer);
        }
        if (value.isString()) {
            return text(schema, value.toString(), pointer);
        }
        if (value.isArray()) {
            return list(schema, value, pointer);
        }
        return value.isObject() ? object(schema, value, pointer) : std::nullopt;
    }

private:
    JsonValue resolve(JsonValue schema) const
    {
        const std::string_view reference = schema["$ref"].text();
        return reference.empty()
            ? schema
            : resolve(m_definitions[reference.substr(reference.rfind('/') + 1)]);
    }

    std::vector<JsonValue> alternatives(JsonValue schema) const
    {
        std::vector<JsonValue> all = schema["oneOf"].items();
        for (JsonValue& one : all) {
            one = resolve(one);
        }
        return all;
    }

    // const, enum, oneOf
    Finding words(JsonValue schema, JsonValue value, const QString& pointer) const
    {
        const JsonValue allowed = schema[schema.contains("const") ? "const" : "enum"];
        if (allowed.exists() && !isIn(value, listed(allowed))) {
            return schema["notBuiltYet"].toBool() ? notBuiltYet(pointer, asList(allowed))
                                                  : ShapeProblem{pointer, ProblemKind::UnknownWord,
                                                        {}, shown(value), asList(allowed)};
        }
        const auto choices = alternatives(schema);
        return choices.empty() ? std::nullopt : choice(choices, value, pointer);
    }

    ShapeProblem notBuiltYet(const QString& pointer, const QStringList& allowed) const
    {
        return {pointer, ProblemKind::NotBuiltYet, pointer.section('/', -1), {}, allowed};
    }

    Finding type(JsonValue schema, JsonValue value, const QString& pointer) const
    {
        if (hasType(value, schema)) {
            return std::nullopt;
        }
        return schema["notBuiltYet"].toBool() ? notBuiltYet(pointer, {})
                                              : wrongType(asList(schema["type"]), value, pointer);
    }

    ShapeProblem wrongType(const QStringList& types, JsonValue value, const QString& pointer) const
    {
        // A fraction where a whole number may stand.
        if (value.isNumber() && types.contains("integer")) {
            return {pointer, ProblemKind::NotWhole, {}, shown(value), {}};
        }
        return {pointer, ProblemKind::WrongType, {}, lesson::words(typeOf(value)), types};
    }

    Finding range(JsonValue schema, JsonValue value, const QString& pointer) const
    {
        const double number = value.toDouble();
        const JsonValue least = schema["minimum"];
        const JsonValue greatest = schema["maximum"];
        if (number < least.toDouble(number) || number > greatest.toDouble(number)) {
            return ShapeProblem{pointer, ProblemKind::OutOfRange, {}, shown(value),
                {least.exists() ? shown(least) : QString(),
                    greatest.exists() ? shown(greatest) : QString()}};
        }
        return std::nullopt;
    }

    Finding text(JsonValue schema, const QString& value, const QString& pointer) const
    {
        const qsizetype length = value.toUcs4().size();
        const JsonValue limit = schema["maxLength"];
        if (length > limit.toInteger(length)) {
            return ShapeProblem{
                pointer, ProblemKind::TooLong, {}, QString::number(length), asList(limit)};
        }
        const QRegularExpression pattern(schema["pattern"].toString());
        if (!schema.contains("pattern") || pattern.match(value).hasMatch()) {
            return std::nullopt;
        }
        return schema["names"].toBool()
            ? ShapeProblem{pointer, ProblemKind::BadName, {}, shortened(value), {}}
            : badFlags(value, pointer);
    }

    static ShapeProblem badFlags(const QString& value, const QString& pointer)
    {
        static const QStringList kFlags{"SYN", "FIN", "RST", "PSH", "ACK", "URG"};
        QString wrong;
        for (const QString& word : value.split(',')) {
            if (wrong.isEmpty() && !kFlags.contains(word)) {
                wrong = word;
            }
        }
        return {pointer, ProblemKind::BadFlags, {}, wrong, kFlags};
    }

    Finding list(JsonValue schema, JsonValue items, const QString& pointer) const
    {
        if (Finding found = count(schema["minItems"], schema["maxItems"], items.size(), pointer)) {
            return found;
        }
        qsizetype index = 0;
        for (const JsonValue item : items.items()) {
            if (Finding found = examine(schema["items"], item, pointerTo(pointer, index++))) {
                return found;
            }
        }
        return std::nullopt;
    }

    Finding count(JsonValue least, JsonValue most, qsizetype number, const QString& pointer) const
    {
        if (number > most.toInteger(number)) {
            return ShapeProblem{
                pointer, ProblemKind::TooMany, {}, QString::number(number), asList(most)};
        }
        if (number < least.toInteger(number)) {
            return ShapeProblem{
                pointer, ProblemKind::TooFew, {}, QString::number(number), asList(least)};
        }
        return std::nullopt;
    }

    Finding object(JsonValue schema, JsonValue value, const QString& pointer) const
    {
        const JsonValue properties = schema["properties"];
        // A misspelt key first: it is why another one is missing.
        const JsonValue further = schema["additionalProperties"];
        if (further.exists() && !further.isObject()) {
            if (Finding found = unknownKey({schema}, value, pointer)) {
                return found;
            }
        }
        for (const JsonValue key : schema["required"].items()) {
            if (!value.contains(key.text())) {
                const JsonValue only = properties[key.text()]["const"];
                return ShapeProblem{pointer, ProblemKind::MissingKey, {},
                    only.exists() ? written(only) : QString(), {key.toString()}};
            }
        }
        if (value.size() == 0 && schema["minProperties"].toInteger() > 0) {
            return ShapeProblem{pointer, ProblemKind::MissingKey, {}, {}, properties.keys()};
        }
        if (Finding found =
                count(schema["minProperties"], schema["maxProperties"], value.size(), pointer)) {
            return found;
        }
        for (const auto& [key, member] : value.members()) {
            const QString place = pointerTo(pointer, lesson::words(key));
            const JsonValue known = properties[key];
            if (Finding found = examine(known.exists() ? known : further, member, place)) {
                return found;
            }
        }
        return std::nullopt;
    }

    /// A key that none of `choices` knows.
    Finding unknownKey(
        const std::vector<JsonValue>& choices, JsonValue value, const QString& pointer) const
    {
        for (const auto& [key, member] : value.members()) {
            if (std::ranges::none_of(choices,
                    [&key = key](JsonValue one) { return one["properties"].contains(key); })) {
                const QString name = lesson::words(key);
                return ShapeProblem{pointerTo(pointer, name), ProblemKind::UnknownKey, name, {},
                    knownKeys(choices)};
            }
        }
        return std::nullopt;
    }

    /// What is wrong with a value that must be one of several.
    Finding choice(
        const std::vector<JsonValue>& choices, JsonValue value, const QString& pointer) const
    {
        std::vector<JsonValue> objects;
        std::ranges::copy_if(choices, std::back_inserter(objects),
            [](JsonValue one) { return one.contains("properties"); });
        if (value.isObject() && !objects.empty()) {
            return objectChoice(objects, value, pointer);
        }
        for (const JsonValue one : choices) {
            if (one.contains("type") && hasType(value, one)) {
                return examine(one, value, pointer);
            }
            if (isIn(value, one["enum"].items())) {
                return std::nullopt;
            }
        }
        const QStringList words = forms(choices);
        if (!words.isEmpty() && objects.size() < choices.size()) {
            return ShapeProblem{pointer, ProblemKind::UnknownWord, {}, shown(value), words};
        }
        return wrongType(typesOf(choices), value, pointer);
    }

    Finding objectChoice(
        const std::vector<JsonValue>& choices, JsonValue value, const QString& pointer) const
    {
        if (Finding found = unknownKey(choices, value, pointer)) {
            return found;
        }
        const auto meant = likeliest(choices, value);
        const QStringList missing = missingKeys(meant, value);
        return missing.isEmpty() ? examine(meant.front(), value, pointer)
                                 : ShapeProblem{pointer, ProblemKind::MissingKey, {}, {}, missing};
    }

    JsonValue m_definitions;
};

} // namespace

std::optional<ShapeProblem> diagnose(JsonValue schema, JsonValue document)
{
    return Diagnosis(schema).examine(schema, document, {});
}

} // namespace lesson
