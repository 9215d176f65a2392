// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/problem.h"

#include <cstddef>
#include <string_view>
#include <utility>

namespace packetdrill {

namespace {

/// The length of the UTF-8 character at the beginning of `text`; 0: there is none.
std::size_t characterLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const std::size_t length = byte(0) < 0x80 ? 1
        : byte(0) >= 0xc2 && byte(0) < 0xe0   ? 2
        : byte(0) >= 0xe0 && byte(0) < 0xf0   ? 3
        : byte(0) >= 0xf0 && byte(0) < 0xf5   ? 4
                                              : 0;
    if (length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0U) != 0x80) {
            return 0;
        }
    }
    return length;
}

/// What stands in a script may be anything; octets that are no text are told by their numbers.
std::string printable(std::string_view text)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string result;
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.front());
        const std::size_t length = characterLength(text);
        if (length == 0 || byte < 0x20 || byte == 0x7f) {
            result += "\\x";
            result += kDigits[byte >> 4U];
            result += kDigits[byte & 0xfU];
            text.remove_prefix(1);
        } else {
            result += text.substr(0, length);
            text.remove_prefix(length);
        }
    }
    return result;
}

[[noreturn]] void found(Problem problem)
{
    problem.subject = printable(problem.subject);
    problem.expected = printable(problem.expected);
    problem.actual = printable(problem.actual);
    throw ProblemFound{std::move(problem)};
}

} // namespace

std::string text(const Problem& problem)
{
    switch (problem.kind) {
    case ProblemKind::Different:
        return "expected " + problem.expected + " / actual " +
            (problem.actual.empty() ? "nothing" : problem.actual);
    case ProblemKind::StillWaits:
        return "expected " + problem.expected + " / actual it waits";
    case ProblemKind::Misread:
        return "cannot be read: " +
            (problem.actual.empty() ? "the end of the script" : problem.actual) +
            "; wanted: " + problem.expected;
    case ProblemKind::Unsupported:
        return "unsupported: " + problem.subject;
    case ProblemKind::Unknown:
        return "not known here, misspelt or not modelled: " + problem.subject;
    case ProblemKind::Unterminated:
        return "cannot be read: " + problem.subject + " without end";
    case ProblemKind::Unopened:
        return "cannot be read: " + problem.subject + " without beginning";
    case ProblemKind::OutOfRange:
        return problem.subject + " is not in " + problem.expected;
    case ProblemKind::Inconsistent:
        return "cannot be: " + problem.subject + "; right would be " + problem.expected;
    case ProblemKind::Endless:
        return "timers go off without end until " + problem.subject;
    case ProblemKind::NoEvents:
        return "cannot be read: there is no event";
    }
    return {};
}

void differs(int line, std::string expected, std::string actual)
{
    found({ProblemKind::Different, line, 0, {}, std::move(expected), std::move(actual)});
}

void misread(int line, std::string expected, std::string actual, int column)
{
    found({ProblemKind::Misread, line, column, {}, std::move(expected), std::move(actual)});
}

void unsupported(int line, std::string subject)
{
    giveUp(ProblemKind::Unsupported, line, std::move(subject));
}

void unknown(int line, std::string subject)
{
    giveUp(ProblemKind::Unknown, line, std::move(subject));
}

void outOfRange(int line, std::string subject, std::string range)
{
    found({ProblemKind::OutOfRange, line, 0, std::move(subject), std::move(range), {}});
}

void inconsistent(int line, std::string subject, std::string expected)
{
    found({ProblemKind::Inconsistent, line, 0, std::move(subject), std::move(expected), {}});
}

void giveUp(ProblemKind kind, int line, std::string subject)
{
    found({kind, line, 0, std::move(subject), {}, {}});
}

} // namespace packetdrill
