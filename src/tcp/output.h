// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/congestion/change.h"
#include "tcp/reason.h"
#include "tcp/rtt.h"
#include "tcp/segment.h"
#include "tcp/timer.h"
#include "tcp/transition.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcp {

/// A segment that leaves, and why.
struct Departure
{
    Segment segment;
    Reason reason = Reason::Data;
    /// It repeats sequence numbers that were sent before.
    bool retransmission = false;
};

struct TimerChange
{
    TimerKind timer = TimerKind::Retransmission;
    TimerAct act = TimerAct::Start;
    /// When it is due; for Stop and Expire, when it was.
    Instant due;
};

/// What an endpoint does in answer to an event: the caller clears it, hands it in, and takes out
/// what it finds, in the order of the members.
struct Output
{
    std::vector<TimerChange> expired;
    /// Rows of the transition table, in the order taken.
    std::vector<const Transition*> transitions;
    /// Octets given to the user since the connection opened; set when there are new ones.
    std::optional<std::uint64_t> delivered;
    std::vector<Note> notes;
    std::vector<Error> errors;
    std::vector<RttSample> rtts;
    std::vector<CongestionChange> congestion;
    std::vector<TimerChange> timers;
    std::vector<Departure> departures;

    void clear();
};

} // namespace tcp
