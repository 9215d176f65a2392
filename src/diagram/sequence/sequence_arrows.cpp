// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/plan_view.h"

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/arrow_path.h"
#include "diagram/labels/label_placer.h"
#include "diagram/picture/boxes_down.h"
#include "diagram/picture/style.h"
#include "diagram/sequence/arrow_pieces.h"
#include "diagram/sequence/expected_arrows.h"
#include "diagram/sequence/path_of.h"
#include "diagram/sequence/segment_ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace diagram {

using sim::Side;

namespace {

/// Labels of arrows at the edge of the view depend on arrows beyond it.
constexpr double kBeyond = 160;

Part partOf(const Arrow& arrow)
{
    return arrow.copy == 0 ? Part{} : Part{Part::Kind::Copy, arrow.copy};
}

class ArrowPainter
{
public:
    ArrowPainter(Pen& pen, const PlanView& view)
        : m_pen(pen)
        , m_view(view)
        , m_widths(view.measurer)
        , m_arrows(exposedArrows(view, view.top - kBeyond, view.bottom + kBeyond))
    {
        m_paths.reserve(m_arrows.size());
        for (const Arrow& arrow : m_arrows) {
            m_paths.push_back(pathOf(arrow, view.lanes, view.plan.axis()));
        }
    }

    void draw()
    {
        LabelPlacer placer = labelPlacer();
        for (std::size_t i = 0; i < m_arrows.size(); ++i) {
            drawArrow(i, placer);
        }
    }

    std::vector<CrowdedSegment> crowded()
    {
        std::vector<CrowdedSegment> result;
        LabelPlacer placer = labelPlacer();
        for (std::size_t i = 0; i < m_arrows.size(); ++i) {
            if (m_arrows[i].copy > kToldCopies) {
                continue;
            }
            const sim::SentSegment& sent = m_view.trace.segment(m_arrows[i].segment);
            const SegmentLabel label = m_arrows[i].copy != 0
                ? copyLabel()
                : m_view.labeller.segment(sent, m_view.plan.symbols().numbers(sent));
            const LabelShapes shapes(label, m_widths);
            const bool hasBeside = !m_arrows[i].injected && m_arrows[i].copy == 0;
            placer.turnTo(i);
            if (hasBeside && placer.isTangled()) {
                // Where it is crossed all along, no room would do.
                if (!placer.placeClear(shapes).has_value() && placer.hasStretchFor(shapes)) {
                    result.push_back({m_arrows[i].segment, true});
                }
                continue;
            }
            const bool isNeat = hasBeside && placer.isCrossedOften();
            const auto place = isNeat ? placer.placeNeat(shapes) : placer.placeWhole(shapes);
            const bool isStub = m_arrows[i].end == Arrow::End::Lost &&
                m_arrows[i].cause == sim::DropCause::Queue; // too short for its numbers anyway
            // One that would be a line, but is broken into three, has been squeezed in.
            const bool reaches = m_arrows[i].end != Arrow::End::Lost && !m_arrows[i].injected;
            const bool isSqueezed = reaches && place.has_value() && place->shape >= 2 &&
                shapes[0].width + 2 * style::kLabelPad < m_view.lanes.span();
            const bool isWhole = place.has_value() && !place->beyond && !isSqueezed;
            if (!isStub && !isWhole && m_arrows[i].copy == 0) {
                result.push_back({m_arrows[i].segment, isNeat});
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
    SegmentLabel copyLabel() const;
    /// Where a segment's label stands: by its arrow, or its number beside the lifeline.
    struct Standing
    {
        std::optional<LabelPlace> place;
        std::optional<TextItem> beside;
    };
    void drawArrow(std::size_t index, LabelPlacer& placer);
    void drawArrow(std::size_t index, LabelPlacer& placer, Ink ink, const Standing& standing);
    Standing find(std::size_t index, const LabelShapes& shapes, LabelPlacer& placer);
    std::optional<TextItem> besideOf(const Arrow& arrow, const LabelShapes& shapes);
    void findWordsBeside();
    void drawEnd(std::size_t index, LabelPlacer& placer, Ink ink, const Standing& standing);
    void drawHeadUnderWay(const ArrowPath& path, double share, Ink ink);
    void drawLoss(std::size_t index, LabelPlacer& placer, const Standing& standing);
    void drawLossBeside(TextItem words, const Standing& standing);
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
};

SegmentLabel ArrowPainter::copyLabel() const
{
    SegmentLabel label;
    label.head = m_view.labeller.copy();
    return label;
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
    if (arrow.end == Arrow::End::Lost) {
        return {ink, arrow.copy == 0 ? 2.0 : 1.4, Dash::Dashed};
    }
    return arrow.copy == 0 ? Stroke{ink, 2.0, Dash::Solid} : Stroke{ink, 1.6, Dash::Dotted};
}

void ArrowPainter::drawArrow(std::size_t index, LabelPlacer& placer)
{
    const Arrow& arrow = m_arrows[index];
    const ArrowPath& path = m_paths[index];
    const sim::SentSegment& sent = m_view.trace.segment(arrow.segment);
    const SegmentLabel whole = m_view.labeller.segment(sent, m_view.plan.symbols().numbers(sent));
    const SegmentLabel ofCopy = arrow.copy != 0 ? copyLabel() : SegmentLabel();
    const LabelShapes shapes(arrow.copy != 0 ? ofCopy : whole, m_widths);
    // Placed even where it is not exposed: so that scrolling moves no label.
    const Standing standing = find(index, shapes, placer);
    const auto& [place, beside] = standing;
    const double around = m_view.cut ? 0 : kFarthestLabel;
    const bool exposed = m_view.exposes(path.top() - around, path.bottom() + around);
    if (!exposed || !m_view.draws(arrow.sendRow)) {
        return;
    }
    const auto group = m_pen.group(arrow.segment, partOf(arrow),
        m_view.labeller.segmentSentence(sent, whole, fateOf(arrow)), m_view.opacity(arrow.sendRow));
    const Ink ink = segmentInk(sent.segment);
    drawArrow(index, placer, ink, standing);
    if (place.has_value()) {
        drawLabel(m_pen, shapes.lines(place->shape), place->box, ink, m_widths.space());
    }
    if (beside.has_value()) {
        m_beside->add(grown(boxOf(*beside, m_view.measurer), 1));
        m_pen.text(*beside);
    }
}

/// Between many arrows that cross, a number is soon taken for another's: it rather stands outside
/// the lifeline, next to where its arrow begins, if nothing else does. So it does where it finds no
/// room by its arrow.
ArrowPainter::Standing ArrowPainter::find(
    std::size_t index, const LabelShapes& shapes, LabelPlacer& placer)
{
    placer.turnTo(index);
    const Arrow& arrow = m_arrows[index];
    Standing result;
    if (arrow.copy > kToldCopies) {
        return result;
    }
    // What never left a full queue has hardly an arrow.
    const bool isStub = arrow.end == Arrow::End::Lost && arrow.cause == sim::DropCause::Queue;
    if (isStub && !shapes.headTells()) {
        result.beside = besideOf(arrow, shapes);
        if (result.beside.has_value()) {
            return result;
        }
    }
    if (placer.isCrossedOften()) {
        result.place = placer.isTangled() ? placer.placeClear(shapes) : placer.placeNeat(shapes);
        if (result.place.has_value()) {
            return result;
        }
        result.beside = besideOf(arrow, shapes);
        if (result.beside.has_value() || placer.isBuried()) {
            return result;
        }
    }
    result.place = placer.placeWhole(shapes);
    if (result.place.has_value()) {
        return result;
    }
    result.beside = besideOf(arrow, shapes);
    result.place = placer.placeShortened(shapes, !result.beside.has_value());
    if (result.place.has_value()) {
        result.beside.reset();
    }
    return result;
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
    if (number.numbers.empty() || number.width > m_view.lanes.stateWidth || arrow.injected) {
        return {};
    }
    if (!m_beside.has_value()) {
        findWordsBeside();
    }
    TextItem words;
    words.text = number.numbers;
    words.font = style::kNumberFont;
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

/// The part that has been travelled, and where the future is shown the rest, dimmed.
void ArrowPainter::drawArrow(
    std::size_t index, LabelPlacer& placer, Ink ink, const Standing& standing)
{
    const Arrow& arrow = m_arrows[index];
    const ArrowPath& path = m_paths[index];
    const Stroke stroke = strokeOf(arrow, ink);
    if (arrow.injected && shows(path.tail)) {
        m_pen.circle(path.tail, kDotRadius, ink);
    }
    const bool ended = arrow.endRow != kNoRow && m_view.happened(arrow.endRow);
    if (ended || !m_view.happened(arrow.sendRow)) {
        line(path.tail, path.tip, stroke);
        drawEnd(index, placer, ink, standing);
        return;
    }
    const double share = shareAt(m_view, arrow);
    if (share > 0) {
        line(path.tail, path.at(share), {ink, stroke.width, Dash::Solid});
    }
    const bool isOver = !m_view.options.now.has_value() && arrow.endRow == kNoRow;
    if ((isOver || m_view.options.future == Future::LeftOut) && shows(path.at(share))) {
        drawHeadUnderWay(path, share, ink);
    }
    if (arrow.endRow != kNoRow && m_view.options.future == Future::Dimmed) {
        Part future = partOf(arrow);
        future.isFuture = true;
        const auto rest = m_pen.group(arrow.segment, future, {}, style::kFutureOpacity);
        line(path.at(share), path.tip, stroke);
        drawEnd(index, placer, ink, standing);
    }
}

/// In a picture that will not go on: so that it is not taken for one that was cut off.
void ArrowPainter::drawHeadUnderWay(const ArrowPath& path, double share, Ink ink)
{
    constexpr double kLeast = 24;
    ArrowPath travelled = path;
    travelled.tip = path.at(share);
    if (std::abs(travelled.tip.x - path.tail.x) >= kLeast) {
        drawHead(m_pen, travelled, ink);
    }
}

void ArrowPainter::drawEnd(
    std::size_t index, LabelPlacer& placer, Ink ink, const Standing& standing)
{
    if (m_arrows[index].end == Arrow::End::Lost) {
        drawLoss(index, placer, standing);
    } else if (shows(m_paths[index].tip)) {
        drawHead(m_pen, m_paths[index], ink);
    }
}

void ArrowPainter::line(Point from, Point to, const Stroke& stroke)
{
    if (!m_view.cut || clipped(from, to, m_view.top, m_view.bottom)) {
        m_pen.line(from, to, stroke);
    }
}

/// The cross, and the cause in words beside it if there is room.
void ArrowPainter::drawLoss(std::size_t index, LabelPlacer& placer, const Standing& standing)
{
    const Arrow& arrow = m_arrows[index];
    const ArrowPath& path = m_paths[index];
    if (!shows(path.tip)) {
        return;
    }
    drawCross(m_pen, path.tip);
    // Where two cross and are lost at one point, one word tells it.
    const std::string cause = m_view.labeller.drop(arrow.cause);
    const auto tells = [&](const ToldLoss& told) {
        return std::hypot(told.at.x - path.tip.x, told.at.y - path.tip.y) < 4 * kCrossArm &&
            told.cause == cause;
    };
    if (std::ranges::any_of(m_toldLosses, tells)) {
        return;
    }
    const double towards = path.tip.x < path.tail.x ? -1 : 1;
    TextItem words;
    words.text = cause;
    words.font = style::kNoteFont;
    words.ink = Ink::Lost;
    // Beyond the cross, level with it or lower, else before it; what crosses there may be passed.
    constexpr std::array<Point, 7> kPlaces{
        {{11, 4}, {11, 9}, {19, 5}, {9, 16}, {9, -5}, {-5, 18}, {-9, -8}}};
    for (const Point place : kPlaces) {
        words.anchor = (towards > 0) == (place.x > 0) ? Anchor::Start : Anchor::End;
        words.at = {path.tip.x + towards * place.x, path.tip.y + place.y};
        const OrientedBox box = boxOf(words, m_view.measurer);
        if (placer.isFree(box)) {
            placer.block(box);
            m_pen.text(words);
            m_toldLosses[m_toldCount++ % m_toldLosses.size()] = {path.tip, cause};
            return;
        }
    }
    drawLossBeside(words, standing);
}

/// Between many arrows there may be no room by the cross: the cause stands behind the number beside
/// the lifeline then.
void ArrowPainter::drawLossBeside(TextItem words, const Standing& standing)
{
    constexpr double kSpace = 7;
    if (!standing.beside.has_value()) {
        return;
    }
    const TextItem& number = *standing.beside;
    const double away = m_view.measurer.width(number.text, number.font) + kSpace;
    words.anchor = number.anchor;
    words.at = {number.at.x + (number.anchor == Anchor::Start ? away : -away), number.at.y};
    const OrientedBox box = boxOf(words, m_view.measurer);
    const Rect bounds = boundsOf(box);
    const bool isOnPage =
        bounds.x >= style::kMargin && bounds.right() <= m_view.lanes.width - style::kMargin;
    if (isOnPage && !m_beside->overlaps(box)) {
        m_beside->add(grown(box, 1));
        m_pen.text(words);
    }
}

} // namespace

std::vector<CrowdedSegment> crowdedSegments(const PlanView& view)
{
    DisplayList unused;
    Pen pen(unused);
    return ArrowPainter(pen, view).crowded();
}

void drawArrows(Pen& pen, const PlanView& view)
{
    pen.stopKeeping();
    ArrowPainter(pen, view).draw();
}

} // namespace diagram
