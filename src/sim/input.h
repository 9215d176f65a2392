// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"
#include "sim/genesis.h"
#include "sim/link_config.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/config.h"
#include "tcp/time.h"

#include <optional>
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

/// Lay `fault` on the next segment that `from` sends, in place of what waits there; none: take back
/// what waits. Retransmissions count, injected segments do not.
struct NextFault
{
    Side from = Side::Client;
    std::optional<Fault> fault;

    friend bool operator==(const NextFault&, const NextFault&) = default;
};

/// Set one end anew. What a connection begins with and keeps (tcp/setting.h) waits for the next one
/// where one has begun. `config.isnSeed` is left as it is.
struct SettingsChange
{
    Side who = Side::Client;
    tcp::EndpointConfig config;

    friend bool operator==(const SettingsChange&, const SettingsChange&) = default;
};

/// Set the network anew, both directions. What is on its way, or waits for the line, keeps its
/// course.
struct NetworkChange
{
    /// By the end that the segments come from.
    PerSide<LinkConfig> link;

    friend bool operator==(const NetworkChange&, const NetworkChange&) = default;
};

/// One thing that drives a simulation on. `at` is the moment at which it happens: not before what
/// has already happened, not after the next instant; Advance carries its own time and leaves `at`
/// unused.
struct Input
{
    tcp::Instant at;
    std::variant<Advance, UserCall, SegmentFault, Injection, NextFault, SettingsChange,
        NetworkChange>
        what;

    friend bool operator==(const Input&, const Input&) = default;
};

} // namespace sim
