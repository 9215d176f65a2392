// SPDX-License-Identifier: GPL-3.0-or-later

// What an acknowledgment does, RFC 9293 §3.10.7.4, fifth step.

#include "tcp/endpoint.h"

#include <algorithm>

namespace tcp {

namespace {
/// RFC 5961 §7: for example no more than 10 challenge ACKs in any 5 seconds.
constexpr std::uint32_t kMostAnswers = 10;
constexpr Duration kAnswerPeriod = std::chrono::seconds(5);
} // namespace

/// False, and an ACK sent, when the number is none that this end could have to do with.
bool Endpoint::checkAckRange(
    const Segment& segment, const AsArrived& arrived, Instant now, Output& out)
{
    const SendVariables& snd = m_tcb.snd;
    if (precedes(snd.nxt, segment.ack)) {
        out.notes.push_back(Note::AckOfUnsent);
        if (!arrived.bare || mayAnswer(now, out)) {
            m_tcb.ackDue = Reason::AckOfUnsent;
        }
        return false;
    }
    if (m_config->rfc5961 && precedes(segment.ack, snd.una - snd.maxWnd)) { // RFC 5961 §5.2
        challenge(Reason::AckTooOld, now, out);
        return false;
    }
    return true;
}

/// RFC 5961 §7: how often segments are answered that bring nothing is limited. So nobody can make
/// this end send many ACKs, and two ends of which each finds the other's ACKs unacceptable do not
/// answer each other for ever. Text and FINs are always answered: they are sent again by a timer,
/// never in answer to an ACK of ours.
bool Endpoint::mayAnswer(Instant now, Output& out)
{
    AnswerCount& count = m_tcb.answers;
    if (count.sent == 0 || now - count.since >= kAnswerPeriod) {
        count = {now, 0};
    }
    if (count.sent >= kMostAnswers) {
        out.notes.push_back(Note::ChallengeAckLimited);
        return false;
    }
    ++count.sent;
    return true;
}

void Endpoint::challenge(Reason reason, Instant now, Output& out)
{
    if (mayAnswer(now, out)) {
        m_tcb.ackDue = reason;
        out.notes.push_back(Note::ChallengeAck);
    }
}

/// RFC 5681 §2.
bool Endpoint::isDuplicateAck(const Segment& segment, const AsArrived& arrived) const
{
    const SendVariables& snd = m_tcb.snd;
    return arrived.bare && segment.ack == snd.una && snd.una != snd.nxt &&
        arrived.window == snd.wnd;
}

void Endpoint::acknowledge(const Segment& segment, Instant now)
{
    const SeqNum ack = segment.ack;
    m_tcb.rtt.acknowledge(ack, now, echoedRtt(segment, now), *m_config);
    m_tcb.snd.una = ack;
    if (m_tcb.snd.up && notAfter(*m_tcb.snd.up, ack)) {
        m_tcb.snd.up.reset();
    }
    auto& queue = m_tcb.retransmissionQueue;
    const auto kept = std::ranges::find_if(
        queue, [&](const Unacknowledged& entry) { return precedes(ack, entry.end()); });
    if (std::any_of(queue.begin(), kept, [](const Unacknowledged& entry) { return entry.syn; })) {
        m_tcb.rtt.handshakeComplete(m_tcb.synTimedOut, *m_config);
    }
    queue.erase(queue.begin(), kept);
    if (!queue.empty() && precedes(queue.front().seq, ack)) {
        Unacknowledged& head = queue.front(); // acknowledged in part; a SYN is never in part
        head.len -= distance(head.seq, ack);
        head.seq = ack;
    }
    if (m_tcb.synDue) { // acknowledged in the instant in which it was to leave
        m_tcb.synDue.reset();
        m_tcb.handshakeAckDue = true;
    }
    m_tcb.retries = 0;
    m_tcb.headDue.reset();
    // What is still outstanding gets a full RTO from now (RFC 6298, 5.3).
    m_timers.stop(TimerKind::Retransmission);
    m_timers.stop(TimerKind::UserTimeout);
}

/// SND.WND counts from SND.UNA: what is acknowledged is taken off it, so that the right edge stays
/// where the peer has put it, unless this segment tells another.
void Endpoint::keepSendEdge(SeqNum ack)
{
    SendVariables& snd = m_tcb.snd;
    snd.wnd -= std::min(snd.wnd, distance(snd.una, ack));
}

/// Segments that are older than the one that told the window last do not move it.
void Endpoint::updateSendWindow(const Segment& segment, std::uint32_t window)
{
    const SendVariables& snd = m_tcb.snd;
    const bool newer = precedes(snd.wl1, segment.seq) ||
        (snd.wl1 == segment.seq && notAfter(snd.wl2, segment.ack));
    if (segment.ack == snd.una && newer) {
        setSendWindow(segment, window);
    }
}

void Endpoint::setSendWindow(const Segment& segment, std::uint32_t window)
{
    SendVariables& snd = m_tcb.snd;
    const bool opens = windowClosed() && window > 0;
    snd.wnd = window;
    snd.maxWnd = std::max(snd.maxWnd, snd.wnd);
    snd.wl1 = segment.seq;
    snd.wl2 = segment.ack;
    if (!opens) {
        return;
    }
    m_timers.stop(TimerKind::Persist); // no probe any more, were it due in this very instant
    if (!m_tcb.retransmissionQueue.empty() && m_tcb.retransmissionQueue.front().probe) {
        m_tcb.headDue = Reason::Data; // what probed the window was not taken
    }
}

/// To ESTABLISHED, and straight on with what waited for it.
void Endpoint::establish(Event event, Output& out)
{
    enter(event, out);
    m_tcb.predecessor.reset();
    m_tcb.congestion.begin(m_tcb.snd.mss, m_tcb.synTimedOut, *m_config);
    if (m_tcb.passiveOpen) {
        roundBuffer(); // only now is there a connection that has a buffer
    }
    takeHeld(out);
    if (m_tcb.closeRequested) {
        enter(Event::Close, out); // a CLOSE in SYN-RECEIVED with data queued, §3.10.4
    }
}

bool Endpoint::finAcknowledged() const { return m_tcb.fin && precedes(*m_tcb.fin, m_tcb.snd.una); }

} // namespace tcp
