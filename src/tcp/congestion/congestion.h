// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/congestion/change.h"
#include "tcp/congestion/controller.h"
#include "tcp/congestion/loss_probe.h"
#include "tcp/congestion/prr.h"
#include "tcp/congestion/rack.h"
#include "tcp/congestion/recovery.h"
#include "tcp/congestion/retransmission_queue.h"
#include "tcp/congestion/scoreboard.h"

#include <cstdint>
#include <optional>

namespace tcp {

/// What congestion control has to know of the sender at one moment.
struct Sender
{
    const EndpointConfig& config;
    bool sackAgreed = false;
    std::uint32_t smss = 0;
    SeqNum una; ///< SND.UNA
    SeqNum nxt; ///< SND.NXT
    bool windowClosed = false;
    Instant now;
    std::optional<Duration> srtt;

    std::uint32_t flightSize() const { return distance(una, nxt); } ///< RFC 5681 §2
};

/// What one ACK has told, once the queue has been told of it.
struct Heard
{
    std::uint32_t octets = 0; ///< acknowledged that were not before
    std::uint32_t used = 0;   ///< in flight before it
    std::uint32_t sacked = 0; ///< SACKed that were not before
    std::uint32_t known = 0;  ///< of `octets`, SACKed before
    bool duplicate = false;   ///< as RFC 5681 §2 has it
    bool dsack = false;       ///< it tells that something arrived twice (RFC 2883)
};

/// Loss recovery and congestion control of one connection: it puts together what its parts know,
/// each of which follows one RFC.
///
/// The endpoint tells it what it hears and sends; it says how much may be in flight and what is to
/// be sent again.
class Congestion
{
public:
    using Phase = Recovery::Phase;

    Congestion() = default;

    /// The handshake is complete. One that lost a SYN begins with one segment (RFC 5681 §3.1).
    void begin(const Sender& sender, SeqNum iss, bool synLost);

    Phase phase() const { return m_recovery.phase(); }
    std::uint32_t window() const { return m_controller.window(); }
    /// None: still beyond all that was sent.
    std::optional<std::uint32_t> threshold() const { return m_controller.threshold(); }
    bool slowStart() const { return m_controller.slowStart(); }
    std::uint32_t duplicates() const { return m_recovery.duplicates(); }
    SeqNum recover() const { return m_recovery.recover(); }
    const Scoreboard& scoreboard() const { return m_scoreboard; }
    const Controller& controller() const { return m_controller; }
    const Rack& rack() const { return m_rack; }
    /// In a recovery that comes down by and by.
    bool reducesByPrr() const { return m_prr.has_value(); }

    /// An ACK begins, with this TSecr where there are timestamps.
    void beginAck(std::optional<std::uint32_t> echo);
    /// Takes off the queue what lies before `ack`. The answer is how many octets of it were SACKed.
    std::uint32_t acknowledge(RetransmissionQueue& queue, SeqNum ack, const Sender& sender);
    /// Marks what the blocks tell of; the answer is how many octets are new among it.
    std::uint32_t takeSack(
        RetransmissionQueue& queue, const SackBlocks& blocks, const Sender& sender);
    /// What follows from the ACK, SND.UNA being where it has moved it to.
    void hear(const Heard& heard, RetransmissionQueue& queue, const Sender& sender);
    /// An RTT was measured.
    void noteSample() { m_probe.noteSample(); }

    /// The retransmission timer expired; `again`: once more for the same segment.
    void timeout(RetransmissionQueue& queue, const Sender& sender, bool again);
    /// The reordering timer expired (RFC 8985 §6.2, step 5).
    void reorderingTimeout(RetransmissionQueue& queue, const Sender& sender);
    /// How long the reordering timer has to run; none: it has nothing to wait for.
    std::optional<Duration> reorderingWait() const { return m_reorderingWait; }
    /// Whether ACKs that stay away are to be asked for (RFC 8985 §7.2).
    bool wantsProbe(const RetransmissionQueue& queue, const Sender& sender) const;
    void probeSent(SeqNum nxt, bool again) { m_probe.sent(nxt, again); }

    /// Octets that the congestion window leaves room for.
    std::uint32_t room(const RetransmissionQueue& queue, const Sender& sender) const;
    /// What is to be sent again now, before anything new; null: nothing.
    Unacknowledged* nextLost(RetransmissionQueue& queue, const Sender& sender) const;
    /// What is to be sent again now, there being nothing new to send (RFC 6675, NextSeg() rules (3)
    /// and (4)); null: nothing.
    Unacknowledged* nextUncertain(RetransmissionQueue& queue, const Sender& sender);

    /// `octets` have left, `inFlight` being out before; again, or for the first time.
    void sent(std::uint32_t octets, std::uint32_t inFlight, bool again);
    /// Nothing was sent for longer than an RTO (RFC 5681 §4.1).
    void restartIdle(std::int64_t rtos, const Sender& sender);
    /// The path takes no more than `octets` in a segment: what is longer is cut up.
    void cut(RetransmissionQueue& queue, std::uint32_t fromSmss, std::uint32_t octets);

    /// Why such a segment is sent again.
    Reason reasonFor(const Unacknowledged& segment) const;

    /// The settings were changed.
    void noteSettings() { m_cause = CongestionCause::Settings; }
    /// How the numbers stand, if that was not told before.
    std::optional<CongestionChange> change(const Sender& sender);

    friend bool operator==(const Congestion&, const Congestion&) = default;

private:
    void hearNew(const Heard& heard, RetransmissionQueue& queue, const Sender& sender);
    void hearPartial(std::uint32_t octets, RetransmissionQueue& queue, const Sender& sender);
    void hearDuplicate(RetransmissionQueue& queue, const Sender& sender);
    void hearRack(const Heard& heard, RetransmissionQueue& queue, const Sender& sender);
    void detectByRack(RetransmissionQueue& queue, const Sender& sender);
    std::uint32_t flightAtLoss(const Sender& sender) const;
    void beginRecovery(CongestionCause cause, RetransmissionQueue& queue, const Sender& sender);
    void endRecovery(CongestionCause cause, RetransmissionQueue& queue, const Sender& sender);
    void reduceByPrr(const Heard& heard, const RetransmissionQueue& queue, const Sender& sender);
    void loseAll(RetransmissionQueue& queue, const Sender& sender);
    Rack::Circumstances circumstances(const RetransmissionQueue& queue, const Sender& sender) const;
    std::uint32_t inFlight(const RetransmissionQueue& queue, const Sender& sender) const;

    Controller m_controller;
    Recovery m_recovery;
    Scoreboard m_scoreboard;
    std::optional<Prr> m_prr; ///< within a recovery that comes down by it
    Rack m_rack;
    LossProbe m_probe;
    std::optional<Duration> m_reorderingWait;
    Instant m_reducedAt; ///< when loss was answered last
    /// The next segment that is lost is sent whatever the window says: the fast retransmit.
    bool m_mustResend = false;
    /// Phase::Loss was reached by a timeout.
    bool m_timedOut = false;
    /// Everything is lost: but for one segment nothing leaves until an ACK comes.
    bool m_awaitsAck = false;
    // Of the ACK at hand:
    bool m_foundLost = false;      ///< more was found lost
    std::uint32_t m_delivered = 0; ///< octets that it tells have arrived
    CongestionCause m_cause = CongestionCause::Established;
    std::optional<CongestionChange> m_told;
};

} // namespace tcp
