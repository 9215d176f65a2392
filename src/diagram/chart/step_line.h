// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/geometry.h"
#include "diagram/picture/pen.h"

#include <optional>
#include <vector>

namespace diagram {

/// A line whose values hold until the next one, drawn piece by piece. What lies above the plot is
/// left out.
class StepLine
{
public:
    /// `top`: of the plot.
    StepLine(Pen& pen, const Stroke& stroke, double top)
        : m_pen(pen)
        , m_stroke(stroke)
        , m_top(top)
    {}

    /// On at the height where it is, then up or down to `point`.
    void to(Point point);
    /// Straight to `point`.
    void slopeTo(Point point);
    /// Ends a piece of the line; the next one begins where to() leads.
    void finish();
    /// Where a piece has got to; none at its beginning.
    std::optional<Point> at() const;
    /// Whether a piece has only begun.
    bool isBegun() const { return m_points.size() == 1; }
    void forget() { m_points.clear(); }

private:
    void step(Point point);

    Pen& m_pen;
    Stroke m_stroke;
    double m_top;
    bool m_isAbove = false;
    std::vector<Point> m_points;
};

} // namespace diagram
