// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/call_arguments.h"

#include "packetdrill/problem.h"
#include "packetdrill/values.h"

namespace packetdrill {

void CallArguments::count(std::size_t least, std::size_t most) const
{
    const std::size_t given = call().arguments.size();
    if (given < least || given > most) {
        const std::string more = most > least ? "..." + std::to_string(most) : "";
        packetdrill::misread(line(),
            call().name + "(), " + std::to_string(least) + more + " ARGUMENTS",
            std::to_string(given));
    }
}

const Expression& CallArguments::at(std::size_t index) const
{
    if (index >= call().arguments.size()) {
        count(index + 1, index + 1);
    }
    return call().arguments[index];
}

std::int64_t CallArguments::integer(std::size_t index) const
{
    return valueOf(at(index), m_host.profile(), line());
}

std::uint64_t CallArguments::octets(std::size_t index) const
{
    constexpr std::int64_t kMost = 1'000'000'000;
    const std::int64_t value = integer(index);
    if (value < 0 || value > kMost) {
        outOfRange(line(), std::to_string(value), "0...1000000000");
    }
    return static_cast<std::uint64_t>(value);
}

int CallArguments::descriptor(std::size_t index) const
{
    constexpr std::int64_t kMost = 1'000'000;
    const std::int64_t value = integer(index);
    return value < 0 || value > kMost ? -1 : static_cast<int>(value);
}

bool CallArguments::isNull(std::size_t index) const
{
    const Expression& pointer = at(index);
    return (pointer.kind == Expression::Kind::Integer && pointer.integer == 0) ||
        (pointer.kind == Expression::Kind::Name && pointer.name == "NULL");
}

Outcome CallArguments::waitAtMost(std::optional<tcp::Duration> longest, const Outcome& outcome)
{
    if (outcome.kind != Outcome::Kind::Waiting || !longest) {
        return outcome;
    }
    Progress& progress = m_running.progress;
    progress.until = progress.until.value_or(tcp::after(m_now, *longest));
    if (m_now < *progress.until) {
        return outcome;
    }
    return progress.octets > 0 ? Outcome::done(static_cast<std::int64_t>(progress.octets))
                               : Outcome::failed(SocketError::Again);
}

Socket* CallArguments::socket(std::size_t index) { return m_host.find(descriptor(index)); }

void CallArguments::expect(
    const Expression& expected, std::int64_t actual, const std::string& what) const
{
    const bool pointsToAnything = expected.kind == Expression::Kind::Array &&
        expected.items.size() == 1 && expected.items[0].kind == Expression::Kind::Anything;
    if (expected.kind == Expression::Kind::Anything || pointsToAnything) {
        return;
    }
    if (valueOf(expected, m_host.profile(), line()) != actual) {
        differs(what + " " + notation(expected), std::to_string(actual));
    }
}

void CallArguments::differs(const std::string& expected, const std::string& actual) const
{
    packetdrill::differs(line(), expected, actual);
}

void CallArguments::misread(const std::string& expected, const Expression& actual) const
{
    packetdrill::misread(line(), expected, notation(actual));
}

void CallArguments::unknown(const std::string& what) const
{
    packetdrill::unknown(line(), call().name + "() " + what);
}

void CallArguments::unsupported(const std::string& what) const
{
    packetdrill::unsupported(line(), what);
}

} // namespace packetdrill
