// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion.h"

#include "tcp/config.h"

#include <algorithm>

namespace tcp {

namespace {

/// RFC 6928 §2 bounds its ten segments by so many octets a segment, unless two are more.
constexpr std::uint32_t kUsualSegment = 1460;
constexpr std::uint32_t kLeastInitial = 2;

/// RFC 5681 §3.1, equation (4).
std::uint32_t halved(std::uint32_t flight, std::uint32_t smss)
{
    return std::max(flight / 2, 2 * smss);
}

} // namespace

std::uint32_t Congestion::initialWindow(std::uint32_t smss, const EndpointConfig& config)
{
    const std::uint32_t segments = config.initialCwndSegments;
    return std::min(segments * smss, std::max(kLeastInitial * smss, segments * kUsualSegment));
}

void Congestion::begin(std::uint32_t smss, bool synLost, const EndpointConfig& config)
{
    *this = {};
    m_cwnd = synLost ? smss : initialWindow(smss, config);
}

void Congestion::grow(
    std::uint32_t octets, std::uint32_t used, std::uint32_t smss, const EndpointConfig& config)
{
    m_duplicates = 0;
    if (slowStart()) {
        if (config.growsOnlyWhenUsed && used <= m_cwnd / 2) {
            return;
        }
        // (2); more than a segment an ACK as RFC 3465 §2.2 allows, where that is set.
        const std::uint32_t most =
            config.slowStartSegments == 0 ? octets : config.slowStartSegments * smss;
        const std::uint32_t room = m_ssthresh ? *m_ssthresh - m_cwnd : octets;
        const std::uint32_t growth = std::min(octets, most);
        m_cwnd += config.slowStartSegments == 1 ? growth : std::min(growth, std::max(room, smss));
        return;
    }
    if (config.growsOnlyWhenUsed && used + smss <= m_cwnd) {
        return;
    }
    m_acknowledged += octets; // a segment for each window that is acknowledged
    if (m_acknowledged >= m_cwnd) {
        m_acknowledged -= m_cwnd;
        m_cwnd += smss;
    }
}

bool Congestion::mayRecover(SeqNum una) const
{
    return m_phase != Phase::Recovery && (!m_recovered || notAfter(m_recover, una));
}

void Congestion::enterRecovery(SeqNum nxt, std::uint32_t flight, std::uint32_t smss, bool inflated)
{
    constexpr std::uint32_t kLeftTheNetwork = 3;
    m_phase = Phase::Recovery;
    m_recover = nxt;
    m_recovered = true;
    m_ssthresh = halved(flight, smss);
    m_cwnd = *m_ssthresh + (inflated ? kLeftTheNetwork * smss : 0);
    m_acknowledged = 0;
}

void Congestion::deflate(std::uint32_t octets, std::uint32_t smss)
{
    m_cwnd -= std::min(m_cwnd, octets);
    m_cwnd = std::max(m_cwnd + (octets >= smss ? smss : 0), smss);
}

void Congestion::leaveRecovery(std::uint32_t flight, std::uint32_t smss, bool inflated)
{
    m_phase = Phase::Open;
    m_duplicates = 0;
    // RFC 6582 §3.2, step 3, its first choice: no burst.
    m_cwnd = inflated ? std::min(*m_ssthresh, std::max(flight, smss) + smss) : *m_ssthresh;
}

void Congestion::timeout(SeqNum nxt, std::uint32_t flight, std::uint32_t smss, bool again)
{
    if (!again) {
        m_ssthresh = halved(flight, smss);
    }
    m_phase = Phase::Loss;
    m_cwnd = smss; // LW
    m_recover = nxt;
    m_recovered = true;
    m_duplicates = 0;
    m_acknowledged = 0;
}

void Congestion::restart(std::uint32_t smss, const EndpointConfig& config)
{
    m_cwnd = std::min(m_cwnd, initialWindow(smss, config));
}

} // namespace tcp
