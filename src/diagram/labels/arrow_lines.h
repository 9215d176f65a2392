// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_path.h"

#include <cstddef>
#include <span>
#include <vector>

namespace diagram {

/// All arrows as straight lines between the two lifelines, to find out quickly which of very many
/// cross each other and which are far apart.
class ArrowLines
{
public:
    /// `left` and `right`: where arrows touch the lifelines.
    ArrowLines(std::span<const ArrowPath> paths, double left, double right);

    /// How an arrow is crossed by others.
    struct Crossings
    {
        std::size_t count = 0;
        /// The width of the widest part of it that no other arrow crosses, in horizontal pixels.
        double widestFree = 0;
    };
    /// How arrow `index` is crossed by those from `first` to before `end`. Linear in their number.
    Crossings crossings(std::size_t index, std::size_t first, std::size_t end) const;

    /// Whether arrow `other` is everywhere more than `by` above or below arrow `index`.
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
