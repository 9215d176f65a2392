// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/figure.h"

#include "diagram/graph/state_graph.h"
#include "diagram/picture/blanks.h"
#include "diagram/reading/folds.h"
#include "diagram/sequence/legend.h"
#include "figure/chart_figure.h"
#include "figure/frame.h"
#include "figure/not_tcp.h"
#include "figure/side_by_side.h"
#include "render/paint/known_metrics.h"
#include "render/words/graph_labels.h"
#include "render/words/what_if_words.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <variant>

namespace figure {

namespace {

constexpr double kGap = 24;
/// Beside a state graph, where nobody asked for a width: wide enough for words on arrows.
constexpr double kUsualSequence = 620;

/// Rows that have happened by the moment, or by the end of the range, that the figure shows.
std::size_t visibleRows(const sim::Trace& trace, const FigureOptions& options)
{
    std::size_t rows = trace.rows().size();
    if (options.moment) {
        rows = std::min(rows, options.moment->visibleRows);
    }
    if (options.range.to) {
        rows = std::min(rows, trace.firstRowAt(*options.range.to + tcp::Duration(1)));
    }
    return rows;
}

/// Gives a picture its title.
class Titled final : public diagram::DisplaySink
{
public:
    Titled(diagram::DisplaySink& sink, const QString& title)
        : m_sink(sink)
        , m_title(title)
    {}

    void begin(const diagram::DisplayList& head) override
    {
        diagram::DisplayList own = head;
        if (!m_title.isEmpty()) {
            own.title = m_title.toStdString();
        }
        m_sink.begin(own);
    }
    void take(std::vector<diagram::DisplayItem>& items) override { m_sink.take(items); }

private:
    diagram::DisplaySink& m_sink;
    const QString& m_title;
};

/// Leaves out what is only there to hide what lies behind it.
class Transparent final : public diagram::DisplaySink
{
public:
    explicit Transparent(diagram::DisplaySink& sink)
        : m_sink(sink)
    {}

    void begin(const diagram::DisplayList& head) override { m_sink.begin(head); }
    void take(std::vector<diagram::DisplayItem>& items) override
    {
        std::erase_if(items, [](const diagram::DisplayItem& item) {
            const auto* rect = std::get_if<diagram::RectItem>(&item);
            return rect != nullptr && rect->fill == diagram::Ink::Paper &&
                rect->stroke.ink == diagram::Ink::None;
        });
        m_sink.take(items);
    }

private:
    diagram::DisplaySink& m_sink;
};

/// Learns only how wide a picture is.
class WidthOnly final : public diagram::DisplaySink
{
public:
    void begin(const diagram::DisplayList& head) override { width = head.size.width; }
    void take(std::vector<diagram::DisplayItem>&) override {}

    double width = 0;
};

void handOn(diagram::DisplayList list, diagram::DisplaySink& sink)
{
    std::vector<diagram::DisplayItem> items = std::move(list.items);
    list.items.clear();
    sink.begin(list);
    sink.take(items);
}

/// Segments whose receiver counted them as duplicate ACKs (RFC 5681 section 2) when they arrived
/// for the first time: the note stands behind the arrival in its instant. A copy that the network
/// made is another arrival, of which the segment's label says nothing.
std::set<sim::SegmentId> duplicateAcks(const sim::Trace& trace)
{
    std::set<sim::SegmentId> result;
    std::vector<bool> isKnown(trace.segments().size());
    sim::PerSide<std::optional<tcp::SeqNum>> highest;
    /// What may be counted in this instant; 0 for a copy.
    sim::PerSide<std::vector<sim::SegmentId>> arrived;
    tcp::Instant at;
    for (const sim::TraceRow& row : trace.rows()) {
        if (row.at != at) {
            arrived = {};
            at = row.at;
        }
        if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
            const tcp::Segment& segment = trace.segment(arrival->segment).segment;
            auto& most = highest[row.who];
            if (segment.syn() || !most || tcp::precedes(*most, segment.ack)) {
                most = segment.ack; // it acknowledges something new
            } else {
                const bool isCopy = isKnown[arrival->segment.value - 1];
                arrived[row.who].push_back(isCopy ? sim::SegmentId{} : arrival->segment);
            }
            isKnown[arrival->segment.value - 1] = true;
        }
        const auto* note = std::get_if<sim::NoteRow>(&row.what);
        if (note != nullptr && note->note == tcp::Note::DuplicateAck && !arrived[row.who].empty()) {
            // Of several in one instant the notes come in the order of the arrivals.
            if (arrived[row.who].front() != sim::SegmentId{}) {
                result.insert(arrived[row.who].front());
            }
            arrived[row.who].erase(arrived[row.who].begin());
        }
    }
    return result;
}

void sequence(const sim::Trace& trace, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, double width, diagram::DisplaySink& sink)
{
    diagram::SequenceOptions sequence;
    sequence.width = width;
    sequence.remarks = options.remarks;
    sequence.isTextured = options.theme == render::Theme::Print;
    if (options.moment) {
        sequence.visibleRows = options.moment->visibleRows;
        sequence.now = options.moment->now;
        sequence.travelling = options.moment->travelling;
        sequence.future = diagram::Future::LeftOut;
    }
    sequence.extras = options.extras;
    render::Labels labels(options.language, options.numbers, options.flags);
    labels.setEndNames(options.endNames);
    labels.setTellsWindows(options.tellsWindows);
    if (options.tellsDuplicates) {
        labels.setDuplicates(duplicateAcks(trace));
    }
    if (options.expectation) {
        labels.setExpectation(*options.expectation);
    }
    if (options.blanks.isEmpty() && !options.hasLegend) {
        diagram::layout(trace, options.range, sequence, measurer, labels, sink);
        return;
    }
    if (options.blanks.isEmpty()) {
        diagram::DisplayList list =
            diagram::layout(trace, options.range, sequence, measurer, labels);
        diagram::addLegend(list, trace, measurer, labels);
        handOn(std::move(list), sink);
        return;
    }
    const render::BlankLabels words(labels, options.blanks);
    if (options.blanks.notes) {
        for (diagram::Remark& remark : sequence.remarks) {
            remark.texts = {words.blank(remark.texts.front())};
        }
    }
    const diagram::BlankMeasurer blankMeasurer(measurer);
    // First the layout, which learns the answers.
    diagram::DisplayList laidOut =
        diagram::layout(trace, options.range, sequence, blankMeasurer, words);
    if (options.hasLegend) {
        diagram::addLegend(laidOut, trace, measurer, words);
    }
    diagram::DisplayList list = diagram::withBlanks(
        laidOut, measurer, words.answers(), options.withKey ? words.keyHeading() : std::string());
    handOn(std::move(list), sink);
}

diagram::DisplayList states(
    const sim::Trace& trace, const FigureOptions& options, const diagram::TextMeasurer& measurer)
{
    const render::GraphLabels labels(options.language, options.endNames);
    return diagram::stateGraph(trace, visibleRows(trace, options), {}, measurer, labels);
}

/// The sequence diagram, and the state graph beside it.
void both(const sim::Trace& trace, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, diagram::DisplaySink& sink)
{
    diagram::DisplayList graph = states(trace, options, measurer);
    const bool isAsked = options.keepsWidth || options.preset != Preset::None;
    const double least = isAsked ? 0 : kUsualSequence;
    const double rest = std::max(least, frameFor(options).width - graph.size.width - kGap);
    SideBySide both(sink, std::move(graph), kGap);
    sequence(trace, options, measurer, rest, both);
    both.finish();
}

/// Where a chart shows two runs, what has to be said of either.
std::vector<std::string> saidOf(const sim::Trace& trace, const FigureOptions& options)
{
    std::vector<std::string> lines = render::notTcp(options.language, trace);
    if (lines.empty() && options.view == View::Chart && options.chart.with != nullptr) {
        lines = render::notTcp(options.language, options.chart.with->trace);
    }
    return lines;
}

} // namespace

bool hasSequence(View view) { return view == View::Sequence || view == View::Both; }

Figure makeFigure(const sim::Trace& trace, const QString& title, const FigureOptions& options,
    const diagram::TextMeasurer& measurer)
{
    if (hasSequence(options.view)) {
        diagram::DisplayCollector collector;
        layoutSequence(trace, title, options, measurer, collector);
        Figure figure{collector.list(), frameFor(options).zoom};
        if (options.hasCaption) {
            diagram::addCaption(figure.list, figure.list.title, measurer);
        }
        setInFrame(figure, options);
        return figure;
    }
    Figure figure;
    if (options.view == View::Chart) {
        figure.list = chartFigure(trace, options, measurer);
        figure.zoom = frameFor(options).zoom;
    } else {
        figure.list = states(trace, options, measurer);
        figure.zoom = options.width / figure.list.size.width;
    }
    if (!title.isEmpty()) {
        figure.list.title = title.toStdString();
    }
    figure.list = withTexts(std::move(figure.list), saidOf(trace, options), measurer);
    setInFrame(figure, options);
    return figure;
}

std::optional<Misfit> misfitOf(const sim::Trace& trace, const FigureOptions& options)
{
    if (options.preset == Preset::None) {
        return std::nullopt;
    }
    const render::KnownMetrics measurer;
    return misfitOf(makeFigure(trace, {}, options, measurer), options);
}

void layoutSequence(const sim::Trace& trace, const QString& title, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, diagram::DisplaySink& sink)
{
    Transparent transparent(sink);
    // A title like "Lost SYN,ACK" would give the answer away.
    const QString told = options.blanks.isEmpty() ? title : QString();
    Titled titled(options.hasBackground ? sink : transparent, told);
    NotTcp marked(titled, render::notTcp(options.language, trace), measurer);
    if (options.view == View::Both) {
        both(trace, options, measurer, marked);
    } else {
        sequence(trace, options, measurer, frameFor(options).width, marked);
    }
}

std::optional<FigureError> tooLong(
    const sim::Trace& trace, const FigureOptions& options, const QString& fileName)
{
    if (!hasSequence(options.view) || trace.rows().size() <= kMostArrows) {
        return std::nullopt;
    }
    const diagram::Omission omission = options.extras.transfers
        ? diagram::transfersIn(trace, options.range)
        : options.extras.folds ? diagram::foldsIn(trace, options.range)
                               : diagram::Omission();
    const std::size_t first = options.range.from ? trace.firstRowAt(*options.range.from) : 0;
    const std::size_t last =
        options.range.to ? trace.firstRowAt(*options.range.to) : trace.rows().size();
    // What arrives or is lost is an arrow: so many copies of a segment are many.
    const auto isArrow = [&omission](const sim::TraceRow& row) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        const auto* loss = std::get_if<sim::DropRow>(&row.what);
        return (arrival != nullptr && !omission.hides(arrival->segment)) || loss != nullptr;
    };
    const auto rows = trace.rows().subspan(first, std::max(first, last) - first);
    if (static_cast<std::size_t>(std::ranges::count_if(rows, isArrow)) <= kMostArrows) {
        return std::nullopt;
    }
    return FigureError{FigureProblem::TooLong, fileName, QString::number(kMostArrows)};
}

std::optional<FigureError> tooNarrow(const sim::Trace& trace, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, const QString& fileName)
{
    if (!options.keepsWidth || !hasSequence(options.view)) {
        return std::nullopt;
    }
    WidthOnly picture;
    layoutSequence(trace, {}, options, measurer, picture);
    const double width = picture.width * frameFor(options).zoom;
    constexpr double kRounding = 1e-6;
    if (width <= options.width + kRounding) {
        return std::nullopt;
    }
    return FigureError{FigureProblem::TooNarrow, fileName, QString::number(std::ceil(width))};
}

} // namespace figure
