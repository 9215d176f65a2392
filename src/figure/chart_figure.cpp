// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/chart_figure.h"

#include "figure/frame.h"

#include "diagram/chart/chart_reader.h"
#include "render/words/chart_labels.h"

namespace figure {

namespace {

/// What has happened by the moment that a figure shows.
diagram::Chart read(const sim::Trace& trace, const FigureOptions& options, sim::Side of)
{
    diagram::ChartReader reader(options.chart.kind, of);
    if (options.moment && options.moment->visibleRows < trace.rows().size()) {
        sim::Trace happened = trace;
        happened.truncate(options.moment->visibleRows, trace.segments().size());
        reader.update(happened);
    } else {
        reader.update(trace);
    }
    return reader.chart();
}

} // namespace

ChartRuns chartRuns(const sim::Trace& trace, const FigureOptions& options)
{
    const ChartChoice& choice = options.chart;
    const sim::Side of = choice.of.value_or(diagram::mainSender(trace));
    ChartRuns result;
    result.runs.push_back(
        {read(trace, options, of), choice.with ? choice.with->nameOfFirst.toStdString() : ""});
    if (choice.with) {
        const sim::Side other = choice.of.value_or(diagram::mainSender(choice.with->trace));
        result.runs.push_back({diagram::chartOf(choice.with->trace, choice.kind, other),
            choice.with->name.toStdString()});
    }
    diagram::ChartOptions& shown = result.options;
    const Frame frame = frameFor(options);
    shown.width = frame.width;
    shown.height = frame.height;
    shown.averaging = choice.averaging;
    if (options.range.from) {
        shown.from = options.range.from->time_since_epoch().count();
    }
    if (options.range.to) {
        shown.to = options.range.to->time_since_epoch().count();
    }
    if (choice.kind == diagram::ChartKind::Rounds) {
        shown = diagram::inRounds(result.runs.front().chart, shown);
    }
    return result;
}

diagram::DisplayList chartFigure(
    const sim::Trace& trace, const FigureOptions& options, const diagram::TextMeasurer& measurer)
{
    const ChartRuns runs = chartRuns(trace, options);
    std::vector<diagram::ChartOfRun> charts;
    for (const ChartRuns::Run& run : runs.runs) {
        charts.push_back({&run.chart, run.name});
    }
    const render::ChartLabels labels(options.language, options.endNames);
    return diagram::layoutChart(charts, runs.options, measurer, labels).list;
}

} // namespace figure
