// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/parser.h"

#include "packetdrill/notation.h"

#include <algorithm>
#include <charconv>

namespace packetdrill {

namespace {

/// "1.25" in nanoseconds, without the rounding of floating-point numbers; none: too long.
std::optional<tcp::Duration> toDuration(std::string_view text)
{
    constexpr std::int64_t kLongestSeconds = 30LL * 24 * 3600;
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(whole.data(), whole.data() + whole.size(), seconds);
    if (!whole.empty() && (error != std::errc{} || end != whole.data() + whole.size())) {
        return {};
    }
    if (seconds > kLongestSeconds) {
        return {};
    }
    std::int64_t nanoseconds = 0;
    std::int64_t unit = 1'000'000'000;
    if (point != std::string_view::npos) {
        for (const char digit : text.substr(point + 1)) {
            unit /= 10;
            nanoseconds += unit * (digit - '0');
        }
    }
    return std::chrono::seconds(seconds) + tcp::Duration(nanoseconds);
}

} // namespace

std::variant<Script, Problem> parse(std::string_view script)
{
    try {
        return Parser(script).script();
    } catch (const ProblemFound& found) {
        return found.problem;
    }
}

Parser::Parser(std::string_view script)
    : m_source(script)
    , m_lexer(script)
    , m_token(m_lexer.next())
{}

void Parser::take()
{
    m_lastEnd = m_token.end;
    m_token = m_lexer.next();
}

bool Parser::skip(std::string_view symbol)
{
    if (!m_token.is(symbol)) {
        return false;
    }
    take();
    return true;
}

void Parser::expect(std::string_view symbol)
{
    if (!skip(symbol)) {
        unexpected(std::string(symbol));
    }
}

void Parser::unexpected(std::string wanted) const { unexpected(std::move(wanted), m_token); }

void Parser::unexpected(std::string wanted, const Token& found) const
{
    misread(found.line, std::move(wanted), sourceText(found.begin, found.end), columnOf(found));
}

/// In characters: octets that continue one in UTF-8 do not count.
int Parser::columnOf(const Token& token) const
{
    const std::string_view before = m_source.substr(0, token.begin);
    const std::string_view line = before.substr(before.rfind('\n') + 1);
    return 1 + static_cast<int>(std::ranges::count_if(line, [](char octet) {
        return (static_cast<unsigned char>(octet) & 0xc0U) != 0x80;
    }));
}

std::string_view Parser::expectWord(std::string_view what)
{
    if (m_token.kind != TokenKind::Word) {
        unexpected(std::string(what));
    }
    const std::string_view text = m_token.text;
    take();
    return text;
}

std::int64_t Parser::integer()
{
    const bool negative = skip("-");
    if (m_token.kind != TokenKind::Integer) {
        unexpected("NUMBER");
    }
    const bool hexadecimal = m_token.text.starts_with("0x") || m_token.text.starts_with("0X");
    const std::string_view digits = m_token.text.substr(hexadecimal ? 2 : 0);
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
    if (error != std::errc{} || end != digits.data() + digits.size()) {
        unexpected("NUMBER");
    }
    take();
    return negative ? -value : value;
}

std::uint32_t Parser::number(std::uint32_t most)
{
    const Token token = m_token;
    const std::int64_t value = integer();
    if (value < 0 || value > most) {
        outOfRange(token.line, std::to_string(value), "0..." + std::to_string(most));
    }
    return static_cast<std::uint32_t>(value);
}

/// Blanks and comments in between become one space.
std::string Parser::sourceText(std::size_t begin, std::size_t end) const
{
    constexpr std::size_t kMost = 200;
    std::string text;
    for (const char c : m_source.substr(begin, end - begin)) {
        const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!blank) {
            text += c;
        } else if (!text.empty() && text.back() != ' ') {
            text += ' ';
        }
        if (text.size() >= kMost) {
            return text + "...";
        }
    }
    return text;
}

Script Parser::script()
{
    Script script;
    while (m_token.kind == TokenKind::Option) {
        script.options.push_back(option());
    }
    while (m_token.kind != TokenKind::End) {
        script.events.push_back(event());
    }
    if (script.events.empty()) {
        giveUp(ProblemKind::NoEvents, m_token.line, {});
    }
    return script;
}

ScriptOption Parser::option()
{
    const ScriptOption option{m_token.line, std::string(m_token.text), std::string(m_token.value)};
    take();
    return option;
}

ScriptEvent Parser::event()
{
    ScriptEvent event;
    event.line = m_token.line;
    std::optional<tcp::Duration> callEnd;
    if (m_token.kind != TokenKind::Command) { // commands that prepare the run need no time
        event.time = time(callEnd);
    }
    const std::size_t begin = m_token.begin;
    event.line = m_token.line;
    if (callEnd && m_token.kind != TokenKind::Word) {
        unexpected("CALL");
    }
    if (m_token.is("<") || m_token.is(">")) {
        std::visit([&](auto&& what) { event.what = std::move(what); }, packet());
    } else if (m_token.kind == TokenKind::Command) {
        event.what = ShellCommand{std::string(m_token.text)};
        take();
    } else if (m_token.kind == TokenKind::Code) {
        event.what = CodeSnippet{std::string(m_token.text)};
        take();
    } else if (m_token.kind == TokenKind::Word) {
        event.what = systemCall(callEnd);
    } else {
        unexpected("<, >, CALL, `COMMAND`, %{ CODE }%");
    }
    event.text = sourceText(begin, m_lastEnd);
    return event;
}

/// 1.5, +0.1, *, 0.1~0.2, +0.1~+0.2; with "..." the time at which a call comes back.
EventTime Parser::time(std::optional<tcp::Duration>& callEnd)
{
    const Token begin = m_token;
    EventTime time;
    if (skip("*")) {
        time.kind = EventTime::Kind::Any;
        return time;
    }
    time.kind = skip("+") ? EventTime::Kind::Relative : EventTime::Kind::Absolute;
    time.from = duration();
    time.to = time.from;
    if (skip("~")) {
        skip("+");
        time.to = duration();
    } else if (skip("...")) {
        skip("+");
        callEnd = duration();
    }
    const tcp::Duration end = callEnd.value_or(time.to);
    if (end < time.from) {
        const std::string sign = time.kind == EventTime::Kind::Relative ? "+" : "";
        inconsistent(begin.line, sourceText(begin.begin, m_lastEnd),
            sign + notation(end) + (callEnd ? "..." : "~") + sign + notation(time.from));
    }
    return time;
}

tcp::Duration Parser::duration()
{
    if (m_token.kind != TokenKind::Integer && m_token.kind != TokenKind::Decimal) {
        unexpected("TIME (0.1, +0.1, +0~+0.1, *)");
    }
    const auto value = toDuration(m_token.text);
    if (!value) {
        outOfRange(m_token.line, std::string(m_token.text), "0...2592000");
    }
    take();
    return *value;
}

} // namespace packetdrill
