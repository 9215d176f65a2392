// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/output.h"
#include "tcp/segment.h"
#include "tcp/tcb.h"
#include "tcp/time.h"

#include <array>
#include <cstdint>
#include <optional>

namespace packetdrill {

/// What keeps the sender of a connection from having nothing to do.
enum class Delay : std::uint8_t {
    None,
    Network,    ///< something is on its way, or waits for the congestion window
    PeerWindow, ///< the peer's window keeps back what could leave
    SendBuffer, ///< all that fits into the send buffer is on its way, and the user has more
};

/// How long there was which delay.
class DelayTimes
{
public:
    void turn(Delay next, tcp::Instant at);
    tcp::Duration of(Delay delay, tcp::Instant now) const;

private:
    Delay m_delay = Delay::None;
    tcp::Instant m_since;
    std::array<tcp::Duration, 4> m_spent{};
};

/// What was sent and what arrived, for TCP_INFO.
struct Counts
{
    std::uint64_t segmentsOut = 0;
    std::uint64_t segmentsIn = 0;
    std::uint64_t dataSegmentsOut = 0;
    std::uint64_t dataSegmentsIn = 0;
    std::uint64_t octetsOut = 0;
    std::uint64_t octetsAgain = 0;
    std::uint64_t segmentsAgain = 0;
    /// Segments that arrived at the peer, as its ACKs and SACK blocks tell.
    std::uint64_t delivered = 0;
    /// Segments that D-SACK blocks tell of.
    std::uint64_t duplicates = 0;
    std::uint64_t timeouts = 0;
    /// Timeouts that no other one came before since anything was acknowledged.
    std::uint64_t firstTimeouts = 0;
    std::optional<tcp::Duration> leastRtt;
    /// The size of the peer's full segments, as far as it is known from those that arrived.
    std::uint32_t arrivingMss = 536;
    std::uint32_t lastLength = 0;
    tcp::Instant dataSentAt;
    tcp::Instant dataArrivedAt;
    tcp::Instant ackArrivedAt;
    DelayTimes delays;

    /// The connection is ESTABLISHED: nothing was sent or has arrived before.
    void begin(tcp::Instant now);
    void departs(const tcp::Departure& departure, tcp::Instant now);
    /// `pieces`: of how many segments an interface has put it together; `most`: octets of data that
    /// this end accepts in one.
    void arrives(
        const tcp::Segment& segment, std::uint32_t pieces, std::uint32_t most, tcp::Instant now);
    /// A D-SACK block where the peer's segments carry `mss` octets.
    void hears(const tcp::Segment& segment, std::uint32_t mss);
    /// `tcb` as it is before the retransmission timer expires.
    void timesOut(const tcp::Tcb& tcb);
    void measures(const tcp::Output& output);
};

} // namespace packetdrill
