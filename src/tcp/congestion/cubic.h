// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <cstdint>
#include <optional>

namespace tcp {

/// How CUBIC opens the congestion window in congestion avoidance: RFC 9438 §4. Names are the RFC's.
///
/// Windows are octets, times milliseconds, all in whole numbers: the same on every machine, which
/// the cube root of a floating-point library is not.
class Cubic
{
public:
    /// β_cubic of what was in flight (§4.6).
    static std::uint32_t decreased(std::uint32_t flight);

    /// A congestion event (§4.6, §4.7), told before cwnd falls.
    void reduce(std::uint32_t cwnd, bool fastConvergence);
    /// A timeout (§4.8), told before cwnd falls.
    void timeout(std::uint32_t cwnd);
    /// cwnd after an ACK of `octets` new ones in congestion avoidance.
    std::uint32_t grow(
        std::uint32_t cwnd, std::uint32_t octets, std::uint32_t smss, Instant now, Duration rtt);
    /// An ACK for which the window does not grow, as it was not used up: the time does not count.
    void pause(Instant now);

    /// W_cubic(t), of this stage of congestion avoidance.
    std::uint32_t window(Duration t, std::uint32_t smss) const;
    /// K.
    Duration k() const { return m_k; }
    std::uint32_t wMax() const { return m_wMax; }

    friend bool operator==(const Cubic&, const Cubic&) = default;

private:
    void begin(std::uint32_t cwnd, std::uint32_t smss, Instant now);
    void estimate(std::uint32_t cwnd, std::uint32_t octets, std::uint32_t smss);

    std::uint32_t m_wMax = 0;
    std::uint32_t m_cwndPrior = 0;
    Duration m_k{0};
    std::optional<Instant> m_epoch; ///< t_epoch; none: no stage has begun since the last event
    Instant m_lastAck;
    std::uint64_t m_estimate = 0; ///< W_est, in parts of an octet
    std::uint64_t m_rest = 0;     ///< of an octet, by which cwnd has still to grow, in parts of it
    bool m_afterTimeout = false;
};

} // namespace tcp
