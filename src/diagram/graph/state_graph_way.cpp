// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_way.h"

#include "tcp/what_if.h"

#include <algorithm>
#include <optional>

namespace diagram::graph {

namespace {

std::size_t indexOf(const tcp::Transition& edge)
{
    const auto table = tcp::transitions();
    const auto changed = changedRow(edge);
    return changed ? table.size() + *changed : static_cast<std::size_t>(&edge - table.data());
}

} // namespace

const std::vector<const tcp::Transition*>& allEdges()
{
    static const auto all = [] {
        std::vector<const tcp::Transition*> edges;
        for (const auto& rows : {tcp::transitions(), tcp::changedTransitions()}) {
            for (const tcp::Transition& row : rows) {
                edges.push_back(&row);
            }
        }
        return edges;
    }();
    return all;
}

std::optional<std::size_t> changedRow(const tcp::Transition& edge)
{
    const auto rows = tcp::changedTransitions();
    const auto found = std::ranges::find(rows, &edge, [](const auto& row) { return &row; });
    return found == rows.end() ? std::nullopt
                               : std::optional(static_cast<std::size_t>(found - rows.begin()));
}

void Travel::add(const Travel& other)
{
    for (const sim::Side side : sim::kBothSides) {
        travelled[side] = travelled[side] || other.travelled[side];
        justTaken[side] = justTaken[side] || other.justTaken[side];
    }
}

Way::Way(const sim::Trace& trace, std::size_t visibleRows)
    : m_at(trace.start().state)
    , m_isTold(trace.start().tellsState)
    , m_travels(allEdges().size())
{
    sim::PerSide<const tcp::Transition*> newest;
    sim::PerSide<std::optional<tcp::Instant>> reachedFinWait2;
    for (const sim::TraceRow& row :
        trace.rows().first(std::min(visibleRows, trace.rows().size()))) {
        const auto* step = std::get_if<sim::StateRow>(&row.what);
        if (step == nullptr) {
            continue;
        }
        m_at[row.who] = step->to;
        const bool isAtOnce = step->from == tcp::State::FinWait2 &&
            step->to == tcp::State::TimeWait && reachedFinWait2[row.who] == row.at;
        m_atOnce[row.who] = m_atOnce[row.who] || isAtOnce;
        reachedFinWait2[row.who].reset();
        if (step->from == tcp::State::FinWait1 && step->to == tcp::State::FinWait2) {
            reachedFinWait2[row.who] = row.at;
        }
        // A state inferred from a capture may have been reached by a step that nobody saw.
        newest[row.who] = tcp::findTaken(step->from, step->event, step->to);
        if (newest[row.who] != nullptr) {
            m_travels[indexOf(*newest[row.who])].travelled[row.who] = true;
        }
    }
    for (const sim::Side side : sim::kBothSides) {
        if (newest[side] != nullptr) {
            m_travels[indexOf(*newest[side])].justTaken[side] = true;
        }
    }
}

Ends Way::here(tcp::State state) const
{
    const auto isHere = [&](sim::Side side) { return m_isTold[side] && m_at[side] == state; };
    return {{isHere(sim::Side::Client), isHere(sim::Side::Server)}};
}

const Travel& Way::travel(const tcp::Transition& edge) const { return m_travels[indexOf(edge)]; }

Ends Way::atOnce(const tcp::Transition& edge) const
{
    using enum tcp::State;
    const bool isOnTheWay = (edge.from == FinWait1 && edge.to == FinWait2) ||
        (edge.from == FinWait2 && edge.to == TimeWait);
    return isOnTheWay ? m_atOnce : Ends{};
}

bool Way::isTwoWay() const
{
    return std::ranges::any_of(tcp::changedTransitions(), [this](const tcp::Transition& row) {
        return row.to == tcp::State::Established && travel(row).any();
    });
}

} // namespace diagram::graph
