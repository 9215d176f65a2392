// SPDX-License-Identifier: GPL-3.0-or-later

// What may be in flight, what is lost and is sent again: RFC 5681, RFC 6582 and, where SACK was
// agreed on, RFC 6675.

#include "tcp/endpoint.h"

#include <algorithm>
#include <limits>

namespace tcp {

namespace {
constexpr std::uint32_t kDupThresh = 3; // RFC 5681 §3.2, RFC 6675 §2
} // namespace

bool Endpoint::controlled() const { return m_config->congestion != CongestionControl::None; }

std::uint32_t Endpoint::flightSize() const { return distance(m_tcb.snd.una, m_tcb.snd.nxt); }

/// SetPipe() of RFC 6675 §4: what is in the network as far as is known.
std::uint32_t Endpoint::pipe() const
{
    if (!m_tcb.marked) {
        return flightSize();
    }
    std::uint32_t octets = 0;
    for (const Unacknowledged& entry : m_tcb.retransmissionQueue) {
        if (!entry.sacked) {
            octets += (entry.lost ? 0 : entry.len) + (entry.resent ? entry.len : 0);
        }
    }
    return octets;
}

/// Octets that the congestion window leaves room for.
std::uint32_t Endpoint::congestionRoom() const
{
    if (!controlled()) {
        return std::numeric_limits<std::uint32_t>::max();
    }
    constexpr std::uint32_t kLimitedTransmit = 2; // RFC 3042 §2
    const Congestion& congestion = m_tcb.congestion;
    const bool sack = m_tcb.negotiated.sack; // then what has arrived is no part of the pipe
    const bool open = congestion.phase() == Congestion::Phase::Open;
    const std::uint32_t extra =
        open && !sack ? std::min(congestion.duplicates(), kLimitedTransmit) * m_tcb.snd.mss : 0;
    const bool inflated = congestion.phase() == Congestion::Phase::Recovery && !sack;
    const std::uint32_t out = inflated ? flightSize() : pipe();
    const std::uint32_t allowed = congestion.window() + extra;
    return allowed > out ? allowed - out : 0;
}

/// RFC 5681 §4.1: after silence for longer than an RTO nothing is known of the network any more.
void Endpoint::restartIdle(Instant now)
{
    if (controlled() && flightSize() == 0 && m_tcb.lastSent &&
        now - *m_tcb.lastSent > m_tcb.rtt.rto()) {
        m_tcb.congestion.restart(m_tcb.snd.mss, *m_config);
        m_tcb.lastSent.reset();
    }
}

/// Marks what the blocks tell of; true when there is anything new among it.
bool Endpoint::takeSack(const Segment& segment)
{
    if (!controlled() || !m_tcb.negotiated.sack) {
        return false;
    }
    const SendVariables& snd = m_tcb.snd;
    bool isNew = false;
    for (const SackBlock& block : segment.options.sack.blocks()) {
        const bool sound = precedes(block.left, block.right) && notAfter(snd.una, block.left) &&
            notAfter(block.right, snd.nxt);
        for (Unacknowledged& entry : m_tcb.retransmissionQueue) {
            if (sound && !entry.sacked && notAfter(block.left, entry.seq) &&
                notAfter(entry.end(), block.right)) {
                entry.sacked = true;
                isNew = true;
            }
        }
    }
    m_tcb.marked = m_tcb.marked || isNew;
    return isNew;
}

/// IsLost() of RFC 6675 §4 for every segment: enough has arrived above it.
void Endpoint::markLost()
{
    std::uint32_t octets = 0;
    std::uint32_t blocks = 0;
    bool inBlock = false;
    auto& queue = m_tcb.retransmissionQueue;
    for (auto entry = queue.rbegin(); entry != queue.rend(); ++entry) {
        if (entry->sacked) {
            octets += entry->len;
            blocks += inBlock ? 0 : 1;
        } else if (blocks >= kDupThresh || octets > (kDupThresh - 1) * m_tcb.snd.mss) {
            entry->lost = true;
        }
        inBlock = entry->sacked;
    }
}

/// `octets` are acknowledged that were not before; `used` were in flight.
void Endpoint::congestionAcknowledged(std::uint32_t octets, std::uint32_t used)
{
    auto& queue = m_tcb.retransmissionQueue;
    m_tcb.marked = m_tcb.marked && !queue.empty();
    if (!controlled()) {
        return;
    }
    Congestion& congestion = m_tcb.congestion;
    const std::uint32_t smss = m_tcb.snd.mss;
    const bool sack = m_tcb.negotiated.sack;
    const bool all = notAfter(congestion.recover(), m_tcb.snd.una);
    if (congestion.phase() != Congestion::Phase::Recovery) {
        if (congestion.phase() == Congestion::Phase::Loss && all) {
            congestion.leaveLoss();
        }
        congestion.grow(octets, used, smss, *m_config);
    } else if (all) {
        congestion.leaveRecovery(flightSize(), smss, !sack);
    } else if (sack) {
        markLost();
        queue.front().lost = true; // the segment behind a partial ACK
        m_tcb.marked = true;
    } else {
        congestion.deflate(octets, smss);
        m_tcb.headDue = Reason::FastRetransmission;
    }
}

/// A duplicate ACK, or with SACK one that tells of more that has arrived.
void Endpoint::congestionDuplicate()
{
    auto& queue = m_tcb.retransmissionQueue;
    if (!controlled() || queue.empty() || windowClosed()) { // what answers probes tells of no loss
        return;
    }
    Congestion& congestion = m_tcb.congestion;
    const bool sack = m_tcb.negotiated.sack;
    if (sack) {
        markLost();
    }
    if (congestion.phase() == Congestion::Phase::Recovery) {
        if (!sack) {
            congestion.inflate(m_tcb.snd.mss);
        }
        return;
    }
    const bool enough = congestion.countDuplicate() >= kDupThresh || queue.front().lost;
    if (!enough || !congestion.mayRecover(m_tcb.snd.una)) {
        return;
    }
    congestion.enterRecovery(m_tcb.snd.nxt, flightSize(), m_tcb.snd.mss, !sack);
    if (sack) {
        queue.front().lost = true;
        m_tcb.marked = true;
    }
    m_tcb.headDue = Reason::FastRetransmission; // whatever the window says
}

/// What SACK has told may have been taken back (RFC 2018 §8): all is lost that is not acknowledged.
void Endpoint::congestionTimeout()
{
    if (!controlled()) {
        return;
    }
    m_tcb.congestion.timeout(m_tcb.snd.nxt, flightSize(), m_tcb.snd.mss, m_tcb.retries > 1);
    for (Unacknowledged& entry : m_tcb.retransmissionQueue) {
        entry.sacked = false;
        entry.resent = false;
        entry.lost = true;
    }
    m_tcb.marked = true;
}

/// What is lost, in order, as far as the window goes.
void Endpoint::sendLost(Instant now, Output& out)
{
    if (!m_tcb.marked || windowClosed()) {
        return;
    }
    const Reason reason = m_tcb.congestion.phase() == Congestion::Phase::Recovery
        ? Reason::FastRetransmission
        : Reason::RetransmissionTimeout;
    for (std::size_t i = 0; i < m_tcb.retransmissionQueue.size(); ++i) {
        Unacknowledged& entry = m_tcb.retransmissionQueue[i];
        if (!entry.lost || entry.resent || entry.sacked) {
            continue;
        }
        if (entry.len > congestionRoom()) {
            return;
        }
        entry.resent = true;
        m_tcb.rtt.cancelTiming();
        depart(compose(entry), reason, true, now, out);
    }
}

/// The path takes no more than that (RFC 9293 §3.7.5): what is on its way is cut up and sent again.
void Endpoint::limitSegments(std::uint16_t octets)
{
    SendVariables& snd = m_tcb.snd;
    if (octets == 0 || octets >= snd.mss) {
        return;
    }
    snd.mss = octets;
    std::vector<Unacknowledged> cut;
    for (Unacknowledged entry : m_tcb.retransmissionQueue) {
        const bool tooLong = entry.len > octets;
        for (; entry.len > octets; entry.seq = entry.seq + octets, entry.len -= octets) {
            Unacknowledged piece = entry;
            piece.len = octets;
            piece.fin = false;
            piece.psh = false;
            piece.lost = true;
            piece.resent = false;
            cut.push_back(piece);
        }
        entry.lost = entry.lost || tooLong;
        entry.resent = entry.resent && !tooLong;
        m_tcb.marked = m_tcb.marked || tooLong;
        cut.push_back(entry);
    }
    m_tcb.retransmissionQueue = std::move(cut);
}

} // namespace tcp
