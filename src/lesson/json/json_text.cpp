// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_text.h"

#include "lesson/json/json_reader.h"
#include "storage/read_file.h"

#include <QByteArrayView>
#include <QFileInfo>

#include <rapidjson/memorystream.h>
#include <rapidjson/pointer.h>

#include <algorithm>

namespace lesson {
namespace {

bool isContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Where `text` stops being UTF-8; its size if it never does.
qsizetype validUtf8Length(QByteArrayView text)
{
    if (text.isValidUtf8()) {
        return text.size();
    }
    struct Nowhere
    {
        void Put(char) {}
    } nowhere;
    rapidjson::MemoryStream stream(text.data(), static_cast<std::size_t>(text.size()));
    std::size_t at = 0;
    while (at < static_cast<std::size_t>(text.size()) &&
        rapidjson::UTF8<>::Validate(stream, nowhere)) {
        at = stream.Tell();
    }
    return static_cast<qsizetype>(at);
}

/// By the magic numbers of pcap, in either order of octets and with nanoseconds, and of pcapng.
bool isCapture(const QByteArray& bytes)
{
    constexpr const char* kMagic[] = {
        "\xa1\xb2\xc3\xd4", "\xd4\xc3\xb2\xa1", "\xa1\xb2\x3c\x4d", "\x4d\x3c\xb2\xa1", "\n\r\r\n"};
    return std::any_of(std::begin(kMagic), std::end(kMagic),
        [&bytes](const char* magic) { return bytes.startsWith(magic); });
}

QByteArray withoutByteOrderMark(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

/// Whether `sought` is `value` or in it; `number` grows by the keys and values that stand before.
bool count(const rapidjson::Value& value, const rapidjson::Value* sought, std::size_t& number)
{
    if (&value == sought) {
        return true;
    }
    ++number;
    if (value.IsArray()) {
        return std::any_of(value.Begin(), value.End(),
            [&](const rapidjson::Value& item) { return count(item, sought, number); });
    }
    return value.IsObject() &&
        std::any_of(value.MemberBegin(), value.MemberEnd(), [&](const auto& member) {
            return count(member.name, sought, number) || count(member.value, sought, number);
        });
}

} // namespace

JsonText::JsonText(const QByteArray& bytes, QString file)
    : m_bytes(withoutByteOrderMark(bytes))
    , m_file(std::move(file))
{
    const qsizetype valid = validUtf8Length(m_bytes);
    if (isCapture(m_bytes)) {
        m_problem = problemAt(ProblemKind::IsCapture, 0);
        m_problem->place = {};
    } else if (m_bytes.trimmed().isEmpty()) {
        m_problem = FileProblem{m_file, {}, ProblemKind::Empty, {}, {}, {}, {}};
    } else if (valid != m_bytes.size()) {
        m_problem = problemAt(ProblemKind::NotUtf8, valid);
    } else {
        m_parsed = std::make_unique<const ParsedJson>(parseJson(m_bytes));
        if (const auto& slip = m_parsed->slip) {
            m_problem = problemAt(slip->kind, slip->offset);
            m_problem->stumble = slip->stumble;
            m_problem->subject = shortened(slip->key);
            if (slip->kind == ProblemKind::TooDeep) {
                m_problem->wanted = {QString::number(kMaxJsonDepth)};
            }
        }
    }
}

JsonText::~JsonText() = default;
JsonText::JsonText(JsonText&&) noexcept = default;
JsonText& JsonText::operator=(JsonText&&) noexcept = default;

JsonValue JsonText::value() const { return m_problem ? JsonValue() : m_parsed->document; }

JsonValue JsonText::at(const QString& pointer) const
{
    const QByteArray way = pointer.toUtf8();
    const auto* const value =
        rapidjson::Pointer(way.constData(), static_cast<std::size_t>(way.size()))
            .Get(m_parsed->document);
    return value == nullptr ? JsonValue() : JsonValue(*value);
}

FilePlace JsonText::place(const QString& pointer, Part part) const
{
    const JsonValue value = at(pointer);
    FilePlace place;
    if (value.exists()) {
        std::size_t number = 0;
        count(m_parsed->document, &value.raw(), number);
        // A key stands before its value.
        place = placeAt(m_parsed->offsets.at(part == Part::Key ? number - 1 : number));
    }
    place.pointer = pointer;
    return place;
}

FileProblem JsonText::problemAt(ProblemKind kind, qsizetype offset) const
{
    FileProblem problem;
    problem.file = m_file;
    problem.kind = kind;
    problem.place = placeAt(offset);
    return problem;
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
        // What could not be decoded stands there as such characters.
        problem.kind = path.contains(QChar::ReplacementCharacter) ? ProblemKind::NameNotUtf8
                                                                  : ProblemKind::NoSuchFile;
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
