// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/graph_labeller.h"
#include "diagram/graph/state_graph_label.h"
#include "diagram/graph/state_graph_routes.h"
#include "diagram/graph/state_graph_way.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"

#include <cstddef>
#include <vector>

namespace diagram::graph {

/// The abnormal transitions to CLOSED that were taken: a RST, ABORT, giving up ... Those from one
/// state share a dashed line, which runs into a common line in the margin, the trunk.
class Exits
{
public:
    Exits(const Way& way, const TextMeasurer& measurer, const GraphLabeller& words);

    bool isEmpty() const { return m_states.empty(); }
    void draw(Pen& pen) const;

    /// The width that trunks and the labels beside them need outside the layout of the graph.
    double leftMargin() const { return widthOf(Margin::Left); }
    double rightMargin() const { return widthOf(Margin::Right); }

private:
    /// One transition, and how many lines of the label are about it.
    struct Taken
    {
        const tcp::Transition* edge;
        Ends travelled;
        std::size_t lines;
    };
    /// All abnormal transitions from one state.
    struct FromState
    {
        tcp::State state;
        Exit exit;
        /// From the state into the trunk.
        Polyline line;
        Travel travel;
        std::vector<Taken> taken;
        TextBlock label;
        Point labelAt; ///< the upper edge, at the anchor
        Anchor anchor = Anchor::Start;
        bool labelInMargin = false;
        /// The width in front of the label for the letters of the ends that took each transition;
        /// zero if the letters on the line are enough.
        double marks = 0;

        double labelWidth() const { return marks + label.width(); }
        double joinY() const { return exit.line.back().y; }
    };

    void collect(const Way& way, tcp::State state);
    static double marksOf(const FromState& from);
    TextBlock labelOf(FromState& from, double room) const;
    void placeLabel(FromState& from) const;
    void spreadLabels(Margin margin);
    double widthOf(Margin margin) const;

    void drawTrunk(Pen& pen, Margin margin) const;
    void drawLabelMarks(Pen& pen, const FromState& from, const Taken& taken, double baseline) const;
    void drawState(Pen& pen, const FromState& from) const;

    const TextMeasurer& m_measurer;
    const GraphLabeller& m_words;
    std::vector<FromState> m_states;
};

} // namespace diagram::graph
