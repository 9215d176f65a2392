// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/chart_data.h"

#include "figure/svg_export.h"

namespace figure {

FigureResult exportChartData(const sim::Trace& trace, const QString& title,
    const FigureOptions& options, const QString& fileName)
{
    const ChartRuns runs = chartRuns(trace, options);
    const std::string text =
        formatOf(fileName, options) == Format::Xpl ? chartXpl(runs, title) : chartCsv(runs);
    storage::FileSet files;
    storage::WholeFile* file = files.open(fileName);
    if (file != nullptr) {
        // What cannot be written now makes the commit fail.
        file->write(text.data(), static_cast<qint64>(text.size()));
    }
    return resultOf(file != nullptr, files);
}

} // namespace figure
