// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/instant_placer.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <variant>

namespace diagram {

using sim::Side;

namespace {

/// What is drawn longer than its time by no more than this factor still looks parallel.
constexpr double kParallel = 1.1;
/// Between two instants, as high as that, something is seen to be left out.
constexpr double kSeenGap = 40;

} // namespace

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
    if (goesOn) {
        m_above = stops.back().bottom;
        readRows(first, last);
        m_top = stops.back().top;
        putAll();
        return;
    }
    const double top = measure(first, last, m_plan.gapBehind());
    if (isLeftOut()) {
        passOverInstant();
    } else {
        placeAt(top);
    }
}

/// Whether nothing of the instant is drawn, since its segments are left out.
bool InstantPlacer::isLeftOut() const
{
    const bool beginsTransfer = std::ranges::any_of(
        m_plan.m_omission.transfers, [&](const auto& each) { return isInInstant(each.firstRow); });
    return !m_units.empty() && !beginsTransfer && endingTransfer() == nullptr &&
        std::ranges::all_of(
            m_units, [](const Unit& unit) { return unit.kind == Unit::Kind::Omitted; });
}

const Omission::Transfer* InstantPlacer::endingTransfer() const
{
    const auto& transfers = m_plan.m_omission.transfers;
    const auto ending = std::ranges::find_if(
        transfers, [&](const auto& each) { return isInInstant(each.lastRow); });
    return ending != transfers.end() ? &*ending : nullptr;
}

void InstantPlacer::beginAt(Side side, double y)
{
    if (!m_begin[side].has_value()) {
        m_begin[side] = y;
    }
}

/// A segment that is left out is still counted.
void InstantPlacer::passOver(const Unit& unit)
{
    SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    m_plan.m_rowY[unit.row] = depth.events;
    const auto* send = std::get_if<sim::SendRow>(&rowOf(unit).what);
    if (send != nullptr && !m_trace.segment(send->segment).injected) {
        m_plan.placeRemarksOfOmitted(unit.side, ++depth.sent, m_at, depth.events);
    }
}

/// How far text of this instant reaches above what it is about, at most.
double InstantPlacer::textAbove(Side side) const
{
    double rise = style::kBesideRise;
    for (const Unit& unit : m_units) {
        const bool isAbove = unit.kind == Unit::Kind::Call || unit.kind == Unit::Kind::Change;
        if (unit.side == side && isAbove) {
            rise = std::max(
                rise, style::kCallHeight - style::kCallLine + heightBeside(textBeside(unit)));
        }
    }
    return rise;
}

/// Timers go on while nothing is drawn.
void InstantPlacer::passOverInstant()
{
    for (const Unit& unit : m_units) {
        passOver(unit);
    }
    const double y = m_plan.m_axis.bottom();
    for (std::size_t row = m_first; row < m_last; ++row) {
        const sim::TraceRow& each = m_trace.rows()[row];
        m_plan.m_rowY[row] = y;
        if (const auto* timer = std::get_if<sim::TimerRow>(&each.what)) {
            // The segment for which an ACK was delayed is left out, too.
            const bool isDelay = timer->timer == tcp::TimerKind::DelayedAck;
            sim::TimerRow told = *timer;
            told.act = isDelay ? tcp::TimerAct::Stop : told.act;
            m_plan.m_timers.read(each, told, row, y);
        }
    }
}

/// In the gap above the instant with which it ends: what was on its way when it began has arrived.
void InstantPlacer::placeTransfer(const Omission::Transfer& transfer)
{
    const double middle = (m_above + m_top) / 2;
    m_plan.m_transfers.push_back({middle - style::kTransferHeight / 2,
        middle + style::kTransferHeight / 2, transfer.lastRow, transfer.sends});
}

double InstantPlacer::measure(std::size_t first, std::size_t last, TimeAxis::Gap gap)
{
    m_gap = gap;
    m_above = m_plan.m_axis.bottom();
    readRows(first, last);
    return highestTop();
}

void InstantPlacer::placeAt(double top)
{
    m_top = top;
    m_plan.m_axis.append(m_at, top, m_gap);
    if (const Omission::Transfer* transfer = endingTransfer()) {
        placeTransfer(*transfer);
        markLongTransfer();
    }
    for (const Side side : sim::kBothSides) {
        if (top - m_above >= kSeenGap) {
            m_plan.moveIntoGap(side, m_above, top, textAbove(side));
        }
        double& events = m_plan.m_depth[side].events;
        events = std::max(events, top);
    }
    putAll();
}

/// The double arrow may take more room than the time for which it stands.
void InstantPlacer::markLongTransfer()
{
    const auto stops = m_plan.m_axis.stops();
    if (stops.size() < 2) {
        return;
    }
    const TimeAxis::Stop& before = stops[stops.size() - 2];
    if (m_top - before.top > kParallel * m_plan.m_axis.toScale(m_at - before.at)) {
        m_plan.m_axis.markBefore(stops.size() - 1);
    }
}

void InstantPlacer::readRows(std::size_t first, std::size_t last)
{
    m_first = first;
    m_last = last;
    m_at = m_trace.rows()[first].at;
    m_plan.m_rowY.resize(last, 0);
    collect(first, last);
    putAcksFirst();
    findAnswers();
    prepareSends();
}

/// What comes first at either end decides where the instant lies: so both ends stand level.
double InstantPlacer::highestTop() const
{
    double top = m_plan.m_axis.earliestTop(m_at, m_gap);
    if (endingTransfer() != nullptr) {
        top = std::max(top, m_above + style::kTransferRoom);
    }
    sim::PerSide<bool> seen;
    for (const Unit& unit : m_units) {
        if (unit.kind == Unit::Kind::Omitted) {
            continue;
        }
        if (unit.kind == Unit::Kind::Drop || !seen[unit.side]) {
            top = std::max(top, required(unit));
            seen[unit.side] |= unit.kind != Unit::Kind::Drop;
        }
    }
    return top;
}

void InstantPlacer::putAll()
{
    m_bottom = m_top;
    m_begin = {};
    for (const Unit& unit : m_units) {
        put(unit, std::max(m_top, m_plan.m_depth[unit.side].events));
    }
    m_plan.m_axis.stretch(m_bottom);
    markSteepArrows();

    for (std::size_t row = m_first; row < m_last; ++row) {
        const sim::TraceRow& each = m_trace.rows()[row];
        double& y = m_plan.m_rowY[row];
        if (y == 0) {
            y = m_plan.m_depth[each.who].events;
        }
        if (const auto* timer = std::get_if<sim::TimerRow>(&each.what)) {
            const bool starts = timer->act == tcp::TimerAct::Start;
            m_plan.m_timers.read(each, *timer, row, starts ? m_begin[each.who].value_or(y) : y);
        }
    }
}

void InstantPlacer::put(const Unit& unit, double top)
{
    const double y = std::max(top, required(unit));
    switch (unit.kind) {
    case Unit::Kind::Drop:
        putDrop(unit);
        return;
    case Unit::Kind::Omitted:
        passOver(unit);
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
    beginAt(unit.side, y);
    putEffects(unit, y);
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&rowOf(unit).what)) {
        // An injected segment has left nobody's end: its label stands where it arrives.
        if (m_trace.segment(arrival->segment).injected) {
            putBeside(arrival->segment, unit.side, y);
        }
    }
}

/// Flights of one stretch are told apart by how far their arrows fall, and equal ones are parallel
/// within a tenth, give or take the step to an answer. Where an arrow had to fall further, the time
/// in between is told to be out of scale.
void InstantPlacer::markSteepArrows()
{
    for (const Unit& unit : m_units) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&rowOf(unit).what);
        if (arrival == nullptr || unit.kind == Unit::Kind::Omitted) {
            continue;
        }
        const Arrow& arrow = m_plan.m_arrows[arrival->segment.value - 1];
        const double toScale = m_plan.m_axis.toScale(m_at - arrow.departAt);
        const bool isSteep =
            arrow.endY - arrow.departY > kParallel * toScale + style::kAnswerOffset;
        if (arrow.endRow == unit.row && !arrow.injected && arrow.departAt != m_at && isSteep &&
            m_plan.m_axis.isInLastStretch(arrow.departAt)) {
            m_plan.m_axis.markOutOfScale(arrow.departAt);
        }
    }
}

/// States that are entered at once, one after the other, have one height and one text.
void InstantPlacer::putEffects(const Unit& unit, double y)
{
    SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    std::size_t states = 0;
    for (const std::size_t row : unit.effects) {
        if (const auto* change = std::get_if<sim::StateRow>(&m_trace.rows()[row].what)) {
            m_plan.m_states[unit.side].push_back({unit.side, change->to, m_at, y, row});
            ++states;
        }
        m_plan.m_rowY[row] = y;
    }
    if (states > 0) {
        depth.text = y + m_plan.stateHeight(states);
        const auto tellsClosing = [&](std::size_t row) {
            const auto* note = std::get_if<sim::NoteRow>(&m_trace.rows()[row].what);
            return note != nullptr && note->note == tcp::Note::ConnectionClosing;
        };
        if (std::ranges::any_of(unit.effects, tellsClosing)) {
            m_plan.m_states[unit.side].back().tellsClosing = true;
            depth.text += m_plan.closingHeight();
        }
    }
    for (const std::size_t row : unit.effects) {
        if (const auto* error = std::get_if<sim::ErrorRow>(&m_trace.rows()[row].what)) {
            const double textTop = std::max(depth.text, y + 3);
            m_plan.m_errors[unit.side].push_back({unit.side, error->error, m_at, textTop, row});
            depth.text = textTop + heightBeside(m_plan.m_labeller.error(error->error)) + 2;
        }
    }
    putRefusals(unit, y);
}

void InstantPlacer::putRefusals(const Unit& unit, double y)
{
    SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    for (const std::size_t row : unit.effects) {
        const auto* note = std::get_if<sim::NoteRow>(&m_trace.rows()[row].what);
        if (note == nullptr || note->note == tcp::Note::ConnectionClosing) {
            continue;
        }
        const auto texts = m_plan.m_labeller.refusal(note->note);
        const double top = std::max(depth.text, y - style::kBesideRise);
        m_plan.m_refusals[unit.side].push_back({note->note, m_at, top, row});
        depth.text = texts.empty() ? depth.text : top + heightBeside(texts) + 2;
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
    arrow.below = belowFirst(arrow);
    m_plan.setEnd(id, arrow);
    m_plan.m_depth[unit.side].arrived = id.value - 1;
    m_plan.m_depth[unit.side].arrivedY = y;
}

/// How far below the first of its segment that has arrived in this instant; 0: it is that one.
double InstantPlacer::belowFirst(const Arrow& arrow) const
{
    const Arrow& original = m_plan.m_arrows[arrow.segment.value - 1];
    const Arrow& before = original.copies > 0 ? m_plan.m_copies.back() : original;
    const bool isWithIt = before.segment == arrow.segment && before.end == Arrow::End::Arrived &&
        before.endAt == m_at;
    return isWithIt ? before.below + arrow.endY - before.endY : 0;
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
    if (isLostUnderWay(drop.cause)) {
        // Not above what happened before.
        const auto stops = m_plan.m_axis.stops();
        const double before = stops.size() > 1 ? stops[stops.size() - 2].top : 0;
        arrow.endY = std::max(m_plan.lossY(arrow, m_at), before);
    } else {
        arrow.endY = y;
    }
    if (drop.cause == sim::DropCause::Corrupt) {
        m_plan.m_depth[unit.side].arrived = drop.segment.value - 1;
        m_plan.m_depth[unit.side].arrivedY = y;
    }
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
    SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    if (depth.inGap > 0) {
        const bool isFirst = depth.departed == kNoRow;
        const double before = isFirst ? y : m_plan.m_arrows[depth.departed].departY;
        m_plan.moveIntoGap(unit.side, before, y, style::kBesideRise);
    }
    m_plan.setBegin(id, y);
    arrow.endY = y;
    depth.departed = id.value - 1;
    depth.events = y;
    beginAt(unit.side, y);
    m_plan.m_rowY[unit.row] = y;
    m_bottom = std::max(m_bottom, y);
    putBeside(id, unit.side, y);
    m_plan.placeRemarksOf(unit.side, ++depth.sent, m_at, y);
}

/// The label of a segment that stands beside the lifeline: level with its arrow, or below what
/// stands there.
void InstantPlacer::putBeside(sim::SegmentId segment, Side side, double y)
{
    if (!m_plan.standsBeside(segment)) {
        return;
    }
    SequencePlan::Depth& depth = m_plan.m_depth[side];
    const std::size_t lines = m_plan.besideLines(segment);
    const double top = std::max(depth.text, y - style::kBesideRise);
    m_plan.m_arrows[segment.value - 1].besideY = top + style::kBesideBaseline;
    depth.text = top + style::kBesideLine * static_cast<double>(lines);
    m_bottom = std::max(m_bottom, depth.text - style::kBesideLine);
}

} // namespace diagram
