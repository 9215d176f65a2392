// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coverage.h"
#include "invariants.h"
#include "run.h"
#include "sim/simulation.h"
#include "sim/trace.h"

#include <cstddef>
#include <string>

namespace swarm {

/// How a run is looked at.
struct Care
{
    /// Each input is applied a second time to a copy of the state before it.
    bool twice = false;
    Coverage* coverage = nullptr;
};

/// A run under watch: it stops at the first thing that is wrong.
class Watch
{
public:
    Watch(const sim::Genesis& genesis, bool honest, const Care& care);

    /// False when something is wrong, or the input is refused.
    bool apply(const sim::Input& input);
    bool advance() { return apply({{}, sim::Advance{}}); }

    bool good() const { return m_wrong.empty(); }
    /// What is wrong, as a sentence; empty: nothing.
    const std::string& wrong() const { return m_wrong; }
    void blame(std::string wrong) { m_wrong = std::move(wrong); }

    const sim::Simulation& simulation() const { return m_simulation; }
    const sim::Trace& trace() const { return m_trace; }
    std::size_t inputs() const { return m_inputs; }
    /// Octets that the user of `side` has sent on its longest connection, and octets that have come
    /// to it, whether its user has read them before closing or not.
    const sim::PerSide<std::uint64_t>& accepted() const { return m_accepted; }
    const sim::PerSide<std::uint64_t>& received() const { return m_received; }

private:
    void measure();

    Care m_care;
    sim::Simulation m_simulation;
    sim::Trace m_trace;
    Invariants m_invariants;
    std::size_t m_inputs = 0;
    sim::PerSide<std::uint64_t> m_accepted;
    sim::PerSide<std::uint64_t> m_received;
    std::string m_wrong;
};

/// `after` is what `input` made of `before`: a second time it must make the same. Empty, or what is
/// wrong, as a sentence.
std::string lookAgain(
    sim::Simulation before, const sim::Input& input, const sim::Simulation& after);

/// How a run has ended.
struct Verdict
{
    std::string wrong;
    tcp::Instant at;
    std::size_t inputs = 0;
};

/// Plays a run from its beginning to its end under watch: the same run, the same verdict. `most`
/// inputs at the most.
Verdict judge(const Run& run, std::size_t most);

} // namespace swarm
