// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/host_settings.h"
#include "packetdrill/network_error.h"
#include "packetdrill/option_layout.h"
#include "packetdrill/socket_error.h"
#include "packetdrill/sysctl.h"
#include "tcp/state.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace packetdrill {

struct Script;

/// The names that a system gives to a state of a connection.
struct StateNames
{
    tcp::State state = tcp::State::Closed;
    /// The value of tcpi_state.
    int number = 0;
    /// As sockstat or netstat print it.
    std::string_view printed;
};

/// What becomes of data that is handed over before a connection is established.
enum class EarlySend : std::uint8_t {
    Queued,  ///< it waits in the send buffer
    Waiting, ///< the call waits, or fails with EAGAIN
};

/// What RFC 9293 leaves to a stack and scripts written for that stack expect: one endpoint serves
/// them all. All of it is data.
struct Profile
{
    std::string_view id;
    HostSettings settings;
    OptionLayout layout;
    std::vector<SysctlTable> sysctls;
    /// One for each state, in the order of tcp::kAllStates.
    std::array<StateNames, tcp::kAllStates.size()> states{};
    /// What a reset in that state makes of a socket, in the same order.
    std::array<SocketError, tcp::kAllStates.size()> resetErrors{};
    /// What it calls NewReno.
    std::string_view newReno = "newreno";
    /// O_NONBLOCK
    std::int64_t nonblocking = 04000;
    /// An accepted socket is non-blocking where the listening one is.
    bool acceptedInherits = false;
    EarlySend earlySend = EarlySend::Waiting;
    /// A call on a socket that was never connected.
    SocketError sendUnconnected = SocketError::BrokenPipe;
    /// Buffers are rounded up to whole segments once the peer's MSS is known.
    bool roundsSendBuffer = false;
    /// getsockopt() tells twice the size that was set.
    bool doublesBuffers = false;
    /// CLOSE with data unread aborts the connection (RFC 9293 §3.6.1, SHLD-3).
    bool unreadDataResets = true;
    /// What arrives after the user has ended both directions is answered with a reset.
    bool shutReadResets = false;
    /// What arrives after SHUT_RD can be read all the same.
    bool shutReadKeepsData = false;
    /// What the network says may pass ends a connection that is being opened all the same (RFC 5461
    /// §4.1).
    bool softErrorsEndOpening = false;
    /// What does not pass ends a connection that is open, too (RFC 9293 §3.9.2.2, SHLD-26).
    bool hardErrorsEndOpen = true;
    /// ICMP messages that mean something else than to most systems.
    std::span<const KnownMessage> networkErrors;
    /// TCP_INFO tells of the congestion window in segments.
    bool countsSegments = false;
    /// A connection that keep-alive gives up is reset.
    bool keepaliveResets = false;
    /// TSval is compared with the clock even where the script does not ask for it.
    bool timestampsChecked = true;
    /// Data may leave in units larger than a segment, which the network interface cuts up.
    bool mergesSegments = false;
    /// PSH may be set on data that more data follows (RFC 9293 §3.9.1.2 leaves that to a stack).
    bool pushesAnywhere = false;
};

/// "freebsd", "linux" or "rfc"; null: none of them.
const Profile* findProfile(std::string_view id);

/// The profile that a script seems to be written for.
const Profile& profileFor(const Script& script);

// Each in a file of its own under profiles/.
const Profile& freebsdProfile();
const Profile& linuxProfile();
const Profile& rfcProfile();

} // namespace packetdrill
