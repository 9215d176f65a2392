// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/fault.h"
#include "sim/link_config.h"
#include "sim/run_limits.h"
#include "sim/side.h"
#include "tcp/call.h"
#include "tcp/config.h"
#include "tcp/segment.h"
#include "tcp/state.h"
#include "tcp/time.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <variant>
#include <vector>

namespace sim {

class Trace;

/// A segment made by hand; it arrives at `to` at once and claims to be from the other end.
struct Injection
{
    Side to = Side::Client;
    tcp::Segment segment;

    friend bool operator==(const Injection&, const Injection&) = default;
};

struct UserCall
{
    Side who = Side::Client;
    tcp::Call call;

    /// Of SEND; else 0.
    std::uint64_t octetsToSend() const { return call.kind == tcp::CallKind::Send ? call.bytes : 0; }
    friend bool operator==(const UserCall&, const UserCall&) = default;
};

/// A step happens at a time ...
struct AtTime
{
    tcp::Instant at;
    friend bool operator==(const AtTime&, const AtTime&) = default;
};
/// ... or some time after an end first enters a state.
struct AfterState
{
    Side who = Side::Client;
    tcp::State state = tcp::State::Closed;
    tcp::Duration after{0};
    friend bool operator==(const AfterState&, const AfterState&) = default;
};

struct Step
{
    std::variant<AtTime, AfterState> when;
    std::variant<UserCall, Injection> what;

    friend bool operator==(const Step&, const Step&) = default;
};

/// How a run begins: all that decides what happens in it, apart from its inputs. Two runs with
/// equal genesis and equal inputs are equal.
struct Genesis
{
    std::uint64_t seed = 1;
    PerSide<tcp::EndpointConfig> endpoint;
    /// The direction that starts at each end: link[Side::Client] carries what the client sends.
    PerSide<LinkConfig> link;
    /// Both ends begin connected with nothing in flight: SND.NXT = ISS + 1, windows and MSS known.
    bool established = false;
    /// In the order of the file.
    std::vector<Step> steps;
    std::vector<PlannedFault> faults;
    /// Nothing happens after this moment.
    tcp::Instant until{std::chrono::minutes(15)};
    /// The run is stopped when its trace has this many rows, since it may have no end.
    std::size_t mostRows = kMaxRows;
    /// Null: the run is simulated. Else a trace that was recorded elsewhere: Advance replays it,
    /// instant by instant, every other input is refused, and all other members are ignored. It has
    /// no SettingsRow and no LinkRow.
    std::shared_ptr<const Trace> recording;

    friend bool operator==(const Genesis&, const Genesis&) = default;
};

} // namespace sim
