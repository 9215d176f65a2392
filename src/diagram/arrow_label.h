// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labeller.h"
#include "diagram/text_widths.h"

#include <cstddef>
#include <string>
#include <vector>

namespace diagram {

/// One line of an arrow's label: flags, numbers, or both.
struct LabelLine
{
    std::string head;
    std::string numbers;
    double headWidth = 0;
    double width = 0;
};

/// A label broken into lines.
struct LabelShape
{
    std::vector<LabelLine> lines;
    double width = 0;
    /// From the lowest descender to the highest ascender.
    double height = 0;
};

/// The ways to break one label into lines, made when asked for: nearly always the first will do.
class LabelShapes
{
public:
    LabelShapes(const SegmentLabel& label, ArrowTextWidths& widths);

    /// Ways that tell everything, from one line to one piece a line; then one that tells the flags.
    std::size_t count() const { return m_telling + 1; }
    std::size_t telling() const { return m_telling; }
    const LabelShape& operator[](std::size_t way);

    /// The first that is no wider than `room`; else the narrowest that tells everything.
    const LabelShape& fitting(double room);

private:
    LabelShape make(std::size_t way) const;
    LabelLine line(bool withHead, std::size_t from, std::size_t to) const;
    std::string joined(std::size_t from, std::size_t to) const;

    const SegmentLabel& m_label;
    ArrowTextWidths& m_widths;
    std::size_t m_telling;
    std::vector<LabelShape> m_made;
};

} // namespace diagram
