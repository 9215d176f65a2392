// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_text_widths.h"
#include "diagram/labels/labeller.h"

#include <array>
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

/// What a label broken into lines takes.
struct LabelShape
{
    double width = 0;
    /// From the lowest descender to the highest ascender.
    double height = 0;
};

/// The ways to break one label into lines. They are measured when they are tried, and put into
/// words when one is taken: nearly always the first will do.
class LabelShapes
{
public:
    LabelShapes(const SegmentLabel& label, ArrowTextWidths& widths);

    /// Ways that tell everything, from one line to one piece a line; then those that leave numbers
    /// out: the flags and the main number; that number alone and the flags alone, first the one
    /// that tells more.
    std::size_t count() const { return m_telling + kShort; }
    std::size_t telling() const { return m_telling; }
    const LabelShape& operator[](std::size_t way) const
    {
        if (m_measured <= way) {
            measureUpTo(way);
        }
        return m_shapes[way];
    }
    std::vector<LabelLine> lines(std::size_t way) const;

    /// Whether the flags tell more than the main number.
    bool headTells() const { return m_label.headTells; }
    /// Whether a way shows a number at all.
    bool hasNumber(std::size_t way) const;
    /// The main number alone; empty where there is none.
    LabelLine mainNumber() const;

    /// Of the highest way.
    double mostHeight() const;

    /// The first that is no wider than `room`; else the narrowest that tells everything.
    const LabelShape& fitting(double room) const;

private:
    static constexpr std::size_t kShort = 3;
    static constexpr std::size_t kMostTelling = 4;

    /// A line before it is put into words: with the flags or not, and which numbers.
    struct Plan
    {
        bool withHead = false;
        std::size_t from = 0;
        std::size_t to = 0;
    };

    /// Numbers that have a line of their own.
    std::size_t alone(std::size_t way) const { return way == 3 ? m_label.numbers.size() : way - 1; }
    std::size_t lineCount(std::size_t way) const;
    Plan planOf(std::size_t way, std::size_t line) const;
    void measureUpTo(std::size_t way) const;
    LabelShape measure(std::size_t way) const;
    bool isHeadAlone(std::size_t way) const;
    double width(const Plan& plan) const;
    double shortWidth(std::size_t way) const;
    LabelLine line(const Plan& plan) const;
    LabelLine shortened(std::size_t way) const;
    bool endsInComma(const Plan& plan) const;
    std::string joined(const Plan& plan) const;

    const SegmentLabel& m_label;
    ArrowTextWidths& m_widths;
    double m_headWidth;
    std::size_t m_telling;
    mutable std::array<LabelShape, kMostTelling + kShort> m_shapes;
    mutable std::size_t m_measured = 0;
};

} // namespace diagram
