// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/arrow_label.h"

#include "diagram/labels/symbol_letters.h"
#include "diagram/picture/style.h"

#include <algorithm>
#include <limits>

namespace diagram {

namespace {

/// The height of one line's letters, ascenders and descenders.
constexpr double kLetters = 14.5;

double heightOf(std::size_t lines)
{
    return kLetters + style::kLabelLine * static_cast<double>(lines - 1);
}

} // namespace

TextItem textOf(const LabelLine& line, Ink ink)
{
    TextItem item;
    item.font = style::kNumberFont;
    item.text = line.head;
    if (!line.head.empty()) {
        item.spans.push_back({0, line.head.size(), style::kHeadFont, ink});
        item.text += line.numbers.empty() ? "" : " ";
    }
    std::size_t at = item.text.size();
    item.text += line.numbers;
    forEachSymbol(line.numbers, [&](std::string_view piece, bool isSymbol) {
        if (isSymbol) {
            item.spans.push_back({at, at + piece.size(), style::kSymbolFont, item.ink});
        }
        at += piece.size();
    });
    return item;
}

LabelShapes::LabelShapes(const SegmentLabel& label, ArrowTextWidths& widths)
    : m_label(label)
    , m_widths(widths)
    , m_headWidth(widths.head(label.head))
    , m_telling(std::min(label.numbers.size() + 1, kMostTelling))
{}

double LabelShapes::mostHeight() const { return heightOf(lineCount(m_telling - 1)); }

const LabelShape& LabelShapes::fitting(double room) const
{
    std::size_t way = 0;
    while (way + 1 < m_telling && (*this)[way].width > room) {
        ++way;
    }
    return (*this)[way];
}

std::vector<LabelLine> LabelShapes::lines(std::size_t way) const
{
    if (way >= m_telling) {
        return {shortened(way - m_telling)};
    }
    std::vector<LabelLine> result;
    result.reserve(lineCount(way));
    for (std::size_t i = 0; i < lineCount(way); ++i) {
        result.push_back(line(planOf(way, i)));
    }
    return result;
}

bool LabelShapes::hasNumber(std::size_t way) const
{
    return !m_label.numbers.empty() && (way < m_telling || !isHeadAlone(way - m_telling));
}

/// Ways that tell everything. 0: all on one line. 1: flags over numbers. 2: the first number on a
/// line of its own, too. 3: each.
std::size_t LabelShapes::lineCount(std::size_t way) const
{
    return way == 0 ? 1 : 1 + alone(way) + (alone(way) < m_label.numbers.size() ? 1 : 0);
}

LabelShapes::Plan LabelShapes::planOf(std::size_t way, std::size_t line) const
{
    const std::size_t count = m_label.numbers.size();
    if (line == 0) {
        return {true, 0, way == 0 ? count : 0};
    }
    return {false, line - 1, line <= alone(way) ? line : count};
}

void LabelShapes::measureUpTo(std::size_t way) const
{
    for (; m_measured <= way; ++m_measured) {
        m_shapes[m_measured] = measure(m_measured);
    }
}

LabelShape LabelShapes::measure(std::size_t way) const
{
    LabelShape shape;
    const std::size_t count = way < m_telling ? lineCount(way) : 1;
    if (way < m_telling) {
        for (std::size_t i = 0; i < count; ++i) {
            shape.width = std::max(shape.width, width(planOf(way, i)));
        }
    } else {
        shape.width = shortWidth(way - m_telling);
    }
    shape.height = heightOf(count);
    return shape;
}

double LabelShapes::width(const Plan& plan) const
{
    double width = endsInComma(plan) ? m_widths.numbers(",") : 0;
    for (std::size_t i = plan.from; i < plan.to; ++i) {
        width += widthOf(i) + (i > plan.from ? m_widths.numbers(m_label.separator) : 0);
    }
    return (plan.withHead ? m_headWidth : 0) + width +
        (plan.withHead && plan.from < plan.to ? m_widths.space() : 0);
}

double LabelShapes::widthOf(std::size_t number) const
{
    if (number >= m_numberWidths.size()) {
        return m_widths.numbers(m_label.numbers[number]);
    }
    double& width = m_numberWidths[number];
    return width > 0 ? width : width = m_widths.numbers(m_label.numbers[number]);
}

/// Ways that leave numbers out. 0: flags and the main number. 1 and 2: one of these.
bool LabelShapes::isHeadAlone(std::size_t way) const
{
    return way == (m_label.headTells ? 1U : 2U) || m_label.numbers.empty();
}

double LabelShapes::shortWidth(std::size_t way) const
{
    if (isHeadAlone(way)) {
        return m_headWidth;
    }
    const double numbers = widthOf(m_label.main);
    return way == 0 ? m_headWidth + (m_widths.space() + numbers) : numbers;
}

LabelLine LabelShapes::shortened(std::size_t way) const
{
    LabelLine result = isHeadAlone(way) ? LabelLine() : mainNumber();
    if (way == 0 || isHeadAlone(way)) {
        result.head = m_label.head;
    }
    result.width = shortWidth(way);
    return result;
}

LabelLine LabelShapes::mainNumber() const
{
    LabelLine result;
    if (!m_label.numbers.empty()) {
        result.numbers = m_label.numbers[m_label.main];
        result.width = widthOf(m_label.main);
    }
    return result;
}

LabelLine LabelShapes::line(const Plan& plan) const
{
    LabelLine result;
    if (plan.withHead) {
        result.head = m_label.head;
    }
    result.numbers = joined(plan);
    result.width = width(plan);
    return result;
}

/// A line that ends within a list with commas keeps its comma.
bool LabelShapes::endsInComma(const Plan& plan) const
{
    return plan.from < plan.to && plan.to < m_label.numbers.size() &&
        m_label.separator.front() == ',';
}

std::string LabelShapes::joined(const Plan& plan) const
{
    std::string text;
    for (std::size_t i = plan.from; i < plan.to; ++i) {
        if (i > plan.from) {
            text += m_label.separator;
        }
        text += m_label.numbers[i];
    }
    if (endsInComma(plan)) {
        text += ',';
    }
    return text;
}

namespace {

std::vector<LabelLine> linesWithin(const SegmentLabel& label, double width, ArrowTextWidths& widths)
{
    std::vector<LabelLine> lines(1);
    lines.back().head = label.head;
    lines.back().width = widths.head(label.head);
    for (std::size_t i = 0; i < label.numbers.size(); ++i) {
        const bool isLast = i + 1 == label.numbers.size();
        const bool hasComma = !isLast && label.separator.starts_with(',');
        const std::string piece = label.numbers[i] + (hasComma ? "," : "");
        LabelLine* line = &lines.back();
        const bool isFirst = line->numbers.empty();
        const double own = widths.numbers(piece);
        double space = isFirst && line->head.empty() ? 0 : widths.space();
        if (line->width + space + own > width && line->width > 0) {
            line = &lines.emplace_back();
            space = 0;
        }
        if (!line->numbers.empty()) {
            line->numbers += ' ';
        }
        line->numbers += piece;
        line->width += space + own;
    }
    return lines;
}

} // namespace

BesideLabel besideLabel(
    const SegmentLabel& label, const std::string& cause, double width, ArrowTextWidths& widths)
{
    BesideLabel result;
    result.lines = linesWithin(label, width, widths);
    result.lineCount = result.lines.size();
    if (!cause.empty()) {
        const double last = result.lines.back().width;
        const bool fits = last + style::kCauseGap + widths.note(cause) <= width;
        result.causeAfter = fits ? last : 0;
        result.lineCount += fits ? 0 : 1;
    }
    return result;
}

void BesideWidth::include(const BesideWidth& other)
{
    whole = std::max(whole, other.whole);
    piece = std::max(piece, other.piece);
}

BesideWidth besideWidth(
    const SegmentLabel& label, const std::string& cause, ArrowTextWidths& widths)
{
    constexpr double kEndless = std::numeric_limits<double>::infinity();
    BesideWidth result;
    result.whole = linesWithin(label, kEndless, widths).back().width;
    for (const LabelLine& line : linesWithin(label, 0, widths)) {
        result.piece = std::max(result.piece, line.width);
    }
    if (!cause.empty()) {
        result.whole += style::kCauseGap + widths.note(cause);
        result.piece = std::max(result.piece, widths.note(cause));
    }
    return result;
}

} // namespace diagram
