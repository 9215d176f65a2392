// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/figure.h"

#include "diagram/graph/state_graph.h"
#include "figure/chart_figure.h"
#include "figure/side_by_side.h"
#include "render/words/graph_labels.h"

#include <algorithm>

namespace figure {

namespace {

constexpr double kGap = 24;

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

void sequence(const sim::Trace& trace, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, double width, diagram::DisplaySink& sink)
{
    diagram::SequenceOptions sequence;
    sequence.width = width;
    if (options.moment) {
        sequence.visibleRows = options.moment->visibleRows;
        sequence.now = options.moment->now;
        sequence.travelling = options.moment->travelling;
        sequence.future = diagram::Future::LeftOut;
    }
    render::Labels labels(options.language, options.numbers, options.flags);
    if (options.expectation) {
        labels.setExpectation(*options.expectation);
    }
    diagram::layout(trace, options.range, sequence, measurer, labels, sink);
}

diagram::DisplayList states(
    const sim::Trace& trace, const FigureOptions& options, const diagram::TextMeasurer& measurer)
{
    const render::GraphLabels labels(options.language);
    return diagram::stateGraph(trace, visibleRows(trace, options), {}, measurer, labels);
}

/// The sequence diagram, and the state graph beside it.
void both(const sim::Trace& trace, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, diagram::DisplaySink& sink)
{
    diagram::DisplayList graph = states(trace, options, measurer);
    const double rest = std::max(0.0, options.width - graph.size.width - kGap);
    SideBySide both(sink, std::move(graph), kGap);
    sequence(trace, options, measurer, rest, both);
    both.finish();
}

} // namespace

bool hasSequence(View view) { return view == View::Sequence || view == View::Both; }

Figure makeFigure(const sim::Trace& trace, const QString& title, const FigureOptions& options,
    const diagram::TextMeasurer& measurer)
{
    if (hasSequence(options.view)) {
        diagram::DisplayCollector collector;
        layoutSequence(trace, title, options, measurer, collector);
        return {collector.list()};
    }
    Figure figure;
    if (options.view == View::Chart) {
        figure.list = chartFigure(trace, options, measurer);
    } else {
        figure.list = states(trace, options, measurer);
        figure.zoom = options.width / figure.list.size.width;
    }
    if (!title.isEmpty()) {
        figure.list.title = title.toStdString();
    }
    return figure;
}

void layoutSequence(const sim::Trace& trace, const QString& title, const FigureOptions& options,
    const diagram::TextMeasurer& measurer, diagram::DisplaySink& sink)
{
    Titled titled(sink, title);
    if (options.view == View::Both) {
        both(trace, options, measurer, titled);
    } else {
        sequence(trace, options, measurer, options.width, titled);
    }
}

} // namespace figure
