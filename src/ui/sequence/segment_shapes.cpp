// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/segment_shapes.h"

#include "diagram/picture/text_pieces.h"

#include <QTransform>
#include <QtMath>

#include <algorithm>
#include <limits>

namespace ui {
namespace {

QPolygonF outlineOf(const diagram::TextItem& item, const diagram::TextMeasurer& measurer)
{
    const double width = diagram::widthOf(item, measurer);
    const double left = diagram::beginOf(item, width);
    const double ascent = measurer.ascent(item.font);
    const QRectF box(left, -ascent, width, ascent + measurer.descent(item.font));
    return QTransform::fromTranslate(item.at.x, item.at.y)
        .rotate(item.rotation)
        .map(QPolygonF(box));
}

double distanceToLine(QPointF place, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double square = QPointF::dotProduct(along, along);
    const double share =
        square == 0 ? 0 : std::clamp(QPointF::dotProduct(place - from, along) / square, 0.0, 1.0);
    const QPointF off = place - (from + share * along);
    return std::hypot(off.x(), off.y());
}

double distance(const QPolygonF& outline, QPointF place)
{
    if (outline.size() > 2 && outline.containsPoint(place, Qt::OddEvenFill)) {
        return 0;
    }
    double nearest = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i + 1 < outline.size(); ++i) {
        nearest = std::min(nearest, distanceToLine(place, outline[i], outline[i + 1]));
    }
    return nearest;
}

} // namespace

SegmentShapes::SegmentShapes(
    const diagram::DisplayList& list, const diagram::TextMeasurer& measurer)
{
    // Groups nest: what is within a segment's group belongs to it.
    std::vector<const diagram::GroupBegin*> groups;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            groups.push_back(begin);
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            groups.pop_back();
        }
        const auto* segment =
            groups.empty() ? nullptr : std::get_if<sim::SegmentId>(&groups.front()->subject);
        if (segment == nullptr) {
            continue;
        }
        const QString title = QString::fromStdString(groups.front()->title);
        if (const auto* line = std::get_if<diagram::LineItem>(&item)) {
            const QPointF from(line->from.x, line->from.y);
            const QPointF to(line->to.x, line->to.y);
            m_shapes.push_back({*segment, QPolygonF(QList<QPointF>{from, to}), title});
        } else if (const auto* text = std::get_if<diagram::TextItem>(&item)) {
            m_shapes.push_back({*segment, outlineOf(*text, measurer), title});
        }
    }
}

const SegmentShapes::Shape* SegmentShapes::at(QPointF place, double reach) const
{
    const Shape* nearest = nullptr;
    for (const Shape& shape : m_shapes) {
        const double away = distance(shape.outline, place);
        if (away <= reach) {
            reach = away;
            nearest = &shape;
        }
    }
    return nearest;
}

} // namespace ui
