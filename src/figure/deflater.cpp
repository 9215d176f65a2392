// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/deflater.h"

#include <algorithm>
#include <span>

namespace figure {

namespace {

constexpr unsigned kEndOfBlock = 256;
constexpr std::size_t kShortestMatch = 3;
constexpr std::size_t kLongestMatch = 258;
constexpr std::size_t kMatchBase = 256;
/// The code of the distance 3, the only one that is used.
constexpr unsigned kDistanceCode = 2;
constexpr std::size_t kSymbols = 286;

/// RFC 1951 §3.2.5: how the length of a repetition is written.
struct LengthCode
{
    std::uint16_t symbol = 0;
    std::uint8_t extraBits = 0;
    std::uint8_t extra = 0;
};

constexpr LengthCode lengthCode(std::size_t length)
{
    if (length == kLongestMatch) {
        return {285, 0, 0};
    }
    std::size_t base = kShortestMatch;
    for (unsigned symbol = 257; symbol < 285; ++symbol) {
        const unsigned extraBits = symbol < 265 ? 0 : (symbol - 261) / 4;
        const std::size_t size = std::size_t{1} << extraBits;
        if (length < base + size) {
            return {static_cast<std::uint16_t>(symbol), static_cast<std::uint8_t>(extraBits),
                static_cast<std::uint8_t>(length - base)};
        }
        base += size;
    }
    return {};
}

constexpr auto kLengthCodes = [] {
    std::array<LengthCode, kLongestMatch + 1> codes{};
    for (std::size_t length = kShortestMatch; length <= kLongestMatch; ++length) {
        codes[length] = lengthCode(length);
    }
    return codes;
}();

/// RFC 1951 §3.2.7: the order in which the lengths of the code for code lengths are written.
constexpr std::array<std::uint8_t, 19> kLengthOrder{
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

} // namespace

Deflater::Deflater(std::string& out)
    : m_out(out)
    , m_tokens(kTokensInBlock)
{
    // A window of 32 KB, no dictionary; the two octets are a multiple of 31.
    m_out += '\x78';
    m_out += '\x01';
}

void Deflater::literal(std::uint8_t octet)
{
    m_checksum.add(octet);
    token(octet);
}

void Deflater::triples(std::array<std::uint8_t, 3> octets, std::size_t count)
{
    if (count == 0) {
        return;
    }
    m_checksum.add(octets, 1);
    for (const std::uint8_t octet : octets) {
        token(octet);
    }
    repeat(octets, count - 1);
}

void Deflater::repeat(std::array<std::uint8_t, 3> octets, std::size_t count)
{
    if (count == 0) {
        return;
    }
    m_checksum.add(octets, count);
    std::size_t rest = count * octets.size();
    for (; rest >= kLongestMatch; rest -= kLongestMatch) {
        token(kMatchBase + kLongestMatch);
    }
    // 258 is a multiple of 3, and so is what is left: never too short for a repetition.
    if (rest > 0) {
        token(kMatchBase + rest);
    }
}

void Deflater::finish()
{
    writeBlock(true);
    bits(0, (8 - m_pendingBits % 8) % 8);
    const std::uint32_t sum = m_checksum.value();
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bits(sum >> shift & 0xffU, 8);
    }
    while (m_pendingBits > 0) {
        m_out += static_cast<char>(m_pending & 0xffU);
        m_pending >>= 8;
        m_pendingBits -= 8;
    }
}

inline void Deflater::token(std::size_t value)
{
    m_tokens[m_tokenCount++] = static_cast<std::uint16_t>(value);
    if (m_tokenCount == kTokensInBlock) {
        writeBlock(false);
    }
}

void Deflater::writeBlock(bool isLast)
{
    std::array<std::uint32_t, kSymbols> counts{};
    for (const std::uint16_t token : std::span(m_tokens).first(m_tokenCount)) {
        ++counts[token < kMatchBase ? token : kLengthCodes[token - kMatchBase].symbol];
    }
    counts[kEndOfBlock] = 1;
    const HuffmanCode code = huffmanCode(counts, 15);

    // The lengths of all codes, each as a symbol of a third code; no abbreviations for repeated
    // ones, since a block is long. Then the lengths of distance codes: one is used.
    std::array<std::uint8_t, kSymbols + kDistanceCode + 1> lengths{};
    std::ranges::copy(code.lengths, lengths.begin());
    lengths[kSymbols + kDistanceCode] = 1;
    std::array<std::uint32_t, 19> lengthCounts{};
    for (const std::uint8_t length : lengths) {
        ++lengthCounts[length];
    }
    const HuffmanCode lengthsCode = huffmanCode(lengthCounts, 7);

    bits(isLast ? 1 : 0, 1);
    bits(2, 2);
    bits(kSymbols - 257, 5);
    bits(kDistanceCode, 5);
    bits(kLengthOrder.size() - 4, 4);
    for (const std::uint8_t symbol : kLengthOrder) {
        bits(lengthsCode.lengths[symbol], 3);
    }
    for (const std::uint8_t length : lengths) {
        bits(lengthsCode.codes[length], lengthsCode.lengths[length]);
    }
    writeTokens(code);
    bits(code.codes[kEndOfBlock], code.lengths[kEndOfBlock]);
}

void Deflater::writeTokens(const HuffmanCode& code)
{
    struct Bits
    {
        std::uint32_t value = 0;
        std::uint32_t count = 0;
    };
    std::array<Bits, kMatchBase + kLongestMatch + 1> table{};
    for (std::size_t octet = 0; octet < kMatchBase; ++octet) {
        table[octet] = {code.codes[octet], code.lengths[octet]};
    }
    for (std::size_t length = kShortestMatch; length <= kLongestMatch; ++length) {
        const LengthCode how = kLengthCodes[length];
        const std::uint32_t symbolBits = code.lengths[how.symbol];
        // Symbol, extra bits, and a zero for the only distance.
        table[kMatchBase + length] = {
            code.codes[how.symbol] | static_cast<std::uint32_t>(how.extra) << symbolBits,
            symbolBits + how.extraBits + 1U};
    }
    for (const std::uint16_t token : std::span(m_tokens).first(m_tokenCount)) {
        bits(table[token].value, table[token].count);
    }
    m_tokenCount = 0;
}

inline void Deflater::bits(std::uint32_t value, unsigned count)
{
    m_pending |= static_cast<std::uint64_t>(value) << m_pendingBits;
    m_pendingBits += count;
    if (m_pendingBits >= 32) {
        std::array<char, 4> octets;
        for (char& octet : octets) {
            octet = static_cast<char>(m_pending & 0xffU);
            m_pending >>= 8;
        }
        m_out.append(octets.data(), octets.size());
        m_pendingBits -= 32;
    }
}

} // namespace figure
