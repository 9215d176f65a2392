// SPDX-License-Identifier: GPL-3.0-or-later

// What leaves at the end of an instant, RFC 9293 §3.7 and §3.8.6.2.1.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

using enum State;

namespace {
constexpr std::uint32_t kFarthest = 0xffff; // that an urgent pointer can tell
} // namespace

void Endpoint::dispatch(Instant now, Output& out)
{
    tellCongestion(now, out); // how it stands at the start, or by new settings
    if (m_tcb.synDue) {
        sendSyn(now, out);
        assumeEstablished(now, out); // what if?
    }
    if (m_tcb.headDue && !m_tcb.retransmissionQueue.empty()) {
        sendHead(now, out);
    }
    if (m_tcb.handshakeAckDue) {
        sendBareAck(Reason::HandshakeAck, now, out);
    }
    if (maySendData()) {
        sendProbe(now, out);
        sendLossProbe(now, out);
        sendLost(now, out);
        restartIdle(now, out);
        sendNew(now, out);
        sendUncertain(now, out);
    }
    if (m_tcb.keepaliveDue) {
        sendKeepalive(now, out);
    }
    if (m_tcb.ackDue) {
        sendBareAck(*m_tcb.ackDue, now, out);
    }
    if (m_state == Closed && breaks(ChangedRule::NoTimeWait)) {
        deleteTcb();
    }
    armTimers(now);
    reportTimers(out);
}

/// States in which data or a FIN may still have to leave.
bool Endpoint::maySendData() const
{
    switch (m_state) {
    case Established:
    case FinWait1:
    case CloseWait:
    case Closing:
    case LastAck:
        return true;
    case Closed:
    case Listen:
    case SynSent:
    case SynReceived:
    case FinWait2:
    case TimeWait:
        return false;
    }
    return false;
}

bool Endpoint::finWaiting() const { return m_tcb.closeRequested && !m_tcb.fin; }

bool Endpoint::windowClosed() const { return m_tcb.snd.wnd == 0; }

/// U = SND.UNA + SND.WND - SND.NXT; 0 where the peer has shrunk the window below what is in flight.
std::uint32_t Endpoint::usableWindow() const
{
    const SendVariables& snd = m_tcb.snd;
    const std::uint32_t inFlight = distance(snd.una, snd.nxt);
    return snd.wnd > inFlight ? snd.wnd - inFlight : 0;
}

/// Octets of data that may leave now as one segment: Nagle's algorithm and the sender's avoidance
/// of silly windows, rules (1) to (3) of §3.8.6.2.1.
std::uint32_t Endpoint::sendableByWindow() const
{
    const SendVariables& snd = m_tcb.snd;
    const std::uint64_t queued = m_tcb.sendBuffer.together(); // D
    const std::uint32_t usable = usableWindow();              // U
    const auto possible = static_cast<std::uint32_t>(std::min<std::uint64_t>(queued, usable));
    if (const std::uint32_t full = roomForText(); possible >= full) {
        return full; // (1)
    }
    if (possible == queued && queued < m_tcb.sendBuffer.unsent) {
        return possible; // a record ends here: by waiting the segment would not become larger
    }
    // A CLOSE has to take effect: Nagle does not hold back the last data before a FIN.
    const bool mayBeSmall = !m_config->nagle || !holdsSmall() || finWaiting();
    const bool pushed = m_tcb.sendBuffer.pushed() || finWaiting();
    const bool all = pushed && queued <= usable;                           // (2)
    const bool halfTheWindow = possible > 0 && possible >= snd.maxWnd / 2; // (3)
    return mayBeSmall && (all || halfTheWindow) ? possible : 0;
}

/// Whether Nagle's algorithm holds back what is no full segment.
bool Endpoint::holdsSmall() const
{
    const SendVariables& snd = m_tcb.snd;
    switch (m_config->nagleRule) {
    case NagleRule::AnythingOut:
        return snd.nxt != snd.una;
    case NagleRule::SmallOneOut:
        return m_tcb.smallEnd.has_value();
    case NagleRule::WasBusy:
        return snd.nxt != snd.una && !m_tcb.wasIdle;
    }
    return false;
}

/// The same, as far as the congestion window lets it go.
std::uint32_t Endpoint::sendable(Instant now) const
{
    const std::uint32_t octets = sendableByWindow();
    const bool mayLeave = octets == 0 || m_tcb.retransmissionQueue.empty() ||
        octets <= m_tcb.congestion.room(m_tcb.retransmissionQueue, sender(now));
    return mayLeave ? octets : 0;
}

void Endpoint::sendSyn(Instant now, Output& out)
{
    const Reason reason = *m_tcb.synDue;
    m_tcb.synDue.reset();
    if (m_tcb.retransmissionQueue.empty()) {
        Unacknowledged entry;
        entry.seq = m_tcb.snd.iss;
        entry.syn = true;
        entry.sentAt = now;
        m_tcb.retransmissionQueue.push_back(entry);
        m_tcb.rtt.startTiming(entry.end(), now);
    } else {
        // Simultaneous open: our SYN leaves a second time, now with an ACK. It must not be repeated
        // sooner than an RTO from now, and an ACK of it tells no round-trip time.
        m_tcb.rtt.cancelTiming();
        m_timers.stop(TimerKind::Retransmission);
    }
    depart(compose(m_tcb.retransmissionQueue.front()), reason, false, now, out);
}

void Endpoint::sendHead(Instant now, Output& out)
{
    Unacknowledged& head = m_tcb.retransmissionQueue.front();
    if (head.probe && !windowClosed()) {
        growProbe(head);
    }
    sendAgain(head, *m_tcb.headDue, now, out);
    m_tcb.headDue.reset();
}

void Endpoint::sendAgain(Unacknowledged& entry, Reason reason, Instant now, Output& out)
{
    m_tcb.rtt.cancelTiming();
    entry.resent = entry.resent || entry.lost;
    entry.repeated = true;
    entry.cut = false;
    entry.sentAt = now;
    m_tcb.congestion.sent(entry.size(), 0, true);
    depart(compose(entry), reason, true, now, out);
}

/// What is lost, in order, as far as the congestion window goes.
void Endpoint::sendLost(Instant now, Output& out)
{
    if (windowClosed()) {
        return;
    }
    auto& queue = m_tcb.retransmissionQueue;
    while (Unacknowledged* lost = m_tcb.congestion.nextLost(queue, sender(now))) {
        sendAgain(*lost, m_tcb.congestion.reasonFor(*lost), now, out);
    }
}

/// In a recovery, where there is nothing new to send: what is perhaps lost.
void Endpoint::sendUncertain(Instant now, Output& out)
{
    if (windowClosed() || sendableByWindow() > 0) {
        return;
    }
    auto& queue = m_tcb.retransmissionQueue;
    while (Unacknowledged* entry = m_tcb.congestion.nextUncertain(queue, sender(now))) {
        sendAgain(*entry, Reason::FastRetransmission, now, out);
    }
}

/// RFC 8985 §7.3: a segment that was not sent yet, whatever the congestion window says, else the
/// last one again.
void Endpoint::sendLossProbe(Instant now, Output& out)
{
    if (!m_tcb.lossProbeDue) {
        return;
    }
    m_tcb.lossProbeDue = false;
    auto& queue = m_tcb.retransmissionQueue;
    if (queue.empty() || windowClosed()) {
        return;
    }
    const auto fresh = static_cast<std::uint32_t>(
        std::min<std::uint64_t>({m_tcb.sendBuffer.together(), usableWindow(), roomForText()}));
    if (fresh > 0) {
        transmit(fresh, false, now, out);
        out.departures.back().reason = Reason::LossProbe;
    } else {
        sendAgain(queue.back(), Reason::LossProbe, now, out);
    }
    m_tcb.congestion.probeSent(m_tcb.snd.nxt, fresh == 0);
    m_timers.stop(TimerKind::LossProbe);
}

/// RFC 5681 §4.1: after silence for longer than an RTO nothing is known of the network any more.
void Endpoint::restartIdle(Instant now, Output& out)
{
    if (m_tcb.retransmissionQueue.empty() && m_tcb.lastSent &&
        now - *m_tcb.lastSent > m_tcb.rtt.rto()) {
        const Duration beyond = now - *m_tcb.lastSent - Duration(1);
        m_tcb.congestion.restartIdle(beyond / m_tcb.rtt.rto(), sender(now));
        m_tcb.lastSent.reset();
        tellCongestion(now, out);
    }
}

/// The path takes no more than that (RFC 9293 §3.7.5): what is on its way is cut up and sent again.
void Endpoint::limitSegments(std::uint16_t octets)
{
    SendVariables& snd = m_tcb.snd;
    if (octets == 0 || octets >= snd.mss) {
        return;
    }
    m_tcb.congestion.cut(m_tcb.retransmissionQueue, snd.mss, octets);
    snd.mss = octets;
}

/// The octet of a zero-window probe takes along what now may follow it.
void Endpoint::growProbe(Unacknowledged& head)
{
    head.probe = false;
    const SendBuffer& buffer = m_tcb.sendBuffer;
    if (head.fin) {
        return;
    }
    const std::uint32_t full = roomForText();
    const std::uint32_t room =
        std::min<std::uint32_t>(usableWindow(), full - std::min(full, head.len));
    const auto more = static_cast<std::uint32_t>(std::min<std::uint64_t>(room, buffer.together()));
    head.psh = takeFromBuffer(more) || (head.psh && more == 0);
    head.len += more;
    m_tcb.snd.nxt = m_tcb.snd.nxt + more;
}

void Endpoint::sendNew(Instant now, Output& out)
{
    m_tcb.wasIdle = m_tcb.snd.nxt == m_tcb.snd.una;
    while (true) {
        const std::uint32_t octets = sendable(now);
        const bool withFin =
            finWaiting() && octets == m_tcb.sendBuffer.unsent && usableWindow() > octets;
        if (octets == 0 && !withFin) {
            break;
        }
        transmit(octets, withFin, now, out);
    }
    m_tcb.wasIdle = false;
}

/// A zero-window probe is one octet, or the FIN (§3.8.6.1); where the window is merely too small
/// for the rules above, it is what fits (rule (4) of §3.8.6.2.1).
void Endpoint::sendProbe(Instant now, Output& out)
{
    if (!m_tcb.probeDue) {
        return;
    }
    m_tcb.probeDue = false;
    if (m_config->bareProbes && windowClosed()) {
        Segment segment = blank({Flag::Ack});
        segment.seq = m_tcb.snd.una - 1;
        depart(segment, Reason::ZeroWindowProbe, false, now, out);
        return;
    }
    const std::uint64_t unsent = m_tcb.sendBuffer.together();
    if (!m_tcb.retransmissionQueue.empty()) {
        Unacknowledged head = m_tcb.retransmissionQueue.front();
        if (head.len > 1) {
            head.len = 1;
            head.fin = false;
            head.psh = false;
        }
        m_tcb.rtt.cancelTiming();
        m_tcb.retransmissionQueue.front().repeated = true;
        depart(compose(head), Reason::ZeroWindowProbe, true, now, out);
    } else if (usableWindow() > 0) {
        transmit(static_cast<std::uint32_t>(
                     std::min<std::uint64_t>({unsent, usableWindow(), roomForText()})),
            false, now, out);
    } else if (unsent > 0 || finWaiting()) {
        transmit(unsent > 0 ? 1 : 0, unsent == 0, now, out);
        m_tcb.retransmissionQueue.back().probe = true;
        m_tcb.rtt.cancelTiming();
        out.departures.back().reason = Reason::ZeroWindowProbe;
    }
}

void Endpoint::transmit(std::uint32_t octets, bool withFin, Instant now, Output& out)
{
    Unacknowledged entry;
    entry.seq = m_tcb.snd.nxt;
    entry.len = octets;
    entry.fin = withFin;
    entry.psh = takeFromBuffer(octets);
    entry.sentAt = now;
    if (octets > 0 && octets < roomForText()) {
        m_tcb.smallEnd = entry.end();
    }
    m_tcb.congestion.sent(entry.size(), distance(m_tcb.snd.una, m_tcb.snd.nxt), false);
    m_tcb.snd.nxt = entry.end();
    m_tcb.retransmissionQueue.push_back(entry);
    m_timers.stop(TimerKind::LossProbe);
    m_tcb.lastSent = now;
    m_tcb.rtt.startTiming(entry.end(), now);
    if (withFin) {
        m_tcb.fin = entry.seq + octets;
        if (m_state == CloseWait) {
            enter(Event::Close, out);
        }
    }
    depart(compose(entry), withFin ? Reason::Fin : Reason::Data, false, now, out);
}

/// Moves `octets` from unsent to sent; true when the last of them ends a SEND.
bool Endpoint::takeFromBuffer(std::uint32_t octets)
{
    SendBuffer& buffer = m_tcb.sendBuffer;
    buffer.unsent -= octets;
    buffer.sent += octets;
    const auto beyond = std::ranges::upper_bound(buffer.pushes, buffer.sent);
    const bool push = beyond != buffer.pushes.begin() && *(beyond - 1) == buffer.sent;
    buffer.pushes.erase(buffer.pushes.begin(), beyond);
    buffer.records.erase(
        buffer.records.begin(), std::ranges::upper_bound(buffer.records, buffer.sent));
    return push || (octets > 0 && buffer.unsent == 0); // nothing behind them: MUST-61
}

void Endpoint::sendBareAck(Reason reason, Instant now, Output& out)
{
    depart(blank({Flag::Ack}), reason, false, now, out);
}

/// An ACK with a number that the peer has had already makes it answer (RFC 9293 §3.8.4).
void Endpoint::sendKeepalive(Instant now, Output& out)
{
    m_tcb.keepaliveDue = false;
    Segment segment = blank({Flag::Ack});
    segment.seq = m_tcb.snd.nxt - 1;
    depart(segment, Reason::Keepalive, false, now, out);
}

Segment Endpoint::compose(const Unacknowledged& entry) const
{
    Segment segment = blank(entry.syn ? Flags{Flag::Syn} : Flags{});
    segment.seq = entry.seq;
    segment.len = entry.len;
    if (entry.fin) {
        segment.flags.set(Flag::Fin);
    }
    if (entry.psh) {
        segment.flags.set(Flag::Psh);
    }
    if (m_state != SynSent) {
        segment.flags.set(Flag::Ack);
        segment.ack = m_tcb.rcv.nxt;
    }
    return segment;
}

/// SND.NXT; as long as a zero-window probe is not taken, the number that it asks for. With the
/// number behind it nothing would be acceptable to a closed window: two ends that probe each other
/// would answer ACK with ACK for ever, and a RST would be ignored.
SeqNum Endpoint::nextSeq() const
{
    const auto& queue = m_tcb.retransmissionQueue;
    return !queue.empty() && queue.front().probe ? queue.front().seq : m_tcb.snd.nxt;
}

/// <SEQ=SND.NXT><ACK=RCV.NXT>
Segment Endpoint::blank(Flags flags) const
{
    Segment segment;
    segment.seq = nextSeq();
    segment.ack = flags.has(Flag::Ack) ? m_tcb.rcv.nxt : SeqNum{};
    segment.window = windowField(flags.has(Flag::Syn));
    segment.flags = flags;
    return segment;
}

void Endpoint::depart(Segment segment, Reason reason, bool retransmission, Instant now, Output& out)
{
    addOptions(segment, now);
    markUrgent(segment);
    if (segment.hasAck()) { // it says all that an ACK of its own would say
        m_tcb.ackDue.reset();
        m_tcb.handshakeAckDue = false;
        m_tcb.ackDelayed = false;
        m_tcb.octetsSinceAck = 0;
        m_tcb.duplicate.reset();
        m_tcb.ts.lastAckSent = segment.ack;
        m_tcb.rcv.advertisedEdge = segment.ack + m_tcb.rcv.wnd;
    }
    out.departures.push_back({segment, reason, retransmission});
}

/// Every segment tells of urgent data behind it, as far as the field reaches (§3.8.5).
void Endpoint::markUrgent(Segment& segment) const
{
    const auto& up = m_tcb.snd.up;
    if (!up || segment.syn() || !precedes(segment.seq, *up)) {
        return;
    }
    segment.flags.set(Flag::Urg);
    segment.urgent = static_cast<std::uint16_t>(std::min(distance(segment.seq, *up), kFarthest));
}

/// <SEQ=SEG.ACK><CTL=RST>, or <SEQ=0><ACK=SEG.SEQ+SEG.LEN><CTL=RST,ACK> without an ACK to answer.
void Endpoint::reset(const Segment& offending, Reason reason, Output& out) const
{
    Segment segment;
    segment.flags.set(Flag::Rst);
    if (offending.hasAck()) {
        segment.seq = offending.ack;
    } else {
        segment.flags.set(Flag::Ack);
        segment.ack = offending.end();
    }
    const auto& asked = offending.options.timestamps;
    if (asked && m_config->timestamps && m_config->resetEchoesTimestamp) {
        segment.options.timestamps = Timestamps{0, asked->value}; // RFC 7323 §5.2
    }
    out.departures.push_back({segment, reason, false});
}

/// <SEQ=SND.NXT><CTL=RST> (§3.10.5), with <ACK=RCV.NXT> where that is set.
void Endpoint::resetConnection(Reason reason, Instant now, Output& out) const
{
    Segment segment;
    segment.seq = nextSeq();
    segment.flags = {Flag::Rst};
    if (m_config->resetWithAck) {
        segment.flags.set(Flag::Ack);
        segment.ack = m_tcb.rcv.nxt;
    }
    addOptions(segment, now);
    out.departures.push_back({segment, reason, false});
}

} // namespace tcp
