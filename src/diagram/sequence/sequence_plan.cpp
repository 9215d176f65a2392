// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/sequence_plan.h"

#include "diagram/picture/style.h"
#include "diagram/sequence/instant_placer.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace diagram {

namespace {

/// Between what is left of an instant's height and the next instant.
constexpr double kAfterHeight = 14;
/// The same where time is compressed, so that the break can be seen.
constexpr double kAfterHeightBreak = 44;

double heightOfState(const Labeller& labeller)
{
    const auto lines = static_cast<double>(labeller.state(tcp::State::Established).size());
    return style::kStateFirst + style::kStateLine * (lines - 1) + style::kStateBelow;
}

} // namespace

SequencePlan::SequencePlan(const Lanes& lanes, tcp::Duration flight, const TextMeasurer& measurer,
    const Labeller& labeller, TraceKind kind)
    : m_lanes(lanes)
    , m_labeller(labeller)
    , m_widths(measurer)
    , m_beside(style::kCallFont, lanes.stateWidth, measurer)
    , m_axis(flight, style::kFlightRise, style::kLifelineTop + 12)
    , m_stateHeight(heightOfState(labeller))
    , m_kind(kind)
{}

void SequencePlan::placeStart(const sim::Trace& trace)
{
    for (const sim::Side side : sim::kBothSides) {
        m_states[side].push_back(
            {side, trace.start().state[side], tcp::Instant{}, style::kLifelineTop, kNoRow});
        m_states[side].back().isTold = trace.start().tellsState[side];
        m_depth[side].events = style::kLifelineTop;
        m_depth[side].text = style::kLifelineTop + m_stateHeight;
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
    }
    InstantPlacer placer(*this, trace);
    m_symbols.update(trace, std::exchange(m_namesKept, kNoRow), m_arrows.size());
    const std::size_t begin = m_rowY.size();
    for (std::size_t first = begin; first < rows.size() && first - begin < mostRows;) {
        std::size_t last = first;
        std::size_t segments = m_arrows.size();
        for (; last < rows.size() && rows[last].at == rows[first].at; ++last) {
            segments += std::holds_alternative<sim::SendRow>(rows[last].what) ? 1 : 0;
        }
        mark();
        m_symbols.update(trace, kNoRow, segments);
        placer.place(first, last);
        for (; first < last; ++first) {
            m_phases.read(trace, first);
        }
    }
}

void SequencePlan::widen(const std::vector<sim::SegmentId>& segments)
{
    constexpr double kMore = 8;
    for (const sim::SegmentId segment : segments) {
        m_wider[segment.value] += kMore;
    }
}

double SequencePlan::extraRoom(sim::SegmentId segment) const
{
    const auto entry = m_wider.find(segment.value);
    return entry == m_wider.end() ? 0 : entry->second;
}

/// Where the next instant could begin at the earliest.
double SequencePlan::earliestTop(tcp::Instant at) const
{
    if (m_axis.stops().empty()) {
        return m_axis.bottom();
    }
    const TimeAxis::Stop& last = m_axis.stops().back();
    const tcp::Duration idle = at - last.at;
    const double gap = m_axis.gap(idle);
    const double least = m_axis.compresses(idle) ? kAfterHeightBreak : kAfterHeight;
    return std::max(last.top + gap, last.bottom + std::min(gap, least));
}

/// The same where what happens at one end goes on beside what left the other before: arrows that
/// leave together and arrive together then slant no more than others, and their labels find room.
double SequencePlan::earliestTopBeside(tcp::Instant at, const sim::PerSide<bool>& ends) const
{
    const TimeAxis::Stop& last = m_axis.stops().back();
    const double gap = m_axis.gap(at - last.at);
    double top = last.top + gap;
    for (const sim::Side side : sim::kBothSides) {
        if (ends[side]) {
            top = std::max(top, m_depth[side].events + std::min(gap, kAfterHeight));
        }
    }
    return top;
}

SequencePlan::Burst SequencePlan::burst(const Arrow& arrow, std::size_t enoughOpen) const
{
    // Of very many these tell enough.
    constexpr std::size_t kMostLookedAt = 4096;
    Burst result;
    if (arrow.segment.value == 0 || arrow.segment.value > m_arrows.size()) {
        return result;
    }
    const std::size_t index = arrow.segment.value - 1;
    const auto goesOn = [&](std::size_t i) {
        const Arrow& other = m_arrows[i];
        if (other.departAt != arrow.departAt) {
            return false;
        }
        if (other.from == arrow.from && !other.injected) {
            ++result.left;
            result.open += other.end == Arrow::End::Open ? 1 : 0;
        }
        return result.left < Burst::kFewest || result.open < enoughOpen;
    };
    const std::size_t end = std::min(m_arrows.size(), index + kMostLookedAt);
    std::size_t i = index;
    while (i < end && goesOn(i)) {
        ++i;
    }
    const std::size_t first = index - std::min(index, kMostLookedAt);
    for (i = index; i > first && goesOn(i - 1);) {
        --i;
    }
    return result;
}

double SequencePlan::expectedY(const Arrow& arrow, tcp::Instant due, bool isTogether) const
{
    const double departY = arrow.departY;
    const double y = departY + m_axis.gap(due - arrow.departAt);
    if (!m_axis.stops().empty() && due <= m_axis.stops().back().at) {
        return std::max(y, m_axis.yOf(due));
    }
    sim::PerSide<bool> ends;
    ends[sim::opposite(arrow.from)] = true;
    return std::max(y, isTogether ? earliestTopBeside(due, ends) : earliestTop(due));
}

double shareOfWay(tcp::Duration travelled, tcp::Duration flight)
{
    const auto part = static_cast<double>(travelled.count()) / static_cast<double>(flight.count());
    return std::clamp(part, 0.15, 0.85);
}

double SequencePlan::lossY(const Arrow& arrow, tcp::Instant when, bool isTogether) const
{
    const double share = shareOfWay(when - arrow.departAt, m_axis.flight());
    const auto whole = static_cast<double>((when - arrow.departAt).count()) / share;
    const tcp::Instant due =
        arrow.departAt + tcp::Duration(static_cast<tcp::Duration::rep>(std::llround(whole)));
    const double behind = behindFirst(arrow);
    Arrow first = arrow;
    first.departY -= behind;
    const double end = behind + expectedY(first, due, isTogether);
    return arrow.departY + share * (end - arrow.departY);
}

/// How far below the first segment of its instant one leaves its end.
double SequencePlan::behindFirst(const Arrow& arrow) const
{
    // They are in the order in which they left.
    for (auto first = std::ranges::lower_bound(m_arrows, arrow.departAt, {}, &Arrow::departAt);
         first != m_arrows.end() && first->segment < arrow.segment; ++first) {
        if (first->from == arrow.from && !first->injected) {
            return arrow.departY - first->departY;
        }
    }
    return 0;
}

/// How many that left between these two, at their end and in their instant, were lost.
std::size_t SequencePlan::lostBetween(const Arrow& before, const Arrow& after) const
{
    if (before.departAt != after.departAt || before.segment >= after.segment) {
        return 0;
    }
    const std::span<const Arrow> arrows(
        m_arrows.begin() + before.segment.value, m_arrows.begin() + after.segment.value - 1);
    return static_cast<std::size_t>(std::ranges::count_if(arrows, [&](const Arrow& between) {
        return between.from == after.from && between.end == Arrow::End::Lost;
    }));
}

/// An injected segment arrives before the row that says it was sent: its arrow begins here, too.
Arrow& SequencePlan::arrowFor(const sim::Trace& trace, sim::SegmentId segment)
{
    while (m_arrows.size() < segment.value) {
        if (m_arrows.size() % kBlock == 0) {
            m_blocks.emplace_back();
        }
        ++m_blocks.back().open;
        const sim::SentSegment& sent = trace.segments()[m_arrows.size()];
        Arrow arrow;
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
        return (arrow.end == Arrow::End::Open || arrow.endY >= top) && arrow.departY <= bottom;
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
