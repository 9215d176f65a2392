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

/// How an edge's label stands to its spot.
enum class Hold : std::uint8_t {
    AboveBelow, ///< the event above a level line, the action below it, centred
    Above,      ///< all above a level line
    Below,      ///< all below a level line
    Beside,     ///< half above, half below
};

/// Where an edge's label stands.
struct LabelSpot
{
    Hold hold = Hold::Beside;
    /// Of AboveBelow, Above and Below a point of the line; of Beside of the text.
    Point at;
    Anchor anchor = Anchor::Start;
    /// The width there is; what is wider takes more lines.
    double room = 0;
};

struct Route
{
    Polyline line;
    LabelSpot label;
};

/// The way of an edge that has one of its own; null for the others, which are exits.
const Route* routeOf(const tcp::Transition& edge);

/// Which margin the dashed edges of a state go along, back to CLOSED.
enum class Margin : std::uint8_t { Left, Right };
double trunkX(Margin margin);

/// The dashed edges from a state to CLOSED share one way.
struct Exit
{
    /// Where a trunk takes them all to CLOSED; none where `line` leads there itself.
    std::optional<Margin> margin;
    /// The beginning; it goes on level from its last point to the trunk.
    Polyline line;
    /// Where a label of so many lines stands at the edge; longer ones stand in the margin.
    std::optional<LabelSpot> label;
    std::size_t labelLines = 0;
};
/// Of any state but CLOSED.
Exit exitOf(tcp::State state);

} // namespace diagram::graph
