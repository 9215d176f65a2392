// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "diagram/chart/chart_labeller.h"
#include "diagram/chart/series_drawing.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "tcp/time.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace diagram {

/// The chart of a run, and what the run is called where there are several.
struct ChartOfRun
{
    const Chart* chart = nullptr;
    std::string name = {};
};

struct ChartOptions
{
    /// Pixels. A picture is never narrower or lower than a chart can be read.
    double width = 960;
    /// 0: what suits the width.
    double height = 0;
    /// Pixels from the left edge to the plot, at least, so that charts one above the other have one
    /// time axis.
    double leastLeft = 0;
    /// The part to show, in the x of the points. Without a value: from the first, to the last one.
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    /// The present moment, if what comes behind it is hidden: marks there, which are as wide as
    /// moments before them, are left out. In nanoseconds; not for rounds.
    std::optional<std::int64_t> now;
    /// What rates are averaged over; 0: what suits the part that is shown.
    tcp::Duration averaging{0};
};

/// A chart as it is drawn.
struct ChartPicture
{
    DisplayList list;
    /// Where its points are; of an empty chart without a meaning.
    PlotArea area;
    /// Of two runs, where their difference is drawn below; none: there is no room, or one run.
    std::optional<Rect> difference;
    /// Of a chart of throughput, the rates that are drawn, a chart for each run. Else empty.
    std::vector<Chart> rates;
    /// Nothing is shown but a sentence that says why.
    bool isEmpty = false;
};

/// Lays out a chart. `runs` are one or two charts of one kind; the second is laid over the first.
/// What is drawn is linear in the pixels of the width, not in the points.
ChartPicture layoutChart(std::span<const ChartOfRun> runs, const ChartOptions& options,
    const TextMeasurer& measurer, const ChartLabeller& labeller);

/// The rounds that begin between two moments, as x of a chart over rounds.
ChartOptions inRounds(const Chart& chart, ChartOptions options);

} // namespace diagram
