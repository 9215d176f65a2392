// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/problem.h"

#include <utility>

namespace packetdrill {

std::string text(const Problem& problem)
{
    switch (problem.kind) {
    case ProblemKind::Different:
        return "expected " + problem.expected + " / actual " +
            (problem.actual.empty() ? "nothing" : problem.actual);
    case ProblemKind::StillWaits:
        return "expected " + problem.expected + " / actual it waits";
    case ProblemKind::Misread:
        return "cannot be read: " + problem.expected + " is wanted, not " +
            (problem.actual.empty() ? "the end of the script" : problem.actual);
    case ProblemKind::Unsupported:
        return "unsupported: " + problem.subject;
    case ProblemKind::Unterminated:
        return "cannot be read: " + problem.subject + " without end";
    case ProblemKind::Unopened:
        return "cannot be read: " + problem.subject + " without beginning";
    case ProblemKind::OutOfRange:
        return "not in " + problem.expected + ": " + problem.subject;
    case ProblemKind::Inconsistent:
        return "cannot be: " + problem.subject;
    case ProblemKind::Endless:
        return "timers go off without end until " + problem.subject;
    case ProblemKind::NoEvents:
        return "cannot be read: there is no event";
    }
    return {};
}

void differs(int line, std::string expected, std::string actual)
{
    throw ProblemFound{{ProblemKind::Different, line, {}, std::move(expected), std::move(actual)}};
}

void misread(int line, std::string expected, std::string actual)
{
    throw ProblemFound{{ProblemKind::Misread, line, {}, std::move(expected), std::move(actual)}};
}

void unsupported(int line, std::string subject)
{
    giveUp(ProblemKind::Unsupported, line, std::move(subject));
}

void outOfRange(int line, std::string subject, std::string range)
{
    throw ProblemFound{{ProblemKind::OutOfRange, line, std::move(subject), std::move(range), {}}};
}

void giveUp(ProblemKind kind, int line, std::string subject)
{
    throw ProblemFound{{kind, line, std::move(subject), {}, {}}};
}

} // namespace packetdrill
