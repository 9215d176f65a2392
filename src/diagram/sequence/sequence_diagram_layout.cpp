// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of traces that do not grow any more: fitted to what is in them, whole or cut.

#include "diagram/sequence/sequence_diagram.h"

#include "diagram/picture/style.h"
#include "diagram/sequence/sequence_diagram_impl.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace diagram {

namespace {

/// These segments. Of arrows that slant much also those that left the same end in the same instant:
/// so that they stay evenly spaced.
std::vector<sim::SegmentId> withCompanions(
    const std::vector<CrowdedSegment>& segments, const sim::Trace& trace, const SequencePlan& plan)
{
    // Parallel arrows of very many segments are too steep for labels, however far apart they leave.
    constexpr std::size_t kMost = 16;
    constexpr double kSteep = 2.5 * style::kFlightRise;
    std::map<std::pair<sim::Side, tcp::Instant>, std::vector<sim::SegmentId>> departures;
    for (const sim::SentSegment& sent : trace.segments()) {
        departures[{sent.from, sent.at}].push_back(sent.id);
    }
    std::set<sim::SegmentId> result;
    for (const auto& [segment, standsBeside] : segments) {
        const sim::SentSegment& sent = trace.segment(segment);
        const auto& together = departures[{sent.from, sent.at}];
        const Arrow& arrow = plan.arrows()[segment.value - 1];
        if (arrow.endY - arrow.departY <= kSteep && together.size() > 2) {
            result.insert(segment);
        } else if (together.size() <= kMost) {
            result.insert(together.begin(), together.end());
        }
    }
    return {result.begin(), result.end()};
}

} // namespace

/// Where arrows cross in many ways a label may find no room for all its numbers. What leaves there
/// is moved down and falls further, and all is placed anew, a few times; of what was tried the best
/// is kept. A label is worth some height, but not any: where very many arrows cross, no room in the
/// world would do.
void SequenceDiagram::Impl::makeRoom(const sim::Trace& trace, const SequenceOptions& options)
{
    constexpr std::size_t kMostSegments = 500;
    constexpr double kWorthOfLabel = 60;
    constexpr double kWorthOfBeside = 35;
    constexpr int kMostRounds = 14;
    constexpr int kMostInVain = 6;
    if (trace.segments().size() > kMostSegments) {
        return;
    }
    std::vector<CrowdedSegment> crowded = crowdedSegments(view(trace, options));
    const auto cost = [&] {
        double sum = plan->bottom();
        for (const CrowdedSegment& each : crowded) {
            sum += each.standsBeside ? kWorthOfBeside : kWorthOfLabel;
        }
        return sum;
    };
    const auto placeAnew = [&](const std::vector<sim::SegmentId>& wider) {
        restart();
        plan->widen(wider);
        plan->extend(trace);
        crowded = crowdedSegments(view(trace, options));
    };
    std::vector<sim::SegmentId> wider;
    std::vector<sim::SegmentId> best;
    double least = cost();
    int inVain = 0;
    for (int round = 0; round < kMostRounds && inVain < kMostInVain && !crowded.empty(); ++round) {
        const auto moved = withCompanions(crowded, trace, *plan);
        if (moved.empty()) {
            break;
        }
        wider.insert(wider.end(), moved.begin(), moved.end());
        placeAnew(wider);
        ++inVain;
        if (cost() < least) {
            least = cost();
            best = wider;
            inVain = 0;
        }
    }
    if (best != wider) {
        placeAnew(best);
    }
}

namespace {

/// Room for the state that a part begins in, and for a call above its first line.
double roomAbove(const SequencePlan& plan) { return plan.stateHeight() + style::kCallHeight + 4; }

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
        view.bottom - view.top + style::kLifelineTop + view.plan.stateHeight() + 8};
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
    impl->plan->extend(trace);
    impl->makeRoom(trace, options);
    return SequenceDiagram(std::move(impl));
}

} // namespace diagram
