// SPDX-License-Identifier: GPL-3.0-or-later

// Text and FIN, RFC 9293 §3.10.7.4, seventh and eighth steps, and the receive window, §3.8.6.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

using enum State;

/// Takes the text that came with a SYN, once that SYN is known to be no old duplicate.
void Endpoint::deliverHeld(Output& out)
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

/// At once, or delayed until a second full segment or the timer (§3.8.6.3); the peer's full
/// segments are as long as our own, for both MSS options limit both. What has arrived twice is told
/// at once, before the next segment makes it old news (RFC 2883 §4).
void Endpoint::requestAck(bool filledGap)
{
    const bool second = m_tcb.octetsSinceAck >= 2U * m_tcb.snd.mss ||
        (m_config->ackSecondSegment && (m_tcb.ackDelayed || m_tcb.octetsSinceAck > m_config->mss));
    const bool tellsDuplicate = m_tcb.negotiated.sack && m_tcb.duplicate;
    if (filledGap) {
        m_tcb.ackDue = Reason::GapFilled;
    } else if (m_config->delayedAck > Duration{0} && !second && !tellsDuplicate) {
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
        if (m_state == CloseWait) {
            closeWithPeer(out); // what if?
        }
        return;
    case CloseWait: // a second FIN: RCV.NXT does not move over it
        m_tcb.ackDue = Reason::FinAcknowledgment;
        return;
    case TimeWait:
        m_tcb.ackDue = Reason::FinAcknowledgment;
        m_timers.start(TimerKind::TimeWait, after(now, 2 * m_config->msl));
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

/// The sequence number of what the user takes next.
SeqNum Endpoint::consumed() const { return m_tcb.rcv.nxt - m_tcb.unread; }

void Endpoint::enterTimeWait(Event event, Instant now, Output& out)
{
    enter(event, out);
    m_timers.stopAll();
    if (m_state == Closed) {
        leaveAtOnce(now, out); // what if?
        return;
    }
    m_timers.start(TimerKind::TimeWait, after(now, 2 * m_config->msl));
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
    if (m_tcb.rcv.up && notAfter(*m_tcb.rcv.up, consumed())) {
        m_tcb.rcv.up.reset();
        out.notes.push_back(Note::NormalMode);
    }
    openReceiveWindow();
}

/// The receiver's avoidance of silly windows, §3.8.6.2.2: the right edge moves in large steps only.
void Endpoint::openReceiveWindow()
{
    ReceiveVariables& rcv = m_tcb.rcv;
    const std::uint32_t free = rcv.buffer - std::min(rcv.buffer, m_tcb.unread);
    const std::uint32_t step = m_config->windowUpdates == WindowUpdates::LargeSteps
        ? std::min<std::uint32_t>(rcv.buffer / 2, m_tcb.snd.mss)
        : 1;
    if (free > rcv.wnd && free - rcv.wnd >= step) {
        rcv.wnd = free;
    }
}

/// Whether the window that was `before`, and may have grown, is to be told by an ACK of its own.
bool Endpoint::windowUpdateDue(std::uint32_t before) const
{
    const ReceiveVariables& rcv = m_tcb.rcv;
    const std::uint32_t known =
        precedes(rcv.nxt, rcv.advertisedEdge) ? distance(rcv.nxt, rcv.advertisedEdge) : 0;
    const std::uint32_t growth = rcv.wnd > known ? rcv.wnd - known : 0;
    const std::uint32_t mss = m_tcb.snd.mss;
    switch (m_config->windowUpdates) {
    case WindowUpdates::LargeSteps:
        return rcv.wnd > before;
    case WindowUpdates::QuarterOfBuffer:
        return growth >= 2 * mss &&
            (growth >= rcv.buffer / 4 || rcv.wnd <= rcv.buffer / 8 || rcv.buffer <= 8 * mss);
    case WindowUpdates::Doubling:
        return growth > 0 && 2 * known <= rcv.buffer && rcv.wnd >= 2 * known;
    }
    return false;
}

void Endpoint::roundBuffer()
{
    if (!m_config->wholeSegmentWindow) {
        return;
    }
    ReceiveVariables& rcv = m_tcb.rcv;
    const std::uint32_t mss = m_tcb.snd.mss;
    rcv.buffer = (m_config->window + mss - 1) / mss * mss;
    rcv.wnd = rcv.buffer;
}

} // namespace tcp
