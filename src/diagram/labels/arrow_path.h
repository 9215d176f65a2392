// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/geometry.h"
#include "diagram/picture/oriented_box.h"

#include <optional>

namespace diagram {

/// The line along which an arrow is drawn.
struct ArrowPath
{
    Point tail;
    /// Where it ends: at the other lifeline, or where it was lost.
    Point tip;
    /// Where it would end if it were not lost. Its label may be anywhere from `tail` to `aim`.
    Point aim;
    /// Where it branches off from what it is a copy of, straight above its tail.
    std::optional<double> fork = {};
    bool lost = false;
    /// It begins at a dot between the lifelines.
    bool injected = false;

    /// The point at this share of the way from tail to tip.
    Point at(double share) const;
    double top() const { return tail.y < tip.y ? tail.y : tip.y; }
    double bottom() const { return tail.y < tip.y ? tip.y : tail.y; }
};

/// Shortens a line to its part between two heights. Returns false if there is none.
bool clipped(Point& from, Point& to, double top, double bottom);

/// The cross that ends a lost segment's arrow.
OrientedBox crossBox(Point at);
inline constexpr double kCrossArm = 5;
/// The line from its fork down to the tail of a copy's arrow, which has one.
OrientedBox forkBox(const ArrowPath& path);
/// The dot that begins an injected segment's arrow.
OrientedBox dotBox(Point at);
inline constexpr double kDotRadius = 4;

} // namespace diagram
