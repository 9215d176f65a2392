// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/adler.h"
#include "figure/huffman.h"

#include <array>
#include <cstddef>
#include <cstdint>
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
    /// Three octets, `count` times.
    void triples(std::array<std::uint8_t, 3> octets, std::size_t count);
    /// The three octets written last once more, `count` times. They must be these.
    void repeat(std::array<std::uint8_t, 3> octets, std::size_t count);
    /// Writes what is left and the checksum; nothing may follow.
    void finish();

private:
    static constexpr std::size_t kTokensInBlock = 1U << 16;

    void token(std::size_t value);
    void writeBlock(bool isLast);
    void writeTokens(const HuffmanCode& code);
    void bits(std::uint32_t value, unsigned count);

    std::string& m_out;
    /// Below 256 a literal, else 256 + the length of a repetition.
    std::vector<std::uint16_t> m_tokens;
    std::size_t m_tokenCount = 0;
    std::uint64_t m_pending = 0;
    unsigned m_pendingBits = 0;
    Adler m_checksum;
};

} // namespace figure
