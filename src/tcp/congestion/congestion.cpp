// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/congestion.h"

#include "tcp/config.h"

#include <algorithm>
#include <limits>
#include <span>

namespace tcp {

namespace {

bool isControlled(const Sender& sender)
{
    return sender.config.congestion != CongestionControl::None;
}

RecoveryMethod methodOf(const Sender& sender)
{
    return recoveryMethod(sender.config, sender.sackAgreed);
}

/// RACK needs SACK (RFC 8985 §4).
bool usesRack(const Sender& sender)
{
    return isControlled(sender) && sender.config.rack && methodOf(sender) == RecoveryMethod::Sack;
}

/// Whether duplicate ACKs alone tell what has left the network.
bool countsDuplicates(const Sender& sender) { return methodOf(sender) != RecoveryMethod::Sack; }

} // namespace

void Congestion::begin(const Sender& sender, SeqNum iss, bool synLost)
{
    *this = {};
    m_controller.begin(sender.smss, synLost, sender.config);
    m_recovery = Recovery(iss);
    if (sender.srtt) {
        m_probe.noteSample();
    }
}

void Congestion::beginAck(std::optional<std::uint32_t> echo)
{
    m_foundLost = false;
    m_rack.beginAck(echo);
}

std::uint32_t Congestion::acknowledge(RetransmissionQueue& queue, SeqNum ack, const Sender& sender)
{
    const std::uint32_t before = m_scoreboard.sacked();
    const auto toRack = [&](const Unacknowledged& one) { m_rack.delivered(one, sender.now); };
    m_scoreboard.acknowledge(
        queue, ack, usesRack(sender) ? Scoreboard::Visitor(toRack) : Scoreboard::Visitor());
    return before - m_scoreboard.sacked();
}

std::uint32_t Congestion::takeSack(
    RetransmissionQueue& queue, const SackBlocks& blocks, const Sender& sender)
{
    if (!isControlled(sender) || methodOf(sender) != RecoveryMethod::Sack || blocks.empty()) {
        return 0;
    }
    const auto toRack = [&](const Unacknowledged& one) { m_rack.delivered(one, sender.now); };
    return m_scoreboard.update(queue, blocks, sender.nxt,
        usesRack(sender) ? Scoreboard::Visitor(toRack) : Scoreboard::Visitor());
}

void Congestion::hear(const Heard& heard, RetransmissionQueue& queue, const Sender& sender)
{
    if (!isControlled(sender)) {
        return;
    }
    m_awaitsAck = false;
    if (m_prr) {
        m_cause = CongestionCause::Delivered; // unless something else is found
    }
    m_delivered = heard.octets - heard.known + heard.sacked;
    if (heard.octets > 0) {
        hearNew(heard, queue, sender);
    }
    const bool evidence = countsDuplicates(sender) ? heard.duplicate : heard.sacked > 0;
    // What answers zero-window probes tells of no loss.
    if (evidence && !queue.empty() && !sender.windowClosed) {
        hearDuplicate(queue, sender);
    }
    if (usesRack(sender)) {
        hearRack(heard, queue, sender);
    }
    if (m_prr) {
        reduceByPrr(heard, queue, sender);
    }
}

void Congestion::hearNew(const Heard& heard, RetransmissionQueue& queue, const Sender& sender)
{
    m_recovery.acknowledged(sender.una);
    const bool complete = m_recovery.isComplete(sender.una);
    if (phase() == Phase::Recovery) {
        if (complete || methodOf(sender) == RecoveryMethod::Reno) {
            endRecovery(CongestionCause::FullAck, queue, sender);
        } else {
            hearPartial(heard.octets, queue, sender);
        }
        return;
    }
    if (phase() == Phase::Loss && complete) {
        m_recovery.end();
        m_scoreboard.endRecovery(queue);
        m_rack.endRecovery();
    }
    m_controller.grow(
        {heard.octets, heard.used, sender.now, sender.srtt}, sender.smss, sender.config);
    m_cause = CongestionCause::Ack;
}

/// RFC 6582 §3.2, step 3: the first segment is lost, too. With SACK it is told what is.
void Congestion::hearPartial(std::uint32_t octets, RetransmissionQueue& queue, const Sender& sender)
{
    m_cause = CongestionCause::PartialAck;
    if (!countsDuplicates(sender)) {
        m_foundLost = !usesRack(sender) && m_scoreboard.markLost(queue, sender.smss);
        return;
    }
    m_scoreboard.markLost(queue.front());
    m_mustResend = true;
    m_foundLost = true;
    if (!m_prr) { // "partial window deflation"
        const std::uint32_t smss = sender.smss;
        const std::uint32_t left = window() - std::min(window(), octets);
        m_controller.setWindow(std::max(left + (octets >= smss ? smss : 0), smss));
    }
}

/// A duplicate ACK; with SACK, any that tells of more that has arrived (RFC 6675 §2).
void Congestion::hearDuplicate(RetransmissionQueue& queue, const Sender& sender)
{
    const bool sack = !countsDuplicates(sender);
    if (phase() == Phase::Recovery) {
        if (sack) {
            m_foundLost =
                (!usesRack(sender) && m_scoreboard.markLost(queue, sender.smss)) || m_foundLost;
        } else {
            m_recovery.countDuplicate();
            if (!m_prr) { // one more segment has left the network
                m_controller.setWindow(window() + sender.smss);
                m_cause = CongestionCause::Duplicate;
            }
        }
        return;
    }
    m_recovery.countDuplicate();
    if (usesRack(sender)) {
        return; // which finds out by time
    }
    const bool third = m_recovery.duplicates() >= kDupThresh;
    if ((third || (sack && Scoreboard::isFirstLost(queue, sender.smss))) &&
        m_recovery.mayBegin(sender.una, sender.smss, window(), sender.config, methodOf(sender))) {
        beginRecovery(
            third ? CongestionCause::ThirdDuplicate : CongestionCause::SackedAbove, queue, sender);
    }
}

/// FlightSize where a loss is found, without what limited transmit has sent (RFC 5681 §3.2, step
/// 2). It counts what was SACKed, too (§2): where that makes it larger than the window, the window
/// counts, as a loss must not raise it.
std::uint32_t Congestion::flightAtLoss(const Sender& sender) const
{
    const std::uint32_t all = sender.flightSize();
    const std::uint32_t flight = all - std::min(all, m_recovery.limited());
    const bool isReduced = phase() == Phase::Recovery;
    const std::uint32_t known = isReduced ? std::max(window(), threshold().value_or(0)) : window();
    const bool isSwollen = m_scoreboard.sacked() > 0 && phase() != Phase::Loss;
    return isSwollen ? std::min(flight, known) : flight;
}

/// RFC 5681 §3.2, steps 2 and 3; RFC 6675 §5, step (4).
void Congestion::beginRecovery(
    CongestionCause cause, RetransmissionQueue& queue, const Sender& sender)
{
    constexpr std::uint32_t kLeftTheNetwork = kDupThresh;
    const std::uint32_t flight = sender.flightSize();
    m_controller.reduce(flightAtLoss(sender), sender.smss, sender.config);
    m_recovery.begin(sender.nxt);
    m_probe.reset();
    m_reducedAt = sender.now;
    m_mustResend = true;
    m_foundLost = true;
    m_cause = cause;
    m_prr.reset();
    const RecoveryMethod method = methodOf(sender);
    if (method == RecoveryMethod::Tahoe) {
        m_timedOut = false;
        loseAll(queue, sender);
        m_controller.setWindow(sender.smss);
        return;
    }
    if (!usesRack(sender)) {
        m_scoreboard.markLost(queue.front());
    }
    if (method == RecoveryMethod::Sack) {
        m_scoreboard.setRescue(queue.front().end());
        if (!usesRack(sender)) {
            m_scoreboard.markLost(queue, sender.smss);
        }
    } else if (!sender.config.prr) {
        m_controller.setWindow(window() + kLeftTheNetwork * sender.smss);
    }
    if (sender.config.prr) {
        const std::uint32_t recoverFs = flight - m_scoreboard.sacked() + m_delivered;
        const std::uint32_t before = kDupThresh - 1; // the third duplicate ACK counts below
        m_prr = Prr(recoverFs, countsDuplicates(sender) ? before * sender.smss : 0);
    }
}

void Congestion::endRecovery(
    CongestionCause cause, RetransmissionQueue& queue, const Sender& sender)
{
    const std::uint32_t ssthresh = threshold().value_or(window());
    std::uint32_t cwnd = ssthresh;
    if (methodOf(sender) == RecoveryMethod::NewReno && !m_prr) {
        // RFC 6582 §3.2, step 3, its first choice: no burst.
        cwnd = std::min(ssthresh, std::max(sender.flightSize(), sender.smss) + sender.smss);
    }
    m_controller.setWindow(cwnd);
    m_recovery.end();
    m_scoreboard.endRecovery(queue);
    m_rack.endRecovery();
    m_prr.reset();
    m_mustResend = false;
    m_cause = cause;
}

/// RFC 9937 §6.2
void Congestion::reduceByPrr(
    const Heard& heard, const RetransmissionQueue& queue, const Sender& sender)
{
    const std::uint32_t delivered = countsDuplicates(sender)
        ? m_prr->deliveredWithoutSack(heard.octets, heard.duplicate, sender.smss)
        : m_delivered;
    if (delivered == 0 && !m_mustResend) {
        return;
    }
    const bool safe = heard.octets > 0 && !m_foundLost;
    const std::uint32_t cwnd = m_prr->window(
        {delivered, inFlight(queue, sender), safe}, threshold().value_or(window()), sender.smss);
    m_controller.setWindow(cwnd);
}

Rack::Circumstances Congestion::circumstances(
    const RetransmissionQueue& queue, const Sender& sender) const
{
    const auto sacked = std::ranges::count(queue, true, &Unacknowledged::sacked);
    return {sender.now, sender.una, static_cast<std::uint32_t>(sacked), phase() != Phase::Open,
        sender.srtt};
}

void Congestion::hearRack(const Heard& heard, RetransmissionQueue& queue, const Sender& sender)
{
    m_rack.endAck();
    if (heard.dsack) {
        m_rack.noteDsack(sender.nxt);
    }
    detectByRack(queue, sender);
    const bool bareDuplicate = heard.duplicate && heard.sacked == 0;
    if (m_probe.acknowledged({sender.una, heard.dsack, bareDuplicate}) && phase() == Phase::Open) {
        m_controller.reduce(heard.used, sender.smss, sender.config);
        m_cause = CongestionCause::LossProbe;
    }
}

/// RFC 8985 §6.2, step 5, and §9.3: what is sent again and lost, too, is a loss of its own.
void Congestion::detectByRack(RetransmissionQueue& queue, const Sender& sender)
{
    const Rack::Losses losses = m_rack.detect(queue, circumstances(queue, sender), m_reducedAt);
    m_reorderingWait = losses.timeout > Duration{0} ? std::optional(losses.timeout) : std::nullopt;
    if (!losses.any) {
        return;
    }
    m_scoreboard.noteMarked();
    m_foundLost = true;
    if (phase() == Phase::Open) {
        beginRecovery(CongestionCause::Overtaken, queue, sender);
    } else if (losses.retransmission && phase() == Phase::Recovery) {
        beginRecovery(CongestionCause::RepeatLost, queue, sender);
    } else if (losses.retransmission) {
        const std::uint32_t before = window();
        m_controller.reduce(flightAtLoss(sender), sender.smss, sender.config);
        m_controller.setWindow(std::min(before, window()));
        m_reducedAt = sender.now;
        m_cause = CongestionCause::RepeatLost;
    }
}

void Congestion::reorderingTimeout(RetransmissionQueue& queue, const Sender& sender)
{
    m_reorderingWait.reset();
    m_delivered = 0;
    m_foundLost = false;
    if (!usesRack(sender)) {
        return;
    }
    detectByRack(queue, sender);
    if (m_prr) {
        reduceByPrr({}, queue, sender);
    }
}

void Congestion::timeout(RetransmissionQueue& queue, const Sender& sender, bool again)
{
    if (!isControlled(sender)) {
        return;
    }
    m_controller.timeout(sender.flightSize(), sender.smss, again, sender.config);
    m_timedOut = true;
    m_mustResend = false; // the first segment is, by the timer
    m_cause = CongestionCause::Timeout;
    loseAll(queue, sender);
}

/// After a timeout all is lost that is not acknowledged; RACK believes that only of what has left
/// long enough ago (RFC 8985 §6.3).
void Congestion::loseAll(RetransmissionQueue& queue, const Sender& sender)
{
    const bool rack = usesRack(sender) && m_rack.rtt();
    const Duration patience =
        rack ? *m_rack.rtt() + m_rack.reorderingWindow(circumstances(queue, sender)) : Duration{0};
    m_recovery.loseAll(sender.nxt);
    m_scoreboard.loseAll(queue);
    m_prr.reset();
    m_probe.reset();
    m_reorderingWait.reset();
    m_reducedAt = sender.now;
    m_awaitsAck = true;
    if (rack && queue.size() > 1) {
        for (Unacknowledged& segment : std::span(queue).subspan(1)) {
            segment.lost = segment.sentAt + patience <= sender.now;
        }
    }
}

bool Congestion::wantsProbe(const RetransmissionQueue& queue, const Sender& sender) const
{
    return usesRack(sender) && phase() == Phase::Open && m_scoreboard.sacked() == 0 &&
        !queue.empty() && !queue.front().syn && !sender.windowClosed && m_probe.mayProbe();
}

std::uint32_t Congestion::inFlight(const RetransmissionQueue& queue, const Sender& sender) const
{
    const std::uint32_t out =
        m_scoreboard.marked() ? m_scoreboard.pipe(queue) : sender.flightSize();
    // Where SACK tells since a moment ago what has arrived, what duplicate ACKs stood for is in it.
    const bool byDuplicates = m_prr && countsDuplicates(sender);
    return out - std::min(out, byDuplicates ? m_prr->unconfirmed() : 0);
}

std::uint32_t Congestion::room(const RetransmissionQueue& queue, const Sender& sender) const
{
    if (!isControlled(sender)) {
        return std::numeric_limits<std::uint32_t>::max();
    }
    if (m_awaitsAck) {
        return 0;
    }
    constexpr std::uint32_t kLimitedTransmit = 2; // RFC 3042 §2
    const RecoveryMethod method = methodOf(sender);
    const bool recovering = phase() == Phase::Recovery;
    std::uint32_t allowed = window();
    if (phase() == Phase::Open &&
        (method == RecoveryMethod::Reno || method == RecoveryMethod::NewReno)) {
        allowed += std::min(duplicates(), kLimitedTransmit) * sender.smss;
    }
    // What duplicate ACKs tell to have left the network, cwnd has been opened by.
    const bool inflated = recovering && countsDuplicates(sender) && !m_prr;
    const std::uint32_t out = inflated ? sender.flightSize() : inFlight(queue, sender);
    const std::uint32_t left = allowed - std::min(allowed, out);
    const bool wholeSegments = recovering && method == RecoveryMethod::Sack && !m_prr;
    return wholeSegments && left < sender.smss ? 0 : left; // RFC 6675 §5 (C)
}

Unacknowledged* Congestion::nextLost(RetransmissionQueue& queue, const Sender& sender) const
{
    Unacknowledged* next = m_scoreboard.nextLost(queue);
    const bool mayLeave = next != nullptr && (m_mustResend || next->size() <= room(queue, sender));
    return mayLeave ? next : nullptr;
}

Unacknowledged* Congestion::nextUncertain(RetransmissionQueue& queue, const Sender& sender)
{
    const bool bySack = isControlled(sender) && phase() == Phase::Recovery &&
        methodOf(sender) == RecoveryMethod::Sack && !usesRack(sender);
    if (!bySack || room(queue, sender) < sender.smss) {
        return nullptr;
    }
    if (Unacknowledged* next = m_scoreboard.nextUncertain(queue)) {
        next->resent = true;
        return next;
    }
    Unacknowledged* last = m_scoreboard.rescue(queue, sender.una);
    if (last != nullptr) {
        // RecoveryPoint; where that is left behind, as nobody has controlled the connection for a
        // while, once all the same.
        const SeqNum point = m_recovery.recover();
        m_scoreboard.setRescue(precedes(point, last->end()) ? last->end() : point);
    }
    return last;
}

void Congestion::sent(std::uint32_t octets, std::uint32_t inFlight, bool again)
{
    if (m_prr) {
        m_prr->sent(octets);
    }
    if (again) {
        m_mustResend = false;
    } else if (phase() == Phase::Open && duplicates() > 0 && inFlight + octets > window()) {
        m_recovery.countLimited(octets);
    }
}

void Congestion::restartIdle(std::int64_t rtos, const Sender& sender)
{
    if (isControlled(sender) && sender.config.afterIdle != AfterIdle::Unchanged) {
        m_controller.restart(rtos, sender.smss, sender.config);
        m_cause = CongestionCause::Idle;
    }
}

void Congestion::cut(RetransmissionQueue& queue, std::uint32_t fromSmss, std::uint32_t octets)
{
    m_scoreboard.cut(queue, octets);
    m_awaitsAck = false;
    m_controller.resize(fromSmss, octets);
    m_cause = CongestionCause::SmallerSegments;
}

Reason Congestion::reasonFor(const Unacknowledged& segment) const
{
    if (segment.cut) {
        return Reason::SmallerSegments;
    }
    return phase() == Phase::Loss && m_timedOut ? Reason::RetransmissionTimeout
                                                : Reason::FastRetransmission;
}

std::optional<CongestionChange> Congestion::change(const Sender& sender)
{
    if (!isControlled(sender) || window() == 0) {
        return {};
    }
    CongestionChange now;
    now.cwnd = window();
    now.ssthresh = threshold().value_or(0);
    now.flight = sender.flightSize();
    now.cause = m_cause;
    now.phase = phase() == Phase::Recovery ? CongestionPhase::Recovery
        : phase() == Phase::Loss           ? CongestionPhase::Loss
        : slowStart()                      ? CongestionPhase::SlowStart
                                           : CongestionPhase::CongestionAvoidance;
    if (m_told && m_told->cwnd == now.cwnd && m_told->ssthresh == now.ssthresh &&
        m_told->phase == now.phase) {
        return {};
    }
    m_told = now;
    return now;
}

} // namespace tcp
