// SPDX-License-Identifier: GPL-3.0-or-later

// Segments arriving in SYN-RECEIVED and the synchronized states, RFC 9293 §3.10.7.4: one function a
// step. The third step, security, is not modelled.

#include "tcp/endpoint.h"

namespace tcp {

using enum State;

Endpoint::AsArrived Endpoint::asArrived(const Segment& segment) const
{
    const auto up = segment.urg()
        ? std::optional(segment.seq + (segment.syn() ? 1U : 0U) + segment.urgent)
        : std::nullopt;
    return {segment.segLen() == 0, windowOf(segment), up};
}

void Endpoint::arrivesOther(Segment segment, Instant now, Output& out)
{
    const AsArrived arrived = asArrived(segment);
    if (checkSequence(segment, now, out) && checkReset(segment, now, out) &&
        checkSyn(segment, now, out) && checkAck(segment, arrived, now, out)) {
        checkUrgent(arrived, out);
        trim(segment, out); // once more: text that came with the SYN may have moved RCV.NXT
        processText(segment, out);
        checkFin(segment, now, out);
    }
}

/// First, check the sequence number. What lies outside the window is cut off `segment`.
bool Endpoint::checkSequence(Segment& segment, Instant now, Output& out)
{
    if (segment.rst()) {
        return checkResetSequence(segment, out);
    }
    m_tcb.keepaliveProbes = 0;
    m_timers.stop(TimerKind::Keepalive);
    if (isRepeatedSyn(segment)) {
        if (!segment.hasAck()) {
            repeatSynAck(out);
            return false;
        }
        // The SYN,ACK of a simultaneous open: its SYN is known already, its ACK is what counts
        // (Figure 7).
        segment.flags.clear(Flag::Syn);
        segment.seq = segment.seq + 1;
    }
    if (reopens(segment)) {
        reopen(segment, now, out);
        return false;
    }
    if (!checkTimestamps(segment, now, out)) {
        return false;
    }
    if (!isAcceptable(segment)) {
        answerUnacceptable(segment, now, out);
        return false;
    }
    takeTimestamp(segment, now);
    trim(segment, out);
    return true;
}

/// Second, check the RST bit; here the sequence number is known to be in the window.
bool Endpoint::checkReset(const Segment& segment, Instant now, Output& out)
{
    if (!segment.rst()) {
        return true;
    }
    if (m_config->rfc5961 && m_config->exactReset && segment.seq != m_tcb.rcv.nxt) {
        challenge(Reason::ChallengeReset, now, out);
        return false;
    }
    switch (m_state) {
    case SynReceived:
        if (m_tcb.predecessor) {
            returnToTimeWait(now, out);
        } else if (m_tcb.passiveOpen) {
            listenAgain(Event::ResetAfterPassiveOpen, out);
        } else {
            fail(Event::ReceiveReset, Error::ConnectionRefused, out);
        }
        return false;
    case Established:
    case FinWait1:
    case FinWait2:
    case CloseWait:
        fail(Event::ReceiveReset, Error::ConnectionReset, out);
        return false;
    case Closing:
    case LastAck:
    case TimeWait:
        enter(Event::ReceiveReset, out);
        deleteTcb();
        return false;
    case Closed:
    case Listen:
    case SynSent:
        return false; // not handled by these steps
    }
    return false;
}

/// Fourth, check the SYN bit.
bool Endpoint::checkSyn(Segment& segment, Instant now, Output& out)
{
    if (!segment.syn()) {
        return true;
    }
    const bool challenged = m_config->rfc5961 && m_config->challengeSyn;
    if (precedes(segment.seq, m_tcb.rcv.nxt) && !challenged) {
        // Its text reaches into the window, but the SYN lies before it: cut off by the first step.
        segment.flags.clear(Flag::Syn);
        segment.seq = segment.seq + 1;
        return true;
    }
    if (m_state == SynReceived && m_tcb.passiveOpen && !m_tcb.predecessor) {
        listenAgain(Event::SynAfterPassiveOpen, out);
    } else if (challenged) {
        challenge(Reason::ChallengeSyn, now, out);
    } else {
        if (m_config->resetWithAck) {
            resetConnection(Reason::SynInWindow, now, out);
        } else {
            reset(segment, Reason::SynInWindow, out);
        }
        fail(Event::SynInWindow, Error::ConnectionReset, out);
    }
    return false;
}

/// Fifth, check the ACK field.
bool Endpoint::checkAck(const Segment& segment, const AsArrived& arrived, Instant now, Output& out)
{
    if (!segment.hasAck()) {
        out.notes.push_back(Note::NoAckBit);
        return false;
    }
    const SendVariables& snd = m_tcb.snd;
    const bool isNew = precedes(snd.una, segment.ack) && notAfter(segment.ack, snd.nxt);
    if (m_state == SynReceived) {
        if (!isNew) {
            out.notes.push_back(Note::UnacceptableAck);
            reset(segment, Reason::UnacceptableAck, out);
            return false;
        }
        acknowledge(segment, now, out);
        setSendWindow(segment, arrived.window);
        establish(Event::ReceiveAckOfSyn, now, out);
        return true;
    }
    if (!checkAckRange(segment, arrived, now, out)) {
        return false;
    }
    if (m_state == TimeWait) {
        answerInTimeWait(segment, arrived, now, out);
        return true;
    }
    Heard heard;
    heard.used = distance(snd.una, snd.nxt);
    const auto& timestamps = segment.options.timestamps;
    m_tcb.congestion.beginAck(
        m_tcb.negotiated.timestamps && timestamps ? std::optional(timestamps->echo) : std::nullopt);
    if (isNew) {
        heard.octets = distance(snd.una, segment.ack);
        keepSendEdge(segment.ack);
        heard.known = acknowledge(segment, now, out);
        deliverHeld(out); // a CLOSE in SYN-RECEIVED has led past ESTABLISHED
    } else if (isDuplicateAck(segment, arrived)) {
        out.notes.push_back(Note::DuplicateAck);
        heard.duplicate = true;
    }
    hear(segment, heard, now, out);
    if (windowClosed() && segment.ack == snd.una) {
        m_tcb.retries = 0; // the peer answers the probes, so it lives (MUST-37)
    }
    if (m_state != LastAck || isNew) {
        updateSendWindow(segment, arrived.window);
    }
    if (!finAcknowledged()) {
        return true;
    }
    if (m_state == FinWait1) {
        enter(Event::ReceiveAckOfFin, out);
    } else if (m_state == Closing) {
        enterTimeWait(Event::ReceiveAckOfFin, now, out);
    } else if (m_state == LastAck) {
        enter(Event::ReceiveAckOfFin, out);
        deleteTcb();
        return false;
    }
    return true;
}

/// Sixth, check the URG bit. The user is told whenever the pointer moves on (MUST-32); one that
/// points at nothing new is no pointer.
void Endpoint::checkUrgent(const AsArrived& arrived, Output& out)
{
    if (m_state != Established && m_state != FinWait1 && m_state != FinWait2) {
        return;
    }
    const bool advances = arrived.up && precedes(m_tcb.rcv.up.value_or(consumed()), *arrived.up);
    if (advances) {
        m_tcb.rcv.up = arrived.up;
        out.notes.push_back(Note::UrgentMode);
    }
}

/// Seventh, process the segment text.
void Endpoint::processText(const Segment& segment, Output& out)
{
    if (m_state != Established && m_state != FinWait1 && m_state != FinWait2) {
        return; // after the peer's FIN there is no text
    }
    if (segment.len == 0) {
        return;
    }
    if (segment.seq == m_tcb.rcv.nxt) {
        accept(segment.len, !m_tcb.held.empty(), out);
        return;
    }
    if (const auto twice = m_tcb.held.firstOverlap(segment.seq, segment.len)) {
        noteDuplicate(twice->start, twice->end());
    }
    m_tcb.held.hold(segment.seq, segment.len);
    m_tcb.ackDue = Reason::OutOfOrder; // at once, RFC 5681 §4.2
    out.notes.push_back(Note::OutOfOrder);
}

/// Eighth, check the FIN bit, of this segment or of one held before.
void Endpoint::checkFin(const Segment& segment, Instant now, Output& out)
{
    const SeqNum fin = segment.seq + segment.len;
    if (segment.fin() && fin != m_tcb.rcv.nxt) {
        if (precedes(m_tcb.rcv.nxt, fin) &&
            (m_state == Established || m_state == FinWait1 || m_state == FinWait2)) {
            m_tcb.held.holdFin(fin);
            m_tcb.ackDue = Reason::OutOfOrder;
            if (segment.len == 0) { // else its text has been noted
                out.notes.push_back(Note::OutOfOrder);
            }
        }
    } else if (segment.fin() || m_tcb.held.finAt(m_tcb.rcv.nxt)) {
        receiveFin(now, out);
    }
}

} // namespace tcp
