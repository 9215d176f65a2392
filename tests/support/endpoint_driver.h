// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/endpoint.h"

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

namespace support {

/// Who opened the connection first, where that makes a difference.
enum class Opening : std::uint8_t { Active, Passive };

/// The initial sequence numbers of a played connection: ours and the peer's.
struct Numbers
{
    std::uint32_t iss = 1000;
    std::uint32_t irs = 5000;
};

/// Numbers that pass 2^32 within the first few octets.
inline constexpr Numbers kWrapping{0xffffffffU, 0xfffffffeU};

/// How far the sequence variables have come in a state that EndpointDriver::reach() leads to:
/// SND.UNA and SND.NXT as octets from ISS, RCV.NXT as octets from IRS. A SYN and a FIN take one
/// number each (RFC 9293 §3.4). Where nothing is known of the peer yet, RCV.NXT stands for IRS.
struct Progress
{
    std::int32_t una = 0;
    std::int32_t nxt = 0;
    std::int32_t rcvNxt = 0;

    friend bool operator==(const Progress&, const Progress&) = default;
};
Progress progressIn(tcp::State state);

/// What the peer tells in every segment unless a test says otherwise; and its MSS option.
inline constexpr std::uint16_t kPeerWindow = 3000;
inline constexpr std::uint16_t kMss = 1000;
inline constexpr std::uint32_t kOwnWindow = 4000;
/// The time the peer takes to answer while reach() plays the handshake.
inline constexpr tcp::Duration kPeerDelay = std::chrono::milliseconds(100);

/// The rows of the transition table that drivers of this program have seen taken.
std::set<const tcp::Transition*>& rowsReached();

/// One endpoint, its user, its peer and its clock, played by hand.
class EndpointDriver
{
public:
    /// ISS from the numbers, MSS kMss, receive buffer kOwnWindow; the rest are the defaults.
    static tcp::EndpointConfig defaults(Numbers numbers = {});

    explicit EndpointDriver(Numbers numbers = {});
    EndpointDriver(Numbers numbers, tcp::EndpointConfig config);

    /// Brings a CLOSED endpoint to `state` by calls and segments only, no data among them.
    /// `Passive` starts from LISTEN, where the state can be reached that way.
    void reach(tcp::State state, Opening opening = Opening::Active);

    /// One event, an instant of its own: what the endpoint makes of it and what then leaves.
    tcp::Output call(const tcp::Call& call);
    tcp::Output call(tcp::CallKind kind, std::uint64_t bytes = 0);
    tcp::Output arrive(const tcp::Segment& segment);
    /// Several events of one instant.
    tcp::Output instant(const std::function<void(tcp::Endpoint&, tcp::Output&)>& events);
    /// Moves the clock; timers that are due on the way expire, each in its own instant.
    tcp::Output pass(tcp::Duration time);
    /// Moves the clock to the next timer and lets it expire.
    tcp::Output expireNext();

    /// From the peer, at an offset from IRS; with Flag::Ack it acknowledges ISS + `ack`.
    tcp::Segment segment(
        tcp::Flags flags, std::int32_t seq, std::int32_t ack = 0, std::uint32_t len = 0) const;

    const tcp::Endpoint& endpoint() const { return m_endpoint; }
    /// Changes the settings of the connection that goes on.
    void configure(const tcp::EndpointConfig& config)
    {
        m_endpoint.configure(std::make_shared<tcp::EndpointConfig>(config));
    }
    tcp::State state() const { return m_endpoint.state(); }
    const tcp::Tcb& tcb() const { return m_endpoint.tcb(); }
    tcp::Instant now() const { return m_now; }
    Numbers numbers() const { return m_numbers; }
    /// The numbers of the TCB as octets from ISS and IRS.
    Progress progress() const;

private:
    void handshake(tcp::State state, Opening opening);

    Numbers m_numbers;
    tcp::Endpoint m_endpoint;
    tcp::Instant m_now;
};

/// Such as "<SEQ=ISS+1><ACK=IRS+2><CTL=ACK><DATA=10>", as RFC 9293 writes segments.
std::string text(const tcp::Segment& segment, Numbers numbers);
/// What left, a segment a line.
std::string departures(const tcp::Output& out, Numbers numbers = {});
/// "ESTABLISHED CLOSE-WAIT": the states entered.
std::string path(const tcp::Output& out);
std::string errors(const tcp::Output& out);
std::string notes(const tcp::Output& out);

} // namespace support
