// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/timer_spans.h"

namespace diagram {

void TimerSpans::read(
    const sim::TraceRow& row, const sim::TimerRow& timer, std::size_t index, double y)
{
    std::optional<TimerSpan>& open = m_open[row.who][static_cast<std::size_t>(timer.timer)];
    const auto finish = [&](TimerSpan::End end) {
        open->end = end;
        open->bottom = y;
        open->lastRow = index;
        m_finished.push_back(*open);
    };
    switch (timer.act) {
    case tcp::TimerAct::Start:
        if (open.has_value() && timer.timer == tcp::TimerKind::TimeWait && open->from < row.at) {
            finish(TimerSpan::End::Restarted);
        }
        open = TimerSpan{row.who, timer.timer, TimerSpan::End::Running, row.at, timer.due - row.at,
            y, y, index, index};
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

std::vector<TimerSpan> TimerSpans::running() const
{
    std::vector<TimerSpan> result;
    for (const sim::Side side : sim::kBothSides) {
        for (const std::optional<TimerSpan>& open : m_open[side]) {
            if (open.has_value()) {
                result.push_back(*open);
            }
        }
    }
    return result;
}

} // namespace diagram
