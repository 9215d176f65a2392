// SPDX-License-Identifier: GPL-3.0-or-later
// How much room InstantPlacer gives each thing.

#include "diagram/sequence/instant_placer.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace diagram {

using sim::Side;

namespace {

/// The height that one arrow's label takes from the arrow above. On arrows that are steep because
/// many leave together it takes more.
double labelRoom(double labelHeight, double steepness = 1)
{
    constexpr double kAir = 2;
    return (labelHeight + style::kLabelGap + style::kLabelClear + kAir) * steepness;
}

/// How much further apart than upright ones `together` parallel arrows must stand: 1 over the
/// cosine of their slope. Where very many are on their way, labels would never find room, and it is
/// given up.
double steepnessOf(std::size_t together, double span)
{
    constexpr std::size_t kMost = 10;
    constexpr double kSpacing = 26;
    if (together > kMost) {
        together = kMost;
    }
    const double rise = std::max(style::kFlightRise, kSpacing * static_cast<double>(together));
    return std::hypot(1.0, rise / span);
}

/// So many parallel arrows are too steep for labels: the number beside the lifeline is what tells
/// them apart, and needs less room.
constexpr std::size_t kMostLabelled = 16;
constexpr double kUnlabelledSpacing = 17;
constexpr double kCopySpacing = 31;
constexpr double kUntoldCopySpacing = 6;
constexpr std::size_t kPair = 2;
/// Among more than two the next one's label may have to pass below a cross, or the word beside it.
constexpr double kPastCross = 4;
constexpr double kAtCrossing = 20;

/// Heads of arrows that left `apart` pixels apart may come closer, as long as the label of the
/// lower one, which takes some 60 % of the way, finds `room` near its tail.
double headSpacing(double apart, double room)
{
    constexpr double kLabelled = 0.62;
    if (apart <= 0) {
        return style::kHeadSpacing; // they cross
    }
    return std::clamp((room - (1 - kLabelled) * apart) / kLabelled, style::kHeadSpacing, room);
}

} // namespace

/// Chooses the label's shape of each segment that leaves, for the room it will find.
void InstantPlacer::prepareSends()
{
    sim::PerSide<std::size_t> count;
    for (const Unit& unit : m_units) {
        count[unit.side] += unit.kind == Unit::Kind::Send ? 1 : 0;
    }
    // They all slant where the other end, too, sends before it receives them, or where they arrive
    // one after the other; else each but as much as its time of flight says.
    sim::PerSide<std::size_t> slanting = count;
    for (const Side side : sim::kBothSides) {
        const bool isCrossed = count[sim::opposite(side)] > 0;
        if (!isCrossed && willArriveTogether(side, m_at, {count[side], count[side]}, m_last)) {
            slanting[side] = std::min(count[side], kPair);
        }
    }
    for (Unit& unit : m_units) {
        if (unit.kind != Unit::Kind::Send) {
            continue;
        }
        const auto& send = std::get<sim::SendRow>(rowOf(unit).what);
        const sim::SentSegment& sent = m_trace.segment(send.segment);
        unit.crossed = count[sim::opposite(unit.side)] > 0;
        const SegmentLabel label = m_plan.m_labeller.segment(sent, m_plan.m_symbols.numbers(sent));
        const LabelShapes shapes(label, m_plan.m_widths);
        const LabelShape& shape = shapes.fitting(roomAlong(unit) - 2 * style::kLabelPad);
        unit.labelWidth = shape.width;
        unit.labelHeight = shape.height;
        unit.room = slanting[unit.side] > kMostLabelled
            ? kUnlabelledSpacing
            : labelRoom(shape.height, steepnessOf(slanting[unit.side], m_plan.m_lanes.span()));
        if (count[unit.side] > kPair) {
            unit.room += kPastCross;
        }
    }
}

/// How much of an arrow's length its label can use: up to the crossing, if there is one.
double InstantPlacer::roomAlong(const Unit& unit) const
{
    const double span = m_plan.m_lanes.span();
    return unit.crossed ? span / 2 + style::kLabelPad / 2 : span;
}

/// The height from which on this unit can stand.
double InstantPlacer::required(const Unit& unit) const
{
    switch (unit.kind) {
    case Unit::Kind::Call:
    case Unit::Kind::Change:
    case Unit::Kind::Expiry:
        return requiredForText(unit);
    case Unit::Kind::Arrival:
        return std::max(requiredForArrival(unit), requiredForText(unit));
    case Unit::Kind::Drop:
        return requiredForArrival(unit);
    case Unit::Kind::Send:
        return requiredForSend(unit);
    }
    return 0;
}

double InstantPlacer::requiredForText(const Unit& unit) const
{
    const double text = m_plan.m_depth[unit.side].text;
    if (unit.kind == Unit::Kind::Call || unit.kind == Unit::Kind::Change) {
        return text + style::kCallHeight - style::kCallLine + heightBeside(textBeside(unit));
    }
    const bool changesState = std::ranges::any_of(unit.effects, [&](std::size_t row) {
        return std::holds_alternative<sim::StateRow>(m_trace.rows()[row].what);
    });
    return changesState ? text + 2 : 0;
}

/// Of a call or of a change.
std::vector<std::string> InstantPlacer::textBeside(const Unit& unit) const
{
    const sim::TraceRow& row = rowOf(unit);
    if (const auto* settings = std::get_if<sim::SettingsRow>(&row.what)) {
        return m_plan.m_labeller.settings(m_trace.settings()[settings->change]);
    }
    if (const auto* link = std::get_if<sim::LinkRow>(&row.what)) {
        return m_plan.m_labeller.network(m_trace.links()[link->change]);
    }
    return {m_plan.m_labeller.call(std::get<sim::CallRow>(row.what).call)};
}

/// Of a call, a change or an error in the lane beside the lifeline.
double InstantPlacer::heightBeside(const std::vector<std::string>& texts) const
{
    return style::kCallLine * static_cast<double>(m_plan.m_beside.lines(texts).size());
}

/// An arrow falls as far as its time of flight says, and keeps away from the one that came before.
double InstantPlacer::requiredForArrival(const Unit& unit) const
{
    const sim::TraceRow& row = rowOf(unit);
    const auto* drop = std::get_if<sim::DropRow>(&row.what);
    const sim::SegmentId id =
        drop != nullptr ? drop->segment : std::get<sim::ArriveRow>(row.what).segment;
    const sim::SentSegment& sent = m_trace.segment(id);
    const Side to = sim::opposite(sent.from);
    const SequencePlan::Depth& depth = m_plan.m_depth[to];
    const bool hasBefore = depth.arrived != kNoRow;
    if (sent.injected) {
        const double above = std::max(hasBefore ? depth.arrivedY : 0, m_plan.m_axis.bottom());
        return above + labelRoom(style::kLabelLine) + style::kInjectedRise;
    }
    if (id.value > m_plan.m_arrows.size()) {
        return 0;
    }
    const Arrow& arrow = m_plan.m_arrows[id.value - 1];
    const double rise = sent.at == m_at ? style::kInstantRise : m_plan.m_axis.gap(m_at - sent.at);
    const bool atOnce = drop != nullptr && drop->cause == sim::DropCause::Queue;
    if (drop != nullptr && isLostUnderWay(drop->cause)) {
        return 0; // nothing happens at either end
    }
    double y = arrow.departY + (atOnce ? 2 : rise + m_plan.extraRoom(id));
    const bool reachesEnd = drop == nullptr || drop->cause == sim::DropCause::Corrupt;
    if (reachesEnd && hasBefore) {
        const Arrow& before = m_plan.m_arrows[depth.arrived];
        const bool crossed = arrow.crossed && before.departAt == arrow.departAt;
        const double apart = arrow.departY - before.departY;
        if (crossed) {
            // Labels find room at either end.
            y = std::max(y, depth.arrivedY + apart);
        } else if (const std::size_t lost = m_plan.lostBetween(before, arrow); lost > 0) {
            // The arrows of the lost need their room, too.
            const double needed = static_cast<double>(lost + 1) * arrow.room;
            y = std::max(y, depth.arrivedY + std::min(apart, needed));
        }
        const bool isCopy = before.segment == id;
        // A copy's own label stands near its head: the two arrows leave from one point.
        const double copySpacing = arrow.copies < kToldCopies ? kCopySpacing : kUntoldCopySpacing;
        y = std::max(y,
            depth.arrivedY +
                (isCopy ? copySpacing : headSpacing(arrow.departY - before.departY, arrow.room)));
    }
    return y;
}

double InstantPlacer::requiredForSend(const Unit& unit) const
{
    const SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    double y = 0;
    if (depth.departed != kNoRow) {
        y = m_plan.m_arrows[depth.departed].departY + unit.room;
    }
    if (depth.arrived != kNoRow) {
        y = std::max(y, belowArrival(unit, m_plan.m_arrows[depth.arrived]));
    }
    const auto& send = std::get<sim::SendRow>(rowOf(unit).what);
    return y + m_plan.extraRoom(send.segment);
}

/// An answer leaves just below the arrival. The two arrows open like scissors, so its label finds
/// room further along; what of it does not fit there pushes the answer down.
double InstantPlacer::belowArrival(const Unit& unit, const Arrow& arrived) const
{
    const double span = m_plan.m_lanes.span();
    const double above = m_plan.m_depth[unit.side].arrivedY;
    const double opening = ((above - arrived.departY) / (arrived.injected ? span / 2 : span)) +
        style::kFlightRise / span;
    // A turned label leans towards the arrow above.
    const double lean = opening * unit.labelHeight;
    // Where arrows cross, labels stand in the middle of their half rather than at the crossing.
    const double air = unit.crossed ? kAtCrossing : 0;
    const double free = roomAlong(unit) - style::kLabelPad - unit.labelWidth - lean - air;
    return above +
        std::max(style::kAnswerOffset, labelRoom(unit.labelHeight) - opening * std::max(0.0, free));
}

} // namespace diagram
