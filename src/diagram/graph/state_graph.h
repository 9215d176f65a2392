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
    /// Pixels; the picture is scaled to this. Zero: its natural width, at which its text is as
    /// large as that of a sequence diagram.
    double width = 0;
};

/// The states of a connection (RFC 9293, Figure 5) with both ends on them, after the first
/// `visibleRows` rows of the trace: where each end is and the way it came. What the figure leaves
/// out (a RST, ABORT, giving up ...) is drawn, dashed, only where the trace took it. Linear in
/// `visibleRows`.
///
/// Groups have states and edges as their subjects.
DisplayList stateGraph(const sim::Trace& trace, std::size_t visibleRows,
    const StateGraphOptions& options, const TextMeasurer& measurer, const GraphLabeller& labeller);

} // namespace diagram
