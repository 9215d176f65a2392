// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace figure {

/// Compresses what mostly repeats itself three octets before, as filtered rows of RGB pixels do, to
/// a zlib stream (RFC 1950, RFC 1951). Much faster there than a compressor that searches for
/// repetitions; a run takes constant time for every 258 octets.
class Deflater
{
public:
    /// Compressed octets are appended to `out`, which the caller may empty between calls.
    explicit Deflater(std::string& out);

    void literal(std::uint8_t octet);
    /// `count` octets, each equal to the one three before it; those three have been written, and
    /// are given for the checksum.
    void repeat(std::span<const std::uint8_t, 3> period, std::size_t count);
    /// Writes what is left and the checksum; nothing may follow.
    void finish();

private:
    void token(std::uint16_t value);
    void writeBlock(bool isLast);
    void checksumOf(std::uint8_t octet);
    void checksumOfZeros(std::size_t count);
    void bits(std::uint32_t value, unsigned count);

    std::string& m_out;
    /// Below 256 a literal, else 256 + the length of a repetition.
    std::vector<std::uint16_t> m_tokens;
    std::uint64_t m_pending = 0;
    unsigned m_pendingBits = 0;
    // Adler-32 (RFC 1950 §8).
    std::uint32_t m_sum = 1;
    std::uint32_t m_sumOfSums = 0;
};

} // namespace figure
