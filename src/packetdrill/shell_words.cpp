// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/shell_words.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace packetdrill {

namespace {

/// Collects words, commands and pipelines from single characters.
class Splitter
{
public:
    std::vector<Pipeline> split(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const char c = text[i];
            if (m_quote != '\0') {
                quoted(c);
            } else if (c == '"' || c == '\'') {
                m_quote = c;
                m_inWord = true;
            } else if (c == '#' && !m_inWord) {
                i = std::min(text.find('\n', i), text.size()) - 1;
            } else if (text.substr(i).starts_with("||")) {
                // What is behind is for when the command fails; here that ends the script.
                endPipeline();
                i = std::min(text.find_first_of("\n;", i), text.size()) - 1;
            } else if (c == '\\' && i + 1 < text.size()) {
                escaped(text[++i]);
            } else {
                plain(c);
            }
        }
        endPipeline();
        return std::move(m_pipelines);
    }

private:
    void quoted(char c)
    {
        if (c == m_quote) {
            m_quote = '\0';
        } else {
            m_word += c;
        }
    }

    void escaped(char c)
    {
        if (c != '\n') { // a line that goes on
            m_word += c;
            m_inWord = true;
        }
    }

    void plain(char c)
    {
        if (c == '\n' || c == ';') {
            endPipeline();
        } else if (c == '|') {
            endCommand();
        } else if (c == ' ' || c == '\t' || c == '\r') {
            endWord();
        } else {
            m_word += c;
            m_inWord = true;
        }
    }

    /// A word may say where output goes, or end the command.
    void endWord()
    {
        if (!m_inWord) {
            return;
        }
        if (m_word == "&&") {
            clearWord();
            endPipeline();
            return;
        }
        if (m_redirects) {
            m_pipeline.target = m_word == "/dev/null" ? "" : m_word;
            m_redirects = false;
        } else if (m_word == ">" || m_word == "1>" || m_word == "2>" || m_word == "&>") {
            m_redirects = true;
        } else if (!m_word.ends_with(">/dev/null") && !m_word.ends_with(">&1")) {
            m_words.push_back(m_word);
        }
        clearWord();
    }

    void clearWord()
    {
        m_word.clear();
        m_inWord = false;
    }

    void endCommand()
    {
        endWord();
        m_pipeline.commands.push_back(std::move(m_words));
        m_words.clear();
    }

    void endPipeline()
    {
        endWord();
        if (!m_words.empty() || !m_pipeline.commands.empty()) {
            endCommand();
            m_pipelines.push_back(std::move(m_pipeline));
        }
        m_pipeline = {};
        m_redirects = false;
    }

    std::vector<Pipeline> m_pipelines;
    Pipeline m_pipeline;
    Words m_words;
    std::string m_word;
    bool m_inWord = false;
    char m_quote = '\0';
    bool m_redirects = false;
};

/// 32*1024*1024: whole numbers with + - * / %, from left to right by their ranks.
class Calculator
{
public:
    explicit Calculator(std::string_view text)
        : m_text(text)
    {}

    /// None: it is no such expression.
    std::optional<std::int64_t> value()
    {
        const auto result = sum();
        return peek() == '\0' ? result : std::nullopt;
    }

private:
    using Value = std::optional<std::int64_t>;

    char peek()
    {
        while (!m_text.empty() && m_text.front() == ' ') {
            m_text.remove_prefix(1);
        }
        return m_text.empty() ? '\0' : m_text.front();
    }

    bool skip(char sign)
    {
        const bool there = peek() == sign;
        m_text.remove_prefix(there ? 1 : 0);
        return there;
    }

    Value sum()
    {
        Value left = product();
        while (left && (peek() == '+' || peek() == '-')) {
            const bool plus = skip('+') || !skip('-');
            const Value right = product();
            left = right ? limited(*left + (plus ? *right : -*right)) : std::nullopt;
        }
        return left;
    }

    Value product()
    {
        Value left = number();
        while (left && (peek() == '*' || peek() == '/' || peek() == '%')) {
            const char sign = peek();
            skip(sign);
            const Value right = number();
            if (!right || (sign != '*' && *right == 0)) {
                return {};
            }
            left = sign == '*' ? limited(*left * *right)
                : sign == '/'  ? *left / *right
                               : *left % *right;
        }
        return left;
    }

    Value number()
    {
        peek();
        std::int64_t value = 0;
        const auto [end, error] =
            std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
        if (error != std::errc{}) {
            return {};
        }
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        return limited(value);
    }

    /// So small that no product of two is too large.
    static Value limited(std::int64_t value)
    {
        constexpr std::int64_t kMost = 1LL << 31U;
        return value >= -kMost && value <= kMost ? Value(value) : std::nullopt;
    }

    std::string_view m_text;
};

/// `text` with $((...)) worked out; what is no number stays as it is.
std::string calculated(std::string_view text)
{
    std::string result;
    while (true) {
        const std::size_t begin = text.find("$((");
        const std::size_t end = begin == std::string_view::npos ? begin : text.find("))", begin);
        if (end == std::string_view::npos) {
            return result.append(text);
        }
        const auto value = Calculator(text.substr(begin + 3, end - begin - 3)).value();
        result.append(text.substr(0, begin));
        result.append(value ? std::to_string(*value) : text.substr(begin, end + 2 - begin));
        text.remove_prefix(end + 2);
    }
}

} // namespace

std::vector<Pipeline> shellPipelines(std::string_view text)
{
    return Splitter().split(calculated(text));
}

} // namespace packetdrill
