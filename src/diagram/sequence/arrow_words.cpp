// SPDX-License-Identifier: GPL-3.0-or-later

// Where the words of an arrow stand: by it, or in the lane beside the lifeline; and why it was
// lost.

#include "diagram/picture/text_pieces.h"
#include "diagram/sequence/arrow_painter.h"

#include <cmath>

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

/// Where a picture still grows, and no room can be made, what does not fit is left out: all but the
/// flags and the main number, which stand outside the lifeline, next to where its arrow begins.
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
            result.beside = besideOf(arrow, shapes);
            if (!result.beside.has_value() && !placer.isBuried()) {
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
    } else if (standing.beside.has_value()) {
        TextItem words;
        words.text = cause;
        words.font = style::kNoteFont;
        words.ink = Ink::Lost;
        standing.cause = causeBeside(std::move(words), *standing.beside);
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
    m_pen.text(text);
}

/// The words beside the lifelines, which are drawn before the arrows.
void ArrowPainter::findWordsBeside()
{
    constexpr double kClear = 2;
    std::vector<OrientedBox> boxes;
    m_pen.forEachKept([&](const TextItem& text) {
        boxes.push_back(grown(boxOf(text, m_view.measurer), kClear));
    });
    m_beside.emplace(std::move(boxes));
}

/// Flags and the main number beside the lifeline, or one of them, if there is room.
std::optional<TextItem> ArrowPainter::besideOf(const Arrow& arrow, const LabelShapes& shapes)
{
    constexpr double kHalfLetter = 4;
    const double room = m_view.lanes.labelWidth[arrow.from];
    std::size_t way = shapes.telling();
    while (way < shapes.count() && shapes[way].width > room) {
        ++way;
    }
    if (way == shapes.count() || arrow.injected) {
        return {};
    }
    if (!m_beside.has_value()) {
        findWordsBeside();
    }
    TextItem words = textOf(shapes.lines(way).front(), inkOf(arrow));
    words.anchor = arrow.from == Side::Client ? Anchor::End : Anchor::Start;
    words.at.x =
        m_view.lanes.lifeline[arrow.from] + Lanes::outward(arrow.from) * style::kTextOffset;
    // Level with where it begins, or just below what stands there: the name of a state.
    for (const double below : {1.0, 3.0, 5.0, 7.0, 9.0, 11.0}) {
        words.at.y = arrow.departY + below * kHalfLetter;
        if (!m_beside->overlaps(boxOf(words, m_view.measurer)) && shows(words.at)) {
            return words;
        }
    }
    return {};
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
