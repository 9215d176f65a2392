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

/// A JSON file that has been read. It is able to say where a value stands.
class JsonText
{
public:
    /// `bytes` may begin with a byte order mark. `file` is what problems are to name.
    JsonText(const QByteArray& bytes, QString file);
    ~JsonText();
    JsonText(JsonText&&) noexcept;
    JsonText& operator=(JsonText&&) noexcept;

    const QString& file() const { return m_file; }

    /// What keeps the bytes from being JSON.
    const std::optional<FileProblem>& problem() const { return m_problem; }
    /// The document; none where there is a problem. Lives as long as this.
    JsonValue value() const;

    enum class Part : std::uint8_t { Value, Key };
    /// Where the value at `pointer` stands, or its key, where there is no problem. A pointer that
    /// leads nowhere has no line.
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
