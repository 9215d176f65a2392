// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace packetdrill {

enum class TokenKind : std::uint8_t {
    End,
    Option,  ///< --name=value, both without decoration
    Integer, ///< decimal, or hexadecimal behind 0x
    Decimal, ///< 0.25 or .25
    Word,
    String,  ///< between double quotes
    Command, ///< between backquotes
    Code,    ///< between %{ and }%
    Symbol,  ///< a single character, or "..."
};

struct Token
{
    TokenKind kind = TokenKind::End;
    /// What it says, without quotes; of an option its name.
    std::string_view text;
    /// Of an option.
    std::string_view value;
    int line = 1;
    /// Where it begins and ends in the script, quotes included.
    std::size_t begin = 0;
    std::size_t end = 0;

    bool is(std::string_view symbol) const { return kind == TokenKind::Symbol && text == symbol; }
    bool isWord(std::string_view word) const { return kind == TokenKind::Word && text == word; }
};

/// Cuts a script into tokens; comments are left out, and what #ifdef excludes. Gives up with a
/// ProblemFound where the script makes no sense.
class Lexer
{
public:
    /// `script` must outlive the lexer and its tokens.
    explicit Lexer(std::string_view script)
        : m_script(script)
    {}

    Token next();
    /// A run of TCP flags such as "FP.": in front of numbers a dot would be taken for a fraction.
    Token nextFlags();
    /// Everything up to the parenthesis that closes what has been opened; that one is left out.
    std::string_view untilClosed();
    /// Goes back to where `token` began.
    void rewind(const Token& token);

private:
    bool atEnd() const { return m_position >= m_script.size(); }
    char peek(std::size_t ahead = 0) const;
    bool startsWith(std::string_view text) const;
    void advance(std::size_t count = 1);
    void skipBlanks();
    void skipLine();
    void skipComment();
    bool atLineStart() const;
    void directive();
    void skipExcluded();
    std::string_view directiveName() const;
    Token make(TokenKind kind, std::size_t begin, int line) const;
    Token option();
    Token number();
    Token word();
    bool isEscaped(std::size_t from, std::size_t position) const;
    Token enclosed(TokenKind kind, std::string_view open, std::string_view close);
    Token symbol();

    std::string_view m_script;
    std::size_t m_position = 0;
    int m_line = 1;
    /// Lines of the #ifdef that are open.
    std::vector<int> m_open;
};

} // namespace packetdrill
