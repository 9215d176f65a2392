// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence_plan.h"

#include "diagram/instant_placer.h"
#include "diagram/style.h"

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
        m_legs.reserve(trace.segments().size());
    }
    InstantPlacer placer(*this, trace);
    m_symbols.update(trace, std::exchange(m_namesKept, kNoRow), m_legs.size());
    const std::size_t begin = m_rowY.size();
    for (std::size_t first = begin; first < rows.size() && first - begin < mostRows;) {
        std::size_t last = first;
        std::size_t segments = m_legs.size();
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

SequencePlan::Volley SequencePlan::volley(const Leg& leg, std::size_t enoughOpen) const
{
    // Of very many these tell enough.
    constexpr std::size_t kMostLookedAt = 4096;
    Volley result;
    if (leg.segment.value == 0 || leg.segment.value > m_legs.size()) {
        return result;
    }
    const std::size_t index = leg.segment.value - 1;
    const auto goesOn = [&](std::size_t i) {
        const Leg& other = m_legs[i];
        if (other.departAt != leg.departAt) {
            return false;
        }
        if (other.from == leg.from && !other.injected) {
            ++result.left;
            result.open += other.end == Leg::End::Open ? 1 : 0;
        }
        return result.left < Volley::kFewest || result.open < enoughOpen;
    };
    const std::size_t end = std::min(m_legs.size(), index + kMostLookedAt);
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

double SequencePlan::expectedY(const Leg& leg, tcp::Instant due, bool isTogether) const
{
    const double departY = leg.departY;
    const double y = departY + m_axis.gap(due - leg.departAt);
    if (!m_axis.stops().empty() && due <= m_axis.stops().back().at) {
        return std::max(y, m_axis.yOf(due));
    }
    sim::PerSide<bool> ends;
    ends[sim::opposite(leg.from)] = true;
    return std::max(y, isTogether ? earliestTopBeside(due, ends) : earliestTop(due));
}

double shareOfWay(tcp::Duration travelled, tcp::Duration flight)
{
    const auto part = static_cast<double>(travelled.count()) / static_cast<double>(flight.count());
    return std::clamp(part, 0.15, 0.85);
}

double SequencePlan::lossY(const Leg& leg, tcp::Instant when, bool isTogether) const
{
    const double share = shareOfWay(when - leg.departAt, m_axis.flight());
    const auto whole = static_cast<double>((when - leg.departAt).count()) / share;
    const tcp::Instant due =
        leg.departAt + tcp::Duration(static_cast<tcp::Duration::rep>(std::llround(whole)));
    const double behind = behindFirst(leg);
    Leg first = leg;
    first.departY -= behind;
    const double end = behind + expectedY(first, due, isTogether);
    return leg.departY + share * (end - leg.departY);
}

/// How far below the first segment of its instant one leaves its end.
double SequencePlan::behindFirst(const Leg& leg) const
{
    // They are in the order in which they left.
    for (auto first = std::ranges::lower_bound(m_legs, leg.departAt, {}, &Leg::departAt);
         first != m_legs.end() && first->segment < leg.segment; ++first) {
        if (first->from == leg.from && !first->injected) {
            return leg.departY - first->departY;
        }
    }
    return 0;
}

/// How many that left between these two, at their end and in their instant, were lost.
std::size_t SequencePlan::lostBetween(const Leg& before, const Leg& after) const
{
    if (before.departAt != after.departAt || before.segment >= after.segment) {
        return 0;
    }
    const std::span<const Leg> legs(
        m_legs.begin() + before.segment.value, m_legs.begin() + after.segment.value - 1);
    return static_cast<std::size_t>(std::ranges::count_if(legs, [&](const Leg& between) {
        return between.from == after.from && between.end == Leg::End::Lost;
    }));
}

/// An injected segment arrives before the row that says it was sent: its leg begins here, too.
Leg& SequencePlan::legFor(const sim::Trace& trace, sim::SegmentId segment)
{
    while (m_legs.size() < segment.value) {
        if (m_legs.size() % kBlock == 0) {
            m_blocks.emplace_back();
        }
        ++m_blocks.back().open;
        const sim::SentSegment& sent = trace.segments()[m_legs.size()];
        Leg leg;
        leg.segment = sent.id;
        leg.from = sent.from;
        leg.injected = sent.injected;
        leg.departAt = sent.at;
        leg.departY = m_axis.bottom();
        m_legs.push_back(leg);
    }
    return m_legs[segment.value - 1];
}

/// Where a segment leaves its end.
void SequencePlan::setBegin(sim::SegmentId segment, double y)
{
    const std::size_t index = segment.value - 1;
    Block& block = m_blocks[index / kBlock];
    block.highest = std::min(block.highest, y);
    m_legs[index].departY = y;
}

/// The end of a segment's first copy, or of a further one.
void SequencePlan::setEnd(sim::SegmentId segment, const Leg& end)
{
    const std::size_t index = segment.value - 1;
    Leg& leg = m_legs[index];
    if (leg.end == Leg::End::Open) {
        leg = end;
        Block& block = m_blocks[index / kBlock];
        block.highest = std::min(block.highest, end.departY);
        --block.open;
        block.lowestEnd = std::max(block.lowestEnd, end.endY);
        block.lastEndRow = std::max(block.lastEndRow, end.endRow);
        return;
    }
    m_copies.push_back(end);
    m_copies.back().copy = ++leg.copies;
    const double lowest = m_copiesReach.empty() ? 0 : m_copiesReach.back();
    m_copiesReach.push_back(std::max(lowest, end.endY));
}

std::vector<const Leg*> SequencePlan::legsBetween(double top, double bottom) const
{
    std::vector<const Leg*> result;
    const auto reaches = [&](const Leg& leg) {
        return (leg.end == Leg::End::Open || leg.endY >= top) && leg.departY <= bottom;
    };
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        const std::size_t first = block * kBlock;
        const Block& told = m_blocks[block];
        if (told.highest > bottom || (told.open == 0 && told.lowestEnd < top)) {
            continue;
        }
        for (std::size_t i = first; i < std::min(first + kBlock, m_legs.size()); ++i) {
            if (reaches(m_legs[i])) {
                result.push_back(&m_legs[i]);
            }
        }
    }
    const std::size_t legs = result.size();
    const auto firstCopy = std::ranges::lower_bound(m_copiesReach, top) - m_copiesReach.begin();
    for (auto copy = m_copies.begin() + firstCopy; copy != m_copies.end(); ++copy) {
        if (reaches(*copy)) {
            result.push_back(&*copy);
        }
    }
    if (result.size() > legs) {
        std::stable_sort(result.begin(), result.end(),
            [](const Leg* a, const Leg* b) { return a->segment < b->segment; });
    }
    return result;
}

double SequencePlan::bottom() const
{
    return std::max(
        {m_axis.bottom(), m_depth[sim::Side::Client].text, m_depth[sim::Side::Server].text});
}

} // namespace diagram
