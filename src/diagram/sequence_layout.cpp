// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence_layout.h"

#include "diagram/sequence_plan.h"
#include "diagram/sequence_view.h"
#include "diagram/style.h"
#include "diagram/travel.h"

#include <algorithm>
#include <chrono>
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

struct SequenceDiagram::Impl {
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

SequenceView SequenceDiagram::Impl::view(const sim::Trace& trace,
    const SequenceOptions& options) const
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
    const bool behind = options.visibleRows < plan->rowCount();
    if (behind) {
        result.nowY = options.now.has_value() || options.visibleRows == 0
            ? plan->axis().yOf(result.now)
            : plan->rowY(options.visibleRows - 1);
        if (options.future == Future::LeftOut) {
            result.lifelineEnd = std::min(result.lifelineEnd, result.nowY + style::kTail / 2);
        }
    } else {
        result.nowY = result.lifelineEnd;
    }
    return result;
}

SequenceDiagram::SequenceDiagram(const SequenceOptions& options, const TextMeasurer& measurer,
    const Labeller& labeller)
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

DisplayList SequenceDiagram::layout(const sim::Trace& trace, double top, double bottom,
    const SequenceOptions& options) const
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

double SequenceDiagram::yOf(tcp::Instant at) const
{
    return m->plan->axis().yOf(at);
}

tcp::Instant SequenceDiagram::instantAt(double y) const
{
    return m->plan->axis().instantAt(y);
}

Point SequenceDiagram::pointOf(const sim::Trace& trace, const Travelling& flight,
    const SequenceOptions& options, tcp::Instant now) const
{
    SequenceView view = m->view(trace, options);
    view.now = now;
    for (const Leg& leg : exposedLegs(view, -1e300, 1e300)) {
        if (leg.segment == flight.segment && leg.endAt == flight.due) {
            return pathOf(leg, m->lanes, m->plan->axis()).at(shareAt(view, leg));
        }
    }
    return {};
}

namespace {

/// The part of a picture between two moments, under ends of its own.
DisplayList cutOut(const SequenceView& whole, const TimeRange& range)
{
    const TimeAxis& axis = whole.plan.axis();
    constexpr double kRoom = 26;
    SequenceView view = whole;
    view.cut = true;
    view.top = range.from.has_value() ? axis.yOf(*range.from) - kRoom : style::kLifelineTop;
    view.top = std::max(view.top, style::kLifelineTop);
    view.bottom = range.to.has_value() ? axis.yOf(*range.to) + kRoom * 2 : whole.bottom;
    view.bottom = std::clamp(view.bottom, view.top + kRoom, whole.bottom);

    DisplayList list;
    drawAll(list, view);
    moveDown(list, style::kLifelineTop - view.top);
    Pen pen(list);
    drawEnds(pen, view, style::kHeaderTop);
    list.size = {view.lanes.width, view.bottom - view.top + style::kLifelineTop + style::kTail / 2};
    return list;
}

} // namespace

DisplayList SequenceDiagram::cut(const sim::Trace& trace, const TimeRange& range,
    const SequenceOptions& options) const
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
    diagram.update(trace);
    if (range.from.has_value() || range.to.has_value()) {
        return diagram.cut(trace, range, own);
    }
    return diagram.layout(trace, own);
}

SequenceDiagram SequenceDiagram::forTrace(const sim::Trace& trace, const SequenceOptions& options,
    const TextMeasurer& measurer, const Labeller& labeller)
{
    return SequenceDiagram(std::make_unique<Impl>(options, timersIn(trace), measurer, labeller));
}

} // namespace diagram
