// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/chart_numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace figure {

std::string secondsText(std::int64_t nanoseconds)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    std::string text = std::to_string(nanoseconds / kSecond);
    std::string rest = std::to_string(nanoseconds % kSecond + kSecond).substr(1);
    rest.erase(rest.find_last_not_of('0') + 1);
    return rest.empty() ? text : text + '.' + rest;
}

std::string numberText(double value)
{
    if (value == std::floor(value) && std::abs(value) < 1e18) {
        return std::to_string(static_cast<std::int64_t>(value));
    }
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

} // namespace figure
