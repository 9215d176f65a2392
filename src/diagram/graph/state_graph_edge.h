// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "diagram/graph/state_graph_label.h"
#include "diagram/graph/state_graph_path.h"
#include "diagram/graph/state_graph_way.h"
#include "diagram/picture/pen.h"

#include <string>

namespace diagram::graph {

inline constexpr double kMarkRadius = 6;
/// The width of one mark in a row of marks.
inline constexpr double kMarkRoom = 14;
inline constexpr double kBadgeRadius = 9.5;

/// Begins the group of an edge. One that breaks a rule of TCP is a part of the picture: as a
/// subject it could not be told from the edge of the table in whose place it is.
[[nodiscard]] Pen::Group edgeGroup(Pen& pen, const tcp::Transition& edge, std::string title);

/// What stands at an edge.
EdgeWords wordsOf(const tcp::Transition& edge, const GraphLabeller& words);

/// How a line of the state graph is drawn.
struct EdgeLook
{
    Travel travel;
    Dash dash = Dash::Solid;
    bool head = true;
};

/// Draws a line: faint if neither end went along it, else in the colour of the end that did. If
/// both did, the client's colour is on the left of the direction of travel and the server's on the
/// right.
void drawEdge(Pen& pen, const Polyline& line, const EdgeLook& look);

/// Draws the letters of the ends that went along a line at its beginning, so that colour is not the
/// only sign.
void drawMarks(Pen& pen, const Polyline& line, const Ends& travelled, const GraphLabeller& words);

/// Draws the letter of an end on a disc in its colour.
void drawLetter(Pen& pen, Point at, double radius, const Font& font, sim::Side side,
    const GraphLabeller& words);

Ink inkOf(sim::Side side);

} // namespace diagram::graph
