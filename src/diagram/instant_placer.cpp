// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/instant_placer.h"

#include "diagram/style.h"

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
    m_at = m_trace.rows()[first].at;
    m_plan.m_rowY.resize(last, 0);
    collect(first, last);
    prepareSends();

    const auto stops = m_plan.m_axis.stops();
    const bool goesOn = !stops.empty() && stops.back().at == m_at;
    m_top = goesOn ? stops.back().top : m_plan.earliestTop(m_at);
    if (!goesOn) {
        // What comes first at either end decides where the instant lies: so both ends stand level.
        sim::PerSide<bool> seen;
        for (const Unit& unit : m_units) {
            if (unit.kind == Unit::Kind::Drop || !seen[unit.side]) {
                m_top = std::max(m_top, required(unit));
                seen[unit.side] |= unit.kind != Unit::Kind::Drop;
            }
        }
        m_top += extraAbove();
        m_plan.m_axis.append(m_at, m_top);
        for (const Side side : sim::kBothSides) {
            m_plan.m_depth[side].events = m_top;
        }
    }
    m_bottom = m_top;
    for (const Unit& unit : m_units) {
        put(unit, std::max(m_top, m_plan.m_depth[unit.side].events));
    }
    m_plan.m_axis.stretch(m_bottom);

    for (std::size_t row = first; row < last; ++row) {
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

/// What leaves in this instant may have been found to need more room above it.
double InstantPlacer::extraAbove() const
{
    double extra = 0;
    for (const Unit& unit : m_units) {
        if (const auto* send = std::get_if<sim::SendRow>(&rowOf(unit).what)) {
            extra = std::max(extra, m_plan.extraRoom(send->segment));
        }
    }
    return extra;
}

/// Splits the instant into units. Timers that start are not shown by themselves.
void InstantPlacer::collect(std::size_t first, std::size_t last)
{
    m_units.clear();
    const auto add = [&](Unit::Kind kind, std::size_t row, Side side) {
        Unit unit;
        unit.kind = kind;
        unit.row = row;
        unit.side = side;
        m_units.push_back(std::move(unit));
    };
    for (std::size_t row = first; row < last; ++row) {
        const sim::TraceRow& each = m_trace.rows()[row];
        if (std::holds_alternative<sim::CallRow>(each.what)) {
            add(Unit::Kind::Call, row, each.who);
        } else if (std::holds_alternative<sim::ArriveRow>(each.what)) {
            add(Unit::Kind::Arrival, row, each.who);
        } else if (std::holds_alternative<sim::DropRow>(each.what)) {
            add(Unit::Kind::Drop, row, each.who);
        } else if (std::holds_alternative<sim::SendRow>(each.what)) {
            add(Unit::Kind::Send, row, each.who);
        } else if (const auto* timer = std::get_if<sim::TimerRow>(&each.what)) {
            if (timer->act == tcp::TimerAct::Expire) {
                add(Unit::Kind::Expiry, row, each.who);
            }
        } else if (std::holds_alternative<sim::StateRow>(each.what) ||
            std::holds_alternative<sim::ErrorRow>(each.what)) {
            attach(row);
        }
    }
}

/// Gives a state or an error to what caused it: the trace tells all causes of an instant first.
void InstantPlacer::attach(std::size_t row)
{
    const sim::TraceRow& each = m_trace.rows()[row];
    const auto* change = std::get_if<sim::StateRow>(&each.what);
    Unit* fallback = nullptr;
    Unit* cause = nullptr;
    for (auto unit = m_units.rbegin(); unit != m_units.rend(); ++unit) {
        if (unit->side != each.who || unit->kind == Unit::Kind::Drop) {
            continue;
        }
        if (unit->kind == Unit::Kind::Send) {
            break;
        }
        fallback = fallback == nullptr ? &*unit : fallback;
        if (change != nullptr && isCause(*unit, *change)) {
            cause = &*unit;
        }
        if (!unit->effects.empty()) {
            // States come in order: none belongs before what caused the last one.
            cause = cause == nullptr && change == nullptr ? &*unit : cause;
            break;
        }
    }
    cause = cause == nullptr ? fallback : cause;
    if (cause == nullptr) {
        Unit unit;
        unit.kind = Unit::Kind::Expiry;
        unit.row = row;
        unit.side = each.who;
        m_units.push_back(std::move(unit));
        cause = &m_units.back();
    }
    cause->effects.push_back(row);
}

bool InstantPlacer::isCause(const Unit& unit, const sim::StateRow& change) const
{
    const auto* arrival = std::get_if<sim::ArriveRow>(&rowOf(unit).what);
    const tcp::Segment* segment =
        arrival != nullptr ? &m_trace.segment(arrival->segment).segment : nullptr;
    const auto* call = std::get_if<sim::CallRow>(&rowOf(unit).what);
    const auto called = [&](tcp::CallKind kind) {
        return call != nullptr && call->call.kind == kind;
    };
    using enum tcp::Event;
    switch (change.event) {
    case PassiveOpen:
        return called(tcp::CallKind::Listen);
    case ActiveOpen:
        return called(tcp::CallKind::Connect);
    case Send:
        return called(tcp::CallKind::Send);
    case Close:
        return called(tcp::CallKind::Close);
    case Abort:
        return called(tcp::CallKind::Abort);
    case Crash:
        return called(tcp::CallKind::Crash);
    case ReceiveSyn:
    case ReceiveSynAck:
    case SynAfterPassiveOpen:
    case SynInWindow:
    case NewerSyn:
        return segment != nullptr && segment->syn();
    case ReceiveAckOfSyn:
    case ReceiveAckOfFin:
        return segment != nullptr && segment->hasAck();
    case ReceiveFin:
        return segment != nullptr && segment->fin();
    case ReceiveReset:
    case ResetAfterPassiveOpen:
        return segment != nullptr && segment->rst();
    case TimeWaitTimeout:
    case UserTimeout:
    case RetriesExhausted:
        return unit.kind == Unit::Kind::Expiry;
    }
    return false;
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
    Leg leg = m_plan.legFor(m_trace, id);
    leg.end = Leg::End::Arrived;
    leg.endRow = unit.row;
    leg.endAt = m_at;
    leg.endY = y;
    if (leg.injected) {
        leg.departY = y - style::kInjectedRise;
    }
    m_plan.setEnd(id, leg);
    m_plan.m_depth[unit.side].arrived = id.value - 1;
    m_plan.m_depth[unit.side].arrivedY = y;
}

void InstantPlacer::putDrop(const Unit& unit)
{
    const auto& drop = std::get<sim::DropRow>(rowOf(unit).what);
    const double y = std::max(m_top, required(unit));
    Leg leg = m_plan.legFor(m_trace, drop.segment);
    leg.end = Leg::End::Lost;
    leg.cause = drop.cause;
    leg.endRow = unit.row;
    leg.endAt = m_at;
    leg.endY = y;
    m_plan.setEnd(drop.segment, leg);
    m_plan.m_rowY[unit.row] = y;
    m_bottom = std::max(m_bottom, y);
}

void InstantPlacer::putSend(const Unit& unit, double y)
{
    const sim::SegmentId id = std::get<sim::SendRow>(rowOf(unit).what).segment;
    Leg& leg = m_plan.legFor(m_trace, id);
    leg.sendRow = unit.row;
    if (leg.injected) {
        // It comes from nowhere: its place is that of its arrival.
        m_plan.m_rowY[unit.row] = leg.endY;
        return;
    }
    leg.departY = y;
    leg.endY = y;
    leg.room = unit.room;
    SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    depth.departed = id.value - 1;
    depth.events = y;
    m_plan.m_rowY[unit.row] = y;
    m_bottom = std::max(m_bottom, y);
}

} // namespace diagram
