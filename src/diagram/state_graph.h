// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/display_list.h"
#include "diagram/graph_labeller.h"
#include "diagram/text_measurer.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/state.h"
#include "tcp/transition.h"

#include <cstddef>
#include <limits>

namespace diagram {

struct StateGraphOptions
{
    /// Rows of the trace that have happened; what comes later leaves no mark.
    std::size_t visibleRows = std::numeric_limits<std::size_t>::max();

    friend bool operator==(const StateGraphOptions&, const StateGraphOptions&) = default;
};

/// The size of every state graph, in pixels before scaling: nothing moves while a connection is played.
inline constexpr Size kStateGraphSize{940, 812};

/// The state graph of RFC 9293 Figure 5, with where each end is and the way that it came.
///
/// The edges of Figure 5 are always there. The others (resets, ABORT, timeouts ...) are dashed, and
/// appear when an end has taken them; several from one state to another share a line, which
/// names the last one that each end took. What was taken in the last instant stands out.
/// Groups: "state-ESTABLISHED" for a node, "edge-<from>-<id of the event>" for an edge. An edge that
/// shares another's line is a group within its group.
/// Linear in the rows of the trace.
DisplayList stateGraph(const sim::Trace& trace, const StateGraphOptions& options,
    const TextMeasurer& measurer, const GraphLabeller& labeller);

} // namespace diagram
