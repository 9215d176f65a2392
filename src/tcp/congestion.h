// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"
#include "tcp/time.h"

#include <cstdint>
#include <optional>

namespace tcp {

struct EndpointConfig;

/// How much may be in flight as far as the network is concerned: the congestion window of NewReno
/// (RFC 5681, RFC 6582), with the initial window of RFC 6928. Octets, as RFC 5681 counts.
///
/// It keeps the numbers only. What is in flight, and which segments are sent again, the endpoint
/// knows.
class Congestion
{
public:
    enum class Phase : std::uint8_t {
        Open,     ///< slow start or congestion avoidance
        Recovery, ///< fast recovery (RFC 5681 §3.2, RFC 6675)
        Loss,     ///< slow start after a timeout (RFC 5681 §3.1)
    };

    Congestion() = default;

    /// The handshake is complete. One that lost a SYN begins with one segment (RFC 5681 §3.1).
    void begin(std::uint32_t smss, bool synLost, const EndpointConfig& config);

    Phase phase() const { return m_phase; }
    std::uint32_t window() const { return m_cwnd; }
    /// None: still beyond all that was sent.
    std::optional<std::uint32_t> threshold() const { return m_ssthresh; }
    bool slowStart() const { return !m_ssthresh || m_cwnd < *m_ssthresh; }
    std::uint32_t duplicates() const { return m_duplicates; }
    /// SND.NXT when recovery began: it ends when that is acknowledged.
    SeqNum recover() const { return m_recover; }

    /// `octets` were acknowledged outside of recovery. `used`: what was in flight before, against
    /// which a window that was not used up does not grow.
    void grow(
        std::uint32_t octets, std::uint32_t used, std::uint32_t smss, const EndpointConfig& config);
    /// A duplicate ACK; the answer is how many there are now.
    std::uint32_t countDuplicate() { return ++m_duplicates; }
    void forgetDuplicates() { m_duplicates = 0; }

    /// Whether an ACK of `una` covers more than the last recovery did (RFC 6582 §3.2, step 2).
    bool mayRecover(SeqNum una) const;
    /// Fast retransmit; `inflated`: three segments have left the network, which no SACK tells of.
    void enterRecovery(SeqNum nxt, std::uint32_t flight, std::uint32_t smss, bool inflated);
    /// One more duplicate ACK without SACK: one more segment has left the network.
    void inflate(std::uint32_t smss) { m_cwnd += smss; }
    /// A partial ACK of `octets` without SACK (RFC 6582 §3.2, step 3).
    void deflate(std::uint32_t octets, std::uint32_t smss);
    /// All that was outstanding when recovery began is acknowledged.
    void leaveRecovery(std::uint32_t flight, std::uint32_t smss, bool inflated);

    /// The retransmission timer expired; `again`: once more for the same segment (RFC 5681 §3.1).
    void timeout(SeqNum nxt, std::uint32_t flight, std::uint32_t smss, bool again);
    /// After loss everything is acknowledged again.
    void leaveLoss() { m_phase = Phase::Open; }
    /// Nothing was sent for longer than an RTO (RFC 5681 §4.1).
    void restart(std::uint32_t smss, const EndpointConfig& config);

    friend bool operator==(const Congestion&, const Congestion&) = default;

private:
    static std::uint32_t initialWindow(std::uint32_t smss, const EndpointConfig& config);

    Phase m_phase = Phase::Open;
    std::uint32_t m_cwnd = 0;
    std::optional<std::uint32_t> m_ssthresh;
    std::uint32_t m_duplicates = 0;
    /// Octets acknowledged towards the next growth in congestion avoidance.
    std::uint32_t m_acknowledged = 0;
    SeqNum m_recover;
    bool m_recovered = false;
};

} // namespace tcp
