// SPDX-License-Identifier: GPL-3.0-or-later

// Sockets: how they are opened, accepted, closed and listed.

#include "packetdrill/host.h"

#include <algorithm>
#include <utility>

namespace packetdrill {

using tcp::CallKind;
using tcp::State;

namespace {
constexpr std::uint32_t kLargestField = 0xffff;

/// What an endpoint does that begins to listen.
tcp::Output listens()
{
    tcp::Output output;
    tcp::Endpoint endpoint;
    endpoint.onCall({.kind = CallKind::Listen}, {}, output);
    return output;
}
} // namespace

void Host::makeSocket(int descriptor) { m_sockets[descriptor] = Socket{}; }

Socket* Host::find(int descriptor)
{
    const auto found = m_sockets.find(descriptor);
    return found == m_sockets.end() ? nullptr : &found->second;
}

std::shared_ptr<const tcp::EndpointConfig> Host::configFor(
    const SocketOptions& options, const Connection* connection) const
{
    tcp::EndpointConfig config = m_settings.endpoint;
    config.isns = {m_iss};
    const std::uint32_t fits = m_settings.mtu - std::min(m_settings.mtu - 1, m_settings.headers);
    config.mss = static_cast<std::uint16_t>(
        std::min({fits, kLargestField, std::uint32_t{options.maxSegment.value_or(kLargestField)}}));
    constexpr std::uint16_t kDefaultMss = 536;
    constexpr std::uint16_t kDefaultMssIpv6 = 1220; // RFC 9293 §3.7.1, MUST-15
    config.defaultPeerMss = m_settings.overIpv6() ? kDefaultMssIpv6 : kDefaultMss;
    config.window = receiveBuffer(options, nullptr);
    const bool ownScale = m_settings.scaleFollowsBuffer && options.receiveBuffer;
    if (m_settings.windowScaling && !options.noOptions) {
        config.windowScale =
            windowScaleFor(ownScale ? config.window : m_settings.largestReceiveBuffer);
    } else if (!config.wholeSegmentWindow) {
        config.window = std::min(config.window, kLargestField);
    }
    if (options.noOptions) {
        config.sendMss = false;
        config.timestamps = false;
        config.sack = false;
    }
    config.nagle = config.nagle && !options.noDelay;
    config.congestion = options.congestion.value_or(config.congestion);
    if (options.keepalive || m_settings.alwaysKeepalive) {
        config.keepalive = options.keepaliveIdle.value_or(m_settings.keepaliveIdle);
    }
    config.keepaliveInterval = options.keepaliveInterval.value_or(config.keepaliveInterval);
    config.keepaliveProbes = options.keepaliveProbes.value_or(config.keepaliveProbes);
    // What is opened from LISTEN repeats a SYN,ACK.
    const bool passive = connection == nullptr || connection->listener;
    config.synRetries = options.synRetries.value_or(
        passive ? m_settings.synAckRetries.value_or(config.synRetries) : config.synRetries);
    config.maxRto = options.maxRto.value_or(config.maxRto);
    config.minRto = options.minRto.value_or(config.minRto);
    config.rtoGranularity = options.minRto.value_or(config.rtoGranularity);
    config.userTimeout = options.userTimeout;
    const bool opening = connection != nullptr && !connection->established && !connection->listener;
    if (opening && !config.userTimeout) {
        config.userTimeout =
            options.establishTimeout ? options.establishTimeout : m_settings.establishTimeout;
    }
    return std::make_shared<const tcp::EndpointConfig>(std::move(config));
}

Connection& Host::makeConnection(const SocketOptions& options, bool passive)
{
    m_connections.push_back(std::make_unique<Connection>());
    Connection& connection = *m_connections.back();
    connection.options = options;
    connection.owned = !passive;
    connection.countsSegments = m_profile.countsSegments;
    connection.endpoint = tcp::Endpoint(configFor(options, passive ? nullptr : &connection));
    tcp::Output unseen; // a socket's user reads only when it calls
    connection.endpoint.onCall({.kind = CallKind::StopReading}, {}, unseen);
    return connection;
}

Outcome Host::bind(Socket& socket)
{
    if (socket.bound) {
        return Outcome::failed(SocketError::Invalid);
    }
    socket.bound = true;
    return Outcome::done();
}

Outcome Host::listen(Socket& socket, tcp::Instant now)
{
    if (socket.connection != nullptr && !socket.connection->closed()) {
        return Outcome::failed(SocketError::Invalid);
    }
    if (!socket.listening) {
        m_recorder.begin(now);
        m_recorder.call({.kind = CallKind::Listen});
        m_recorder.effects(listens());
        m_recorder.end();
    }
    socket.listening = true;
    socket.connection = nullptr;
    return Outcome::done();
}

Outcome Host::accept(Socket& socket, int accepted)
{
    if (!socket.listening) {
        return Outcome::failed(SocketError::Invalid);
    }
    if (socket.ready.empty()) {
        return socket.options.nonblocking ? Outcome::failed(SocketError::Again)
                                          : Outcome::waiting();
    }
    Connection* connection = socket.ready.front();
    socket.ready.pop_front();
    connection->owned = true;
    connection->options.nonblocking = m_profile.acceptedInherits && socket.options.nonblocking;
    Socket fresh;
    fresh.options = connection->options;
    fresh.bound = true;
    fresh.connection = connection;
    m_sockets[accepted] = std::move(fresh);
    return Outcome::done(accepted);
}

Outcome Host::connect(Socket& socket, Progress& progress, tcp::Instant now)
{
    if (socket.listening) {
        return Outcome::failed(SocketError::NotSupported);
    }
    Connection* connection = socket.connection;
    if (!progress.begun && connection != nullptr && !connection->closed()) {
        return Outcome::failed(
            connection->established ? SocketError::IsConnected : SocketError::Already);
    }
    if (!progress.begun) {
        progress.begun = true;
        connection = &makeConnection(socket.options, false);
        socket.connection = connection;
        m_current = connection;
        call(*connection, {.kind = CallKind::Connect}, now);
        if (socket.options.nonblocking) {
            return Outcome::failed(SocketError::InProgress);
        }
    }
    if (connection->established) {
        return Outcome::done();
    }
    return connection->closed() ? Outcome::failed(std::exchange(connection->error, {}))
                                : Outcome::waiting();
}

Outcome Host::shutdown(Socket& socket, ShutdownHow how, tcp::Instant now)
{
    Connection* connection = socket.connection;
    if (connection == nullptr || connection->closed() || connection->state() == State::SynSent) {
        return Outcome::failed(SocketError::NotConnected);
    }
    if (how != ShutdownHow::Write) {
        connection->readShut = true;
        if (!m_profile.shutReadKeepsData) {
            connection->read = connection->received;
            call(*connection, {.kind = CallKind::ResumeReading}, now);
        }
    }
    if (how != ShutdownHow::Read && !std::exchange(connection->writeShut, true)) {
        call(*connection, {.kind = CallKind::Close}, now);
    }
    return Outcome::done();
}

namespace {

/// What was sent, the FIN too, may still be unacknowledged.
bool awaitsAcknowledgment(State state)
{
    return state == State::FinWait1 || state == State::CloseWait || state == State::Closing ||
        state == State::LastAck;
}

} // namespace

Outcome Host::close(int descriptor, Progress& progress, tcp::Instant now)
{
    if (m_files.erase(descriptor) + m_watchers.erase(descriptor) + m_pipes.erase(descriptor) > 0) {
        return Outcome::done();
    }
    Socket* socket = find(descriptor);
    if (socket == nullptr) {
        return Outcome::failed(SocketError::BadDescriptor);
    }
    for (auto& [watcher, watches] : m_watchers) {
        watches.erase(descriptor);
    }
    if (socket->listening) {
        closeListener(descriptor, now);
    } else if (socket->connection != nullptr) {
        const int linger = socket->options.lingerSeconds.value_or(0);
        if (!std::exchange(progress.begun, true)) {
            closeConnection(*socket->connection, now);
            progress.until = tcp::after(now, std::chrono::seconds(linger));
        }
        if (linger > 0 && !socket->options.nonblocking && now < *progress.until &&
            awaitsAcknowledgment(socket->connection->state())) {
            return Outcome::waiting();
        }
    }
    m_sockets.erase(descriptor);
    return Outcome::done();
}

void Host::closeConnection(Connection& connection, tcp::Instant now)
{
    const bool unread = m_profile.unreadDataResets && connection.readable() > 0;
    connection.detached = true;
    connection.read = connection.received;
    if (connection.options.lingerSeconds == 0 || unread) {
        call(connection, {.kind = CallKind::Abort}, now);
    } else if (!std::exchange(connection.writeShut, true)) {
        call(connection, {.kind = CallKind::Close}, now);
    }
    watchFinWait2(connection, now);
}

/// Connections that nobody has accepted go with it: those that are open are reset.
void Host::closeListener(int descriptor, tcp::Instant now)
{
    m_sockets[descriptor].listening = false;
    for (const auto& connection : m_connections) {
        const bool gone = connection->closed() || connection->state() == State::Listen;
        if (connection->listener != descriptor || connection->owned || gone) {
            continue;
        }
        const bool open = tcp::isSynchronized(connection->state());
        call(*connection, {.kind = open ? CallKind::Abort : CallKind::Crash}, now);
    }
}

void Host::drop(State state, tcp::Instant now)
{
    for (const auto& connection : m_connections) {
        if (connection->state() == state) {
            call(*connection, {.kind = CallKind::Crash}, now);
        }
    }
}

std::vector<Host::Listed> Host::list() const
{
    std::vector<Listed> listed;
    for (const auto& [descriptor, socket] : m_sockets) {
        // A socket stays when its connection is reset.
        if (socket.connection == nullptr || socket.connection->closed()) {
            listed.push_back({socket.listening ? State::Listen : State::Closed, true});
        }
    }
    for (const auto& connection : m_connections) {
        const bool gone = connection->closed() || connection->state() == State::Listen;
        if (!gone) {
            listed.push_back({connection->state(), connection->owned && !connection->detached});
        }
    }
    return listed;
}

} // namespace packetdrill
