// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader tells about the state graph: a sentence for each state and each edge.

#include "ui/states/state_graph_view.h"

namespace ui {

int StateGraphView::partCount() const { return static_cast<int>(m_shapes.all().size()); }

SpokenPicture::Part StateGraphView::part(int index) const
{
    const GraphShapes::Shape& shape = m_shapes.all()[static_cast<std::size_t>(index)];
    const QRectF box = shape.boxes.boundingRect() | shape.lines.boundingRect();
    return {shape.title, placement().mapRect(box).toAlignedRect() & rect(),
        shape.target == m_session.selection()};
}

int StateGraphView::partAt(QPoint place) const
{
    const GraphShapes::Shape* shape = shapeAt(place);
    return shape == nullptr ? -1 : static_cast<int>(shape - m_shapes.all().data());
}

int StateGraphView::selectedPart() const
{
    const GraphShapes::Shape* shape = m_shapes.of(m_session.selection());
    return shape == nullptr ? -1 : static_cast<int>(shape - m_shapes.all().data());
}

void StateGraphView::selectPart(int index)
{
    m_session.select(m_shapes.all()[static_cast<std::size_t>(index)].target);
}

} // namespace ui
