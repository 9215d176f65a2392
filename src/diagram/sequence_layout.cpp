// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of traces that do not grow any more: fitted to what is in them, whole or cut.

#include "diagram/sequence_layout.h"

#include "diagram/sequence_diagram_impl.h"
#include "diagram/style.h"

#include <algorithm>
#include <utility>

namespace diagram {

/// Where arrows cross in many ways a label may find no room. What leaves there is moved down, and
/// all placed anew, a few times. Where it is many labels, no room in the world would do: time would
/// be torn apart and they would still cross.
void SequenceDiagram::Impl::makeRoom(const sim::Trace& trace, const SequenceOptions& options)
{
    constexpr std::size_t kMostSegments = 500;
    constexpr std::size_t kMostCrowded = 5;
    constexpr int kMostRounds = 6;
    if (trace.segments().size() > kMostSegments) {
        return;
    }
    const auto placeAnew = [&](const std::vector<sim::SegmentId>& wider) {
        restart();
        plan->widen(wider);
        plan->extend(trace);
        return crowdedSegments(view(trace, options));
    };
    std::vector<sim::SegmentId> wider;
    auto crowded = crowdedSegments(view(trace, options));
    for (int round = 0; round < kMostRounds; ++round) {
        if (crowded.empty() || crowded.size() > kMostCrowded) {
            break;
        }
        wider.insert(wider.end(), crowded.begin(), crowded.end());
        crowded = placeAnew(wider);
    }
    if (!crowded.empty() && !wider.empty()) {
        placeAnew({});
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
    const double limit = next == stops.end() ? end + kRoom : next->top - kBeforeNext;
    return std::max(end + 1, std::min(end + kRoom, limit));
}

/// The part of a picture between two moments, under ends of its own.
DisplayList cutOut(const SequenceView& whole, const TimeRange& range)
{
    const TimeAxis& axis = whole.plan.axis();
    SequenceView view = whole;
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

    DisplayList list;
    drawAll(list, view);
    moveDown(list, style::kLifelineTop - view.top);
    Pen pen(list);
    drawEnds(pen, view, style::kHeaderTop);
    // The name of a state entered at the very end still stands on the page.
    list.size = {view.lanes.width,
        view.bottom - view.top + style::kLifelineTop + whole.plan.stateHeight() + 8};
    return list;
}

} // namespace

DisplayList SequenceDiagram::cut(
    const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options) const
{
    DisplayList list = cutOut(m_impl->view(trace, options), range);
    list.title = m_impl->labeller.sequenceTitle();
    list.description = m_impl->labeller.description(trace, m_impl->plan->symbols());
    return list;
}

DisplayList layout(const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller)
{
    SequenceOptions own = options;
    own.pace = options.pace.value_or(paceOf(trace));
    SequenceDiagram diagram = SequenceDiagram::forTrace(trace, own, measurer, labeller);
    if (range.from.has_value() || range.to.has_value()) {
        return diagram.cut(trace, range, own);
    }
    return diagram.layout(trace, own);
}

SequenceDiagram SequenceDiagram::forTrace(const sim::Trace& trace, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller)
{
    auto impl = std::make_unique<Impl>(options, timersIn(trace), measurer, labeller);
    impl->plan->extend(trace);
    impl->makeRoom(trace, options);
    return SequenceDiagram(std::move(impl));
}

} // namespace diagram
