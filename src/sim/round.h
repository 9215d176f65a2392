// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/simulation.h"
#include "tcp/output.h"

#include <optional>

namespace sim {

/// One instant of a simulation: arrivals in the order sent, then steps and calls, then timers; then
/// what the ends send because of all that, the client first.
class Round
{
public:
    /// What the user does in this instant, if anything.
    using Extra =
        std::variant<std::monostate, const UserCall*, const Injection*, const SettingsChange*>;

    /// `trace` may be null.
    Round(Simulation& simulation, tcp::Instant at, Trace* trace);

    /// Lets everything happen that is due at `at`, and `extra` where there is one.
    void run(const Extra& extra);
    void changeNetwork(const NetworkChange& change);
    /// Records that a segment is lost in this instant.
    void drop(const Flight& flight);

private:
    void arrivals();
    void arrive(const Flight& flight);
    void steps();
    std::optional<std::uint32_t> takeDueStep();
    void timers();
    void tellRules();
    void dispatch();

    void call(const UserCall& call);
    void inject(const Injection& injection);
    void changeSettings(const SettingsChange& change);

    void record(Side who, tcp::Output& output);
    void depart(Side from, const tcp::Departure& departure);
    void fly(SegmentId id, Side from, const Passage& passage, const tcp::Segment& segment);
    SegmentId recordSegment(Side from, const tcp::Departure& departure, bool injected);
    template<typename Row>
    void row(Side who, const Row& what);

    Simulation& m_sim;
    tcp::Instant m_at;
    Trace* m_trace;
    tcp::Output m_output;
    PerSide<bool> m_touched{};
};

} // namespace sim
