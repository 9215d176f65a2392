// SPDX-License-Identifier: GPL-3.0-or-later

#include "tcp/congestion/recovery.h"

#include "tcp/config.h"

namespace tcp {

RecoveryMethod recoveryMethod(const EndpointConfig& config, bool sackAgreed)
{
    switch (config.congestion) {
    case CongestionControl::Tahoe:
        return RecoveryMethod::Tahoe;
    case CongestionControl::Reno:
        return RecoveryMethod::Reno;
    case CongestionControl::None:
    case CongestionControl::NewReno:
    case CongestionControl::Cubic:
        break;
    }
    return sackAgreed && config.recovery != LossRecovery::NewReno ? RecoveryMethod::Sack
                                                                  : RecoveryMethod::NewReno;
}

void Recovery::acknowledged(SeqNum una)
{
    m_duplicates = 0;
    m_limited = 0;
    m_previousAck = m_highestAck;
    m_highestAck = una;
    // Comparisons hold for numbers less than 2^31 apart: it must not be left behind further.
    constexpr std::uint32_t kFarBehind = std::uint32_t{1} << 30U;
    if (!precedes(una, m_recover) && distance(m_recover, una) > kFarBehind) {
        m_recover = una - kFarBehind;
    }
}

/// RFC 6582 §3.2, step 2: the ACK has to cover more than `recover`; with SACK it is enough that all
/// of it is covered (RFC 6675 §5.1). Reno looks at that after a timeout only.
bool Recovery::mayBegin(SeqNum una, std::uint32_t smss, std::uint32_t cwnd,
    const EndpointConfig& config, RecoveryMethod method) const
{
    if (m_phase == Phase::Recovery) {
        return false;
    }
    if (method == RecoveryMethod::Reno && m_phase == Phase::Open) {
        return true;
    }
    if (method == RecoveryMethod::Sack) {
        return notAfter(m_recover, una);
    }
    constexpr std::uint32_t kFew = 4; // segments, RFC 6582 §4.1, step 2*
    const bool looksLost =
        config.ackHeuristic && cwnd > smss && distance(m_previousAck, m_highestAck) <= kFew * smss;
    return precedes(m_recover, una) || looksLost;
}

void Recovery::begin(SeqNum nxt)
{
    m_phase = Phase::Recovery;
    m_recover = nxt;
}

void Recovery::loseAll(SeqNum nxt)
{
    m_phase = Phase::Loss;
    m_recover = nxt;
    m_duplicates = 0;
    m_limited = 0;
}

void Recovery::end()
{
    m_phase = Phase::Open;
    m_duplicates = 0;
    m_limited = 0;
}

} // namespace tcp
