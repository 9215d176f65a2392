// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <variant>

namespace lesson {

struct ParsedJson;

/// A JSON file that has been read. It finds the line and column of a value.
class JsonText
{
public:
    /// A byte order mark at the beginning of `bytes` is ignored. `file` is the name that problems
    /// report.
    JsonText(const QByteArray& bytes, QString file);
    ~JsonText();
    JsonText(JsonText&&) noexcept;
    JsonText& operator=(JsonText&&) noexcept;

    const QString& file() const { return m_file; }

    /// Why the text is no JSON that is read here.
    const std::optional<FileProblem>& problem() const { return m_problem; }
    /// The value that the text holds, none if there is a problem. It lives as long as this.
    JsonValue value() const;

    /// The value at `pointer` (RFC 6901), if there is one.
    JsonValue at(const QString& pointer) const;

    enum class Part : std::uint8_t { Value, Key };
    /// The place of the value at `pointer`, or of its key. Line 0 if there is no such value. The
    /// text has no problem.
    FilePlace place(const QString& pointer, Part part = Part::Value) const;

private:
    FileProblem problemAt(ProblemKind kind, qsizetype offset) const;
    FilePlace placeAt(qsizetype offset) const;

    QByteArray m_bytes;
    QString m_file;
    std::unique_ptr<const ParsedJson> m_parsed;
    std::optional<FileProblem> m_problem;
};

/// `pointer` and a further key, escaped as RFC 6901 says.
QString pointerTo(const QString& pointer, const QString& key);
QString pointerTo(const QString& pointer, qsizetype index);

/// Reads at most `limit` bytes from the file at `path`; more are a problem.
std::variant<QByteArray, FileProblem> readFile(const QString& path, qint64 limit);

} // namespace lesson
