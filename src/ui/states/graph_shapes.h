// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "sim/subject.h"

#include <QPainterPath>
#include <QString>

#include <vector>

namespace ui {

/// Where states, edges and their labels are in a state graph, to find the one under the pointer.
class GraphShapes
{
public:
    struct Shape
    {
        sim::Subject target; ///< a state or an edge
        QString title;       ///< the sentence about it
        /// Boxes of a state and of labels: as large as they are.
        QPainterPath boxes;
        /// Lines of an edge.
        QPainterPath lines;
    };

    GraphShapes() = default;
    GraphShapes(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer);

    /// States first, then edges, as the picture is drawn.
    const std::vector<Shape>& all() const { return m_shapes; }
    const Shape* of(const sim::Subject& target) const;
    /// A state or a label under `place`; else the nearest line within `reach`.
    const Shape* at(QPointF place, double reach) const;

private:
    std::vector<Shape> m_shapes;
};

} // namespace ui
