// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/states/graph_shapes.h"

#include "diagram/picture/text_pieces.h"

#include "render/paint/painter.h"

#include <QPainterPathStroker>

#include <algorithm>

namespace ui {
namespace {

bool isOfGraph(const sim::Subject& subject)
{
    return std::holds_alternative<tcp::State>(subject) ||
        std::holds_alternative<sim::Edge>(subject);
}

QRectF boxOf(const diagram::TextItem& item, const diagram::TextMeasurer& measurer)
{
    const double width = diagram::widthOf(item, measurer);
    const double left = diagram::beginOf(item, width);
    const double ascent = measurer.ascent(item.font);
    return {item.at.x + left, item.at.y - ascent, width, ascent + measurer.descent(item.font)};
}

struct Adder
{
    GraphShapes::Shape& shape;
    const diagram::TextMeasurer& measurer;

    void operator()(const diagram::RectItem& item) const
    {
        shape.boxes.addRect(item.rect.x, item.rect.y, item.rect.width, item.rect.height);
    }
    void operator()(const diagram::TextItem& item) const
    {
        shape.boxes.addRect(boxOf(item, measurer));
    }
    void operator()(const diagram::PathItem& item) const
    {
        shape.lines.addPath(render::qtPath(item));
    }
    void operator()(const diagram::LineItem& item) const
    {
        shape.lines.moveTo(item.from.x, item.from.y);
        shape.lines.lineTo(item.to.x, item.to.y);
    }
    void operator()(const diagram::CircleItem&) const {}
    void operator()(const diagram::GroupBegin&) const {}
    void operator()(const diagram::GroupEnd&) const {}
};

bool touches(const QPainterPath& lines, QPointF place, double reach)
{
    QPainterPathStroker stroker;
    stroker.setWidth(2 * reach);
    return stroker.createStroke(lines).contains(place);
}

} // namespace

GraphShapes::GraphShapes(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer)
{
    // Groups nest: what is within an edge's group belongs to it.
    std::vector<std::size_t> open;
    constexpr std::size_t kNothing = SIZE_MAX;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            std::size_t shape = open.empty() ? kNothing : open.back();
            if (isOfGraph(begin->subject)) {
                shape = m_shapes.size();
                m_shapes.push_back({begin->subject, QString::fromStdString(begin->title), {}, {}});
                // Texts lie on boxes.
                m_shapes.back().boxes.setFillRule(Qt::WindingFill);
            }
            open.push_back(shape);
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            open.pop_back();
        } else if (!open.empty() && open.back() != kNothing) {
            std::visit(Adder{m_shapes[open.back()], measurer}, item);
        }
    }
    std::ranges::stable_partition(m_shapes,
        [](const Shape& shape) { return std::holds_alternative<tcp::State>(shape.target); });
}

const GraphShapes::Shape* GraphShapes::of(const sim::Subject& target) const
{
    const auto found = std::ranges::find(m_shapes, target, &Shape::target);
    return found == m_shapes.end() ? nullptr : &*found;
}

const GraphShapes::Shape* GraphShapes::at(QPointF place, double reach) const
{
    for (const Shape& shape : m_shapes) {
        if (shape.boxes.contains(place)) {
            return &shape;
        }
    }
    for (const double within : {reach / 3, reach}) {
        for (const Shape& shape : m_shapes) {
            if (touches(shape.lines, place, within)) {
                return &shape;
            }
        }
    }
    return nullptr;
}

} // namespace ui
