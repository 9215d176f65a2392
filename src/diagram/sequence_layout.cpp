// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence_layout.h"

#include "diagram/sequence_plan.h"
#include "diagram/sequence_view.h"
#include "diagram/style.h"
#include "diagram/travel.h"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace diagram {

using sim::Side;

namespace {

/// The usual time of flight where nothing tells it.
constexpr tcp::Duration kUsualFlight = std::chrono::milliseconds(50);

/// The time that the first segment of either direction took, whichever is shorter. Prompt arrivals,
/// without delay, give no scale.
tcp::Duration paceOf(const sim::Trace& trace)
{
    sim::PerSide<std::optional<tcp::Duration>> first;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        if (arrival == nullptr) {
            continue;
        }
        const sim::SentSegment& sent = trace.segment(arrival->segment);
        if (!sent.injected && row.at > sent.at && !first[sent.from].has_value()) {
            first[sent.from] = row.at - sent.at;
            if (first[sim::opposite(sent.from)].has_value()) {
                break;
            }
        }
    }
    const auto& client = first[Side::Client];
    const auto& server = first[Side::Server];
    if (client.has_value() && server.has_value()) {
        return std::min(*client, *server);
    }
    return client.value_or(server.value_or(kUsualFlight));
}

} // namespace

struct SequenceDiagram::Impl
{
    Impl(const SequenceOptions& options, const sim::PerSide<bool>& timers,
        const TextMeasurer& textMeasurer, const Labeller& words)
        : measurer(textMeasurer)
        , labeller(words)
        , lanes(lanesFor(options.width, timers, textMeasurer, words))
        , flight(options.pace.value_or(kUsualFlight))
    {
        restart();
    }

    SequenceView view(const sim::Trace& trace, const SequenceOptions& options) const;
    void restart() { plan.emplace(lanes, flight, measurer, labeller); }
    void makeRoom(const sim::Trace& trace, const SequenceOptions& options);
    double pictureBottom(const SequenceOptions& options) const;

    const TextMeasurer& measurer;
    const Labeller& labeller;
    Lanes lanes;
    tcp::Duration flight;
    std::optional<SequencePlan> plan;
};

namespace {

tcp::Instant nowOf(const sim::Trace& trace, const SequenceOptions& options)
{
    if (options.now.has_value()) {
        return *options.now;
    }
    const std::size_t happened = std::min(options.visibleRows, trace.rows().size());
    return happened == 0 ? tcp::Instant{} : trace.rows()[happened - 1].at;
}

void drawAll(DisplayList& list, const SequenceView& view)
{
    if (view.top <= 0 && view.bottom >= view.lifelineEnd) {
        list.items.reserve(200 + 3 * view.plan.rowCount());
    }
    Pen pen(list);
    drawPhases(pen, view);
    drawTimers(pen, view);
    drawLifelines(pen, view);
    drawStates(pen, view);
    drawCalls(pen, view);
    drawErrors(pen, view);
    drawArrows(pen, view);
}

} // namespace

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

double SequenceDiagram::Impl::pictureBottom(const SequenceOptions& options) const
{
    double bottom = plan->bottom();
    if (options.now.has_value()) {
        bottom = std::max(bottom, plan->axis().yOf(*options.now));
    }
    for (const Travelling& flightNow : options.travelling) {
        bottom = std::max(bottom, expectedLeg(*plan, flightNow).endY);
    }
    return bottom + style::kTail;
}

SequenceView SequenceDiagram::Impl::view(
    const sim::Trace& trace, const SequenceOptions& options) const
{
    SequenceView result{.trace = trace,
        .plan = *plan,
        .lanes = lanes,
        .options = options,
        .measurer = measurer,
        .labeller = labeller};
    result.lifelineEnd = pictureBottom(options) - style::kTail / 3;
    result.bottom = result.lifelineEnd + style::kTail;
    result.now = nowOf(trace, options);
    if (options.now.has_value()) {
        result.nowY = plan->axis().instantBottom(*options.now);
    } else if (options.visibleRows == 0) {
        result.nowY = style::kLifelineTop;
    } else if (options.visibleRows < plan->rowCount()) {
        result.nowY = plan->rowY(options.visibleRows - 1);
    } else {
        result.nowY = result.lifelineEnd;
    }
    if (options.future == Future::LeftOut) {
        result.lifelineEnd = std::min(result.lifelineEnd, result.nowY + style::kTail / 2);
    }
    return result;
}

SequenceDiagram::SequenceDiagram(
    const SequenceOptions& options, const TextMeasurer& measurer, const Labeller& labeller)
    : m(std::make_unique<Impl>(options, sim::PerSide<bool>{{true, true}}, measurer, labeller))
{}

SequenceDiagram::SequenceDiagram(std::unique_ptr<Impl> impl)
    : m(std::move(impl))
{}

SequenceDiagram::~SequenceDiagram() = default;
SequenceDiagram::SequenceDiagram(SequenceDiagram&&) noexcept = default;
SequenceDiagram& SequenceDiagram::operator=(SequenceDiagram&&) noexcept = default;

void SequenceDiagram::update(const sim::Trace& trace, std::size_t unchangedRows)
{
    if (unchangedRows < m->plan->rowCount() || trace.rows().size() < m->plan->rowCount()) {
        m->restart();
    }
    m->plan->extend(trace);
}

DisplayList SequenceDiagram::layout(
    const sim::Trace& trace, double top, double bottom, const SequenceOptions& options) const
{
    DisplayList list;
    list.size = size(options);
    SequenceView view = m->view(trace, options);
    view.top = top;
    view.bottom = bottom;
    drawAll(list, view);
    if (top < style::kHeaderTop + style::kHeaderHeight) {
        Pen pen(list);
        drawEnds(pen, view, style::kHeaderTop);
    }
    return list;
}

DisplayList SequenceDiagram::layout(const sim::Trace& trace, const SequenceOptions& options) const
{
    const Size whole = size(options);
    DisplayList list = layout(trace, 0, whole.height, options);
    list.title = m->labeller.sequenceTitle();
    list.description = m->labeller.description(trace, m->plan->symbols());
    return list;
}

Size SequenceDiagram::size(const SequenceOptions& options) const
{
    return {m->lanes.width, m->pictureBottom(options)};
}

double SequenceDiagram::yOf(tcp::Instant at) const { return m->plan->axis().yOf(at); }

tcp::Instant SequenceDiagram::instantAt(double y) const { return m->plan->axis().instantAt(y); }

Point SequenceDiagram::pointOf(const sim::Trace& trace, const Travelling& flight,
    const SequenceOptions& options, tcp::Instant now) const
{
    SequenceView view = m->view(trace, options);
    view.now = now;
    const auto leg = legOf(view, flight);
    return leg.has_value() ? pathOf(*leg, m->lanes, m->plan->axis()).at(shareAt(view, *leg))
                           : Point{};
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
    DisplayList list = cutOut(m->view(trace, options), range);
    list.title = m->labeller.sequenceTitle();
    list.description = m->labeller.description(trace, m->plan->symbols());
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
