// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_picture.h"

#include "diagram/chart/chart_layout.h"

#include <algorithm>

namespace diagram {

ChartPicture layoutChart(std::span<const ChartOfRun> runs, const ChartOptions& options,
    const TextMeasurer& measurer, const ChartLabeller& labeller)
{
    return ChartLayout(runs, options, measurer, labeller).take();
}

ChartOptions inRounds(const Chart& chart, ChartOptions options)
{
    // The number of the first round that begins at or after a moment.
    const auto numberAt = [&](std::int64_t moment) {
        const auto found = std::ranges::lower_bound(chart.rounds, moment, {}, &Round::begin);
        return static_cast<std::int64_t>(found - chart.rounds.begin()) + 1;
    };
    if (options.from) {
        options.from = numberAt(*options.from);
    }
    if (options.to) {
        options.to = numberAt(*options.to + 1) - 1;
    }
    return options;
}

} // namespace diagram
