// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/xml_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace figure {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool isNoCharacter(std::string_view three)
{
    return three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
}

bool isControl(char c)
{
    const auto octet = static_cast<unsigned char>(c);
    return octet == 0x7f || (octet < 0x20 && c != '\n' && c != '\t');
}

void openAttribute(std::string& out, std::string_view name)
{
    out += ' ';
    out += name;
    out += "=\"";
}

} // namespace

void appendEscaped(std::string& out, std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else if (c == '&') {
            out += "&amp;";
        } else if (c == '"') {
            out += "&quot;";
        } else if (isControl(c)) {
            out += kReplacement;
        } else if (c == '\xEF' && isNoCharacter(text.substr(i, 3))) {
            out += kReplacement;
            i += 2;
        } else {
            out += c;
        }
    }
}

void appendNumber(std::string& out, double value)
{
    // Hundredths as an integer: faster than any floating-point formatting, and never "-0".
    const auto hundredths = static_cast<long long>(std::llround(value * 100));
    if (hundredths < 0) {
        out += '-';
    }
    const long long size = std::llabs(hundredths);
    std::array<char, 24> digits;
    const auto whole = std::to_chars(digits.data(), digits.data() + digits.size(), size / 100);
    out.append(digits.data(), whole.ptr);
    const auto fraction = static_cast<int>(size % 100);
    if (fraction != 0) {
        out += '.';
        out += static_cast<char>('0' + fraction / 10);
        if (fraction % 10 != 0) {
            out += static_cast<char>('0' + fraction % 10);
        }
    }
}

void appendAttribute(std::string& out, std::string_view name, double value)
{
    openAttribute(out, name);
    appendNumber(out, value);
    out += '"';
}

void appendAttribute(std::string& out, std::string_view name, std::string_view value)
{
    openAttribute(out, name);
    appendEscaped(out, value);
    out += '"';
}

} // namespace figure
