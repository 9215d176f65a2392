// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json_scanner.h"

#include "lesson/json_text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lesson {
namespace {

/// A text of JSON, with its quotes, without its escapes.
QString unescaped(QByteArrayView quoted)
{
    if (!quoted.contains('\\')) {
        return QString::fromUtf8(quoted.sliced(1, quoted.size() - 2));
    }
    return QJsonDocument::fromJson('[' + quoted.toByteArray() + ']').array().at(0).toString();
}

bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

/// Within the range of double; 1e400 is not.
bool isRepresentable(QByteArrayView number)
{
    bool representable = false;
    [[maybe_unused]] const double value = number.toDouble(&representable);
    return representable;
}

} // namespace

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
        QSet<QByteArray> keys;
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

bool JsonScanner::member(Progress progress, QSet<QByteArray>& keys)
{
    const qsizetype start = m_at;
    if (peek() != '"') {
        return slip(JsonStumble::Key);
    }
    if (!string()) {
        return false;
    }
    const QString key = unescaped(m_text.sliced(start, m_at - start));
    const qsizetype known = keys.size();
    keys.insert(key.toUtf8());
    if (keys.size() == known) {
        return slip(ProblemKind::DuplicateKey, start, key);
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
            const Progress next =
                progress == kAstray ? kAstray : follow(progress, QString::number(index));
            if (!value(next)) {
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

JsonScanner::Progress JsonScanner::follow(Progress progress, const QString& key) const
{
    const bool onTheWay = progress != kAstray && progress < m_way.size() && m_way[progress] == key;
    return onTheWay ? progress + 1 : kAstray;
}

void JsonScanner::skipSpace()
{
    while (!atEnd() && QByteArrayView(" \t\r\n").contains(m_text[m_at])) {
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
