// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/item_painter.h"

#include "diagram/picture/text_pieces.h"
#include "render/paint/fonts.h"
#include "render/paint/painter.h"
#include "render/paint/seen_part.h"
#include "render/paint/signs.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPathStroker>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace render {

namespace {

/// Whether it is one line of straight pieces that ends elsewhere than it begins.
bool isPolyline(const QPainterPath& path)
{
    for (int i = 0; i < path.elementCount(); ++i) {
        const bool isAsExpected =
            i == 0 ? path.elementAt(i).isMoveTo() : path.elementAt(i).isLineTo();
        if (!isAsExpected) {
            return false;
        }
    }
    return path.elementCount() > 1 && path.elementAt(0) != path.elementAt(path.elementCount() - 1);
}

/// Of dashes and gaps in turn; Qt counts them in widths of the line.
QList<qreal> dashLengths(const QPen& dashed)
{
    QList<qreal> lengths = dashed.dashPattern();
    for (qreal& length : lengths) {
        length *= dashed.widthF();
    }
    return lengths;
}

QPolygonF polyline(const QPainterPath& path)
{
    QPolygonF points;
    for (int i = 0; i < path.elementCount(); ++i) {
        points << path.elementAt(i);
    }
    return points;
}

/// The dashes of a line that begins with one, from the lengths of dashes and gaps in turn.
QList<QLineF> dashesOf(const QLineF& line, const QList<qreal>& lengths)
{
    const double length = line.length();
    QList<QLineF> result;
    double from = 0;
    for (qsizetype i = 0; from < length; ++i) {
        const double to = std::min(from + lengths[i % lengths.size()], length);
        if (i % 2 == 0) {
            result.append({line.pointAt(from / length), line.pointAt(to / length)});
        }
        from = to;
    }
    return result;
}

} // namespace

void ItemPainter::operator()(const diagram::LineItem& item)
{
    if (isHidden(QRectF(qtPoint(item.from), qtPoint(item.to)).normalized(), item.stroke.width)) {
        return;
    }
    if (isDashed(item.stroke)) {
        drawDashed(QLineF(qtPoint(item.from), qtPoint(item.to)), item.stroke);
        return;
    }
    // Flat ends: Qt has a way to draw such lines that is several times as fast.
    m_painter.setPen(pen(item.stroke, Qt::FlatCap));
    m_painter.drawLine(qtPoint(item.from), qtPoint(item.to));
}

void ItemPainter::operator()(const diagram::RectItem& item)
{
    const QRectF rect(item.rect.x, item.rect.y, item.rect.width, item.rect.height);
    if (isHidden(rect, item.stroke.width)) {
        return;
    }
    if (isDashed(item.stroke)) {
        QPainterPath path;
        path.addRoundedRect(rect, item.radius, item.radius);
        drawDashed(path, item.stroke, item.fill);
        return;
    }
    m_painter.setPen(pen(item.stroke));
    m_painter.setBrush(brush(item.fill));
    m_painter.drawRoundedRect(rect, item.radius, item.radius);
}

void ItemPainter::operator()(const diagram::CircleItem& item)
{
    const QRectF bounds(
        item.centre.x - item.radius, item.centre.y - item.radius, 2 * item.radius, 2 * item.radius);
    if (isHidden(bounds, item.stroke.width)) {
        return;
    }
    if (isDashed(item.stroke)) {
        QPainterPath path;
        path.addEllipse(bounds);
        drawDashed(path, item.stroke, item.fill);
        return;
    }
    m_painter.setPen(pen(item.stroke));
    m_painter.setBrush(brush(item.fill));
    m_painter.drawEllipse(bounds);
}

void ItemPainter::operator()(const diagram::PathItem& item)
{
    const QPainterPath path = qtPath(item);
    if (isHidden(path.controlPointRect(), item.stroke.width)) {
        return;
    }
    if (isDashed(item.stroke)) {
        drawDashed(path, item.stroke, item.fill);
        return;
    }
    m_painter.setPen(pen(item.stroke));
    m_painter.setBrush(brush(item.fill));
    m_painter.drawPath(path);
}

void ItemPainter::operator()(const diagram::TextItem& item)
{
    if (!m_exposed.isEmpty() && isFarAway(item)) {
        return;
    }
    if (item.rotation == 0) {
        drawLine(item, qtPoint(item.at));
        return;
    }
    m_painter.save();
    m_painter.translate(qtPoint(item.at));
    m_painter.rotate(item.rotation);
    drawLine(item, {});
    m_painter.restore();
    m_hasFont = false; // the painter has its former one again
}

/// Level, with its point at `at`.
void ItemPainter::drawLine(const diagram::TextItem& item, QPointF at)
{
    if (item.anchor != diagram::Anchor::Start) {
        at.rx() += diagram::beginOf(item, diagram::widthOf(item, m_metrics));
    }
    diagram::forEachPiece(
        item, [&](std::string_view text, const diagram::Font& font, diagram::Ink ink) {
            setFont(font);
            m_painter.setPen(colour(m_theme, ink));
            forEachSign(text, [&](std::string_view part, char32_t sign) {
                if (sign != 0) {
                    m_painter.fillPath(signPath(sign, at, font), colour(m_theme, ink));
                } else {
                    m_painter.drawText(at, qtText(part));
                }
                at.rx() += m_metrics.width(part, font);
            });
        });
}

void ItemPainter::operator()(const diagram::GroupBegin& group)
{
    m_opacities.push_back(m_painter.opacity());
    // On dark paper what is dimmed sinks away sooner.
    constexpr double kOnDark = 0.65;
    const double opacity =
        m_theme == Theme::Dark ? std::pow(group.opacity, kOnDark) : group.opacity;
    m_painter.setOpacity(m_painter.opacity() * opacity);
}

void ItemPainter::operator()(const diagram::GroupEnd&)
{
    m_painter.setOpacity(m_opacities.back());
    m_opacities.pop_back();
}

bool ItemPainter::isHidden(const QRectF& bounds, double strokeWidth) const
{
    return !m_exposed.isEmpty() &&
        !m_exposed.intersects(
            bounds.adjusted(-strokeWidth, -strokeWidth, strokeWidth, strokeWidth));
}

/// By a generous guess: no character is wider than twice the size of its font.
bool ItemPainter::isFarAway(const diagram::TextItem& item) const
{
    const double reach = 2 * item.font.size * static_cast<double>(item.text.size() + 1);
    return isHidden(QRectF(item.at.x - reach, item.at.y - reach, 2 * reach, 2 * reach), 0);
}

QPen ItemPainter::pen(const diagram::Stroke& stroke, Qt::PenCapStyle cap) const
{
    if (stroke.ink == diagram::Ink::None) {
        return Qt::NoPen;
    }
    QPen result(colour(m_theme, stroke.ink), stroke.width, Qt::SolidLine, cap, Qt::RoundJoin);
    if (const auto lengths = dashes(stroke.dash); !lengths.empty()) {
        QList<qreal> inWidths;
        for (const double length : lengths) {
            inWidths.append(length / stroke.width);
        }
        result.setCapStyle(Qt::FlatCap);
        result.setDashPattern(inWidths);
    }
    return result;
}

bool ItemPainter::isDashed(const diagram::Stroke& stroke) const
{
    return stroke.ink != diagram::Ink::None && stroke.dash != diagram::Dash::Solid;
}

/// A PDF only says how its lines are dashed. Qt's raster engine leaves out dashes that are clipped
/// away and loses count of them: where a picture is painted in parts, the parts would not fit.
bool ItemPainter::dashesItself() const
{
    return m_painter.paintEngine()->type() == QPaintEngine::Pdf;
}

/// Thousands of long lines are seen where a segment has as many copies: each dash is drawn as a
/// line of its own, for which Qt has a way that is many times as fast as its outline.
void ItemPainter::drawDashed(const QLineF& line, const diagram::Stroke& stroke)
{
    const QPen dashed = pen(stroke);
    if (dashesItself()) {
        m_painter.setPen(dashed);
        m_painter.drawLine(line);
        return;
    }
    QPolygonF part({line.p1(), line.p2()});
    const QList<qreal> lengths = dashLengths(dashed);
    if (!m_exposed.isEmpty()) {
        part = seenPart(part, reach(dashed), std::accumulate(lengths.begin(), lengths.end(), 0.0));
    }
    if (part.size() > 1) {
        m_painter.setPen(QPen(dashed.color(), dashed.widthF(), Qt::SolidLine, Qt::FlatCap));
        m_painter.drawLines(dashesOf(QLineF(part.first(), part.last()), lengths));
    }
}

void ItemPainter::drawDashed(
    const QPainterPath& path, const diagram::Stroke& stroke, diagram::Ink fill)
{
    const QPen dashed = pen(stroke);
    const bool isPdf = dashesItself();
    m_painter.setPen(isPdf ? dashed : Qt::NoPen);
    m_painter.setBrush(brush(fill));
    m_painter.drawPath(path);
    if (!isPdf) {
        const QPainterPath outline = QPainterPathStroker(dashed).createStroke(seen(path, dashed));
        m_painter.fillPath(outline, dashed.color());
    }
}

/// Only long lines of straight pieces leave something out: a run's picture has many of them.
QPainterPath ItemPainter::seen(const QPainterPath& path, const QPen& dashed) const
{
    if (m_exposed.isEmpty() || !isPolyline(path)) {
        return path;
    }
    const QList<qreal> lengths = dashLengths(dashed);
    QPainterPath part;
    part.addPolygon(seenPart(
        polyline(path), reach(dashed), std::accumulate(lengths.begin(), lengths.end(), 0.0)));
    return part;
}

/// Where a line may run of which a part is seen.
QRectF ItemPainter::reach(const QPen& pen) const
{
    const double width = pen.widthF();
    return m_exposed.adjusted(-width, -width, width, width);
}

QBrush ItemPainter::brush(diagram::Ink ink) const
{
    return ink == diagram::Ink::None ? QBrush(Qt::NoBrush) : QBrush(colour(m_theme, ink));
}

void ItemPainter::setFont(const diagram::Font& font)
{
    if (!m_hasFont || font != m_font) {
        m_font = font;
        m_hasFont = true;
        m_painter.setFont(qtFont(font));
    }
}

} // namespace render
