// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/rtt.h"

#include "tcp/config.h"

#include <algorithm>

namespace tcp {

namespace {
constexpr int kVarianceFactor = 4; // K
constexpr Duration kRtoAfterLostSyn = std::chrono::seconds(3);
} // namespace

RttEstimator::RttEstimator(const EndpointConfig& config)
    : m_rto(config.initialRto)
{}

void RttEstimator::startTiming(SeqNum end, Instant now)
{
    if (!m_timing) {
        m_timing = Timing{end, now};
    }
}

std::optional<RttSample> RttEstimator::acknowledge(
    SeqNum ack, Instant now, std::optional<Duration> echoedRtt, const EndpointConfig& config)
{
    if (m_timing && notAfter(m_timing->end, ack)) {
        const Duration sample = now - m_timing->started;
        m_timing.reset();
        return addSample(sample, config);
    }
    if (!m_timing && echoedRtt) {
        return addSample(*echoedRtt, config);
    }
    return {};
}

RttSample RttEstimator::addSample(Duration sample, const EndpointConfig& config)
{
    if (m_srtt) { // (2.3): RTTVAR first, from the SRTT before this sample
        const Duration error = std::chrono::abs(*m_srtt - sample);
        m_rttvar = (3 * m_rttvar + error) / 4;
        m_srtt = (7 * *m_srtt + sample) / 8;
    } else { // (2.2)
        m_srtt = sample;
        m_rttvar = sample / 2;
    }
    const Duration rto = *m_srtt + std::max(config.rtoGranularity, kVarianceFactor * m_rttvar);
    m_rto = std::clamp(rto, config.minRto, std::max(config.minRto, config.maxRto));
    m_slop = config.rtoSlop;
    return {sample, *m_srtt, m_rttvar, this->rto()};
}

void RttEstimator::backOff(const EndpointConfig& config)
{
    // A configured initial RTO above the ceiling is not cut by backing off.
    m_rto = std::max(m_rto, std::min(2 * m_rto, config.maxRto));
    m_slop = config.rtoSlop;
}

void RttEstimator::handshakeComplete(bool synTimedOut)
{
    if (synTimedOut) {
        m_rto = std::max(m_rto, kRtoAfterLostSyn);
    }
}

} // namespace tcp
