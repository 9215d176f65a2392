// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/recorder.h"

namespace packetdrill {

void Recorder::begin(tcp::Instant at)
{
    m_at = at;
    m_firstRow = m_trace.rows().size();
}

void Recorder::end()
{
    m_trace.orderRound(m_firstRow);
    for (const sim::SegmentId id : m_sent) { // a new round of the same instant
        m_trace.append(sim::TraceRow{m_at, opposite(m_self), sim::ArriveRow{id}});
    }
    m_sent.clear();
}

template<typename Row>
void Recorder::row(sim::Side who, const Row& what)
{
    m_trace.append(sim::TraceRow{m_at, who, what});
}

void Recorder::call(const tcp::Call& call) { row(m_self, sim::CallRow{call}); }

sim::SegmentId Recorder::arrive(const tcp::Segment& arriving)
{
    const tcp::Departure departure{arriving, tcp::Reason::Injected, false};
    const sim::SegmentId id = segment(opposite(m_self), departure, true);
    row(m_self, sim::ArriveRow{id});
    return id;
}

/// The sockets of a script may be many, the trace tells of one end: where the next connection does
/// not begin as the one before has ended, a row leads there.
void Recorder::show(tcp::State state)
{
    if (m_shown == state) {
        return;
    }
    if (m_shown != tcp::State::Closed) {
        row(m_self, sim::StateRow{m_shown, tcp::State::Closed, tcp::Event::Crash});
    }
    if (state == tcp::State::Listen) {
        row(m_self, sim::StateRow{tcp::State::Closed, state, tcp::Event::PassiveOpen});
    }
    m_shown = state;
}

void Recorder::effects(const tcp::Output& output)
{
    for (const tcp::TimerChange& change : output.expired) {
        row(m_self, sim::TimerRow{change.timer, change.act, change.due});
    }
    for (const tcp::Transition* taken : output.transitions) {
        show(taken->from);
        row(m_self, sim::StateRow{taken->from, taken->to, taken->event});
        m_shown = taken->to;
    }
    if (output.delivered) {
        row(m_self, sim::DeliverRow{*output.delivered});
    }
    for (const tcp::Note note : output.notes) {
        row(m_self, sim::NoteRow{note});
    }
    for (const tcp::Error error : output.errors) {
        row(m_self, sim::ErrorRow{error});
    }
    for (const tcp::TimerChange& change : output.timers) {
        row(m_self, sim::TimerRow{change.timer, change.act, change.due});
    }
}

sim::SegmentId Recorder::segment(sim::Side from, const tcp::Departure& departure, bool injected)
{
    const sim::SegmentId id{static_cast<std::uint32_t>(m_trace.segments().size() + 1)};
    m_trace.append(sim::SentSegment{
        id, from, departure.reason, departure.retransmission, injected, m_at, departure.segment});
    row(from, sim::SendRow{id});
    return id;
}

sim::SegmentId Recorder::sent(const tcp::Departure& departure)
{
    m_sent.push_back(segment(m_self, departure, false));
    return m_sent.back();
}

} // namespace packetdrill
