// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace tcp {

/// The settings of one endpoint. The defaults are those of a plain teaching diagram.
struct EndpointConfig
{
    /// Initial send sequence numbers, one for each incarnation; the last serves all that follow.
    /// Empty: chosen from `isnSeed` in the manner of RFC 6528.
    std::vector<std::uint32_t> isns;
    std::uint64_t isnSeed = 0;
    std::uint16_t port = 0;
    /// Octets of data per segment that this end accepts, sent as the MSS option (RFC 9293 §3.7.1).
    std::uint16_t mss = 1460;
    /// Receive buffer in octets, at most 65535 without window scaling (RFC 9293 §3.1), 2^30 with
    /// it.
    std::uint32_t window = 65535;
    Duration initialRto = std::chrono::seconds(1); ///< RFC 6298 (2.1)
    Duration minRto = std::chrono::seconds(1);     ///< RFC 6298 (2.4)
    Duration maxRto = std::chrono::seconds(60);    ///< RFC 6298 (2.5)
    /// Retransmissions of one segment before the connection is given up: R2 of RFC 9293 §3.8.3.
    std::uint32_t maxRetries = 15;
    /// The same for SYN and SYN,ACK: 7 make more than 3 minutes (MUST-23).
    std::uint32_t synRetries = 7;
    Duration msl = std::chrono::minutes(2); ///< RFC 9293 §3.4.2
    std::optional<Duration> userTimeout;    ///< RFC 9293 §3.9.1.1
    /// How long an ACK of data may wait; 0: it does not wait (RFC 9293 §3.8.6.3; below 500 ms,
    /// MUST-40).
    Duration delayedAck{0};
    bool nagle = true;    ///< RFC 9293 §3.7.4
    bool rfc1337 = false; ///< ignore RST in TIME-WAIT
    bool rfc5961 = true;  ///< exact RST, challenge ACKs
                         /// The window scale shift to offer, 0 to 14; none: the option is not sent
                         /// (RFC 7323 §2).
    std::optional<std::uint8_t> windowScale;
    bool timestamps = false; ///< offer the Timestamps option (RFC 7323 §3)
    bool sack = false;       ///< offer SACK-permitted (RFC 2018 §2)
    /// Probe a connection on which nothing has arrived for so long (RFC 9293 §3.8.4).
    std::optional<Duration> keepalive;
    /// A newer SYN reopens a connection in TIME-WAIT (RFC 9293 §3.6.1, MAY-2).
    bool timeWaitReuse = false;

    friend bool operator==(const EndpointConfig&, const EndpointConfig&) = default;
};

} // namespace tcp
