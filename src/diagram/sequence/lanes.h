// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/labeller.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/reading/timer_spans.h"
#include "sim/side.h"
#include "sim/trace.h"

#include <array>

namespace diagram {

/// The columns of a sequence diagram, from left to right: phases; the client's timers, its states
/// and calls; the arrows; the server's states and calls, its timers.
struct Lanes
{
    /// The width of the picture. It is wider than asked for if the text needs that.
    double width = 0;
    /// Between the paper's edge and anything.
    double margin = 0;
    /// In a narrow picture the words of all timers are turned along their brackets.
    bool turnsTimers = false;
    /// A picture that is narrower still has no column for phases.
    bool hasPhases = true;
    /// Left edge of the phase bars.
    double phaseX = 0;
    /// Middle of each lifeline.
    sim::PerSide<double> lifeline;
    /// The width of the column for text beside each lifeline: of states and calls, and of labels.
    double stateWidth = 0;
    sim::PerSide<double> labelWidth;
    /// Where the times of the instants end, and the vertical lines of the braces of round trips.
    double timesX = 0;
    sim::PerSide<double> braceX;
    /// Left edge of the bars of half-closes.
    double halfCloseX = 0;
    bool hasHalfCloses = false;
    /// The vertical lines of the timers' brackets, by column; their ends point to the lifeline,
    /// their words away from it.
    sim::PerSide<std::array<double, kTimerColumns>> timerX;

    /// From where text beside a lifeline begins to where the picture or the phases do.
    double roomBeside(sim::Side side) const;
    double clientX() const { return lifeline[sim::Side::Client]; }
    double serverX() const { return lifeline[sim::Side::Server]; }
    /// Where arrows touch a lifeline.
    double arrowX(sim::Side side) const;
    /// How far an arrow reaches from left to right.
    double span() const { return arrowX(sim::Side::Server) - arrowX(sim::Side::Client); }
    /// The direction away from the arrows: -1 (left) at the client, 1 (right) at the server.
    static double outward(sim::Side side) { return side == sim::Side::Client ? -1 : 1; }
};

/// Columns that most pictures do without.
struct ExtraColumns
{
    /// How wide the times along the axis are; 0: there are none.
    double times = 0;
    bool roundTrips = false;
    bool halfClose = false;
    /// How wide remarks beside each lifeline would like to be; 0: there are none.
    sim::PerSide<double> remarks;
};

/// The columns of a picture `width` wide. Where that leaves too little for the arrows everything
/// else takes less room: calls break into lines, timers are turned, and at last phases are left
/// out. They depend on the words of `labeller` and on which timers are shown, but on nothing else
/// that happens, so that they stay while a trace grows. `labels`: the widths of the widest label
/// that is to stand beside each lifeline; it gets room for its widest piece, and for the whole if
/// the arrows can spare it.
Lanes lanesFor(double width, const sim::PerSide<TimerColumns>& timers, const TextMeasurer& measurer,
    const Labeller& labeller, const ExtraColumns& extras,
    const sim::PerSide<BesideWidth>& labels = {});

/// The timers that the picture of a trace shows.
sim::PerSide<TimerColumns> timersIn(const sim::Trace& trace);

} // namespace diagram
