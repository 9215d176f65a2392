// SPDX-License-Identifier: GPL-3.0-or-later

// Text and FIN, RFC 9293 §3.10.7.4, seventh and eighth steps, and the receive window, §3.8.6.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

using enum State;

/// Takes the text that came with a SYN, once that SYN is known to be no old duplicate.
void Endpoint::takeHeld(Output& out)
{
    if (!m_tcb.held.empty()) {
        accept(0, false, out);
    }
}

/// Takes `octets` at RCV.NXT, and what was held behind them.
void Endpoint::accept(std::uint32_t octets, bool hadGap, Output& out)
{
    ReceiveVariables& rcv = m_tcb.rcv;
    if (const auto twice = m_tcb.held.firstOverlap(rcv.nxt, octets)) {
        noteDuplicate(twice->start, twice->end());
    }
    octets += m_tcb.held.take(rcv.nxt + octets);
    if (octets == 0) {
        return;
    }
    rcv.nxt = rcv.nxt + octets;
    rcv.wnd -= std::min(octets, rcv.wnd);
    m_tcb.unread += octets;
    m_tcb.octetsSinceAck += octets;
    deliver(out);
    requestAck(hadGap);
}

/// At once, or delayed until a second full segment or the timer (§3.8.6.3).
void Endpoint::requestAck(bool filledGap)
{
    if (filledGap) {
        m_tcb.ackDue = Reason::GapFilled;
    } else if (m_config->delayedAck > Duration{0} && m_tcb.octetsSinceAck < 2U * m_config->mss) {
        m_tcb.ackDelayed = true;
    } else if (!m_tcb.ackDue) {
        m_tcb.ackDue = Reason::DataAcknowledgment;
    }
}

void Endpoint::receiveFin(Instant now, Output& out)
{
    switch (m_state) {
    case Established:
    case FinWait1:
    case FinWait2:
        m_tcb.rcv.nxt = m_tcb.rcv.nxt + 1;
        m_tcb.held = {};
        m_tcb.ackDue = Reason::FinAcknowledgment;
        out.notes.push_back(Note::ConnectionClosing);
        if (m_tcb.receiveWanted > 0) {
            m_tcb.receiveWanted = 0;
            out.errors.push_back(Error::ConnectionClosing);
        }
        if (m_state == FinWait2) {
            enterTimeWait(Event::ReceiveFin, now, out);
        } else {
            enter(Event::ReceiveFin, out);
        }
        return;
    case CloseWait: // a second FIN: RCV.NXT does not move over it
        m_tcb.ackDue = Reason::FinAcknowledgment;
        return;
    case TimeWait:
        m_tcb.ackDue = Reason::FinAcknowledgment;
        m_timers.start(TimerKind::TimeWait, now + 2 * m_config->msl);
        return;
    case Closing:
    case LastAck:
        return;
    case Closed:
    case Listen:
    case SynSent:
    case SynReceived:
        return; // SEG.SEQ cannot be validated there
    }
}

void Endpoint::enterTimeWait(Event event, Instant now, Output& out)
{
    enter(event, out);
    m_timers.stopAll();
    m_timers.start(TimerKind::TimeWait, now + 2 * m_config->msl);
}

/// Gives the user what it is ready to take.
void Endpoint::deliver(Output& out)
{
    std::uint64_t octets = m_tcb.unread;
    if (!m_reading) {
        octets = std::min(octets, m_tcb.receiveWanted);
    }
    if (octets > 0) {
        m_tcb.receiveWanted -= std::min(octets, m_tcb.receiveWanted);
        m_tcb.unread -= static_cast<std::uint32_t>(octets);
        m_tcb.delivered += octets;
        out.delivered = m_tcb.delivered;
    }
    openReceiveWindow();
}

/// The receiver's avoidance of silly windows, §3.8.6.2.2: the right edge moves in large steps only.
void Endpoint::openReceiveWindow()
{
    ReceiveVariables& rcv = m_tcb.rcv;
    const std::uint32_t buffer = m_config->window;
    const std::uint32_t free = buffer - std::min(buffer, m_tcb.unread);
    const std::uint32_t step = std::min<std::uint32_t>(buffer / 2, m_tcb.snd.mss);
    if (free > rcv.wnd && free - rcv.wnd >= step) {
        rcv.wnd = free;
    }
}

} // namespace tcp
