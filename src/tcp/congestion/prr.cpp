// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/prr.h"

#include <algorithm>

namespace tcp {

namespace {

std::uint64_t divRoundUp(std::uint64_t numerator, std::uint64_t denominator)
{
    return (numerator + denominator - 1) / denominator;
}

std::uint64_t lessOrZero(std::uint64_t from, std::uint64_t less)
{
    return from > less ? from - less : 0;
}

} // namespace

std::uint32_t Prr::deliveredWithoutSack(
    std::uint32_t acknowledged, bool duplicate, std::uint32_t smss)
{
    std::uint64_t delivered = 0;
    if (duplicate) {
        m_unconfirmed += smss;
        delivered = smss;
    } else if (acknowledged > 0) {
        // The segment that was sent again is among it; for the others duplicate ACKs have come.
        const std::uint32_t others = acknowledged - std::min(acknowledged, smss);
        const std::uint32_t confirmed = std::min(m_unconfirmed, others);
        m_unconfirmed -= confirmed;
        delivered = acknowledged - confirmed;
    }
    // A receiver that sends ACKs without cause must not make more of it than there was.
    return static_cast<std::uint32_t>(std::min(delivered, lessOrZero(m_recoverFs, m_delivered)));
}

std::uint32_t Prr::unconfirmed() const { return std::min(m_unconfirmed, m_recoverFs); }

std::uint32_t Prr::window(const Ack& ack, std::uint32_t ssthresh, std::uint32_t smss)
{
    m_delivered += ack.deliveredData;
    std::uint64_t sndCnt = 0;
    if (ack.inflight > ssthresh) { // proportional rate reduction
        const std::uint64_t out =
            divRoundUp(m_delivered * ssthresh, std::max<std::uint64_t>(m_recoverFs, 1));
        sndCnt = lessOrZero(out, m_out);
    } else {
        sndCnt = std::max<std::uint64_t>(lessOrZero(m_delivered, m_out), ack.deliveredData);
        sndCnt += ack.safeAck ? smss : 0;                                  // PRR-SSRB
        sndCnt = std::min<std::uint64_t>(ssthresh - ack.inflight, sndCnt); // PRR-CRB
    }
    if (m_out == 0 && sndCnt == 0) {
        sndCnt = smss; // the fast retransmit
    }
    return ack.inflight + static_cast<std::uint32_t>(sndCnt);
}

} // namespace tcp
