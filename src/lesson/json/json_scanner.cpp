// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_scanner.h"

#include "lesson/json/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QVarLengthArray>

namespace lesson {
namespace {

/// A text of JSON, with its quotes, without its escapes. Lives as long as `quoted`.
QByteArray unescaped(QByteArrayView quoted)
{
    if (!quoted.contains('\\')) {
        return QByteArray::fromRawData(quoted.data() + 1, quoted.size() - 2);
    }
    const QJsonArray text = QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array();
    return text.at(0).toString().toUtf8();
}

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

/// Within the range of double; 1e400 is not.
bool isRepresentable(QByteArrayView number)
{
    constexpr qsizetype kShort = 300;
    if (number.size() < kShort && !number.contains('e') && !number.contains('E')) {
        return true;
    }
    bool representable = false;
    [[maybe_unused]] const double value = number.toDouble(&representable);
    return representable;
}

} // namespace

/// The keys of one object. Nearly all have few: those are compared one by one.
class JsonScanner::Keys
{
public:
    bool isEmpty() const { return m_few.isEmpty(); }
    /// False where it is there already.
    bool add(const QByteArray& key)
    {
        if (m_few.size() < kFew) {
            const bool isNew = !m_few.contains(key);
            m_few.append(key);
            return isNew;
        }
        if (m_many.isEmpty()) {
            m_many = {m_few.begin(), m_few.end()};
        }
        const qsizetype known = m_many.size();
        m_many.insert(key);
        return m_many.size() > known;
    }

private:
    static constexpr qsizetype kFew = 8;

    QVarLengthArray<QByteArray, kFew> m_few;
    QSet<QByteArray> m_many;
};

JsonScanner::JsonScanner(QByteArrayView text, QStringList way)
    : m_text(text)
    , m_way(std::move(way))
{}

std::optional<JsonScanner::Slip> JsonScanner::run()
{
    skipSpace();
    if (value(0)) {
        skipSpace();
        if (!atEnd()) {
            slip(JsonStumble::MoreText);
        }
    }
    return m_slip;
}

bool JsonScanner::value(Progress progress)
{
    if (progress == m_way.size()) {
        m_valueOffset = m_at;
    }
    switch (peek()) {
    case '{':
        return object(progress);
    case '[':
        return array(progress);
    case '"':
        return string();
    case 't':
        return word("true");
    case 'f':
        return word("false");
    case 'n':
        return word("null");
    default:
        return peek() == '-' || isDigit(peek()) ? number() : slip(JsonStumble::Value);
    }
}

bool JsonScanner::object(Progress progress)
{
    if (++m_depth > kMaxJsonDepth) {
        return slip(ProblemKind::TooDeep, m_at);
    }
    take('{');
    skipSpace();
    if (!take('}')) {
        Keys keys;
        do {
            skipSpace();
            if (!keys.isEmpty() && peek() == '}') {
                return slip(JsonStumble::TrailingComma);
            }
            if (!member(progress, keys)) {
                return false;
            }
            skipSpace();
        } while (take(','));
        if (!take('}')) {
            return slip(JsonStumble::CommaOrBrace);
        }
    }
    --m_depth;
    return true;
}

bool JsonScanner::member(Progress progress, Keys& keys)
{
    const qsizetype start = m_at;
    if (peek() != '"') {
        return slip(JsonStumble::Key);
    }
    if (!string()) {
        return false;
    }
    const QByteArray key = unescaped(m_text.sliced(start, m_at - start));
    if (!keys.add(key)) {
        return slip(ProblemKind::DuplicateKey, start, QString::fromUtf8(key));
    }
    const Progress next = follow(progress, key);
    if (next == m_way.size()) {
        m_keyOffset = start;
    }
    skipSpace();
    if (!take(':')) {
        return slip(JsonStumble::Colon);
    }
    skipSpace();
    return value(next);
}

bool JsonScanner::array(Progress progress)
{
    if (++m_depth > kMaxJsonDepth) {
        return slip(ProblemKind::TooDeep, m_at);
    }
    take('[');
    skipSpace();
    if (!take(']')) {
        qsizetype index = 0;
        do {
            skipSpace();
            if (index > 0 && peek() == ']') {
                return slip(JsonStumble::TrailingComma);
            }
            if (!value(follow(progress, index))) {
                return false;
            }
            ++index;
            skipSpace();
        } while (take(','));
        if (!take(']')) {
            return slip(JsonStumble::CommaOrBracket);
        }
    }
    --m_depth;
    return true;
}

bool JsonScanner::string()
{
    take('"');
    while (!atEnd()) {
        const char byte = m_text[m_at];
        if (static_cast<unsigned char>(byte) < 0x20) {
            return slip(JsonStumble::ControlCharacter);
        }
        if (byte == '\\') {
            if (!escape()) {
                return false;
            }
            continue;
        }
        ++m_at;
        if (byte == '"') {
            return true;
        }
    }
    return slip(JsonStumble::EndOfFile);
}

bool JsonScanner::escape()
{
    const qsizetype start = m_at;
    take('\\');
    const char kind = peek();
    ++m_at;
    bool good = kind != '\0' && QByteArrayView("\"\\/bfnrtu").contains(kind);
    for (int i = 0; good && kind == 'u' && i < 4; ++i) {
        good = isDigit(peek()) || QByteArrayView("abcdefABCDEF").contains(peek());
        ++m_at;
    }
    if (!good) {
        m_at = start;
        return slip(JsonStumble::Escape);
    }
    return true;
}

bool JsonScanner::number()
{
    const qsizetype start = m_at;
    take('-');
    bool good = take('0') || digits();
    if (good && take('.')) {
        good = digits();
    }
    if (good && (take('e') || take('E'))) {
        if (!take('+')) {
            take('-');
        }
        good = digits();
    }
    if (!good || isDigit(peek()) || !isRepresentable(m_text.sliced(start, m_at - start))) {
        m_at = start;
        return slip(JsonStumble::Number);
    }
    return true;
}

bool JsonScanner::word(QByteArrayView word)
{
    if (!m_text.sliced(m_at).startsWith(word)) {
        return slip(JsonStumble::Value);
    }
    m_at += word.size();
    return true;
}

JsonScanner::Progress JsonScanner::follow(Progress progress, QByteArrayView key) const
{
    const bool isNext = isUnderWay(progress) && m_way[progress] == QString::fromUtf8(key);
    return isNext ? progress + 1 : kAstray;
}

JsonScanner::Progress JsonScanner::follow(Progress progress, qsizetype index) const
{
    return isUnderWay(progress) ? follow(progress, QByteArray::number(index)) : kAstray;
}

void JsonScanner::skipSpace()
{
    const auto isSpace = [](char byte) {
        return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
    };
    while (!atEnd() && isSpace(m_text[m_at])) {
        ++m_at;
    }
}

bool JsonScanner::take(char byte)
{
    if (atEnd() || m_text[m_at] != byte) {
        return false;
    }
    ++m_at;
    return true;
}

bool JsonScanner::digits()
{
    const qsizetype start = m_at;
    while (isDigit(peek())) {
        ++m_at;
    }
    return m_at > start;
}

bool JsonScanner::slip(JsonStumble stumble)
{
    // What is missing matters less than that the file is cut off, or holds a comment.
    if (atEnd()) {
        stumble = JsonStumble::EndOfFile;
    } else if (peek() == '/' || peek() == '#') {
        stumble = JsonStumble::Comment;
    }
    m_slip = Slip{ProblemKind::NotJson, stumble, {}, m_at};
    return false;
}

bool JsonScanner::slip(ProblemKind kind, qsizetype offset, const QString& key)
{
    m_slip = Slip{kind, JsonStumble::Value, key, offset};
    return false;
}

} // namespace lesson
