// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"

#include <cstdint>

namespace ui {

/// How sequence numbers are typed: absolute, as on the wire, or relative to `base`, the initial
/// sequence number; numbers before that are negative.
struct Counting
{
    tcp::SeqNum base;
    bool relative = false;

    std::int64_t least() const { return relative ? INT32_MIN : 0; }
    std::int64_t most() const { return UINT32_MAX; }
    std::int64_t shown(tcp::SeqNum number) const
    {
        const std::uint32_t distance = tcp::distance(base, number);
        return relative ? std::int64_t{static_cast<std::int32_t>(distance)}
                        : std::int64_t{number.value};
    }
    /// The inverse of shown(), from least() to most().
    tcp::SeqNum number(std::int64_t shown) const
    {
        const auto count = static_cast<std::uint32_t>(shown);
        return relative ? base + count : tcp::SeqNum{count};
    }
};

} // namespace ui
