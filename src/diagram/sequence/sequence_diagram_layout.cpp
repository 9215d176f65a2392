// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of traces that do not grow any more: fitted to what is in them, whole or cut.

#include "diagram/sequence/sequence_diagram.h"

#include "diagram/picture/style.h"
#include "diagram/picture/text_wrap.h"
#include "diagram/reading/folds.h"
#include "diagram/reading/told_moments.h"
#include "diagram/sequence/sequence_diagram_impl.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace diagram {

namespace {

/// Where the words of more arrows stand is not remembered from one pass to the next.
constexpr std::size_t kMostKept = 100'000;

/// What is left out of the part that is shown: in `range`, and up to the moment of a run that is
/// watched.
Omission omissionOf(const sim::Trace& trace, TimeRange range, const SequenceOptions& options)
{
    if (options.now) {
        range.to = std::min(range.to.value_or(*options.now), *options.now);
    }
    if (options.extras.transfers) {
        return transfersIn(trace, range);
    }
    return options.extras.folds ? foldsIn(trace, range) : Omission();
}

/// That of the widest time along the axis.
double timesWidth(const sim::Trace& trace, const TextMeasurer& measurer, const Labeller& labeller)
{
    double width = 0;
    for (const ToldMoment& told : toldMoments(noticedInstants(trace))) {
        const std::string text = labeller.moment(told.at, told.resolution);
        width = std::max(width, measurer.width(text, style::kNoteFont));
    }
    return width;
}

/// One way to draw a trace: everything to this scale, and the labels of segments that leave one end
/// shortly one after the other by their arrows or beside the lifeline.
struct SectionForm
{
    double scale = 1;
    bool dense = false;
};

constexpr std::array<SectionForm, 8> kForms{
    {{1}, {1.5}, {2.25}, {3.4}, {1, true}, {1.5, true}, {2.25, true}, {3.4, true}}};

/// Segments that leave one end so soon after another, or before another, that both arrows must
/// stand further apart than time says for their labels to go between.
std::vector<sim::SegmentId> closeSegments(
    const sim::Trace& trace, const Omission& omission, tcp::Duration flight)
{
    sim::PerSide<const sim::SentSegment*> last{{nullptr, nullptr}};
    std::vector<sim::SegmentId> result;
    for (const sim::SentSegment& sent : trace.segments()) {
        if (sent.injected || omission.hides(sent.id)) {
            continue;
        }
        const sim::SentSegment* before = std::exchange(last[sent.from], &sent);
        if (before != nullptr && sent.at - before->at < flight / 2) {
            result.insert(result.end(), {before->id, sent.id});
        }
    }
    std::ranges::sort(result);
    const auto twice = std::ranges::unique(result);
    result.erase(twice.begin(), twice.end());
    return result;
}

/// What the sections of the axis cost in a plan: their heights, and how often time is out of scale.
std::vector<double> costsOf(const SequencePlan& plan)
{
    constexpr double kOutOfScale = 200;
    const auto stops = plan.axis().stops();
    std::vector<double> costs(plan.axis().sections());
    for (std::size_t i = 0; i < stops.size(); ++i) {
        double& cost = costs[stops[i].section];
        cost += stops[i].bottom - stops[i].top;
        if (i > 0 && stops[i - 1].section == stops[i].section) {
            cost += stops[i].top - stops[i - 1].bottom;
            cost += plan.axis().beginsStretch(i) ? kOutOfScale : 0;
        }
    }
    return costs;
}

bool isToScale(const TimeAxis& axis)
{
    const auto stops = axis.stops();
    for (std::size_t i = 1; i < stops.size(); ++i) {
        if (axis.beginsStretch(i) && stops[i].section == stops[i - 1].section) {
            return false;
        }
    }
    return true;
}

} // namespace

/// Each section is drawn in the form that costs least; the first form is that of most pictures, and
/// where nothing has to be out of scale in it no other is tried.
void SequenceDiagram::Impl::chooseForms(const sim::Trace& trace)
{
    placeAnew(trace);
    if (isToScale(plan->axis())) {
        return;
    }
    const std::vector<sim::SegmentId> close = closeSegments(trace, omission, flight);
    std::vector<std::size_t> chosen(plan->axis().sections(), 0);
    std::vector<double> least = costsOf(*plan);
    PlanForm dense; // found once
    for (std::size_t i = 1; i < kForms.size(); ++i) {
        form = kForms[i].dense ? dense : PlanForm();
        if (kForms[i].dense && dense.beside.empty()) {
            putBeside(trace, close);
            dense = form;
        }
        form.scales.assign(chosen.size(), kForms[i].scale);
        makeLanes();
        placeAnew(trace);
        const std::vector<double> costs = costsOf(*plan);
        for (std::size_t section = 0; section < costs.size(); ++section) {
            if (costs[section] < least[section]) {
                least[section] = costs[section];
                chosen[section] = i;
            }
        }
    }
    form = {};
    for (const std::size_t each : chosen) {
        form.scales.push_back(kForms[each].scale);
    }
    const auto stops = plan->axis().stops();
    const auto isByArrow = [&](sim::SegmentId id) {
        const auto stop =
            std::ranges::lower_bound(stops, trace.segment(id).at, {}, &TimeAxis::Stop::at);
        return !kForms[chosen[stop->section]].dense;
    };
    std::vector<sim::SegmentId> beside = close;
    std::erase_if(beside, isByArrow);
    putBeside(trace, beside);
    placeAnew(trace);
}

void SequenceDiagram::Impl::makeRoom(const sim::Trace& trace)
{
    placeAnew(trace);
    if (!isToScale(plan->axis())) {
        putBeside(trace, closeSegments(trace, omission, flight));
    }
    restart();
}

void SequenceDiagram::Impl::putBeside(
    const sim::Trace& trace, std::span<const sim::SegmentId> segments)
{
    const auto causeOf = [this](sim::SegmentId id) {
        const Arrow& arrow = plan->arrows()[id.value - 1];
        return arrow.end == Arrow::End::Lost ? labeller.drop(arrow.cause) : std::string();
    };
    const auto sideOf = [](const sim::SentSegment& sent) {
        return sent.injected ? sim::opposite(sent.from) : sent.from;
    };
    for (const sim::SegmentId id : segments) {
        const sim::SentSegment& sent = trace.segment(id);
        form.beside.set(id, 1);
        form.labelWidth[sideOf(sent)].include(
            besideWidth(labels.of(sent, plan->symbols()), causeOf(id), labels.widths()));
    }
    makeLanes();
    // All of them: the lanes may be wider now.
    for (const sim::SentSegment& sent : trace.segments()) {
        if (form.beside.contains(sent.id)) {
            form.beside.set(sent.id,
                besideLineCount(labels.of(sent, plan->symbols()), causeOf(sent.id),
                    lanes.labelWidth[sideOf(sent)], labels.widths()));
        }
    }
}

namespace {

/// Lines longer than this are no better to read.
constexpr double kRemarkWidth = 190;

} // namespace

/// What is left out is told in the lane of its end.
void SequenceDiagram::Impl::leaveOut(
    const sim::Trace& trace, const TimeRange& range, const SequenceOptions& options)
{
    const Extras& wanted = options.extras;
    omission = omissionOf(trace, range, options);
    for (const Fold& fold : omission.folds) {
        const auto middle = fold.first + static_cast<std::uint32_t>(fold.count - 1) / 2;
        remarks.push_back(
            {Remark::BySegment{fold.from, middle}, labeller.folded(fold.count, fold.bytes)});
    }
    for (const Remark& remark : remarks) {
        const auto* segment = std::get_if<Remark::BySegment>(&remark.where);
        const sim::Side side =
            segment != nullptr ? segment->from : std::get<Remark::AtTime>(remark.where).side;
        for (const std::string& text : remark.texts) {
            const double width = std::min(measurer.width(text, style::kCallFont), kRemarkWidth);
            extras.remarks[side] = std::max(extras.remarks[side], width);
        }
    }
    extras.times = wanted.times ? timesWidth(trace, measurer, labeller) : 0;
    extras.roundTrips = wanted.roundTrips;
    extras.halfClose = hasHalfClose(trace);
    lanes = lanesFor(width, columns, measurer, labeller, extras);
}

void SequenceDiagram::Impl::placeAnew(const sim::Trace& trace)
{
    SequencePlan::Reading reading = plan->takeReading();
    restart();
    plan->setReading(std::move(reading));
    plan->extend(trace);
}

void SequenceDiagram::Impl::findForm(const sim::Trace& trace, const SequenceOptions& options)
{
    chooseForms(trace);
    for (int round = 0; round < kMostRounds; ++round) {
        ArrowWords placed = placeWords(view(trace, options));
        if (placed.crowded.empty()) {
            if (placed.standings.size() <= kMostKept) {
                words = std::make_shared<const ArrowWords>(std::move(placed));
            }
            break;
        }
        putBeside(trace, placed.crowded);
        placeAnew(trace);
    }
}

namespace {

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
    view.range = range;
    view.top = style::kLifelineTop;
    if (range.from.has_value()) {
        view.top = std::max(view.top, axis.yOf(*range.from));
    }
    view.bottom = whole.bottom;
    if (range.to.has_value()) {
        view.bottom = std::clamp(bottomOf(axis, *range.to), view.top + 1, whole.bottom);
    }
    return view;
}

/// How far the words of a call or a change right below the cut reach above it.
double callAtTop(const PlanView& view, sim::Side side)
{
    constexpr double kAir = 4;
    double reach = 0;
    WrappedTexts beside(style::kCallFont, view.lanes.stateWidth, view.measurer);
    const auto include = [&](double y, std::size_t lines) {
        if (y >= view.top) {
            const double more = style::kCallLine * static_cast<double>(lines - 1);
            reach = std::max(reach, view.top - y + style::kCallHeight + more + kAir);
        }
    };
    for (const CallMark& mark : view.plan.calls(side)) {
        include(mark.y, beside.joined(view.labeller.call(mark.call)).size());
    }
    for (const ChangeMark& mark : view.plan.changes(side)) {
        include(mark.y, beside.lines(changeWords(view, mark)).size());
    }
    return reach;
}

/// How far down the words of errors, and of what is not taken, reach that are seen.
double errorsBottom(const PlanView& view)
{
    double bottom = 0;
    WrappedTexts beside(style::kCallFont, view.lanes.stateWidth, view.measurer);
    const auto include = [&](double top, const std::vector<std::string>& texts) {
        if (top >= view.top && top <= view.bottom) {
            const auto lines = static_cast<double>(beside.lines(texts).size());
            bottom = std::max(bottom, top + style::kCallLine * (lines + 1));
        }
    };
    for (const sim::Side side : sim::kBothSides) {
        for (const ErrorMark& mark : view.plan.errors(side)) {
            include(mark.top, view.labeller.error(mark.error));
        }
        for (const RefusalMark& mark : view.plan.refusals(side)) {
            include(mark.top, view.labeller.refusal(mark.note));
        }
    }
    return bottom;
}

/// Three dots on each lifeline: the run goes on.
void drawEllipsis(Pen& pen, const Lanes& lanes, double from, double step)
{
    constexpr double kRadius = 1.4;
    for (const sim::Side side : sim::kBothSides) {
        for (int i = 0; i < 3; ++i) {
            pen.circle({lanes.lifeline[side], from + step * (i + 1)}, kRadius, Ink::Soft);
        }
    }
}

} // namespace

void SequenceDiagram::cut(const sim::Trace& trace, const TimeRange& range,
    const SequenceOptions& options, DisplaySink& sink) const
{
    constexpr double kDots = 6;
    constexpr double kLetterAir = 2;
    for (int round = 0; round < Impl::kMostRounds; ++round) {
        const auto crowded = placeWords(cutOut(m_impl->view(trace, options), range)).crowded;
        if (crowded.empty()) {
            break;
        }
        m_impl->putBeside(trace, crowded);
        m_impl->placeAnew(trace);
    }
    PlanView view = cutOut(m_impl->view(trace, options), range);
    const bool isCutAbove = view.top > style::kLifelineTop;
    const bool isCutBelow = view.bottom < m_impl->view(trace, options).bottom;
    const CutLabels labels = labelsOfCut(view);
    double headroom = 0;
    for (const sim::Side side : sim::kBothSides) {
        if (!isCutAbove) {
            break;
        }
        // From the cut upwards: a call, the state, what has left before.
        const double reach =
            std::max(callAtTop(view, side), view.top - labels.top[side] + kLetterAir);
        view.stateY[side] = view.top - reach - view.plan.stateHeight(1);
        const double lines = style::kBesideLine * static_cast<double>(labels.linesAbove[side]);
        view.aboveY[side] = view.stateY[side] - lines + style::kBesideBaseline;
        headroom = std::max(headroom, view.top - view.stateY[side] + lines);
    }
    DisplayList list;
    // The name of a state entered at the very end still stands on the page.
    const double below =
        std::max({view.bottom + view.plan.stateHeight(1) + 8, labels.bottom, errorsBottom(view)}) -
        view.top;
    list.size = {view.lanes.width, style::kLifelineTop + headroom + below};
    list.title = m_impl->labeller.sequenceTitle();
    list.description = m_impl->labeller.description(trace, m_impl->plan->symbols());
    sink.begin(list);
    Lowered lowered(sink, style::kLifelineTop + headroom - view.top);
    Pen inside(list, lowered);
    if (isCutAbove) {
        drawEllipsis(inside, view.lanes, view.top, -kDots);
    }
    if (isCutBelow) {
        drawEllipsis(inside, view.lanes, view.bottom, kDots);
    }
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
    const SequenceDiagram diagram =
        SequenceDiagram::forTrace(trace, own, measurer, labeller, range);
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
    const TextMeasurer& measurer, const Labeller& labeller, const TimeRange& range)
{
    auto impl =
        std::make_unique<Impl>(options, timersIn(trace), measurer, labeller, TraceKind::Whole);
    impl->leaveOut(trace, range, options);
    impl->findForm(trace, options);
    return SequenceDiagram(std::move(impl));
}

} // namespace diagram
