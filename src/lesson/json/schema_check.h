// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace lesson {

/// Something in a document that its schema does not allow. It becomes a FileProblem when it is
/// known in which file it is: located().
struct ShapeProblem
{
    QString pointer;
    ProblemKind kind = ProblemKind::SchemaSays;
    QString subject;
    QString found;
    QStringList wanted;
};

class JsonText;

/// The problem with its place in `text`.
FileProblem located(const ShapeProblem& shape, const JsonText& text);

/// Checks documents against a JSON Schema (draft 7).
class SchemaCheck
{
public:
    /// `schema` is the text of one of our own files. That it is a right one is asserted.
    explicit SchemaCheck(const QByteArray& schema);
    ~SchemaCheck();
    SchemaCheck(SchemaCheck&&) noexcept;
    SchemaCheck& operator=(SchemaCheck&&) noexcept;

    /// The first thing in `document` that the schema does not allow. The schema library decides
    /// whether there is one; diagnose() finds the words for it.
    std::optional<ShapeProblem> check(JsonValue document) const;

private:
    struct Compiled;

    bool allows(const rapidjson::Value& document) const;

    std::unique_ptr<const Compiled> m_compiled;
};

} // namespace lesson
