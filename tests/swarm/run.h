// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/genesis.h"
#include "sim/input.h"
#include "sim/simulation.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace swarm {

/// A run as it can be told: a scenario, and what is done in its course that no step of a scenario
/// says. Equal runs go equally.
struct Run
{
    sim::Genesis genesis;
    /// Settings, network and faults on the next segment, by time.
    std::vector<sim::Input> changes;

    friend bool operator==(const Run&, const Run&) = default;
};

/// What happens in a run, one input after another.
class Course
{
public:
    explicit Course(const Run& run)
        : m_run(run)
    {}

    /// The input that comes next in `state`; none: nothing is left to happen.
    std::optional<sim::Input> next(const sim::Simulation& state)
    {
        const auto due = state.nextInstant();
        while (!allChanged()) {
            const sim::Input& change = m_run.changes[m_changed];
            if (due && change.at > *due) {
                break;
            }
            ++m_changed;
            if (!state.canApply(change)) {
                return change;
            }
        }
        return due ? std::optional(sim::Input{{}, sim::Advance{}}) : std::nullopt;
    }

    bool allChanged() const { return m_changed == m_run.changes.size(); }

private:
    const Run& m_run;
    std::size_t m_changed = 0;
};

} // namespace swarm
