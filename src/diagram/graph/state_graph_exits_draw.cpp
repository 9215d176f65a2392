// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph.h"
#include "diagram/graph/state_graph_edge.h"
#include "diagram/graph/state_graph_exits.h"
#include "diagram/graph/state_graph_nodes.h"

#include <utility>

namespace diagram::graph {

void Exits::draw(Pen& pen) const
{
    drawTrunk(pen, Margin::Left);
    drawTrunk(pen, Margin::Right);
    for (const FromState& from : m_states) {
        drawState(pen, from);
    }
}

void Exits::drawTrunk(Pen& pen, Margin margin) const
{
    constexpr double kTopRun = 14;
    const double x = trunkX(margin);
    const double end = margin == Margin::Left ? -35 : 35;
    Travel travel;
    Polyline piece;
    std::vector<std::pair<Polyline, Travel>> pieces;
    for (const FromState& from : m_states) {
        if (from.exit.margin != margin) {
            continue;
        }
        const Point join{x, from.joinY() - kTrunkMerge};
        if (!piece.empty()) {
            piece.push_back(join);
            pieces.emplace_back(piece, travel);
        }
        piece = {join};
        travel.add(from.travel);
    }
    if (piece.empty()) {
        return;
    }
    const Point tip = atTop(tcp::State::Closed, end);
    piece.insert(piece.end(), {{x, kTopRun}, {tip.x, kTopRun}, tip});
    const auto group = pen.group(
        {}, {margin == Margin::Left ? Part::Kind::LeftTrunk : Part::Kind::RightTrunk}, {});
    for (const auto& [line, ends] : pieces) {
        drawEdge(pen, line, {ends, Dash::Dashed, false});
    }
    drawEdge(pen, piece, {travel, Dash::Dashed, true});
}

/// Before the first line of what is told of an edge.
void Exits::drawLabelMarks(
    Pen& pen, const FromState& from, const Taken& taken, double baseline) const
{
    const double direction = from.anchor == Anchor::Start ? 1 : -1;
    double x = from.labelAt.x + direction * kMarkRadius;
    for (const sim::Side side : sim::kBothSides) {
        if (taken.travelled[side]) {
            drawLetter(pen, {x, baseline - 4}, kMarkRadius, kMarkFont, side, m_words);
            x += direction * kMarkRoom;
        }
    }
}

/// Each edge's group has the line that it shares, so that it can be found and pointed at.
void Exits::drawState(Pen& pen, const FromState& from) const
{
    const double textX = from.labelAt.x + (from.anchor == Anchor::Start ? from.marks : -from.marks);
    const std::vector<TextItem> lines = from.label.placed(textX, from.labelAt.y, from.anchor);
    std::size_t line = 0;
    for (const Taken& taken : from.taken) {
        const auto group =
            edgeGroup(pen, *taken.edge, m_words.edgeSentence(*taken.edge, taken.travelled));
        drawEdge(pen, from.line, {from.travel, Dash::Dashed, !from.exit.margin});
        drawMarks(pen, from.line, from.travel.travelled, m_words);
        if (from.marks > 0) {
            drawLabelMarks(pen, from, taken, lines[line].at.y);
        }
        for (const std::size_t end = line + taken.lines; line < end; ++line) {
            pen.text(lines[line]);
        }
    }
}

} // namespace diagram::graph
