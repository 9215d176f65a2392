// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/history.h"
#include "sim/trace.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <utility>

/// Short words for writing a run down in a test, and for reading one off again.
namespace support {

using Milliseconds = std::chrono::milliseconds;

inline constexpr sim::Side kA = sim::Side::Client;
inline constexpr sim::Side kB = sim::Side::Server;

/// A genesis, written step by step.
class Story
{
public:
    Story() = default;
    /// Connected ends; `sndNxt` of each is the number of its next octet.
    static Story established(std::uint32_t sndNxtOfA, std::uint32_t sndNxtOfB);

    Story& isns(sim::Side who, std::vector<std::uint32_t> isns);
    Story& delay(sim::Side from, Milliseconds delay);
    Story& call(Milliseconds at, sim::Side who, tcp::CallKind kind, std::uint64_t bytes = 0);
    Story& callWhen(sim::Side whose, tcp::State state, sim::Side who, tcp::CallKind kind,
        Milliseconds after = Milliseconds{0}, std::uint64_t bytes = 0);
    Story& inject(Milliseconds at, sim::Side to, const tcp::Segment& segment);
    Story& fault(sim::Side from, std::uint32_t nth, const sim::Fault& fault);
    Story& until(Milliseconds end);

    sim::Genesis genesis;
};

/// A segment made by hand; with an `ack` it has the ACK bit.
tcp::Segment segment(tcp::Flags flags, std::uint32_t seq, std::optional<std::uint32_t> ack = {},
    std::uint32_t len = 0);

/// The whole trace of a run.
sim::Trace run(const sim::Genesis& genesis);

/// Reads a trace the way the figures of RFC 9293 §3.5 and §3.6 are drawn: a segment a line, peer A
/// (the client) at the left, each end with its state after the segment left or arrived:
/// "SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED". A segment that never arrives ends in "...".
std::string figure(const sim::Trace& trace);

/// Reads a trace as events, one a line: "50 B ESTABLISHED", "50 B sends 3", "100 A gets 3". Numbers
/// that change, of congestion control and round-trip times, are no events.
std::string events(const sim::Trace& trace);

} // namespace support
