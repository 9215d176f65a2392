// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/plan_view.h"

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/arrow_path.h"
#include "diagram/labels/label_placer.h"
#include "diagram/picture/boxes_down.h"
#include "diagram/picture/style.h"
#include "diagram/picture/text_pieces.h"
#include "diagram/sequence/arrow_pieces.h"
#include "diagram/sequence/expected_arrows.h"
#include "diagram/sequence/path_of.h"
#include "diagram/sequence/segment_ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace diagram {

using sim::Side;

namespace {

/// Where words may stand that tell how an arrow ends, from its tip onwards and down. Beyond a
/// cross, level with it or lower, else before it; what crosses there may be passed.
constexpr std::array<Point, 7> kBesideCross{
    {{11, 4}, {11, 9}, {19, 5}, {9, 16}, {9, -5}, {-5, 18}, {-9, -8}}};
/// Beyond the dots that go on, below or above.
constexpr std::array<Point, 5> kBesideDots{{{28, 8}, {28, 16}, {9, 22}, {9, -9}, {-5, 20}}};

/// Labels of arrows at the edge of the view depend on arrows beyond it.
constexpr double kBeyondEnd = 160;

Part partOf(const Arrow& arrow)
{
    return arrow.copy == 0 ? Part{} : Part{Part::Kind::Copy, arrow.copy};
}

constexpr double kDotRadius = 1.2;

/// Where the dots of a segment stand that the end of the run found on its way.
std::array<Point, 3> dotsOf(const ArrowPath& way)
{
    constexpr double kFirst = 7;
    constexpr double kApart = 6;
    const double length = std::hypot(way.aim.x - way.tail.x, way.aim.y - way.tail.y);
    std::array<Point, 3> dots;
    for (std::size_t i = 0; i < dots.size(); ++i) {
        const double along = (kFirst + kApart * static_cast<double>(i)) / length;
        dots[i] = {way.tip.x + along * (way.aim.x - way.tail.x),
            way.tip.y + along * (way.aim.y - way.tail.y)};
    }
    return dots;
}

/// The part of its way that a segment has come.
ArrowPath travelled(const ArrowPath& path, double share)
{
    ArrowPath part = path;
    part.tip = path.at(share);
    return part;
}

class ArrowPainter
{
public:
    ArrowPainter(Pen& pen, const PlanView& view)
        : m_pen(pen)
        , m_view(view)
        , m_widths(view.measurer)
        , m_arrows(view.cut ? exposedArrows(view, view.top, view.bottom)
                            : exposedArrows(view, view.top - kBeyondEnd, view.bottom + kBeyondEnd))
        , m_aboveY(view.aboveY)
    {
        m_paths.reserve(m_arrows.size());
        for (const Arrow& arrow : m_arrows) {
            m_paths.push_back(pathOf(arrow, view.lanes, view.plan.axis()));
            if (isUnderWayAtEnd(arrow)) {
                const auto dots = dotsOf(travelled(m_paths.back(), shareAt(m_view, arrow)));
                m_dots.insert(m_dots.end(), dots.begin(), dots.end());
            }
        }
    }

    void draw()
    {
        forEachInOrder([this](std::size_t i, LabelPlacer& placer) { drawArrow(i, placer); });
    }

    std::vector<sim::SegmentId> crowded()
    {
        std::vector<sim::SegmentId> result;
        forEachInOrder([&](std::size_t i, LabelPlacer& placer) {
            const SegmentLabel label = labelOf(m_arrows[i]);
            const Standing standing = find(i, LabelShapes(label, m_widths), placer);
            if (!standing.isWhole && m_arrows[i].copy == 0) {
                result.push_back(m_arrows[i].segment);
            }
        });
        return result;
    }

    CutLabels labelsOfCut()
    {
        CutLabels result;
        result.top = {{m_view.bottom, m_view.bottom}};
        for (const Arrow& arrow : m_arrows) {
            if (arrow.copy != 0 || !arrow.besideY.has_value()) {
                continue;
            }
            const Side side = arrow.injected ? sim::opposite(arrow.from) : arrow.from;
            const bool isLost = arrow.end == Arrow::End::Lost;
            const std::string cause = isLost ? m_view.labeller.drop(arrow.cause) : std::string();
            const std::size_t lines =
                besideLabel(labelOf(arrow), cause, m_view.lanes.labelWidth[side], m_widths)
                    .lineCount;
            if (beginsAboveCut(arrow)) {
                result.linesAbove[side] += lines;
            } else {
                result.top[side] =
                    std::min(result.top[side], *arrow.besideY - style::kBesideBaseline);
                result.bottom = std::max(result.bottom,
                    *arrow.besideY + style::kBesideLine * static_cast<double>(lines));
            }
        }
        return result;
    }

private:
    LabelPlacer labelPlacer() const
    {
        const double top = m_view.cut ? m_view.top : style::kLifelineTop;
        const double bottom = m_view.cut ? m_view.bottom : m_view.lifelineEnd;
        return {m_paths, m_view.lanes.arrowX(Side::Client), m_view.lanes.arrowX(Side::Server), top,
            bottom};
    }
    /// Hands each arrow to `visit`, with how long nothing happened above it placed before: labels
    /// below make way for that.
    template<typename Visit>
    void forEachInOrder(const Visit& visit)
    {
        LabelPlacer placer = labelPlacer();
        const double beyond = m_view.cut ? 0 : kBeyondEnd;
        const auto breaks = breaksIn(m_view, m_view.top - beyond, m_view.bottom + beyond);
        auto next = breaks.begin();
        for (std::size_t i = 0; i < m_arrows.size(); ++i) {
            for (; next != breaks.end() && next->y < m_paths[i].top(); ++next) {
                placer.turnTo(i);
                drawIdle(*next, placer);
            }
            visit(i, placer);
        }
        for (; next != breaks.end(); ++next) {
            drawIdle(*next, placer);
        }
    }
    /// Its own, or that of a copy.
    SegmentLabel labelOf(const Arrow& arrow) const;
    /// Where the words of an arrow stand: by it, or its number beside the lifeline.
    struct Standing
    {
        std::optional<LabelPlace> place;
        std::optional<TextItem> beside;
        /// Why it was lost.
        std::optional<TextItem> cause;
        /// Nothing is left out.
        bool isWhole = true;
    };
    bool beginsAboveCut(const Arrow& arrow) const
    {
        return m_view.cut && (arrow.injected ? arrow.endY : arrow.departY) < m_view.top;
    }
    static std::optional<LabelPlace> placeByArrow(LabelPlacer& placer, const LabelShapes& shapes);
    void drawBeside(const Arrow& arrow, const SegmentLabel& label, Ink ink);
    void drawBesideLine(Side side, double y, const LabelLine& line, Ink ink);
    void drawArrow(std::size_t index, LabelPlacer& placer);
    void drawLine(std::size_t index, Ink ink, const Standing& standing);
    Standing find(std::size_t index, const LabelShapes& shapes, LabelPlacer& placer);
    void findCause(std::size_t index, LabelPlacer& placer, Standing& standing);
    std::optional<TextItem> causeByCross(std::size_t index, LabelPlacer& placer);
    std::optional<TextItem> wordsByTip(Point tip, const ArrowPath& path, const std::string& text,
        Ink ink, std::span<const Point> places, LabelPlacer& placer);
    std::optional<TextItem> causeBeside(TextItem words, const TextItem& number);
    std::optional<TextItem> besideOf(const Arrow& arrow, const LabelShapes& shapes);
    void findWordsBeside();
    void drawIdle(const TimeBreak& each, LabelPlacer& placer);
    void drawEnd(std::size_t index, Ink ink, const Standing& standing);
    void drawUnderWay(const ArrowPath& way, Ink ink, const Standing& standing);
    bool isUnderWayAtEnd(const Arrow& arrow) const;
    bool touchesDots(const OrientedBox& box) const
    {
        const OrientedBox around = grown(box, kDotRadius + 1);
        return std::ranges::any_of(m_dots, [&](Point dot) {
            return overlap(around, boxOf(Rect{dot.x, dot.y, 0, 0}));
        });
    }
    bool drawHeadUnderWay(const ArrowPath& path, double share, Ink ink);
    static Point endOfLine(const Arrow& arrow, const ArrowPath& path);
    void line(Point from, Point to, const Stroke& stroke);
    bool shows(Point at) const
    {
        return !m_view.cut || (at.y >= m_view.top && at.y <= m_view.bottom);
    }
    Fate fateOf(const Arrow& arrow) const;
    Stroke strokeOf(const Arrow& arrow, Ink ink) const;

    Pen& m_pen;
    const PlanView& m_view;
    ArrowTextWidths m_widths;
    std::vector<Arrow> m_arrows;
    std::vector<ArrowPath> m_paths;
    /// Of all segments that the end of the run found on their way.
    std::vector<Point> m_dots;
    /// Crosses beside which the cause stands.
    struct ToldLoss
    {
        Point at;
        std::string cause;
    };
    std::array<ToldLoss, 16> m_toldLosses; ///< the last of them
    std::size_t m_toldCount = 0;
    /// What stands outside the lifelines, as far as it has been asked for.
    std::optional<BoxesDown> m_beside;
    /// Where the next label stands whose arrow begins above a cut.
    sim::PerSide<double> m_aboveY;
};

SegmentLabel ArrowPainter::labelOf(const Arrow& arrow) const
{
    if (arrow.copy != 0) {
        SegmentLabel label;
        label.head = m_view.labeller.copy();
        return label;
    }
    const sim::SentSegment& sent = m_view.trace.segment(arrow.segment);
    return m_view.labeller.segment(sent, m_view.plan.symbols().numbers(sent));
}

Fate ArrowPainter::fateOf(const Arrow& arrow) const
{
    Fate fate;
    if (arrow.endRow != kNoRow && m_view.happened(arrow.endRow)) {
        fate.kind = arrow.end == Arrow::End::Lost ? Fate::Kind::Lost : Fate::Kind::Arrived;
        fate.at = arrow.endAt;
        fate.cause = arrow.cause;
    }
    fate.extraCopies = arrow.copies;
    return fate;
}

Stroke ArrowPainter::strokeOf(const Arrow& arrow, Ink ink) const
{
    constexpr double kOfCopy = 0.8;
    Stroke stroke = style::arrowStroke(ink);
    stroke.width *= arrow.copy == 0 ? 1 : kOfCopy;
    stroke.dash = arrow.end == Arrow::End::Lost ? Dash::Dashed
        : arrow.copy == 0                       ? Dash::Solid
                                                : Dash::Dotted;
    return stroke;
}

void ArrowPainter::drawArrow(std::size_t index, LabelPlacer& placer)
{
    const Arrow& arrow = m_arrows[index];
    const ArrowPath& path = m_paths[index];
    const sim::SentSegment& sent = m_view.trace.segment(arrow.segment);
    const SegmentLabel whole = m_view.labeller.segment(sent, m_view.plan.symbols().numbers(sent));
    const SegmentLabel ofCopy = arrow.copy != 0 ? labelOf(arrow) : SegmentLabel();
    const LabelShapes shapes(arrow.copy != 0 ? ofCopy : whole, m_widths);
    // Placed even where it is not exposed: so that scrolling moves no label.
    const Standing standing = find(index, shapes, placer);
    const double around = m_view.cut ? 0 : kFarthestLabel;
    const bool exposed = m_view.exposes(path.top() - around, path.bottom() + around);
    if (!exposed || !m_view.draws(arrow.sendRow)) {
        return;
    }
    const auto group = m_pen.group(arrow.segment, partOf(arrow),
        m_view.labeller.segmentSentence(sent, whole, fateOf(arrow)), m_view.opacity(arrow.sendRow));
    const Ink ink = m_view.labeller.hidesKind(sent) ? Ink::Text : segmentInk(sent.segment);
    drawLine(index, ink, standing);
    if (standing.place.has_value()) {
        const LabelPlace& place = *standing.place;
        drawLabel(m_pen, shapes.lines(place.shape), place.box, ink);
    }
    if (standing.beside.has_value()) {
        m_beside->add(grown(boxOf(*standing.beside, m_view.measurer), 1));
        m_pen.text(*standing.beside);
    }
    if (arrow.copy == 0 && arrow.besideY.has_value()) {
        drawBeside(arrow, whole, ink);
    }
}

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
/// main number, which stands outside the lifeline, next to where its arrow begins.
ArrowPainter::Standing ArrowPainter::find(
    std::size_t index, const LabelShapes& shapes, LabelPlacer& placer)
{
    placer.turnTo(index);
    const Arrow& arrow = m_arrows[index];
    Standing result;
    if (arrow.copy == 0 && m_view.plan.standsBeside(arrow.segment)) {
        return result;
    }
    if (arrow.copy <= kToldCopies) {
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

/// The whole label in the lane beside the lifeline, with a hair line to its arrow where that begins
/// higher. Why it was lost stands behind the last number.
void ArrowPainter::drawBeside(const Arrow& arrow, const SegmentLabel& label, Ink ink)
{
    const Side side = arrow.injected ? sim::opposite(arrow.from) : arrow.from;
    const double outward = Lanes::outward(side);
    const bool isAbove = beginsAboveCut(arrow);
    const double begin = arrow.injected ? arrow.endY : arrow.departY;
    double y = isAbove ? m_aboveY[side] : *arrow.besideY;
    if (!isAbove) {
        const double lifeline = m_view.lanes.lifeline[side];
        m_pen.line({lifeline + outward * style::kBandHalf, begin},
            {lifeline + outward * (style::kTextOffset - 3), y - 4}, {Ink::Faint, 0.8});
    }
    const bool isLost = arrow.end == Arrow::End::Lost && m_view.draws(arrow.endRow);
    const std::string cause = isLost ? m_view.labeller.drop(arrow.cause) : std::string();
    const BesideLabel beside = besideLabel(label, cause, m_view.lanes.labelWidth[side], m_widths);
    for (const LabelLine& each : beside.lines) {
        drawBesideLine(side, y, each, ink);
        y += style::kBesideLine;
    }
    if (isAbove) {
        m_aboveY[side] += style::kBesideLine * static_cast<double>(beside.lineCount);
    }
    if (isLost) {
        const double after = beside.causeAfter == 0 ? 0 : beside.causeAfter + style::kCauseGap;
        const double x = m_view.lanes.lifeline[side] + outward * (style::kTextOffset + after);
        m_pen.text({x, beside.causeAfter == 0 ? y : y - style::kBesideLine}, cause,
            style::kNoteFont, Ink::Lost, side == Side::Client ? Anchor::End : Anchor::Start);
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

/// The main number beside the lifeline, if there is room for it.
std::optional<TextItem> ArrowPainter::besideOf(const Arrow& arrow, const LabelShapes& shapes)
{
    constexpr double kHalfLetter = 4;
    const LabelLine number = shapes.mainNumber();
    if (number.numbers.empty() || number.width > m_view.lanes.labelWidth[arrow.from] ||
        arrow.injected) {
        return {};
    }
    if (!m_beside.has_value()) {
        findWordsBeside();
    }
    TextItem words = textOf(number, Ink::Text);
    words.anchor = arrow.from == Side::Client ? Anchor::End : Anchor::Start;
    words.at.x =
        m_view.lanes.lifeline[arrow.from] + Lanes::outward(arrow.from) * style::kTextOffset;
    // Level with where it begins, or just below what stands there.
    for (const double below : {kHalfLetter, 3 * kHalfLetter}) {
        words.at.y = arrow.departY + below;
        if (!m_beside->overlaps(boxOf(words, m_view.measurer)) && shows(words.at)) {
            return words;
        }
    }
    return {};
}

/// How long nothing happened, between the lifelines where nothing else is.
void ArrowPainter::drawIdle(const TimeBreak& each, LabelPlacer& placer)
{
    constexpr double kHalfLetter = 4.5;
    constexpr std::array<double, 5> kPlaces{0.5, 0.3, 0.7, 0.12, 0.88};
    if (!each.idle.has_value() || each.y > m_view.nowY || !shows({0, each.y})) {
        return;
    }
    TextItem words;
    words.text = m_view.labeller.skipped(*each.idle);
    words.font = style::kNoteFont;
    words.ink = Ink::Soft;
    words.anchor = Anchor::Middle;
    for (const double place : kPlaces) {
        words.at = {
            m_view.lanes.arrowX(Side::Client) + place * m_view.lanes.span(), each.y + kHalfLetter};
        const OrientedBox box = boxOf(words, m_view.measurer);
        if (placer.isClear(box)) {
            placer.block(box);
            const auto at = static_cast<std::uint32_t>(m_view.plan.axis().firstStopBelow(each.y));
            const auto group = m_pen.group({}, {Part::Kind::Idle, at}, words.text);
            m_pen.text(words);
            return;
        }
    }
}

/// The part that has been travelled, and where the future is shown the rest, dimmed.
void ArrowPainter::drawLine(std::size_t index, Ink ink, const Standing& standing)
{
    const Arrow& arrow = m_arrows[index];
    const ArrowPath& path = m_paths[index];
    const Stroke stroke = strokeOf(arrow, ink);
    if (arrow.injected && shows(path.tail)) {
        m_pen.circle(path.tail, kDotRadius, ink);
    } else if (ink == Ink::Rst && shows(path.tail)) {
        drawBar(m_pen, path, ink);
    }
    const bool ended = arrow.endRow != kNoRow && m_view.happened(arrow.endRow);
    if (ended || !m_view.happened(arrow.sendRow)) {
        line(path.tail, endOfLine(arrow, path), stroke);
        drawEnd(index, ink, standing);
        return;
    }
    const double share = shareAt(m_view, arrow);
    const bool isOver = isUnderWayAtEnd(arrow);
    const bool hasHead = !isOver && m_view.options.future == Future::LeftOut &&
        shows(path.at(share)) && drawHeadUnderWay(path, share, ink);
    if (isOver && shows(path.at(share))) {
        drawUnderWay(travelled(path, share), ink, standing);
    }
    if (share > 0) {
        line(path.tail, hasHead ? neckOf(travelled(path, share)) : path.at(share),
            {ink, stroke.width, Dash::Solid});
    }
    if (arrow.endRow != kNoRow && m_view.options.future == Future::Dimmed) {
        Part future = partOf(arrow);
        future.isFuture = true;
        const auto rest = m_pen.group(arrow.segment, future, {}, style::kFutureOpacity);
        line(path.at(share), endOfLine(arrow, path), stroke);
        drawEnd(index, ink, standing);
    }
}

/// In a picture that will not go on: so that it is not taken for one that was cut off. Whether
/// there is room for it.
bool ArrowPainter::drawHeadUnderWay(const ArrowPath& path, double share, Ink ink)
{
    constexpr double kLeast = 24;
    const ArrowPath part = travelled(path, share);
    if (std::abs(part.tip.x - path.tail.x) < kLeast) {
        return false;
    }
    drawHead(m_pen, part, ink);
    return true;
}

/// The run ended while it was on its way: three dots go on where it went.
void ArrowPainter::drawUnderWay(const ArrowPath& way, Ink ink, const Standing& standing)
{
    const double length = std::hypot(way.aim.x - way.tail.x, way.aim.y - way.tail.y);
    const Point half{(way.aim.x - way.tail.x) / length, (way.aim.y - way.tail.y) / length};
    for (const Point at : dotsOf(way)) {
        m_pen.line(
            {at.x - half.x, at.y - half.y}, {at.x + half.x, at.y + half.y}, {ink, 2 * kDotRadius});
    }
    if (standing.cause.has_value()) {
        m_pen.text(*standing.cause);
    }
}

/// A line ends within the head that covers its end, so that the head stays sharp.
Point ArrowPainter::endOfLine(const Arrow& arrow, const ArrowPath& path)
{
    return arrow.end == Arrow::End::Lost ? path.tip : neckOf(path);
}

void ArrowPainter::drawEnd(std::size_t index, Ink ink, const Standing& standing)
{
    const ArrowPath& path = m_paths[index];
    if (!shows(path.tip)) {
        return;
    }
    if (m_arrows[index].end != Arrow::End::Lost) {
        drawHead(m_pen, path, ink);
        return;
    }
    drawCross(m_pen, path.tip);
    if (standing.cause.has_value()) {
        m_pen.text(*standing.cause);
    }
}

void ArrowPainter::line(Point from, Point to, const Stroke& stroke)
{
    if (m_view.cut && !clipped(from, to, m_view.top, m_view.bottom)) {
        return;
    }
    if (stroke.ink == Ink::Rst) {
        drawDoubled(m_pen, from, to, stroke);
    } else {
        m_pen.line(from, to, stroke);
    }
}

/// The cause in words beside the cross, if there is room for it.
std::optional<TextItem> ArrowPainter::causeByCross(std::size_t index, LabelPlacer& placer)
{
    return wordsByTip(m_paths[index].tip, m_paths[index],
        m_view.labeller.drop(m_arrows[index].cause), Ink::Lost, kBesideCross, placer);
}

/// Whether the picture will not go on, and the segment has neither arrived nor been lost.
bool ArrowPainter::isUnderWayAtEnd(const Arrow& arrow) const
{
    return !m_view.options.now.has_value() && arrow.endRow == kNoRow &&
        m_view.happened(arrow.sendRow) && m_view.options.visibleRows >= m_view.plan.rowCount();
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

} // namespace

std::vector<sim::SegmentId> crowdedSegments(const PlanView& view)
{
    DisplayList unused;
    Pen pen(unused);
    return ArrowPainter(pen, view).crowded();
}

CutLabels labelsOfCut(const PlanView& view)
{
    DisplayList unused;
    Pen pen(unused);
    return ArrowPainter(pen, view).labelsOfCut();
}

void drawArrows(Pen& pen, const PlanView& view)
{
    pen.stopKeeping();
    ArrowPainter(pen, view).draw();
}

} // namespace diagram
