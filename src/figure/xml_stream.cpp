// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/xml_stream.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

namespace figure {

namespace {

constexpr std::string_view kUnknown = "\xEF\xBF\xBD";

/// Octets that may not stand as they are, or may begin something that may not.
constexpr auto kIsSpecial = [] {
    std::array<bool, 256> special{};
    for (std::size_t i = 0; i < 0x20; ++i) {
        special[i] = i != '\n' && i != '\t';
    }
    for (const unsigned char c : {'<', '>', '&', '"', '\x7f'}) {
        special[c] = true;
    }
    special[0xef] = true; // of U+FFFE and U+FFFF
    return special;
}();

} // namespace

XmlStream::XmlStream(Sink sink)
    : m_sink(std::move(sink))
    , m_buffer(std::make_unique_for_overwrite<char[]>(kSize))
{}

XmlStream& XmlStream::operator<<(double value)
{
    // Hundredths as an integer: faster than any floating-point formatting, and never "-0".
    auto hundredths = static_cast<std::int64_t>(value * 100 + (value < 0 ? -0.5 : 0.5));
    constexpr std::size_t kLongest = 24;
    char* const begin = room(kLongest);
    char* at = begin;
    if (hundredths < 0) {
        *at++ = '-';
        hundredths = -hundredths;
    }
    at = std::to_chars(at, begin + kLongest, hundredths / 100).ptr;
    const auto fraction = static_cast<int>(hundredths % 100);
    if (fraction != 0) {
        *at++ = '.';
        *at++ = static_cast<char>('0' + fraction / 10);
        if (fraction % 10 != 0) {
            *at++ = static_cast<char>('0' + fraction % 10);
        }
    }
    m_used += static_cast<std::size_t>(at - begin);
    return *this;
}

XmlStream& XmlStream::text(std::string_view text)
{
    std::size_t plainFrom = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        if (!kIsSpecial[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        std::size_t length = 1;
        const std::string_view instead = replacement(text, at, length);
        *this << text.substr(plainFrom, at - plainFrom) << instead;
        at += length;
        plainFrom = at;
    }
    return *this << text.substr(plainFrom);
}

std::string_view XmlStream::replacement(std::string_view text, std::size_t at, std::size_t& length)
{
    switch (text[at]) {
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '&':
        return "&amp;";
    case '"':
        return "&quot;";
    default:
        break;
    }
    const std::string_view three = text.substr(at, 3);
    if (text[at] != '\xEF') {
        return kUnknown;
    }
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
        length = 3;
        return kUnknown;
    }
    return text.substr(at, 1);
}

void XmlStream::flush()
{
    m_sink({m_buffer.get(), m_used});
    m_used = 0;
}

} // namespace figure
