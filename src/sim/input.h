// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"
#include "sim/genesis.h"
#include "sim/trace.h"
#include "tcp/time.h"

#include <variant>

namespace sim {

/// Let the next instant happen.
struct Advance
{
    friend bool operator==(const Advance&, const Advance&) = default;
};

/// Do `fault` to a segment that is in flight.
struct SegmentFault
{
    SegmentId segment;
    Fault fault;

    friend bool operator==(const SegmentFault&, const SegmentFault&) = default;
};

/// One thing that drives a simulation on. `at` is the moment at which it happens: not before what
/// has already happened, not after the next instant; Advance carries its own time and leaves `at`
/// unused.
struct Input
{
    tcp::Instant at;
    std::variant<Advance, UserCall, SegmentFault, Injection> what;

    friend bool operator==(const Input&, const Input&) = default;
};

} // namespace sim
