// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/lexer.h"

#include "packetdrill/problem.h"

#include <algorithm>
#include <cctype>

namespace packetdrill {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool isWordStart(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_'; }
bool isWordPart(char c) { return isWordStart(c) || isDigit(c); }

} // namespace

char Lexer::peek(std::size_t ahead) const
{
    return m_position + ahead < m_script.size() ? m_script[m_position + ahead] : '\0';
}

bool Lexer::startsWith(std::string_view text) const
{
    return m_script.substr(m_position).starts_with(text);
}

void Lexer::advance(std::size_t count)
{
    for (; count > 0 && !atEnd(); --count) {
        m_line += m_script[m_position] == '\n' ? 1 : 0;
        ++m_position;
    }
}

void Lexer::rewind(const Token& token)
{
    m_position = token.begin;
    m_line = token.line;
}

Token Lexer::make(TokenKind kind, std::size_t begin, int line) const
{
    Token token;
    token.kind = kind;
    token.text = m_script.substr(begin, m_position - begin);
    token.line = line;
    token.begin = begin;
    token.end = m_position;
    return token;
}

void Lexer::skipLine()
{
    while (!atEnd() && peek() != '\n') {
        advance();
    }
}

void Lexer::skipComment()
{
    const int line = m_line;
    const std::size_t close = m_script.find("*/", m_position + 2);
    if (close == std::string_view::npos) {
        giveUp(ProblemKind::Unterminated, line, "/*");
    }
    advance(close + 2 - m_position);
}

void Lexer::skipBlanks()
{
    while (!atEnd()) {
        if (isBlank(peek())) {
            advance();
        } else if (startsWith("//")) {
            skipLine();
        } else if (startsWith("/*")) {
            skipComment();
        } else if (peek() == '#') {
            directive();
        } else {
            return;
        }
    }
    if (!m_open.empty()) {
        giveUp(ProblemKind::Unterminated, m_open.back(), "#ifdef");
    }
}

bool Lexer::atLineStart() const
{
    const std::size_t lineStart = m_script.rfind('\n', m_position == 0 ? 0 : m_position - 1);
    const std::size_t from = lineStart == std::string_view::npos || m_position == 0 ? 0 : lineStart;
    return std::ranges::all_of(m_script.substr(from, m_position - from), isBlank);
}

std::string_view Lexer::directiveName() const
{
    std::size_t length = 1; // the '#'
    while (isWordPart(peek(length))) {
        ++length;
    }
    return m_script.substr(m_position, length);
}

/// What is behind a # is a comment, unless it is one of these at the start of a line.
void Lexer::directive()
{
    const std::string_view name = atLineStart() ? directiveName() : "";
    if (name == "#ifdef" || name == "#ifndef") {
        advance(name.size());
        while (peek() == ' ' || peek() == '\t') {
            advance();
        }
        const int line = m_line;
        const std::string_view what = word().text;
        m_open.push_back(line);
        // The scripts name what every stack should do STANDARD, and what one does by its name.
        if ((what == "STANDARD") != (name == "#ifdef")) {
            skipExcluded();
        }
    } else if (name == "#else" || name == "#endif") {
        if (m_open.empty()) {
            giveUp(ProblemKind::Unopened, m_line, std::string(name));
        }
        if (name == "#else") {
            advance(name.size());
            skipExcluded();
        } else {
            m_open.pop_back();
        }
    }
    skipLine();
}

/// Skips to the #else or #endif of the #ifdef that is open, and past it.
void Lexer::skipExcluded()
{
    std::size_t depth = 0;
    while (!atEnd()) {
        skipLine();
        while (isBlank(peek())) {
            advance();
        }
        const std::string_view name = peek() == '#' ? directiveName() : "";
        if (name == "#ifdef" || name == "#ifndef") {
            ++depth;
        } else if (name == "#endif" && depth > 0) {
            --depth;
        } else if (name == "#endif") {
            m_open.pop_back();
            return;
        } else if (name == "#else" && depth == 0) {
            return;
        }
    }
}

Token Lexer::next()
{
    skipBlanks();
    if (atEnd()) {
        return make(TokenKind::End, m_position, m_line);
    }
    if (startsWith("--") && isWordStart(peek(2))) {
        return option();
    }
    if (isDigit(peek()) || (peek() == '.' && isDigit(peek(1)))) {
        return number();
    }
    if (isWordStart(peek())) {
        return word();
    }
    if (peek() == '"') {
        return enclosed(TokenKind::String, "\"", "\"");
    }
    if (peek() == '`') {
        return enclosed(TokenKind::Command, "`", "`");
    }
    if (startsWith("%{")) {
        return enclosed(TokenKind::Code, "%{", "}%");
    }
    return symbol();
}

Token Lexer::nextFlags()
{
    skipBlanks();
    const std::size_t begin = m_position;
    const auto isFlag = [](char c) { return (c >= 'A' && c <= 'Z') || c == '.' || c == '-'; };
    while (isFlag(peek()) && !startsWith("...")) {
        advance();
    }
    return make(TokenKind::Word, begin, m_line);
}

std::string_view Lexer::untilClosed()
{
    const std::size_t begin = m_position;
    const int line = m_line;
    for (int depth = 1; !atEnd(); advance()) {
        depth += peek() == '(' ? 1 : 0;
        depth -= peek() == ')' ? 1 : 0;
        if (depth == 0) {
            return m_script.substr(begin, m_position - begin);
        }
    }
    giveUp(ProblemKind::Unterminated, line, "(");
}

Token Lexer::option()
{
    const std::size_t begin = m_position;
    const int line = m_line;
    advance(2);
    const Token name = word();
    std::string_view value;
    if (peek() == '=') {
        advance();
        if (peek() == '"') {
            value = enclosed(TokenKind::String, "\"", "\"").text;
        } else {
            const std::size_t from = m_position;
            while (!atEnd() && !isBlank(peek())) {
                advance();
            }
            value = m_script.substr(from, m_position - from);
        }
    }
    Token token = make(TokenKind::Option, begin, line);
    token.text = name.text;
    token.value = value;
    return token;
}

Token Lexer::number()
{
    const std::size_t begin = m_position;
    if (startsWith("0x") || startsWith("0X")) {
        advance(2);
        while (std::isxdigit(static_cast<unsigned char>(peek())) != 0) {
            advance();
        }
        return make(TokenKind::Integer, begin, m_line);
    }
    TokenKind kind = TokenKind::Integer;
    while (isDigit(peek())) {
        advance();
    }
    if (peek() == '.' && peek(1) != '.') { // not the dots of a range
        kind = TokenKind::Decimal;
        advance();
        while (isDigit(peek())) {
            advance();
        }
    }
    return make(kind, begin, m_line);
}

Token Lexer::word()
{
    const std::size_t begin = m_position;
    while (isWordPart(peek())) {
        advance();
    }
    return make(TokenKind::Word, begin, m_line);
}

/// An odd number of backslashes stands before `position`.
bool Lexer::isEscaped(std::size_t from, std::size_t position) const
{
    std::size_t count = 0;
    while (position - count > from && m_script[position - count - 1] == '\\') {
        ++count;
    }
    return count % 2 == 1;
}

Token Lexer::enclosed(TokenKind kind, std::string_view open, std::string_view close)
{
    const std::size_t begin = m_position;
    const int line = m_line;
    const std::size_t from = begin + open.size();
    std::size_t to = m_script.find(close, from);
    while (kind == TokenKind::String && to != std::string_view::npos && isEscaped(from, to)) {
        to = m_script.find(close, to + 1);
    }
    if (to == std::string_view::npos) {
        giveUp(ProblemKind::Unterminated, line, std::string(open));
    }
    advance(to + close.size() - begin);
    Token token = make(kind, begin, line);
    token.text = m_script.substr(from, to - from);
    return token;
}

Token Lexer::symbol()
{
    const std::size_t begin = m_position;
    advance(startsWith("...") ? 3 : 1);
    return make(TokenKind::Symbol, begin, m_line);
}

} // namespace packetdrill
