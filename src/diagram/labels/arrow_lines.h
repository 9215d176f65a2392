// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_path.h"

#include <cstddef>
#include <span>
#include <vector>

namespace diagram {

/// All arrows as lines between two lifelines, for quick answers about very many: which of them
/// cross, and which are far apart.
class ArrowLines
{
public:
    /// `left` and `right`: where arrows touch the lifelines.
    ArrowLines(std::span<const ArrowPath> paths, double left, double right);

    /// How an arrow is crossed by others.
    struct Crossings
    {
        std::size_t count = 0;
        /// No stretch of it that is free of them is wider than this, in pixels across the picture.
        double widestFree = 0;
    };
    /// By those from `first` to before `end`; linear in their number.
    Crossings crossings(std::size_t index, std::size_t first, std::size_t end) const;

    /// Whether all of `other` is further than `by` above or below the line of an arrow.
    bool isFurther(std::size_t index, std::size_t other, double by) const
    {
        const double left = m_lines[other].left - m_lines[index].left;
        const double right = m_lines[other].right - m_lines[index].right;
        return (left > by && right > by) || (left < -by && right < -by);
    }

private:
    /// The heights at which the line meets the lifelines, and the part of it that is drawn, in
    /// shares of the way from left to right.
    struct Line
    {
        double left = 0;
        double right = 0;
        double from = 0;
        double to = 1;
    };

    double m_span;
    std::vector<Line> m_lines;
};

} // namespace diagram
