// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace packetdrill {

/// What can keep a script from being read or from passing. What the other members of a Problem
/// hold is said with each; they are in the script's own notation, whoever reads them.
enum class ProblemKind : std::uint8_t {
    Different,    ///< expected, actual; an empty actual: nothing happened
    StillWaits,   ///< expected: a call, and when it should have come back
    Misread,      ///< expected: a part of the language; actual: what stands there, empty at the end
    Unsupported,  ///< subject: a construct of packetdrill that asks for what is not modelled
    Unknown,      ///< subject: a name that is misspelt, or stands for what is not modelled
    Unterminated, ///< subject: what is opened and never closed
    Unopened,     ///< subject: what closes something that was never opened
    OutOfRange,   ///< subject: a value; expected: the values that there are
    Inconsistent, ///< subject: parts that do not fit each other; expected: parts that would
    Endless,      ///< subject: the event until which timers go off without end
    NoEvents,
};

/// Why a script cannot be read or played on.
struct Problem
{
    ProblemKind kind = ProblemKind::Different;
    /// From 1; 0: the file as a whole.
    int line = 0;
    /// From 1, in characters; 0: the line as a whole.
    int column = 0;
    std::string subject;
    std::string expected;
    std::string actual;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// In one line of English, as `woshou conform` prints it: "expected ... / actual ...".
std::string text(const Problem& problem);

/// A Problem on its way out; it never leaves the room.
struct ProblemFound
{
    Problem problem;
};

// Each of these gives up, with a ProblemFound.
[[noreturn]] void differs(int line, std::string expected, std::string actual);
[[noreturn]] void misread(int line, std::string expected, std::string actual, int column = 0);
[[noreturn]] void unsupported(int line, std::string subject);
[[noreturn]] void unknown(int line, std::string subject);
[[noreturn]] void outOfRange(int line, std::string subject, std::string range);
[[noreturn]] void inconsistent(int line, std::string subject, std::string expected);
[[noreturn]] void giveUp(ProblemKind kind, int line, std::string subject);

} // namespace packetdrill
