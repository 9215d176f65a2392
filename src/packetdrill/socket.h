// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/counts.h"
#include "packetdrill/numbering.h"
#include "packetdrill/socket_error.h"
#include "tcp/endpoint.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace packetdrill {

/// What setsockopt() and fcntl() set for one socket; none: as the host has it.
struct SocketOptions
{
    bool nonblocking = false;
    bool noDelay = false;
    /// What does not fill a segment waits until this is switched off.
    bool cork = false;
    bool keepalive = false;
    /// No TCP options are sent or looked at.
    bool noOptions = false;
    /// CLOSE waits so long for what is queued; 0: it aborts.
    std::optional<int> lingerSeconds;
    std::optional<std::uint32_t> receiveBuffer;
    std::optional<std::uint32_t> sendBuffer;
    std::optional<std::uint16_t> maxSegment;
    std::optional<tcp::Duration> keepaliveIdle;
    std::optional<tcp::Duration> keepaliveInterval;
    std::optional<std::uint32_t> keepaliveProbes;
    std::optional<tcp::Duration> userTimeout;
    std::optional<std::uint32_t> synRetries;
    std::optional<tcp::Duration> maxRto;
    std::optional<tcp::Duration> minRto;
    std::optional<tcp::Duration> establishTimeout;
    /// How long a call waits for data, or for room; none: for ever.
    std::optional<tcp::Duration> receiveTimeout;
    std::optional<tcp::Duration> sendTimeout;
    /// SO_RCVLOWAT: so much has to be there before it is worth telling.
    std::uint64_t receiveLow = 1;
    /// TCP_NOTSENT_LOWAT: no more is taken while so many octets wait to be sent; 0: as the host has
    /// it.
    std::uint32_t notSentLow = 0;
    std::optional<tcp::CongestionControl> congestion;
    /// Others, which change nothing here, by the names of level and option.
    std::map<std::string, std::int64_t> inert;
};

/// One connection: an endpoint, and what a socket adds to it. Data outlive the TCB here: they can
/// be read after the connection has ended.
struct Connection
{
    tcp::Endpoint endpoint;
    Numbering numbering;
    SocketOptions options;
    /// The descriptor of the socket that listened; none: it was opened by connect().
    std::optional<int> listener;
    /// What tells several connections apart; none: the script names no ports.
    std::optional<std::uint16_t> remotePort;
    /// accept() has handed it out, or it never had to.
    bool owned = false;
    /// The user has closed its socket.
    bool detached = false;
    /// When it is forgotten in FIN-WAIT-2.
    std::optional<tcp::Instant> forgottenAt;
    /// It has been ESTABLISHED.
    bool established = false;
    bool peerFinished = false;
    bool readShut = false;
    bool writeShut = false;
    /// SO_ERROR
    SocketError error = SocketError::None;
    /// What the network told last, to be told when the connection is given up.
    SocketError softError = SocketError::None;
    /// Octets that arrived in order, and those of them that the user took.
    std::uint64_t received = 0;
    std::uint64_t read = 0;
    Counts counts;
    /// Octets of an IP packet, as the network has told; none: as the host has it.
    std::optional<std::uint32_t> pathMtu;
    /// Numbers at which segments had to end: MSG_EOR.
    std::vector<tcp::SeqNum> recordEnds;
    /// The user has found no room for more.
    bool awaitsRoom = false;
    /// How often there was room again.
    std::uint64_t roomsFound = 0;
    /// TCP_INFO tells windows in segments, not in octets.
    bool countsSegments = false;

    tcp::State state() const { return endpoint.state(); }
    bool closed() const { return state() == tcp::State::Closed; }
    std::uint64_t readable() const { return received - read; }
    /// Octets handed over and not yet acknowledged.
    std::uint64_t queued() const;
    std::uint64_t unsent() const { return endpoint.tcb().sendBuffer.unsent; }
};

/// What pipe() has made: its two ends, and octets that wait between them.
struct Pipe
{
    int readEnd = -1;
    int writeEnd = -1;
    std::uint64_t octets = 0;
};

/// A descriptor.
struct Socket
{
    SocketOptions options;
    bool bound = false;
    bool listening = false;
    /// Null before connect(), and of a listening socket.
    Connection* connection = nullptr;
    /// Connections that accept() may hand out.
    std::deque<Connection*> ready;
};

/// What came of a call.
struct Outcome
{
    enum class Kind : std::uint8_t { Done, Failed, Waiting };
    Kind kind = Kind::Done;
    std::int64_t value = 0;
    SocketError error = SocketError::None;

    static Outcome done(std::int64_t value = 0) { return {Kind::Done, value, SocketError::None}; }
    static Outcome failed(SocketError error) { return {Kind::Failed, -1, error}; }
    /// It would have to wait.
    static Outcome waiting() { return {Kind::Waiting, 0, SocketError::None}; }
};

/// How far a call has come that had to wait.
struct Progress
{
    bool begun = false;
    std::uint64_t octets = 0;
    /// When it stops waiting by itself; none: it waits for what it waits for.
    std::optional<tcp::Instant> until;
};

/// What an epoll descriptor watches: descriptors, and what was told of each.
struct Watch
{
    std::int64_t events = 0;
    /// What the user gave with them, to be told.
    std::int64_t data = 0;
    /// EPOLLONESHOT: told once, and not again until it is modified.
    bool spent = false;
    /// What was ready when it was looked at last, and how much had arrived by then.
    std::int64_t ready = 0;
    std::uint64_t received = 0;
    /// How often there was room to write again by then.
    std::uint64_t rooms = 0;
};
using Watches = std::map<int, Watch>;

} // namespace packetdrill
