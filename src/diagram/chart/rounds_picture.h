// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_labeller.h"
#include "diagram/chart/series_drawing.h"
#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"

#include <optional>
#include <vector>

namespace diagram {

/// Windows over rounds of transmission on a grid that is fine enough to read each value from it, or
/// to draw one. It tells neither phases nor segments: they may be what is asked for.
struct RoundsPicture
{
    /// One for each round; none: nothing is drawn there.
    std::vector<std::optional<double>> windows;
    /// The axis reaches up to here, in segments.
    int most = 16;
    /// A round that is pointed at, from 1; 0: none.
    int pointed = 0;
    /// Rounds that are right or wrong, where that is to be seen; else empty.
    std::vector<bool> isWrong = {};
    /// Without a title it is part of something that has one.
    bool hasTitle = true;
};

struct LaidOutRounds
{
    DisplayList list;
    /// Where rounds and windows are in it.
    PlotArea area;
};

/// Lays it out `width` pixels wide; the grid is `height` high.
LaidOutRounds layoutRounds(const RoundsPicture& picture, double width, double height,
    const TextMeasurer& measurer, const ChartLabeller& labeller);

} // namespace diagram
