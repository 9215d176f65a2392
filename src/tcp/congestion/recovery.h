// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"

#include <cstdint>

namespace tcp {

struct EndpointConfig;

/// How what is lost is found and made good.
enum class RecoveryMethod : std::uint8_t {
    Tahoe,   ///< fast retransmit, then slow start
    Reno,    ///< RFC 5681 §3.2: until the next ACK of new data
    NewReno, ///< RFC 6582
    Sack,    ///< RFC 6675
};
/// `sackAgreed`: both ends speak SACK. Without it there is no recovery by it.
RecoveryMethod recoveryMethod(const EndpointConfig& config, bool sackAgreed);

/// Where a connection stands in loss recovery: which duplicate ACKs begin it and which ACK ends it
/// (RFC 5681 §3.2, RFC 6582 §3.2, RFC 6675 §5).
class Recovery
{
public:
    enum class Phase : std::uint8_t {
        Open,     ///< slow start or congestion avoidance
        Recovery, ///< fast recovery
        Loss,     ///< slow start after a timeout
    };

    Recovery() = default;
    /// `recover` starts at the ISS (RFC 6582 §3.2, step 1).
    explicit Recovery(SeqNum iss)
        : m_recover(iss)
        , m_highestAck(iss + 1)
        , m_previousAck(iss + 1)
    {}

    Phase phase() const { return m_phase; }
    /// DupAcks: since the last ACK of new data.
    std::uint32_t duplicates() const { return m_duplicates; }
    /// `recover`, or RecoveryPoint: behind all that had been sent when loss was found last.
    SeqNum recover() const { return m_recover; }
    /// Octets that limited transmit has sent: they are no part of FlightSize when ssthresh is set
    /// (RFC 5681 §3.2, step 2; RFC 6675 §5, step (4.2)).
    std::uint32_t limited() const { return m_limited; }

    /// New data are acknowledged up to `una`.
    void acknowledged(SeqNum una);
    void countDuplicate() { ++m_duplicates; }
    void countLimited(std::uint32_t octets) { m_limited += octets; }

    /// Whether all is acknowledged that had been sent when loss was found.
    bool isComplete(SeqNum una) const { return notAfter(m_recover, una); }
    /// Whether what was found now may be a new loss, not the last one once more.
    bool mayBegin(SeqNum una, std::uint32_t smss, std::uint32_t cwnd, const EndpointConfig& config,
        RecoveryMethod method) const;

    void begin(SeqNum nxt);
    void loseAll(SeqNum nxt);
    void end();

    friend bool operator==(const Recovery&, const Recovery&) = default;

private:
    Phase m_phase = Phase::Open;
    std::uint32_t m_duplicates = 0;
    std::uint32_t m_limited = 0;
    SeqNum m_recover;
    SeqNum m_highestAck;  ///< highest_ack (RFC 6582 §4.1)
    SeqNum m_previousAck; ///< prev_highest_ack
};

} // namespace tcp
