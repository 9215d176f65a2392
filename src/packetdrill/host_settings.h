// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/config.h"

#include <cstdint>
#include <optional>

namespace packetdrill {

/// What an administrator sets for a whole host. Times and counts of TCP itself stand in
/// `endpoint`, which serves every connection as a pattern; its buffer, MSS and options follow from
/// the rest.
struct HostSettings
{
    tcp::EndpointConfig endpoint;
    /// Octets of an IP packet.
    std::uint32_t mtu = 1500;
    /// Of IP and TCP without options: 40 or, with IPv6, 60.
    std::uint32_t headers = 40;
    /// Octets of data that a segment has when it arrives: a longer one was put together on its way
    /// in. None: it came as it is.
    std::optional<std::uint32_t> arrivingMss;
    bool overIpv6() const { return headers > 40; }
    /// Octets; what setsockopt() does not change.
    std::uint32_t receiveBuffer = 65535;
    std::uint32_t sendBuffer = 65535;
    /// Of sockets that do not set it; none: what waits to be sent does not matter.
    std::optional<std::uint32_t> notSentLow;
    /// The window scale is such that a buffer of this size could be told.
    std::uint64_t largestReceiveBuffer = 65535;
    bool windowScaling = false;
    /// A buffer that is set for a socket decides on the scale, too.
    bool scaleFollowsBuffer = false;
    tcp::Duration keepaliveIdle = std::chrono::hours(2);
    /// Every connection is probed, even without SO_KEEPALIVE.
    bool alwaysKeepalive = false;
    /// How long a connection that nobody holds any more stays in FIN-WAIT-2; none: as RFC 9293 has
    /// it, for ever.
    std::optional<tcp::Duration> finWait2Timeout;
    /// How long a connection may take to be opened.
    std::optional<tcp::Duration> establishTimeout;
    /// Retransmissions of a SYN,ACK; none: as many as of a SYN.
    std::optional<std::uint32_t> synAckRetries;
    /// What the network says and does not pass ends a connection that is being opened (RFC 5461
    /// §2.1).
    bool hardErrorsEndOpening = true;
    /// SYN,FIN is ignored.
    bool dropSynFin = false;
    /// No reset tells that a port is closed.
    bool blackhole = false;
};

/// The smallest shift, up to 14, with which a window field can tell `buffer` (RFC 7323 §2.3).
std::uint8_t windowScaleFor(std::uint64_t buffer);

} // namespace packetdrill
