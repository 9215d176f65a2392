// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/words/labels_text.h"

#include <array>
#include <charconv>

namespace render {

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

std::string lengthText(tcp::Duration length)
{
    using namespace std::chrono;
    const std::int64_t us = duration_cast<microseconds>(length).count();
    constexpr std::int64_t kMillisecond = 1000;
    constexpr std::int64_t kSecond = 1'000'000;
    constexpr std::int64_t kMinute = 60 * kSecond;
    constexpr std::int64_t kHour = 60 * kMinute;
    std::string text;
    if (us == 0 && length.count() != 0) {
        appendDecimal(text, length.count(), 1, " ns");
        return text;
    }
    // As people say them: 60 s, but 2 min; 90 min, but 2 h.
    if (us >= 2 * kHour && us % kHour == 0) {
        appendDecimal(text, us, kHour, " h");
    } else if (us >= 2 * kMinute && us % kMinute == 0) {
        appendDecimal(text, us, kMinute, " min");
    } else if (us >= kSecond || us == 0) {
        appendDecimal(text, us, kSecond, " s");
    } else if (us < kMillisecond) {
        appendDecimal(text, us, 1, " µs");
    } else {
        appendDecimal(text, us, kMillisecond, " ms");
    }
    return text;
}

std::string roundLengthText(tcp::Duration length)
{
    constexpr std::int64_t kDigits = 1000;
    std::int64_t unit = 1;
    while (length.count() / unit >= kDigits) {
        unit *= 10;
    }
    return lengthText(tcp::Duration((length.count() + unit / 2) / unit * unit));
}

std::vector<std::string> lines(Language language, const Phrase& phrase)
{
    return lines(language, [&phrase](const Speaker& say) { return say(phrase); });
}

std::string sideBySide(const std::vector<std::string>& lines)
{
    std::string text = lines.front();
    for (const std::string& line : std::views::drop(lines, 1)) {
        text.append(" ").append(line);
    }
    return text;
}

std::string oneLine(Language language, const Phrase& phrase)
{
    return sideBySide(lines(language, phrase));
}

std::string sentences(Language language, const Phrase& phrase)
{
    return sentences(language, [&phrase](const Speaker& say) { return say(phrase); });
}

std::string listed(const Speaker& say, std::span<const std::string> items)
{
    std::string text;
    for (const std::string& item : items) {
        text = text.empty() ? item : say(PHRASE("Sentence", "%1, %2"), {text, item});
    }
    return text;
}

std::string named(const Speaker& say, tcp::State state)
{
    const Phrase name = words(state);
    const std::string_view term = say(name);
    return term == name.text ? std::string(term)
                             : say(PHRASE("State", "%1 (%2)"), {name.text, term});
}

} // namespace render
