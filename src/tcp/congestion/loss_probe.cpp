// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/loss_probe.h"

#include <algorithm>

namespace tcp {

namespace {
constexpr Duration kWithoutSrtt = std::chrono::seconds(1);
/// Without a delay on the way 2 * SRTT is nothing, and the probe would overtake the ACK.
constexpr Duration kLeast = std::chrono::milliseconds(10);
/// TLP.max_ack_delay, which the RFC leaves open: what ACKs are delayed by in most places.
constexpr Duration kMaxAckDelay = std::chrono::milliseconds(200);
} // namespace

Duration LossProbe::timeout(
    std::optional<Duration> srtt, bool oneSegment, Instant now, Instant rtoAt)
{
    const Duration pto = srtt
        ? std::max(2 * *srtt, kLeast) + (oneSegment ? kMaxAckDelay : Duration{0})
        : kWithoutSrtt;
    return std::min(pto, rtoAt - now);
}

void LossProbe::sent(SeqNum nxt, bool again)
{
    m_endSeq = nxt;
    m_isRetrans = again;
    m_sampled = false;
}

bool LossProbe::acknowledged(const Ack& ack)
{
    if (!m_endSeq || precedes(ack.ack, *m_endSeq)) {
        return false;
    }
    const bool repaired = m_isRetrans && !ack.dsack && precedes(*m_endSeq, ack.ack);
    if (!m_isRetrans || ack.dsack || repaired || ack.bareDuplicate) {
        m_endSeq.reset();
    }
    return repaired;
}

} // namespace tcp
