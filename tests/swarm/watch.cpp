// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch.h"

#include "ending.h"

#include <algorithm>

namespace swarm {

using sim::Side;

Watch::Watch(const sim::Genesis& genesis, bool honest, const Care& care)
    : m_care(care)
    , m_simulation(genesis)
    , m_trace(m_simulation.traceStart())
    , m_invariants(m_simulation, honest)
{}

bool Watch::apply(const sim::Input& input)
{
    const std::size_t firstRow = m_trace.rows().size();
    std::optional<sim::Simulation> before;
    if (m_care.twice) {
        before = m_simulation;
    }
    if (!good() || !m_simulation.apply(input, &m_trace)) {
        return false;
    }
    ++m_inputs;
    if (before) {
        m_wrong = lookAgain(std::move(*before), input, m_simulation);
        if (!good()) {
            return false;
        }
    }
    if (m_care.coverage != nullptr) {
        m_care.coverage->count(m_trace, firstRow);
    }
    m_wrong = m_invariants.look(StateView(m_simulation), m_trace);
    measure();
    return good();
}

std::string lookAgain(sim::Simulation before, const sim::Input& input, const sim::Simulation& after)
{
    return before.apply(input, nullptr) && before == after
        ? ""
        : "the same input on the same state gives another state";
}

void Watch::measure()
{
    for (const Side side : sim::kBothSides) {
        const tcp::Tcb& tcb = m_simulation.endpoint(side).tcb();
        const tcp::SendBuffer& buffer = tcb.sendBuffer;
        m_accepted[side] = std::max(m_accepted[side], buffer.sent + buffer.unsent);
        m_received[side] = std::max(m_received[side], tcb.delivered + tcb.unread);
    }
}

Verdict judge(const Run& run, std::size_t most)
{
    Watch watch(run.genesis, isHonest(run.genesis), {});
    Course course(run);
    for (auto input = course.next(watch.simulation());
         input && watch.inputs() < most && watch.apply(*input);
         input = course.next(watch.simulation())) {
    }
    if (watch.good()) {
        watch.blame(lookAtEnding(watch, run).wrong);
    }
    return {watch.wrong(), watch.simulation().now(), watch.inputs()};
}

} // namespace swarm
