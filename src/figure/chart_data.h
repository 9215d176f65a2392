// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figure/chart_figure.h"
#include "figure/figure.h"

#include <string>

namespace figure {

/// The points of a chart as comma-separated values in UTF-8 with a line of names, which end in
/// their units. With two runs the first column names the run. A time-sequence chart has a line for
/// each point; the others one for each time, with the values that hold there.
std::string chartCsv(const ChartRuns& runs);

/// A time-sequence chart for xplot, in the manner of tcptrace.
std::string chartXpl(const ChartRuns& runs, const QString& title);

/// Writes either, by the ending of the name.
FigureResult exportChartData(const sim::Trace& trace, const QString& title,
    const FigureOptions& options, const QString& fileName);

} // namespace figure
