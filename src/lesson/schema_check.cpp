// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/schema_check.h"

#include "lesson/json_text.h"
#include "lesson/schema_diagnosis.h"

#include <QJsonArray>

// valijson's adapter asks QJsonValue for 32-bit integers, and sequence numbers are no such; all Qt
// headers it needs are above, so that only the adapter reads the other name.
#define toInt toInteger
#include <valijson/adapters/qtjson_adapter.hpp>
#undef toInt
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace lesson {
namespace {

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
    problem.subject = shape.subject;
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

SchemaCheck::SchemaCheck(QJsonObject schema)
    : m_schema(std::move(schema))
    , m_compiled(std::make_unique<Compiled>())
{
    Q_ASSERT(!m_schema.isEmpty());
    valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
    parser.populateSchema(
        valijson::adapters::QtJsonAdapter(QJsonValue(m_schema)), m_compiled->schema);
}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck&&) noexcept = default;
SchemaCheck& SchemaCheck::operator=(SchemaCheck&&) noexcept = default;

std::optional<ShapeProblem> SchemaCheck::check(const QJsonValue& document) const
{
    const valijson::adapters::QtJsonAdapter target(document);
    valijson::Validator validator;
    // Without a list of results it stops at the first problem: a bad file may hold millions.
    if (validator.validate(m_compiled->schema, target, nullptr)) {
        return std::nullopt;
    }
    if (auto problem = diagnose(m_schema, document)) {
        return problem;
    }
    valijson::ValidationResults results;
    validator.validate(m_compiled->schema, target, &results);
    ShapeProblem problem;
    valijson::ValidationResults::Error error;
    if (results.popError(error)) {
        problem.pointer = pointerOf(error.context);
        problem.subject = QString::fromStdString(error.description);
    }
    return problem;
}

} // namespace lesson
