// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/timer_spans.h"

#include <algorithm>

namespace diagram {

void TimerSpans::read(
    const sim::TraceRow& row, const sim::TimerRow& timer, std::size_t index, double y)
{
    Timer& state = m_timers[row.who][static_cast<std::size_t>(timer.timer)];
    std::optional<TimerSpan>& open = state.open;
    const auto finish = [&](TimerSpan::End end) {
        open->end = end;
        open->bottom = y;
        open->lastRow = index;
        state.finished.push_back(*open);
    };
    switch (timer.act) {
    case tcp::TimerAct::Start:
        if (open.has_value() && timer.timer == tcp::TimerKind::TimeWait && open->from < row.at) {
            finish(TimerSpan::End::Restarted);
        }
        open = TimerSpan{row.who, ++m_count[row.who], timer.timer, TimerSpan::End::Running, row.at,
            timer.due - row.at, y, y, index, index};
        return;
    case tcp::TimerAct::Expire:
        if (open.has_value()) {
            finish(TimerSpan::End::Expired);
        }
        open.reset();
        return;
    case tcp::TimerAct::Stop:
        open.reset();
        return;
    }
}

std::span<const TimerSpan> TimerSpans::finished(sim::Side side, tcp::TimerKind kind) const
{
    return m_timers[side][static_cast<std::size_t>(kind)].finished;
}

std::vector<TimerSpan> TimerSpans::between(sim::Side side, double top, double bottom) const
{
    std::vector<TimerSpan> result;
    for (const Timer& timer : m_timers[side]) {
        const auto& spans = timer.finished;
        const auto first = std::ranges::lower_bound(spans, top, {}, &TimerSpan::bottom);
        const auto last = std::ranges::upper_bound(first, spans.end(), bottom, {}, &TimerSpan::top);
        result.insert(result.end(), first, last);
    }
    std::ranges::stable_sort(result, {}, &TimerSpan::top);
    return result;
}

std::vector<TimerSpan> TimerSpans::running(sim::Side side) const
{
    std::vector<TimerSpan> result;
    for (const Timer& timer : m_timers[side]) {
        if (timer.open.has_value()) {
            result.push_back(*timer.open);
        }
    }
    return result;
}

TimerColumns TimerSpans::columns(sim::Side side) const
{
    TimerColumns result{};
    for (std::size_t i = 0; i < tcp::kTimerCount; ++i) {
        const Timer& timer = m_timers[side][i];
        const TimerColumn column = columnOf(static_cast<tcp::TimerKind>(i));
        const bool mayExpire = timer.open.has_value() && column == TimerColumn::Main;
        result[static_cast<std::size_t>(column)] |= mayExpire || !timer.finished.empty();
    }
    return result;
}

TimerSpans::Mark TimerSpans::mark() const
{
    Mark mark;
    mark.count = m_count;
    for (const sim::Side side : sim::kBothSides) {
        for (std::size_t i = 0; i < tcp::kTimerCount; ++i) {
            mark.open[side][i] = m_timers[side][i].open;
            mark.finished[side][i] = m_timers[side][i].finished.size();
        }
    }
    return mark;
}

void TimerSpans::goBackTo(const Mark& mark)
{
    m_count = mark.count;
    for (const sim::Side side : sim::kBothSides) {
        for (std::size_t i = 0; i < tcp::kTimerCount; ++i) {
            m_timers[side][i].open = mark.open[side][i];
            m_timers[side][i].finished.resize(mark.finished[side][i]);
        }
    }
}

/// A delayed ACK waits for half a second at most, an RTO for a minute; what an end waits for
/// while it sends again and again is longer than all of these. Those of one column never run at
/// once, but for the two long ones, of which one is idle while the other runs.
TimerColumn columnOf(tcp::TimerKind kind)
{
    switch (kind) {
    case tcp::TimerKind::DelayedAck:
    case tcp::TimerKind::Reordering:
    case tcp::TimerKind::LossProbe:
        return TimerColumn::Brief;
    case tcp::TimerKind::Retransmission:
    case tcp::TimerKind::Persist:
    case tcp::TimerKind::TimeWait:
        return TimerColumn::Main;
    case tcp::TimerKind::UserTimeout:
    case tcp::TimerKind::Keepalive:
        return TimerColumn::Long;
    }
    return TimerColumn::Main;
}

} // namespace diagram
