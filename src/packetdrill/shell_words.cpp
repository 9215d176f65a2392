// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/shell_words.h"

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

} // namespace

std::vector<Pipeline> shellPipelines(std::string_view text) { return Splitter().split(text); }

} // namespace packetdrill
