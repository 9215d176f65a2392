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

/// What there is to be noted below the graph, beside the asterisk.
struct Notes
{
    bool hasDashed = false;
    bool hasAtOnce = false;
};

/// Draws the notes below the graph. Returns their height.
double drawNotes(
    Pen& pen, const Notes& notes, const TextMeasurer& measurer, const GraphLabeller& words);

} // namespace diagram::graph
