// SPDX-License-Identifier: GPL-3.0-or-later

// Segments and timers: which connection they concern, and what it makes of them.

#include "packetdrill/host.h"

#include <algorithm>
#include <utility>

namespace packetdrill {

using tcp::State;

namespace {

tcp::Options optionsOf(const std::vector<OptionItem>& items)
{
    tcp::Options options;
    for (const OptionItem& item : items) {
        switch (item.kind) {
        case OptionKind::Mss:
            options.mss = static_cast<std::uint16_t>(item.value);
            break;
        case OptionKind::WindowScale:
            options.windowScale = static_cast<std::uint8_t>(item.value);
            break;
        case OptionKind::SackPermitted:
            options.sackPermitted = true;
            break;
        case OptionKind::Timestamps:
            options.timestamps = tcp::Timestamps{item.value, item.echo};
            break;
        case OptionKind::Sack:
            for (const tcp::SackBlock& block : item.blocks) {
                options.sack.add(block);
            }
            break;
        case OptionKind::Nop:
        case OptionKind::Eol:
            break;
        }
    }
    return options;
}

tcp::Segment segmentOf(const Packet& packet)
{
    tcp::Segment segment;
    segment.seq = tcp::SeqNum{packet.seq.value_or(0)};
    segment.ack = tcp::SeqNum{packet.flags.has(tcp::Flag::Ack) ? packet.ack : 0};
    segment.len = packet.len;
    segment.window = static_cast<std::uint16_t>(packet.window.value_or(0));
    segment.flags = packet.flags;
    segment.urgent = static_cast<std::uint16_t>(packet.urgent);
    segment.options = optionsOf(packet.options.value_or(std::vector<OptionItem>{}));
    return segment;
}

bool hasExpired(const tcp::Output& out, tcp::TimerKind timer)
{
    return std::ranges::find(out.expired, timer, &tcp::TimerChange::timer) != out.expired.end();
}

bool gaveUpKeepalive(const tcp::Output& out)
{
    return hasExpired(out, tcp::TimerKind::Keepalive) && !out.transitions.empty();
}

tcp::Segment resetOf(const tcp::Tcb& tcb)
{
    tcp::Segment segment;
    segment.flags = {tcp::Flag::Rst, tcp::Flag::Ack};
    segment.seq = tcb.snd.nxt;
    segment.ack = tcb.rcv.nxt;
    return segment;
}

/// Segments on the retransmission queue that the peer has not told to have.
std::ptrdiff_t undelivered(const Connection& connection)
{
    return std::ranges::count(
        connection.endpoint.tcb().retransmissionQueue, false, &tcp::Unacknowledged::sacked);
}

/// Of how many segments one was put together that brings so many octets.
std::uint32_t piecesOf(std::uint32_t octets, std::optional<std::uint32_t> mss)
{
    return mss && octets > *mss ? (octets + *mss - 1) / *mss : 1;
}

} // namespace

std::uint64_t Connection::queued() const
{
    const tcp::Tcb& tcb = endpoint.tcb();
    std::uint64_t octets = tcb.sendBuffer.unsent;
    for (const tcp::Unacknowledged& entry : tcb.retransmissionQueue) {
        octets += entry.len;
    }
    return octets;
}

Host::Host(const Profile& profile, HostSettings settings, sim::Side self, std::uint32_t iss)
    : m_profile(profile)
    , m_settings(std::move(settings))
    , m_recorder(self)
    , m_iss(iss)
{}

void Host::changeSettings(HostSettings settings)
{
    m_settings = std::move(settings);
    for (const auto& connection : m_connections) {
        connection->endpoint.configure(configFor(connection->options, connection.get()));
    }
}

/// The connection that takes segments: the one with that remote port or, where a script names no
/// ports, the last one that was made; as long as there is something left of it.
Connection* Host::receiver(const std::optional<Ports>& ports) const
{
    const auto isThere = [](const Connection* connection) {
        return connection != nullptr && !connection->closed() &&
            connection->state() != State::Listen; // a reset has led back there
    };
    const bool plain = !ports || (m_current != nullptr && !m_current->remotePort);
    if (plain) {
        return isThere(m_current) ? m_current : nullptr;
    }
    const auto found = std::ranges::find_if(m_connections, [&](const auto& connection) {
        return connection->remotePort == ports->from && isThere(connection.get());
    });
    return found != m_connections.end() ? found->get() : nullptr;
}

sim::SegmentId Host::arrive(const Packet& packet, tcp::Instant now)
{
    tcp::Segment segment = segmentOf(packet);
    Connection* connection = receiver(packet.ports);
    if (connection != nullptr) {
        connection->numbering.toLive(segment);
        if (packet.ports) {
            connection->remotePort = packet.ports->from;
        }
    }
    m_recorder.begin(now);
    const sim::SegmentId id = m_recorder.arrive(segment);
    const bool ignored = m_settings.dropSynFin && segment.syn() && segment.fin() &&
        !(connection != nullptr && connection->state() == State::TimeWait);
    if (ignored) {
        m_recorder.end();
    } else {
        deliver(connection, segment, packet.ports, now);
    }
    return id;
}

/// To the connection, the socket that listens, or nobody.
void Host::deliver(Connection* connection, const tcp::Segment& segment,
    const std::optional<Ports>& ports, tcp::Instant now)
{
    if (connection != nullptr) {
        arriveAt(*connection, segment, now);
        return;
    }
    const auto listening =
        std::ranges::find_if(m_sockets, [](const auto& entry) { return entry.second.listening; });
    if (listening != m_sockets.end()) {
        arriveAtListener(listening->first, listening->second, segment, ports, now);
        return;
    }
    perform(m_nowhere, now, [&](tcp::Endpoint& endpoint, tcp::Output& out) {
        if (!m_settings.blackhole) {
            endpoint.onSegment(segment, now, out);
        }
    });
}

/// A listening socket answers as an endpoint in LISTEN; one that then leaves LISTEN is a new
/// connection.
void Host::arriveAtListener(int descriptor, Socket& socket, const tcp::Segment& segment,
    const std::optional<Ports>& ports, tcp::Instant now)
{
    Connection& connection = makeConnection(socket.options, true);
    connection.listener = descriptor;
    if (ports) {
        connection.remotePort = ports->from;
    }
    tcp::Output unseen; // it is the socket that listens, not this endpoint
    connection.endpoint.onCall({.kind = tcp::CallKind::Listen}, now, unseen);
    tcp::Segment taken = segment;
    if (connection.options.noOptions) {
        taken.options = {};
    }
    perform(connection, now,
        [&](tcp::Endpoint& endpoint, tcp::Output& out) { endpoint.onSegment(taken, now, out); });
    if (connection.state() != State::Listen) {
        m_current = &connection;
    }
}

/// Whether the segment brings data that nobody will read (RFC 9293 §3.6.1, SHLD-3).
bool Host::isLost(const Connection& connection, const tcp::Segment& segment) const
{
    const tcp::ReceiveVariables& rcv = connection.endpoint.tcb().rcv;
    const bool taking =
        connection.state() == State::FinWait1 || connection.state() == State::FinWait2;
    const bool unheard = connection.detached || (m_profile.shutReadResets && connection.readShut);
    return unheard && taking && segment.len > 0 && !segment.rst() && !segment.syn() &&
        tcp::precedes(rcv.nxt, segment.seq + segment.len) &&
        tcp::inWindow(segment.seq + (segment.len - 1), rcv.nxt, rcv.wnd);
}

void Host::arriveAt(Connection& connection, const tcp::Segment& segment, tcp::Instant now)
{
    tcp::Segment taken = segment;
    if (connection.options.noOptions) {
        taken.options = {};
    }
    Counts& counts = connection.counts;
    counts.arrives(
        taken, piecesOf(taken.len, m_settings.arrivingMss), connection.endpoint.config().mss, now);
    counts.hears(taken, connection.endpoint.tcb().snd.mss);
    perform(connection, now, [&](tcp::Endpoint& endpoint, tcp::Output& out) {
        if (!isLost(connection, taken)) {
            const std::ptrdiff_t before = undelivered(connection);
            endpoint.onSegment(taken, now, out);
            const std::ptrdiff_t delivered = before - undelivered(connection);
            counts.delivered += static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(delivered, 0));
            return;
        }
        endpoint.onCall({.kind = tcp::CallKind::Abort}, now, out);
        for (tcp::Departure& departure : out.departures) { // the reset answers this segment
            departure.segment.flags = {tcp::Flag::Rst};
            departure.segment.seq = taken.ack;
            departure.segment.ack = {};
        }
    });
}

std::optional<tcp::Instant> Host::dueOf(const Connection& connection) const
{
    const auto timer = connection.endpoint.nextTimer();
    const auto forgotten = connection.forgottenAt;
    return timer && forgotten ? std::min(timer, forgotten) : (timer ? timer : forgotten);
}

/// Nobody would ever see that the peer has nothing more to say.
void Host::watchFinWait2(Connection& connection, tcp::Instant now) const
{
    if (connection.state() != State::FinWait2 || !connection.detached) {
        connection.forgottenAt.reset();
    } else if (!connection.forgottenAt && m_settings.finWait2Timeout) {
        connection.forgottenAt = tcp::after(now, *m_settings.finWait2Timeout);
    }
}

std::optional<tcp::Instant> Host::nextTimer() const
{
    std::optional<tcp::Instant> next;
    for (const auto& connection : m_connections) {
        const auto due = dueOf(*connection);
        if (due && (!next || *due < *next)) {
            next = due;
        }
    }
    return next;
}

void Host::expire(tcp::Instant now)
{
    for (const auto& connection : m_connections) {
        if (connection->forgottenAt && *connection->forgottenAt <= now) {
            connection->forgottenAt.reset();
            call(*connection, {.kind = tcp::CallKind::Crash}, now);
            continue;
        }
        const auto due = connection->endpoint.nextTimer();
        if (due && *due <= now) {
            m_recorder.begin(now);
            perform(*connection, now, [&](tcp::Endpoint& endpoint, tcp::Output& out) {
                const tcp::Tcb before = endpoint.tcb();
                endpoint.onTimers(now, out);
                if (hasExpired(out, tcp::TimerKind::Retransmission)) {
                    connection->counts.timesOut(before);
                }
                if (m_profile.keepaliveResets && gaveUpKeepalive(out)) {
                    out.departures.push_back({resetOf(before), tcp::Reason::Keepalive, false});
                }
            });
        }
    }
}

void Host::call(Connection& connection, const tcp::Call& call, tcp::Instant now)
{
    if (connection.endpoint.errorOf(call)) {
        return; // sockets tell errors of their own
    }
    m_recorder.begin(now);
    m_recorder.call(call);
    perform(connection, now,
        [&](tcp::Endpoint& endpoint, tcp::Output& out) { endpoint.onCall(call, now, out); });
}

/// Each event of a script is an instant of its own: what it makes an endpoint send leaves at once.
void Host::perform(Connection& connection, tcp::Instant now, const Act& act)
{
    tcp::Output output;
    const bool open = connection.established;
    act(connection.endpoint, output);
    absorb(connection, output);
    if (connection.established && !open) {
        connection.counts.begin(now);
    }
    const std::size_t taken = output.transitions.size();
    connection.endpoint.dispatch(now, output);
    for (std::size_t i = taken; i < output.transitions.size(); ++i) {
        enterState(connection, *output.transitions[i]);
    }
    watchFinWait2(connection, now);
    connection.counts.measures(output);
    noteRoom(connection);
    connection.counts.delays.turn(delayOf(connection), now);
    m_recorder.effects(output);
    depart(connection, output, now);
    m_recorder.end();
}

void Host::absorb(Connection& connection, const tcp::Output& output)
{
    for (const tcp::Transition* taken : output.transitions) {
        enterState(connection, *taken);
    }
    const tcp::Tcb& tcb = connection.endpoint.tcb();
    if (connection.state() >= State::SynReceived) {
        connection.numbering.learnIrs(tcb.rcv.irs);
    }
    connection.received = std::max(connection.received, tcb.delivered + tcb.unread);
    if ((connection.readShut && !m_profile.shutReadKeepsData) || connection.detached) {
        connection.read = connection.received;
    }
}

void Host::enterState(Connection& connection, const tcp::Transition& taken)
{
    if (taken.event == tcp::Event::ReceiveReset || taken.event == tcp::Event::SynInWindow) {
        connection.error = m_profile.resetErrors[static_cast<std::size_t>(taken.from)];
    } else if (taken.event == tcp::Event::RetriesExhausted ||
        taken.event == tcp::Event::UserTimeout) {
        connection.error = connection.softError != SocketError::None ? connection.softError
                                                                     : SocketError::TimedOut;
    } else if (taken.event == tcp::Event::ReceiveFin) {
        connection.peerFinished = true;
    }
    if (taken.to != State::Established) {
        return;
    }
    connection.established = true;
    connection.endpoint.configure(configFor(connection.options, &connection));
    if (Socket* listener = connection.listener ? find(*connection.listener) : nullptr) {
        listener->ready.push_back(&connection);
    }
}

void Host::depart(Connection& connection, tcp::Output& output, tcp::Instant now)
{
    for (const tcp::Departure& departure : output.departures) {
        const sim::SegmentId id = m_recorder.sent(departure);
        m_sent.push_back({departure.segment, now, id, &connection});
        connection.counts.departs(departure, now);
    }
}

} // namespace packetdrill
