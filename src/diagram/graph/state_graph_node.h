// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"
#include "tcp/state.h"

namespace diagram::graph {

/// A state, with the ends that are in it: outline and badge in the end's colour.
void drawNode(Pen& pen, tcp::State state, const Ends& here, const GraphLabeller& words);

/// Whose letters and colours are whose.
void drawLegend(Pen& pen, const TextMeasurer& measurer, const GraphLabeller& words);

/// Notes below the graph: what the asterisk means, and what a dashed line is where there are any.
/// Returns their height.
double drawNotes(
    Pen& pen, bool hasDashed, const TextMeasurer& measurer, const GraphLabeller& words);

} // namespace diagram::graph
