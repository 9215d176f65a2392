// SPDX-License-Identifier: GPL-3.0-or-later

// Where the words of an arrow stand: by it, or in the lane beside the lifeline; and why it was
// lost.

#include "diagram/picture/text_pieces.h"
#include "diagram/sequence/arrow_painter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace diagram {

using sim::Side;

namespace {

/// Where words may stand that tell how an arrow ends, from its tip onwards and down. Beyond a
/// cross, level with it or lower, else before it; what crosses there may be passed.
constexpr std::array<Point, 9> kBesideCross{
    {{11, 4}, {11, 9}, {19, 5}, {9, 16}, {9, -5}, {-5, 18}, {-16, 16}, {-9, -8}, {-16, -16}}};
/// Beyond the dots that go on, below or above.
constexpr std::array<Point, 5> kBesideDots{{{28, 8}, {28, 16}, {9, 22}, {9, -9}, {-5, 20}}};

} // namespace

/// A place that tells everything. Between arrows that cross, a label is soon taken for another's:
/// it then stands where nobody can mistake it, or nowhere here.
std::optional<LabelPlace> ArrowPainter::placeByArrow(LabelPlacer& placer, const LabelShapes& shapes)
{
    if (placer.isTangled()) {
        return placer.placeClear(shapes);
    }
    return placer.isCrossedOften() ? placer.placeNeat(shapes) : placer.placeWhole(shapes);
}

/// Where a picture still grows no room can be made: a label without a place by its arrow stands
/// outside the lifeline, next to where the arrow begins, and what does not fit there is left out.
ArrowPainter::Standing ArrowPainter::find(
    std::size_t index, const LabelShapes& shapes, LabelPlacer& placer)
{
    const Arrow& arrow = m_arrows[index];
    const bool isTold = arrow.copy <= 1 || copiesOf(arrow) <= kToldCopies;
    Standing result;
    if (arrow.copy == 0 && m_view.plan.standsBeside(arrow.segment)) {
        return result;
    }
    if (!isTold && arrow.end != Arrow::End::Lost && !isUnderWayAtEnd(arrow)) {
        return result; // without a look around: a thick bundle would take long
    }
    placer.turnTo(index);
    if (isTold) {
        result.place = placeByArrow(placer, shapes);
        result.isWhole = result.place.has_value();
        if (!result.isWhole && !m_view.isWhole) {
            putBeside(arrow, shapes, result);
            if (result.beside.empty() && !placer.isBuried()) {
                result.place = placer.placeShortened(shapes, true);
            }
        }
    }
    findCause(index, placer, result);
    return result;
}

/// By the cross. Between many arrows there may be no room: the cause stands behind the number
/// beside the lifeline then.
void ArrowPainter::findCause(std::size_t index, LabelPlacer& placer, Standing& standing)
{
    const Arrow& arrow = m_arrows[index];
    if (isUnderWayAtEnd(arrow)) {
        const double share = shareAt(m_view, arrow);
        standing.cause = wordsByTip(travelled(m_paths[index], share).tip, m_paths[index],
            m_view.labeller.underWay(), Ink::Soft, kBesideDots, placer);
        return;
    }
    if (arrow.end != Arrow::End::Lost || arrow.endRow == kNoRow || !shows(m_paths[index].tip)) {
        return;
    }
    // Where two cross and are lost at one point, one word tells it.
    const Point tip = m_paths[index].tip;
    const std::string cause = m_view.labeller.drop(arrow.cause);
    const auto tells = [&](const ToldLoss& told) {
        return std::hypot(told.at.x - tip.x, told.at.y - tip.y) < 4 * kCrossArm &&
            told.cause == cause;
    };
    if (std::ranges::any_of(m_toldLosses, tells)) {
        return;
    }
    standing.cause = causeByCross(index, placer);
    if (standing.cause.has_value()) {
        m_toldLosses[m_toldCount++ % m_toldLosses.size()] = {tip, cause};
    } else if (m_view.isWhole) {
        standing.isWhole = false;
    } else if (!standing.beside.empty()) {
        TextItem words;
        words.text = cause;
        words.font = style::kNoteFont;
        words.ink = Ink::Lost;
        standing.cause = causeBeside(std::move(words), standing.beside.back());
    }
}

/// From where an arrow begins to words outside the lifeline that stand lower.
void ArrowPainter::drawHairLine(Side side, double begin, double baseline)
{
    const double outward = Lanes::outward(side);
    const double lifeline = m_view.lanes.lifeline[side];
    m_pen.line({lifeline + outward * style::kBandHalf, begin},
        {lifeline + outward * (style::kTextOffset - 3), baseline - 4}, {Ink::Faint, 0.8});
}

/// From words above a cut to where the picture has the first of their arrow.
void ArrowPainter::drawHairLineDown(Side side, const ArrowPath& path, double baseline)
{
    Point from = path.tail;
    Point to = path.tip;
    if (clipped(from, to, m_view.top, m_view.bottom)) {
        const double text =
            m_view.lanes.lifeline[side] + Lanes::outward(side) * (style::kTextOffset - 3);
        // Dotted, so that it is not taken for a part of the arrow.
        m_pen.line({text, baseline - 4}, from, {Ink::Faint, 0.8, Dash::Dotted});
    }
}

/// The whole label in the lane beside the lifeline, with a hair line to its arrow where that begins
/// higher. Why it was lost stands behind the last number.
void ArrowPainter::drawBeside(std::size_t index, const MeasuredLabel& label, Ink ink)
{
    const Arrow& arrow = m_arrows[index];
    const Side side = arrow.injected ? sim::opposite(arrow.from) : arrow.from;
    const double outward = Lanes::outward(side);
    const bool isAbove = beginsAboveCut(arrow);
    const double begin = arrow.injected ? arrow.endY : arrow.departY;
    double y = isAbove ? m_aboveY[side] : *arrow.besideY;
    if (isAbove) {
        drawHairLineDown(side, m_paths[index], y);
    } else {
        drawHairLine(side, begin, y);
    }
    const bool isLost = arrow.end == Arrow::End::Lost && m_view.draws(arrow.endRow);
    const std::string cause = isLost ? m_view.labeller.drop(arrow.cause) : std::string();
    const BesideLabel beside =
        besideLabel(label, cause, m_view.lanes.labelWidth[side], m_view.labels.widths());
    for (const LabelLine& each : beside.lines) {
        drawBesideLine(side, y, each, ink);
        y += style::kBesideLine;
    }
    if (isLost) {
        const bool isBelow = beside.causeAfter == 0;
        const double after = isBelow ? 0 : beside.causeAfter + style::kCauseGap;
        const double x = m_view.lanes.lifeline[side] + outward * (style::kTextOffset + after);
        m_pen.text({x, isBelow ? y : y - style::kBesideLine}, cause, style::kNoteFont, Ink::Lost,
            side == Side::Client ? Anchor::End : Anchor::Start);
        y += isBelow ? style::kBesideLine : 0;
    }
    if (isAbove) {
        m_aboveY[side] = y;
    }
}

void ArrowPainter::drawBesideLine(Side side, double y, const LabelLine& line, Ink ink)
{
    TextItem text = textOf(line, ink);
    text.at = {m_view.lanes.lifeline[side] + Lanes::outward(side) * style::kTextOffset, y};
    text.anchor = side == Side::Client ? Anchor::End : Anchor::Start;
    m_pen.text(std::move(text));
}

/// The words beside the lifelines, which are drawn before the arrows.
void ArrowPainter::findWordsBeside()
{
    constexpr double kClear = 2;
    std::vector<OrientedBox> boxes;
    m_pen.forEachKept([&](const TextItem& text) {
        boxes.push_back(grown(boxOf(text, m_view.measurer), kClear));
    });
    for (const Rect& bracket : timerBrackets(m_view)) {
        boxes.push_back(boxOf(bracket));
    }
    m_beside.emplace(std::move(boxes));
}

/// As much of a label beside the lifeline as there is room for: all of it; flags and the main
/// number; or one of these, which is better than nothing.
void ArrowPainter::putBeside(const Arrow& arrow, const LabelShapes& shapes, Standing& standing)
{
    if (arrow.injected) {
        return;
    }
    const double room = m_view.lanes.labelWidth[arrow.from];
    const ArrowTextWidths& widths = m_view.labels.widths();
    const MeasuredLabel& whole = labelOf(arrow);
    standing.beside = linesBeside(arrow, besideLabel(whole, {}, room, widths).lines);
    standing.isWhole = !standing.beside.empty();
    if (standing.beside.empty()) {
        standing.beside =
            linesBeside(arrow, besideLabel(withMainAlone(whole), {}, room, widths).lines);
    }
    for (std::size_t way = shapes.telling() + 1; way < shapes.count(); ++way) {
        if (standing.beside.empty()) {
            standing.beside = linesBeside(arrow, shapes.lines(way));
        }
    }
}

/// These lines level with where the arrow begins, or just below what stands there: the name of a
/// state. Empty: there is no room.
std::vector<TextItem> ArrowPainter::linesBeside(
    const Arrow& arrow, const std::vector<LabelLine>& lines)
{
    constexpr double kHalfLetter = 4;
    constexpr double kFurthest = kFarthestLabel - kHalfLetter;
    const double room = m_view.lanes.roomBeside(arrow.from); // where no timer is in the way
    if (std::ranges::any_of(lines, [&](const LabelLine& line) { return line.width > room; })) {
        return {};
    }
    if (!m_beside.has_value()) {
        findWordsBeside();
    }
    const double outward = Lanes::outward(arrow.from);
    const double x = m_view.lanes.lifeline[arrow.from] + outward * style::kTextOffset;
    std::vector<TextItem> words;
    for (const LabelLine& line : lines) {
        words.push_back(textOf(line, inkOf(arrow)));
        words.back().anchor = arrow.from == Side::Client ? Anchor::End : Anchor::Start;
        words.back().at.x = x;
    }
    const double height = style::kBesideLine * static_cast<double>(lines.size() - 1);
    const auto isInTheWay = [&](const TextItem& item) {
        return m_beside->overlaps(boxOf(item, m_view.measurer)) || !shows(item.at);
    };
    for (double below = kHalfLetter; below + height <= kFurthest; below += 2 * kHalfLetter) {
        double y = arrow.departY + below;
        for (TextItem& item : words) {
            item.at.y = std::exchange(y, y + style::kBesideLine);
        }
        if (std::ranges::none_of(words, isInTheWay)) {
            return words;
        }
    }
    return {};
}

/// Where a label covers as little as can be of the arrow that it names, and of other such labels.
Rect ArrowPainter::placePlate(
    const ArrowPath& path, const LabelShape& label, std::span<const Rect> taken)
{
    constexpr double kPad = 4;
    const double width = label.width + 2 * kPad;
    const double height = label.height + 2 * kPad;
    const double left = m_view.lanes.arrowX(Side::Client) + kPad;
    const double right = m_view.lanes.arrowX(Side::Server) - kPad - width;
    Rect place;
    for (const double share : {0.5, 0.35, 0.65, 0.2, 0.8}) {
        const Point at = path.at(share);
        place = {std::clamp(at.x - width / 2, std::min(left, right), right), at.y - height / 2,
            width, height};
        if (std::ranges::none_of(
                taken, [&](const Rect& other) { return overlap(boxOf(place), boxOf(other)); })) {
            break;
        }
    }
    return place;
}

/// Labels of what is singled out that have no other place, on plates above everything.
void ArrowPainter::drawPlates()
{
    constexpr double kRounding = 3;
    std::vector<Rect> taken;
    for (const std::size_t index : m_plates) {
        const Arrow& arrow = m_arrows[index];
        const Ink ink = inkOf(arrow);
        const LabelShapes shapes = shapesOf(arrow);
        const bool isLong = shapes[0].width > m_view.lanes.span() / 2;
        const std::size_t way = isLong ? shapes.telling() - 1 : 0;
        taken.push_back(placePlate(m_paths[index], shapes[way], taken));
        const Rect& plate = taken.back();
        const auto group =
            m_pen.group(arrow.segment, {.kind = Part::Kind::Plate}, sentenceOf(arrow));
        m_pen.rect(plate, Ink::Paper, {ink, 1}, kRounding);
        const OrientedBox box{{plate.x + plate.width / 2, plate.y + plate.height / 2},
            shapes[way].width / 2, shapes[way].height / 2, 1, 0};
        drawLabel(m_pen, shapes.lines(way), shapes.linesApart(), box, ink);
    }
}

/// The cause in words beside the cross, if there is room for it.
std::optional<TextItem> ArrowPainter::causeByCross(std::size_t index, LabelPlacer& placer)
{
    return wordsByTip(m_paths[index].tip, m_paths[index],
        m_view.labeller.drop(m_arrows[index].cause), Ink::Lost, kBesideCross, placer);
}

std::optional<TextItem> ArrowPainter::wordsByTip(Point tip, const ArrowPath& path,
    const std::string& text, Ink ink, std::span<const Point> places, LabelPlacer& placer)
{
    const double towards = path.aim.x < path.tail.x ? -1 : 1;
    TextItem words;
    words.text = text;
    words.font = style::kNoteFont;
    words.ink = ink;
    constexpr double kAir = 2;
    for (const Point place : places) {
        words.anchor = (towards > 0) == (place.x > 0) ? Anchor::Start : Anchor::End;
        words.at = {tip.x + towards * place.x, tip.y + place.y};
        const OrientedBox box = boxOf(words, m_view.measurer);
        if (placer.isFree(grown(box, kAir)) && !touchesDots(box)) {
            placer.block(box);
            return words;
        }
    }
    return {};
}

std::optional<TextItem> ArrowPainter::causeBeside(TextItem words, const TextItem& number)
{
    if (!m_beside.has_value()) {
        findWordsBeside();
    }
    const double away = widthOf(number, m_view.measurer) + style::kCauseGap;
    words.anchor = number.anchor;
    words.at = {number.at.x + (number.anchor == Anchor::Start ? away : -away), number.at.y};
    const OrientedBox box = boxOf(words, m_view.measurer);
    const Rect bounds = boundsOf(box);
    const bool isOnPage = bounds.x >= m_view.lanes.margin &&
        bounds.right() <= m_view.lanes.width - m_view.lanes.margin;
    if (!isOnPage || m_beside->overlaps(box)) {
        return {};
    }
    m_beside->add(grown(box, 1));
    return words;
}

} // namespace diagram
