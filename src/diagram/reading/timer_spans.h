// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/time.h"
#include "tcp/timer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// A stretch of time for which a timer ran, worth showing: it expired, or it is the 2 MSL wait,
/// whose running is the point. Retransmission timers that an ACK stopped in time are not shown.
struct TimerSpan
{
    enum class End : std::uint8_t { Expired, Restarted, Running };

    sim::Side who = sim::Side::Client;
    std::size_t number = 0; ///< of this end, from 1, in the order of the starts
    tcp::TimerKind kind = tcp::TimerKind::Retransmission;
    End end = End::Expired;
    tcp::Instant from;
    tcp::Duration length{0};
    double top = 0;
    double bottom = 0; ///< of a running one: as far as the trace goes
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;
};

/// Timers of one end that may run at once stand side by side, the short ones next to the lifeline.
enum class TimerColumn : std::uint8_t { Brief, Main, Long };
inline constexpr std::size_t kTimerColumns = 3;
TimerColumn columnOf(tcp::TimerKind kind);
/// Which columns an end needs.
using TimerColumns = std::array<bool, kTimerColumns>;

/// Makes spans of timer rows.
class TimerSpans
{
public:
    /// Row number `index`, placed at height `y`.
    void read(const sim::TraceRow& row, const sim::TimerRow& timer, std::size_t index, double y);

    /// Those of one timer that are over, from the first to the last: none overlaps another.
    std::span<const TimerSpan> finished(sim::Side side, tcp::TimerKind kind) const;
    /// Those of one end that reach into the heights from `top` to `bottom`, in the order of their
    /// tops. Logarithmic in how many there are.
    std::vector<TimerSpan> between(sim::Side side, double top, double bottom) const;
    /// Those of one end that run at the end of the trace, of every kind; their `bottom` is their
    /// `top`.
    std::vector<TimerSpan> running(sim::Side side) const;
    /// The columns in which an end has spans; or may have one soon, since a timer of the main
    /// column runs.
    TimerColumns columns(sim::Side side) const;

    /// How the reading stands, to go back to.
    struct Mark
    {
        sim::PerSide<std::array<std::optional<TimerSpan>, tcp::kTimerCount>> open;
        sim::PerSide<std::array<std::size_t, tcp::kTimerCount>> finished;
        sim::PerSide<std::size_t> count;
    };
    Mark mark() const;
    void goBackTo(const Mark& mark);

private:
    struct Timer
    {
        std::optional<TimerSpan> open;
        std::vector<TimerSpan> finished;
    };
    using Timers = std::array<Timer, tcp::kTimerCount>;

    sim::PerSide<Timers> m_timers;
    sim::PerSide<std::size_t> m_count;
};

} // namespace diagram
