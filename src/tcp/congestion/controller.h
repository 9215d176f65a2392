// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/congestion/cubic.h"
#include "tcp/time.h"

#include <cstdint>
#include <optional>

namespace tcp {

struct EndpointConfig;

/// New data that an ACK acknowledges outside of loss recovery.
struct Growth
{
    std::uint32_t octets = 0;
    /// What was in flight before, against which a window that was not used up does not grow.
    std::uint32_t used = 0;
    Instant now;
    std::optional<Duration> srtt;
};

/// The congestion window and the slow start threshold: RFC 5681 §3.1, with the initial window of
/// RFC 6928, and CUBIC, RFC 9438, in congestion avoidance. Octets, as RFC 5681 counts.
///
/// It keeps the numbers only. When something is lost, and what is sent again, others find out.
class Controller
{
public:
    /// No window becomes larger: no receive window is (RFC 7323 §2.3).
    static constexpr std::uint32_t kLargest = 65535U << 14U;

    Controller() = default;

    /// The handshake is complete. One that lost a SYN begins with one segment (RFC 5681 §3.1).
    void begin(std::uint32_t smss, bool synLost, const EndpointConfig& config);

    std::uint32_t window() const { return m_cwnd; } ///< cwnd
    /// ssthresh; none: still beyond all that was sent.
    std::optional<std::uint32_t> threshold() const { return m_ssthresh; }
    bool slowStart() const { return !m_ssthresh || m_cwnd < *m_ssthresh; }

    void grow(const Growth& growth, std::uint32_t smss, const EndpointConfig& config);
    /// Something was lost while `flight` octets were in flight: ssthresh falls, and cwnd to it.
    void reduce(std::uint32_t flight, std::uint32_t smss, const EndpointConfig& config);
    /// The retransmission timer expired; `again`: once more for the same segment. cwnd is one
    /// segment then.
    void timeout(
        std::uint32_t flight, std::uint32_t smss, bool again, const EndpointConfig& config);
    /// What loss recovery makes of cwnd.
    void setWindow(std::uint32_t cwnd);
    /// Nothing was sent for more than so many times the RTO, at least one.
    void restart(std::int64_t rtos, std::uint32_t smss, const EndpointConfig& config);
    /// Segments have become smaller: cwnd stays as many as it was.
    void resize(std::uint32_t fromSmss, std::uint32_t toSmss);

    friend bool operator==(const Controller&, const Controller&) = default;

private:
    static std::uint32_t initialWindow(std::uint32_t smss, const EndpointConfig& config);
    void slowStart(std::uint32_t octets, std::uint32_t smss, const EndpointConfig& config);
    /// The new ssthresh: not more than cwnd and the old one.
    std::uint32_t thresholdWithin(
        std::uint32_t flight, std::uint32_t smss, const EndpointConfig& config) const;
    void avoidCongestion(std::uint32_t octets, std::uint32_t smss);

    std::uint32_t m_cwnd = 0;
    std::optional<std::uint32_t> m_ssthresh;
    /// Octets acknowledged towards the next growth in congestion avoidance.
    std::uint32_t m_acknowledged = 0;
    Cubic m_cubic;
};

} // namespace tcp
