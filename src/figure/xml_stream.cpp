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

/// Octets that may not stand as they are, or may end something that may not.
constexpr auto kIsSpecial = [] {
    std::array<bool, 256> special{};
    for (std::size_t i = 0; i < 0x20; ++i) {
        special[i] = i != '\n' && i != '\t';
    }
    for (const unsigned char c : {'<', '>', '&', '"', '\x7f'}) {
        special[c] = true;
    }
    special[0xbf] = true; // of U+FFFE and U+FFFF
    return special;
}();

/// So many octets are looked at together.
constexpr std::size_t kPlainStep = 16;

/// Whether none of the octets is special, and none a line break.
bool arePlain(const char* octets)
{
    using Octets [[gnu::vector_size(kPlainStep)]] = unsigned char;
    Octets all{};
    std::memcpy(&all, octets, kPlainStep);
    const auto special = (all < 0x20) | (all == '<') | (all == '>') | (all == '&') | (all == '"') |
        (all == 0x7f) | (all == 0xbf);
    std::array<std::uint64_t, 2> found{};
    std::memcpy(found.data(), &special, kPlainStep);
    return (found[0] | found[1]) == 0;
}

/// "00" to "99", one after the other.
constexpr auto kPairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

/// The two digits of a number below 100.
const char* pairOf(std::uint64_t number) { return &kPairs[2 * number]; }

/// Writes `number` up to before `end`; where it begins.
char* digitsBefore(char* end, std::uint64_t number)
{
    for (; number >= 100; number /= 100) {
        end -= 2;
        std::memcpy(end, pairOf(number % 100), 2);
    }
    if (number >= 10) {
        end -= 2;
        std::memcpy(end, pairOf(number), 2);
        return end;
    }
    *--end = static_cast<char>('0' + number);
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
    if (const std::uint64_t fraction = size % 100; fraction != 0) {
        at -= fraction % 10 != 0 ? 2 : 1;
        std::memcpy(at, pairOf(fraction), 2);
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
        if (at + kPlainStep <= text.size() && arePlain(&text[at])) {
            at += kPlainStep;
            continue;
        }
        if (!kIsSpecial[static_cast<unsigned char>(text[at])]) {
            ++at;
            continue;
        }
        const Replacement found = replacement(text, at);
        *this << text.substr(plainFrom, found.from - plainFrom) << found.by;
        at = found.to;
        plainFrom = at;
    }
    return *this << text.substr(plainFrom);
}

XmlStream::Replacement XmlStream::replacement(std::string_view text, std::size_t at)
{
    switch (text[at]) {
    case '<':
        return {at, at + 1, "&lt;"};
    case '>':
        return {at, at + 1, "&gt;"};
    case '&':
        return {at, at + 1, "&amp;"};
    case '"':
        return {at, at + 1, "&quot;"};
    case '\xbf': {
        const std::string_view three = at > 0 ? text.substr(at - 1, 3) : std::string_view();
        const bool isWrong = three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF";
        return isWrong ? Replacement{at - 1, at + 2, kUnknown}
                       : Replacement{at, at + 1, text.substr(at, 1)};
    }
    default:
        return {at, at + 1, kUnknown};
    }
}

void XmlStream::flush()
{
    m_sink({m_buffer.get(), m_used});
    m_used = 0;
}

} // namespace figure
