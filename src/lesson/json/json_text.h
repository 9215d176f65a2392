// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <variant>

namespace lesson {

/// More deeply nested values are refused. A scenario needs four levels.
inline constexpr int kMaxJsonDepth = 64;

/// The text of a JSON file. It is checked more strictly than by Qt's parser, which accepts `1.` or
/// a key that occurs twice, and it finds the line and column of a value.
class JsonText
{
public:
    /// A byte order mark at the beginning of `bytes` is ignored. `file` is the name that problems
    /// report.
    JsonText(const QByteArray& bytes, QString file);

    QByteArrayView bytes() const { return m_bytes; }

    /// The value that the text holds, or why it is no JSON.
    std::variant<QJsonValue, FileProblem> parse() const;

    enum class Part : std::uint8_t { Value, Key };
    /// The place of the value at `pointer`, or of its key. Line 0 if there is no such value.
    FilePlace place(const QString& pointer, Part part = Part::Value) const;

private:
    FilePlace placeAt(qsizetype offset) const;

    QByteArray m_bytes;
    QString m_file;
};

/// `pointer` and a further key, escaped as RFC 6901 says.
QString pointerTo(const QString& pointer, const QString& key);
QString pointerTo(const QString& pointer, qsizetype index);

/// Reads at most `limit` bytes from the file at `path`; more are a problem.
std::variant<QByteArray, FileProblem> readFile(const QString& path, qint64 limit);

} // namespace lesson
