// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/segment.h"
#include "tcp/time.h"

#include <cstdint>
#include <optional>

namespace sim {

/// A segment on its way, or a copy of one.
struct Flight
{
    SegmentId segment;
    Side to = Side::Server;
    tcp::Instant departed;
    /// When it arrives; when it is lost, if it is to be lost.
    tcp::Instant due;
    /// Why it will not arrive, if it will not.
    std::optional<DropCause> drop;
    /// Orders flights that are due in the same instant: the order sent.
    std::uint64_t ordinal = 0;
    tcp::Segment content;

    friend bool operator==(const Flight&, const Flight&) = default;
};

/// Heap order for std::push_heap(): the flight that is due first is on top; of several that are due
/// in the same instant, the one sent first.
bool laterDue(const Flight& a, const Flight& b);

} // namespace sim
