// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/schema_check.h"

#include "lesson/json/alike_items.h"
#include "lesson/json/json_text.h"
#include "lesson/json/json_value.h"
#include "lesson/json/schema_diagnosis.h"

#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <cmath>

namespace lesson {
namespace {

using Target = valijson::adapters::RapidJsonAdapter;

/// 5.0 and 5e0 are whole numbers, too.
void makeWhole(rapidjson::Value& value)
{
    constexpr double kEnd = 9.2e18; // of std::int64_t
    if (value.IsNumber() && !value.IsInt64()) {
        const double number = value.GetDouble();
        if (std::trunc(number) == number && std::abs(number) < kEnd) {
            value.SetInt64(static_cast<std::int64_t>(number));
        } else {
            value.SetDouble(number);
        }
    } else if (value.IsArray()) {
        std::for_each(value.Begin(), value.End(), makeWhole);
    } else if (value.IsObject()) {
        for (auto& member : value.GetObject()) {
            makeWhole(member.value);
        }
    }
}

/// The schema library asks each value many times what it is, and Qt's take long to answer: it is
/// given values of its own.
rapidjson::Document parsed(QByteArrayView text)
{
    rapidjson::Document document;
    document.Parse<rapidjson::kParseFullPrecisionFlag>(
        text.data(), static_cast<std::size_t>(text.size()));
    if (!document.HasParseError()) {
        makeWhole(document);
    }
    return document;
}

/// Half a character, of two that UTF-16 needs, is taken by Qt and by nobody else. Qt writes it as
/// an escape, \ud800 to \udfff, and no other character so.
QByteArray withoutHalves(const QByteArray& json)
{
    constexpr qsizetype kEscape = 6;
    QByteArray whole;
    qsizetype from = 0;
    for (qsizetype at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at)) {
        if (QByteArrayView(json).sliced(at).startsWith("\\ud")) {
            whole += json.sliced(from, at - from) + '?';
            from = at += kEscape;
        } else {
            at += 2;
        }
    }
    return whole + json.sliced(from);
}

rapidjson::Document parsed(const QJsonValue& document, QByteArrayView text)
{
    rapidjson::Document own = parsed(text);
    return own.HasParseError() ? parsed(withoutHalves(written(document))) : std::move(own);
}

/// Leaves out what `schema` says about the items of lists.
void removeItems(rapidjson::Value& schema)
{
    if (schema.IsArray()) {
        for (rapidjson::Value& item : schema.GetArray()) {
            removeItems(item);
        }
    } else if (schema.IsObject()) {
        schema.RemoveMember("items");
        for (auto& member : schema.GetObject()) {
            removeItems(member.value);
        }
    }
}

/// "<root>", "[steps]", "[3]" as a JSON pointer.
QString pointerOf(const std::vector<std::string>& context)
{
    QString pointer;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const QString step = QString::fromStdString(context[i]);
        pointer = pointerTo(pointer, step.mid(1, step.size() - 2));
    }
    return pointer;
}

} // namespace

FileProblem located(const ShapeProblem& shape, const JsonText& text, const QString& file)
{
    FileProblem problem;
    problem.file = file;
    problem.kind = shape.kind;
    problem.subject = shortened(shape.subject);
    problem.found = shape.found;
    problem.wanted = shape.wanted;
    problem.place = text.place(shape.pointer,
        shape.kind == ProblemKind::UnknownKey ? JsonText::Part::Key : JsonText::Part::Value);
    return problem;
}

struct SchemaCheck::Compiled
{
    valijson::Schema schema;
};

namespace {

void compile(const rapidjson::Value& schema, valijson::Schema& compiled)
{
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(Target(schema), compiled);
}

/// Without a list of results it stops at the first problem: a bad file may hold millions.
bool fits(const rapidjson::Value& document, const valijson::Schema& schema,
    valijson::ValidationResults* results = nullptr)
{
    return valijson::Validator().validate(schema, Target(document), results);
}

} // namespace

SchemaCheck::SchemaCheck(QJsonObject schema)
    : m_schema(std::move(schema))
    , m_compiled(std::make_unique<Compiled>())
{
    Q_ASSERT(!m_schema.isEmpty());
    compile(parsed(written(m_schema)), m_compiled->schema);
}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck&&) noexcept = default;
SchemaCheck& SchemaCheck::operator=(SchemaCheck&&) noexcept = default;

bool SchemaCheck::allows(const QJsonValue& document, QByteArrayView text) const
{
    rapidjson::Document own = parsed(document, text);
    // The library takes its time for each item. Of long lists it is asked how many items may be
    // there, and whether those may be that thinOut() leaves.
    if (hasLongList(own)) {
        rapidjson::Document schema = parsed(written(m_schema));
        removeItems(schema);
        valijson::Schema withoutItems;
        compile(schema, withoutItems);
        if (!fits(own, withoutItems)) {
            return false;
        }
        thinOut(own, own.GetAllocator());
    }
    return fits(own, m_compiled->schema);
}

std::optional<ShapeProblem> SchemaCheck::check(const QJsonValue& document) const
{
    return check(document, written(document));
}

std::optional<ShapeProblem> SchemaCheck::check(
    const QJsonValue& document, QByteArrayView text) const
{
    if (allows(document, text)) {
        return std::nullopt;
    }
    if (auto problem = diagnose(m_schema, document)) {
        return problem;
    }
    valijson::ValidationResults results;
    if (fits(parsed(document, text), m_compiled->schema, &results)) {
        return std::nullopt;
    }
    ShapeProblem problem;
    valijson::ValidationResults::Error error;
    if (results.popError(error)) {
        problem.pointer = pointerOf(error.context);
        problem.subject = QString::fromStdString(error.description);
    }
    return problem;
}

} // namespace lesson
