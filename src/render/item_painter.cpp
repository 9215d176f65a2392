// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/item_painter.h"

#include "render/fonts.h"
#include "render/painter.h"
#include "render/seen_part.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPathStroker>

#include <numeric>

namespace render {

namespace {

QPointF point(diagram::Point at) { return {at.x, at.y}; }

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

QPolygonF polyline(const QPainterPath& path)
{
    QPolygonF points;
    for (int i = 0; i < path.elementCount(); ++i) {
        points << path.elementAt(i);
    }
    return points;
}

} // namespace

/// How far to the right of its point a text begins.
double anchorShift(diagram::Anchor anchor, const QFont& font, const QString& text)
{
    switch (anchor) {
    case diagram::Anchor::Start:
        return 0;
    case diagram::Anchor::Middle:
        return -QFontMetricsF(font).horizontalAdvance(text) / 2;
    case diagram::Anchor::End:
        return -QFontMetricsF(font).horizontalAdvance(text);
    }
    return 0;
}

void ItemPainter::operator()(const diagram::LineItem& item)
{
    if (isHidden(QRectF(point(item.from), point(item.to)).normalized(), item.stroke.width)) {
        return;
    }
    if (isDashed(item.stroke)) {
        QPainterPath path(point(item.from));
        path.lineTo(point(item.to));
        drawDashed(path, item.stroke);
        return;
    }
    // Flat ends: Qt has a way to draw such lines that is several times as fast.
    m_painter.setPen(pen(item.stroke, Qt::FlatCap));
    m_painter.drawLine(point(item.from), point(item.to));
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
    const QString text = QString::fromStdString(item.text);
    setFont(item.font);
    m_painter.setPen(colour(m_theme, item.ink));
    const double shift = anchorShift(item.anchor, m_painter.font(), text);
    if (item.rotation == 0) {
        m_painter.drawText(QPointF(item.at.x + shift, item.at.y), text);
        return;
    }
    m_painter.save();
    m_painter.translate(point(item.at));
    m_painter.rotate(item.rotation);
    m_painter.drawText(QPointF(shift, 0), text);
    m_painter.restore();
}

void ItemPainter::operator()(const diagram::GroupBegin& group)
{
    m_opacities.push_back(m_painter.opacity());
    m_painter.setOpacity(m_painter.opacity() * group.opacity);
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

QPen ItemPainter::pen(const diagram::Stroke& asked, Qt::PenCapStyle cap) const
{
    if (asked.ink == diagram::Ink::None) {
        return Qt::NoPen;
    }
    const diagram::Stroke stroke = styled(m_theme, asked);
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
    return stroke.ink != diagram::Ink::None && styled(m_theme, stroke).dash != diagram::Dash::Solid;
}

/// Qt's raster engine leaves out dashes that are clipped away and loses count of them: where a
/// picture is painted in parts, the parts would not fit. A PDF only says how its lines are dashed.
void ItemPainter::drawDashed(
    const QPainterPath& path, const diagram::Stroke& stroke, diagram::Ink fill)
{
    const QPen dashed = pen(stroke);
    const bool isPdf = m_painter.paintEngine()->type() == QPaintEngine::Pdf;
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
    const QList<qreal> inWidths = dashed.dashPattern();
    const double period = dashed.widthF() * std::accumulate(inWidths.begin(), inWidths.end(), 0.0);
    const double width = dashed.widthF();
    QPainterPath part;
    part.addPolygon(
        seenPart(polyline(path), m_exposed.adjusted(-width, -width, width, width), period));
    return part;
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
