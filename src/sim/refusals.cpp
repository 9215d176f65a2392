// SPDX-License-Identifier: GPL-3.0-or-later

// Why an input cannot be applied now, apart from its time.

#include "sim/link_setting.h"
#include "sim/run_limits.h"
#include "sim/simulation.h"
#include "tcp/setting.h"

#include <algorithm>

namespace sim {

namespace {

Refusal refusalOf(tcp::SettingsProblem problem)
{
    switch (problem) {
    case tcp::SettingsProblem::OutOfRange:
        return Refusal::OutOfRange;
    case tcp::SettingsProblem::WindowNeedsScale:
        return Refusal::WindowNeedsScale;
    case tcp::SettingsProblem::RtoOrder:
        return Refusal::RtoOrder;
    case tcp::SettingsProblem::NoSackRecovery:
        return Refusal::NoSackRecovery;
    }
    return Refusal::OutOfRange;
}

std::optional<WhyNot> refusedIf(bool refused, Refusal refusal)
{
    return refused ? std::optional<WhyNot>(refusal) : std::nullopt;
}

} // namespace

/// Segments that are still to come, at least: what is on its way, and the data that the ends hold
/// and that steps are to hand over, sent by ends that are set so from the next connection on.
std::uint64_t Simulation::segmentsToCome(const PerSide<tcp::EndpointConfig>& next) const
{
    std::uint64_t segments = m_flights.size();
    for (const Side side : kBothSides) {
        const Side peer = opposite(side);
        const tcp::Endpoint& end = m_endpoints[side];
        segments +=
            leastSegments(end.tcb().sendBuffer.unsent, end.config(), m_endpoints[peer].config());
        segments += leastSegments(m_octetsToCome[side], next[side], next[peer]);
    }
    return segments;
}

/// Whether the run has room for so many segments more.
bool Simulation::holds(std::uint64_t segments) const
{
    return m_rowCount / kRowsPerSegment + segments <= kMaxSegments;
}

std::optional<WhyNot> Simulation::whyNot(const Fault& fault) const
{
    const auto* duplicate = std::get_if<Duplicate>(&fault);
    return refusedIf(duplicate != nullptr && !holds(segmentsToCome(settings()) + duplicate->copies),
        Refusal::TooMuch);
}

std::optional<WhyNot> Simulation::whyNot(const SegmentFault& input) const
{
    const bool inFlight = std::ranges::any_of(
        m_flights, [&](const Flight& flight) { return flight.segment == input.segment; });
    return inFlight ? whyNot(input.fault) : Refusal::NotInFlight;
}

std::optional<WhyNot> Simulation::whyNot(const UserCall& input) const
{
    if (const auto error = m_endpoints[input.who].errorOf(input.call)) {
        return *error;
    }
    if (input.octetsToSend() == 0) {
        return {};
    }
    const PerSide<tcp::EndpointConfig> ends = settings();
    const std::uint64_t segments =
        leastSegments(input.octetsToSend(), ends[input.who], ends[opposite(input.who)]);
    return refusedIf(!holds(segmentsToCome(ends) + segments), Refusal::TooMuch);
}

std::optional<WhyNot> Simulation::whyNot(const NextFault& input) const
{
    if (m_nextFault[input.from] == input.fault) {
        return Refusal::NothingChanges;
    }
    return input.fault ? whyNot(*input.fault) : std::nullopt;
}

std::optional<WhyNot> Simulation::whyNot(const SettingsChange& input) const
{
    const tcp::EndpointConfig& before = m_endpoints[input.who].settings();
    tcp::EndpointConfig after = input.config;
    after.isnSeed = before.isnSeed;
    if (after == before) {
        return Refusal::NothingChanges;
    }
    if (const auto problem = tcp::problemOf(after, before)) {
        return refusalOf(*problem);
    }
    if (tooShort(after, genesis().until)) {
        return Refusal::TooOften;
    }
    PerSide<tcp::EndpointConfig> next = settings();
    next[input.who] = after;
    return refusedIf(!holds(segmentsToCome(next)), Refusal::TooMuch);
}

std::optional<WhyNot> Simulation::whyNot(const NetworkChange& input) const
{
    const bool possible = std::ranges::all_of(input.link.values, isPossible);
    return possible ? refusedIf(input.link == m_network, Refusal::NothingChanges)
                    : std::optional<WhyNot>(Refusal::OutOfRange);
}

std::optional<WhyNot> Simulation::whyNot(const Omission& input) const
{
    if (const auto* planned = std::get_if<PlannedStep>(&input.what)) {
        const auto& steps = genesis().steps;
        if (planned->index >= steps.size() || steps[planned->index].what != planned->what) {
            return Refusal::OutOfRange;
        }
        return refusedIf(!isAhead(planned->index), Refusal::InThePast);
    }
    const auto& sent = std::get<NthSent>(input.what);
    if (sent.nth <= m_links[sent.from].count()) {
        return Refusal::InThePast;
    }
    return refusedIf(
        isOmitted(sent) || m_plan->faultsOn(sent.from, sent.nth).empty(), Refusal::NothingChanges);
}

} // namespace sim
