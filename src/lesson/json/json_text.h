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

/// Deepest nesting of values that is read; a scenario needs four levels.
inline constexpr int kMaxJsonDepth = 64;

/// The text of a JSON file, checked more strictly than Qt's parser does (which takes `1.` or a key
/// that stands twice), and able to say where a value stands.
class JsonText
{
public:
    /// `bytes` without a byte order mark is made of it. `file` is what problems are to name.
    JsonText(const QByteArray& bytes, QString file);

    QByteArrayView bytes() const { return m_bytes; }

    /// The value of the text, or what keeps it from being one.
    std::variant<QJsonValue, FileProblem> parse() const;

    enum class Part : std::uint8_t { Value, Key };
    /// Where the value at `pointer` stands, or its key. A pointer that leads nowhere has no line.
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
