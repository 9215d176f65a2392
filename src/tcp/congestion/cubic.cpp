// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/cubic.h"

#include <algorithm>
#include <limits>

namespace tcp {

namespace {

using std::chrono::milliseconds;

constexpr std::uint64_t kBetaTenths = 7; // β_cubic = 0.7, §4.6
constexpr std::uint64_t kPartsOfAnOctet = 1024;
/// α_cubic = 3 (1 - β) / (1 + β), §4.3.
constexpr std::uint64_t kAlphaNumerator = 9;
constexpr std::uint64_t kAlphaDenominator = 17;
/// C = 0.4 segments / s³, §5: with times in ms, C = 4 / 10^10.
constexpr std::int64_t kInverseC = 10'000'000'000 / 4;
/// Within so long from K the window has grown by 400,000 segments, more than any has.
constexpr std::int64_t kFarFromK = 100'000;

std::int64_t inMilliseconds(Duration time)
{
    return std::chrono::duration_cast<milliseconds>(time).count();
}

/// The greatest whole number whose cube is not more than `value`.
std::uint64_t cubeRoot(std::uint64_t value)
{
    constexpr std::uint64_t kLargestRoot = 2'642'245; // of 2^64 - 1
    std::uint64_t low = 0;
    std::uint64_t high = kLargestRoot;
    while (low < high) {
        const std::uint64_t middle = (low + high + 1) / 2;
        if (middle * middle * middle <= value) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

} // namespace

std::uint32_t Cubic::decreased(std::uint32_t flight)
{
    return static_cast<std::uint32_t>(flight * kBetaTenths / 10);
}

void Cubic::reduce(std::uint32_t cwnd, bool fastConvergence)
{
    const bool releases = fastConvergence && cwnd < m_wMax;
    m_wMax = releases ? static_cast<std::uint32_t>(cwnd * (10 + kBetaTenths) / 20) : cwnd;
    m_cwndPrior = cwnd;
    m_epoch.reset();
    m_afterTimeout = false;
}

void Cubic::timeout(std::uint32_t cwnd)
{
    m_cwndPrior = cwnd;
    m_epoch.reset();
    m_afterTimeout = true;
}

/// A stage of congestion avoidance begins: Figure 2. After a timeout (§4.8), or where nothing was
/// lost yet (§4.10), or the window is beyond W_max already, K is 0 and W_max is cwnd.
void Cubic::begin(std::uint32_t cwnd, std::uint32_t smss, Instant now)
{
    m_epoch = now;
    m_estimate = cwnd * kPartsOfAnOctet;
    m_rest = 0;
    m_cwndPrior = m_cwndPrior == 0 ? cwnd : m_cwndPrior;
    if (m_afterTimeout || m_wMax <= cwnd) {
        m_wMax = cwnd;
        m_k = Duration{0};
    } else {
        const std::uint64_t cube =
            std::uint64_t{m_wMax - cwnd} * static_cast<std::uint64_t>(kInverseC) / smss;
        m_k = milliseconds(cubeRoot(cube));
    }
}

std::uint32_t Cubic::window(Duration t, std::uint32_t smss) const
{
    constexpr std::int64_t kMillionth = 1'000'000;
    const std::int64_t fromK =
        std::clamp(inMilliseconds(t) - inMilliseconds(m_k), -kFarFromK, kFarFromK);
    // Figure 1, in millionths of a segment.
    const std::int64_t growth = fromK * fromK * fromK / (kInverseC / kMillionth);
    const std::int64_t octets = m_wMax + growth * smss / kMillionth;
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(octets, 0, std::numeric_limits<std::uint32_t>::max()));
}

/// Figure 4: what Reno's window would be.
void Cubic::estimate(std::uint32_t cwnd, std::uint32_t octets, std::uint32_t smss)
{
    const bool caughtUp = m_estimate >= m_cwndPrior * kPartsOfAnOctet; // then α = 1
    const std::uint64_t growth = kPartsOfAnOctet * octets * smss / cwnd;
    m_estimate += caughtUp ? growth : growth * kAlphaNumerator / kAlphaDenominator;
}

std::uint32_t Cubic::grow(
    std::uint32_t cwnd, std::uint32_t octets, std::uint32_t smss, Instant now, Duration rtt)
{
    if (!m_epoch) {
        begin(cwnd, smss, now);
    }
    m_lastAck = now;
    const Duration t = now - *m_epoch;
    estimate(cwnd, octets, smss);
    const auto reno = static_cast<std::uint32_t>(m_estimate / kPartsOfAnOctet);
    if (window(t, smss) < reno) {
        return std::max(cwnd, reno); // §4.3
    }
    const std::uint32_t target = std::clamp(window(t + rtt, smss), cwnd, cwnd + cwnd / 2);
    m_rest += kPartsOfAnOctet * (target - cwnd) * smss / cwnd; // §4.4, §4.5
    const std::uint64_t whole = m_rest / kPartsOfAnOctet;
    m_rest -= whole * kPartsOfAnOctet;
    return cwnd + static_cast<std::uint32_t>(whole);
}

void Cubic::pause(Instant now)
{
    if (m_epoch) {
        *m_epoch += now - m_lastAck;
        m_lastAck = now;
    }
}

} // namespace tcp
