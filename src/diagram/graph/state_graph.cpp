// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph.h"

#include "diagram/graph/state_graph_edge.h"
#include "diagram/graph/state_graph_exits.h"
#include "diagram/graph/state_graph_fit.h"
#include "diagram/graph/state_graph_label.h"
#include "diagram/graph/state_graph_node.h"
#include "diagram/graph/state_graph_nodes.h"
#include "diagram/graph/state_graph_routes.h"
#include "diagram/graph/state_graph_way.h"
#include "diagram/picture/pen.h"

#include <string>
#include <utility>
#include <vector>

namespace diagram {

namespace {

using graph::Exits;
using graph::Way;

/// Edges lie on top of each other where they cross: what was travelled above what was not.
enum class Layer { Bare, Travelled, Newest };

Layer layerOf(const graph::Travel& travel)
{
    if (travel.isNewest()) {
        return Layer::Newest;
    }
    return travel.any() ? Layer::Travelled : Layer::Bare;
}

graph::EdgeWords wordsOf(const tcp::Transition& edge, const Way& way, const GraphLabeller& words)
{
    graph::EdgeWords result = graph::wordsOf(edge, words);
    if (graph::isAny(way.atOnce(edge))) {
        result.event.back() += ' ' + words.atOnceSign();
    }
    return result;
}

void drawWords(Pen& pen, const std::vector<TextItem>& lines)
{
    for (const TextItem& line : lines) {
        pen.text(line);
    }
}

void drawRoute(Pen& pen, const tcp::Transition& edge, const Way& way, const TextMeasurer& measurer,
    const GraphLabeller& words)
{
    const graph::Route& route = *graph::routeOf(edge);
    const graph::Travel& travel = way.travel(edge);
    std::string title = words.edgeSentence(edge, travel.travelled);
    if (const Ends atOnce = way.atOnce(edge); graph::isAny(atOnce)) {
        title += ' ' + words.atOnceSentence(atOnce);
    }
    const auto group = graph::edgeGroup(pen, edge, std::move(title));
    graph::drawEdge(pen, route.line, {travel, edge.inFigure5 ? Dash::Solid : Dash::Dashed, true});
    graph::drawMarks(pen, route.line, travel.travelled, words);
    graph::EdgeWords label = wordsOf(edge, way, words);
    if (route.notTcp) {
        const graph::EdgeWords apart{std::exchange(label.notTcp, {}), {}, {}};
        drawWords(pen, graph::placedLabel(apart, *route.notTcp, measurer));
    }
    drawWords(pen, graph::placedLabel(label, route.label, measurer));
}

bool isDrawn(const tcp::Transition& edge, const graph::Travel& travel)
{
    return graph::routeOf(edge) != nullptr && (edge.inFigure5 || travel.any());
}

void drawEdges(Pen& pen, const Way& way, const Exits& exits, const TextMeasurer& measurer,
    const GraphLabeller& words)
{
    for (const Layer layer : {Layer::Bare, Layer::Travelled, Layer::Newest}) {
        for (const tcp::Transition* edge : graph::allEdges()) {
            const graph::Travel& travel = way.travel(*edge);
            if (isDrawn(*edge, travel) && layerOf(travel) == layer) {
                drawRoute(pen, *edge, way, measurer, words);
            }
        }
        if (layer == Layer::Bare) {
            exits.draw(pen);
        }
    }
}

bool hasDashed(const Way& way)
{
    for (const tcp::Transition* edge : graph::allEdges()) {
        if (!edge->inFigure5 && way.travel(*edge).any()) {
            return true;
        }
    }
    return false;
}

/// `later`: the way that room is left for.
DisplayList drawn(const Way& way, const Way& later, const Exits& exits,
    const TextMeasurer& measurer, const GraphLabeller& words)
{
    DisplayList list;
    list.title = words.title();
    list.description = words.description(way.at());
    Pen pen(list);
    drawEdges(pen, way, exits, measurer, words);
    for (const tcp::State state : tcp::kAllStates) {
        graph::drawNode(pen, state, way.here(state), words);
    }
    graph::drawLegend(pen, measurer, words);
    const graph::Notes kinds{hasDashed(later), graph::isAny(later.atOnce())};
    const double notes = graph::drawNotes(pen, kinds, measurer, words);
    list.size.height = graph::kHeight + notes;
    return list;
}

double widthOf(const Exits& exits)
{
    return graph::kWidth + exits.leftMargin() + exits.rightMargin();
}

/// The largest scale at which the picture is no wider than `width`. Labels in the margins grow by
/// steps, since letters do: so it is searched for.
double scaleFor(
    double width, const Way& way, const TextMeasurer& measurer, const GraphLabeller& words)
{
    const auto isTooWide = [&](double scale) {
        const graph::ScaledMeasurer scaled(measurer, scale);
        return scale * widthOf(Exits(way, scaled, words)) > width;
    };
    double low = 0.1;
    double high = width / graph::kWidth;
    if (!isTooWide(high)) {
        return high;
    }
    for (int i = 0; i < 12; ++i) {
        const double middle = (low + high) / 2;
        (isTooWide(middle) ? high : low) = middle;
    }
    return low;
}

} // namespace

DisplayList stateGraph(const sim::Trace& trace, std::size_t visibleRows,
    const StateGraphOptions& options, const TextMeasurer& measurer, const GraphLabeller& labeller)
{
    const Way way(trace, visibleRows);
    const bool isNatural = options.width <= 0;
    const double scale = isNatural ? 1 : scaleFor(options.width, way, measurer, labeller);
    const graph::ScaledMeasurer scaled(measurer, scale);
    const Exits exits(way, scaled, labeller);
    const Way later = options.keepsRoom ? Way(trace, trace.rows().size()) : way;
    const Exits room(later, scaled, labeller);
    DisplayList list = drawn(way, later, exits, scaled, labeller);
    const double width = isNatural ? widthOf(room) : options.width / scale;
    // What no letter fills is left at both sides.
    graph::fit(list, room.leftMargin() + (width - widthOf(room)) / 2, scale);
    list.size = {width * scale, list.size.height * scale};
    return list;
}

} // namespace diagram
