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
    NoEvent, ///< a comment, an option, or the rest of an event that began on a line above
    AsExpected,
    Differs,
    NotUnderstood,
    NotReached, ///< the script failed before
};

struct ScriptLine
{
    QString text;
    LineFate fate = LineFate::NoEvent;
    /// When the event of this line happened; none: it did not.
    std::optional<tcp::Instant> at;
    /// The segment that the line injects, or the one that was compared with what it expects.
    std::optional<sim::SegmentId> segment;
};

/// One field in which a segment is not as the script expects it.
struct SegmentDifference
{
    enum class What : std::uint8_t { Flags, Seq, Length, Ack, Window, Urgent, Options, Time };
    What what = What::Flags;
    /// The two values, with sequence numbers and notation as in the script; flags as "SYN,ACK",
    /// times in seconds. Empty: the segment has none.
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
    /// The end that is tested. The script plays the other one.
    sim::Side tested = sim::Side::Client;
    /// "freebsd", "linux" or "rfc": the stack that the script seems to be written for.
    QString profile;
    /// If the script is known to expect something else than RFC 9293 says: why. Else empty.
    QString deviation;
    /// The first line that did not go as the script says, or that was not understood; none: all
    /// went well.
    std::optional<packetdrill::Problem> problem;
    /// If the problem is a segment that differs: in what, and which segment it is.
    std::vector<SegmentDifference> differences;
    std::optional<sim::SegmentId> different;
    /// The trace as it was recorded: segments of the script are injected ones.
    sim::Trace recorded;
    /// The trace as it is drawn: segments of the script are sent by the other end, whose states are
    /// not known.
    sim::Trace trace;
};

/// Whether `source` names a packetdrill script, that is, ends in .pkt.
bool isScript(const QString& source);

/// Reads and plays a script. A file that cannot be read or parsed is a FileProblem with its line;
/// what goes wrong when the script is played is in ScriptRun::problem.
std::variant<ScriptRun, lesson::FileProblem> loadScript(const QString& path);

/// Why a line could not be played; none: all could, though one may have gone otherwise.
std::optional<lesson::FileProblem> notPlayed(const ScriptRun& run);

/// A scenario that replays what a script did.
lesson::Scenario scenarioOf(const ScriptRun& run);

} // namespace session
