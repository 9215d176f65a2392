// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/oriented_box.h"

#include "diagram/picture/text_pieces.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace diagram {

namespace {

/// Letters in parts of the font's size.
constexpr double kAscent = 0.86;
constexpr double kDescent = 0.22;

Point toLocal(const OrientedBox& box, Point point)
{
    const double dx = point.x - box.centre.x;
    const double dy = point.y - box.centre.y;
    return {dx * box.cosine + dy * box.sine, dy * box.cosine - dx * box.sine};
}

/// Do the shadows of both boxes on an axis of `a` overlap?
bool shadowsMeet(const OrientedBox& a, const OrientedBox& b)
{
    const Point between = toLocal(a, b.centre);
    const double cosine = std::abs(a.cosine * b.cosine + a.sine * b.sine);
    const double sine = std::abs(a.cosine * b.sine - a.sine * b.cosine);
    return std::abs(between.x) < a.halfWidth + b.halfWidth * cosine + b.halfHeight * sine &&
        std::abs(between.y) < a.halfHeight + b.halfWidth * sine + b.halfHeight * cosine;
}

} // namespace

OrientedBox boxOf(const TextItem& text, const TextMeasurer& measurer)
{
    const double width = widthOf(text, measurer);
    const double ascent = std::min(measurer.ascent(text.font), kAscent * text.font.size);
    const double descent = std::min(measurer.descent(text.font), kDescent * text.font.size);
    const double along = beginOf(text, width) + width / 2;
    const double up = (descent - ascent) / 2;
    OrientedBox box;
    const double angle = text.rotation * std::numbers::pi / 180;
    box.cosine = std::cos(angle);
    box.sine = std::sin(angle);
    box.centre = {text.at.x + along * box.cosine - up * box.sine,
        text.at.y + along * box.sine + up * box.cosine};
    box.halfWidth = width / 2;
    box.halfHeight = (ascent + descent) / 2;
    return box;
}

OrientedBox boxOf(const Rect& rect)
{
    OrientedBox box;
    box.centre = {rect.x + rect.width / 2, rect.y + rect.height / 2};
    box.halfWidth = rect.width / 2;
    box.halfHeight = rect.height / 2;
    return box;
}

OrientedBox grown(const OrientedBox& box, double by)
{
    OrientedBox result = box;
    result.halfWidth += by;
    result.halfHeight += by;
    return result;
}

Rect boundsOf(const OrientedBox& box)
{
    const double x = box.halfWidth * std::abs(box.cosine) + box.halfHeight * std::abs(box.sine);
    const double y = box.halfWidth * std::abs(box.sine) + box.halfHeight * std::abs(box.cosine);
    return {box.centre.x - x, box.centre.y - y, 2 * x, 2 * y};
}

bool overlap(const OrientedBox& a, const OrientedBox& b)
{
    return shadowsMeet(a, b) && shadowsMeet(b, a);
}

bool crosses(const OrientedBox& box, Point from, Point to)
{
    // Liang and Barsky's clipping, in the box's own frame.
    const Point start = toLocal(box, from);
    const Point end = toLocal(box, to);
    if (std::min(start.y, end.y) >= box.halfHeight || std::max(start.y, end.y) <= -box.halfHeight) {
        return false;
    }
    double enter = 0;
    double leave = 1;
    const auto clip = [&](double position, double change, double half) {
        if (change == 0) {
            return std::abs(position) < half;
        }
        const double one = (-half - position) / change;
        const double two = (half - position) / change;
        enter = std::max(enter, std::min(one, two));
        leave = std::min(leave, std::max(one, two));
        return enter < leave;
    };
    return clip(start.x, end.x - start.x, box.halfWidth) &&
        clip(start.y, end.y - start.y, box.halfHeight);
}

} // namespace diagram
