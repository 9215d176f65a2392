// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"
#include "lesson/scenario/scenario.h"
#include "packetdrill/problem.h"
#include "sim/trace.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace session {

/// What became of a line of a packetdrill script.
enum class LineFate : std::uint8_t {
    NoEvent, ///< a comment, an option, or an event goes on that began above
    AsExpected,
    Differs,
    NotUnderstood,
    NotReached,
};

struct ScriptLine
{
    QString text;
    LineFate fate = LineFate::NoEvent;
    /// When it happened; none: it did not.
    std::optional<tcp::Instant> at;
    /// The segment that arrived, or that was compared with the one that is expected.
    std::optional<sim::SegmentId> segment;
};

/// One thing in which a segment is not as the script expects it.
struct SegmentDifference
{
    enum class What : std::uint8_t { Flags, Seq, Length, Ack, Window, Urgent, Options, Time };
    What what = What::Flags;
    /// With the script's numbers, in its notation; flags as "SYN,ACK", times in seconds. Empty:
    /// none.
    QString expected;
    QString actual;

    friend bool operator==(const SegmentDifference&, const SegmentDifference&) = default;
};

/// A packetdrill script that was played against one endpoint.
struct ScriptRun
{
    QString file;
    std::vector<ScriptLine> lines;
    std::size_t events = 0;
    std::size_t asExpected = 0;
    /// The end that is tested; the script plays the other one.
    sim::Side tested = sim::Side::Client;
    /// "freebsd", "linux" or "rfc": the stack that it seems to be written for.
    QString profile;
    /// Why it is known to expect something else than RFC 9293 says; empty: it is not.
    QString deviation;
    /// The first thing that was not as the script says, or that was not understood; none: all was.
    std::optional<packetdrill::Problem> problem;
    /// In which the segment of that line differs; empty where it is about something else.
    std::vector<SegmentDifference> differences;
    std::optional<sim::SegmentId> different;
    /// As it was recorded: the script's segments are injected ones.
    sim::Trace recorded;
    /// As it is drawn: they come from the other end, whose states nobody knows.
    sim::Trace trace;
};

/// Whether `source` names a packetdrill script: it ends in .pkt.
bool isScript(const QString& source);

/// Reads and plays a script. What cannot be read is a problem with its line.
std::variant<ScriptRun, lesson::FileProblem> loadScript(const QString& path);

/// What a script did as a run that can be looked at.
lesson::Scenario scenarioOf(const ScriptRun& run);

} // namespace session
