// SPDX-License-Identifier: GPL-3.0-or-later

#include "invariants.h"

#include <algorithm>

namespace swarm {

using sim::Side;
using tcp::SeqNum;
using tcp::State;

namespace {

/// The peer's FIN has been taken.
bool finReceived(State state)
{
    switch (state) {
    case State::CloseWait:
    case State::Closing:
    case State::LastAck:
    case State::TimeWait:
        return true;
    case State::Closed:
    case State::Listen:
    case State::SynSent:
    case State::SynReceived:
    case State::Established:
    case State::FinWait1:
    case State::FinWait2:
        return false;
    }
    return false;
}

/// Both ends of one connection: each has the other's initial number.
bool areConnected(const EndView& a, const EndView& b)
{
    return tcp::isSynchronized(a.state()) && tcp::isSynchronized(b.state()) &&
        a.tcb().snd.iss == b.tcb().rcv.irs && b.tcb().snd.iss == a.tcb().rcv.irs;
}

} // namespace

bool hasTcb(State state) { return state != State::Closed && state != State::Listen; }

std::string who(Side side) { return std::string(sim::id(side)) + ": "; }

Invariants::Invariants(const sim::Simulation& start, bool honest)
    : m_honest(honest)
{
    for (const Side side : sim::kBothSides) {
        const tcp::Endpoint& endpoint = start.endpoint(side);
        End& end = m_ends[side];
        end.state = endpoint.state();
        end.mss = endpoint.config().sendMss ? endpoint.config().mss : kDefaultMss;
        if (end.state == State::Established) {
            end.openings = 1;
            end.edge = endpoint.tcb().snd.una + endpoint.tcb().snd.wnd;
            end.arrivals.add(0, 1);
        }
    }
    noteSettings(StateView(start));
    endRound(StateView(start));
}

std::string Invariants::look(const StateView& state, const sim::Trace& trace)
{
    beginRound(state, trace);
    for (; m_rowsSeen < trace.rows().size(); ++m_rowsSeen) {
        if (std::string wrong = lookAtRow(state, trace, trace.rows()[m_rowsSeen]); !wrong.empty()) {
            return wrong;
        }
    }
    for (const Side side : sim::kBothSides) {
        if (m_ends[side].state != state.endpoint(side).state()) {
            return who(side) + "the trace does not tell how this state was entered";
        }
        for (const std::string& wrong :
            {lookAtEnd(state.endpoint(side)), lookAtAnswer(side, state, trace),
                lookAtTimeWait(side, state, trace), lookAtFlight(side, state, trace)}) {
            if (!wrong.empty()) {
                return who(side) + wrong;
            }
        }
    }
    std::string wrong = lookAtBoth(state);
    endRound(state);
    m_segmentsSeen = trace.segments().size();
    return wrong;
}

/// Settings may be changed at any time.
void Invariants::noteSettings(const StateView& state)
{
    for (const Side side : sim::kBothSides) {
        const EndView& endpoint = state.endpoint(side);
        End& end = m_ends[side];
        m_configs[side] = &endpoint.config();
        for (const tcp::EndpointConfig* config : {&endpoint.config(), &endpoint.settings()}) {
            end.leastRto = std::min({end.leastRto, config->initialRto, config->minRto});
            end.mostRto = std::max({end.mostRto, config->initialRto + config->rtoSlop,
                config->maxRto + config->rtoSlop, config->minRto + config->rtoSlop});
        }
    }
}

void Invariants::beginRound(const StateView& state, const sim::Trace& trace)
{
    noteSettings(state);
    for (End& one : m_ends.values) {
        one.causes = {};
        one.stateBefore = one.state;
    }
    for (std::size_t i = m_rowsSeen; i < trace.rows().size(); ++i) {
        const Row& row = trace.rows()[i];
        Causes& causes = m_ends[row.who].causes;
        const auto* timer = std::get_if<sim::TimerRow>(&row.what);
        if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
            causes.arrival = arrival->segment;
            ++causes.count;
        } else if (const auto* call = std::get_if<sim::CallRow>(&row.what)) {
            causes.call = call->call.kind;
            ++causes.count;
        } else if (timer != nullptr && timer->act == tcp::TimerAct::Expire) {
            causes.expired = timer->timer;
            ++causes.count;
        }
    }
}

void Invariants::endRound(const StateView& state)
{
    for (const Side side : sim::kBothSides) {
        const tcp::SendVariables& snd = state.endpoint(side).tcb().snd;
        if (snd.una != m_ends[side].sndBefore.una || snd.wnd == 0) { // the peer answers (MUST-37)
            m_ends[side].repeats = 0;
        }
        m_ends[side].sndBefore = snd;
        m_ends[side].rcvBefore = state.endpoint(side).tcb().rcv;
        noteSacked(state.endpoint(side), side);
    }
}

std::string Invariants::lookAtRow(const StateView& state, const sim::Trace& trace, const Row& row)
{
    if (const auto* change = std::get_if<sim::StateRow>(&row.what)) {
        return lookAtState(row.who, *change);
    }
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        noteArrival(state.endpoint(row.who), row.who, trace.segment(arrival->segment));
        return {};
    }
    if (std::holds_alternative<sim::SendRow>(row.what)) {
        return lookAtSent(state, trace, row);
    }
    if (const auto* change = std::get_if<sim::CongestionRow>(&row.what)) {
        return lookAtChange(state.endpoint(row.who), row.who, change->change);
    }
    if (std::holds_alternative<sim::TimerRow>(row.what)) {
        return lookAtTimerRow(state.endpoint(row.who), row.who, row);
    }
    return {};
}

/// Segments of an earlier connection tell nothing about this one.
void Invariants::noteArrival(const EndView& end, Side side, const sim::SentSegment& sent)
{
    const tcp::Segment& segment = sent.segment;
    if (isFirstConnection() && !segment.rst()) {
        const SeqNum iss = tcp::isSynchronized(end.state()) ? end.tcb().rcv.irs
            : segment.syn()                                 ? segment.seq
                                                            : end.tcb().rcv.irs;
        m_ends[side].arrivals.add(
            tcp::distance(iss, segment.seq), tcp::distance(iss, segment.seq) + segment.segLen());
    }
    const tcp::SendVariables& snd = end.tcb().snd;
    const bool ofThisConnection =
        tcp::distance(snd.iss, segment.ack) <= tcp::distance(snd.iss, snd.nxt);
    if (!segment.hasAck() || segment.rst() || !hasTcb(end.state()) || !ofThisConnection) {
        return;
    }
    const std::uint8_t shift = segment.syn() ? 0 : end.tcb().negotiated.sendShift;
    const SeqNum edge = segment.ack + (std::uint32_t{segment.window} << shift);
    auto& known = m_ends[side].edge;
    known = known && tcp::precedes(edge, *known) ? *known : edge;
}

/// Only rows of the table, each from where the last one led to.
std::string Invariants::lookAtState(Side side, const sim::StateRow& row)
{
    End& end = m_ends[side];
    const tcp::Transition* transition = tcp::findTransition(row.from, row.event);
    if (transition == nullptr || transition->to != row.to) {
        return who(side) + "a transition that the table does not have";
    }
    if (row.from != end.state) {
        return who(side) + "a transition from a state that it was not in";
    }
    end.state = row.to;
    if (row.to == State::SynSent || (row.to == State::SynReceived && row.from != State::SynSent)) {
        ++end.openings;
        end.told.reset();
        end.repeats = 0;
    }
    if (row.event == tcp::Event::ResetAfterReopening) { // back to the connection before
        end.told.reset();
        end.edge.reset();
    }
    if (!tcp::isSynchronized(row.to)) {
        end.edge.reset();
    }
    return {};
}

std::string Invariants::lookAtEnd(const EndView& end) const
{
    const State state = end.state();
    const tcp::Tcb& tcb = end.tcb();
    if (!hasTcb(state)) {
        return end.timers().next() ? "a timer runs where there is no connection" : "";
    }
    if (tcp::precedes(tcb.snd.nxt, tcb.snd.una)) {
        return "SND.UNA is beyond SND.NXT";
    }
    if (tcp::isSynchronized(state)) {
        const std::uint64_t taken = tcb.delivered + tcb.unread + (finReceived(state) ? 1U : 0U);
        if (tcp::distance(tcb.rcv.irs + 1, tcb.rcv.nxt) != static_cast<std::uint32_t>(taken)) {
            return "RCV.NXT does not count each octet and the FIN once";
        }
        if (tcb.unread > tcb.rcv.buffer) {
            return "more unread octets than the buffer holds";
        }
    }
    SeqNum next = tcb.snd.una;
    for (const tcp::Unacknowledged& entry : tcb.retransmissionQueue) {
        if (entry.seq != next || entry.end() == entry.seq) {
            return "the retransmission queue is not what lies between SND.UNA and SND.NXT";
        }
        next = entry.end();
    }
    if (next != tcb.snd.nxt) {
        return "the retransmission queue does not end at SND.NXT";
    }
    return lookAtTimers(end);
}

bool Invariants::isFirstConnection() const
{
    return m_honest && m_ends[Side::Client].openings <= 1 && m_ends[Side::Server].openings <= 1;
}

/// Nothing is acknowledged that was not sent, nothing received that was not sent.
std::string Invariants::lookAtBoth(const StateView& state) const
{
    const EndView& client = state.endpoint(Side::Client);
    const EndView& server = state.endpoint(Side::Server);
    if (!isFirstConnection() || !areConnected(client, server)) {
        return {};
    }
    for (const Side side : sim::kBothSides) {
        const tcp::Tcb& sender = state.endpoint(side).tcb();
        const tcp::Tcb& receiver = state.endpoint(sim::opposite(side)).tcb();
        if (tcp::precedes(receiver.rcv.nxt, sender.snd.una)) {
            return who(side) + "something is acknowledged that has not arrived";
        }
        if (tcp::precedes(sender.snd.nxt, receiver.rcv.nxt)) {
            return who(side) + "something has arrived that was not sent";
        }
        if (receiver.delivered > sender.sendBuffer.sent) {
            return who(side) + "more is delivered than was sent";
        }
    }
    return lookAtReceived(state);
}

/// What is received is the beginning of what has come in, without a gap.
std::string Invariants::lookAtReceived(const StateView& state) const
{
    for (const Side side : sim::kBothSides) {
        const tcp::ReceiveVariables& rcv = state.endpoint(side).tcb().rcv;
        if (tcp::distance(rcv.irs, rcv.nxt) > m_ends[side].arrivals.prefix()) {
            return who(side) + "RCV.NXT is beyond what has come in";
        }
    }
    return {};
}

} // namespace swarm
