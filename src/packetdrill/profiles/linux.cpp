// SPDX-License-Identifier: GPL-3.0-or-later

// Linux as it comes, from its manual page tcp(7), ip-sysctl, and what its scripts show.

#include "packetdrill/profile.h"
#include "packetdrill/profiles/sysctls.h"

namespace packetdrill {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr OptionPlace kPlaces[] = {
    {OptionKind::Mss, 4, 0, 0},
    {OptionKind::SackPermitted, 4, 2, 0},
    {OptionKind::Timestamps, 4, 2, 2},
    {OptionKind::WindowScale, 4, 1, 1},
    {OptionKind::Sack, 4, 2, 2},
};

constexpr std::array kStates{
    StateNames{tcp::State::Closed, 7, "CLOSE"},
    StateNames{tcp::State::Listen, 10, "LISTEN"},
    StateNames{tcp::State::SynSent, 2, "SYN_SENT"},
    StateNames{tcp::State::SynReceived, 3, "SYN_RECV"},
    StateNames{tcp::State::Established, 1, "ESTABLISHED"},
    StateNames{tcp::State::FinWait1, 4, "FIN_WAIT1"},
    StateNames{tcp::State::FinWait2, 5, "FIN_WAIT2"},
    StateNames{tcp::State::CloseWait, 8, "CLOSE_WAIT"},
    StateNames{tcp::State::Closing, 11, "CLOSING"},
    StateNames{tcp::State::LastAck, 9, "LAST_ACK"},
    StateNames{tcp::State::TimeWait, 6, "TIME_WAIT"},
};

constexpr std::array kResetErrors{
    SocketError::None,              // CLOSED
    SocketError::None,              // LISTEN
    SocketError::ConnectionRefused, // SYN-SENT
    SocketError::ConnectionReset,   // SYN-RECEIVED
    SocketError::ConnectionReset,   // ESTABLISHED
    SocketError::ConnectionReset,   // FIN-WAIT-1
    SocketError::ConnectionReset,   // FIN-WAIT-2
    SocketError::BrokenPipe,        // CLOSE-WAIT
    SocketError::ConnectionReset,   // CLOSING
    SocketError::ConnectionReset,   // LAST-ACK
    SocketError::None,              // TIME-WAIT
};

HostSettings settings()
{
    HostSettings host;
    tcp::EndpointConfig& endpoint = host.endpoint;
    endpoint.congestion = tcp::CongestionControl::NewReno;
    endpoint.slowStartSegments = 0;
    endpoint.nagleRule = tcp::NagleRule::SmallOneOut;
    endpoint.growsOnlyWhenUsed = true;
    endpoint.afterIdle = tcp::AfterIdle::Halved;
    endpoint.bareProbes = true;
    endpoint.timestamps = true;
    endpoint.sack = true;
    endpoint.requireTimestamps = false;
    endpoint.windowUpdates = tcp::WindowUpdates::Doubling;
    endpoint.minRto = milliseconds(200);
    endpoint.rtoGranularity = milliseconds(200);
    endpoint.maxRto = seconds(120);
    endpoint.synRetries = 6;
    endpoint.msl = seconds(30);
    endpoint.resetWithAck = true;
    endpoint.resetEchoesTimestamp = false;
    host.receiveBuffer = 65535;
    host.sendBuffer = 4 * 1024 * 1024;
    host.largestReceiveBuffer = 15 * 1024 * 1024;
    host.windowScaling = true;
    host.scaleFollowsBuffer = true;
    endpoint.timeWaitReuse = true;
    host.finWait2Timeout = seconds(60);
    return host;
}

Profile makeProfile()
{
    Profile profile;
    profile.id = "linux";
    profile.settings = settings();
    profile.layout = {kPlaces, false, true};
    profile.sysctls = {linuxSysctls()};
    profile.states = kStates;
    profile.resetErrors = kResetErrors;
    profile.newReno = "reno";
    profile.doublesBuffers = true;
    profile.shutReadResets = true;
    profile.shutReadKeepsData = true;
    profile.keepaliveResets = true;
    profile.countsSegments = true;
    profile.softErrorsEndOpening = true;
    profile.hardErrorsEndOpen = false;
    profile.timestampsChecked = false;
    profile.mergesSegments = true;
    profile.pushesAnywhere = true;
    return profile;
}

} // namespace

const Profile& linuxProfile()
{
    static const Profile profile = makeProfile();
    return profile;
}

} // namespace packetdrill
