// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"

#include <array>
#include <span>
#include <vector>

namespace packetdrill {

/// Where a stack begins an option: so many octets behind a multiple of four, filled up with NOPs.
struct OptionPlace
{
    OptionKind kind = OptionKind::Mss;
    std::uint32_t modulus = 4;
    std::uint32_t remainder = 0;
    /// The same when the Timestamps option is sent, too.
    std::uint32_t remainderBesideTimestamps = 0;
};

/// In which order a stack writes its options, and how it fills them up to whole words. TCP leaves
/// that to the stack (RFC 9293 §3.2); scripts compare it.
struct OptionLayout
{
    std::span<const OptionPlace> places;
    /// Whether the end is filled up with EOL; otherwise with NOP.
    bool endsWithEol = true;
    /// Whether scripts are to be held to it.
    bool compared = true;
};

/// The options of a segment as they stand in the header.
std::vector<OptionItem> arrange(const tcp::Options& options, const OptionLayout& layout);

/// Octets in the header.
std::uint32_t lengthOf(const OptionItem& item);

/// Without padding, in one order: what remains to be compared where a layout is not.
std::vector<OptionItem> normalized(std::vector<OptionItem> items);

} // namespace packetdrill
