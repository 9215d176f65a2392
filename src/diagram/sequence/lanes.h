// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/reading/timer_spans.h"
#include "sim/side.h"
#include "sim/trace.h"

#include <array>

namespace diagram {

/// What stands where from left to right: phases, the client's timers, its states and calls, the
/// arrows; then the server's states and calls, its timers.
struct Lanes
{
    /// Of the picture; wider than asked for where the text needs it.
    double width = 0;
    /// Left edge of the phase bars.
    double phaseX = 0;
    /// Middle of each lifeline.
    sim::PerSide<double> lifeline;
    /// Widest text beside each lifeline.
    double stateWidth = 0;
    /// The vertical lines of the timers' brackets, by column; their ends point to the lifeline,
    /// their words away from it.
    sim::PerSide<std::array<double, kTimerColumns>> timerX;

    double clientX() const { return lifeline[sim::Side::Client]; }
    double serverX() const { return lifeline[sim::Side::Server]; }
    /// Where arrows touch a lifeline.
    double arrowX(sim::Side side) const;
    /// The length of an arrow's shadow on the x axis.
    double span() const { return arrowX(sim::Side::Server) - arrowX(sim::Side::Client); }
    /// -1 for what lies to the left of the lifeline, 1 for what lies to the right of it.
    static double outward(sim::Side side) { return side == sim::Side::Client ? -1 : 1; }
};

/// The lanes for these words in a picture `width` wide. They depend on the language, and on which
/// ends need room for which timers, but on nothing else that happens: a growing picture keeps its
/// lanes.
Lanes lanesFor(double width, const sim::PerSide<TimerColumns>& timers, const TextMeasurer& measurer,
    const Labeller& labeller);

/// The timers that the picture of a trace shows.
sim::PerSide<TimerColumns> timersIn(const sim::Trace& trace);

} // namespace diagram
