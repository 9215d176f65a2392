// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_text.h"

#include "lesson/json/json_scanner.h"
#include "lesson/json/json_value.h"
#include "storage/read_file.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lesson {
namespace {

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Octets of the UTF-8 character that `text` begins with (RFC 3629 §4); 0 if it begins with none.
qsizetype characterLength(QByteArrayView text)
{
    const auto lead = static_cast<unsigned char>(text[0]);
    const qsizetype length = lead < 0x80U ? 1
        : (lead & 0xE0U) == 0xC0U         ? 2
        : (lead & 0xF0U) == 0xE0U         ? 3
        : (lead & 0xF8U) == 0xF0U         ? 4
                                          : 0;
    if (length == 0 || length > text.size()) {
        return 0;
    }
    // Continuation bytes, overlong forms, surrogates: Qt knows.
    return length == 1 || text.first(length).isValidUtf8() ? length : 0;
}

/// Where `text` stops being UTF-8; its size if it never does.
qsizetype validUtf8Length(QByteArrayView text)
{
    if (text.isValidUtf8()) {
        return text.size();
    }
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype length = characterLength(text.sliced(at));
        if (length == 0) {
            break;
        }
        at += length;
    }
    return at;
}

QByteArray withoutByteOrderMark(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

QStringList wayOf(const QString& pointer)
{
    QStringList way = pointer.isEmpty() ? QStringList() : pointer.mid(1).split('/');
    for (QString& key : way) {
        key.replace("~1", "/").replace("~0", "~");
    }
    return way;
}

} // namespace

JsonText::JsonText(const QByteArray& bytes, QString file)
    : m_bytes(withoutByteOrderMark(bytes))
    , m_file(std::move(file))
{}

std::variant<QJsonValue, FileProblem> JsonText::parse() const
{
    FileProblem problem;
    problem.file = m_file;
    problem.kind = ProblemKind::NotJson;
    if (m_bytes.trimmed().isEmpty()) {
        problem.kind = ProblemKind::Empty;
        return problem;
    }
    const qsizetype valid = validUtf8Length(m_bytes);
    if (valid != m_bytes.size()) {
        problem.kind = ProblemKind::NotUtf8;
        problem.place = placeAt(valid);
        return problem;
    }
    if (const auto slip = JsonScanner(m_bytes).run()) {
        problem.kind = slip->kind;
        problem.stumble = slip->stumble;
        problem.subject = shortened(slip->key);
        problem.place = placeAt(slip->offset);
        if (slip->kind == ProblemKind::TooDeep) {
            problem.wanted = {QString::number(kMaxJsonDepth)};
        }
        return problem;
    }
    // In a list, because Qt's parser takes only lists and objects as documents. It should not find
    // more than the scanner did.
    const QJsonDocument document = QJsonDocument::fromJson('[' + m_bytes + ']');
    if (!document.isArray()) {
        problem.place = placeAt(0);
        return problem;
    }
    return QJsonValue(document.array().at(0));
}

FilePlace JsonText::place(const QString& pointer, Part part) const
{
    JsonScanner scanner(m_bytes, wayOf(pointer));
    scanner.run();
    const auto offset =
        part == Part::Key && scanner.keyOffset() ? scanner.keyOffset() : scanner.valueOffset();
    FilePlace place = offset ? placeAt(*offset) : FilePlace();
    place.pointer = pointer;
    return place;
}

FilePlace JsonText::placeAt(qsizetype offset) const
{
    const QByteArrayView before = QByteArrayView(m_bytes).first(std::min(offset, m_bytes.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const QByteArrayView line = before.sliced(lineStart);
    FilePlace place;
    place.line = static_cast<int>(before.count('\n')) + 1;
    place.column =
        static_cast<int>(line.size() - std::count_if(line.begin(), line.end(), isContinuation)) + 1;
    return place;
}

QString pointerTo(const QString& pointer, const QString& key)
{
    QString escaped = key;
    escaped.replace('~', "~0").replace('/', "~1");
    return pointer + '/' + escaped;
}

QString pointerTo(const QString& pointer, qsizetype index)
{
    return pointer + '/' + QString::number(index);
}

std::variant<QByteArray, FileProblem> readFile(const QString& path, qint64 limit)
{
    FileProblem problem;
    problem.file = path;
    const QFileInfo info(path);
    if (!info.exists()) {
        problem.kind = ProblemKind::NoSuchFile;
        return problem;
    }
    if (info.isDir()) {
        problem.kind = ProblemKind::IsFolder;
        return problem;
    }
    // Not by its size: a pipe has none, and a device has no end.
    auto read = storage::readFile(path, limit + 1);
    if (const auto* error = std::get_if<storage::Error>(&read)) {
        problem.kind = ProblemKind::NotReadable;
        problem.system = *error;
        return problem;
    }
    auto& bytes = std::get<QByteArray>(read);
    if (bytes.size() > limit) {
        problem.kind = ProblemKind::TooLarge;
        problem.wanted = {QString::number(limit)};
        return problem;
    }
    return std::move(bytes);
}

} // namespace lesson
