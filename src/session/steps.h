// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/watching_time.h"
#include "tcp/time.h"

#include <cstddef>
#include <span>
#include <vector>

namespace session {

/// The steps by which a user goes through a run. All that happens by itself in one instant is one
/// step. Each act of the user is a step of its own, so that it can be undone alone.
class Steps
{
public:
    struct Step
    {
        tcp::Instant at;
        /// The position in the history at the end of this step.
        std::size_t end = 0;
        /// How long it takes to play the run at speed 1 up to this step.
        RealTime watched{0};

        friend bool operator==(const Step&, const Step&) = default;
    };

    std::span<const Step> all() const { return m_steps; }
    std::size_t count() const { return m_steps.size(); }
    const Step& operator[](std::size_t index) const { return m_steps[index]; }
    /// Without steps: a step at the beginning of the run.
    Step last() const { return m_steps.empty() ? Step{} : m_steps.back(); }

    /// How many steps have happened if the cursor of the history is at `cursor`. Logarithmic.
    std::size_t countAt(std::size_t cursor) const;
    /// How many steps happen up to `at`, that moment included. Logarithmic.
    std::size_t countUntil(tcp::Instant at) const;
    /// How many steps have happened after playing for `time` at speed 1. Logarithmic.
    std::size_t countWatched(RealTime time) const;

    /// To be called after an input was applied: it happened at `at`, has brought the cursor of the
    /// history to `cursor`, and `gap` is the playing time between the step before and this one.
    /// Steps that lay beyond are forgotten.
    void append(tcp::Instant at, std::size_t cursor, bool byUser, RealTime gap);

    struct Rest
    {
        std::vector<Step> steps;
        /// The first of them had begun before, and takes the place of what was left of it.
        bool goesOn = false;
    };
    /// Removes and returns what lies beyond `cursor`; and puts it back.
    Rest takeRest(std::size_t cursor);
    void putRest(const Rest& rest);

    friend bool operator==(const Steps&, const Steps&) = default;

private:
    std::vector<Step> m_steps;
};

} // namespace session
