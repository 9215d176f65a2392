// SPDX-License-Identifier: GPL-3.0-or-later

// What an end does that breaks a rule of TCP (tcp/what_if.h). Each function is called at one place
// of the RFC's steps, and does nothing unless its rule is changed.

#include "tcp/endpoint.h"

#include <utility>

namespace tcp {

using enum State;

bool Endpoint::breaks(ChangedRule rule) const { return m_config->whatIf.has(rule); }

/// TwoWayHandshake: a SYN,ACK that is not what this end waits for is left alone, where TCP would
/// answer with a RST or an ACK.
bool Endpoint::leavesUnanswered(const Segment& segment, Output& out) const
{
    const SendVariables& snd = m_tcb.snd;
    const bool awaited =
        m_state == SynSent && precedes(snd.iss, segment.ack) && notAfter(segment.ack, snd.nxt);
    if (!breaks(ChangedRule::TwoWayHandshake) || !segment.syn() || !segment.hasAck() || awaited) {
        return false;
    }
    out.notes.push_back(Note::ChangedRule);
    return true;
}

/// TwoWayHandshake: the SYN,ACK has left, and that is all that this end waits for.
void Endpoint::assumeEstablished(Instant now, Output& out)
{
    if (!breaks(ChangedRule::TwoWayHandshake) || m_state == SynSent || m_state == SynReceived) {
        return;
    }
    out.notes.push_back(Note::ChangedRule);
    m_tcb.snd.una = m_tcb.snd.nxt;
    m_tcb.retransmissionQueue.clear();
    m_tcb.rtt.cancelTiming();
    m_tcb.congestion.begin(sender(now), m_tcb.snd.iss, false);
    tellCongestion(now, out);
    roundBuffer();
    deliverHeld(out);
}

/// NoTimeWait: the ACK of the peer's FIN is the last that this end says.
void Endpoint::leaveAtOnce(Instant now, Output& out)
{
    out.notes.push_back(Note::ChangedRule);
    if (m_tcb.ackDue) {
        sendBareAck(*m_tcb.ackDue, now, out);
    }
}

/// FinWithAck: the peer's FIN is taken for the end of both directions.
void Endpoint::closeWithPeer(Output& out)
{
    if (!breaks(ChangedRule::FinWithAck)) {
        return;
    }
    out.notes.push_back(Note::ChangedRule);
    m_tcb.closeRequested = true;
    m_tcb.sendBuffer.pushes.clear();
    m_tcb.sendBuffer.records.clear();
    if (std::exchange(m_tcb.sendBuffer.unsent, 0) > 0) {
        out.errors.push_back(Error::ConnectionClosing);
    }
}

/// NoSynTimer: what begins the connection is not sent again.
bool Endpoint::isSentOnce(const Unacknowledged& head) const
{
    return head.syn && breaks(ChangedRule::NoSynTimer);
}

} // namespace tcp
