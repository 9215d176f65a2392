// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/instant_placer.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <variant>

namespace diagram {

using sim::Side;

InstantPlacer::InstantPlacer(SequencePlan& plan, const sim::Trace& trace)
    : m_plan(plan)
    , m_trace(trace)
{}

const sim::TraceRow& InstantPlacer::rowOf(const Unit& unit) const
{
    return m_trace.rows()[unit.row];
}

void InstantPlacer::place(std::size_t first, std::size_t last)
{
    const auto stops = m_plan.m_axis.stops();
    const bool goesOn = !stops.empty() && stops.back().at == m_trace.rows()[first].at;
    if (!goesOn) {
        placeAt(measure(first, last));
        return;
    }
    readRows(first, last);
    m_top = stops.back().top;
    putAll();
}

double InstantPlacer::measure(std::size_t first, std::size_t last)
{
    readRows(first, last);
    return highestTop();
}

void InstantPlacer::placeAt(double top)
{
    m_top = top;
    m_plan.m_axis.append(m_at, top);
    for (const Side side : sim::kBothSides) {
        double& events = m_plan.m_depth[side].events;
        events = std::max(events, top);
    }
    putAll();
}

void InstantPlacer::readRows(std::size_t first, std::size_t last)
{
    m_first = first;
    m_last = last;
    m_at = m_trace.rows()[first].at;
    m_plan.m_rowY.resize(last, 0);
    collect(first, last);
    prepareSends();
}

/// Where many segments that left together arrive together, too, or one of them is lost on its way,
/// this is shown beside the last that left.
bool InstantPlacer::goesOnBeside() const
{
    const Arrow* first = nullptr;
    std::size_t arriving = 0;
    for (const Unit& unit : m_units) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&rowOf(unit).what);
        const auto* drop = std::get_if<sim::DropRow>(&rowOf(unit).what);
        if (arrival == nullptr && (drop == nullptr || !isLostUnderWay(drop->cause))) {
            continue;
        }
        const sim::SegmentId id = arrival != nullptr ? arrival->segment : drop->segment;
        if (id.value > m_plan.m_arrows.size()) {
            continue;
        }
        const Arrow& arrow = m_plan.m_arrows[id.value - 1];
        first = first == nullptr ? &arrow : first;
        arriving += arrow.from == first->from && arrow.departAt == first->departAt ? 1 : 0;
    }
    if (first == nullptr) {
        return false;
    }
    const auto ends = endsConcerned();
    const bool isLoss = !ends[Side::Client] && !ends[Side::Server];
    const SequencePlan::Burst burst = m_plan.burst(*first, isLoss ? 0 : 2 * arriving);
    return burst.mostAre(isLoss ? burst.left : arriving);
}

/// Whether most of the segments that left an end at a moment will arrive together, told from row
/// `from` on; where the trace does not tell, it is taken for granted.
bool InstantPlacer::willArriveTogether(
    Side side, tcp::Instant departed, SequencePlan::Burst burst, std::size_t from) const
{
    constexpr std::size_t kFurthest = 5000;
    if (!burst.mostAre(burst.left) || m_plan.m_kind == TraceKind::Growing) {
        return burst.mostAre(burst.left);
    }
    const auto rows = m_trace.rows();
    const auto isOfBurst = [&](sim::SegmentId id) {
        const sim::SentSegment& sent = m_trace.segment(id);
        return sent.from == side && sent.at == departed;
    };
    std::size_t arriving = 0;
    tcp::Instant at;
    for (std::size_t row = from; row < std::min(rows.size(), from + kFurthest); ++row) {
        if (arriving > 0 && rows[row].at != at) {
            break;
        }
        const auto* drop = std::get_if<sim::DropRow>(&rows[row].what);
        const auto* arrival = std::get_if<sim::ArriveRow>(&rows[row].what);
        if (drop != nullptr && burst.open > 0 && isOfBurst(drop->segment)) {
            --burst.open;
        } else if (arrival != nullptr && isOfBurst(arrival->segment)) {
            at = rows[row].at;
            ++arriving;
        }
    }
    return burst.mostAre(arriving == 0 ? burst.left : arriving);
}

/// The ends at which something happens: a loss on the way concerns neither.
sim::PerSide<bool> InstantPlacer::endsConcerned() const
{
    sim::PerSide<bool> ends;
    for (std::size_t row = m_first; row < m_last; ++row) {
        const sim::TraceRow& each = m_trace.rows()[row];
        const auto* drop = std::get_if<sim::DropRow>(&each.what);
        if (drop == nullptr || drop->cause == sim::DropCause::Queue) {
            ends[each.who] = true;
        } else if (drop->cause == sim::DropCause::Corrupt) {
            ends[sim::opposite(each.who)] = true;
        }
    }
    return ends;
}

/// What comes first at either end decides where the instant lies: so both ends stand level.
double InstantPlacer::highestTop() const
{
    double top =
        goesOnBeside() ? m_plan.earliestTopBeside(m_at, endsConcerned()) : m_plan.earliestTop(m_at);
    sim::PerSide<bool> seen;
    for (const Unit& unit : m_units) {
        if (unit.kind == Unit::Kind::Drop || !seen[unit.side]) {
            top = std::max(top, required(unit));
            seen[unit.side] |= unit.kind != Unit::Kind::Drop;
        }
    }
    return top + extraAbove();
}

void InstantPlacer::putAll()
{
    m_bottom = m_top;
    for (const Unit& unit : m_units) {
        put(unit, std::max(m_top, m_plan.m_depth[unit.side].events));
    }
    m_plan.m_axis.stretch(m_bottom);

    for (std::size_t row = m_first; row < m_last; ++row) {
        const sim::TraceRow& each = m_trace.rows()[row];
        double& y = m_plan.m_rowY[row];
        if (y == 0) {
            y = m_plan.m_depth[each.who].events;
        }
        if (const auto* timer = std::get_if<sim::TimerRow>(&each.what)) {
            m_plan.m_timers.read(each, *timer, row, y);
        }
    }
}

/// What leaves in this instant may have been found to need more room above it. What follows others
/// of its instant gets it from these.
double InstantPlacer::extraAbove() const
{
    double extra = 0;
    sim::PerSide<bool> seen;
    for (const Unit& unit : m_units) {
        const auto* send = std::get_if<sim::SendRow>(&rowOf(unit).what);
        if (send != nullptr && !seen[unit.side] && m_plan.m_depth[unit.side].departed != kNoRow) {
            extra = std::max(extra, m_plan.extraRoom(send->segment));
        }
        seen[unit.side] |= send != nullptr || unit.kind == Unit::Kind::Arrival;
    }
    return extra;
}

void InstantPlacer::put(const Unit& unit, double top)
{
    double y = std::max(top, required(unit));
    switch (unit.kind) {
    case Unit::Kind::Drop:
        putDrop(unit);
        return;
    case Unit::Kind::Call:
        m_plan.m_calls[unit.side].push_back(
            {unit.side, std::get<sim::CallRow>(rowOf(unit).what).call, m_at, y, unit.row});
        m_plan.m_depth[unit.side].text = y;
        break;
    case Unit::Kind::Change:
        m_plan.m_changes[unit.side].push_back({unit.side, m_at, y, unit.row});
        m_plan.m_depth[unit.side].text = y;
        break;
    case Unit::Kind::Arrival:
        putArrival(unit, y);
        break;
    case Unit::Kind::Expiry:
        break;
    case Unit::Kind::Send:
        putSend(unit, y);
        return;
    }
    m_plan.m_rowY[unit.row] = y;
    m_plan.m_depth[unit.side].events = y;
    m_bottom = std::max(m_bottom, y);
    putEffects(unit, y);
}

void InstantPlacer::putEffects(const Unit& unit, double y)
{
    SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    for (const std::size_t row : unit.effects) {
        const sim::TraceRow& each = m_trace.rows()[row];
        if (const auto* change = std::get_if<sim::StateRow>(&each.what)) {
            // The second of two states at once stands below the name of the first.
            y = std::max(y, depth.text);
            m_plan.m_states[unit.side].push_back({unit.side, change->to, m_at, y, row});
            depth.text = y + m_plan.m_stateHeight;
            depth.events = y;
            m_bottom = std::max(m_bottom, y);
        } else if (const auto* error = std::get_if<sim::ErrorRow>(&each.what)) {
            const double textTop = std::max(depth.text, y + 3);
            m_plan.m_errors[unit.side].push_back({unit.side, error->error, m_at, textTop, row});
            depth.text = textTop + heightBeside(m_plan.m_labeller.error(error->error)) + 2;
        }
        m_plan.m_rowY[row] = y;
    }
}

void InstantPlacer::putArrival(const Unit& unit, double y)
{
    const sim::SegmentId id = std::get<sim::ArriveRow>(rowOf(unit).what).segment;
    Arrow arrow = m_plan.arrowFor(m_trace, id);
    arrow.end = Arrow::End::Arrived;
    arrow.endRow = unit.row;
    arrow.endAt = m_at;
    arrow.endY = y;
    if (arrow.injected) {
        arrow.departY = y - style::kInjectedRise;
    }
    m_plan.setEnd(id, arrow);
    m_plan.m_depth[unit.side].arrived = id.value - 1;
    m_plan.m_depth[unit.side].arrivedY = y;
}

void InstantPlacer::putDrop(const Unit& unit)
{
    const auto& drop = std::get<sim::DropRow>(rowOf(unit).what);
    const double y = std::max(m_top, required(unit));
    Arrow arrow = m_plan.arrowFor(m_trace, drop.segment);
    arrow.end = Arrow::End::Lost;
    arrow.cause = drop.cause;
    arrow.endRow = unit.row;
    arrow.endAt = m_at;
    arrow.endY = isLostUnderWay(drop.cause)
        ? m_plan.lossY(arrow, m_at,
              willArriveTogether(arrow.from, arrow.departAt, m_plan.burst(arrow), unit.row))
        : y;
    m_plan.setEnd(drop.segment, arrow);
    m_plan.m_rowY[unit.row] = y;
    m_bottom = std::max(m_bottom, y);
}

void InstantPlacer::putSend(const Unit& unit, double y)
{
    const sim::SegmentId id = std::get<sim::SendRow>(rowOf(unit).what).segment;
    Arrow& arrow = m_plan.arrowFor(m_trace, id);
    arrow.sendRow = unit.row;
    if (arrow.injected) {
        // It comes from nowhere: its place is that of its arrival.
        m_plan.m_rowY[unit.row] = arrow.endY;
        return;
    }
    m_plan.setBegin(id, y);
    arrow.endY = y;
    arrow.room = unit.room;
    arrow.crossed = unit.crossed;
    SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    depth.departed = id.value - 1;
    depth.events = y;
    m_plan.m_rowY[unit.row] = y;
    m_bottom = std::max(m_bottom, y);
}

} // namespace diagram
