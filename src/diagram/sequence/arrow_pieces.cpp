// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/arrow_pieces.h"

#include "diagram/picture/style.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace diagram {

namespace {

constexpr double kHeadLength = 11;
constexpr double kHeadHalf = 4.6;

/// The direction from one point to another, of length 1.
Point towards(Point from, Point to)
{
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    return {(to.x - from.x) / length, (to.y - from.y) / length};
}

} // namespace

Point neckOf(const ArrowPath& path)
{
    constexpr double kWithin = kHeadLength - 3;
    const Point along = towards(path.tail, path.tip);
    const bool isShort =
        std::hypot(path.tip.x - path.tail.x, path.tip.y - path.tail.y) < kHeadLength;
    return isShort ? path.tail
                   : Point{path.tip.x - kWithin * along.x, path.tip.y - kWithin * along.y};
}

void drawDoubled(Pen& pen, Point from, Point to, const Stroke& stroke)
{
    const Point along = towards(from, to);
    for (const double off : {-style::kDoubledHalf, style::kDoubledHalf}) {
        pen.line({from.x - off * along.y, from.y + off * along.x},
            {to.x - off * along.y, to.y + off * along.x}, stroke);
    }
}

void drawBar(Pen& pen, const ArrowPath& path, Ink ink)
{
    constexpr double kHalf = 5.5;
    constexpr double kFromTail = 3;
    const Point along = towards(path.tail, path.tip);
    const Point at{path.tail.x + kFromTail * along.x, path.tail.y + kFromTail * along.y};
    pen.line({at.x - kHalf * along.y, at.y + kHalf * along.x},
        {at.x + kHalf * along.y, at.y - kHalf * along.x}, {ink, 2});
}

void drawHead(Pen& pen, const ArrowPath& path, Ink ink)
{
    const Point along = towards(path.tail, path.tip);
    const Point neck{path.tip.x - kHeadLength * along.x, path.tip.y - kHeadLength * along.y};
    pen.polyline({path.tip, {neck.x - kHeadHalf * along.y, neck.y + kHeadHalf * along.x},
                     {neck.x + kHeadHalf * along.y, neck.y - kHeadHalf * along.x}},
        ink);
}

void drawCross(Pen& pen, Point at)
{
    for (const double side : {-1.0, 1.0}) {
        pen.line({at.x - kCrossArm, at.y - side * kCrossArm},
            {at.x + kCrossArm, at.y + side * kCrossArm}, {Ink::Lost, 2.6});
    }
}

void drawLabel(
    Pen& pen, const std::vector<LabelLine>& lines, double apart, const OrientedBox& box, Ink ink)
{
    const double angle = std::atan2(box.sine, box.cosine) * 180 / std::numbers::pi;
    const auto at = [&](double x, double y) {
        return Point{box.centre.x + x * box.cosine - y * box.sine,
            box.centre.y + x * box.sine + y * box.cosine};
    };
    constexpr double kFirstBaseline = 11.5;
    double baseline = kFirstBaseline - box.halfHeight;
    for (const LabelLine& each : lines) {
        TextItem text = textOf(each, ink);
        text.at = at(-each.width / 2, baseline);
        text.rotation = angle;
        pen.text(std::move(text));
        baseline += apart;
    }
}

} // namespace diagram
