// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels_text.h"

#include <array>
#include <charconv>

namespace render {

std::string filled(std::string_view text, std::string_view argument)
{
    std::string result(text);
    if (const std::size_t place = result.find("%1"); place != std::string::npos) {
        result.replace(place, 2, argument);
    }
    return result;
}

void appendNumber(std::string& text, std::int64_t number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(digits.data(), end);
}

namespace {

/// value / scale with at most as many decimals as scale has zeros, none of them idle; the unit.
void appendDecimal(std::string& text, std::int64_t value, std::int64_t scale, std::string_view unit)
{
    appendNumber(text, value / scale);
    std::int64_t rest = value % scale;
    if (rest != 0) {
        text += '.';
        for (std::int64_t place = scale / 10; rest != 0; place /= 10) {
            text += static_cast<char>('0' + rest / place);
            rest %= place;
        }
    }
    text += unit;
}

} // namespace

void appendLength(std::string& text, tcp::Duration length)
{
    using namespace std::chrono;
    const std::int64_t us = duration_cast<microseconds>(length).count();
    constexpr std::int64_t kSecond = 1'000'000;
    constexpr std::int64_t kMinute = 60 * kSecond;
    if (us >= kMinute && us % kMinute == 0) {
        appendDecimal(text, us, kMinute, " min");
    } else if (us >= kSecond || us == 0) {
        appendDecimal(text, us, kSecond, " s");
    } else {
        appendDecimal(text, us, 1000, " ms");
    }
}

std::string lengthText(tcp::Duration length)
{
    std::string text;
    appendLength(text, length);
    return text;
}

std::string oneLine(Language language, const Words& words, std::string_view between)
{
    switch (language) {
    case Language::English:
        return std::string(words.en);
    case Language::Chinese:
        return std::string(words.zh);
    case Language::Both:
        break;
    }
    return std::string(words.en).append(between).append(words.zh);
}

std::vector<std::string> lines(Language language, const Words& words)
{
    switch (language) {
    case Language::English:
        return {std::string(words.en)};
    case Language::Chinese:
        return {std::string(words.zh)};
    case Language::Both:
        break;
    }
    return {std::string(words.en), std::string(words.zh)};
}

std::string sentences(Language language, const std::string& en, const std::string& zh)
{
    switch (language) {
    case Language::English:
        return en;
    case Language::Chinese:
        return zh;
    case Language::Both:
        break;
    }
    return zh + ' ' + en;
}

} // namespace render
