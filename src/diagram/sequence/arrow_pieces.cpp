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

} // namespace

void drawHead(Pen& pen, const ArrowPath& path, Ink ink)
{
    const double dx = path.tip.x - path.tail.x;
    const double dy = path.tip.y - path.tail.y;
    const double length = std::hypot(dx, dy);
    const Point along{dx / length, dy / length};
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
    Pen& pen, std::vector<LabelLine> lines, const OrientedBox& box, Ink ink, double space)
{
    const double angle = std::atan2(box.sine, box.cosine) * 180 / std::numbers::pi;
    const auto at = [&](double x, double y) {
        return Point{box.centre.x + x * box.cosine - y * box.sine,
            box.centre.y + x * box.sine + y * box.cosine};
    };
    constexpr double kFirstBaseline = 11.5;
    double baseline = kFirstBaseline - box.halfHeight;
    for (LabelLine& each : lines) {
        double x = -each.width / 2;
        if (!each.head.empty()) {
            pen.text(
                at(x, baseline), std::move(each.head), style::kHeadFont, ink, Anchor::Start, angle);
            x += each.headWidth + space;
        }
        if (!each.numbers.empty()) {
            pen.text(at(x, baseline), std::move(each.numbers), style::kNumberFont, Ink::Text,
                Anchor::Start, angle);
        }
        baseline += style::kLabelLine;
    }
}

} // namespace diagram
