// SPDX-License-Identifier: GPL-3.0-or-later

// Reading and writing, and the buffers behind it.

#include "packetdrill/host.h"

#include <algorithm>
#include <utility>

namespace packetdrill {

using tcp::CallKind;

namespace {

Outcome waitOrAgain(const Socket& socket, bool dontWait)
{
    return socket.options.nonblocking || dontWait ? Outcome::failed(SocketError::Again)
                                                  : Outcome::waiting();
}

std::uint32_t roundUp(std::uint32_t octets, std::uint32_t unit)
{
    return (octets + unit - 1) / unit * unit;
}

} // namespace

std::uint32_t Host::receiveBuffer(const SocketOptions& options, const Connection* connection) const
{
    const bool rounded =
        connection != nullptr && !connection->closed() && connection->state() != tcp::State::Listen;
    return rounded ? connection->endpoint.tcb().rcv.buffer
                   : options.receiveBuffer.value_or(m_settings.receiveBuffer);
}

std::uint32_t Host::sendBuffer(const SocketOptions& options, const Connection* connection) const
{
    const std::uint32_t octets = options.sendBuffer.value_or(m_settings.sendBuffer);
    const bool rounded =
        m_profile.roundsSendBuffer && connection != nullptr && connection->established;
    return rounded && !connection->closed() ? roundUp(octets, connection->endpoint.tcb().snd.mss)
                                            : octets;
}

std::uint64_t Host::room(const Connection& connection) const
{
    const std::uint64_t buffer = sendBuffer(connection.options, &connection);
    return buffer - std::min(buffer, connection.queued());
}

Outcome Host::receive(
    Socket& socket, std::uint64_t octets, const ReceiveFlags& flags, tcp::Instant now)
{
    Connection* connection = socket.connection;
    if (connection == nullptr) {
        return Outcome::failed(SocketError::NotConnected);
    }
    const bool ended = connection->peerFinished || connection->closed() || connection->readShut;
    const std::uint64_t wanted = flags.waitAll && !ended ? octets : 1;
    if (connection->readable() >= std::max<std::uint64_t>(wanted, 1)) {
        const std::uint64_t taken = std::min(octets, connection->readable());
        if (!flags.peek) {
            connection->read += taken;
            call(*connection, {.kind = CallKind::Receive, .bytes = taken}, now);
        }
        return Outcome::done(static_cast<std::int64_t>(taken));
    }
    if (connection->error != SocketError::None) {
        return Outcome::failed(std::exchange(connection->error, SocketError::None));
    }
    if (ended) {
        return connection->established ? Outcome::done()
                                       : Outcome::failed(SocketError::NotConnected);
    }
    return octets == 0 ? Outcome::done() : waitOrAgain(socket, flags.dontWait);
}

Outcome Host::send(Socket& socket, std::uint64_t octets, const SendFlags& flags, Progress& progress,
    tcp::Instant now)
{
    Connection* connection = socket.connection;
    if (connection == nullptr) {
        return Outcome::failed(m_profile.sendUnconnected);
    }
    if (connection->error != SocketError::None) {
        return Outcome::failed(std::exchange(connection->error, SocketError::None));
    }
    if (connection->writeShut || connection->closed()) {
        return Outcome::failed(SocketError::BrokenPipe);
    }
    const bool early = !connection->established && m_profile.earlySend == EarlySend::Waiting;
    const std::uint64_t taken = early ? 0 : std::min(octets - progress.octets, room(*connection));
    if (taken > 0) {
        progress.octets += taken;
        const bool more = flags.more || socket.options.cork;
        call(*connection,
            {.kind = CallKind::Send,
                .bytes = taken,
                .push = !more || progress.octets < octets,
                .urgent = flags.urgent},
            now);
    }
    const bool mayBePart = socket.options.nonblocking || flags.dontWait;
    if (progress.octets == octets || (mayBePart && progress.octets > 0)) {
        return Outcome::done(static_cast<std::int64_t>(progress.octets));
    }
    return waitOrAgain(socket, flags.dontWait);
}

void Host::optionsChanged(Socket& socket, bool push, tcp::Instant now)
{
    Connection* connection = socket.connection;
    if (connection == nullptr) {
        return;
    }
    connection->options = socket.options;
    connection->endpoint.configure(configFor(connection->options, connection));
    if (connection->closed()) {
        return;
    }
    m_recorder.begin(now);
    perform(*connection, now, [&](tcp::Endpoint& endpoint, tcp::Output& out) {
        const tcp::Call pushing{.kind = CallKind::Send, .bytes = 0, .push = true};
        if (push && !endpoint.errorOf(pushing)) {
            endpoint.onCall(pushing, now, out);
        }
    });
}

} // namespace packetdrill
