// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/xml_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace figure {

void appendEscaped(std::string& out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') {
                out += "\xEF\xBF\xBD";
            } else {
                out += c;
            }
        }
    }
}

void appendNumber(std::string& out, double value)
{
    // Hundredths as an integer: faster than any floating-point formatting, and never "-0".
    const auto hundredths = static_cast<long long>(std::llround(value * 100));
    std::array<char, 24> digits;
    auto* end = digits.data();
    if (hundredths < 0) {
        out += '-';
    }
    const long long size = std::llabs(hundredths);
    end = std::to_chars(digits.data(), digits.data() + digits.size(), size / 100).ptr;
    out.append(digits.data(), end);
    const auto fraction = static_cast<int>(size % 100);
    if (fraction != 0) {
        out += '.';
        out += static_cast<char>('0' + fraction / 10);
        if (fraction % 10 != 0) {
            out += static_cast<char>('0' + fraction % 10);
        }
    }
}

} // namespace figure
