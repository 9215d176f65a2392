// SPDX-License-Identifier: GPL-3.0-or-later

#include "doctored.h"

#include <cassert>

namespace swarm {

using sim::Side;

Doctored::Doctored(sim::Genesis genesis, bool honest)
    : m_simulation(std::move(genesis))
    , m_trace(m_simulation.traceStart())
    , m_invariants(m_simulation, honest)
{}

Doctored& Doctored::apply(const sim::Input& input)
{
    [[maybe_unused]] const bool applied = m_simulation.apply(input, &m_trace);
    assert(applied);
    [[maybe_unused]] const std::string wrong = m_invariants.look(StateView(m_simulation), m_trace);
    assert(wrong.empty());
    return *this;
}

Doctored& Doctored::advance(int times)
{
    for (int i = 0; i < times && m_simulation.nextInstant(); ++i) {
        apply({{}, sim::Advance{}});
    }
    return *this;
}

Doctored& Doctored::advanceUntil(const std::function<bool(const sim::Simulation&)>& is)
{
    while (!is(m_simulation) && m_simulation.nextInstant()) {
        advance();
    }
    assert(is(m_simulation));
    return *this;
}

Doctored& Doctored::call(Side who, tcp::CallKind kind, std::uint64_t bytes)
{
    return apply({m_simulation.now(), sim::UserCall{who, {kind, bytes}}});
}

Doctored& Doctored::inject(Side to, const tcp::Segment& segment)
{
    return apply({m_simulation.now(), sim::Injection{to, segment}});
}

Doctored& Doctored::last()
{
    lastInput({{}, sim::Advance{}});
    return *this;
}

Doctored& Doctored::lastCall(Side who, tcp::CallKind kind, std::uint64_t bytes)
{
    lastInput({m_simulation.now(), sim::UserCall{who, {kind, bytes}}});
    return *this;
}

Doctored& Doctored::lastInjection(Side to, const tcp::Segment& segment)
{
    lastInput({m_simulation.now(), sim::Injection{to, segment}});
    return *this;
}

void Doctored::lastInput(const sim::Input& input)
{
    m_before = m_simulation;
    m_firstRow = m_trace.rows().size();
    m_firstSegment = m_trace.segments().size();
    [[maybe_unused]] const bool applied = m_simulation.apply(input, &m_trace);
    assert(applied);
    take(m_simulation);
    const auto rows = m_trace.rows().subspan(m_firstRow);
    const auto segments = m_trace.segments().subspan(m_firstSegment);
    m_rows.assign(rows.begin(), rows.end());
    m_segments.assign(segments.begin(), segments.end());
}

void Doctored::take(const sim::Simulation& state)
{
    for (const Side side : sim::kBothSides) {
        const tcp::Endpoint& end = state.endpoint(side);
        m_states[side] = end.state();
        m_tcbs[side] = end.tcb();
        m_timers[side] = end.timers();
        m_configs[side] = end.config();
    }
}

Doctored& Doctored::ignore()
{
    take(*m_before);
    std::erase_if(m_segments, [](const sim::SentSegment& one) { return !one.injected; });
    std::erase_if(m_rows, [this](const sim::TraceRow& row) {
        const auto* sent = std::get_if<sim::SendRow>(&row.what);
        return sent != nullptr ? !m_trace.segment(sent->segment).injected
                               : !std::holds_alternative<sim::ArriveRow>(row.what);
    });
    return *this;
}

void Doctored::add(Side who, decltype(sim::TraceRow::what) what)
{
    m_rows.push_back({m_simulation.now(), who, std::move(what)});
}

void Doctored::send(Side from, const tcp::Segment& segment, tcp::Reason reason)
{
    const sim::SegmentId id{static_cast<std::uint32_t>(m_firstSegment + m_segments.size() + 1)};
    m_segments.push_back({id, from, reason, false, false, m_simulation.now(), segment});
    add(from, sim::SendRow{id});
}

tcp::Segment& Doctored::sent()
{
    assert(!m_segments.empty());
    return m_segments.front().segment;
}

std::string Doctored::wrong()
{
    m_trace.truncate(m_firstRow, m_firstSegment);
    for (const sim::SentSegment& segment : m_segments) {
        m_trace.append(segment);
    }
    for (const sim::TraceRow& row : m_rows) {
        m_trace.append(row);
    }
    const auto view = [this](Side side) {
        return EndView(
            m_states[side], m_tcbs[side], m_timers[side], m_configs[side], m_configs[side]);
    };
    return m_invariants.look(
        StateView(view(Side::Client), view(Side::Server), m_simulation.now()), m_trace);
}

} // namespace swarm
