// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_exits.h"

#include "diagram/graph/state_graph_edge.h"
#include "diagram/graph/state_graph_nodes.h"

#include <algorithm>
#include <functional>

namespace diagram::graph {

namespace {

constexpr double kTrunkEdge = 10;  ///< to the edge of the paper
constexpr double kLabelBeside = 8; ///< from the trunk
constexpr double kLabelRoom = 150;
constexpr double kMarksApart = 2; ///< from the text behind
constexpr double kLabelApart = 7;

/// Where CLOSED is reached anyway, deleting the TCB is nothing to tell.
bool tellsAction(const tcp::Transition& edge) { return edge.action == tcp::Action::SendReset; }

} // namespace

Exits::Exits(const Way& way, const TextMeasurer& measurer, const GraphLabeller& words)
    : m_measurer(measurer)
    , m_words(words)
{
    for (const tcp::State state : tcp::kAllStates) {
        collect(way, state);
    }
    // The trunks grow from below.
    std::ranges::sort(m_states, std::ranges::greater{}, &FromState::joinY);
    spreadLabels(Margin::Left);
    spreadLabels(Margin::Right);
}

void Exits::collect(const Way& way, tcp::State state)
{
    FromState from{state, exitOf(state), {}, {}, {}, TextBlock(m_measurer), {}, {}, false, 0};
    for (const tcp::Transition* edge : allEdges()) {
        if (edge->from == state && routeOf(*edge) == nullptr && way.travel(*edge).any()) {
            from.taken.push_back({edge, way.travel(*edge).travelled, 0});
            from.travel.add(way.travel(*edge));
        }
    }
    if (from.taken.empty()) {
        return;
    }
    if (state == tcp::State::Established && way.isTwoWay()) {
        from.exit.label.reset(); // the words of that way stand there
    }
    from.line = from.exit.line;
    if (from.exit.margin) {
        const double x = trunkX(*from.exit.margin);
        from.line.push_back({x, from.joinY()});
        from.line.push_back({x, from.joinY() - kTrunkMerge});
    }
    from.marks = marksOf(from);
    placeLabel(from);
    m_states.push_back(std::move(from));
}

double Exits::marksOf(const FromState& from)
{
    const auto isBoth = [](const Ends& ends) { return ends.values[0] && ends.values[1]; };
    if (from.taken.size() < 2 || !isBoth(from.travel.travelled)) {
        return 0;
    }
    const bool anyBoth = std::ranges::any_of(from.taken, isBoth, &Taken::travelled);
    return kMarksApart + (anyBoth ? 2 : 1) * kMarkRoom;
}

TextBlock Exits::labelOf(FromState& from, double room) const
{
    TextBlock block(m_measurer);
    for (auto& [edge, ends, lines] : from.taken) {
        const std::size_t before = block.lines();
        const EdgeWords words = wordsOf(*edge, m_words);
        addEvent(block, words, room);
        if (tellsAction(*edge)) {
            addAction(block, words, room);
        }
        lines = block.lines() - before;
    }
    return block;
}

void Exits::placeLabel(FromState& from) const
{
    if (const auto& spot = from.exit.label) {
        from.label = labelOf(from, spot->room - from.marks);
        from.labelAt = {spot->at.x, topOf(from.label, *spot)};
        from.anchor = spot->anchor;
        const bool fits =
            from.label.lines() <= from.exit.labelLines && from.labelWidth() <= spot->room;
        if (fits || !from.exit.margin) {
            return;
        }
    }
    const bool atLeft = from.exit.margin == Margin::Left;
    from.label = labelOf(from, kLabelRoom);
    from.labelInMargin = true;
    from.anchor = atLeft ? Anchor::End : Anchor::Start;
    from.labelAt = {trunkX(*from.exit.margin) + (atLeft ? -kLabelBeside : kLabelBeside),
        from.joinY() - from.label.height() / 2};
}

/// Moves the labels in a margin apart, and up from the lower edge.
void Exits::spreadLabels(Margin margin)
{
    double limit = kHeight - kLabelApart;
    std::vector<FromState*> labels;
    for (FromState& from : m_states) {
        if (from.labelInMargin && from.exit.margin == margin) {
            labels.push_back(&from);
        }
    }
    double above = 0;
    std::ranges::reverse(labels);
    for (FromState* from : labels) {
        from->labelAt.y = std::max(from->labelAt.y, above);
        above = from->labelAt.y + from->label.height() + kLabelApart;
    }
    std::ranges::reverse(labels);
    for (FromState* from : labels) {
        from->labelAt.y = std::min(from->labelAt.y, limit - from->label.height());
        limit = from->labelAt.y - kLabelApart;
    }
}

double Exits::widthOf(Margin margin) const
{
    double width = 0;
    for (const FromState& from : m_states) {
        if (from.exit.margin == margin) {
            const double label =
                from.labelInMargin ? kLabelBeside + from.labelWidth() + kLabelApart : 0;
            width = std::max(width, kTrunkBeside - kLeftLane + std::max(kTrunkEdge, label));
        }
    }
    return width;
}

} // namespace diagram::graph
