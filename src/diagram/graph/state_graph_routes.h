// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/graph/state_graph_path.h"
#include "diagram/picture/geometry.h"
#include "tcp/state.h"
#include "tcp/transition.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace diagram::graph {

/// How an edge's label is placed at its spot.
enum class Hold : std::uint8_t {
    AboveBelow, ///< the event above a horizontal line, the action below it, centred
    Above,      ///< all above a horizontal line
    Below,      ///< all below a horizontal line
    Beside,     ///< beside the line, half above the spot and half below
};

/// Where an edge's label is placed.
struct LabelSpot
{
    Hold hold = Hold::Beside;
    /// With Beside a point of the text, otherwise a point of the line.
    Point at;
    Anchor anchor = Anchor::Start;
    /// The width that is available; a wider text takes more lines.
    double room = 0;
};

struct Route
{
    Polyline line;
    LabelSpot label;
    /// Where it says that it is not TCP, if that has no room above the event.
    std::optional<LabelSpot> notTcp = {};
};

/// The route of an edge that does not lead to CLOSED unless Figure 5 draws it; null for the others,
/// which are exits.
const Route* routeOf(const tcp::Transition& edge);

/// Which margin the dashed edges of a state go along, back to CLOSED.
enum class Margin : std::uint8_t { Left, Right };
double trunkX(Margin margin);

/// The route that all dashed edges from one state to CLOSED share.
struct Exit
{
    /// The margin with the trunk that leads to CLOSED; none if `line` leads there itself.
    std::optional<Margin> margin;
    /// The beginning of the route. From its last point it goes on horizontally to the trunk.
    Polyline line;
    /// Where a label of at most `labelLines` lines is placed; a longer one is placed in the margin.
    std::optional<LabelSpot> label;
    std::size_t labelLines = 0;
};
/// The exit of any state but CLOSED.
Exit exitOf(tcp::State state);

} // namespace diagram::graph
