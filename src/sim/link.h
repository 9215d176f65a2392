// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"
#include "sim/link_config.h"
#include "sim/random.h"
#include "sim/trace.h"
#include "tcp/time.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace sim {

/// What a link decides about a segment.
struct Passage
{
    /// When it arrives, or when it is lost.
    tcp::Instant due;
    /// Why it is lost; none: it arrives.
    std::optional<DropCause> drop;
    /// How many more copies arrive, each `spacing` behind the one before.
    std::uint32_t copies = 0;
    tcp::Duration spacing{0};
};

/// One direction of the network: a line with a rate and a queue, then a delay.
class Link
{
public:
    /// Segments given to it so far.
    std::uint32_t count() const { return m_count; }

    /// Takes an IP packet of `octets` that is sent at `now`. `faults` are those planned for this
    /// segment.
    Passage pass(std::uint32_t octets, tcp::Instant now, const LinkConfig& config,
        std::span<const PlannedFault> faults, Random& random);

    friend bool operator==(const Link&, const Link&) = default;

private:
    /// When the last bit of the packet has been sent; none: the queue is full.
    std::optional<tcp::Instant> queue(
        tcp::Duration serialisation, tcp::Instant now, const LinkConfig& config);

    std::uint32_t m_count = 0;
    tcp::Instant m_lineFree;
    /// For each packet in the queue, when its first bit will be sent.
    std::vector<tcp::Instant> m_waiting;
};

} // namespace sim
