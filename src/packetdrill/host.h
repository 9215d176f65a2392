// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/ast.h"
#include "packetdrill/network_error.h"
#include "packetdrill/profile.h"
#include "packetdrill/recorder.h"
#include "packetdrill/socket.h"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace packetdrill {

/// A segment that a connection sent.
struct Sent
{
    tcp::Segment segment;
    tcp::Instant at;
    sim::SegmentId id;
    /// Whose numbers it carries.
    Connection* connection = nullptr;
    /// How many segments it was made of, as a network interface that cuts them sees it.
    std::size_t pieces = 1;
};

struct ReceiveFlags
{
    bool peek = false;
    bool dontWait = false;
    bool waitAll = false;
};

struct SendFlags
{
    bool dontWait = false;
    /// More is to follow: do not push.
    bool more = false;
    /// MSG_OOB
    bool urgent = false;
    /// MSG_EOR
    bool endsRecord = false;
};

enum class ShutdownHow : std::uint8_t { Read, Write, Both };

/// The host under test: sockets over endpoints, without a clock of its own. A listening socket
/// stays in LISTEN; each connection to it is an endpoint of its own.
class Host
{
public:
    /// `iss`: the initial send sequence number of its connections.
    Host(const Profile& profile, HostSettings settings, sim::Side self, std::uint32_t iss);

    const Profile& profile() const { return m_profile; }
    const HostSettings& settings() const { return m_settings; }
    /// They hold for connections that exist, too.
    void changeSettings(HostSettings settings);

    // host.cpp: the wire and the clock
    /// The answer is the number of the segment in the trace.
    sim::SegmentId arrive(const Packet& packet, tcp::Instant now);
    /// `message` has come, and means `error`.
    void arrive(const IcmpMessage& message, const NetworkError& error, tcp::Instant now);
    std::optional<tcp::Instant> nextTimer() const;
    /// Lets the timers expire that are due.
    void expire(tcp::Instant now);
    /// All that was ever sent, in order.
    const std::vector<Sent>& sent() const { return m_sent; }
    /// The connection that the script's segments are for; null: there was none yet.
    Connection* current() const { return m_current; }
    sim::Trace takeTrace() { return m_recorder.take(); }

    // host_sockets.cpp: calls that make and end connections
    void makeSocket(int descriptor);
    Socket* find(int descriptor);
    /// Descriptors that are none of sockets: files, and what epoll watches with.
    std::map<int, Watches>& watchers() { return m_watchers; }
    std::set<int>& files() { return m_files; }
    /// By the descriptors of both their ends.
    std::map<int, std::shared_ptr<Pipe>>& pipes() { return m_pipes; }
    Outcome bind(Socket& socket);
    Outcome listen(Socket& socket, tcp::Instant now);
    /// The new socket is `accepted`.
    Outcome accept(Socket& socket, int accepted);
    Outcome connect(Socket& socket, Progress& progress, tcp::Instant now);
    Outcome shutdown(Socket& socket, ShutdownHow how, tcp::Instant now);
    /// With SO_LINGER it waits until all is acknowledged, or for so long.
    Outcome close(int descriptor, Progress& progress, tcp::Instant now);
    /// Ends every connection in that state without a segment.
    void drop(tcp::State state, tcp::Instant now);

    // host_data.cpp: calls that move data
    Outcome receive(
        Socket& socket, std::uint64_t octets, const ReceiveFlags& flags, tcp::Instant now);
    Outcome send(Socket& socket, std::uint64_t octets, const SendFlags& flags, Progress& progress,
        tcp::Instant now);
    /// Octets that the send buffer still takes.
    std::uint64_t room(const Connection& connection) const;
    /// Whether there is so much room that a user who waits for some is told.
    bool hasRoom(const Connection& connection) const;
    std::uint32_t sendBuffer(const SocketOptions& options, const Connection* connection) const;
    std::uint32_t receiveBuffer(const SocketOptions& options, const Connection* connection) const;
    /// A setting of `socket` has changed; `push`: what waited may leave.
    void optionsChanged(Socket& socket, bool push, tcp::Instant now);

    /// State and port of every socket and connection, as a listing would show them.
    struct Listed
    {
        tcp::State state;
        bool owned;
    };
    std::vector<Listed> list() const;

private:
    using Act = std::function<void(tcp::Endpoint&, tcp::Output&)>;

    Connection& makeConnection(const SocketOptions& options, bool passive);
    Connection* receiver(const std::optional<Ports>& ports = {}) const;
    void deliver(Connection* connection, const tcp::Segment& segment,
        const std::optional<Ports>& ports, tcp::Instant now);
    void arriveAtListener(int descriptor, Socket& socket, const tcp::Segment& segment,
        const std::optional<Ports>& ports, tcp::Instant now);
    void arriveAt(Connection& connection, const tcp::Segment& segment, tcp::Instant now);
    bool isLost(const Connection& connection, const tcp::Segment& segment) const;
    std::optional<tcp::Instant> dueOf(const Connection& connection) const;
    std::uint64_t takenAtOnce(const Connection& connection, std::uint64_t octets) const;
    std::uint32_t notSentLow(const Connection& connection) const;
    void noteRoom(Connection& connection) const;
    Delay delayOf(const Connection& connection) const;
    void watchFinWait2(Connection& connection, tcp::Instant now) const;
    void end(Connection& connection, SocketError error, tcp::Instant now);
    void limitSegments(Connection& connection, std::uint32_t mtu, tcp::Instant now);
    void call(Connection& connection, const tcp::Call& call, tcp::Instant now);
    void perform(Connection& connection, tcp::Instant now, const Act& act);
    void absorb(Connection& connection, const tcp::Output& output);
    void enterState(Connection& connection, const tcp::Transition& taken);
    void depart(Connection& connection, tcp::Output& output, tcp::Instant now);
    void closeConnection(Connection& connection, tcp::Instant now);
    void closeListener(int descriptor, tcp::Instant now);
    std::shared_ptr<const tcp::EndpointConfig> configFor(
        const SocketOptions& options, const Connection* connection) const;

    const Profile& m_profile;
    HostSettings m_settings;
    Recorder m_recorder;
    std::uint32_t m_iss;
    std::map<int, Socket> m_sockets;
    std::map<int, Watches> m_watchers;
    std::set<int> m_files;
    std::map<int, std::shared_ptr<Pipe>> m_pipes;
    /// All that ever were: descriptors and segments point to them.
    std::vector<std::unique_ptr<Connection>> m_connections;
    Connection* m_current = nullptr;
    /// For segments that no connection takes.
    Connection m_nowhere;
    std::vector<Sent> m_sent;
};

} // namespace packetdrill
