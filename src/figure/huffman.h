// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace figure {

/// A prefix code as RFC 1951 §3.2.2 defines it by its lengths alone.
struct HuffmanCode
{
    /// Bits for each symbol; 0: the symbol does not occur.
    std::vector<std::uint8_t> lengths;
    /// As they are written, first bit lowest.
    std::vector<std::uint16_t> codes;
};

/// The shortest code for symbols that occur so often, with no length above `longest` (very uneven
/// counts are evened out until they fit). One symbol alone gets a length of 1.
HuffmanCode huffmanCode(std::span<const std::uint32_t> counts, unsigned longest);

} // namespace figure
