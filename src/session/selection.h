// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/state.h"
#include "tcp/transition.h"

#include <variant>

namespace session {

/// An edge of the state graph: a row of the transition table, which `from` and `event` name.
struct SelectedEdge
{
    tcp::State from = tcp::State::Closed;
    tcp::Event event = tcp::Event::PassiveOpen;

    friend bool operator==(const SelectedEdge&, const SelectedEdge&) = default;
};

/// What the user looks at closely: nothing, a segment, an end of the connection, a state, an edge.
using Selection = std::variant<std::monostate, sim::SegmentId, sim::Side, tcp::State, SelectedEdge>;

} // namespace session
