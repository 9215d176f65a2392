// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/schema_check.h"

#include "lesson/json/alike_items.h"
#include "lesson/json/json_text.h"
#include "lesson/json/schema_diagnosis.h"

#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace lesson {
namespace {

using Target = valijson::adapters::RapidJsonAdapter;

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

FileProblem located(const ShapeProblem& shape, const JsonText& text)
{
    FileProblem problem;
    problem.file = text.file();
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
    explicit Compiled(const QByteArray& text)
        : json(text, {})
    {
        Q_ASSERT(json.value().isObject());
        compile(json.value().raw(), schema);
    }

    JsonText json;
    valijson::Schema schema;
};

SchemaCheck::SchemaCheck(const QByteArray& schema)
    : m_compiled(std::make_unique<const Compiled>(schema))
{}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck&&) noexcept = default;
SchemaCheck& SchemaCheck::operator=(SchemaCheck&&) noexcept = default;

bool SchemaCheck::allows(const rapidjson::Value& document) const
{
    if (!hasLongList(document)) {
        return fits(document, m_compiled->schema);
    }
    // The library takes its time for each item. Of long lists it is asked how many items may be
    // there, and whether those may be that withoutAlikeItems() leaves.
    const rapidjson::Value& schema = m_compiled->json.value().raw();
    JsonAllocator allocator;
    rapidjson::Value ofCounts(schema, allocator);
    removeItems(ofCounts);
    valijson::Schema counts;
    compile(ofCounts, counts);
    return fits(document, counts) &&
        fits(withoutAlikeItems(document, schema, allocator), m_compiled->schema);
}

std::optional<ShapeProblem> SchemaCheck::check(JsonValue document) const
{
    if (allows(document.raw())) {
        return std::nullopt;
    }
    if (auto problem = diagnose(m_compiled->json.value(), document)) {
        return problem;
    }
    valijson::ValidationResults results;
    valijson::ValidationResults::Error error;
    fits(document.raw(), m_compiled->schema, &results);
    ShapeProblem problem;
    if (results.popError(error)) {
        problem.subject = QString::fromStdString(error.description);
    }
    return problem;
}

} // namespace lesson
