// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/reason.h"

#include <cstdint>
#include <string_view>

namespace tcp {

/// What a learner calls the time that a connection is in.
enum class CongestionPhase : std::uint8_t {
    SlowStart,
    CongestionAvoidance,
    Recovery, ///< fast recovery
    Loss,     ///< slow start after a timeout, until what was out is acknowledged
};
/// "slow-start" ...
std::string_view id(CongestionPhase phase);

/// Why cwnd, ssthresh or the phase changed.
enum class CongestionCause : std::uint8_t {
    Established,     ///< the handshake is complete
    Ack,             ///< new data was acknowledged
    Duplicate,       ///< one more duplicate ACK in fast recovery: a segment has left the network
    ThirdDuplicate,  ///< three duplicate ACKs: something is lost
    SackedAbove,     ///< SACK tells of so much above it that a segment is lost
    Overtaken,       ///< RACK: what left later has arrived
    RepeatLost,      ///< RACK: what was sent again is lost, too
    Delivered,       ///< PRR: what arrives lets as much leave as its share
    PartialAck,      ///< an ACK in fast recovery that tells of the next gap
    FullAck,         ///< all that was out when loss was found is acknowledged
    LossProbe,       ///< a tail loss probe has made good a loss
    Timeout,         ///< the retransmission timer expired
    Idle,            ///< nothing was sent for longer than an RTO
    SmallerSegments, ///< the path takes only smaller segments
    Settings,        ///< the settings were changed
};
inline constexpr std::size_t kCongestionCauseCount =
    static_cast<std::size_t>(CongestionCause::Settings) + 1;

/// The stable id and the section that it rests on.
Provenance provenance(CongestionCause cause);

/// How congestion control stands from now on.
struct CongestionChange
{
    std::uint32_t cwnd = 0;
    std::uint32_t ssthresh = 0; ///< 0: there is none yet
    std::uint32_t flight = 0;   ///< in flight as the change is made
    CongestionPhase phase = CongestionPhase::SlowStart;
    CongestionCause cause = CongestionCause::Established;

    friend bool operator==(const CongestionChange&, const CongestionChange&) = default;
};

} // namespace tcp
