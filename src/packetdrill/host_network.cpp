// SPDX-License-Identifier: GPL-3.0-or-later

// What the network tells of segments that it did not deliver, RFC 9293 §3.9.2.2.

#include "packetdrill/host.h"

#include <algorithm>

namespace packetdrill {

using tcp::CallKind;
using tcp::State;

/// It has to be about something that is in flight, or anybody could end connections.
void Host::arrive(const IcmpMessage& message, const NetworkError& error, tcp::Instant now)
{
    Connection* connection = receiver();
    if (connection == nullptr || connection->state() == State::TimeWait) {
        return;
    }
    const tcp::SendVariables& snd = connection->endpoint.tcb().snd;
    const tcp::SeqNum about =
        message.seq ? connection->numbering.toLive(tcp::SeqNum{*message.seq}) : snd.una;
    if (!tcp::notAfter(snd.una, about) || !tcp::precedes(about, snd.nxt)) {
        return;
    }
    const bool opening =
        connection->state() == State::SynSent || connection->state() == State::SynReceived;
    switch (error.kind) {
    case NetworkError::Kind::Nothing:
        return;
    case NetworkError::Kind::Soft:
        connection->softError = error.error;
        if (opening && m_profile.softErrorsEndOpening) {
            end(*connection, error.error, now);
        }
        return;
    case NetworkError::Kind::Hard:
        connection->softError = error.error;
        if (opening ? m_settings.hardErrorsEndOpening : m_profile.hardErrorsEndOpen) {
            end(*connection, error.error, now);
        }
        return;
    case NetworkError::Kind::TooBig:
        limitSegments(*connection, message.mtu.value_or(0), now);
        return;
    }
}

/// Without a segment: it would not be delivered either.
void Host::end(Connection& connection, SocketError error, tcp::Instant now)
{
    const bool alone = connection.state() == State::SynSent;
    call(connection, {.kind = alone ? CallKind::Abort : CallKind::Crash}, now);
    connection.error = error;
}

void Host::limitSegments(Connection& connection, std::uint32_t mtu, tcp::Instant now)
{
    constexpr std::uint32_t kEveryHostTakes = 576; // where no MTU is told, RFC 1122 §3.3.3
    constexpr std::uint32_t kTimestamps = 12;
    const std::uint32_t packet = mtu > 0 ? mtu : kEveryHostTakes;
    connection.pathMtu = std::min(packet, connection.pathMtu.value_or(m_settings.mtu));
    const std::uint32_t headers =
        m_settings.headers + (connection.endpoint.tcb().negotiated.timestamps ? kTimestamps : 0);
    if (packet <= headers) {
        return;
    }
    m_recorder.begin(now);
    perform(connection, now, [&](tcp::Endpoint& endpoint, tcp::Output&) {
        endpoint.limitSegments(static_cast<std::uint16_t>(packet - headers));
    });
}

} // namespace packetdrill
