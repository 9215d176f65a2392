// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/arrow_label.h"

#include "diagram/style.h"

#include <algorithm>
#include <utility>

namespace diagram {

namespace {

/// The height of one line's letters, ascenders and descenders.
constexpr double kLetters = 14.5;

} // namespace

LabelShapes::LabelShapes(const SegmentLabel& label, ArrowTextWidths& widths)
    : m_label(label)
    , m_widths(widths)
    , m_telling(std::min<std::size_t>(label.numbers.size() + 1, 4))
{}

const LabelShape& LabelShapes::operator[](std::size_t way)
{
    if (m_made.empty()) {
        m_made.reserve(count());
        m_made.push_back(make(0));
    }
    if (way > 0 && m_made.size() == 1) {
        for (std::size_t other = 1; other < count(); ++other) {
            m_made.push_back(make(other));
        }
    }
    return m_made[way];
}

const LabelShape& LabelShapes::fitting(double room)
{
    std::size_t way = 0;
    while (way + 1 < m_telling && (*this)[way].width > room) {
        ++way;
    }
    return (*this)[way];
}

/// 0: all on one line. 1: flags over numbers. 2: the first number on a line of its own, too. 3:
/// each.
LabelShape LabelShapes::make(std::size_t way) const
{
    const std::size_t count = m_label.numbers.size();
    LabelShape shape;
    if (way >= m_telling) {
        shape.lines = {shortened(way - m_telling)};
    } else if (way == 0) {
        shape.lines = {line(true, 0, count)};
    } else {
        shape.lines.push_back(line(true, 0, 0));
        const std::size_t alone = way == 3 ? count : way - 1;
        for (std::size_t i = 0; i < alone; ++i) {
            shape.lines.push_back(line(false, i, i + 1));
        }
        if (alone < count) {
            shape.lines.push_back(line(false, alone, count));
        }
    }
    for (const LabelLine& each : shape.lines) {
        shape.width = std::max(shape.width, each.width);
    }
    shape.height = kLetters + style::kLabelLine * static_cast<double>(shape.lines.size() - 1);
    return shape;
}

/// 0: flags and the main number. 1 and 2: one of these.
LabelLine LabelShapes::shortened(std::size_t way) const
{
    if (way == (m_label.headTells ? 1U : 2U) || m_label.numbers.empty()) {
        return line(true, 0, 0);
    }
    LabelLine result = mainNumber();
    if (way == 0) {
        const double numbers = result.width;
        result = line(true, 0, 0);
        result.numbers = m_label.numbers[m_label.main];
        result.width += m_widths.space() + numbers;
    }
    return result;
}

LabelLine LabelShapes::mainNumber() const
{
    LabelLine result;
    if (!m_label.numbers.empty()) {
        result.numbers = m_label.numbers[m_label.main];
        result.width = m_widths.numbers(result.numbers);
    }
    return result;
}

LabelLine LabelShapes::line(bool withHead, std::size_t from, std::size_t to) const
{
    LabelLine result;
    if (withHead) {
        result.head = m_label.head;
        result.headWidth = m_widths.head(result.head);
    }
    result.numbers = joined(from, to);
    const bool both = withHead && !result.numbers.empty();
    result.width =
        result.headWidth + m_widths.numbers(result.numbers) + (both ? m_widths.space() : 0);
    return result;
}

std::string LabelShapes::joined(std::size_t from, std::size_t to) const
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        if (i > from) {
            text += m_label.separator;
        }
        text += m_label.numbers[i];
    }
    // A line that ends within a list with commas keeps its comma.
    if (from < to && to < m_label.numbers.size() && m_label.separator.front() == ',') {
        text += ',';
    }
    return text;
}

} // namespace diagram
