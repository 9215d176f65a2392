// SPDX-License-Identifier: GPL-3.0-or-later

// The check of sequence numbers, RFC 9293 §3.10.7.4, first step.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

/// Table 6.
bool Endpoint::isAcceptable(const Segment& segment) const
{
    const ReceiveVariables& rcv = m_tcb.rcv;
    const std::uint32_t length = segment.segLen();
    if (rcv.wnd == 0) {
        // Text at the edge of a closed window is not taken, but the ACK that it carries is.
        return segment.seq == rcv.nxt && !segment.syn();
    }
    return inWindow(segment.seq, rcv.nxt, rcv.wnd) ||
        (length > 0 && inWindow(segment.seq + (length - 1), rcv.nxt, rcv.wnd));
}

/// RFC 9293 §3.5.3: a RST is valid if its own number is in the window, or is RCV.NXT.
bool Endpoint::checkResetSequence(const Segment& segment, Output& out) const
{
    const ReceiveVariables& rcv = m_tcb.rcv;
    const bool ignoredByState = m_state == State::TimeWait && m_config->rfc1337;
    if (!ignoredByState && (segment.seq == rcv.nxt || inWindow(segment.seq, rcv.nxt, rcv.wnd))) {
        return true;
    }
    out.notes.push_back(Note::ResetIgnored);
    return false;
}

/// A probe that asks whether this end lives (RFC 9293 §3.8.4), or whether the window is still
/// closed: it is sent by a timer, and a peer that hears nothing gives up. One that acknowledges
/// something new may be the answer of a peer that is probed by this end and probes it, too: neither
/// takes the other's ACKs (Appendix A.2), and answers to them would go on for ever.
bool Endpoint::isKeepalive(const Segment& segment) const
{
    return !segment.syn() && segment.hasAck() && segment.seq + 1 == m_tcb.rcv.nxt &&
        notAfter(segment.ack, m_tcb.snd.una);
}

void Endpoint::answerUnacceptable(const Segment& segment, Instant now, Output& out)
{
    out.notes.push_back(Note::OutsideWindow);
    const bool repeatedFin = segment.fin() && segment.end() == m_tcb.rcv.nxt;
    if (precedes(segment.seq, m_tcb.rcv.nxt)) {
        const std::uint32_t old = distance(segment.seq, m_tcb.rcv.nxt);
        noteDuplicate(segment.seq, segment.seq + std::min(segment.len, old));
    }
    if (segment.hasTextOrFin() || isKeepalive(segment) || mayAnswer(now, out)) {
        m_tcb.ackDue = repeatedFin ? Reason::FinAcknowledgment : Reason::OutsideWindow;
    }
    if (m_state == State::TimeWait && repeatedFin) {
        m_timers.start(TimerKind::TimeWait, after(now, 2 * m_config->msl));
    }
}

bool Endpoint::isRepeatedSyn(const Segment& segment) const
{
    return m_state == State::SynReceived && segment.syn() && segment.seq == m_tcb.rcv.irs &&
        (!segment.hasAck() || !m_tcb.passiveOpen);
}

/// Our SYN,ACK was lost or is late: send it again, and give it a full RTO from now.
void Endpoint::repeatSynAck(Output& out)
{
    out.notes.push_back(Note::RepeatedSyn);
    if (!m_tcb.synDue) {
        m_tcb.headDue = Reason::RepeatedSyn;
        m_timers.stop(TimerKind::Retransmission);
    }
}

/// Whether a SYN is newer than the connection in TIME-WAIT: by its timestamp where both
/// incarnations have them, or the new one alone; else by its number (RFC 6191 §2).
bool Endpoint::reopens(const Segment& segment) const
{
    if (m_state != State::TimeWait || !m_config->timeWaitReuse || !segment.syn() ||
        segment.hasAck()) {
        return false;
    }
    const bool newerNumber = notAfter(m_tcb.rcv.nxt, segment.seq);
    const auto& timestamps = segment.options.timestamps;
    if (!m_config->timestamps || !timestamps) {
        return newerNumber;
    }
    if (!m_tcb.negotiated.timestamps) {
        return true;
    }
    const SeqNum last{m_tcb.ts.recent}; // the same arithmetic as for sequence numbers
    const SeqNum value{timestamps->value};
    return precedes(last, value) || (value == last && newerNumber);
}

/// RFC 9293 §3.6.1, MAY-2: the new ISN must lie beyond every number used before.
void Endpoint::reopen(const Segment& syn, Instant now, Output& out)
{
    const SeqNum used = m_tcb.snd.nxt;
    const Predecessor predecessor{m_tcb.snd, m_tcb.rcv, m_tcb.negotiated, m_tcb.ts, m_tcb.fin,
        m_tcb.sendBuffer.sent, m_tcb.delivered, m_tcb.unread};
    deleteTcb();
    createTcb(true);
    m_tcb.predecessor = predecessor;
    synchronize(syn, now);
    holdRest(syn);
    const SeqNum iss = chooseIss(now);
    startSending(precedes(used, iss) ? iss : used + 1);
    enter(Event::NewerSyn, out);
    m_tcb.synDue = Reason::AcceptSyn;
}

/// The SYN was an old duplicate: what there was before it, and a full 2 MSL for it.
void Endpoint::returnToTimeWait(Instant now, Output& out)
{
    const Predecessor before = *m_tcb.predecessor;
    enter(Event::ResetAfterReopening, out);
    deleteTcb();
    createTcb(false);
    m_tcb.snd = before.snd;
    m_tcb.rcv = before.rcv;
    m_tcb.negotiated = before.negotiated;
    m_tcb.ts = before.ts;
    m_tcb.fin = before.fin;
    m_tcb.sendBuffer.sent = before.sent;
    m_tcb.delivered = before.delivered;
    m_tcb.unread = before.unread;
    m_tcb.closeRequested = true;
    m_timers.start(TimerKind::TimeWait, after(now, 2 * m_config->msl));
}

/// In TIME-WAIT a bare ACK at RCV.NXT tells nothing. Anything else in the window may come of a
/// connection that the peer believes to be alive: it hears how things stand.
void Endpoint::answerInTimeWait(
    const Segment& segment, const AsArrived& arrived, Instant now, Output& out)
{
    const bool tellsNothing = arrived.bare && segment.seq == m_tcb.rcv.nxt;
    if (!tellsNothing && (!arrived.bare || mayAnswer(now, out))) {
        m_tcb.ackDue = Reason::InTimeWait;
    }
}

/// Cuts off what lies outside the window, text and FIN; a SYN stays, it has a step of its own.
void Endpoint::trim(Segment& segment, Output& out)
{
    if (segment.syn()) {
        return;
    }
    const ReceiveVariables& rcv = m_tcb.rcv;
    if (precedes(segment.seq, rcv.nxt)) {
        const std::uint32_t old = std::min(distance(segment.seq, rcv.nxt), segment.len);
        noteDuplicate(segment.seq, segment.seq + old);
        segment.seq = segment.seq + old;
        segment.len -= old;
        if (precedes(segment.seq, rcv.nxt)) {
            segment.flags.clear(Flag::Fin); // it stood before RCV.NXT too
            segment.seq = rcv.nxt;
        }
    }
    const std::uint32_t ahead = distance(rcv.nxt, segment.seq);
    const std::uint32_t room = rcv.wnd > ahead ? rcv.wnd - ahead : 0;
    if (segment.segLen() > 0 && room == 0) {
        out.notes.push_back(Note::ZeroWindow);
        m_tcb.ackDue = Reason::ZeroWindow;
    }
    if (segment.segLen() > room) {
        segment.len = std::min(segment.len, room);
        segment.flags.clear(Flag::Fin);
        segment.flags.clear(Flag::Psh);
    }
}

} // namespace tcp
