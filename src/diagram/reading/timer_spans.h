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

/// A time for which a timer ran and that is shown: the timer expired, or it is the TIME-WAIT timer,
/// which is shown because it runs. A retransmission timer that an ACK stopped in time is not shown.
struct TimerSpan
{
    enum class End : std::uint8_t { Expired, Restarted, Running };

    sim::Side who = sim::Side::Client;
    std::size_t number = 0; ///< among the spans of this end, from 1, by their starts
    tcp::TimerKind kind = tcp::TimerKind::Retransmission;
    End end = End::Expired;
    tcp::Instant from;
    tcp::Duration length{0};
    double top = 0;
    double bottom = 0; ///< of a timer that still runs: the end of the trace
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;
};

/// Timers of one end that may run at once stand side by side, the short ones next to the lifeline.
enum class TimerColumn : std::uint8_t { Brief, Main, Long };
inline constexpr std::size_t kTimerColumns = 3;
TimerColumn columnOf(tcp::TimerKind kind);
/// Which columns an end needs.
using TimerColumns = std::array<bool, kTimerColumns>;

/// Finds the spans of a trace while it grows, from its TimerRows.
class TimerSpans
{
public:
    /// Reads row number `index`, which is drawn at height `y`. Rows come in order.
    void read(const sim::TraceRow& row, const sim::TimerRow& timer, std::size_t index, double y);

    /// The spans of one timer that have ended, in order; they do not overlap.
    std::span<const TimerSpan> finished(sim::Side side, tcp::TimerKind kind) const;
    /// The spans of one end that lie at least in part between two heights, by their tops.
    /// Logarithmic in the number of spans.
    std::vector<TimerSpan> between(sim::Side side, double top, double bottom) const;
    /// The spans of one end whose timers run at the end of the trace; their `bottom` is their
    /// `top`.
    std::vector<TimerSpan> running(sim::Side side) const;
    /// The columns in which an end has spans, and the main column if one of its timers runs,
    /// because a span may come there soon.
    TimerColumns columns(sim::Side side) const;

    /// The state of this object, to go back to.
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
