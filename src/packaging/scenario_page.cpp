// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/version.h"
#include "lesson/json/resource.h"
#include "packaging/manual_page.h"
#include "packaging/manual_pages.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace packaging {
namespace {

using language::Phrase;
using language::Speaker;

/// A definition of the schema that has a section of its own.
struct Part
{
    const char* definition;
    Phrase title;
};

constexpr Part kParts[] = {
    {"endpoint", PHRASE("Manual", "Settings of a side (client, server)")},
    {"link", PHRASE("Manual", "The network (link, to_server, to_client)")},
    {"step", PHRASE("Manual", "A step (steps)")},
    {"call", PHRASE("Manual", "A call (client, server in a step)")},
    {"when", PHRASE("Manual", "A condition (when)")},
    {"fault", PHRASE("Manual", "What happens to a segment (fault)")},
    {"injection", PHRASE("Manual", "A segment made by hand (inject)")},
    {"options", PHRASE("Manual", "Options of such a segment (options)")},
    {"note", PHRASE("Manual", "A remark (notes)")},
    {"words", PHRASE("Manual", "Texts (title, description, text)")},
};

constexpr auto kExample = R"({
  "woshou": "scenario/1",
  "title": {"en": "Lost SYN,ACK"},
  "client": {"isn": 100},
  "server": {"isn": 300},
  "link": {"delay_ms": 50},
  "steps": [
    {"at_ms": 0, "server": "listen"},
    {"at_ms": 0, "client": "connect"},
    {"fault": "drop", "from": "server", "nth": 1},
    {"at_ms": 3000, "client": {"send": 100}},
    {"at_ms": 4000, "client": "close"},
    {"when": {"server": "CLOSE-WAIT"}, "after_ms": 200, "server": "close"}
  ]
})";

QString jsonText(const QJsonValue& value)
{
    // Qt writes arrays and objects only.
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2));
}

/// Reads the schema of scenarios, in one language.
class SchemaReader
{
public:
    explicit SchemaReader(const Speaker& say)
        : m_say(say)
        , m_schema(lesson::builtInObject(":/schema/scenario.schema.json"))
    {
        // What it lacks is told in English, as everywhere.
        const QByteArray code(say.code().letters().data());
        const QString words = ":/manual/scenario." + code + ".json";
        if (QFile::exists(words)) {
            m_words = lesson::builtInObject(words);
        }
    }

    const QJsonObject& schema() const { return m_schema; }

    QJsonObject definition(const QString& name) const
    {
        return m_schema["definitions"][name].toObject();
    }

    /// With those of what it refers to, which it adds to.
    QJsonObject resolved(const QJsonObject& schema) const
    {
        QJsonObject result = definition(schema["$ref"].toString().section('/', -1));
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            result[it.key()] = it.value();
        }
        return result;
    }

    QString description(const QJsonObject& schema) const
    {
        const QString english = resolved(schema)["description"].toString();
        return m_words.value(english).toString(english);
    }

    /// What a value may look like, in the manner of JSON.
    QString shape(const QJsonObject& schema) const
    {
        const QString name = schema["$ref"].toString().section('/', -1);
        for (const Part& part : kParts) {
            if (name == part.definition) {
                return '<' + name + '>';
            }
        }
        return shapeOf(resolved(schema));
    }

    QString shapeOf(const QJsonObject& schema) const
    {
        if (schema.contains("const")) {
            return jsonText(schema["const"]);
        }
        if (schema.contains("enum")) {
            QStringList values;
            for (const QJsonValue& value : schema["enum"].toArray()) {
                values += jsonText(value);
            }
            return values.join(" | ");
        }
        if (schema.contains("oneOf")) {
            QStringList shapes;
            for (const QJsonValue& value : schema["oneOf"].toArray()) {
                shapes += shape(value.toObject());
            }
            return shapes.join(" | ");
        }
        return shapeOfType(schema);
    }

private:
    QString shapeOfType(const QJsonObject& schema) const
    {
        const QJsonValue type = schema["type"];
        if (type.isArray()) {
            QStringList shapes;
            for (const QJsonValue& each : type.toArray()) {
                QJsonObject alone = schema;
                alone["type"] = each;
                shapes += shapeOfType(alone);
            }
            return shapes.join(" | ");
        }
        const QString name = type.toString();
        if (name == "object") {
            return shapeOfObject(schema);
        }
        if (name == "array") {
            return '[' + shape(schema["items"].toObject()) + ", ...]";
        }
        if (name == "boolean") {
            return "true | false";
        }
        if (name == "string") {
            return m_say.text(PHRASE("Manual", "TEXT"));
        }
        if (name == "integer" || name == "number") {
            return range(schema);
        }
        return name;
    }

    QString shapeOfObject(const QJsonObject& schema) const
    {
        const QJsonObject properties = schema["properties"].toObject();
        // What is required is named first, in the order in which the schema names it.
        QStringList names;
        for (const QJsonValue& name : schema["required"].toArray()) {
            names += name.toString();
        }
        for (const QString& name : properties.keys()) {
            names += names.contains(name) ? QStringList() : QStringList{name};
        }
        QStringList shapes;
        for (const QString& name : names) {
            shapes += '"' + name + "\": " + shape(properties[name].toObject());
        }
        return '{' + shapes.join(", ") + '}';
    }

    QString range(const QJsonObject& schema) const
    {
        const QString kind = schema["type"] == "integer"
            ? m_say.text(PHRASE("Manual", "whole number"))
            : m_say.text(PHRASE("Manual", "number"));
        return m_say.text(PHRASE("Manual", "%1 from %2 to %3"),
            {kind, jsonText(schema["minimum"]), jsonText(schema["maximum"])});
    }

    const Speaker& m_say;
    QJsonObject m_schema;
    /// By the English text.
    QJsonObject m_words;
};

/// What it may be and is by default, then what it means.
QString meaning(const Speaker& say, const SchemaReader& reader, const QJsonObject& schema)
{
    const auto between = say.betweenSentences();
    QString text = '`' + reader.shape(schema) + '`';
    const QJsonValue byDefault = reader.resolved(schema)["default"];
    if (!byDefault.isUndefined() && !byDefault.isNull()) {
        text += say.text(PHRASE("Manual", "; left out: `%1`"), {jsonText(byDefault)});
    }
    const QString description = reader.description(schema);
    return text + say.text(PHRASE("Manual", ".")) +
        QString::fromUtf8(between.data(), static_cast<qsizetype>(between.size())) + description;
}

void properties(
    ManualPage& page, const Speaker& say, const SchemaReader& reader, const QJsonObject& schema)
{
    const QJsonObject all = schema["properties"].toObject();
    for (auto it = all.begin(); it != all.end(); ++it) {
        page.item(it.key(), meaning(say, reader, it.value().toObject()));
    }
}

/// Which of these have a description and no part of their own.
QStringList described(const SchemaReader& reader, const QJsonObject& properties)
{
    QStringList names;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject schema = it.value().toObject();
        if (!reader.shape(schema).startsWith('<') && !reader.description(schema).isEmpty()) {
            names += it.key();
        }
    }
    return names;
}

/// In the first of several choices that has it.
QJsonObject propertyOf(const QJsonObject& schema, const QString& name)
{
    for (const QJsonValue& choice : schema["oneOf"].toArray()) {
        const QJsonValue property = choice["properties"][name];
        if (property.isObject()) {
            return property.toObject();
        }
    }
    return {};
}

void part(ManualPage& page, const Speaker& say, const SchemaReader& reader, const Part& part)
{
    const QJsonObject schema = reader.definition(part.definition);
    page.subsection('<' + QString(part.definition) + ">  " + say.text(part.title));
    const QString description = reader.description(schema);
    if (!description.isEmpty()) {
        page.paragraph(description);
    }
    properties(page, say, reader, schema);
    QStringList told;
    for (const QJsonValue& choice : schema["oneOf"].toArray()) {
        page.paragraph('`' + reader.shape(choice.toObject()) + '`');
        told += described(reader, choice["properties"].toObject());
    }
    told.removeDuplicates();
    for (const QString& name : told) {
        page.item(name, meaning(say, reader, propertyOf(schema, name)));
    }
}

} // namespace

QByteArray scenarioPage(const Speaker& say)
{
    const SchemaReader reader(say);
    ManualPage page("woshou-scenario", 5, app::kCommitDate, "Woshou " WOSHOU_VERSION);
    page.section(say.text(PHRASE("Manual", "NAME")));
    page.name("woshou-scenario",
        say.text(PHRASE("Manual", "two TCP endpoints and what happens to them, as a JSON file")));
    page.section(say.text(PHRASE("Manual", "DESCRIPTION")));
    page.paragraph(reader.description(reader.schema()));
    page.paragraph(say.text(PHRASE("Manual",
        "A word in `<angle brackets>` stands for what the section of that name describes; `|` "
        "parts "
        "what may stand in one place. In an object that is written out, what the program can do "
        "without may be left out.")));
    page.section(say.text(PHRASE("Manual", "EXAMPLE")));
    page.example(kExample);
    page.section(say.text(PHRASE("Manual", "KEYS")));
    properties(page, say, reader, reader.schema());
    page.section(say.text(PHRASE("Manual", "PARTS")));
    for (const Part& each : kParts) {
        part(page, say, reader, each);
    }
    page.section(say.text(PHRASE("Manual", "SEE ALSO")));
    page.paragraph("`woshou`(1), RFC 9293");
    return page.text();
}

} // namespace packaging
