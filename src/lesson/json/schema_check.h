// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace lesson {

/// Something in a document that its schema does not allow.
struct ShapeProblem
{
    QString pointer;
    ProblemKind kind = ProblemKind::SchemaSays;
    QString subject;
    QString found;
    QStringList wanted;
};

class JsonText;

/// The problem with its place in the file `file`, which holds `text`.
FileProblem located(const ShapeProblem& shape, const JsonText& text, const QString& file);

/// A JSON Schema (draft 7) to hold documents against.
class SchemaCheck
{
public:
    /// `schema` is ours and right; a wrong one is a broken build and asserts.
    explicit SchemaCheck(QJsonObject schema);
    ~SchemaCheck();
    SchemaCheck(SchemaCheck&&) noexcept;
    SchemaCheck& operator=(SchemaCheck&&) noexcept;

    /// The first thing in `document` that the schema does not allow. The schema library decides
    /// whether there is one; diagnose() says it in plain terms.
    std::optional<ShapeProblem> check(const QJsonValue& document) const;
    /// The same, faster, where the text is at hand that holds `document`.
    std::optional<ShapeProblem> check(const QJsonValue& document, QByteArrayView text) const;

private:
    struct Compiled;

    bool allows(const QJsonValue& document, QByteArrayView text) const;

    QJsonObject m_schema;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace lesson
