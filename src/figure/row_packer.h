// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace figure {

/// Packs the rows of a drawing as a zlib stream (RFC 1950, RFC 1951) at several times the speed of
/// zlib. It looks for nothing but what drawings are made of: runs of one colour, and what a row has
/// in common with the row above; and it uses the fixed Huffman codes.
class RowPacker
{
public:
    using Sink = std::function<void(std::span<const std::uint8_t>)>;

    /// `rowSize` in octets, 1 to 32,767. The sink is given pieces of about 64 KB.
    RowPacker(std::size_t rowSize, Sink sink);

    /// A part of a row, up to before `to`.
    struct Stretch
    {
        std::size_t from = 0;
        std::size_t to = 0;
    };

    /// The next row: `rowSize` octets. Outside of `changed`, stretches from left to right, it is
    /// the same as the row above; above the first row are zeros. Linear in what has changed.
    void row(std::span<const std::uint8_t> octets, std::span<const Stretch> changed);
    /// Ends the stream.
    void finish();

private:
    /// Bits as they stand in the stream, the first in the lowest place.
    struct Bits
    {
        std::uint32_t value = 0;
        std::uint32_t count = 0;
    };
    static constexpr std::size_t kLongestMatch = 258;
    using Matches = std::array<Bits, kLongestMatch + 1>;

    static Bits huffman(unsigned symbol);
    static Matches matchesAt(std::size_t distance);

    void putChanged(std::span<const std::uint8_t> octets, Stretch stretch);
    void putSame(std::span<const std::uint8_t> octets, Stretch stretch);
    void put(Bits bits);
    void putMatch(const Matches& matches, std::size_t length);
    void addChange(std::span<const std::uint8_t> octets, Stretch stretch);
    void addRowToChecksum();
    void putOctets(std::uint32_t count);
    void flush();

    static constexpr std::size_t kPiece = 1U << 16;

    Sink m_sink;
    std::vector<std::uint8_t> m_above;
    bool m_isFirst = true;
    std::array<Bits, 256> m_literals;
    Matches m_runs;
    Matches m_copies;
    std::uint64_t m_bits = 0;
    std::uint32_t m_bitCount = 0;
    std::vector<std::uint8_t> m_out;
    std::size_t m_used = 0;
    /// Adler-32 of all rows: its two sums, and what the row above added to them.
    std::uint64_t m_sum = 1;
    std::uint64_t m_sumOfSums = 0;
    std::int64_t m_rowSum = 0;
    std::int64_t m_rowSumOfSums = 0;
};

} // namespace figure
