// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invariants.h"
#include "sim/simulation.h"

#include <functional>
#include <string>

namespace swarm {

/// A good run whose last round is altered before the invariants see it: what a fault in the model
/// would show them.
class Doctored
{
public:
    /// `honest` as in Invariants.
    explicit Doctored(sim::Genesis genesis, bool honest = true);

    // Nothing is wrong in what these do; a run that has come to its end stays there.

    Doctored& advance(int times = 1);
    /// Up to the round after which `is` holds of the state.
    Doctored& advanceUntil(const std::function<bool(const sim::Simulation&)>& is);
    Doctored& apply(const sim::Input& input);
    Doctored& call(sim::Side who, tcp::CallKind kind, std::uint64_t bytes = 0);
    Doctored& inject(sim::Side to, const tcp::Segment& segment);

    /// The last round, which is not yet shown to the invariants.
    Doctored& last();
    Doctored& lastCall(sim::Side who, tcp::CallKind kind, std::uint64_t bytes = 0);
    Doctored& lastInjection(sim::Side to, const tcp::Segment& segment);

    // What they are to see of it instead.

    tcp::Tcb& tcb(sim::Side side) { return m_tcbs[side]; }
    tcp::Timers& timers(sim::Side side) { return m_timers[side]; }
    tcp::EndpointConfig& config(sim::Side side) { return m_configs[side]; }
    void setState(sim::Side side, tcp::State state) { m_states[side] = state; }
    /// Rows of the last round.
    std::vector<sim::TraceRow>& rows() { return m_rows; }
    void add(sim::Side who, decltype(sim::TraceRow::what) what);
    /// Nobody has noticed what arrived.
    Doctored& ignore();
    /// A segment that leaves in the last round, as if the end had sent it.
    void send(sim::Side from, const tcp::Segment& segment, tcp::Reason reason = tcp::Reason::Data);
    /// What was sent last has been sent before.
    void lastIsRepeated() { m_segments.back().retransmission = true; }
    /// What is sent in the last round: the first one of it.
    tcp::Segment& sent();

    const sim::Simulation& simulation() const { return m_simulation; }

    /// What the invariants say to it.
    std::string wrong();

private:
    void lastInput(const sim::Input& input);
    void take(const sim::Simulation& state);

    sim::Simulation m_simulation;
    /// Before the last round.
    std::optional<sim::Simulation> m_before;
    sim::Trace m_trace;
    Invariants m_invariants;
    /// Of the last round.
    std::size_t m_firstRow = 0;
    std::size_t m_firstSegment = 0;
    sim::PerSide<tcp::State> m_states{};
    sim::PerSide<tcp::Tcb> m_tcbs;
    sim::PerSide<tcp::Timers> m_timers;
    sim::PerSide<tcp::EndpointConfig> m_configs;
    std::vector<sim::TraceRow> m_rows;
    std::vector<sim::SentSegment> m_segments;
};

} // namespace swarm
