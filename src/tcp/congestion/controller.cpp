// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/controller.h"

#include "tcp/config.h"

#include <algorithm>

namespace tcp {

namespace {

/// RFC 6928 §2 bounds its ten segments by so many octets a segment, unless two are more.
constexpr std::uint32_t kUsualSegment = 1460;
constexpr std::uint32_t kLeastInitial = 2;

bool isCubic(const EndpointConfig& config) { return config.congestion == CongestionControl::Cubic; }

/// RFC 5681 §3.1, equation (4); CUBIC has another factor (RFC 9438 §4.6).
std::uint32_t thresholdAfterLoss(
    std::uint32_t flight, std::uint32_t smss, const EndpointConfig& config)
{
    return std::max(isCubic(config) ? Cubic::decreased(flight) : flight / 2, 2 * smss);
}

} // namespace

std::uint32_t Controller::initialWindow(std::uint32_t smss, const EndpointConfig& config)
{
    const std::uint32_t segments = config.initialCwndSegments;
    return std::min(segments * smss, std::max(kLeastInitial * smss, segments * kUsualSegment));
}

void Controller::begin(std::uint32_t smss, bool synLost, const EndpointConfig& config)
{
    *this = {};
    m_cwnd = synLost ? smss : initialWindow(smss, config);
    m_ssthresh = config.initialSsthresh;
}

void Controller::grow(const Growth& growth, std::uint32_t smss, const EndpointConfig& config)
{
    // RFC 9438 §5.8 demands of CUBIC that a window does not grow which is not used up.
    const bool onlyWhenUsed = config.growsOnlyWhenUsed || isCubic(config);
    if (slowStart()) {
        if (!onlyWhenUsed || growth.used > m_cwnd / 2) {
            slowStart(growth.octets, smss, config);
        }
        return;
    }
    if (onlyWhenUsed && growth.used + smss <= m_cwnd) {
        m_cubic.pause(growth.now);
        return;
    }
    if (isCubic(config)) {
        setWindow(m_cubic.grow(
            m_cwnd, growth.octets, smss, growth.now, growth.srtt.value_or(Duration{0})));
    } else {
        avoidCongestion(growth.octets, smss);
    }
}

/// (2); more than a segment an ACK as RFC 3465 §2.2 allows, where that is set.
void Controller::slowStart(std::uint32_t octets, std::uint32_t smss, const EndpointConfig& config)
{
    if (config.slowStartSegments == 1) {
        setWindow(m_cwnd + std::min(octets, smss));
        return;
    }
    const std::uint32_t most =
        config.slowStartSegments == 0 ? octets : config.slowStartSegments * smss;
    const std::uint32_t room = m_ssthresh ? *m_ssthresh - m_cwnd : octets;
    setWindow(m_cwnd + std::min({octets, most, std::max(room, smss)}));
}

/// A segment for each window that is acknowledged.
void Controller::avoidCongestion(std::uint32_t octets, std::uint32_t smss)
{
    m_acknowledged += octets;
    if (m_acknowledged >= m_cwnd) {
        m_acknowledged -= m_cwnd;
        setWindow(m_cwnd + smss);
    }
}

/// (4) is an upper bound: no loss raises what the path is known to hold.
void Controller::reduce(std::uint32_t flight, std::uint32_t smss, const EndpointConfig& config)
{
    if (isCubic(config)) {
        m_cubic.reduce(m_cwnd, config.cubicFastConvergence);
    }
    m_ssthresh = thresholdWithin(flight, smss, config);
    m_cwnd = *m_ssthresh;
    m_acknowledged = 0;
}

std::uint32_t Controller::thresholdWithin(
    std::uint32_t flight, std::uint32_t smss, const EndpointConfig& config) const
{
    const std::uint32_t known = std::max({m_cwnd, m_ssthresh.value_or(0), 2 * smss});
    return std::min(thresholdAfterLoss(flight, smss, config), known);
}

void Controller::timeout(
    std::uint32_t flight, std::uint32_t smss, bool again, const EndpointConfig& config)
{
    if (!again) {
        m_cubic.timeout(m_cwnd);
        m_ssthresh = thresholdWithin(flight, smss, config);
    }
    m_cwnd = smss; // LW
    m_acknowledged = 0;
}

void Controller::setWindow(std::uint32_t cwnd) { m_cwnd = std::min(cwnd, kLargest); }

void Controller::restart(std::int64_t rtos, std::uint32_t smss, const EndpointConfig& config)
{
    const std::uint32_t least = std::min(m_cwnd, initialWindow(smss, config));
    switch (config.afterIdle) {
    case AfterIdle::RestartWindow:
        m_cwnd = least;
        break;
    case AfterIdle::Halved:
        if (m_ssthresh) { // so that slow start leads back to where it was, or nearly
            m_ssthresh = std::max(*m_ssthresh, m_cwnd / 4 * 3);
        }
        for (; rtos > 0 && m_cwnd > least; --rtos) {
            m_cwnd = std::max(m_cwnd / 2, least);
        }
        break;
    case AfterIdle::Unchanged:
        break;
    }
}

void Controller::resize(std::uint32_t fromSmss, std::uint32_t toSmss)
{
    const std::uint64_t cwnd = std::uint64_t{m_cwnd} * toSmss / std::max(fromSmss, 1U);
    m_cwnd = std::max(static_cast<std::uint32_t>(cwnd), toSmss);
}

} // namespace tcp
