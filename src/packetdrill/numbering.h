// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/segment.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace packetdrill {

/// The numbers of a connection as the script writes them, and those that are on the wire. The
/// remote's ISN is the script's own; the endpoint chose its ISN and its clock by itself. A SYN has
/// the number that the script gives it; all other segments count from the SYNs.
class Numbering
{
public:
    /// The script calls `live` `script`; both are the sequence number of our SYN.
    void learnIss(tcp::SeqNum script, tcp::SeqNum live) { m_ours = {script, live}; }
    /// The sequence number of the remote's SYN, as soon as one is taken.
    void learnIrs(tcp::SeqNum irs) { m_irs = irs; }
    /// The same for a TSval of ours.
    void learnTimestamp(std::uint32_t script, std::uint32_t live);

    /// A segment of the remote: what it says of our numbers is told in ours.
    void toLive(tcp::Segment& segment) const;
    /// A number of ours.
    tcp::SeqNum toLive(tcp::SeqNum ours) const { return ours + m_ours.live.value; }
    /// A segment of ours, with the numbers of the script.
    void toScript(tcp::Segment& segment) const;
    /// Whether a TSval of ours was compared before.
    bool knowsTimestamps() const { return !m_timestamps.empty(); }

private:
    struct Iss
    {
        tcp::SeqNum script;
        tcp::SeqNum live;
    };

    Iss m_ours;
    tcp::SeqNum m_irs;
    /// TSvals of the script and ours, in the order they were sent.
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_timestamps;
};

} // namespace packetdrill
