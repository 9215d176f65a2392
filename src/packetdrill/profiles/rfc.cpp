// SPDX-License-Identifier: GPL-3.0-or-later

// RFC 9293 and nothing else: the endpoint as it is by default, and no rule about the order of
// options. States are numbered as in the RFC, CLOSED first. What it can be told to do is called as
// other systems call it.

#include "packetdrill/profile.h"
#include "packetdrill/profiles/sysctls.h"

namespace packetdrill {

namespace {

constexpr OptionPlace kPlaces[] = {
    {OptionKind::Mss, 4, 0, 0},
    {OptionKind::WindowScale, 4, 1, 1},
    {OptionKind::SackPermitted, 4, 2, 2},
    {OptionKind::Timestamps, 4, 2, 2},
    {OptionKind::Sack, 4, 2, 2},
};

constexpr std::array kStates{
    StateNames{tcp::State::Closed, 0, "CLOSED"},
    StateNames{tcp::State::Listen, 1, "LISTEN"},
    StateNames{tcp::State::SynSent, 2, "SYN-SENT"},
    StateNames{tcp::State::SynReceived, 3, "SYN-RECEIVED"},
    StateNames{tcp::State::Established, 4, "ESTABLISHED"},
    StateNames{tcp::State::FinWait1, 5, "FIN-WAIT-1"},
    StateNames{tcp::State::FinWait2, 6, "FIN-WAIT-2"},
    StateNames{tcp::State::CloseWait, 7, "CLOSE-WAIT"},
    StateNames{tcp::State::Closing, 8, "CLOSING"},
    StateNames{tcp::State::LastAck, 9, "LAST-ACK"},
    StateNames{tcp::State::TimeWait, 10, "TIME-WAIT"},
};

/// RFC 9293 §3.10.7.3 and §3.10.7.4.
constexpr std::array kResetErrors{
    SocketError::None,              // CLOSED
    SocketError::None,              // LISTEN
    SocketError::ConnectionReset,   // SYN-SENT
    SocketError::ConnectionRefused, // SYN-RECEIVED
    SocketError::ConnectionReset,   // ESTABLISHED
    SocketError::ConnectionReset,   // FIN-WAIT-1
    SocketError::ConnectionReset,   // FIN-WAIT-2
    SocketError::ConnectionReset,   // CLOSE-WAIT
    SocketError::None,              // CLOSING
    SocketError::None,              // LAST-ACK
    SocketError::None,              // TIME-WAIT
};

Profile makeProfile()
{
    Profile profile;
    profile.id = "rfc";
    profile.layout = {kPlaces, false, false};
    profile.sysctls = {rfcSysctls(), freebsdSysctls(), linuxSysctls()};
    profile.states = kStates;
    profile.resetErrors = kResetErrors;
    profile.earlySend = EarlySend::Queued;
    profile.sendUnconnected = SocketError::NotConnected;
    return profile;
}

} // namespace

const Profile& rfcProfile()
{
    static const Profile profile = makeProfile();
    return profile;
}

} // namespace packetdrill
