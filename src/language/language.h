// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace language {

/// What one language is called, by its ISO 639 code: "en", "zh". At most seven letters.
class Code
{
public:
    constexpr Code() = default;
    constexpr explicit Code(std::string_view letters)
    {
        for (std::size_t i = 0; i < letters.size() && i < m_letters.size() - 1; ++i) {
            m_letters[i] = letters[i];
        }
    }
    constexpr std::string_view letters() const { return m_letters.data(); }
    friend constexpr bool operator==(const Code&, const Code&) = default;

private:
    std::array<char, 8> m_letters{};
};

inline constexpr Code kEnglish{"en"};
inline constexpr Code kChinese{"zh"};

/// In which language something is shown; or in which two, and in which order.
class Language
{
public:
    constexpr Language() = default;
    constexpr explicit Language(Code only)
        : m_shown{only}
    {}
    constexpr Language(Code first, Code second)
        : m_shown{first, second}
        , m_count(2)
    {}

    static const Language English;
    static const Language Chinese;
    /// Chinese, then English.
    static const Language Both;

    /// One or two.
    constexpr std::span<const Code> shown() const { return std::span(m_shown).first(m_count); }
    constexpr bool shows(Code code) const
    {
        return m_shown[0] == code || (m_count == 2 && m_shown[1] == code);
    }
    constexpr bool isBilingual() const { return m_count == 2; }

    friend constexpr bool operator==(const Language&, const Language&) = default;

private:
    std::array<Code, 2> m_shown{kEnglish};
    std::uint8_t m_count = 1;
};

inline constexpr Language Language::English{kEnglish};
inline constexpr Language Language::Chinese{kChinese};
inline constexpr Language Language::Both{kChinese, kEnglish};

/// All that can be shown: English, Chinese, both, then others that have a catalogue.
const std::vector<Language>& allLanguages();

/// "en", "zh", "both", and so on, and back.
QString id(Language language);
std::optional<Language> languageOf(const QString& id);

/// For the attribute "lang" of HTML and SVG, such as "zh-CN"; of two languages the first.
std::string tag(Language language);

/// That of the user's system, by the first language that the user prefers; English where that has
/// no catalogue.
Language systemLanguage();

} // namespace language
