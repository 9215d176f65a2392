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

/// The problem with its place in `text`, the text of `file`.
FileProblem located(const ShapeProblem& shape, const JsonText& text, const QString& file);

/// Checks documents against a JSON Schema (draft 7).
class SchemaCheck
{
public:
    /// `schema` is one of our own files. That it is a right one is asserted.
    explicit SchemaCheck(QJsonObject schema);
    ~SchemaCheck();
    SchemaCheck(SchemaCheck&&) noexcept;
    SchemaCheck& operator=(SchemaCheck&&) noexcept;

    /// The first thing in `document` that the schema does not allow. The schema library decides
    /// whether there is one; diagnose() finds the words for it.
    std::optional<ShapeProblem> check(const QJsonValue& document) const;
    /// The same, but faster: `text` is the text that `document` was parsed from.
    std::optional<ShapeProblem> check(const QJsonValue& document, QByteArrayView text) const;

private:
    struct Compiled;

    bool allows(const QJsonValue& document, QByteArrayView text) const;

    QJsonObject m_schema;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace lesson
