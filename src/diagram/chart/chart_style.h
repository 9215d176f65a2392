// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart.h"
#include "diagram/chart/ticks.h"
#include "diagram/picture/display_list.h"
#include "tcp/congestion/change.h"

#include <cstdint>
#include <string_view>

namespace diagram {

/// What the values of a chart are.
Quantity quantityOf(ChartKind kind);

/// How the points of a series are drawn.
enum class SeriesShape : std::uint8_t {
    Steps, ///< a value holds until the next one
    Bars,  ///< upright, from value to value; an arrow where there is room
    Signs,
    Joined, ///< signs with a line between them
};

/// Signs differ in shape, so that they are told apart without colour.
enum class ChartSign : std::uint8_t { None, Cross, Plus, Down, Square, Circle, Diamond, Dot, Tick };

/// Of signs, in pixels.
inline constexpr double kSignRadius = 4;

struct SeriesStyle
{
    SeriesShape shape = SeriesShape::Steps;
    Stroke stroke;
    ChartSign sign = ChartSign::None;
    /// What the sign is filled with.
    Ink fill = Ink::None;
    /// Written beside each point for which there is room.
    std::string_view letters = {};
    double radius = kSignRadius;
};

/// `run`: the first run of a chart, 0, or the one laid over it, 1. `isOverlaid`: the chart shows
/// both.
SeriesStyle styleOf(SeriesKind kind, std::size_t run, bool isOverlaid);

/// Whether a series is left out where two runs are shown: there would be too many lines.
bool isLeftOut(SeriesKind kind);

/// Whether each mark of a series stands for a segment that this end has sent, and no other mark
/// for the same one.
bool showsSegments(SeriesKind kind);

/// Whether a series marks what was lost, or sent again.
bool tellsOfLoss(SeriesKind kind);

/// Whether a series may lie beyond the chart, where the others would be flat if it did not. It is
/// told in the legend then.
bool mayBeBeyond(SeriesKind kind, const ValueRange& values);

Ink inkOf(tcp::CongestionPhase phase);

} // namespace diagram
