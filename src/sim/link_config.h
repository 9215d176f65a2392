// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <cstdint>
#include <optional>

namespace sim {

/// One direction of the network. Probabilities are 0 to 1.
struct LinkConfig
{
    tcp::Duration delay = std::chrono::milliseconds(50);
    /// Up to this much is added to the delay of each segment, uniformly.
    tcp::Duration jitter{0};
    /// Bits a second; the IP packet takes length / rate to leave. None: no time.
    std::optional<std::uint64_t> rateBps;
    /// Packets that may wait for the line; more are dropped (tail drop). None: any number.
    std::optional<std::uint32_t> queue;
    double loss = 0;
    double duplicate = 0;
    double reorder = 0;
    double corrupt = 0;
    /// How long a reordered segment is held back. None: as long as `delay`.
    std::optional<tcp::Duration> reorderHold;

    friend bool operator==(const LinkConfig&, const LinkConfig&) = default;
};

} // namespace sim
