// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/painter.h"

#include "render/fonts.h"

#include <QFontMetricsF>
#include <QPainter>

#include <vector>

namespace render {

namespace {

QPointF point(diagram::Point at) { return {at.x, at.y}; }

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

/// Paints the items one after the other; keeps the last pen and font, since many items share them.
class ItemPainter
{
public:
    ItemPainter(Theme theme, QPainter& painter, const QRectF& exposed)
        : m_theme(theme)
        , m_painter(painter)
        , m_exposed(exposed)
    {}

    void operator()(const diagram::LineItem& item)
    {
        if (isHidden(QRectF(point(item.from), point(item.to)).normalized(), item.stroke.width)) {
            return;
        }
        // Flat ends: Qt has a way to draw such lines that is several times as fast.
        m_painter.setPen(pen(item.stroke, Qt::FlatCap));
        m_painter.drawLine(point(item.from), point(item.to));
    }

    void operator()(const diagram::RectItem& item)
    {
        const QRectF rect(item.rect.x, item.rect.y, item.rect.width, item.rect.height);
        if (isHidden(rect, item.stroke.width)) {
            return;
        }
        m_painter.setPen(pen(item.stroke));
        m_painter.setBrush(brush(item.fill));
        m_painter.drawRoundedRect(rect, item.radius, item.radius);
    }

    void operator()(const diagram::CircleItem& item)
    {
        const QRectF bounds(item.centre.x - item.radius, item.centre.y - item.radius,
            2 * item.radius, 2 * item.radius);
        if (isHidden(bounds, item.stroke.width)) {
            return;
        }
        m_painter.setPen(pen(item.stroke));
        m_painter.setBrush(brush(item.fill));
        m_painter.drawEllipse(bounds);
    }

    void operator()(const diagram::PathItem& item)
    {
        const QPainterPath path = qtPath(item);
        if (isHidden(path.controlPointRect(), item.stroke.width)) {
            return;
        }
        m_painter.setPen(pen(item.stroke));
        m_painter.setBrush(brush(item.fill));
        m_painter.drawPath(path);
    }

    void operator()(const diagram::TextItem& item)
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

    void operator()(const diagram::GroupBegin& group)
    {
        m_opacities.push_back(m_painter.opacity());
        m_painter.setOpacity(m_painter.opacity() * group.opacity);
    }

    void operator()(const diagram::GroupEnd&)
    {
        m_painter.setOpacity(m_opacities.back());
        m_opacities.pop_back();
    }

private:
    bool isHidden(const QRectF& bounds, double strokeWidth) const
    {
        return !m_exposed.isEmpty() &&
            !m_exposed.intersects(
                bounds.adjusted(-strokeWidth, -strokeWidth, strokeWidth, strokeWidth));
    }

    /// By a generous guess: no character is wider than twice the size of its font.
    bool isFarAway(const diagram::TextItem& item) const
    {
        const double reach = 2 * item.font.size * static_cast<double>(item.text.size() + 1);
        return isHidden(QRectF(item.at.x - reach, item.at.y - reach, 2 * reach, 2 * reach), 0);
    }

    QPen pen(const diagram::Stroke& asked, Qt::PenCapStyle cap = Qt::RoundCap) const
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

    QBrush brush(diagram::Ink ink) const
    {
        return ink == diagram::Ink::None ? QBrush(Qt::NoBrush) : QBrush(colour(m_theme, ink));
    }

    void setFont(const diagram::Font& font)
    {
        if (!m_hasFont || font != m_font) {
            m_font = font;
            m_hasFont = true;
            m_painter.setFont(qtFont(font));
        }
    }

    Theme m_theme;
    QPainter& m_painter;
    QRectF m_exposed;
    diagram::Font m_font;
    bool m_hasFont = false;
    std::vector<double> m_opacities;
};

} // namespace

void paint(const diagram::DisplayList& list, Theme theme, QPainter& painter, const QRectF& exposed)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    ItemPainter items(theme, painter, exposed);
    for (const diagram::DisplayItem& item : list.items) {
        std::visit(items, item);
    }
    painter.restore();
}

QPainterPath qtPath(const diagram::PathItem& path)
{
    QPainterPath result;
    result.setFillRule(Qt::WindingFill);
    for (const auto& element : path.elements) {
        switch (element.verb) {
        case diagram::PathItem::Verb::Move:
            result.moveTo(point(element.point));
            break;
        case diagram::PathItem::Verb::Line:
            result.lineTo(point(element.point));
            break;
        case diagram::PathItem::Verb::Cubic:
            result.cubicTo(point(element.control1), point(element.control2), point(element.point));
            break;
        case diagram::PathItem::Verb::Close:
            result.closeSubpath();
            break;
        }
    }
    return result;
}

QPainterPath textPath(const diagram::TextItem& item)
{
    const QFont font = qtFont(item.font);
    const QString text = QString::fromStdString(item.text);
    QPainterPath path;
    path.addText(item.at.x + anchorShift(item.anchor, font, text), item.at.y, font, text);
    // Letters may be made of shapes that lie on each other.
    path.setFillRule(Qt::WindingFill);
    return path;
}

} // namespace render
