// SPDX-License-Identifier: GPL-3.0-or-later

// How much may be in flight, and how often that is reduced: RFC 5681, RFC 6582, RFC 6675, RFC 8985.

#include "invariants.h"

#include <algorithm>
#include <utility>

namespace swarm {

using sim::Side;
using tcp::CongestionCause;
using tcp::Reason;
using tcp::SeqNum;

namespace {

bool isFoundLost(CongestionCause cause)
{
    return cause == CongestionCause::ThirdDuplicate || cause == CongestionCause::SackedAbove ||
        cause == CongestionCause::Overtaken;
}

bool isReduction(CongestionCause cause)
{
    return isFoundLost(cause) || cause == CongestionCause::RepeatLost ||
        cause == CongestionCause::LossProbe || cause == CongestionCause::Timeout;
}

/// Octets in the network as the marks tell (RFC 6675 §4, SetPipe; RFC 9937 §6.2).
std::uint32_t inFlight(const tcp::Tcb& tcb)
{
    std::uint32_t octets = 0;
    for (const tcp::Unacknowledged& segment : tcb.retransmissionQueue) {
        if (!segment.sacked) {
            octets += (segment.lost ? 0 : segment.size()) + (segment.resent ? segment.size() : 0);
        }
    }
    return octets;
}

} // namespace

/// After a loss ssthresh is two segments at least, and not more than the window was; one loss is
/// answered once (RFC 5681 §3.1, equation (4); RFC 6582 §3.2; RFC 6675 §5.1).
std::string Invariants::lookAtChange(
    const EndView& end, Side side, const tcp::CongestionChange& change)
{
    End& known = m_ends[side];
    const tcp::EndpointConfig& config = *m_configs[side];
    if (!hasTcb(end.state())) {
        return {};
    }
    if (isReduction(change.cause) && !config.initialSsthresh && change.ssthresh > 0 &&
        change.ssthresh < 2U * end.tcb().snd.mss) {
        return who(side) + "ssthresh is less than two segments after a loss";
    }
    // What tells of a loss may acknowledge much first, and let the window grow by that.
    const auto before = std::exchange(known.congestion, change);
    const std::uint32_t growth =
        std::max(2U * end.tcb().snd.mss, tcp::distance(known.sndBefore.una, end.tcb().snd.una));
    if (change.cause == CongestionCause::Established) {
        known.reducedAt.reset();
    } else if (isReduction(change.cause) && before &&
        change.ssthresh > growth + std::max(before->cwnd, before->ssthresh)) {
        return who(side) + "ssthresh is more than the window was before the loss";
    }
    if (!isFoundLost(change.cause)) {
        return {};
    }
    const bool same = known.reducedAt && tcp::precedes(end.tcb().snd.una, *known.reducedAt);
    if (same && !known.hasForgotten && config.congestion != tcp::CongestionControl::Reno) {
        return who(side) + "the window is reduced twice for what was sent in one round trip";
    }
    known.hasForgotten = false;
    known.reducedAt = known.sndBefore.nxt; // what is new leaves at the end of the round
    return {};
}

/// No more in flight than the congestion window allows, where something new has left.
std::string Invariants::lookAtFlight(Side side, const StateView& state, const sim::Trace& trace)
{
    const EndView& end = state.endpoint(side);
    const tcp::Tcb& tcb = end.tcb();
    const tcp::Congestion& congestion = tcb.congestion;
    const auto control = m_configs[side]->congestion;
    m_ends[side].hasForgotten |=
        control == tcp::CongestionControl::Reno || control == tcp::CongestionControl::None;
    if (!tcp::isSynchronized(end.state())) { // what comes is another connection
        m_ends[side].reducedAt.reset();
        m_ends[side].congestion.reset();
    }
    const auto sent = trace.segments().subspan(m_segmentsSeen);
    const auto leaves = [side](auto isIt) {
        return [side, isIt](const sim::SentSegment& one) {
            return one.from == side && !one.injected && isIt(one);
        };
    };
    const bool fresh = std::ranges::any_of(sent, leaves([](const sim::SentSegment& one) {
        return one.reason == Reason::Data && !one.retransmission && one.segment.len > 0;
    }));
    // One segment may always be out, and probes are sent whatever the window says.
    const bool probed = std::ranges::any_of(sent, leaves([](const sim::SentSegment& one) {
        return one.reason == Reason::LossProbe || one.reason == Reason::ZeroWindowProbe;
    }));
    if (!tcp::isSynchronized(end.state()) || control == tcp::CongestionControl::None || !fresh ||
        probed || tcb.retransmissionQueue.size() <= 1) {
        return {};
    }
    const auto method = tcp::recoveryMethod(*m_configs[side], tcb.negotiated.sack);
    const bool sack = method == tcp::RecoveryMethod::Sack;
    const bool recovering = congestion.phase() == tcp::Congestion::Phase::Recovery;
    if (recovering && !sack && congestion.reducesByPrr()) {
        return {}; // what duplicate ACKs stand for is known to nobody else
    }
    // RFC 3042 §2: two segments beyond the window, without SACK. A FIN takes a number, no room.
    constexpr std::uint32_t kLimitedTransmit = 2;
    const bool limited = !sack && congestion.phase() == tcp::Congestion::Phase::Open;
    const std::uint32_t allowed = congestion.window() + 1 +
        (limited ? std::min(congestion.duplicates(), kLimitedTransmit) * tcb.snd.mss : 0);
    const std::uint32_t out =
        recovering && !sack ? tcp::distance(tcb.snd.una, tcb.snd.nxt) : inFlight(tcb);
    return out > allowed ? "more is in flight than the congestion window allows" : "";
}

/// What SACK has told to have arrived is not sent again, unless the timer expires (RFC 2018 §8).
std::string Invariants::lookAtRepeat(const EndView& end, const sim::SentSegment& sent) const
{
    const End& known = m_ends[sent.from];
    const bool byLoss = sent.retransmission &&
        (sent.reason == Reason::FastRetransmission || sent.reason == Reason::SmallerSegments);
    if (!byLoss || end.state() != known.stateBefore ||
        known.causes.expired == tcp::TimerKind::Retransmission) {
        return {};
    }
    const SeqNum from = sent.segment.seq;
    const SeqNum to = from + sent.segment.len;
    const bool sacked = std::ranges::any_of(known.sackedBefore, [&](const tcp::SackBlock& block) {
        return tcp::notAfter(block.left, from) && tcp::precedes(from, to) &&
            tcp::notAfter(to, block.right);
    });
    return sacked ? "what was SACKed is sent again" : "";
}

void Invariants::noteSacked(const EndView& end, Side side)
{
    auto& blocks = m_ends[side].sackedBefore;
    blocks.clear();
    for (const tcp::Unacknowledged& segment : end.tcb().retransmissionQueue) {
        if (segment.sacked) {
            blocks.push_back({segment.seq, segment.end()});
        }
    }
}

} // namespace swarm
