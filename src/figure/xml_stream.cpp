// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/xml_stream.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
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

constexpr std::uint64_t inEach(unsigned char octet) { return 0x0101010101010101U * octet; }

/// Whether eight octets can all stand as they are; not told of those that may begin U+FFFE.
bool areEightPlain(const char* octets)
{
    std::uint64_t eight = 0;
    std::memcpy(&eight, octets, sizeof eight);
    const auto anyIs = [eight](unsigned char octet) {
        const std::uint64_t zeroed = eight ^ inEach(octet);
        return (zeroed - inEach(1)) & ~zeroed;
    };
    const std::uint64_t isControl = (eight - inEach(0x20)) & ~eight;
    const std::uint64_t special =
        anyIs(0xef) | isControl | anyIs('<') | anyIs('>') | anyIs('&') | anyIs('"') | anyIs('\x7f');
    return (special & inEach(0x80)) == 0;
}

/// Writes `number` up to before `end`; where it begins.
char* digitsBefore(char* end, std::uint64_t number)
{
    do {
        *--end = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number != 0);
    return end;
}

} // namespace

XmlStream::XmlStream(Sink sink)
    : m_sink(std::move(sink))
    , m_buffer(std::make_unique_for_overwrite<char[]>(kSize))
{}

XmlStream& XmlStream::operator<<(double value)
{
    // Hundredths as an integer: faster than any floating-point formatting, and never "-0".
    const auto hundredths = static_cast<std::int64_t>(value * 100 + (value < 0 ? -0.5 : 0.5));
    const std::uint64_t size = hundredths < 0 ? 0 - static_cast<std::uint64_t>(hundredths)
                                              : static_cast<std::uint64_t>(hundredths);
    // From the last digit to the first, and moved as a whole, with whatever is behind.
    constexpr std::size_t kLongest = 24;
    std::array<char, 2 * kLongest> text{};
    char* const behind = text.data() + kLongest;
    char* at = behind;
    const std::uint64_t fraction = size % 100;
    if (fraction != 0) {
        if (fraction % 10 != 0) {
            *--at = static_cast<char>('0' + fraction % 10);
        }
        *--at = static_cast<char>('0' + fraction / 10);
        *--at = '.';
    }
    at = digitsBefore(at, size / 100);
    if (hundredths < 0) {
        *--at = '-';
    }
    std::memcpy(room(kLongest), at, kLongest);
    m_used += static_cast<std::size_t>(behind - at);
    return *this;
}

XmlStream& XmlStream::text(std::string_view text)
{
    std::size_t plainFrom = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && areEightPlain(&text[at])) {
            at += 8;
            continue;
        }
        // U+F000 to U+FFFF, of which all up to U+FFBF, Chinese punctuation among them, are plain.
        const bool isPlainWide =
            text[at] == '\xef' && at + 1 < text.size() && text[at + 1] != '\xbf';
        if (isPlainWide || !kIsSpecial[static_cast<unsigned char>(text[at])]) {
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
