// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "sim/trace.h"
#include "tcp/state.h"
#include "tcp/transition.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace diagram::graph {

/// tcp::transitions(), then tcp::changedTransitions().
const std::vector<const tcp::Transition*>& allEdges();

/// The place of an edge in tcp::changedTransitions(); none if it is one of tcp::transitions().
std::optional<std::size_t> changedRow(const tcp::Transition& edge);

/// Which ends have taken one transition.
struct Travel
{
    Ends travelled;
    /// The ends whose last transition it is.
    Ends justTaken;

    bool any() const { return travelled.values[0] || travelled.values[1]; }
    void add(const Travel& other);
    bool isNewest() const { return justTaken.values[0] || justTaken.values[1]; }
};

/// The states in which both ends are, and the transitions that they have taken.
class Way
{
public:
    Way(const sim::Trace& trace, std::size_t visibleRows);

    const sim::PerSide<tcp::State>& at() const { return m_at; }
    Ends here(tcp::State state) const;
    /// `edge` is one of allEdges().
    const Travel& travel(const tcp::Transition& edge) const;

    /// Whether an end came from LISTEN to ESTABLISHED (tcp/what_if.h).
    bool isTwoWay() const;

    /// From FIN-WAIT-1 to TIME-WAIT in one instant, where a segment has both the FIN and the ACK of
    /// ours (RFC 9293 Figure 5, note 2). The two transitions on the way are told beside it.
    const Travel& shortcut() const { return m_shortcut; }

private:
    sim::PerSide<tcp::State> m_at;
    sim::PerSide<bool> m_isTold;
    /// One for each of allEdges().
    std::vector<Travel> m_travels;
    Travel m_shortcut;
};

} // namespace diagram::graph
