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

/// What a hand can point at in a laid-out picture: arrows and their labels, by segment.
class SegmentShapes
{
public:
    SegmentShapes(const diagram::DisplayList& list, const diagram::TextMeasurer& measurer);

    struct Shape
    {
        sim::SegmentId segment;
        /// A line has two points, a text's box four.
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
