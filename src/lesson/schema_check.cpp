// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/schema_check.h"

#include "lesson/alike_items.h"
#include "lesson/json_text.h"
#include "lesson/json_value.h"
#include "lesson/schema_diagnosis.h"

#include <QJsonArray>

#include <rapidjson/document.h>
#include <valijson/adapters/rapidjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace lesson {
namespace {

using Target = valijson::adapters::RapidJsonAdapter;

rapidjson::Value copyOf(const QString& text, JsonAllocator& allocator)
{
    const QByteArray octets = text.toUtf8();
    return {octets.constData(), static_cast<rapidjson::SizeType>(octets.size()), allocator};
}

rapidjson::Value copyOf(const QJsonValue& value, JsonAllocator& allocator);

rapidjson::Value copyOf(const QJsonArray& array, JsonAllocator& allocator)
{
    rapidjson::Value copy(rapidjson::kArrayType);
    copy.Reserve(static_cast<rapidjson::SizeType>(array.size()), allocator);
    for (const QJsonValue item : array) {
        copy.PushBack(copyOf(item, allocator), allocator);
    }
    return copy;
}

rapidjson::Value copyOf(const QJsonObject& object, JsonAllocator& allocator)
{
    rapidjson::Value copy(rapidjson::kObjectType);
    for (auto member = object.begin(); member != object.end(); ++member) {
        copy.AddMember(
            copyOf(member.key(), allocator), copyOf(member.value(), allocator), allocator);
    }
    return copy;
}

/// 5.0 and 5e0 are whole numbers, too.
rapidjson::Value copyOfNumber(const QJsonValue& value)
{
    const std::int64_t whole = value.toInteger(0);
    return whole == value.toInteger(1) ? rapidjson::Value(whole)
                                       : rapidjson::Value(value.toDouble());
}

/// The schema library asks each value many times what it is, and Qt's take long to answer.
rapidjson::Value copyOf(const QJsonValue& value, JsonAllocator& allocator)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return rapidjson::Value(value.toBool());
    case QJsonValue::Double:
        return copyOfNumber(value);
    case QJsonValue::String:
        return copyOf(value.toString(), allocator);
    case QJsonValue::Array:
        return copyOf(value.toArray(), allocator);
    case QJsonValue::Object:
        return copyOf(value.toObject(), allocator);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
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
    JsonAllocator allocator;
    compile(copyOf(m_schema, allocator), m_compiled->schema);
}

SchemaCheck::~SchemaCheck() = default;
SchemaCheck::SchemaCheck(SchemaCheck&&) noexcept = default;
SchemaCheck& SchemaCheck::operator=(SchemaCheck&&) noexcept = default;

bool SchemaCheck::allows(const QJsonValue& document) const
{
    JsonAllocator allocator;
    rapidjson::Value copy = copyOf(document, allocator);
    // The library takes its time for each item. Of long lists it is asked how many items may be
    // there, and whether those may be that thinOut() leaves.
    if (hasLongList(copy)) {
        rapidjson::Value schema = copyOf(m_schema, allocator);
        removeItems(schema);
        valijson::Schema withoutItems;
        compile(schema, withoutItems);
        if (!fits(copy, withoutItems)) {
            return false;
        }
        thinOut(copy, allocator);
    }
    return fits(copy, m_compiled->schema);
}

std::optional<ShapeProblem> SchemaCheck::check(const QJsonValue& document) const
{
    if (allows(document)) {
        return std::nullopt;
    }
    if (auto problem = diagnose(m_schema, document)) {
        return problem;
    }
    JsonAllocator allocator;
    valijson::ValidationResults results;
    if (fits(copyOf(document, allocator), m_compiled->schema, &results)) {
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
