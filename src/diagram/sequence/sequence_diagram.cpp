// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/style.h"
#include "diagram/sequence/expected_arrows.h"
#include "diagram/sequence/path_of.h"
#include "diagram/sequence/sequence_diagram_impl.h"

#include <algorithm>
#include <utility>

namespace diagram {

using sim::Side;

namespace {

/// What a live picture has room for from the beginning.
constexpr sim::PerSide<TimerColumns> kMainTimers{{{{false, true, false}, {false, true, false}}}};

tcp::Instant nowOf(const sim::Trace& trace, const SequenceOptions& options)
{
    if (options.now.has_value()) {
        return *options.now;
    }
    const std::size_t happened = std::min(options.visibleRows, trace.rows().size());
    return happened == 0 ? tcp::Instant{} : trace.rows()[happened - 1].at;
}

} // namespace

void drawAll(Pen& pen, const PlanView& view)
{
    pen.keepTexts();
    drawPhases(pen, view);
    drawTimers(pen, view);
    drawChanges(pen, view);
    drawLifelines(pen, view);
    drawStates(pen, view);
    drawCalls(pen, view);
    drawErrors(pen, view);
    drawRefusals(pen, view);
    drawRemarks(pen, view);
    drawTimes(pen, view);
    drawRoundTrips(pen, view);
    drawTransfers(pen, view);
    drawArrows(pen, view);
}

bool SequenceDiagram::Impl::makeColumns(const sim::PerSide<TimerColumns>& needed)
{
    bool isNew = false;
    for (const Side side : sim::kBothSides) {
        for (std::size_t i = 0; i < kTimerColumns; ++i) {
            isNew |= needed[side][i] && !columns[side][i];
            columns[side][i] |= needed[side][i];
        }
    }
    if (isNew) {
        lanes = lanesFor(width, columns, measurer, labeller, extras);
        restart();
    }
    return isNew;
}

/// How far down segments have come that were still on their way when the run ended.
double SequenceDiagram::Impl::underWayBottom() const
{
    double bottom = 0;
    for (const Arrow& arrow : plan->arrows()) {
        if (arrow.end == Arrow::End::Open && !arrow.isHidden) {
            bottom = std::max(bottom, plan->expectedY(arrow, arrow.departAt + flight));
        }
    }
    return bottom;
}

double SequenceDiagram::Impl::pictureBottom(const SequenceOptions& options) const
{
    double bottom = plan->bottom();
    if (options.now.has_value()) {
        bottom = std::max(bottom, plan->axis().yOf(*options.now));
    }
    const ExpectedArrows expected(*plan);
    for (const Travelling& flightNow : options.travelling) {
        bottom = std::max(bottom, expected.arrow(flightNow).endY);
    }
    if (traceKind == TraceKind::Whole && !options.now.has_value()) {
        bottom = std::max(bottom, underWayBottom());
    }
    return bottom + style::kTail;
}

PlanView SequenceDiagram::Impl::view(const sim::Trace& trace, const SequenceOptions& options)
{
    PlanView result{.trace = trace,
        .plan = *plan,
        .lanes = lanes,
        .options = options,
        .measurer = measurer,
        .labeller = labeller,
        .labels = labels,
        .isWhole = traceKind == TraceKind::Whole};
    result.lifelineEnd = pictureBottom(options) - style::kTail / 3;
    result.bottom = result.lifelineEnd + style::kTail;
    result.now = nowOf(trace, options);
    if (options.now.has_value()) {
        result.nowY = plan->axis().instantBottom(*options.now);
    } else if (options.visibleRows == 0) {
        result.nowY = style::kLifelineTop;
    } else if (options.visibleRows < plan->rowCount()) {
        // What left the other end before may lie further down.
        const std::size_t last = options.visibleRows - 1;
        const tcp::Instant before = trace.rows()[last].at - tcp::Duration(1);
        result.nowY = std::max(plan->rowY(last), plan->axis().instantBottom(before));
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
    : m_impl(std::make_unique<Impl>(options, kMainTimers, measurer, labeller))
{}

SequenceDiagram::SequenceDiagram(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{}

SequenceDiagram::~SequenceDiagram() = default;
SequenceDiagram::SequenceDiagram(SequenceDiagram&&) noexcept = default;
SequenceDiagram& SequenceDiagram::operator=(SequenceDiagram&&) noexcept = default;

void SequenceDiagram::update(
    const sim::Trace& trace, std::size_t unchangedRows, std::size_t mostRows)
{
    const std::size_t kept = std::min(unchangedRows, trace.rows().size());
    if (kept == 0) {
        m_impl->labels.forget();
        m_impl->restart();
    } else {
        m_impl->plan->cutTo(kept);
    }
    if (m_impl->plan->rowCount() == 0) {
        m_impl->makeColumns(timersIn(trace));
    }
    m_impl->plan->extend(trace, mostRows);
    const TimerSpans& timers = m_impl->plan->timers();
    if (m_impl->makeColumns({{timers.columns(Side::Client), timers.columns(Side::Server)}})) {
        m_impl->plan->extend(trace, mostRows);
    }
}

std::size_t SequenceDiagram::rowCount() const { return m_impl->plan->rowCount(); }

DisplayList SequenceDiagram::layout(
    const sim::Trace& trace, double top, double bottom, const SequenceOptions& options) const
{
    DisplayList list;
    list.size = size(options);
    PlanView view = m_impl->view(trace, options);
    view.top = top;
    view.bottom = bottom;
    Pen pen(list);
    drawAll(pen, view);
    if (top < style::kHeaderTop + style::kHeaderHeight) {
        drawEnds(pen, view, style::kHeaderTop);
    }
    return list;
}

void SequenceDiagram::layout(
    const sim::Trace& trace, const SequenceOptions& options, DisplaySink& sink) const
{
    DisplayList list;
    list.size = size(options);
    list.title = m_impl->labeller.sequenceTitle();
    list.description = m_impl->labeller.description(trace, m_impl->plan->symbols());
    sink.begin(list);
    PlanView view = m_impl->view(trace, options);
    view.bottom = list.size.height;
    view.words = m_impl->words.get();
    Pen pen(list, sink);
    drawAll(pen, view);
    drawEnds(pen, view, style::kHeaderTop);
    pen.flush();
}

DisplayList SequenceDiagram::layout(const sim::Trace& trace, const SequenceOptions& options) const
{
    DisplayCollector collector;
    layout(trace, options, collector);
    return collector.list();
}

Size SequenceDiagram::size(const SequenceOptions& options) const
{
    return {m_impl->lanes.width, m_impl->pictureBottom(options)};
}

double SequenceDiagram::yOf(tcp::Instant at) const { return m_impl->plan->axis().yOf(at); }

double SequenceDiagram::instantBottom(tcp::Instant at) const
{
    return m_impl->plan->axis().instantBottom(at);
}

tcp::Instant SequenceDiagram::instantAt(double y) const
{
    return m_impl->plan->axis().instantAt(y);
}

std::vector<Point> SequenceDiagram::pointsOf(const sim::Trace& trace,
    std::span<const Travelling> flights, const SequenceOptions& options, tcp::Instant now) const
{
    PlanView view = m_impl->view(trace, options);
    view.now = now;
    std::vector<Point> points;
    for (const auto& arrow : arrowsOf(view, flights)) {
        points.push_back(arrow.has_value()
                ? pathOf(*arrow, m_impl->lanes, m_impl->plan->axis()).at(shareAt(view, *arrow))
                : Point{});
    }
    return points;
}

} // namespace diagram
