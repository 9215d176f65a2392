// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/invariants.h"

#include <algorithm>

namespace support {

namespace {

using sim::Side;
using tcp::SeqNum;
using tcp::State;
using tcp::TimerKind;

bool hasTcb(State state) { return state != State::Closed && state != State::Listen; }

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

std::string who(Side side) { return std::string(sim::id(side)) + ": "; }

/// Both ends of one connection: each has the other's initial number.
bool areConnected(const tcp::Endpoint& a, const tcp::Endpoint& b)
{
    return tcp::isSynchronized(a.state()) && tcp::isSynchronized(b.state()) &&
        a.tcb().snd.iss == b.tcb().rcv.irs && b.tcb().snd.iss == a.tcb().rcv.irs;
}

} // namespace

Invariants::Invariants(const sim::Simulation& start, bool honest)
    : m_honest(honest)
{
    for (const Side side : sim::kBothSides) {
        m_configs[side] = start.genesis().endpoint[side];
        m_ends[side].state = start.endpoint(side).state();
        if (m_ends[side].state == State::Established) {
            m_ends[side].openings = 1;
            const tcp::SendVariables& snd = start.endpoint(side).tcb().snd;
            m_ends[side].edge = snd.una + snd.wnd;
        }
    }
}

std::string Invariants::look(const sim::Simulation& state, const sim::Trace& trace)
{
    for (; m_rowsSeen < trace.rows().size(); ++m_rowsSeen) {
        const std::string wrong = lookAtRow(state, trace, trace.rows()[m_rowsSeen]);
        if (!wrong.empty()) {
            return wrong;
        }
    }
    for (const Side side : sim::kBothSides) {
        if (m_ends[side].state != state.endpoint(side).state()) {
            return who(side) + "the trace does not tell how this state was entered";
        }
        const std::string wrong = lookAtEnd(state.endpoint(side));
        if (!wrong.empty()) {
            return who(side) + wrong;
        }
    }
    return lookAtBoth(state);
}

std::string Invariants::lookAtRow(
    const sim::Simulation& state, const sim::Trace& trace, const sim::TraceRow& row)
{
    if (const auto* change = std::get_if<sim::StateRow>(&row.what)) {
        return lookAtState(row.who, *change);
    }
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        noteEdge(state.endpoint(row.who), row.who, trace.segment(arrival->segment).segment);
        return {};
    }
    if (const auto* sent = std::get_if<sim::SendRow>(&row.what)) {
        return lookAtSent(trace.segment(sent->segment));
    }
    return {};
}

/// Segments of an earlier connection tell nothing about this one. Window scaling is left out.
void Invariants::noteEdge(const tcp::Endpoint& end, Side side, const tcp::Segment& segment)
{
    const tcp::SendVariables& snd = end.tcb().snd;
    const bool ofThisConnection =
        tcp::distance(snd.iss, segment.ack) <= tcp::distance(snd.iss, snd.nxt);
    if (!segment.hasAck() || segment.rst() || !hasTcb(end.state()) || !ofThisConnection) {
        return;
    }
    const SeqNum edge = segment.ack + segment.window;
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
    }
    if (!tcp::isSynchronized(row.to)) {
        end.edge.reset();
    }
    return {};
}

std::string Invariants::lookAtSent(const sim::SentSegment& sent)
{
    if (sent.injected) {
        return {};
    }
    const tcp::Segment& segment = sent.segment;
    const State state = m_ends[sent.from].state;
    if (segment.rst()) {
        return lookAtReset(sent);
    }
    if (!segment.hasAck() && !(segment.syn() && state == State::SynSent)) {
        return who(sent.from) + "a segment without ACK that is no first SYN";
    }
    const bool scaled = m_configs[Side::Client].windowScale && m_configs[Side::Server].windowScale;
    const bool probe = sent.reason == tcp::Reason::ZeroWindowProbe;
    const auto& edge = m_ends[sent.from].edge;
    if (isFirstConnection() && !scaled && !probe && edge &&
        segment.len + (segment.fin() ? 1U : 0U) > 0 && tcp::precedes(*edge, segment.end())) {
        return who(sent.from) + "data beyond every window that the peer has told: up to " +
            std::to_string(segment.end().value) + ", not " + std::to_string(edge->value);
    }
    return {};
}

/// RFC 9293 §3.5.2: where a connection does not exist, is not synchronized, or is aborted.
std::string Invariants::lookAtReset(const sim::SentSegment& sent) const
{
    const auto wrong = [&](bool isWrong) {
        return isWrong ? who(sent.from) + "a reset that nothing allows" : std::string();
    };
    // A reset leaves at once; the rows of this round tell the states that come after it, too.
    switch (sent.reason) {
    case tcp::Reason::NoConnection:
    case tcp::Reason::AckInListen:
    case tcp::Reason::UnacceptableAck:
    case tcp::Reason::Abort:
        return {};
    case tcp::Reason::SynInWindow:
        return wrong(m_configs[sent.from].rfc5961);
    default:
        return wrong(true);
    }
}

std::string Invariants::lookAtEnd(const tcp::Endpoint& end) const
{
    const State state = end.state();
    const tcp::Tcb& tcb = end.tcb();
    if (!hasTcb(state)) {
        return end.nextTimer() ? "a timer runs where there is no connection" : "";
    }
    if (tcp::precedes(tcb.snd.nxt, tcb.snd.una)) {
        return "SND.UNA is beyond SND.NXT";
    }
    if (state != State::SynSent && tcp::isSynchronized(state)) {
        const std::uint64_t taken = tcb.delivered + tcb.unread + (finReceived(state) ? 1U : 0U);
        if (tcp::distance(tcb.rcv.irs + 1, tcb.rcv.nxt) != static_cast<std::uint32_t>(taken)) {
            return "RCV.NXT does not count each octet and the FIN once";
        }
        if (tcb.unread > end.config().window) {
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

/// RFC 6298 §5, RFC 9293 §3.8.6.1, §3.10.8.
std::string Invariants::lookAtTimers(const tcp::Endpoint& end) const
{
    const tcp::Timers& timers = end.timers();
    const tcp::Tcb& tcb = end.tcb();
    if (timers.running(TimerKind::TimeWait) != (end.state() == State::TimeWait)) {
        return "the time-wait timer runs in TIME-WAIT, and nowhere else";
    }
    const bool retransmission = timers.running(TimerKind::Retransmission);
    const bool persist = timers.running(TimerKind::Persist);
    if (retransmission && persist) {
        return "retransmission and persist timer run at once";
    }
    const bool outstanding = tcb.snd.una != tcb.snd.nxt;
    if (outstanding && !retransmission && !persist) {
        return "something is unacknowledged and no timer runs";
    }
    if (retransmission && !outstanding) {
        return "the retransmission timer runs for nothing";
    }
    const bool mustProbe = tcp::isSynchronized(end.state()) && tcb.snd.wnd == 0 &&
        (outstanding || tcb.sendBuffer.unsent > 0);
    if (mustProbe && !persist && !(outstanding && tcb.retransmissionQueue.front().syn)) {
        return "a closed window is not probed";
    }
    if (timers.next() && *timers.next() < tcp::Instant{}) {
        return "a timer is due before the beginning";
    }
    return {};
}

bool Invariants::isFirstConnection() const
{
    return m_honest && m_ends[Side::Client].openings <= 1 && m_ends[Side::Server].openings <= 1;
}

/// Nothing is acknowledged that was not sent, nothing received that was not sent.
std::string Invariants::lookAtBoth(const sim::Simulation& state) const
{
    const tcp::Endpoint& client = state.endpoint(Side::Client);
    const tcp::Endpoint& server = state.endpoint(Side::Server);
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
    return {};
}

} // namespace support
