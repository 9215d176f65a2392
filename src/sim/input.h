// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"
#include "sim/genesis.h"
#include "sim/link_config.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/config.h"
#include "tcp/time.h"

#include <cstdint>
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

/// Do `fault` to the next segment that `from` sends; it replaces a fault that waits for that
/// segment already. None: withdraw the fault that waits. A retransmission counts as a segment, an
/// injected segment does not.
struct NextFault
{
    Side from = Side::Client;
    std::optional<Fault> fault;

    friend bool operator==(const NextFault&, const NextFault&) = default;
};

/// Change the settings of one end. If a connection has begun, those that it keeps
/// (tcp::isKeptByConnection()) take effect with the next one. `config.isnSeed` is ignored.
struct SettingsChange
{
    Side who = Side::Client;
    tcp::EndpointConfig config;

    friend bool operator==(const SettingsChange&, const SettingsChange&) = default;
};

/// Change both directions of the network. Segments that are in flight or queued are not affected.
struct NetworkChange
{
    /// By the end that sends, as in Genesis::link.
    PerSide<LinkConfig> link;

    friend bool operator==(const NetworkChange&, const NetworkChange&) = default;
};

/// The nth segment (from 1) that an end sends, as of a PlannedFault.
struct NthSent
{
    Side from = Side::Client;
    std::uint32_t nth = 1;

    friend bool operator==(const NthSent&, const NthSent&) = default;
};

/// A step, by its place in Genesis::steps, and what is done in it.
struct PlannedStep
{
    std::uint32_t index = 0;
    decltype(Step::what) what;

    friend bool operator==(const PlannedStep&, const PlannedStep&) = default;
};

/// What the run was to do by itself does not happen: a step, or the faults planned for a segment.
/// It must lie ahead.
struct Omission
{
    std::variant<PlannedStep, NthSent> what;

    friend bool operator==(const Omission&, const Omission&) = default;
};

/// One step of a run: what leads from a position to the next. `at` is when it happens: not before
/// what has already happened, and not after the next instant. Advance finds its own time and
/// ignores `at`.
struct Input
{
    tcp::Instant at;
    std::variant<Advance, UserCall, SegmentFault, Injection, NextFault, SettingsChange,
        NetworkChange, Omission>
        what;

    friend bool operator==(const Input&, const Input&) = default;
};

} // namespace sim
