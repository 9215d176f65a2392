// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/thinning.h"
#include "diagram/picture/geometry.h"
#include "diagram/picture/pen.h"

#include <span>
#include <vector>

namespace diagram {

/// Where a line is so dense that it covers an area: the ranges of columns of pixels, which are
/// filled. Drawing so much of a line point by point takes long and looks no different.
class DenseArea
{
public:
    DenseArea(Pen& pen, Ink ink, double lineWidth)
        : m_pen(pen)
        , m_ink(ink)
        , m_grow(lineWidth / 2)
    {}

    /// Columns this near to each other are one area.
    static constexpr double kNear = 1.5 * kColumnWidth;

    /// Columns come from left to right.
    void add(double x, double top, double bottom);
    void flush();

private:
    struct Column
    {
        double x;
        double top;
        double bottom;
    };

    void fill(std::span<const Column> columns);

    Pen& m_pen;
    Ink m_ink;
    double m_grow;
    std::vector<Column> m_columns;
};

} // namespace diagram
