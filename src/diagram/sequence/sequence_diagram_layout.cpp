// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of traces that do not grow any more: fitted to what is in them, whole or cut.

#include "diagram/sequence/sequence_diagram.h"

#include "diagram/picture/style.h"
#include "diagram/sequence/sequence_diagram_impl.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace diagram {

namespace {

/// The slopes of one stretch: of how many pixels a nanosecond its arrows fall.
struct Slopes
{
    /// Of all arrows, give or take the small steps between what belongs together: the steepest is at
    /// least so steep, the flattest at most.
    double steepest = 0;
    double flattest = std::numeric_limits<double>::infinity();
};

std::vector<Slopes> slopesIn(const SequencePlan& plan)
{
    const auto stops = plan.axis().stops();
    std::vector<Slopes> result(plan.axis().stretches());
    const auto stretchOf = [&](tcp::Instant at) {
        return std::ranges::lower_bound(stops, at, {}, &TimeAxis::Stop::at)->stretch;
    };
    for (const Arrow& arrow : plan.arrows()) {
        if (arrow.end != Arrow::End::Arrived || arrow.injected || arrow.endAt == arrow.departAt ||
            stretchOf(arrow.departAt) != stretchOf(arrow.endAt)) {
            continue;
        }
        Slopes& slopes = result[stretchOf(arrow.departAt)];
        const auto time = static_cast<double>((arrow.endAt - arrow.departAt).count());
        const double fall = arrow.endY - arrow.departY;
        slopes.steepest = std::max(slopes.steepest, (fall - style::kAnswerOffset) / time);
        slopes.flattest = std::min(slopes.flattest, (fall + style::kAnswerOffset) / time);
    }
    return result;
}

/// The scales that make the slopes of each stretch tell the truth: equal flights are parallel within
/// a tenth, so that longer ones fall further. What the heights of stops add to a flight is made
/// little beside it. True where something changed.
bool widenScales(const SequencePlan& plan, std::vector<double>& scales)
{
    constexpr double kParallel = 1.1;
    constexpr double kMostScale = 24;
    constexpr double kLeastStep = 1.15;
    constexpr double kMostStep = 2.5;
    const std::vector<Slopes> slopes = slopesIn(plan);
    scales.resize(slopes.size(), 1);
    bool changed = false;
    for (std::size_t i = 0; i < slopes.size(); ++i) {
        const double ratio = slopes[i].steepest / slopes[i].flattest;
        if (ratio <= kParallel || scales[i] >= kMostScale) {
            continue;
        }
        const double step = std::clamp((ratio - 1) / (kParallel - 1), kLeastStep, kMostStep);
        scales[i] = std::min(kMostScale, scales[i] * step);
        changed = true;
    }
    return changed;
}

/// Of so many that leave one end in one instant the labels stand beside the lifeline: between their
/// arrows they would need very steep ones.
std::set<sim::SegmentId> largeBursts(const sim::Trace& trace)
{
    constexpr std::size_t kLarge = 10;
    std::map<std::pair<sim::Side, tcp::Instant>, std::vector<sim::SegmentId>> departures;
    for (const sim::SentSegment& sent : trace.segments()) {
        if (!sent.injected) {
            departures[{sent.from, sent.at}].push_back(sent.id);
        }
    }
    std::set<sim::SegmentId> result;
    for (const auto& [when, together] : departures) {
        if (together.size() > kLarge) {
            result.insert(together.begin(), together.end());
        }
    }
    return result;
}

} // namespace

void SequenceDiagram::Impl::findForm(const sim::Trace& trace, const SequenceOptions& options)
{
    constexpr int kMostRounds = 12;
    const auto placeAnew = [&] {
        restart();
        plan->extend(trace);
    };
    const auto makeSlopesTrue = [&] {
        for (int round = 0; round < kMostRounds && widenScales(*plan, form.scales); ++round) {
            placeAnew();
        }
    };
    form.beside = largeBursts(trace);
    placeAnew();
    makeSlopesTrue();
    for (int round = 0; round < kMostRounds; ++round) {
        const auto crowded = crowdedSegments(view(trace, options));
        if (crowded.empty()) {
            break;
        }
        form.beside.insert(crowded.begin(), crowded.end());
        placeAnew();
        makeSlopesTrue();
    }
}

namespace {

/// Room for the state that a part begins in, and for a call above its first line.
double roomAbove(const SequencePlan& plan) { return plan.stateHeight(1) + style::kCallHeight + 4; }

/// From the end of a range down to, but not into, what happens next.
double bottomOf(const TimeAxis& axis, tcp::Instant to)
{
    constexpr double kRoom = 30;
    constexpr double kBeforeNext = 12;
    const double end = std::max(axis.yOf(to), axis.instantBottom(to));
    const auto stops = axis.stops();
    const auto next = std::ranges::upper_bound(stops, to, {}, &TimeAxis::Stop::at);
    // What goes on beside is in the picture anyway.
    const bool isBeside = next == stops.end() || next->top <= end;
    const double limit = isBeside ? end + kRoom : next->top - kBeforeNext;
    return std::max(end + 1, std::min(end + kRoom, limit));
}

/// Moves everything down before it hands it on.
class Lowered final : public DisplaySink
{
public:
    Lowered(DisplaySink& sink, double dy)
        : m_sink(sink)
        , m_dy(dy)
    {}

    void begin(const DisplayList& head) override { m_sink.begin(head); }
    void take(std::vector<DisplayItem>& items) override
    {
        moveDown(items, m_dy);
        m_sink.take(items);
    }

private:
    DisplaySink& m_sink;
    double m_dy;
};

/// What is seen between two moments.
PlanView cutOut(const PlanView& whole, const TimeRange& range)
{
    const TimeAxis& axis = whole.plan.axis();
    PlanView view = whole;
    view.cut = true;
    view.top = style::kLifelineTop;
    if (range.from.has_value()) {
        view.begin = axis.yOf(*range.from);
        view.top = std::max(view.top, view.begin - roomAbove(whole.plan));
    }
    view.bottom = whole.bottom;
    if (range.to.has_value()) {
        view.bottom = std::clamp(bottomOf(axis, *range.to), view.top + 1, whole.bottom);
    }
    return view;
}

} // namespace

void SequenceDiagram::cut(const sim::Trace& trace, const TimeRange& range,
    const SequenceOptions& options, DisplaySink& sink) const
{
    const PlanView view = cutOut(m_impl->view(trace, options), range);
    DisplayList list;
    // The name of a state entered at the very end still stands on the page.
    list.size = {view.lanes.width,
        view.bottom - view.top + style::kLifelineTop + view.plan.stateHeight(1) + 8};
    list.title = m_impl->labeller.sequenceTitle();
    list.description = m_impl->labeller.description(trace, m_impl->plan->symbols());
    sink.begin(list);
    Lowered lowered(sink, style::kLifelineTop - view.top);
    Pen inside(list, lowered);
    drawAll(inside, view);
    inside.flush();
    Pen above(list, sink);
    drawEnds(above, view, style::kHeaderTop);
    above.flush();
}

void layout(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller, DisplaySink& sink)
{
    SequenceOptions own = options;
    own.pace = options.pace.value_or(paceOf(trace));
    const SequenceDiagram diagram = SequenceDiagram::forTrace(trace, own, measurer, labeller);
    if (range.from.has_value() || range.to.has_value()) {
        diagram.cut(trace, range, own, sink);
    } else {
        diagram.layout(trace, own, sink);
    }
}

DisplayList layout(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller)
{
    DisplayCollector collector;
    layout(trace, range, options, measurer, labeller, collector);
    return collector.list();
}

SequenceDiagram SequenceDiagram::forTrace(const sim::Trace& trace, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller)
{
    auto impl =
        std::make_unique<Impl>(options, timersIn(trace), measurer, labeller, TraceKind::Whole);
    impl->findForm(trace, options);
    return SequenceDiagram(std::move(impl));
}

} // namespace diagram
