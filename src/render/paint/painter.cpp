// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/painter.h"

#include "render/paint/fonts.h"
#include "render/paint/item_painter.h"

#include <QPainter>

#include <variant>

namespace render {

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
            result.moveTo(qtPoint(element.point));
            break;
        case diagram::PathItem::Verb::Line:
            result.lineTo(qtPoint(element.point));
            break;
        case diagram::PathItem::Verb::Cubic:
            result.cubicTo(
                qtPoint(element.control1), qtPoint(element.control2), qtPoint(element.point));
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
