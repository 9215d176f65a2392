// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/row_packer.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstring>
#include <utility>

namespace figure {

namespace {

constexpr std::size_t kShortestMatch = 3;
constexpr unsigned kEndOfBlock = 256;
constexpr std::uint64_t kAdlerModulus = 65'521;

/// RFC 1951, section 3.2.5: the symbols' first lengths and distances, and how many bits follow.
struct Range
{
    std::uint16_t first;
    std::uint8_t extra;
};
constexpr std::array<Range, 29> kLengths{
    {{3, 0}, {4, 0}, {5, 0}, {6, 0}, {7, 0}, {8, 0}, {9, 0}, {10, 0}, {11, 1}, {13, 1}, {15, 1},
        {17, 1}, {19, 2}, {23, 2}, {27, 2}, {31, 2}, {35, 3}, {43, 3}, {51, 3}, {59, 3}, {67, 4},
        {83, 4}, {99, 4}, {115, 4}, {131, 5}, {163, 5}, {195, 5}, {227, 5}, {258, 0}}};
constexpr std::array<Range, 30> kDistances{{{1, 0}, {2, 0}, {3, 0}, {4, 0}, {5, 1}, {7, 1}, {9, 2},
    {13, 2}, {17, 3}, {25, 3}, {33, 4}, {49, 4}, {65, 5}, {97, 5}, {129, 6}, {193, 6}, {257, 7},
    {385, 7}, {513, 8}, {769, 8}, {1025, 9}, {1537, 9}, {2049, 10}, {3073, 10}, {4097, 11},
    {6145, 11}, {8193, 12}, {12289, 12}, {16385, 13}, {24577, 13}}};

std::uint32_t reversed(std::uint32_t code, std::uint32_t count)
{
    std::uint32_t result = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        result |= (code >> i & 1U) << (count - 1 - i);
    }
    return result;
}

template<std::size_t N>
std::size_t rangeOf(const std::array<Range, N>& ranges, std::size_t value)
{
    const auto next = std::ranges::upper_bound(ranges, value, {}, &Range::first);
    return static_cast<std::size_t>(next - ranges.begin()) - 1;
}

std::uint64_t eightAt(const std::uint8_t* octets)
{
    std::uint64_t value = 0;
    std::memcpy(&value, octets, sizeof value);
    return value;
}

/// How many octets are the same in both, at most `most`, which is not 0.
inline std::size_t common(const std::uint8_t* a, const std::uint8_t* b, std::size_t most)
{
    if (*a != *b) {
        return 0;
    }
    std::size_t length = 1;
    while (length + 8 <= most && eightAt(a + length) == eightAt(b + length)) {
        length += 8;
    }
    while (length < most && a[length] == b[length]) {
        ++length;
    }
    return length;
}

} // namespace

RowPacker::RowPacker(std::size_t rowSize, Sink sink)
    : m_sink(std::move(sink))
    , m_above(rowSize)
    , m_runs(matchesAt(1))
    , m_copies(matchesAt(rowSize))
    , m_out(kPiece + sizeof m_bits)
{
    for (unsigned i = 0; i < m_literals.size(); ++i) {
        m_literals[i] = huffman(i);
    }
    put({0x0178, 16}); // deflate with a window of 32 KB, packed fast
    put({0b011, 3});   // one block, the last, with fixed codes
}

/// RFC 1951, section 3.2.6.
RowPacker::Bits RowPacker::huffman(unsigned symbol)
{
    if (symbol < 144) {
        return {reversed(0b00110000 + symbol, 8), 8};
    }
    if (symbol < 256) {
        return {reversed(0b110010000 + symbol - 144, 9), 9};
    }
    if (symbol < 280) {
        return {reversed(symbol - 256, 7), 7};
    }
    return {reversed(0b11000000 + symbol - 280, 8), 8};
}

RowPacker::Matches RowPacker::matchesAt(std::size_t distance)
{
    const std::size_t far = rangeOf(kDistances, distance);
    const Range& range = kDistances[far];
    const std::uint32_t behind = reversed(static_cast<std::uint32_t>(far), 5) |
        static_cast<std::uint32_t>(distance - range.first) << 5;
    Matches result;
    for (std::size_t length = kShortestMatch; length <= kLongestMatch; ++length) {
        const std::size_t symbol = rangeOf(kLengths, length);
        Bits bits = huffman(static_cast<unsigned>(257 + symbol));
        bits.value |= static_cast<std::uint32_t>(length - kLengths[symbol].first) << bits.count;
        bits.count += kLengths[symbol].extra;
        bits.value |= behind << bits.count;
        bits.count += 5U + range.extra;
        result[length] = bits;
    }
    return result;
}

void RowPacker::row(std::span<const std::uint8_t> octets, std::span<const Stretch> changed)
{
    assert(octets.size() == m_above.size());
    std::size_t at = 0;
    for (const Stretch& stretch : changed) {
        putSame(octets, {at, stretch.from});
        addChange(octets, stretch);
        putChanged(octets, stretch);
        std::copy(octets.begin() + static_cast<std::ptrdiff_t>(stretch.from),
            octets.begin() + static_cast<std::ptrdiff_t>(stretch.to),
            m_above.begin() + static_cast<std::ptrdiff_t>(stretch.from));
        at = stretch.to;
    }
    putSame(octets, {at, octets.size()});
    addRowToChecksum();
    m_isFirst = false;
}

void RowPacker::putSame(std::span<const std::uint8_t> octets, Stretch stretch)
{
    const std::size_t size = stretch.to - stretch.from;
    if (m_isFirst || size < kShortestMatch) {
        putChanged(octets, stretch);
    } else {
        putMatch(m_copies, size);
    }
}

void RowPacker::putChanged(std::span<const std::uint8_t> octets, Stretch stretch)
{
    for (std::size_t at = stretch.from; at < stretch.to;) {
        const std::size_t rest = stretch.to - at;
        const std::uint8_t* here = &octets[at];
        const std::size_t run = at == 0 ? 0 : common(here, here - 1, rest);
        const std::size_t copy = m_isFirst || run == rest ? 0 : common(here, &m_above[at], rest);
        const std::size_t longest = std::max(run, copy);
        if (longest < kShortestMatch) {
            put(m_literals[*here]);
            ++at;
        } else {
            putMatch(run >= copy ? m_runs : m_copies, longest);
            at += longest;
        }
    }
}

void RowPacker::putMatch(const Matches& matches, std::size_t length)
{
    while (length > 0) {
        // What is left must be long enough for a match of its own.
        const bool leavesTooLittle =
            length > kLongestMatch && length < kLongestMatch + kShortestMatch;
        const std::size_t part =
            leavesTooLittle ? length - kShortestMatch : std::min(length, kLongestMatch);
        put(matches[part]);
        length -= part;
    }
}

void RowPacker::put(Bits bits)
{
    m_bits |= std::uint64_t{bits.value} << m_bitCount;
    m_bitCount += bits.count;
    if (m_bitCount >= 32) {
        putOctets(4);
    }
}

/// Moves whole octets of what is gathered to the output.
void RowPacker::putOctets(std::uint32_t count)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        m_out[m_used++] = static_cast<std::uint8_t>(m_bits >> 8 * i);
    }
    m_bits >>= 8 * count;
    m_bitCount -= 8 * count;
    if (m_used >= kPiece) {
        flush();
    }
}

/// What a row adds to the sums of Adler-32 is told from what the row above added.
void RowPacker::addChange(std::span<const std::uint8_t> octets, Stretch stretch)
{
    for (std::size_t i = stretch.from; i < stretch.to; ++i) {
        const int change = octets[i] - m_above[i];
        m_rowSum += change;
        m_rowSumOfSums += change * static_cast<std::int64_t>(octets.size() - i);
    }
}

void RowPacker::addRowToChecksum()
{
    const auto rowSumOfSums = static_cast<std::uint64_t>(m_rowSumOfSums);
    m_sumOfSums = (m_sumOfSums + m_above.size() * m_sum + rowSumOfSums) % kAdlerModulus;
    m_sum = (m_sum + static_cast<std::uint64_t>(m_rowSum)) % kAdlerModulus;
}

void RowPacker::finish()
{
    put(huffman(kEndOfBlock));
    put({0, (8 - m_bitCount % 8) % 8});
    putOctets(m_bitCount / 8);
    const auto checksum = static_cast<std::uint32_t>(m_sumOfSums << 16 | m_sum);
    for (const int shift : {24, 16, 8, 0}) {
        put({checksum >> shift & 0xff, 8});
    }
    putOctets(m_bitCount / 8);
    flush();
}

void RowPacker::flush()
{
    m_sink(std::span(m_out).first(m_used));
    m_used = 0;
}

} // namespace figure
