// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/arrow_label.h"

#include "diagram/style.h"

#include <algorithm>
#include <utility>

namespace diagram {

namespace {

/// The height of one line's letters, ascenders and descenders.
constexpr double kLetters = 14.5;

std::string joined(const SegmentLabel& label, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < to; ++i) {
        text += (i == from ? std::string() : label.separator) + label.numbers[i];
    }
    // A line that ends within the list keeps its comma.
    if (from < to && to < label.numbers.size() && label.separator.front() == ',') {
        text += ',';
    }
    return text;
}

LabelLine line(std::string head, std::string numbers, ArrowTextWidths& widths)
{
    LabelLine result;
    result.headWidth = head.empty() ? 0 : widths.head(head);
    result.width = result.headWidth + widths.numbers(numbers) +
        (head.empty() || numbers.empty() ? 0 : widths.space());
    result.head = std::move(head);
    result.numbers = std::move(numbers);
    return result;
}

LabelShape shape(std::vector<LabelLine> lines)
{
    LabelShape result;
    for (const LabelLine& each : lines) {
        result.width = std::max(result.width, each.width);
    }
    result.height = kLetters + style::kLabelLine * static_cast<double>(lines.size() - 1);
    result.lines = std::move(lines);
    return result;
}

} // namespace

std::vector<LabelShape> shapesOf(const SegmentLabel& label, ArrowTextWidths& widths)
{
    const std::size_t count = label.numbers.size();
    std::vector<LabelShape> shapes;
    shapes.reserve(4);
    shapes.push_back(shape({line(label.head, joined(label, 0, count), widths)}));
    if (count > 0) {
        shapes.push_back(
            shape({line(label.head, {}, widths), line({}, joined(label, 0, count), widths)}));
    }
    if (count > 1) {
        std::vector<LabelLine> lines{line(label.head, {}, widths)};
        lines.push_back(line({}, joined(label, 0, 1), widths));
        lines.push_back(line({}, joined(label, 1, count), widths));
        shapes.push_back(shape(std::move(lines)));
    }
    shapes.push_back(shape({line(label.head, {}, widths)}));
    return shapes;
}

const LabelShape& fitting(const std::vector<LabelShape>& shapes, double room)
{
    const std::size_t telling = shapes.size() - 1;
    for (std::size_t i = 0; i < telling; ++i) {
        if (shapes[i].width <= room) {
            return shapes[i];
        }
    }
    return shapes[telling - 1];
}

} // namespace diagram
