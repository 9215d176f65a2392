// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_path.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace diagram::graph {

namespace {

/// How far a cubic's control points lie from its ends to look like a quarter of a circle.
constexpr double kQuarterCircle = 0.5523;

double distanceOf(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// `distance` from a towards b.
Point towards(Point a, Point b, double distance)
{
    const double whole = distanceOf(a, b);
    const double share = whole > 0 ? distance / whole : 0;
    return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// From a to b, turned to the right, of length 1 (y grows downwards).
Point rightOf(Point a, Point b)
{
    const double whole = distanceOf(a, b);
    return {-(b.y - a.y) / whole, (b.x - a.x) / whole};
}

} // namespace

double length(const Polyline& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        sum += distanceOf(line[i - 1], line[i]);
    }
    return sum;
}

Point pointAt(const Polyline& line, double distance)
{
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double piece = distanceOf(line[i - 1], line[i]);
        if (distance <= piece) {
            return towards(line[i - 1], line[i], distance);
        }
        distance -= piece;
    }
    return line.back();
}

Polyline beside(const Polyline& line, double distance)
{
    Polyline result = line;
    for (std::size_t i = 1; i < line.size(); ++i) {
        // A corner is moved by both of its pieces: they stand at right angles.
        const Point right = rightOf(line[i - 1], line[i]);
        for (Point* point : {&result[i - 1], &result[i]}) {
            point->x += right.x * distance;
            point->y += right.y * distance;
        }
    }
    return result;
}

Polyline shortened(const Polyline& line, double distance)
{
    Polyline result = line;
    result.back() = towards(line.back(), line[line.size() - 2], distance);
    return result;
}

PathItem rounded(const Polyline& line, double radius, const Stroke& stroke)
{
    PathItem path;
    path.stroke = stroke;
    path.elements.push_back({PathItem::Verb::Move, line.front(), {}, {}});
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
        const Point corner = line[i];
        const double r = std::min(
            {radius, distanceOf(line[i - 1], corner) / 2, distanceOf(corner, line[i + 1]) / 2});
        const double arm = r * (1 - kQuarterCircle);
        path.elements.push_back({PathItem::Verb::Line, towards(corner, line[i - 1], r), {}, {}});
        path.elements.push_back({PathItem::Verb::Cubic, towards(corner, line[i + 1], r),
            towards(corner, line[i - 1], arm), towards(corner, line[i + 1], arm)});
    }
    path.elements.push_back({PathItem::Verb::Line, line.back(), {}, {}});
    return path;
}

PathItem arrowHead(const Polyline& line, double size, HeadPart part, Ink ink)
{
    const Point tip = line.back();
    const Point base = towards(tip, line[line.size() - 2], size);
    const Point right = rightOf(line[line.size() - 2], tip);
    const double half = size / 2;
    const auto corner = [&](double side) {
        return Point{base.x + right.x * half * side, base.y + right.y * half * side};
    };
    PathItem head;
    head.fill = ink;
    head.elements = {
        {PathItem::Verb::Move, tip, {}, {}},
        {PathItem::Verb::Line, part == HeadPart::Left ? base : corner(1), {}, {}},
        {PathItem::Verb::Line, part == HeadPart::Right ? base : corner(-1), {}, {}},
        {PathItem::Verb::Close, {}, {}, {}},
    };
    return head;
}

} // namespace diagram::graph
