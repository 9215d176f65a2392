// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/sequence/lanes.h"
#include "diagram/sequence/sequence_diagram.h"
#include "diagram/sequence/sequence_plan.h"

#include <cstddef>

namespace diagram {

/// Words are no further than this from what they belong to.
inline constexpr double kWordsReach = 60;

/// What is to be drawn of a plan: a stretch of its height, as far as it has happened.
struct PlanView
{
    const sim::Trace& trace;
    const SequencePlan& plan;
    const Lanes& lanes;
    const SequenceOptions& options;
    const TextMeasurer& measurer;
    const Labeller& labeller;
    /// What is exposed.
    double top = 0;
    double bottom = 0;
    /// What reaches beyond is cut off, since nothing stands there.
    bool cut = false;
    /// Where a cut begins; above stands only what was so before.
    double begin = 0;
    /// Where the clock stands, and how far down that is; beyond is the future.
    tcp::Instant now{};
    double nowY = 0;
    /// The end of the lifelines.
    double lifelineEnd = 0;

    bool exposes(double from, double to) const { return from <= bottom && to >= top; }
    /// Has a row of the trace happened? The initial states (kNoRow) have.
    bool happened(std::size_t row) const { return row == kNoRow || row < options.visibleRows; }
    /// Future things that are left out are not drawn at all.
    bool draws(std::size_t row) const { return happened(row) || options.future == Future::Dimmed; }
    double opacity(std::size_t row) const;
};

/// All that is exposed, but for the ends.
void drawAll(Pen& pen, const PlanView& view);
void drawLifelines(Pen& pen, const PlanView& view);
void drawStates(Pen& pen, const PlanView& view);
void drawCalls(Pen& pen, const PlanView& view);
void drawChanges(Pen& pen, const PlanView& view);
void drawErrors(Pen& pen, const PlanView& view);
void drawTimers(Pen& pen, const PlanView& view);
void drawPhases(Pen& pen, const PlanView& view);
void drawArrows(Pen& pen, const PlanView& view);
/// A segment whose label finds no room for its numbers; most of it may still stand beside the
/// lifeline.
struct CrowdedSegment
{
    sim::SegmentId id;
    bool standsBeside = false;
};
std::vector<CrowdedSegment> crowdedSegments(const PlanView& view);
void drawEnds(Pen& pen, const PlanView& view, double top);

/// Two short slanted lines across something that stands for a time: there is more of it.
void drawBreak(Pen& pen, Point at, double halfWidth);
/// Heights of the breaks between two heights.
std::vector<double> breaksIn(const PlanView& view, double from, double to);

/// Where a state of one end, by its number from 0, is left.
double endOfState(const PlanView& view, sim::Side side, std::size_t index);
/// The first state whose band reaches below the top of the view.
std::size_t firstExposedState(const PlanView& view, sim::Side side);

/// What a group shows: the one of this number, from 1, among those of its kind at an end.
sim::Happening happening(sim::Happening::Kind kind, sim::Side side, std::size_t number);

} // namespace diagram
