// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/seen_part.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace render {

namespace {

/// A stretch of a line, measured along it.
struct Stretch
{
    double from = 0;
    double to = 0;

    bool isEmpty() const { return from > to; }
    Stretch within(const Stretch& other) const
    {
        return {std::max(from, other.from), std::min(to, other.to)};
    }
};

/// Where, in parts of its way from `start` to `end`, a coordinate lies between `low` and `high`.
Stretch partBetween(double start, double end, double low, double high)
{
    constexpr double kFar = std::numeric_limits<double>::infinity();
    if (start == end) {
        const bool isBetween = low <= start && start <= high;
        return isBetween ? Stretch{-kFar, kFar} : Stretch{kFar, -kFar};
    }
    const double a = (low - start) / (end - start);
    const double b = (high - start) / (end - start);
    return {std::min(a, b), std::max(a, b)};
}

Stretch seenStretch(const QLineF& piece, const QRectF& seen)
{
    const Stretch part =
        Stretch{0, 1}
            .within(partBetween(piece.x1(), piece.x2(), seen.left(), seen.right()))
            .within(partBetween(piece.y1(), piece.y2(), seen.top(), seen.bottom()));
    return part.isEmpty() ? part : Stretch{part.from * piece.length(), part.to * piece.length()};
}

QPointF pointOn(const QLineF& piece, double distance)
{
    return distance == piece.length() ? piece.p2() : piece.pointAt(distance / piece.length());
}

QPolygonF cut(const QPolygonF& line, const Stretch& stretch)
{
    QPolygonF result;
    double before = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        const double length = piece.length();
        const Stretch kept =
            Stretch{0, length}.within({stretch.from - before, stretch.to - before});
        if (kept.from < kept.to) {
            if (result.isEmpty()) {
                result << pointOn(piece, kept.from);
            }
            result << pointOn(piece, kept.to);
        }
        before += length;
    }
    return result;
}

} // namespace

QPolygonF seenPart(const QPolygonF& line, const QRectF& seen, double period)
{
    Stretch whole{std::numeric_limits<double>::infinity(), 0};
    double before = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        const Stretch part = seenStretch(piece, seen);
        if (!part.isEmpty()) {
            whole = {std::min(whole.from, before + part.from), before + part.to};
        }
        before += piece.length();
    }
    if (whole.isEmpty()) {
        return {};
    }
    return cut(
        line, {std::floor(whole.from / period) * period, std::ceil(whole.to / period) * period});
}

} // namespace render
