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

/// The abnormal ways to CLOSED that the trace took: a RST, ABORT, giving up ... They leave their
/// state as one dashed line and run into a trunk in the margin.
class Exits
{
public:
    Exits(const Way& way, const TextMeasurer& measurer, const GraphLabeller& words);

    bool isEmpty() const { return m_states.empty(); }
    void draw(Pen& pen) const;

    /// The room that trunks and the labels beside them need outside the layout.
    double leftMargin() const { return widthOf(Margin::Left); }
    double rightMargin() const { return widthOf(Margin::Right); }

private:
    /// One row of the state table, and how many lines of the label are its own.
    struct Taken
    {
        const tcp::Transition* edge;
        Ends travelled;
        std::size_t lines;
    };
    /// All that left one state.
    struct FromState
    {
        tcp::State state;
        Exit exit;
        /// Up to and into the trunk.
        Polyline line;
        Travel travel;
        std::vector<Taken> taken;
        TextBlock label;
        Point labelAt; ///< the upper edge, at the anchor
        Anchor anchor = Anchor::Start;
        bool labelInMargin = false;
        /// The room before the label for the letters of who did what; zero where the line tells.
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
