// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/lexer.h"
#include "packetdrill/problem.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace packetdrill {

/// Reads a script. What it cannot read is a Problem that names line and construct.
std::variant<Script, Problem> parse(std::string_view script);

/// The parser behind parse(), one function a rule of the language. Gives up with a ProblemFound.
class Parser
{
public:
    explicit Parser(std::string_view script);

    Script script();
    Expression expression();

private:
    // parser.cpp
    ScriptOption option();
    ScriptEvent event();
    EventTime time(std::optional<tcp::Duration>& callEnd);
    tcp::Duration duration();
    void take();
    bool skip(std::string_view symbol);
    void expect(std::string_view symbol);
    std::string_view expectWord(std::string_view what);
    std::int64_t integer();
    std::uint32_t number(std::uint32_t most = 0xffffffff);
    std::string sourceText(std::size_t begin, std::size_t end) const;
    int columnOf(const Token& token) const;
    [[noreturn]] void unexpected(std::string wanted) const;
    [[noreturn]] void unexpected(std::string wanted, const Token& found) const;

    // parser_packet.cpp
    std::variant<Packet, IcmpMessage> packet();
    std::uint32_t echoedSequence();
    IcmpMessage icmpMessage(std::optional<std::uint32_t> echoed);
    void ipHeader(Packet& packet, std::optional<std::uint32_t>& echoed);
    void typeOfService(Packet& packet, int line);
    void ports(Packet& packet);
    void flags(Packet& packet);
    void sequence(Packet& packet);
    void fields(Packet& packet);
    std::vector<OptionItem> options();
    OptionItem optionItem();
    OptionItem timestamps();
    OptionItem sackBlocks();

    // parser_call.cpp
    SystemCall systemCall(std::optional<tcp::Duration> end);
    std::vector<Expression> list(std::string_view close);
    Expression alternatives();
    Expression item();
    Expression nameItem();

    std::string_view m_source;
    Lexer m_lexer;
    /// The token that is read next.
    Token m_token;
    /// Where the token before it ended.
    std::size_t m_lastEnd = 0;
    int m_depth = 0;
};

} // namespace packetdrill
