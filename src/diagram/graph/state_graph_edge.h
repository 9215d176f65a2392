// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "diagram/graph/state_graph_path.h"
#include "diagram/graph/state_graph_way.h"
#include "diagram/picture/pen.h"

namespace diagram::graph {

inline constexpr double kMarkRadius = 6;
/// What a mark in a row of marks takes.
inline constexpr double kMarkRoom = 14;
inline constexpr double kBadgeRadius = 9.5;

/// What a line of the state graph is like.
struct EdgeLook
{
    Travel travel;
    Dash dash = Dash::Solid;
    bool head = true;
};

/// Faint where nobody went; else in the colour of the end that did. Where both did, the client's
/// colour runs on the left of the direction of travel, the server's on the right.
void drawEdge(Pen& pen, const Polyline& line, const EdgeLook& look);

/// The letters of the ends that went along a line, at its beginning: colour alone says too little.
void drawMarks(Pen& pen, const Polyline& line, const Ends& travelled, const GraphLabeller& words);

/// A letter in a disc of the end's colour.
void drawLetter(Pen& pen, Point at, double radius, const Font& font, sim::Side side,
    const GraphLabeller& words);

Ink inkOf(sim::Side side);

} // namespace diagram::graph
