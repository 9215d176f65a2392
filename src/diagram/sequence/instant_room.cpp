// SPDX-License-Identifier: GPL-3.0-or-later
// How much room InstantPlacer gives each thing.

#include "diagram/sequence/instant_placer.h"

#include "diagram/labels/arrow_label.h"
#include "diagram/picture/style.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace diagram {

using sim::Side;

namespace {

/// Arrows of many copies stand close, and the closer the more there are.
constexpr double kCopySpacing = 6;
constexpr double kLeastCopySpacing = 1.5;
constexpr double kBundle = 240;
/// From a segment made by hand to what arrived before it: room for its label.
constexpr double kInjectedSpacing = 30;

} // namespace

/// How far below the one before a segment leaves, so that its label fits between the two arrows.
double InstantPlacer::pitchOf(double labelHeight) const
{
    constexpr double kAir = 2;
    const double across = labelHeight + style::kLabelGap + style::kLabelClear + kAir;
    // The upright distance of lines that fall. Where they are very steep it does not grow any more:
    // they would be steeper for it.
    constexpr double kSteep = 200;
    const double rise = std::min(kSteep, m_plan.m_axis.toScale(m_plan.m_axis.flight()));
    return across * std::hypot(1.0, rise / m_plan.m_lanes.span());
}

void InstantPlacer::prepareSends()
{
    const double room = m_plan.m_lanes.span() - 2 * style::kLabelPad;
    for (Unit& unit : m_units) {
        if (unit.kind != Unit::Kind::Send) {
            continue;
        }
        const auto& send = std::get<sim::SendRow>(rowOf(unit).what);
        if (m_plan.standsBeside(send.segment)) {
            unit.pitch = style::kBesideLine;
            continue;
        }
        const sim::SentSegment& sent = m_trace.segment(send.segment);
        unit.pitch = pitchOf(m_plan.m_labels.heightWithin(room, sent, m_plan.symbols()));
    }
}

/// The height from which on this unit can stand. What is sent because of it stands level with it,
/// or a fixed step below.
double InstantPlacer::required(const Unit& unit) const
{
    double least = 0;
    switch (unit.kind) {
    case Unit::Kind::Call:
    case Unit::Kind::Change:
    case Unit::Kind::Expiry:
        least = requiredForText(unit);
        break;
    case Unit::Kind::Arrival:
        least = std::max(requiredForArrival(unit), requiredForText(unit));
        break;
    case Unit::Kind::Drop:
        return requiredForArrival(unit);
    case Unit::Kind::Omitted:
        return 0;
    case Unit::Kind::Send:
        return requiredForSend(unit);
    }
    if (unit.answer != nullptr) {
        const double step = unit.kind == Unit::Kind::Arrival ? style::kAnswerOffset : 0;
        least = std::max(least, requiredForSend(*unit.answer) - step);
    }
    return least;
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
    return m_plan.m_beside.joined(m_plan.m_labeller.call(std::get<sim::CallRow>(row.what).call));
}

/// Of a call, a change or an error in the lane beside the lifeline.
double InstantPlacer::heightBeside(const std::vector<std::string>& texts) const
{
    return style::kCallLine * static_cast<double>(m_plan.m_beside.lines(texts).size());
}

/// An arrow falls as far as its time of flight says, and its head keeps away from the one before.
double InstantPlacer::requiredForArrival(const Unit& unit) const
{
    const sim::TraceRow& row = rowOf(unit);
    const auto* drop = std::get_if<sim::DropRow>(&row.what);
    if (drop != nullptr && isLostUnderWay(drop->cause)) {
        return 0; // nothing happens at either end
    }
    const sim::SegmentId id =
        drop != nullptr ? drop->segment : std::get<sim::ArriveRow>(row.what).segment;
    const sim::SentSegment& sent = m_trace.segment(id);
    const SequencePlan::Depth& depth = m_plan.m_depth[sim::opposite(sent.from)];
    const bool hasBefore = depth.arrived != kNoRow;
    if (sent.injected) {
        const double above = std::max(hasBefore ? depth.arrivedY : 0, m_above);
        return above + kInjectedSpacing + style::kInjectedRise;
    }
    if (id.value > m_plan.m_arrows.size()) {
        return 0;
    }
    const Arrow& arrow = m_plan.m_arrows[id.value - 1];
    if (drop != nullptr && drop->cause == sim::DropCause::Queue) {
        return arrow.departY + 2;
    }
    double y = arrow.departY + style::kInstantRise;
    if (sent.at != m_at) {
        const TimeAxis& axis = m_plan.m_axis;
        const bool isToScale =
            axis.isInLastStretch(sent.at) && !axis.compresses(m_at - axis.stops().back().at);
        y = arrow.departY + (isToScale ? axis.toScale(m_at - sent.at) : 0);
    }
    // A damaged one comes as far as one that is whole.
    if (hasBefore && (drop == nullptr || drop->cause == sim::DropCause::Corrupt)) {
        const bool isCopy = m_plan.m_arrows[depth.arrived].segment == id;
        y = std::max(y, depth.arrivedY + (isCopy ? copySpacing(arrow) : style::kHeadSpacing));
        y = std::max(y, parallelEnd(m_plan.m_arrows[depth.arrived], arrow, m_at));
    }
    return y;
}

/// From one copy of a segment to the next. Where each has a word of its own, or the first one's
/// tells how many there are, there is room for it.
double InstantPlacer::copySpacing(const Arrow& arrow) const
{
    const std::size_t arriving = std::ranges::equal_range(m_arriving, arrow.segment).size();
    if (arriving <= kToldCopies + 1 || arrow.copies == 0) {
        const MeasuredLabel& label = m_plan.m_labels.ofCopies(1);
        const LabelShapes shapes(label, m_plan.m_labels.widths());
        return pitchOf(shapes.fitting(m_plan.m_lanes.span()).height);
    }
    return std::clamp(kBundle / static_cast<double>(arriving), kLeastCopySpacing, kCopySpacing);
}

double InstantPlacer::requiredForSend(const Unit& unit) const
{
    const SequencePlan::Depth& depth = m_plan.m_depth[unit.side];
    double y = 0;
    if (depth.departed != kNoRow) {
        y = m_plan.m_arrows[depth.departed].departY + unit.pitch;
    }
    if (depth.inGap > 0) { // between the two arrows words tell what is left out
        y = std::max(y, depth.text + style::kBesideRise);
    }
    if (depth.arrived != kNoRow) {
        y = std::max(y, depth.arrivedY + style::kAnswerOffset);
    }
    return y;
}

} // namespace diagram
