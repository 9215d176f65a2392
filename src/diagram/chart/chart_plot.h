// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "diagram/chart/transfer.h"
#include "sim/trace.h"

#include <memory>

namespace diagram {

/// Makes the points of one kind of chart from the rows of a trace. There is a source for each kind.
class ChartPlot
{
public:
    virtual ~ChartPlot() = default;

    /// Before the first row.
    virtual void begin(const sim::TraceStart&, Chart&) {}
    /// `transfer` has read the row.
    virtual void read(const sim::Trace& trace, const sim::TraceRow& row, const Transfer& transfer,
        Chart& chart) = 0;
};

std::unique_ptr<ChartPlot> timeSequencePlot();
std::unique_ptr<ChartPlot> cwndPlot();
std::unique_ptr<ChartPlot> rttPlot();
std::unique_ptr<ChartPlot> windowPlot();
std::unique_ptr<ChartPlot> throughputPlot();
std::unique_ptr<ChartPlot> roundsPlot();

inline std::int64_t chartTime(tcp::Instant at) { return at.time_since_epoch().count(); }

} // namespace diagram
