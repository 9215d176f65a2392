// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "diagram/picture/text_measurer.h"
#include "sim/trace.h"

#include <QPolygonF>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

/// Where the arrows and labels of segments are in a sequence diagram, to find the segment under the
/// pointer.
class SegmentShapes
{
public:
    SegmentShapes(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer);

    struct Shape
    {
        sim::SegmentId segment;
        /// Two points: a line. Four points: the box of a text.
        QPolygonF outline;
        /// The sentence about the segment.
        QString title;
    };
    const std::vector<Shape>& all() const { return m_shapes; }

    /// The shape nearest to `place`, if it is not farther than `reach`.
    const Shape* at(QPointF place, double reach) const;

private:
    std::vector<Shape> m_shapes;
};

} // namespace ui
