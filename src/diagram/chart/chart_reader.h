// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "diagram/chart/chart_plot.h"
#include "diagram/chart/transfer.h"
#include "sim/trace.h"

#include <cstddef>
#include <limits>
#include <memory>

namespace diagram {

/// Makes a chart of a trace, and lets it grow with the trace.
class ChartReader
{
public:
    ChartReader(ChartKind kind, sim::Side of);

    /// Reads the rows that are new in `trace`. `unchangedRows`: so many of the first rows are the
    /// same as at the last update; if some are not, all are read again. Linear in the rows read.
    void update(const sim::Trace& trace,
        std::size_t unchangedRows = std::numeric_limits<std::size_t>::max());
    const Chart& chart() const { return m_chart; }

private:
    void restart(const sim::TraceStart& start);
    void readTimes(const sim::TraceRow& row);
    void readArrival(const sim::Trace& trace, const sim::TraceRow& row);

    Chart m_chart;
    Transfer m_transfer;
    std::unique_ptr<ChartPlot> m_plot;
    std::size_t m_read = 0;
    /// Segments of data that have arrived in this instant and are not answered.
    tcp::Instant m_arrivedAt;
    int m_arrived = 0;
};

/// The chart of a whole trace.
Chart chartOf(const sim::Trace& trace, ChartKind kind, sim::Side of);

/// The end that sends more octets of data; the client if both send as many.
sim::Side mainSender(const sim::Trace& trace);

} // namespace diagram
