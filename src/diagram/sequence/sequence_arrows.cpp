// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/arrow_painter.h"
#include "diagram/sequence/segment_ink.h"

namespace diagram {

using sim::Side;

Part partOf(const Arrow& arrow)
{
    return arrow.copy == 0 ? Part{} : Part{Part::Kind::Copy, arrow.copy};
}

/// How many copies there are of a segment.
std::size_t ArrowPainter::copiesOf(const Arrow& arrow) const
{
    return m_view.plan.arrows()[arrow.segment.value - 1].copies;
}

const MeasuredLabel& ArrowPainter::labelOf(const Arrow& arrow) const
{
    if (arrow.copy != 0) {
        const bool standsForAll = arrow.copy == 1 && copiesOf(arrow) > kToldCopies;
        return m_view.labels.ofCopies(standsForAll ? copiesOf(arrow) : 1);
    }
    return m_view.labels.of(m_view.trace.segment(arrow.segment), m_view.plan.symbols());
}

Ink ArrowPainter::inkOf(const Arrow& arrow) const
{
    const sim::SentSegment& sent = m_view.trace.segment(arrow.segment);
    return m_view.labeller.hidesKind(sent) ? Ink::Text : segmentInk(sent.segment);
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

std::string ArrowPainter::sentenceOf(const Arrow& arrow) const
{
    const sim::SentSegment& sent = m_view.trace.segment(arrow.segment);
    const MeasuredLabel& whole = m_view.labels.of(sent, m_view.plan.symbols());
    return m_view.labeller.segmentSentence(sent, whole.label, fateOf(arrow));
}

void ArrowPainter::drawArrow(std::size_t index, const LabelShapes& shapes, const Standing& standing)
{
    const Arrow& arrow = m_arrows[index];
    const ArrowPath& path = m_paths[index];
    const double around = m_view.cut ? 0 : kFarthestLabel;
    const bool exposed = m_view.exposes(path.top() - around, path.bottom() + around);
    if (!exposed || !m_view.draws(arrow.sendRow)) {
        return;
    }
    const auto group =
        m_pen.group(arrow.segment, partOf(arrow), sentenceOf(arrow), m_view.opacity(arrow.sendRow));
    const Ink ink = inkOf(arrow);
    drawLine(index, ink, standing);
    if (standing.place.has_value()) {
        const LabelPlace& place = *standing.place;
        drawLabel(m_pen, shapes.lines(place.shape), shapes.linesApart(), place.box, ink);
    }
    for (const TextItem& words : standing.beside) {
        m_beside->add(grown(boxOf(words, m_view.measurer), 1));
        m_pen.text(words);
    }
    if (!standing.beside.empty()) {
        drawHairLine(arrow.from, arrow.departY, standing.beside.front().at.y);
    }
    if (arrow.copy == 0 && arrow.besideY.has_value()) {
        drawBeside(index, labelOf(arrow), ink);
    }
    const auto& singledOut = m_view.options.singledOut;
    if (arrow.copy == 0 && !standing.isWhole &&
        std::ranges::find(singledOut, arrow.segment) != singledOut.end()) {
        m_plates.push_back(index);
    }
}

void ArrowPainter::drawPlaced(const ArrowWords& words)
{
    auto idle = words.idles.begin();
    for (std::size_t i = 0; i <= m_arrows.size(); ++i) {
        for (; idle != words.idles.end() && idle->first == i; ++idle) {
            drawIdle(idle->second);
        }
        if (i < m_arrows.size()) {
            drawArrow(i, shapesOf(m_arrows[i]), words.standings[i]);
        }
    }
}

/// Between the lifelines where nothing else is; right above an arrow's tail only if there is no
/// better place, since it would be read as that arrow's.
std::optional<IdleWords> ArrowPainter::idleWords(const TimeBreak& each, LabelPlacer& placer) const
{
    constexpr double kHalfLetter = 4.5;
    constexpr std::array<double, 5> kPlaces{0.5, 0.3, 0.7, 0.12, 0.88};
    constexpr std::array<double, 2> kRooms{12, 0};
    if (!each.idle.has_value() || each.y > m_view.nowY || !shows({0, each.y})) {
        return {};
    }
    TextItem words;
    words.text = m_view.labeller.skipped(*each.idle);
    words.font = style::kNoteFont;
    words.ink = Ink::Soft;
    words.anchor = Anchor::Middle;
    words.at.y = each.y + kHalfLetter;
    for (const TransferMark& transfer : m_view.plan.transfers()) {
        if (transfer.top <= each.y && each.y <= transfer.bottom) {
            words.at.y = transfer.bottom + 3 * kHalfLetter;
        }
    }
    for (const double room : kRooms) {
        for (const double place : kPlaces) {
            words.at.x = m_view.lanes.arrowX(Side::Client) + place * m_view.lanes.span();
            const OrientedBox box = boxOf(words, m_view.measurer);
            if (placer.isClear(grown(box, room))) {
                placer.block(box);
                return IdleWords{std::move(words),
                    static_cast<std::uint32_t>(m_view.plan.axis().firstStopBelow(each.y))};
            }
        }
    }
    return {};
}

void ArrowPainter::drawIdle(const IdleWords& words)
{
    const auto group = m_pen.group({}, {Part::Kind::Idle, words.instant}, words.text.text);
    m_pen.text(words.text);
}

ArrowWords placeWords(const PlanView& view)
{
    DisplayList unused;
    Pen pen(unused);
    return ArrowPainter(pen, view).place();
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
