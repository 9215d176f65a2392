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

/// What congestion control has to know.
Sender Endpoint::sender(Instant now) const
{
    const SendVariables& snd = m_tcb.snd;
    return {*m_config, m_tcb.negotiated.sack, snd.mss, snd.una, snd.nxt, windowClosed(), now,
        m_tcb.rtt.srtt()};
}

void Endpoint::tellCongestion(Instant now, Output& out)
{
    if (const auto change = m_tcb.congestion.change(sender(now))) {
        out.congestion.push_back(*change);
    }
}

/// The answer is how much of what is acknowledged was SACKed before.
std::uint32_t Endpoint::acknowledge(const Segment& segment, Instant now, Output& out)
{
    const SeqNum ack = segment.ack;
    auto& queue = m_tcb.retransmissionQueue;
    const auto sample = m_tcb.rtt.acknowledge(ack, now, echoedRtt(segment, now), *m_config);
    if (!queue.empty() && queue.front().syn) {
        m_tcb.rtt.handshakeComplete(m_tcb.synTimedOut);
    }
    if (sample) {
        m_tcb.congestion.noteSample();
        out.rtts.push_back({sample->sample, sample->srtt, sample->rttvar, m_tcb.rtt.rto()});
    }
    m_tcb.snd.una = ack;
    if (m_tcb.snd.up && notAfter(*m_tcb.snd.up, ack)) {
        m_tcb.snd.up.reset();
    }
    const std::uint32_t known = m_tcb.congestion.acknowledge(queue, ack, sender(now));
    if (m_tcb.smallEnd && notAfter(*m_tcb.smallEnd, ack)) {
        m_tcb.smallEnd.reset();
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
    m_timers.stop(TimerKind::LossProbe);
    return known;
}

/// What an ACK tells congestion control, beside what it acknowledges.
void Endpoint::hear(const Segment& segment, Heard heard, Instant now, Output& out)
{
    const SackBlocks& sack = segment.options.sack;
    auto& queue = m_tcb.retransmissionQueue;
    heard.sacked = m_tcb.congestion.takeSack(queue, sack, sender(now));
    heard.dsack = m_tcb.negotiated.sack && sack.tellsDuplicate(segment.ack);
    m_tcb.congestion.hear(heard, queue, sender(now));
    m_timers.stop(TimerKind::Reordering);
    tellCongestion(now, out);
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
void Endpoint::establish(Event event, Instant now, Output& out)
{
    enter(event, out);
    m_tcb.predecessor.reset();
    m_tcb.congestion.begin(sender(now), m_tcb.snd.iss, m_tcb.synTimedOut);
    tellCongestion(now, out);
    if (m_tcb.passiveOpen) {
        roundBuffer(); // only now is there a connection that has a buffer
    }
    deliverHeld(out);
    if (m_tcb.closeRequested) {
        enter(Event::Close, out); // a CLOSE in SYN-RECEIVED with data queued, §3.10.4
    }
}

bool Endpoint::finAcknowledged() const { return m_tcb.fin && precedes(*m_tcb.fin, m_tcb.snd.una); }

} // namespace tcp
