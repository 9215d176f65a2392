// SPDX-License-Identifier: GPL-3.0-or-later

// Segments arriving before there are numbers to check them against, RFC 9293 §3.10.7.1 to
// §3.10.7.3.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

void Endpoint::arrivesClosed(const Segment& segment, Output& out)
{
    if (segment.rst()) {
        out.notes.push_back(Note::ResetIgnored);
    } else {
        reset(segment, Reason::NoConnection, out);
    }
}

void Endpoint::arrivesListen(const Segment& segment, Instant now, Output& out)
{
    if (segment.rst()) { // first
        out.notes.push_back(Note::ResetIgnored);
    } else if (segment.hasAck()) { // second
        reset(segment, Reason::AckInListen, out);
    } else if (segment.syn()) { // third
        synchronize(segment, now);
        holdRest(segment);
        startSending(chooseIss(now));
        enter(Event::ReceiveSyn, out);
        m_tcb.synDue = Reason::AcceptSyn;
    } else { // fourth
        out.notes.push_back(Note::NotForThisState);
    }
}

void Endpoint::arrivesSynSent(const Segment& segment, Instant now, Output& out)
{
    const SendVariables& snd = m_tcb.snd;
    const bool ackGood =
        segment.hasAck() && precedes(snd.iss, segment.ack) && notAfter(segment.ack, snd.nxt);
    if (segment.hasAck() && !ackGood) { // first
        out.notes.push_back(Note::UnacceptableAck);
        if (!segment.rst()) {
            reset(segment, Reason::UnacceptableAck, out);
        }
        return;
    }
    if (segment.rst()) { // second
        if (ackGood) {
            fail(Event::ReceiveReset, Error::ConnectionReset, out);
        } else {
            out.notes.push_back(Note::ResetIgnored);
        }
        return;
    }
    if (!segment.syn()) { // fifth
        out.notes.push_back(Note::NotForThisState);
        return;
    }
    // Fourth; the third step, security, is not modelled.
    synchronize(segment, now);
    roundBuffer();
    if (!ackGood) {
        holdRest(segment);
        enter(Event::ReceiveSyn, out);
        m_tcb.synDue = Reason::SimultaneousOpen;
        return;
    }
    acknowledge(segment, now, out);
    establish(Event::ReceiveSynAck, now, out);
    m_tcb.handshakeAckDue = !breaks(ChangedRule::TwoWayHandshake);
    checkUrgent(asArrived(segment), out);
    Segment rest = segment;
    rest.flags.clear(Flag::Syn);
    rest.seq = segment.seq + 1;
    trim(rest, out);
    processText(rest, out);
    checkFin(rest, now, out);
}

void Endpoint::synchronize(const Segment& syn, Instant now)
{
    m_tcb.rcv.irs = syn.seq;
    m_tcb.rcv.nxt = syn.seq + 1;
    negotiate(syn, now);
    setSendWindow(syn, windowOf(syn));
}

/// Text and FIN on a SYN wait for ESTABLISHED.
void Endpoint::holdRest(const Segment& syn)
{
    const std::uint32_t fits = std::min(syn.len, m_tcb.rcv.wnd);
    m_tcb.held.hold(m_tcb.rcv.nxt, fits);
    if (syn.fin() && syn.len < m_tcb.rcv.wnd) { // a FIN takes a number in the window, too
        m_tcb.held.holdFin(m_tcb.rcv.nxt + syn.len);
    }
}

} // namespace tcp
