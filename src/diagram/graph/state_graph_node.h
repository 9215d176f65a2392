// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"
#include "tcp/state.h"

namespace diagram::graph {

/// Draws a state. The ends that are in it are shown by an outline and a badge in their colours.
void drawNode(Pen& pen, tcp::State state, const Ends& here, const GraphLabeller& words);

/// Draws which letter and colour belongs to which end.
void drawLegend(Pen& pen, const TextMeasurer& measurer, const GraphLabeller& words);

/// Draws the notes below the graph: what the asterisk means and, if there are any, what dashed
/// lines are. Returns their height.
double drawNotes(
    Pen& pen, bool hasDashed, const TextMeasurer& measurer, const GraphLabeller& words);

} // namespace diagram::graph
