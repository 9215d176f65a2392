// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/rack.h"

#include "tcp/congestion/scoreboard.h"
#include "tcp/timestamp_clock.h"

#include <algorithm>

namespace tcp {

namespace {

/// The least RTT is that of so long (§6.2, step 1: a windowed minimum).
constexpr Duration kMinRttWindow = std::chrono::minutes(5);
constexpr std::uint32_t kPersistence = 16; // recoveries, step 4

/// RACK_sent_after()
bool sentAfter(Instant t1, SeqNum seq1, Instant t2, SeqNum seq2)
{
    return t1 > t2 || (t1 == t2 && precedes(seq2, seq1));
}

} // namespace

void Rack::beginAck(std::optional<std::uint32_t> echo)
{
    m_echo = echo;
    m_ackXmitTs.reset();
}

void Rack::updateMinRtt(Duration sample, Instant now)
{
    if (!m_minRtt || sample <= *m_minRtt || now - m_minRttAt > kMinRttWindow) {
        m_minRtt = sample;
        m_minRttAt = now;
    }
}

void Rack::delivered(const Unacknowledged& segment, Instant now)
{
    const Duration rtt = now - segment.sentAt;
    const SeqNum end = segment.end();
    // Step 3.
    if (!m_fack || precedes(*m_fack, end)) {
        m_fack = end;
    } else if (precedes(end, *m_fack) && !segment.repeated) {
        m_reorderingSeen = true;
    }
    // Step 2: what has been sent again may have arrived the first time.
    if (segment.repeated) {
        const bool answersEarlier = m_echo && isOlder(*m_echo, timestampAt(segment.sentAt));
        if (answersEarlier || (m_minRtt && rtt < *m_minRtt)) {
            return;
        }
    } else {
        updateMinRtt(rtt, now); // step 1
    }
    if (!m_ackXmitTs || sentAfter(segment.sentAt, end, *m_ackXmitTs, m_ackEndSeq)) {
        m_ackXmitTs = segment.sentAt;
        m_ackEndSeq = end;
        m_ackRtt = rtt;
    }
}

void Rack::endAck()
{
    if (!m_ackXmitTs) {
        return;
    }
    m_rtt = m_ackRtt;
    if (!m_xmitTs || sentAfter(*m_ackXmitTs, m_ackEndSeq, *m_xmitTs, m_endSeq)) {
        m_xmitTs = m_ackXmitTs;
        m_endSeq = m_ackEndSeq;
    }
}

void Rack::noteDsack(SeqNum nxt)
{
    if (!m_dsackRound) {
        m_dsackRound = nxt;
        ++m_reoWndMult;
        m_reoWndPersist = kPersistence;
    }
}

void Rack::endRecovery()
{
    m_reoWndPersist -= std::min(m_reoWndPersist, 1U);
    if (m_reoWndPersist == 0) {
        m_reoWndMult = 1;
    }
}

Duration Rack::reorderingWindow(const Circumstances& circumstances) const
{
    if (!m_reorderingSeen &&
        (circumstances.recovering || circumstances.sackedSegments >= kDupThresh)) {
        return Duration{0};
    }
    const Duration window = m_reoWndMult * m_minRtt.value_or(Duration{0}) / 4;
    return circumstances.srtt ? std::min(window, *circumstances.srtt) : window;
}

Rack::Losses Rack::detect(
    RetransmissionQueue& queue, const Circumstances& circumstances, Instant since)
{
    if (m_dsackRound && notAfter(*m_dsackRound, circumstances.una)) {
        m_dsackRound.reset();
    }
    Losses losses;
    if (!m_xmitTs || !m_rtt) {
        return losses;
    }
    const Duration patience = *m_rtt + reorderingWindow(circumstances);
    for (Unacknowledged& segment : queue) {
        const bool inFlight = !segment.sacked && (!segment.lost || segment.resent);
        if (!inFlight || !sentAfter(*m_xmitTs, m_endSeq, segment.sentAt, segment.end())) {
            continue;
        }
        const Duration remaining = segment.sentAt + patience - circumstances.now;
        if (remaining <= Duration{0}) {
            losses.any = true;
            losses.retransmission =
                losses.retransmission || (segment.repeated && segment.sentAt >= since);
            segment.lost = true;
            segment.resent = false;
        } else {
            losses.timeout = std::max(losses.timeout, remaining);
        }
    }
    return losses;
}

} // namespace tcp
