// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packetdrill/expectation.h"
#include "packetdrill/host.h"
#include "packetdrill/problem.h"
#include "packetdrill/run_options.h"
#include "packetdrill/system_calls.h"
#include "sim/trace.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace packetdrill {

/// An event of a script, as it was played.
struct PlayedEvent
{
    int line = 0;
    /// As it stands in the script.
    std::string text;
    /// When it was to happen, and when it did; none: it did not.
    tcp::Instant due;
    std::optional<tcp::Instant> at;
    /// The segment that was sent, or arrived.
    std::optional<sim::SegmentId> segment;
};

/// Something that left, for those who want to see all of it.
struct SentLine
{
    tcp::Instant at;
    std::string text;
    /// It left after the last event of the script.
    bool late = false;
};

/// What came of playing a script.
struct Playback
{
    /// The first thing that was not as the script says; none: all was.
    std::optional<Problem> problem;
    /// The segment that differs from what is expected, where the problem is one.
    std::optional<sim::SegmentId> different;
    std::vector<PlayedEvent> events;
    std::vector<SentLine> sent;
    sim::Trace trace;
};

struct PlayOptions
{
    /// The initial send sequence number of the endpoints; the script does not see it.
    std::uint32_t iss = 0;
    /// How long to go on behind the last event, to see what is sent.
    tcp::Duration aftermath{0};
};

/// Plays a script against one host, in virtual time, event by event. It ends at the first event
/// that is not as the script says.
Playback play(const Script& script, const Profile& profile, const PlayOptions& options = {});

} // namespace packetdrill
