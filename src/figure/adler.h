// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace figure {

/// The checksum of a zlib stream (RFC 1950 §8).
class Adler
{
public:
    void add(std::uint8_t octet)
    {
        m_sum += octet;
        m_sumOfSums += m_sum;
        reduceSometimes(1);
    }

    /// Three octets, `count` times; constant time.
    void add(std::array<std::uint8_t, 3> octets, std::size_t count)
    {
        const std::uint64_t n = count;
        const std::uint64_t all = octets[0] + octets[1] + octets[2];
        // Each triple adds the sum before it three times, and its own octets 3, 2 and 1 times.
        const std::uint64_t own = 3U * octets[0] + 2U * octets[1] + octets[2];
        m_sumOfSums += 3 * n * m_sum + n * own + 3 * all * (n * (n - 1) / 2);
        m_sum += n * all;
        reduceSometimes(3 * count);
    }

    std::uint32_t value() const
    {
        return static_cast<std::uint32_t>((m_sumOfSums % kModulus) << 16 | m_sum % kModulus);
    }

private:
    static constexpr std::uint64_t kModulus = 65521;

    /// Long before 64 bits overflow.
    void reduceSometimes(std::size_t added)
    {
        m_added += added;
        if (m_added > 1U << 16) {
            m_sum %= kModulus;
            m_sumOfSums %= kModulus;
            m_added = 0;
        }
    }

    std::uint64_t m_sum = 1;
    std::uint64_t m_sumOfSums = 0;
    std::size_t m_added = 0;
};

} // namespace figure
