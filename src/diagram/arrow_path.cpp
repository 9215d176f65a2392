// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/arrow_path.h"

#include <algorithm>

namespace diagram {

namespace {

double lerp(double from, double to, double share) { return from + share * (to - from); }

/// How far a lost segment came on its way.
double shareTravelled(const Leg& leg, const TimeAxis& axis)
{
    switch (leg.cause) {
    case sim::DropCause::Queue:
        return 0.1;
    case sim::DropCause::Corrupt:
        return 1;
    case sim::DropCause::Loss:
    case sim::DropCause::Fault:
        break;
    }
    return shareOfWay(leg.endAt - leg.departAt, axis.flight());
}

} // namespace

Point ArrowPath::at(double share) const
{
    return {lerp(tail.x, tip.x, share), lerp(tail.y, tip.y, share)};
}

ArrowPath pathOf(const Leg& leg, const Lanes& lanes, const TimeAxis& axis)
{
    const sim::Side to = sim::opposite(leg.from);
    ArrowPath path;
    path.tail = {lanes.arrowX(leg.from), leg.departY};
    path.aim = {lanes.arrowX(to), leg.endY};
    if (leg.injected) {
        path.injected = true;
        path.tail.x = (lanes.clientX() + lanes.serverX()) / 2;
    }
    path.tip = path.aim;
    if (leg.end == Leg::End::Lost) {
        const double share = shareTravelled(leg, axis);
        path.lost = true;
        path.tip.x = lerp(path.tail.x, path.aim.x, share);
        path.aim.y = path.tail.y + (leg.endY - leg.departY) / share;
        if (leg.cause == sim::DropCause::Queue) {
            path.aim.y = path.tail.y + 24;
            path.tip.y = lerp(path.tail.y, path.aim.y, share);
        } else if (leg.cause == sim::DropCause::Corrupt) {
            // The cross stands before the lifeline, not on it.
            path.tip = path.at(1 - 2 * kCrossArm / lanes.span());
        }
    }
    return path;
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

OrientedBox dotBox(Point at)
{
    return boxOf(Rect{at.x - kDotRadius, at.y - kDotRadius, 2 * kDotRadius, 2 * kDotRadius});
}

} // namespace diagram
