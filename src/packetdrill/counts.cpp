// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/counts.h"

#include <algorithm>

namespace packetdrill {

void DelayTimes::turn(Delay next, tcp::Instant at)
{
    m_spent[static_cast<std::size_t>(m_delay)] += at - m_since;
    m_delay = next;
    m_since = at;
}

tcp::Duration DelayTimes::of(Delay delay, tcp::Instant now) const
{
    return m_spent[static_cast<std::size_t>(delay)] +
        (delay == m_delay ? now - m_since : tcp::Duration{0});
}

void Counts::begin(tcp::Instant now)
{
    dataSentAt = now;
    dataArrivedAt = now;
    ackArrivedAt = now;
}

void Counts::departs(const tcp::Departure& departure, tcp::Instant now)
{
    const std::uint32_t octets = departure.segment.len;
    ++segmentsOut;
    dataSegmentsOut += octets > 0 ? 1 : 0;
    octetsOut += octets;
    segmentsAgain += departure.retransmission ? 1 : 0;
    octetsAgain += departure.retransmission ? octets : 0;
    dataSentAt = octets > 0 ? now : dataSentAt;
}

void Counts::arrives(
    const tcp::Segment& segment, std::uint32_t pieces, std::uint32_t most, tcp::Instant now)
{
    segmentsIn += pieces;
    dataSegmentsIn += segment.len > 0 ? pieces : 0;
    ackArrivedAt = segment.hasAck() ? now : ackArrivedAt;
    if (segment.len == 0) {
        return;
    }
    dataArrivedAt = now;
    // Two of one length are full ones, too, unless they are so small that any path takes more.
    constexpr std::uint32_t kEveryPathTakes = 536;
    const std::uint32_t length = (segment.len + pieces - 1) / pieces;
    const bool twice = length == lastLength && length >= kEveryPathTakes;
    arrivingMss = length >= arrivingMss || twice ? std::min(length, most) : arrivingMss;
    lastLength = length;
}

void Counts::hears(const tcp::Segment& segment, std::uint32_t mss)
{
    const tcp::SackBlocks& sack = segment.options.sack;
    if (!sack.tellsDuplicate(segment.ack)) {
        return;
    }
    const tcp::SackBlock& block = sack.blocks().front();
    duplicates += (tcp::distance(block.left, block.right) + mss - 1) / mss;
}

void Counts::timesOut(const tcp::Tcb& tcb)
{
    ++timeouts;
    firstTimeouts += tcb.retries == 0 ? 1 : 0;
}

void Counts::measures(const tcp::Output& output)
{
    for (const tcp::RttSample& measured : output.rtts) {
        leastRtt = std::min(leastRtt.value_or(measured.sample), measured.sample);
    }
}

} // namespace packetdrill
