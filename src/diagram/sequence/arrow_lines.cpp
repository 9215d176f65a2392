// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of arrows: how far they go, how they look and how they end.

#include "diagram/sequence/arrow_painter.h"
#include "diagram/sequence/segment_ink.h"

#include <cmath>

namespace diagram {

using sim::Side;

std::array<Point, 3> dotsOf(const ArrowPath& way)
{
    constexpr double kFirst = 7;
    constexpr double kApart = 6;
    const double length = std::hypot(way.aim.x - way.tail.x, way.aim.y - way.tail.y);
    std::array<Point, 3> dots;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const double along = (kFirst + kApart * static_cast<double>(i)) / length;
        dots[i] = {way.tip.x + along * (way.aim.x - way.tail.x),
            way.tip.y + along * (way.aim.y - way.tail.y)};
    }
    return dots;
}

ArrowPath travelled(const ArrowPath& path, double share)
{
    ArrowPath part = path;
    part.tip = path.at(share);
    return part;
}

Stroke ArrowPainter::strokeOf(const Arrow& arrow, Ink ink) const
{
    constexpr double kOfCopy = 0.8;
    Stroke stroke = style::arrowStroke(ink);
    stroke.width *= arrow.copy == 0 ? 1 : kOfCopy;
    stroke.dash = arrow.end == Arrow::End::Lost ? Dash::Dashed
        : arrow.copy == 0                       ? Dash::Solid
                                                : Dash::Dotted;
    return stroke;
}

/// The part that has been travelled, and where the future is shown the rest, dimmed.
void ArrowPainter::drawLine(std::size_t index, Ink ink, const Standing& standing)
{
    const Arrow& arrow = m_arrows[index];
    const ArrowPath& path = m_paths[index];
    const Stroke stroke = strokeOf(arrow, ink);
    if (arrow.injected && shows(path.tail)) {
        m_pen.circle(path.tail, kUnderWayDot, ink);
    } else if (ink == Ink::Rst && shows(path.tail)) {
        drawBar(m_pen, path, ink);
    }
    if (path.fork.has_value()) {
        line({path.tail.x, *path.fork}, path.tail, stroke);
    }
    const bool ended = arrow.endRow != kNoRow && m_view.happened(arrow.endRow);
    if (ended || !m_view.happened(arrow.sendRow)) {
        line(path.tail, endOfLine(arrow, path), stroke);
        drawEnd(index, ink, standing);
        return;
    }
    const double share = shareAt(m_view, arrow);
    const bool isOver = isUnderWayAtEnd(arrow);
    const bool hasHead = !isOver && m_view.options.future == Future::LeftOut &&
        shows(path.at(share)) && drawHeadUnderWay(path, share, ink);
    if (isOver && shows(path.at(share))) {
        drawUnderWay(travelled(path, share), ink, standing);
    }
    if (share > 0) {
        line(path.tail, hasHead ? neckOf(travelled(path, share)) : path.at(share),
            {ink, stroke.width, Dash::Solid});
    }
    if (arrow.endRow != kNoRow && m_view.options.future != Future::LeftOut) {
        Part future = partOf(arrow);
        future.isFuture = true;
        const auto rest = m_pen.group(arrow.segment, future, {}, m_view.futureOpacity());
        line(path.at(share), endOfLine(arrow, path), stroke);
        drawEnd(index, ink, standing);
    }
}

/// In a picture that will not go on: so that it is not taken for one that was cut off. Whether
/// there is room for it.
bool ArrowPainter::drawHeadUnderWay(const ArrowPath& path, double share, Ink ink)
{
    constexpr double kLeast = 24;
    const ArrowPath part = travelled(path, share);
    if (std::abs(part.tip.x - path.tail.x) < kLeast) {
        return false;
    }
    drawHead(m_pen, part, ink);
    return true;
}

/// The run ended while it was on its way: three dots go on where it went.
void ArrowPainter::drawUnderWay(const ArrowPath& way, Ink ink, const Standing& standing)
{
    const double length = std::hypot(way.aim.x - way.tail.x, way.aim.y - way.tail.y);
    const Point half{(way.aim.x - way.tail.x) / length, (way.aim.y - way.tail.y) / length};
    for (const Point at : dotsOf(way)) {
        m_pen.line({at.x - half.x, at.y - half.y}, {at.x + half.x, at.y + half.y},
            {ink, 2 * kUnderWayDot});
    }
    if (standing.cause.has_value()) {
        m_pen.text(*standing.cause);
    }
}

/// A line ends within the head that covers its end, so that the head stays sharp.
Point ArrowPainter::endOfLine(const Arrow& arrow, const ArrowPath& path)
{
    return arrow.end == Arrow::End::Lost ? path.tip : neckOf(path);
}

void ArrowPainter::drawEnd(std::size_t index, Ink ink, const Standing& standing)
{
    const ArrowPath& path = m_paths[index];
    if (!shows(path.tip)) {
        return;
    }
    if (m_arrows[index].end != Arrow::End::Lost) {
        drawHead(m_pen, path, ink);
        return;
    }
    drawCross(m_pen, path.tip);
    if (standing.cause.has_value()) {
        m_pen.text(*standing.cause);
    }
}

void ArrowPainter::line(Point from, Point to, const Stroke& stroke)
{
    if (m_view.cut && !clipped(from, to, m_view.top, m_view.bottom)) {
        return;
    }
    if (stroke.ink == Ink::Rst) {
        drawDoubled(m_pen, from, to, stroke);
    } else {
        m_pen.line(from, to, stroke);
    }
}

/// Whether the picture will not go on, and the segment has neither arrived nor been lost.
bool ArrowPainter::isUnderWayAtEnd(const Arrow& arrow) const
{
    return !m_view.options.now.has_value() && arrow.endRow == kNoRow &&
        m_view.happened(arrow.sendRow) && m_view.options.visibleRows >= m_view.plan.rowCount();
}

} // namespace diagram
