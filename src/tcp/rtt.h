// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/sequence.h"
#include "tcp/time.h"

#include <optional>

namespace tcp {

struct EndpointConfig;

/// A measurement, and what follows from it.
struct RttSample
{
    Duration sample{0};
    Duration srtt{0};
    Duration rttvar{0};
    Duration rto{0};

    friend bool operator==(const RttSample&, const RttSample&) = default;
};

/// The retransmission timeout of RFC 6298: SRTT, RTTVAR, RTO and the backing off.
class RttEstimator
{
public:
    RttEstimator() = default;
    explicit RttEstimator(const EndpointConfig& config);

    Duration rto() const { return m_rto + m_slop; }
    std::optional<Duration> srtt() const { return m_srtt; }
    Duration rttvar() const { return m_rttvar; }

    /// Starts measuring at a segment that ends before `end`, unless a measurement runs already.
    void startTiming(SeqNum end, Instant now);
    /// Karn's algorithm (§3): what was sent twice is not measured.
    void cancelTiming() { m_timing.reset(); }
    /// New data are acknowledged up to `ack`: ends the measurement if that covers the segment
    /// measured.
    /// What was sent twice is measured by its echoed timestamp, where there is one (RFC 7323 §4.1).
    /// The answer is the measurement, if there is one.
    std::optional<RttSample> acknowledge(
        SeqNum ack, Instant now, std::optional<Duration> echoedRtt, const EndpointConfig& config);
    /// The timer expired (5.5).
    void backOff(const EndpointConfig& config);
    /// The handshake is complete; where its SYN timed out, RTO is 3 s at least for data (5.7).
    void handshakeComplete(bool synTimedOut);

    friend bool operator==(const RttEstimator&, const RttEstimator&) = default;

private:
    struct Timing
    {
        SeqNum end;
        Instant started;
        friend bool operator==(const Timing&, const Timing&) = default;
    };

    RttSample addSample(Duration sample, const EndpointConfig& config);

    Duration m_rto{0};
    Duration m_slop{0};
    std::optional<Duration> m_srtt;
    Duration m_rttvar{0};
    std::optional<Timing> m_timing;
};

} // namespace tcp
