// SPDX-License-Identifier: GPL-3.0-or-later

// Why an input cannot be applied now, apart from its time.

#include "sim/link_setting.h"
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
    }
    return Refusal::OutOfRange;
}

std::optional<WhyNot> refusedIf(bool refused, Refusal refusal)
{
    return refused ? std::optional<WhyNot>(refusal) : std::nullopt;
}

} // namespace

std::optional<WhyNot> Simulation::whyNot(const SegmentFault& input) const
{
    const bool inFlight = std::ranges::any_of(
        m_flights, [&](const Flight& flight) { return flight.segment == input.segment; });
    return refusedIf(!inFlight, Refusal::NotInFlight);
}

std::optional<WhyNot> Simulation::whyNot(const UserCall& input) const
{
    const auto error = m_endpoints[input.who].errorOf(input.call);
    return error ? std::optional<WhyNot>(*error) : std::nullopt;
}

std::optional<WhyNot> Simulation::whyNot(const NextFault& input) const
{
    return refusedIf(m_nextFault[input.from] == input.fault, Refusal::NothingChanges);
}

std::optional<WhyNot> Simulation::whyNot(const SettingsChange& input) const
{
    const tcp::EndpointConfig& before = m_endpoints[input.who].settings();
    tcp::EndpointConfig after = input.config;
    after.isnSeed = before.isnSeed;
    if (after == before) {
        return Refusal::NothingChanges;
    }
    const auto problem = tcp::problemOf(after, before);
    return problem ? std::optional<WhyNot>(refusalOf(*problem)) : std::nullopt;
}

std::optional<WhyNot> Simulation::whyNot(const NetworkChange& input) const
{
    const bool possible = std::ranges::all_of(input.link.values, isPossible);
    return possible ? refusedIf(input.link == m_network, Refusal::NothingChanges)
                    : std::optional<WhyNot>(Refusal::OutOfRange);
}

} // namespace sim
