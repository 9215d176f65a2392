// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/arrow_path.h"

#include <algorithm>

namespace diagram {

Point ArrowPath::at(double share) const
{
    return {lerp(tail.x, tip.x, share), lerp(tail.y, tip.y, share)};
}

bool clipped(Point& from, Point& to, double top, double bottom)
{
    if (std::max(from.y, to.y) < top || std::min(from.y, to.y) > bottom) {
        return false;
    }
    const auto cut = [](Point& end, const Point& other, double y) {
        end.x = lerp(end.x, other.x, (y - end.y) / (other.y - end.y));
        end.y = y;
    };
    for (const bool first : {true, false}) {
        Point& end = first ? from : to;
        const Point& other = first ? to : from;
        if (end.y < top) {
            cut(end, other, top);
        } else if (end.y > bottom) {
            cut(end, other, bottom);
        }
    }
    return true;
}

OrientedBox crossBox(Point at)
{
    return boxOf(Rect{at.x - kCrossArm, at.y - kCrossArm, 2 * kCrossArm, 2 * kCrossArm});
}

OrientedBox forkBox(const ArrowPath& path)
{
    constexpr double kHalf = 1;
    return boxOf(Rect{path.tail.x - kHalf, *path.fork, 2 * kHalf, path.tail.y - *path.fork});
}

OrientedBox dotBox(Point at)
{
    // Letters just beside it would look as if they touched it.
    constexpr double kHalf = kDotRadius + 2;
    return boxOf(Rect{at.x - kHalf, at.y - kHalf, 2 * kHalf, 2 * kHalf});
}

} // namespace diagram
