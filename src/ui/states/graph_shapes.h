// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "session/selection.h"

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
        session::Selection target; ///< a state or an edge
        QString title;             ///< the sentence about it
        /// The boxes of a state or of labels.
        QPainterPath boxes;
        /// The lines of an edge.
        QPainterPath lines;
    };

    GraphShapes() = default;
    GraphShapes(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer);

    /// States first, then edges, as the picture is drawn.
    const std::vector<Shape>& all() const { return m_shapes; }
    const Shape* of(const session::Selection& target) const;
    /// The shape with a box at `place`; else the one with the nearest line within `reach`; else
    /// null.
    const Shape* at(QPointF place, double reach) const;

private:
    std::vector<Shape> m_shapes;
};

} // namespace ui
