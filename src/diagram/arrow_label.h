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

    /// Ways that tell everything, from one line to one piece a line; then those that leave numbers
    /// out: the flags and the main number; that number alone and the flags alone, first the one
    /// that tells more.
    std::size_t count() const { return m_telling + kShort; }
    std::size_t telling() const { return m_telling; }
    const LabelShape& operator[](std::size_t way);

    /// Whether a way shows a number at all.
    bool hasNumber(std::size_t way) { return !(*this)[way].lines.back().numbers.empty(); }
    /// The main number alone; empty where there is none.
    LabelLine mainNumber() const;

    /// The first that is no wider than `room`; else the narrowest that tells everything.
    const LabelShape& fitting(double room);

private:
    static constexpr std::size_t kShort = 3;

    LabelShape make(std::size_t way) const;
    LabelLine shortened(std::size_t way) const;
    LabelLine line(bool withHead, std::size_t from, std::size_t to) const;
    std::string joined(std::size_t from, std::size_t to) const;

    const SegmentLabel& m_label;
    ArrowTextWidths& m_widths;
    std::size_t m_telling;
    std::vector<LabelShape> m_made;
};

} // namespace diagram
