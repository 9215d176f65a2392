// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/labels_text.h"

#include <cstdint>

namespace render {

std::string filled(std::string_view text, std::string_view argument)
{
    std::string result(text);
    if (const std::size_t place = result.find("%1"); place != std::string::npos) {
        result.replace(place, 2, argument);
    }
    return result;
}

namespace {

/// value / scale with at most as many decimals as scale has zeros, none of them idle.
std::string decimal(std::int64_t value, std::int64_t scale)
{
    std::string result = std::to_string(value / scale);
    std::int64_t rest = value % scale;
    if (rest != 0) {
        result += '.';
        for (std::int64_t place = scale / 10; rest != 0 && place > 0; place /= 10) {
            result += static_cast<char>('0' + rest / place);
            rest %= place;
        }
    }
    return result;
}

} // namespace

std::string lengthText(tcp::Duration length)
{
    using namespace std::chrono;
    const std::int64_t us = duration_cast<microseconds>(length).count();
    constexpr std::int64_t kSecond = 1'000'000;
    constexpr std::int64_t kMinute = 60 * kSecond;
    if (us >= kMinute && us % kMinute == 0) {
        return std::to_string(us / kMinute) + " min";
    }
    if (us >= kSecond || us == 0) {
        return decimal(us, kSecond) + " s";
    }
    return decimal(us, 1000) + " ms";
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
