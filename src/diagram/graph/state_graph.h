// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "sim/trace.h"
#include "tcp/transition.h"

#include <cstddef>
#include <string>

namespace diagram {

struct StateGraphOptions
{
    /// The picture is scaled to this width in pixels. Zero: its natural width, at which its text is
    /// as large as that of a sequence diagram.
    double width = 0;
    /// Leaves the room that the rest of the trace will need, so that the picture stays where it is
    /// while the run goes on.
    bool keepsRoom = false;
};

/// Draws the state graph of RFC 9293, Figure 5, and where both ends are after the first
/// `visibleRows` rows of the trace, with the edges by which they came there. Transitions that the
/// figure leaves out (a RST, ABORT, giving up ...) are drawn dashed if they were taken, otherwise
/// not at all. Linear in `visibleRows`.
///
/// Groups have states and edges as their subjects.
DisplayList stateGraph(const sim::Trace& trace, std::size_t visibleRows,
    const StateGraphOptions& options, const TextMeasurer& measurer, const GraphLabeller& labeller);

} // namespace diagram
