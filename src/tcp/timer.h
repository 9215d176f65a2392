// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace tcp {

enum class TimerKind : std::uint8_t {
    Retransmission, ///< RTO (RFC 6298)
    TimeWait,       ///< 2 MSL (RFC 9293 §3.10.8)
    Persist,        ///< zero-window probes (RFC 9293 §3.8.6.1)
    DelayedAck,     ///< RFC 9293 §3.8.6.3
    UserTimeout,    ///< RFC 9293 §3.10.8
    Keepalive,      ///< RFC 9293 §3.8.4
    Reordering,     ///< RACK waits for what may have been overtaken (RFC 8985 §6.2)
    LossProbe,      ///< PTO, of a tail loss probe (RFC 8985 §7.2)
};
inline constexpr std::size_t kTimerCount = 8;

/// "retransmission", "time-wait" ...
std::string_view id(TimerKind kind);

enum class TimerAct : std::uint8_t { Start, Stop, Expire };
std::string_view id(TimerAct act);

/// The timers of one connection: each runs until a due time, or does not run.
class Timers
{
public:
    void start(TimerKind kind, Instant due) { at(kind) = due; }
    void stop(TimerKind kind) { at(kind).reset(); }
    void stopAll() { m_due = {}; }
    bool running(TimerKind kind) const { return due(kind).has_value(); }
    std::optional<Instant> due(TimerKind kind) const
    {
        return m_due[static_cast<std::size_t>(kind)];
    }
    /// The earliest due time of all running timers.
    std::optional<Instant> next() const;

    friend bool operator==(const Timers&, const Timers&) = default;

private:
    std::optional<Instant>& at(TimerKind kind) { return m_due[static_cast<std::size_t>(kind)]; }

    std::array<std::optional<Instant>, kTimerCount> m_due;
};

} // namespace tcp
