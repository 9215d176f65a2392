// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/arrow_label.h"

#include "diagram/labels/symbol_letters.h"
#include "diagram/picture/style.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace diagram {

namespace {

double heightOf(double linesApart, std::size_t lines)
{
    return style::kLabelLetters + linesApart * static_cast<double>(lines - 1);
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

MeasuredLabel measured(SegmentLabel label, ArrowTextWidths& widths)
{
    MeasuredLabel result;
    result.head = widths.head(label.head);
    result.sign = widths.head(label.sign);
    result.numbers.reserve(label.numbers.size());
    for (const std::string& number : label.numbers) {
        result.numbers.push_back(widths.numbers(number));
    }
    result.separator = widths.numbers(label.separator);
    result.label = std::move(label);
    return result;
}

MeasuredLabel withMainAlone(const MeasuredLabel& whole)
{
    MeasuredLabel result = whole;
    const auto keepMain = [&whole](auto& each) {
        if (!each.empty()) {
            const auto first = each.begin() + static_cast<std::ptrdiff_t>(whole.label.main);
            each.erase(first + static_cast<std::ptrdiff_t>(whole.label.mainPieces), each.end());
            each.erase(each.begin(), first);
        }
    };
    keepMain(result.label.numbers);
    keepMain(result.numbers);
    result.label.main = 0;
    return result;
}

LabelShapes::LabelShapes(const MeasuredLabel& measured, const ArrowTextWidths& widths)
    : m_measured(measured)
    , m_label(measured.label)
    , m_widths(widths)
    , m_telling(m_label.numbers.size() > kMostAlone
              ? kMostTelling - 1
              : std::min(m_label.numbers.size() + 1, kMostTelling))
{}

double LabelShapes::linesApart() const
{
    return m_label.isWrittenIn ? style::kWrittenLine : style::kLabelLine;
}

double LabelShapes::mostHeight() const { return heightOf(linesApart(), lineCount(m_telling - 1)); }

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
    for (; m_shapesKnown <= way; ++m_shapesKnown) {
        m_shapes[m_shapesKnown] = measure(m_shapesKnown);
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
    shape.height = heightOf(linesApart(), count);
    return shape;
}

double LabelShapes::width(const Plan& plan) const
{
    double width = endsInComma(plan) ? m_widths.numbers(",") : 0;
    for (std::size_t i = plan.from; i < plan.to; ++i) {
        width += m_measured.numbers[i] + (i > plan.from ? m_measured.separator : 0);
    }
    return (plan.withHead ? m_measured.head : 0) + width +
        (plan.withHead && plan.from < plan.to ? m_widths.space() : 0);
}

/// Ways that leave numbers out. 0: flags and the main number with what belongs to it. Then the
/// flags alone, and the main number with that and without, the more important first.
bool LabelShapes::isHeadAlone(std::size_t way) const
{
    return way == (m_label.headTells ? 1 : kShort - 1) || m_label.numbers.empty();
}

bool LabelShapes::isBareNumber(std::size_t way) const
{
    return way == (m_label.headTells ? kShort - 1 : 2);
}

double LabelShapes::shortWidth(std::size_t way) const
{
    if (isHeadAlone(way)) {
        return m_measured.head;
    }
    const double numbers = mainNumber(isBareNumber(way)).width;
    const double before = way == 0 ? m_measured.head : m_measured.sign;
    return numbers + (before > 0 ? before + m_widths.space() : 0);
}

LabelLine LabelShapes::shortened(std::size_t way) const
{
    LabelLine result = isHeadAlone(way) ? LabelLine() : mainNumber(isBareNumber(way));
    result.head = way == 0 || isHeadAlone(way) ? m_label.head : m_label.sign;
    result.width = shortWidth(way);
    return result;
}

LabelLine LabelShapes::mainNumber(bool isBare) const
{
    LabelLine result;
    if (!m_label.numbers.empty()) {
        const std::size_t end = m_label.main + (isBare ? 1 : m_label.mainPieces);
        for (std::size_t i = m_label.main; i < end; ++i) {
            const bool isFirst = i == m_label.main;
            result.numbers += (isFirst ? "" : m_label.separator) + m_label.numbers[i];
            result.width += (isFirst ? 0 : m_measured.separator) + m_measured.numbers[i];
        }
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

/// A line of a label in a lane: the first has the flags. Its numbers are those from `from` up to
/// `to`.
struct LaneLine
{
    std::size_t from = 0;
    std::size_t to = 0;
    double width = 0;
};

bool hasComma(const SegmentLabel& label, std::size_t number)
{
    return number + 1 < label.numbers.size() && label.separator.starts_with(',');
}

/// Hands each line to `visit`: no wider than `width`, if its pieces are not wider themselves.
template<typename Visit>
void forEachLineWithin(
    const MeasuredLabel& measured, double width, const ArrowTextWidths& widths, const Visit& visit)
{
    const SegmentLabel& label = measured.label;
    LaneLine line{.width = measured.head};
    bool hasHead = !label.head.empty();
    for (std::size_t i = 0; i < label.numbers.size(); ++i) {
        const double own = measured.numbers[i] + (hasComma(label, i) ? widths.numbers(",") : 0);
        const bool isFirst = line.from == line.to;
        double space = isFirst && !hasHead ? 0 : widths.space();
        if (line.width + space + own > width && line.width > 0) {
            visit(line);
            line = {i, i};
            hasHead = false;
            space = 0;
        }
        line.to = i + 1;
        line.width += space + own;
    }
    visit(line);
}

LabelLine inWords(const LaneLine& line, bool isFirst, const SegmentLabel& label)
{
    LabelLine result;
    result.head = isFirst ? label.head : "";
    result.width = line.width;
    for (std::size_t i = line.from; i < line.to; ++i) {
        result.numbers += i > line.from ? " " : "";
        result.numbers += label.numbers[i];
        result.numbers += hasComma(label, i) ? "," : "";
    }
    return result;
}

/// Whether there is room for the cause behind the last line.
bool fitsBehind(
    const LaneLine& last, const std::string& cause, double width, const ArrowTextWidths& widths)
{
    return last.width + style::kCauseGap + widths.note(cause) <= width;
}

} // namespace

BesideLabel besideLabel(const MeasuredLabel& measured, const std::string& cause, double width,
    const ArrowTextWidths& widths)
{
    BesideLabel result;
    LaneLine last;
    forEachLineWithin(measured, width, widths, [&](const LaneLine& line) {
        result.lines.push_back(inWords(line, result.lines.empty(), measured.label));
        last = line;
    });
    if (!cause.empty() && fitsBehind(last, cause, width, widths)) {
        result.causeAfter = last.width;
    }
    return result;
}

std::size_t besideLineCount(const MeasuredLabel& measured, const std::string& cause, double width,
    const ArrowTextWidths& widths)
{
    std::size_t count = 0;
    LaneLine last;
    forEachLineWithin(measured, width, widths, [&](const LaneLine& line) {
        ++count;
        last = line;
    });
    const bool isBelow = !cause.empty() && !fitsBehind(last, cause, width, widths);
    return count + (isBelow ? 1 : 0);
}

void BesideWidth::include(const BesideWidth& other)
{
    whole = std::max(whole, other.whole);
    piece = std::max(piece, other.piece);
}

BesideWidth besideWidth(
    const MeasuredLabel& measured, const std::string& cause, const ArrowTextWidths& widths)
{
    constexpr double kEndless = std::numeric_limits<double>::infinity();
    BesideWidth result;
    forEachLineWithin(
        measured, kEndless, widths, [&](const LaneLine& line) { result.whole = line.width; });
    forEachLineWithin(measured, 0, widths,
        [&](const LaneLine& line) { result.piece = std::max(result.piece, line.width); });
    if (!cause.empty()) {
        result.whole += style::kCauseGap + widths.note(cause);
        result.piece = std::max(result.piece, widths.note(cause));
    }
    return result;
}

} // namespace diagram
