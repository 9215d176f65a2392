// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/call.h"
#include "tcp/segment.h"
#include "tcp/state.h"
#include "tcp/timer.h"
#include "tcp/transition.h"

#include <algorithm>
#include <array>

namespace tcp {

std::string_view name(State state)
{
    static constexpr std::array<std::string_view, kAllStates.size()> names{
        "CLOSED",
        "LISTEN",
        "SYN-SENT",
        "SYN-RECEIVED",
        "ESTABLISHED",
        "FIN-WAIT-1",
        "FIN-WAIT-2",
        "CLOSE-WAIT",
        "CLOSING",
        "LAST-ACK",
        "TIME-WAIT",
    };
    return names[static_cast<std::size_t>(state)];
}

bool isSynchronized(State state) { return state >= State::Established; }

const char* name(Flag flag)
{
    switch (flag) {
    case Flag::Fin:
        return "FIN";
    case Flag::Syn:
        return "SYN";
    case Flag::Rst:
        return "RST";
    case Flag::Psh:
        return "PSH";
    case Flag::Ack:
        return "ACK";
    case Flag::Urg:
        return "URG";
    }
    return "";
}

std::string toString(Flags flags, const char* separator)
{
    std::string text;
    for (const Flag flag : kFlagOrder) {
        if (flags.has(flag)) {
            text += text.empty() ? "" : separator;
            text += name(flag);
        }
    }
    return text;
}

std::string_view id(CallKind kind)
{
    static constexpr std::array<std::string_view, kCallKindCount> ids{
        "listen",
        "connect",
        "send",
        "receive",
        "stop-reading",
        "resume-reading",
        "close",
        "abort",
        "status",
        "crash",
    };
    return ids[static_cast<std::size_t>(kind)];
}

std::string_view id(TimerKind kind)
{
    static constexpr std::array<std::string_view, kTimerCount> ids{
        "retransmission",
        "time-wait",
        "persist",
        "delayed-ack",
        "user-timeout",
        "keepalive",
        "reordering",
        "loss-probe",
    };
    return ids[static_cast<std::size_t>(kind)];
}

std::string_view id(TimerAct act)
{
    static constexpr std::array<std::string_view, 3> ids{"start", "stop", "expire"};
    return ids[static_cast<std::size_t>(act)];
}

std::string_view id(Event event)
{
    static constexpr std::array<std::string_view, kEventCount> ids{
        "passive-open",
        "active-open",
        "send",
        "close",
        "rcv-syn",
        "rcv-syn-ack",
        "rcv-ack-of-syn",
        "rcv-fin",
        "rcv-ack-of-fin",
        "time-wait-timeout",
        "rcv-rst",
        "rcv-rst-after-passive-open",
        "rcv-syn-after-passive-open",
        "rcv-syn-in-window",
        "rcv-newer-syn",
        "rcv-rst-after-reopening",
        "abort",
        "user-timeout",
        "retries-exhausted",
        "crash",
    };
    return ids[static_cast<std::size_t>(event)];
}

std::optional<Instant> Timers::next() const
{
    std::optional<Instant> earliest;
    for (const auto& due : m_due) {
        if (due && (!earliest || *due < *earliest)) {
            earliest = due;
        }
    }
    return earliest;
}

} // namespace tcp
