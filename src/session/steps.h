// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/watching_time.h"
#include "tcp/time.h"

#include <cstddef>
#include <span>
#include <vector>

namespace session {

/// The steps that a reader goes through a run by: all that happens by itself in one instant is one
/// step, and each act of the user is one of its own, so that it can be taken back alone.
class Steps
{
public:
    struct Step
    {
        tcp::Instant at;
        /// The inputs of the history up to the end of this step.
        std::size_t end = 0;
        /// How long a reader watches the run at speed 1 until this step.
        RealTime watched{0};

        friend bool operator==(const Step&, const Step&) = default;
    };

    std::span<const Step> all() const { return m_steps; }
    std::size_t count() const { return m_steps.size(); }
    const Step& operator[](std::size_t index) const { return m_steps[index]; }
    /// The beginning of the run where there is none.
    Step last() const { return m_steps.empty() ? Step{} : m_steps.back(); }

    /// How many steps have happened where the history stands at `cursor`; logarithmic.
    std::size_t countAt(std::size_t cursor) const;
    /// How many steps happen up to `at`, that moment included; logarithmic.
    std::size_t countUntil(tcp::Instant at) const;
    /// How many steps a reader has seen after `time` of watching; logarithmic.
    std::size_t countWatched(RealTime time) const;

    /// One more input of the history, applied at `cursor` - 1, happened at `at`, after `gap` of
    /// watching. Forgets what lay beyond.
    void append(tcp::Instant at, std::size_t cursor, bool byUser, RealTime gap);

    /// Takes off, and returns, the steps that end beyond `cursor`; and puts them back.
    std::vector<Step> takeRest(std::size_t cursor);
    void putRest(const std::vector<Step>& rest);

    friend bool operator==(const Steps&, const Steps&) = default;

private:
    std::vector<Step> m_steps;
};

} // namespace session
