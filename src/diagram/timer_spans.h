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
#include <vector>

namespace diagram {

/// A stretch of time for which a timer ran, worth showing: it expired, or it is the 2 MSL wait,
/// whose running is the point. Retransmission timers that an ACK stopped in time are not shown.
struct TimerSpan
{
    enum class End : std::uint8_t { Expired, Restarted, Running };

    sim::Side who = sim::Side::Client;
    tcp::TimerKind kind = tcp::TimerKind::Retransmission;
    End end = End::Expired;
    tcp::Instant from;
    tcp::Duration length{0};
    double top = 0;
    double bottom = 0; ///< of a running one: as far as the trace goes
    std::size_t firstRow = 0;
    std::size_t lastRow = 0;
};

/// Makes spans of timer rows.
class TimerSpans
{
public:
    /// Row number `index`, placed at height `y`.
    void read(const sim::TraceRow& row, const sim::TimerRow& timer, std::size_t index, double y);

    /// In the order of their ends.
    const std::vector<TimerSpan>& finished() const { return m_finished; }
    /// Those that run at the end of the trace, of every kind; their `bottom` is their `top`.
    std::vector<TimerSpan> running() const;

private:
    using Slots = std::array<std::optional<TimerSpan>, tcp::kTimerCount>;

    sim::PerSide<Slots> m_open;
    std::vector<TimerSpan> m_finished;
};

} // namespace diagram
