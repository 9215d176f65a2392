// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/path_of.h"

namespace diagram {

namespace {

/// How far a lost segment came on its way.
double shareTravelled(const Arrow& arrow, const TimeAxis& axis)
{
    switch (arrow.cause) {
    case sim::DropCause::Queue:
        return 0.1;
    case sim::DropCause::Corrupt:
        return 1;
    case sim::DropCause::Loss:
    case sim::DropCause::Fault:
        break;
    }
    return shareOfWay(arrow.endAt - arrow.departAt, axis.flight());
}

} // namespace

ArrowPath pathOf(const Arrow& arrow, const Lanes& lanes, const TimeAxis& axis)
{
    constexpr double kFork = 0.07; // of the way
    const sim::Side to = sim::opposite(arrow.from);
    ArrowPath path;
    path.tail = {lanes.arrowX(arrow.from), arrow.departY};
    path.aim = {lanes.arrowX(to), arrow.endY};
    if (arrow.injected) {
        path.injected = true;
        path.tail.x = (lanes.clientX() + lanes.serverX()) / 2;
    }
    path.tip = path.aim;
    if (arrow.below > 0) { // the network made it of one that was on its way
        const double y = lerp(path.tail.y, path.aim.y - arrow.below, kFork);
        path.tail = {lerp(path.tail.x, path.aim.x, kFork), y + arrow.below};
        path.fork = y;
    }
    if (arrow.end == Arrow::End::Lost) {
        const double share = shareTravelled(arrow, axis);
        path.lost = true;
        path.tip.x = lerp(path.tail.x, path.aim.x, share);
        path.aim.y = path.tail.y + (arrow.endY - arrow.departY) / share;
        if (arrow.cause == sim::DropCause::Queue) {
            path.aim.y = path.tail.y + 24;
            path.tip.y = lerp(path.tail.y, path.aim.y, share);
        } else if (arrow.cause == sim::DropCause::Corrupt) {
            // The cross stands before the lifeline, not on it.
            path.tip = path.at(1 - 2 * kCrossArm / lanes.span());
        }
    }
    return path;
}

} // namespace diagram
