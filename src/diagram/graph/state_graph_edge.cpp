// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_edge.h"

#include "diagram/graph/state_graph_nodes.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace diagram::graph {

namespace {

using sim::Side;

constexpr double kCornerRadius = 14;
constexpr double kFaintWidth = 1.4;
constexpr double kTravelledWidth = 2.4;
constexpr double kNewestWidth = 3.6;
constexpr double kHead = 9;
constexpr double kNewestHead = 12;
/// At least, so that two strands do not hide their head.
constexpr double kHeadToLine = 2.2;
/// From the beginning of a line to the middle of its first mark.
constexpr double kMarkDistance = 14;

/// Dashes look heavier than they are.
constexpr double kDashedShare = 0.8;

double widthOf(const EdgeLook& look, Side side)
{
    if (!look.travel.travelled[side]) {
        return 0;
    }
    const double width = look.travel.justTaken[side] ? kNewestWidth : kTravelledWidth;
    return look.dash == Dash::Solid ? width : kDashedShare * width;
}

/// One end's strand, so far beside the middle of the line.
void drawStrand(Pen& pen, const Polyline& body, double offset, const Stroke& stroke)
{
    pen.path(rounded(offset == 0 ? body : beside(body, offset), kCornerRadius, stroke));
}

} // namespace

Pen::Group edgeGroup(Pen& pen, const tcp::Transition& edge, std::string title)
{
    if (const auto row = changedRow(edge)) {
        const auto number = static_cast<std::uint32_t>(*row + 1);
        return pen.group({}, {Part::Kind::ChangedEdge, number}, std::move(title));
    }
    return pen.group(sim::Edge{edge.from, edge.event}, std::move(title));
}

EdgeWords wordsOf(const tcp::Transition& edge, const GraphLabeller& words)
{
    return {changedRow(edge) ? words.notTcp() : std::vector<std::string>{}, words.event(edge),
        words.action(edge.action)};
}

void drawEdge(Pen& pen, const Polyline& line, const EdgeLook& look)
{
    const double client = widthOf(look, Side::Client);
    const double server = widthOf(look, Side::Server);
    const double headSize =
        std::max(look.travel.isNewest() ? kNewestHead : kHead, kHeadToLine * (client + server));
    // A thick line must not reach beyond the tip of its head.
    const Polyline body = look.head ? shortened(line, headSize - 2) : line;
    if (!look.travel.any()) {
        drawStrand(pen, body, 0, {Ink::Faint, kFaintWidth, look.dash});
    }
    if (client > 0) {
        drawStrand(pen, body, -server / 2, {Ink::Client, client, look.dash});
    }
    if (server > 0) {
        drawStrand(pen, body, client / 2, {Ink::Server, server, look.dash});
    }
    if (!look.head) {
        return;
    }
    if (client > 0 && server > 0) {
        pen.path(arrowHead(line, headSize, HeadPart::Left, Ink::Client));
        pen.path(arrowHead(line, headSize, HeadPart::Right, Ink::Server));
        return;
    }
    const Ink ink = client > 0 ? Ink::Client : server > 0 ? Ink::Server : Ink::Faint;
    pen.path(arrowHead(line, headSize, HeadPart::Whole, ink));
}

void drawMarks(Pen& pen, const Polyline& line, const Ends& travelled, const GraphLabeller& words)
{
    double distance = kMarkDistance;
    for (const Side side : sim::kBothSides) {
        if (travelled[side]) {
            drawLetter(pen, pointAt(line, distance), kMarkRadius, kMarkFont, side, words);
            distance += kMarkRoom;
        }
    }
}

void drawLetter(
    Pen& pen, Point at, double radius, const Font& font, Side side, const GraphLabeller& words)
{
    // The letter's height is about 0.72 of its font's size.
    pen.circle(at, radius, inkOf(side));
    pen.text(
        {at.x, at.y + font.size * 0.36}, words.endLetter(side), font, Ink::Paper, Anchor::Middle);
}

Ink inkOf(Side side) { return side == Side::Client ? Ink::Client : Ink::Server; }

} // namespace diagram::graph
