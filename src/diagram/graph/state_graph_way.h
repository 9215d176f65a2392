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

inline bool isAny(const Ends& ends) { return ends.values[0] || ends.values[1]; }

/// Which ends have taken one transition.
struct Travel
{
    Ends travelled;
    /// The ends whose last transition it is.
    Ends justTaken;

    bool any() const { return isAny(travelled); }
    void add(const Travel& other);
    bool isNewest() const { return isAny(justTaken); }
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

    /// Which ends came from FIN-WAIT-1 to TIME-WAIT in one instant, since a segment had both the
    /// FIN and the ACK of theirs (RFC 9293 Figure 5, note 2). They went by FIN-WAIT-2.
    const Ends& atOnce() const { return m_atOnce; }
    /// The same, if `edge` is one of the two on that way.
    Ends atOnce(const tcp::Transition& edge) const;

private:
    sim::PerSide<tcp::State> m_at;
    sim::PerSide<bool> m_isTold;
    /// One for each of allEdges().
    std::vector<Travel> m_travels;
    Ends m_atOnce;
};

} // namespace diagram::graph
