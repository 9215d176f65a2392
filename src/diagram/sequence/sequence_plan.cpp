// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/sequence_plan.h"

#include "diagram/picture/style.h"
#include "diagram/reading/fate.h"
#include "diagram/sequence/instant_placer.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace diagram {

namespace {

/// Above and below a remark.
constexpr double kRemarkAir = 3;

/// The lines that the names of one state take.
std::size_t linesOfState(const Labeller& labeller)
{
    return labeller.state(tcp::State::Established).size();
}

/// The height of a break where nothing tells how high it must be; of a trace that grows, one that
/// time reaches without going back.
double breakRise(TraceKind kind)
{
    constexpr double kBreak = 60;
    return kind == TraceKind::Growing ? 2 * style::kFlightRise : kBreak;
}

} // namespace

SequencePlan::SequencePlan(const Lanes& lanes, tcp::Duration flight, const TextMeasurer& measurer,
    const Labeller& labeller, SegmentLabels& labels, TraceKind kind, const PlanForm& form,
    std::span<const Remark> remarks, const Omission& omission)
    : m_lanes(lanes)
    , m_labeller(labeller)
    , m_labels(labels)
    , m_beside(style::kCallFont, lanes.stateWidth, measurer)
    , m_remarkTexts{{WrappedTexts(style::kCallFont, lanes.labelWidth[sim::Side::Client], measurer),
          WrappedTexts(style::kCallFont, lanes.labelWidth[sim::Side::Server], measurer)}}
    , m_kind(kind)
    , m_axis(flight, style::kFlightRise, breakRise(kind), style::kLifelineTop + 12, form.scales)
    , m_besideLabels(form.beside)
    , m_remarks(remarks.begin(), remarks.end())
    , m_omission(omission)
    , m_stateLines(linesOfState(labeller))
{
    const auto momentOf = [&](std::size_t index) {
        return std::get<Remark::AtTime>(m_remarks[index].where).at;
    };
    for (std::size_t i = 0; i < m_remarks.size(); ++i) {
        if (std::holds_alternative<Remark::AtTime>(m_remarks[i].where)) {
            m_timedRemarks.push_back(i);
        }
    }
    std::ranges::stable_sort(m_timedRemarks, {}, momentOf);
}

/// Those of moments in which nothing else happens.
void SequencePlan::placeRemarksBefore(tcp::Instant at)
{
    for (; m_nextRemark < m_timedRemarks.size(); ++m_nextRemark) {
        const std::size_t index = m_timedRemarks[m_nextRemark];
        const auto& where = std::get<Remark::AtTime>(m_remarks[index].where);
        if (where.at >= at) {
            return;
        }
        const bool isNew = m_axis.stops().empty() || m_axis.stops().back().at < where.at;
        if (isNew) {
            m_axis.append(where.at, m_axis.earliestTop(where.at, gapBehind()), gapBehind());
        }
        placeRemark(index, where.side, where.at, m_axis.yOf(where.at));
    }
}

void SequencePlan::placeRemarksOf(sim::Side side, std::uint32_t nth, tcp::Instant at, double y)
{
    for (std::size_t i = 0; i < m_remarks.size(); ++i) {
        const auto* where = std::get_if<Remark::BySegment>(&m_remarks[i].where);
        if (where != nullptr && where->from == side && where->nth == nth) {
            placeRemark(i, side, at, y);
        }
    }
}

/// Of a segment that is left out: at first below what stands there already.
void SequencePlan::placeRemarksOfOmitted(
    sim::Side side, std::uint32_t nth, tcp::Instant at, double y)
{
    Depth& depth = m_depth[side];
    const double text = depth.text;
    const std::size_t before = m_remarkMarks[side].size();
    placeRemarksOf(side, nth, at, y);
    if (const std::size_t placed = m_remarkMarks[side].size() - before; placed > 0) {
        depth.gapTop = depth.inGap == 0 ? text + kRemarkAir : depth.gapTop;
        depth.gapText = depth.text;
        depth.inGap += placed;
    }
}

/// Moves the remarks about what is left out into the middle between the two heights where the
/// picture leaves off and goes on, but not over what is told above, nor over the text that begins
/// `textAbove` the lower one.
void SequencePlan::moveIntoGap(sim::Side side, double above, double below, double textAbove)
{
    Depth& depth = m_depth[side];
    const std::size_t count = std::exchange(depth.inGap, 0);
    if (count == 0 || depth.text != depth.gapText) {
        return; // none, or other text stands right below them
    }
    const std::span marks = std::span(m_remarkMarks[side]).last(count);
    const double height = depth.text - marks.front().top;
    const double lowest = below - textAbove - height;
    const double top = std::max(depth.gapTop, std::min((above + below - height) / 2, lowest));
    const double shift = top - marks.front().top;
    for (RemarkMark& mark : marks) {
        mark.top += shift;
        mark.y = mark.top + style::kBesideRise;
    }
    depth.text += shift;
}

/// Below what stands there already.
void SequencePlan::placeRemark(std::size_t index, sim::Side side, tcp::Instant at, double y)
{
    double& text = m_depth[side].text;
    RemarkMark mark;
    mark.at = at;
    mark.y = y;
    mark.top = std::max(text + kRemarkAir, y - style::kBesideRise);
    mark.lines = m_remarkTexts[side].lines(m_remarks[index].texts);
    mark.number = index + 1;
    text = mark.top + style::kCallLine * static_cast<double>(mark.lines.size()) + kRemarkAir;
    m_remarkMarks[side].push_back(std::move(mark));
}

void SequencePlan::placeStart(const sim::Trace& trace)
{
    for (const sim::Side side : sim::kBothSides) {
        m_states[side].push_back(
            {side, trace.start().state[side], tcp::Instant{}, style::kLifelineTop, kNoRow});
        m_states[side].back().isTold = trace.start().tellsState[side];
        m_depth[side].events = style::kLifelineTop;
        m_depth[side].text = style::kLifelineTop + stateHeight(1);
    }
}

void SequencePlan::extend(const sim::Trace& trace, std::size_t mostRows)
{
    if (m_states[sim::Side::Client].empty()) {
        placeStart(trace);
    }
    const auto rows = trace.rows();
    if (rows.size() > 2 * m_rowY.size()) {
        // All at once; a trace that grows row by row is left to grow by doubling.
        m_rowY.reserve(rows.size());
        m_arrows.reserve(trace.segments().size());
        m_labels.reserve(trace.segments().size());
    }
    InstantPlacer placer(*this, trace);
    Symbols& symbols = m_reading.symbols;
    symbols.update(trace, std::exchange(m_namesKept, kNoRow), m_arrows.size());
    const std::size_t begin = m_rowY.size();
    for (std::size_t first = begin; first < rows.size() && first - begin < mostRows;) {
        std::size_t last = first;
        std::size_t segments = m_arrows.size();
        for (; last < rows.size() && rows[last].at == rows[first].at; ++last) {
            if (const auto* send = std::get_if<sim::SendRow>(&rows[last].what)) {
                segments = std::max<std::size_t>(segments, send->segment.value);
            }
        }
        mark();
        symbols.update(trace, kNoRow, segments);
        placeRemarksBefore(rows[first].at);
        placer.place(first, last);
        placeRemarksBefore(rows[first].at + tcp::Duration(1));
        readPhases(trace, last);
        first = last;
    }
    if (m_kind == TraceKind::Whole && m_rowY.size() == rows.size()) {
        placeRemarksBefore(tcp::Instant::max());
        alignLosses();
    }
}

/// Each row is read once.
void SequencePlan::readPhases(const sim::Trace& trace, std::size_t upTo)
{
    for (; m_reading.phaseRows < upTo; ++m_reading.phaseRows) {
        m_reading.phases.read(trace, m_reading.phaseRows);
    }
}

/// What is lost on its way falls as its nearest neighbour does that left in the same instant and
/// has arrived: where labels make arrows steep, the usual time says too little.
void SequencePlan::alignLosses()
{
    std::vector<bool> isAligned(m_arrows.size());
    sim::PerSide<const Arrow*> nearest{{nullptr, nullptr}};
    const auto visit = [&](std::size_t index) {
        Arrow& arrow = m_arrows[index];
        const Arrow*& neighbour = nearest[arrow.from];
        const bool isLost = arrow.end == Arrow::End::Lost && isLostUnderWay(arrow.cause);
        if (arrow.end == Arrow::End::Arrived && !arrow.injected && !arrow.isHidden) {
            neighbour = &arrow;
        } else if (isLost && !isAligned[index] && neighbour != nullptr &&
            neighbour->departAt == arrow.departAt) {
            const double share = shareOfWay(arrow.endAt - arrow.departAt, m_axis.flight());
            arrow.endY = arrow.departY + share * (neighbour->endY - neighbour->departY);
            double& lowest = m_blocks[index / kBlock].lowestEnd;
            lowest = std::max(lowest, arrow.endY);
            isAligned[index] = true;
        }
    };
    for (std::size_t i = m_arrows.size(); i > 0; --i) {
        visit(i - 1);
    }
    nearest = {{nullptr, nullptr}};
    for (std::size_t i = 0; i < m_arrows.size(); ++i) {
        visit(i);
    }
}

/// One line for each state and language.
double SequencePlan::stateHeight(std::size_t states) const
{
    const auto lines = static_cast<double>(m_stateLines * states);
    return style::kStateFirst + style::kStateLine * (lines - 1) + style::kStateBelow;
}

double SequencePlan::closingHeight()
{
    return style::kCallLine * static_cast<double>(m_beside.lines(m_labeller.closing()).size());
}

double SequencePlan::expectedY(const Arrow& arrow, tcp::Instant due) const
{
    if (!m_axis.stops().empty() && due <= m_axis.stops().back().at) {
        return std::max(arrow.departY, m_axis.yOf(due));
    }
    const double least = m_axis.earliestTop(due, TimeAxis::Gap::Busy);
    return m_axis.isInLastStretch(arrow.departAt) && !m_axis.compresses(due - arrow.departAt)
        ? std::max(least, arrow.departY + m_axis.toScale(due - arrow.departAt))
        : std::max(least, arrow.departY);
}

double shareOfWay(tcp::Duration travelled, tcp::Duration flight)
{
    const auto part = static_cast<double>(travelled.count()) / static_cast<double>(flight.count());
    return std::clamp(part, 0.15, 0.85);
}

double parallelEnd(const Arrow& ended, const Arrow& arrow, tcp::Instant at)
{
    const bool isTogether = ended.from == arrow.from && ended.departAt == arrow.departAt &&
        ended.endAt == at && ended.end != Arrow::End::Lost && !ended.injected;
    return isTogether ? ended.endY + arrow.departY - ended.departY : 0;
}

double SequencePlan::lossY(const Arrow& arrow, tcp::Instant when) const
{
    const double share = shareOfWay(when - arrow.departAt, m_axis.flight());
    return arrow.departY + share * std::max(style::kInstantRise, m_axis.toScale(m_axis.flight()));
}

/// An injected segment arrives before the row that says it was sent: its arrow begins here, too.
Arrow& SequencePlan::arrowFor(const sim::Trace& trace, sim::SegmentId segment)
{
    while (m_arrows.size() < segment.value) {
        if (m_arrows.size() % kBlock == 0) {
            m_blocks.emplace_back();
        }
        const sim::SentSegment& sent = trace.segments()[m_arrows.size()];
        Arrow arrow;
        arrow.isHidden = m_omission.hides(sent.id);
        m_blocks.back().open += arrow.isHidden ? 0 : 1;
        m_open += arrow.isHidden ? 0 : 1;
        arrow.segment = sent.id;
        arrow.from = sent.from;
        arrow.injected = sent.injected;
        arrow.departAt = sent.at;
        arrow.departY = m_axis.bottom();
        m_arrows.push_back(arrow);
    }
    return m_arrows[segment.value - 1];
}

/// Where a segment leaves its end.
void SequencePlan::setBegin(sim::SegmentId segment, double y)
{
    const std::size_t index = segment.value - 1;
    Block& block = m_blocks[index / kBlock];
    block.highest = std::min(block.highest, y);
    m_arrows[index].departY = y;
}

/// The end of a segment's first copy, or of a further one.
void SequencePlan::setEnd(sim::SegmentId segment, const Arrow& end)
{
    const std::size_t index = segment.value - 1;
    Arrow& arrow = m_arrows[index];
    if (arrow.end == Arrow::End::Open) {
        arrow = end;
        Block& block = m_blocks[index / kBlock];
        block.highest = std::min(block.highest, end.departY);
        --block.open;
        --m_open;
        block.lowestEnd = std::max(block.lowestEnd, end.endY);
        block.lastEndRow = std::max(block.lastEndRow, end.endRow);
        return;
    }
    m_copies.push_back(end);
    m_copies.back().copy = ++arrow.copies;
    const double lowest = m_copiesReach.empty() ? 0 : m_copiesReach.back();
    m_copiesReach.push_back(std::max(lowest, end.endY));
}

std::vector<const Arrow*> SequencePlan::arrowsBetween(double top, double bottom) const
{
    std::vector<const Arrow*> result;
    const auto reaches = [&](const Arrow& arrow) {
        return !arrow.isHidden && (arrow.end == Arrow::End::Open || arrow.endY >= top) &&
            arrow.departY <= bottom;
    };
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        const std::size_t first = block * kBlock;
        const Block& told = m_blocks[block];
        if (told.highest > bottom || (told.open == 0 && told.lowestEnd < top)) {
            continue;
        }
        for (std::size_t i = first; i < std::min(first + kBlock, m_arrows.size()); ++i) {
            if (reaches(m_arrows[i])) {
                result.push_back(&m_arrows[i]);
            }
        }
    }
    const std::size_t arrows = result.size();
    const auto firstCopy = std::ranges::lower_bound(m_copiesReach, top) - m_copiesReach.begin();
    for (auto copy = m_copies.begin() + firstCopy; copy != m_copies.end(); ++copy) {
        if (reaches(*copy)) {
            result.push_back(&*copy);
        }
    }
    if (result.size() > arrows) {
        std::stable_sort(result.begin(), result.end(),
            [](const Arrow* a, const Arrow* b) { return a->segment < b->segment; });
    }
    return result;
}

double SequencePlan::bottom() const
{
    return std::max(
        {m_axis.bottom(), m_depth[sim::Side::Client].text, m_depth[sim::Side::Server].text});
}

} // namespace diagram
