// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/deflater.h"

#include "figure/huffman.h"

#include <algorithm>

namespace figure {

namespace {

constexpr std::size_t kTokensInBlock = 1U << 15;
constexpr std::uint32_t kAdlerModulus = 65521;
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
{
    m_tokens.reserve(kTokensInBlock);
    // A window of 32 KB, no dictionary; the two octets are a multiple of 31.
    m_out += '\x78';
    m_out += '\x01';
}

void Deflater::literal(std::uint8_t octet)
{
    checksumOf(octet);
    token(octet);
}

void Deflater::repeat(std::span<const std::uint8_t, 3> period, std::size_t count)
{
    if (period[0] == 0 && period[1] == 0 && period[2] == 0) {
        checksumOfZeros(count);
    } else {
        for (std::size_t i = 0; i < count; ++i) {
            checksumOf(period[i % 3]);
        }
    }
    std::size_t done = 0;
    while (count - done >= kShortestMatch) {
        const std::size_t length = std::min(count - done, kLongestMatch);
        token(static_cast<std::uint16_t>(kMatchBase + length));
        done += length;
    }
    for (; done < count; ++done) {
        token(period[done % 3]);
    }
}

void Deflater::finish()
{
    writeBlock(true);
    bits(0, (8 - m_pendingBits % 8) % 8);
    for (const std::uint32_t half : {m_sumOfSums, m_sum}) {
        bits(half >> 8, 8);
        bits(half & 0xffU, 8);
    }
}

void Deflater::token(std::uint16_t value)
{
    m_tokens.push_back(value);
    if (m_tokens.size() == kTokensInBlock) {
        writeBlock(false);
    }
}

void Deflater::writeBlock(bool isLast)
{
    std::array<std::uint32_t, kSymbols> counts{};
    for (const std::uint16_t token : m_tokens) {
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
    for (const std::uint16_t token : m_tokens) {
        if (token < kMatchBase) {
            bits(code.codes[token], code.lengths[token]);
            continue;
        }
        const LengthCode length = kLengthCodes[token - kMatchBase];
        bits(code.codes[length.symbol], code.lengths[length.symbol]);
        bits(length.extra, length.extraBits);
        bits(0, 1); // the only distance
    }
    bits(code.codes[kEndOfBlock], code.lengths[kEndOfBlock]);
    m_tokens.clear();
}

void Deflater::checksumOf(std::uint8_t octet)
{
    m_sum += octet;
    m_sum -= m_sum >= kAdlerModulus ? kAdlerModulus : 0;
    m_sumOfSums += m_sum;
    m_sumOfSums -= m_sumOfSums >= kAdlerModulus ? kAdlerModulus : 0;
}

void Deflater::checksumOfZeros(std::size_t count)
{
    m_sumOfSums = static_cast<std::uint32_t>(
        (m_sumOfSums + static_cast<std::uint64_t>(m_sum) * count) % kAdlerModulus);
}

void Deflater::bits(std::uint32_t value, unsigned count)
{
    m_pending |= static_cast<std::uint64_t>(value) << m_pendingBits;
    m_pendingBits += count;
    while (m_pendingBits >= 8) {
        m_out += static_cast<char>(m_pending & 0xffU);
        m_pending >>= 8;
        m_pendingBits -= 8;
    }
}

} // namespace figure
