// SPDX-License-Identifier: GPL-3.0-or-later

// Which timers run, and for how long: RFC 6298 §5, RFC 9293 §3.8.3, §3.8.4, §3.8.6.1, §3.10.8.

#include "invariants.h"

#include <algorithm>

namespace swarm {

using sim::Side;
using tcp::State;
using tcp::TimerAct;
using tcp::TimerKind;

/// Times for which timers are started.
std::string Invariants::lookAtTimerRow(const EndView& end, Side side, const Row& row)
{
    const auto& timer = std::get<sim::TimerRow>(row.what);
    const tcp::EndpointConfig& config = *m_configs[side];
    End& known = m_ends[side];
    if (timer.act != TimerAct::Start) {
        return {};
    }
    const tcp::Duration length = timer.due - row.at;
    if (timer.timer == TimerKind::TimeWait && length != 2 * config.msl) {
        return who(side) + "TIME-WAIT does not last 2 MSL";
    }
    if (timer.timer == TimerKind::DelayedAck && length != config.delayedAck) {
        return who(side) + "an ACK is delayed for another time than it may be";
    }
    if (timer.timer != TimerKind::Retransmission) {
        return {};
    }
    const tcp::Duration most = std::max(known.mostRto, tcp::Duration(std::chrono::seconds(3)));
    if (length < known.leastRto || length > most) {
        return who(side) + "an RTO outside its limits";
    }
    if (known.causes.isOnly(known.causes.expired) &&
        known.causes.expired == TimerKind::Retransmission &&
        end.state() != State::Closed) { // RFC 6298 (5.5)
        const tcp::Duration before = known.rto - config.rtoSlop;
        const tcp::Duration doubled = std::max(before, std::min(2 * before, config.maxRto));
        if (length - config.rtoSlop != doubled && known.rto != tcp::Duration(0) &&
            config.rtoSlop == tcp::Duration(0)) {
            return who(side) + "the RTO is not doubled when the timer expires";
        }
    }
    known.rto = length;
    return {};
}

std::string Invariants::lookAtTimers(const EndView& end) const
{
    const tcp::Timers& timers = end.timers();
    const tcp::Tcb& tcb = end.tcb();
    const State state = end.state();
    if (timers.running(TimerKind::TimeWait) != (state == State::TimeWait)) {
        return "the time-wait timer runs in TIME-WAIT, and nowhere else";
    }
    const bool retransmission = timers.running(TimerKind::Retransmission);
    const bool persist = timers.running(TimerKind::Persist);
    const bool outstanding = tcb.snd.una != tcb.snd.nxt;
    const bool unsent = tcb.sendBuffer.unsent > 0 || (tcb.closeRequested && !tcb.fin);
    if (retransmission && persist) {
        return "retransmission and persist timer run at once";
    }
    if (outstanding && !retransmission && !persist) {
        return "something is unacknowledged and no timer runs";
    }
    if (retransmission && !outstanding) {
        return "the retransmission timer runs for nothing";
    }
    if (persist && outstanding && tcb.snd.wnd > 0) {
        return "the persist timer runs where the retransmission timer should";
    }
    if (persist && !outstanding && !unsent) {
        return "the persist timer runs for nothing";
    }
    const bool mustProbe =
        tcp::isSynchronized(state) && tcb.snd.wnd == 0 && (outstanding || unsent);
    if (mustProbe && !persist && !(outstanding && tcb.retransmissionQueue.front().syn)) {
        return "a closed window is not probed";
    }
    if (tcp::isSynchronized(state) && unsent && !outstanding && !persist) {
        return "data waits and nothing will ever send it";
    }
    if (timers.running(TimerKind::DelayedAck) != tcb.ackDelayed) {
        return "the delayed-ACK timer runs while an ACK waits, and never else";
    }
    if (timers.running(TimerKind::UserTimeout) !=
        (end.config().userTimeout && (outstanding || tcb.sendBuffer.unsent > 0))) {
        return "the user timeout runs while data is unacknowledged, and never else";
    }
    const bool open =
        state == State::Established || state == State::FinWait2 || state == State::CloseWait;
    const bool idle = open && !outstanding;
    if (timers.running(TimerKind::Keepalive) && (!end.config().keepalive || !idle || unsent)) {
        return "keep-alive is not asked for, or the connection is not idle";
    }
    if (end.config().keepalive && idle && !unsent && !timers.running(TimerKind::Keepalive)) {
        return "an idle connection is not kept alive";
    }
    if (timers.next() && *timers.next() < tcp::Instant{}) {
        return "a timer is due before the beginning";
    }
    return {};
}

/// A FIN that is repeated restarts the 2 MSL (RFC 9293 §3.10.7.4, eighth step).
std::string Invariants::lookAtTimeWait(
    Side side, const StateView& state, const sim::Trace& trace) const
{
    const End& end = m_ends[side];
    if (end.stateBefore != State::TimeWait || !end.causes.isOnly(end.causes.arrival)) {
        return {};
    }
    const tcp::Segment& segment = trace.segment(*end.causes.arrival).segment;
    const EndView& endpoint = state.endpoint(side);
    const bool repeated = segment.fin() && segment.hasAck() && !segment.syn() && !segment.rst() &&
        segment.end() == end.rcvBefore.nxt && !endpoint.tcb().negotiated.timestamps;
    const auto due = endpoint.timers().due(TimerKind::TimeWait);
    const tcp::Instant expected = state.now() + 2 * m_configs[side]->msl;
    return repeated && due != expected ? "a repeated FIN does not restart TIME-WAIT" : "";
}

} // namespace swarm
