// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/round.h"

#include "sim/later_step.h"

#include <algorithm>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace sim {

Round::Round(Simulation& simulation, tcp::Instant at, Trace* trace)
    : m_sim(simulation)
    , m_at(at)
    , m_trace(trace)
{
    m_sim.m_now = at;
}

template<typename Row>
void Round::row(Side who, const Row& what)
{
    ++m_sim.m_rowCount;
    if (m_trace != nullptr) {
        m_trace->append(TraceRow{m_at, who, what});
    }
}

void Round::run(const Extra& extra)
{
    const std::size_t firstRow = m_trace != nullptr ? m_trace->rows().size() : 0;
    arrivals();
    steps();
    if (const auto* userCall = std::get_if<const UserCall*>(&extra)) {
        call(**userCall);
    } else if (const auto* injection = std::get_if<const Injection*>(&extra)) {
        inject(**injection);
    } else if (const auto* change = std::get_if<const SettingsChange*>(&extra)) {
        changeSettings(**change);
    }
    steps();
    timers();
    steps();
    tellRules();
    dispatch();
    if (m_trace != nullptr) {
        m_trace->orderRound(firstRow);
    }
}

void Round::drop(const Flight& flight)
{
    row(opposite(flight.to), DropRow{flight.segment, *flight.drop});
}

/// A reset leaves at once: over a link without delay it arrives in the next round, not in this one.
void Round::arrivals()
{
    auto& flights = m_sim.m_flights;
    const std::uint64_t sentInThisRound = m_sim.m_nextOrdinal;
    while (!flights.empty() && flights.front().due <= m_at &&
        flights.front().ordinal < sentInThisRound) {
        std::ranges::pop_heap(flights, laterDue);
        const Flight flight = flights.back();
        flights.pop_back();
        if (flight.drop) {
            drop(flight);
        } else {
            arrive(flight);
        }
    }
}

void Round::arrive(const Flight& flight)
{
    row(flight.to, ArriveRow{flight.segment});
    m_sim.m_endpoints[flight.to].onSegment(flight.content, m_at, m_output);
    record(flight.to, m_output);
}

/// Steps may set off further steps of the same instant.
void Round::steps()
{
    while (const auto index = takeDueStep()) {
        const Step& step = m_sim.m_plan->genesis.steps[*index];
        if (const auto* userCall = std::get_if<UserCall>(&step.what)) {
            m_sim.m_octetsToCome[userCall->who] -= userCall->octetsToSend();
            call(*userCall);
        } else {
            inject(std::get<Injection>(step.what));
        }
    }
}

/// The step that is due and stands first in the file. Whatever was due earlier has been taken.
std::optional<std::uint32_t> Round::takeDueStep()
{
    const Plan& plan = *m_sim.m_plan;
    auto& pending = m_sim.m_pendingSteps;
    const bool isPendingDue = !pending.empty() && pending.front().due <= m_at;
    if (m_sim.m_timedStepsDone < plan.timedSteps.size()) {
        const std::uint32_t timed = plan.timedSteps[m_sim.m_timedStepsDone];
        const bool isDue = std::get<AtTime>(plan.genesis.steps[timed].when).at <= m_at;
        if (isDue && (!isPendingDue || timed < pending.front().step)) {
            ++m_sim.m_timedStepsDone;
            m_sim.passOverOmitted();
            return timed;
        }
    }
    if (!isPendingDue) {
        return {};
    }
    std::ranges::pop_heap(pending, LaterStep{});
    const std::uint32_t step = pending.back().step;
    pending.pop_back();
    return step;
}

void Round::timers()
{
    for (const Side side : kBothSides) {
        const auto due = m_sim.m_endpoints[side].nextTimer();
        if (due && *due <= m_at) {
            m_sim.m_endpoints[side].onTimers(m_at, m_output);
            record(side, m_output);
        }
    }
}

/// That an end does not keep to TCP is told before anything else that comes of it.
void Round::tellRules()
{
    for (const Side side : kBothSides) {
        const tcp::WhatIf rules = m_sim.m_endpoints[side].settings().whatIf;
        if (rules != std::exchange(m_sim.m_toldRules[side], rules) && !rules.isTcp()) {
            row(side, NoteRow{tcp::Note::NotTcp});
        }
    }
}

void Round::dispatch()
{
    for (const Side side : kBothSides) {
        if (m_touched[side] || m_sim.m_endpoints[side].unreported()) {
            m_sim.m_endpoints[side].dispatch(m_at, m_output);
            record(side, m_output);
        }
    }
}

void Round::call(const UserCall& userCall)
{
    row(userCall.who, CallRow{userCall.call});
    m_sim.m_endpoints[userCall.who].onCall(userCall.call, m_at, m_output);
    record(userCall.who, m_output);
}

void Round::inject(const Injection& injection)
{
    const tcp::Departure departure{injection.segment, tcp::Reason::Injected, false};
    const SegmentId id = recordSegment(opposite(injection.to), departure, true);
    row(injection.to, ArriveRow{id});
    m_sim.m_endpoints[injection.to].onSegment(injection.segment, m_at, m_output);
    record(injection.to, m_output);
}

void Round::changeSettings(const SettingsChange& change)
{
    tcp::Endpoint& endpoint = m_sim.m_endpoints[change.who];
    auto settings = std::make_shared<tcp::EndpointConfig>(change.config);
    settings->isnSeed = endpoint.settings().isnSeed;
    ++m_sim.m_rowCount;
    if (m_trace != nullptr) {
        m_trace->appendSettings(m_at, change.who, {endpoint.settings(), *settings});
    }
    endpoint.changeSettings(std::move(settings));
    m_touched[change.who] = true;
}

void Round::changeNetwork(const NetworkChange& change)
{
    for (const Side from : kBothSides) {
        if (m_sim.m_network[from] == change.link[from]) {
            continue;
        }
        ++m_sim.m_rowCount;
        if (m_trace != nullptr) {
            m_trace->appendLink(m_at, from, {m_sim.m_network[from], change.link[from]});
        }
    }
    m_sim.m_network = change.link;
}

void Round::record(Side who, tcp::Output& output)
{
    m_touched[who] = true;
    for (const tcp::TimerChange& change : output.expired) {
        row(who, TimerRow{change.timer, change.act, change.due});
    }
    for (const tcp::Transition* taken : output.transitions) {
        row(who, StateRow{taken->from, taken->to, taken->event});
        m_sim.onEntered(who, taken->to);
    }
    if (output.delivered) {
        row(who, DeliverRow{*output.delivered});
    }
    for (const tcp::Note note : output.notes) {
        row(who, NoteRow{note});
    }
    for (const tcp::Error error : output.errors) {
        row(who, ErrorRow{error});
    }
    for (const tcp::RttSample& sample : output.rtts) {
        ++m_sim.m_rowCount;
        if (m_trace != nullptr) {
            m_trace->appendRtt(m_at, who, sample);
        }
    }
    for (const tcp::CongestionChange& change : output.congestion) {
        row(who, CongestionRow{change});
    }
    for (const tcp::TimerChange& change : output.timers) {
        row(who, TimerRow{change.timer, change.act, change.due});
    }
    for (const tcp::Departure& departure : output.departures) {
        depart(who, departure);
    }
    output.clear();
}

SegmentId Round::recordSegment(Side from, const tcp::Departure& departure, bool injected)
{
    const SegmentId id{static_cast<std::uint32_t>(++m_sim.m_segmentCount)};
    if (m_trace != nullptr) {
        m_trace->append(SentSegment{id, from, departure.reason, departure.retransmission, injected,
            m_at, departure.segment});
    }
    row(from, SendRow{id});
    return id;
}

void Round::depart(Side from, const tcp::Departure& departure)
{
    const SegmentId id = recordSegment(from, departure, false);
    Link& link = m_sim.m_links[from];
    const std::uint32_t nth = link.count() + 1;
    std::span<const PlannedFault> faults = m_sim.m_plan->faultsOn(from, nth);
    if (m_sim.isOmitted(NthSent{from, nth})) {
        faults = {};
    }
    std::vector<PlannedFault> withNext;
    if (m_sim.m_nextFault[from]) {
        withNext.assign(faults.begin(), faults.end());
        withNext.push_back({from, nth, *std::exchange(m_sim.m_nextFault[from], {})});
        faults = withNext;
    }
    const Passage passage = link.pass(
        tcp::packetLength(departure.segment), m_at, m_sim.m_network[from], faults, m_sim.m_random);
    fly(id, from, passage, departure.segment);
}

void Round::fly(SegmentId id, Side from, const Passage& passage, const tcp::Segment& segment)
{
    Flight flight;
    flight.segment = id;
    flight.to = opposite(from);
    flight.departed = m_at;
    flight.due = passage.due;
    flight.drop = passage.drop;
    flight.content = segment;
    if (flight.drop == DropCause::Queue) {
        drop(flight);
        return;
    }
    for (std::uint32_t copy = 0; copy <= passage.copies; ++copy) {
        flight.ordinal = m_sim.m_nextOrdinal++;
        m_sim.m_flights.push_back(flight);
        std::ranges::push_heap(m_sim.m_flights, laterDue);
        flight.due = tcp::after(flight.due, passage.spacing);
    }
}

} // namespace sim
