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

std::uint32_t Host::notSentLow(const Connection& connection) const
{
    constexpr std::uint32_t kNone = 0xffffffff;
    const std::uint32_t own = connection.options.notSentLow;
    return own > 0 ? own : m_settings.notSentLow.value_or(kNone);
}

/// With TCP_NOTSENT_LOWAT it is told only when half of that has left.
bool Host::hasRoom(const Connection& connection) const
{
    return room(connection) > 0 && 2 * connection.unsent() < notSentLow(connection);
}

void Host::noteRoom(Connection& connection) const
{
    if (connection.awaitsRoom && hasRoom(connection)) {
        connection.awaitsRoom = false;
        ++connection.roomsFound;
    }
}

/// What of `octets` the connection takes in one piece. Where TCP_NOTSENT_LOWAT stops it, that is
/// looked at again for each unit that may leave at once.
std::uint64_t Host::takenAtOnce(const Connection& connection, std::uint64_t octets) const
{
    constexpr std::uint32_t kNone = 0xffffffff;
    constexpr std::uint32_t kLargestPacket = 65535;
    const std::uint32_t low = notSentLow(connection);
    const std::uint64_t possible = std::min(octets, room(connection));
    if (low == kNone) {
        return possible;
    }
    if (connection.unsent() >= low) {
        return 0;
    }
    const tcp::SendVariables& snd = connection.endpoint.tcb().snd;
    const std::uint32_t segments =
        m_profile.mergesSegments ? std::min(kLargestPacket, snd.maxWnd / 2) / snd.mss : 1;
    return std::min<std::uint64_t>(possible, std::uint64_t{std::max(segments, 1U)} * snd.mss);
}

/// What keeps the connection busy now.
Delay Host::delayOf(const Connection& connection) const
{
    const tcp::Tcb& tcb = connection.endpoint.tcb();
    if (connection.queued() == 0) {
        return Delay::None;
    }
    if (connection.unsent() == 0) {
        return connection.awaitsRoom ? Delay::SendBuffer : Delay::Network;
    }
    const std::uint64_t inFlight = tcp::distance(tcb.snd.una, tcb.snd.nxt);
    const std::uint64_t next = inFlight + std::min<std::uint64_t>(connection.unsent(), tcb.snd.mss);
    const bool mayLeave = next <= tcb.congestion.window();
    return mayLeave && next > tcb.snd.wnd ? Delay::PeerWindow : Delay::Network;
}

Outcome Host::receive(
    Socket& socket, std::uint64_t octets, const ReceiveFlags& flags, tcp::Instant now)
{
    Connection* connection = socket.connection;
    if (connection == nullptr) {
        return Outcome::failed(SocketError::NotConnected);
    }
    const bool ended = connection->peerFinished || connection->closed() || connection->readShut;
    const bool waits = !ended && !socket.options.nonblocking && !flags.dontWait;
    const std::uint64_t low = waits ? std::min(octets, socket.options.receiveLow) : 1;
    const std::uint64_t wanted = flags.waitAll && !ended ? octets : low;
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
    while (!early && progress.octets < octets) {
        const std::uint64_t taken = takenAtOnce(*connection, octets - progress.octets);
        if (taken == 0) {
            connection->awaitsRoom = true;
            connection->counts.delays.turn(delayOf(*connection), now);
            break;
        }
        progress.octets += taken;
        const bool all = progress.octets == octets;
        const bool more = flags.more || socket.options.cork;
        call(*connection,
            {.kind = CallKind::Send,
                .bytes = taken,
                .push = !more || !all,
                .urgent = flags.urgent,
                .endsRecord = flags.endsRecord && all},
            now);
        if (flags.endsRecord && all) {
            const tcp::Tcb& tcb = connection->endpoint.tcb();
            connection->recordEnds.push_back(
                tcb.snd.nxt + static_cast<std::uint32_t>(tcb.sendBuffer.unsent));
        }
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
