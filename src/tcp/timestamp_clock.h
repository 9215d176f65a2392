// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"
#include "tcp/time.h"

#include <cstdint>

namespace tcp {

inline constexpr Duration kTimestampTick = std::chrono::milliseconds(1);

/// What TSval is at `now` (RFC 7323 §5.4).
constexpr std::uint32_t timestampAt(Instant now)
{
    return static_cast<std::uint32_t>(now.time_since_epoch() / kTimestampTick) + 1;
}

/// a < b of timestamps: the same arithmetic as for sequence numbers (RFC 7323 §5.2).
constexpr bool isOlder(std::uint32_t a, std::uint32_t b) { return precedes(SeqNum{a}, SeqNum{b}); }

} // namespace tcp
