// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_picture.h"
#include "figure/figure.h"

#include <string>
#include <vector>

namespace figure {

/// The runs of a chart, read from their traces.
struct ChartRuns
{
    struct Run
    {
        diagram::Chart chart;
        std::string name;
    };
    /// One or two.
    std::vector<Run> runs;
    /// The part to show.
    diagram::ChartOptions options;
};

/// What `options.chart` asks for of a trace, and of the run that is laid over it.
ChartRuns chartRuns(const sim::Trace& trace, const FigureOptions& options);

/// The chart as a picture, `options.width` wide.
diagram::DisplayList chartFigure(
    const sim::Trace& trace, const FigureOptions& options, const diagram::TextMeasurer& measurer);

} // namespace figure
