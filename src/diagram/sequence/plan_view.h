// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/labeller.h"
#include "diagram/labels/segment_labels.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"
#include "diagram/sequence/lanes.h"
#include "diagram/sequence/sequence_diagram.h"
#include "diagram/sequence/sequence_plan.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace diagram {

/// No text is further away than this from what it belongs to.
inline constexpr double kWordsReach = 60;

struct ArrowWords;

/// Which part of a plan is to be drawn, and all that drawing it needs.
struct PlanView
{
    const sim::Trace& trace;
    const SequencePlan& plan;
    const Lanes& lanes;
    const SequenceOptions& options;
    const TextMeasurer& measurer;
    const Labeller& labeller;
    SegmentLabels& labels;
    /// Nothing comes any more, and every segment is told whole.
    bool isWhole = false;
    /// The heights between which is drawn.
    double top = 0;
    double bottom = 0;
    /// The part is a picture of its own, so what reaches beyond it is cut off.
    bool cut = false;
    /// With `cut`: the moments between which it lies.
    TimeRange range = {};
    /// With `cut`: in the lanes above its top, where the names of the states stand in which it
    /// begins, and the labels of what has left before.
    sim::PerSide<double> stateY = {};
    sim::PerSide<double> aboveY = {};
    /// The present moment and its height. What is below is the future.
    tcp::Instant now{};
    double nowY = 0;
    /// The end of the lifelines.
    double lifelineEnd = 0;
    /// Where the words of all arrows stand, if that is known of exactly this view; may be null.
    const ArrowWords* words = nullptr;

    bool exposes(double from, double to) const { return from <= bottom && to >= top; }
    /// Whether a row of the trace has happened. The initial states (kNoRow) have.
    bool happened(std::size_t row) const { return row == kNoRow || row < options.visibleRows; }
    /// Whether a row is drawn: it has happened, or the future is shown.
    bool draws(std::size_t row) const { return happened(row) || options.future != Future::LeftOut; }
    double futureOpacity() const;
    double opacity(std::size_t row) const;
};

/// Draws everything but the heads of the lifelines, which drawEnds() draws.
void drawAll(Pen& pen, const PlanView& view);
void drawLifelines(Pen& pen, const PlanView& view);
void drawStates(Pen& pen, const PlanView& view);
void drawCalls(Pen& pen, const PlanView& view);
void drawChanges(Pen& pen, const PlanView& view);
void drawErrors(Pen& pen, const PlanView& view);
void drawRefusals(Pen& pen, const PlanView& view);
void drawRemarks(Pen& pen, const PlanView& view);
void drawTimers(Pen& pen, const PlanView& view);
/// Where their brackets are.
std::vector<Rect> timerBrackets(const PlanView& view);
void drawPhases(Pen& pen, const PlanView& view);
void drawTimes(Pen& pen, const PlanView& view);
void drawRoundTrips(Pen& pen, const PlanView& view);
void drawTransfers(Pen& pen, const PlanView& view);
void drawArrows(Pen& pen, const PlanView& view);
/// Finds where all words of arrows stand. Linear in the arrows.
ArrowWords placeWords(const PlanView& view);
/// How many lines the labels take that have their place above a cut, and from where to where the
/// others reach.
struct CutLabels
{
    sim::PerSide<std::size_t> linesAbove;
    sim::PerSide<double> top;
    double bottom = 0;
};
CutLabels labelsOfCut(const PlanView& view);
void drawEnds(Pen& pen, const PlanView& view, double top);

/// A height at which time is drawn shorter or longer than the rest.
struct TimeBreak
{
    double y = 0;
    /// How long nothing happened there; none where time is only out of scale, or still goes on.
    std::optional<tcp::Duration> idle = {};
    /// Time is drawn longer than to scale, not shorter.
    bool isLonger = false;
};
/// Draws two short slanted lines across something: the time that it stands for is shortened; or a
/// zigzag: it is drawn longer. `at` is the middle.
void drawBreak(Pen& pen, Point at, double halfWidth, bool isLonger);
/// The lines of both, by which a legend knows them.
inline constexpr Stroke kShorterStroke{Ink::Faint, 1.2};
inline constexpr Stroke kLongerStroke{Ink::Faint, 1.3};
/// Those between two heights.
std::vector<TimeBreak> breaksIn(const PlanView& view, double from, double to);

/// The height at which a state of one end, by its number from 0, is left.
double endOfState(const PlanView& view, sim::Side side, std::size_t index);
/// The number of the first state that reaches below the top of the view.
std::size_t firstExposedState(const PlanView& view, sim::Side side);

/// What was changed.
std::vector<std::string> changeWords(const PlanView& view, const ChangeMark& mark);

/// What a group shows: the one of this number, from 1, among those of its kind at an end.
sim::Happening happening(sim::Happening::Kind kind, sim::Side side, std::size_t number);

} // namespace diagram
