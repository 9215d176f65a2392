// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_text_widths.h"
#include "diagram/labels/labeller.h"
#include "diagram/picture/display_list.h"

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
    double width = 0;
};
/// The same as text: the flags bold and in the colour of the segment, symbols in italics.
TextItem textOf(const LabelLine& line, Ink ink);

/// A label, and how wide its pieces are, in pixels.
struct MeasuredLabel
{
    SegmentLabel label;
    double head = 0;
    double sign = 0;
    std::vector<double> numbers;
    double separator = 0;
};
MeasuredLabel measured(SegmentLabel label, ArrowTextWidths& widths);
/// The label without all numbers but the main one and what belongs to it.
MeasuredLabel withMainAlone(const MeasuredLabel& whole);

/// The size of a label that is broken into lines in some way.
struct LabelShape
{
    double width = 0;
    /// From the lowest descender to the highest ascender.
    double height = 0;
};

/// The ways to break one label into lines. A way is measured only when it is asked for, and its
/// lines are made only when it is chosen, since the first way nearly always fits.
class LabelShapes
{
public:
    /// Both must outlive the shapes.
    LabelShapes(const MeasuredLabel& measured, const ArrowTextWidths& widths);

    /// First come telling() ways that show everything, from all in one line to each piece in a line
    /// of its own, where these are few. Then come ways that leave something out: flags and main
    /// number with what belongs to it; then the flags alone and the main number, with that and
    /// bare, the more important first.
    std::size_t count() const { return m_telling + kShort; }
    std::size_t telling() const { return m_telling; }
    const LabelShape& operator[](std::size_t way) const
    {
        if (m_shapesKnown <= way) {
            measureUpTo(way);
        }
        return m_shapes[way];
    }
    std::vector<LabelLine> lines(std::size_t way) const;

    const SegmentLabel& label() const { return m_label; }
    /// Whether the flags are more important than the main number.
    bool headTells() const { return m_label.headTells; }
    /// Whether a way shows a number at all.
    bool hasNumber(std::size_t way) const;

    /// From baseline to baseline.
    double linesApart() const;

    /// The height of the tallest way.
    double mostHeight() const;

    /// The first way that is no wider than `room`; if there is none, the narrowest that shows
    /// everything.
    const LabelShape& fitting(double room) const;

private:
    static constexpr std::size_t kShort = 4;
    static constexpr std::size_t kMostTelling = 4;
    /// More numbers than these, one below the other, look like a list.
    static constexpr std::size_t kMostAlone = 4;

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
    bool isBareNumber(std::size_t way) const;
    /// The main number, with what belongs to it or bare; empty if there is none.
    LabelLine mainNumber(bool isBare) const;
    double width(const Plan& plan) const;
    double shortWidth(std::size_t way) const;
    LabelLine line(const Plan& plan) const;
    LabelLine shortened(std::size_t way) const;
    bool endsInComma(const Plan& plan) const;
    std::string joined(const Plan& plan) const;

    const MeasuredLabel& m_measured;
    const SegmentLabel& m_label;
    const ArrowTextWidths& m_widths;
    std::size_t m_telling;
    mutable std::array<LabelShape, kMostTelling + kShort> m_shapes;
    mutable std::size_t m_shapesKnown = 0;
};

/// A label in the lane beside a lifeline, and why its segment was lost.
struct BesideLabel
{
    std::vector<LabelLine> lines;
    /// The width of the last line, behind which the cause stands; 0: it has a line of its own, or
    /// there is none.
    double causeAfter = 0;
};

/// A label in lines no wider than `width`, where its pieces are not wider themselves: the flags and
/// the numbers, as many to a line as go in. Tells everything. `cause` may be empty.
BesideLabel besideLabel(const MeasuredLabel& measured, const std::string& cause, double width,
    const ArrowTextWidths& widths);
/// How many lines it takes, with the one for the cause.
std::size_t besideLineCount(const MeasuredLabel& measured, const std::string& cause, double width,
    const ArrowTextWidths& widths);
/// The width that such a label has on one line, and that of its widest piece.
struct BesideWidth
{
    double whole = 0;
    double piece = 0;

    void include(const BesideWidth& other);
};
BesideWidth besideWidth(
    const MeasuredLabel& measured, const std::string& cause, const ArrowTextWidths& widths);

} // namespace diagram
