// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/painter.h"

#include "diagram/picture/text_pieces.h"
#include "render/paint/font_metrics.h"
#include "render/paint/fonts.h"
#include "render/paint/item_painter.h"
#include "render/paint/signs.h"

#include <QPainter>
#include <QTransform>

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

QPainterPath signPath(char32_t sign, QPointF at, const diagram::Font& font)
{
    const double size = drawnSize(font) / 100.0;
    return QTransform::fromTranslate(at.x(), at.y()).scale(size, size).map(signShape(sign));
}

std::vector<TextPath> textPaths(const diagram::TextItem& item)
{
    const FontMetrics metrics;
    std::vector<TextPath> result;
    double x = item.at.x + diagram::beginOf(item, diagram::widthOf(item, metrics));
    diagram::forEachPiece(
        item, [&](std::string_view text, const diagram::Font& font, diagram::Ink ink) {
            TextPath piece{{}, ink};
            forEachSign(text, [&](std::string_view part, char32_t sign) {
                if (sign != 0) {
                    piece.path.addPath(signPath(sign, {x, item.at.y}, font));
                } else {
                    piece.path.addText(x, item.at.y, qtFont(font), qtText(part));
                }
                x += metrics.width(part, font);
            });
            // Letters may be made of shapes that lie on each other.
            piece.path.setFillRule(Qt::WindingFill);
            if (!piece.path.isEmpty()) {
                result.push_back(std::move(piece));
            }
        });
    return result;
}

} // namespace render
