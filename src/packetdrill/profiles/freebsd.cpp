// SPDX-License-Identifier: GPL-3.0-or-later

// FreeBSD as it comes, from its manual pages tcp(4) and sockstat(1) and what its scripts show.

#include "packetdrill/profile.h"
#include "packetdrill/profiles/sysctls.h"

namespace packetdrill {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr OptionPlace kPlaces[] = {
    {OptionKind::Mss, 4, 0, 0},
    {OptionKind::WindowScale, 2, 1, 1},
    {OptionKind::SackPermitted, 2, 0, 0},
    {OptionKind::Timestamps, 4, 2, 2},
    {OptionKind::Sack, 4, 2, 2},
};

constexpr std::array kStates{
    StateNames{tcp::State::Closed, 0, "CLOSED"},
    StateNames{tcp::State::Listen, 1, "LISTEN"},
    StateNames{tcp::State::SynSent, 2, "SYN_SENT"},
    StateNames{tcp::State::SynReceived, 3, "SYN_RCVD"},
    StateNames{tcp::State::Established, 4, "ESTABLISHED"},
    StateNames{tcp::State::FinWait1, 6, "FIN_WAIT_1"},
    StateNames{tcp::State::FinWait2, 9, "FIN_WAIT_2"},
    StateNames{tcp::State::CloseWait, 5, "CLOSE_WAIT"},
    StateNames{tcp::State::Closing, 7, "CLOSING"},
    StateNames{tcp::State::LastAck, 8, "LAST_ACK"},
    StateNames{tcp::State::TimeWait, 10, "TIME_WAIT"},
};

constexpr std::array kResetErrors{
    SocketError::None,              // CLOSED
    SocketError::None,              // LISTEN
    SocketError::ConnectionRefused, // SYN-SENT
    SocketError::ConnectionRefused, // SYN-RECEIVED
    SocketError::ConnectionReset,   // ESTABLISHED
    SocketError::ConnectionReset,   // FIN-WAIT-1
    SocketError::ConnectionReset,   // FIN-WAIT-2
    SocketError::ConnectionReset,   // CLOSE-WAIT
    SocketError::ConnectionReset,   // CLOSING
    SocketError::ConnectionReset,   // LAST-ACK
    SocketError::None,              // TIME-WAIT
};

constexpr NetworkError kUnreachable{NetworkError::Kind::Soft, SocketError::HostUnreachable};
constexpr NetworkError kRefused{NetworkError::Kind::Hard, SocketError::ConnectionRefused};

/// To BSD a network that cannot be reached is a host that cannot; what is forbidden is refused.
constexpr KnownMessage kNetworkErrors[] = {
    {"unreachable", "net_unreachable", kUnreachable},
    {"unreachable", "net_unknown", kUnreachable},
    {"unreachable", "net_unreachable_for_tos", kUnreachable},
    {"unreachable", "source_route_failed", kUnreachable},
    {"unreachable", "protocol_unreachable", kRefused},
    {"unreachable", "net_prohibited", kRefused},
    {"unreachable", "host_prohibited", kRefused},
    {"unreachable", "packet_filtered", kRefused},
};

HostSettings settings()
{
    HostSettings host;
    tcp::EndpointConfig& endpoint = host.endpoint;
    endpoint.congestion = tcp::CongestionControl::NewReno;
    endpoint.slowStartSegments = 2;
    endpoint.nagleRule = tcp::NagleRule::WasBusy;
    endpoint.timestamps = true;
    endpoint.sack = true;
    endpoint.wholeSegmentWindow = true;
    endpoint.windowUpdates = tcp::WindowUpdates::QuarterOfBuffer;
    endpoint.delayedAck = milliseconds(40);
    endpoint.ackSecondSegment = true;
    endpoint.minRto = milliseconds(30);
    endpoint.rtoSlop = milliseconds(200);
    endpoint.maxRto = seconds(64);
    endpoint.maxRetries = 12;
    endpoint.synRetries = 12;
    endpoint.msl = seconds(30);
    endpoint.keepaliveProbes = 8;
    endpoint.resetWithAck = true;
    endpoint.resetEchoesTimestamp = false;
    endpoint.rfc1337 = true;
    host.receiveBuffer = 65536;
    host.sendBuffer = 32768;
    host.largestReceiveBuffer = 2097152;
    host.windowScaling = true;
    host.establishTimeout = seconds(75);
    host.finWait2Timeout = seconds(600);
    return host;
}

Profile makeProfile()
{
    Profile profile;
    profile.id = "freebsd";
    profile.settings = settings();
    profile.layout = {kPlaces, true, true};
    profile.sysctls = {freebsdSysctls()};
    profile.states = kStates;
    profile.resetErrors = kResetErrors;
    profile.nonblocking = 4;
    profile.acceptedInherits = true;
    profile.earlySend = EarlySend::Queued;
    profile.sendUnconnected = SocketError::NotConnected;
    profile.roundsSendBuffer = true;
    profile.unreadDataResets = false;
    profile.keepaliveResets = true;
    profile.hardErrorsEndOpen = false;
    profile.networkErrors = kNetworkErrors;
    return profile;
}

} // namespace

const Profile& freebsdProfile()
{
    static const Profile profile = makeProfile();
    return profile;
}

} // namespace packetdrill
