// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/lanes.h"

#include "diagram/picture/style.h"
#include "diagram/reading/timer_spans.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <variant>

namespace diagram {

namespace {

/// Arrows shorter than this leave little room for their labels; everything else then makes room.
constexpr double kEasySpan = 340;
/// Labels beside the lifelines break into lines rather than make them shorter than this.
constexpr double kGoodSpan = 230;
/// Shorter ones leave none.
constexpr double kLeastSpan = 110;
/// Longer than this, and the eye no longer follows them.
constexpr double kMostSpan = 470;
constexpr double kBracket = 8;
/// Between the times along the axis and what is right of them.
constexpr double kTimesGap = 6;

/// How much room is given to what stands beside the arrows.
struct Spacing
{
    bool isNarrow = false;
    bool hasPhases = true;

    double margin() const { return isNarrow ? style::kNarrowMargin : style::kMargin; }
    double laneGap() const { return isNarrow ? 6 : 12; }
    double leastSpan() const { return isNarrow ? kLeastSpan : kEasySpan; }
};

double widest(const std::vector<std::string>& lines, const Font& first, const Font& rest,
    const TextMeasurer& measurer)
{
    double result = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        result = std::max(result, measurer.width(lines[i], i == 0 ? first : rest));
    }
    return result;
}

double stateWidth(const TextMeasurer& measurer, const Labeller& labeller, const Spacing& spacing)
{
    double result = 0;
    for (const tcp::State state : tcp::kAllStates) {
        result = std::max(result,
            widest(labeller.state(state), style::kStateFont, style::kStateSecondFont, measurer));
    }
    if (spacing.isNarrow) {
        return result;
    }
    // Longer ones take a line for each language.
    for (const tcp::Call call : {tcp::Call{tcp::CallKind::Listen},
             tcp::Call{tcp::CallKind::Connect}, tcp::Call{tcp::CallKind::Close}}) {
        double whole = -measurer.width(" ", style::kCallFont);
        for (const std::string& word : labeller.call(call)) {
            whole += measurer.width(" " + word, style::kCallFont);
        }
        result = std::max(result, whole);
    }
    return result;
}

/// The error that most people see, on one line.
double errorWidth(const TextMeasurer& measurer, const Labeller& labeller)
{
    return widest(
        labeller.error(tcp::Error::ConnectionReset), style::kCallFont, style::kCallFont, measurer);
}

double widest(const TextMeasurer& measurer, const Labeller& labeller, tcp::TimerKind kind,
    tcp::Duration length)
{
    return widest(labeller.timer(kind, length), style::kTimerFont, style::kTimerFont, measurer);
}

/// What the words of a column take. Those of the outermost, whose timers run long, are turned along
/// the bracket.
double wordsWidth(TimerColumn column, const TextMeasurer& measurer, const Labeller& labeller,
    const Spacing& spacing)
{
    using namespace std::chrono_literals;
    using enum tcp::TimerKind;
    if (spacing.isNarrow && column != TimerColumn::Long) {
        std::size_t lines = 0;
        for (const tcp::TimerKind kind : {DelayedAck, Retransmission, Persist, TimeWait}) {
            lines = std::max(lines, labeller.timer(kind, 1s).size());
        }
        return style::kTimerLine * static_cast<double>(lines);
    }
    switch (column) {
    case TimerColumn::Brief:
        return widest(measurer, labeller, DelayedAck, 888ms);
    case TimerColumn::Main:
        return std::max({widest(measurer, labeller, Retransmission, 888ms),
            widest(measurer, labeller, Persist, 888ms),
            widest(measurer, labeller, TimeWait, 4min)});
    case TimerColumn::Long:
        return style::kTimerLine * static_cast<double>(labeller.timer(UserTimeout, 20s).size());
    }
    return 0;
}

/// The bar, a gap, and a column of letters for each language.
double phaseWidth(const Labeller& labeller)
{
    const std::size_t lines = labeller.phase(PhaseKind::ThreeWayHandshake).size();
    return style::kPhaseBar + style::kPhaseGap + 2 + style::kPhaseLine * static_cast<double>(lines);
}

/// Distances of the brackets from where the states end; returns the width of all columns.
double placeBrackets(const TimerColumns& timers, std::array<double, kTimerColumns>& at,
    const TextMeasurer& measurer, const Labeller& labeller, const Spacing& spacing)
{
    double end = 0;
    for (std::size_t i = 0; i < kTimerColumns; ++i) {
        if (timers[i]) {
            at[i] = end + spacing.laneGap() + kBracket;
            end = at[i] + style::kTextFromBracket +
                wordsWidth(static_cast<TimerColumn>(i), measurer, labeller, spacing);
        }
    }
    return end == 0 ? 0 : end + 1;
}

/// What labels need beyond the states, shared between the ends as they ask for it.
void giveLabels(Lanes& lanes, const sim::PerSide<BesideWidth>& labels, double spared)
{
    sim::PerSide<double> wanted;
    double sum = 0;
    for (const sim::Side side : sim::kBothSides) {
        lanes.labelWidth[side] = std::max(lanes.stateWidth, labels[side].piece);
        spared -= lanes.labelWidth[side] - lanes.stateWidth;
        wanted[side] = std::max(0.0, labels[side].whole - lanes.labelWidth[side]);
        sum += wanted[side];
    }
    const double share = sum > 0 ? std::clamp(spared / sum, 0.0, 1.0) : 0;
    for (const sim::Side side : sim::kBothSides) {
        lanes.labelWidth[side] += share * wanted[side];
    }
}

} // namespace

namespace {

Lanes lanesWith(const Spacing& spacing, double width, const sim::PerSide<TimerColumns>& timers,
    const TextMeasurer& measurer, const Labeller& labeller, const ExtraColumns& extras,
    const sim::PerSide<BesideWidth>& labels)
{
    using sim::Side;
    Lanes lanes;
    lanes.margin = spacing.margin();
    lanes.turnsTimers = spacing.isNarrow;
    lanes.stateWidth = stateWidth(measurer, labeller, spacing);
    sim::PerSide<std::array<double, kTimerColumns>> brackets;
    sim::PerSide<double> timerLane;
    for (const Side side : sim::kBothSides) {
        timerLane[side] = placeBrackets(timers[side], brackets[side], measurer, labeller, spacing);
    }

    const double inset = 2 * style::kArrowInset;
    const double most = std::max(kMostSpan, 0.5 * width);
    lanes.hasPhases = spacing.hasPhases;
    lanes.hasHalfCloses = extras.halfClose;
    const double phaseLane = phaseWidth(labeller) + spacing.laneGap();
    const double times = extras.times > 0 ? extras.times + kTimesGap : 0;
    const double braces = extras.roundTrips ? style::kBraceWidth : 0;
    const double phases = lanes.margin + (spacing.hasPhases ? phaseLane : 0) +
        (spacing.hasPhases && extras.halfClose ? phaseLane : 0) + times + braces;
    const double around =
        phases + timerLane[Side::Client] + timerLane[Side::Server] + braces + lanes.margin + inset;
    // Errors break into lines rather than take room from the arrows.
    const double forErrors = std::max(lanes.stateWidth, errorWidth(measurer, labeller));
    if (width - around - 2 * (style::kTextOffset + forErrors) >= most) {
        lanes.stateWidth = forErrors;
    }
    const double spared = width - around - 2 * (style::kTextOffset + lanes.stateWidth) -
        std::max(spacing.leastSpan(), kGoodSpan);
    sim::PerSide<BesideWidth> wanted = labels;
    for (const Side side : sim::kBothSides) {
        wanted[side].include({extras.remarks[side], 0});
    }
    giveLabels(lanes, wanted, spared);
    sim::PerSide<double> states;
    for (const Side side : sim::kBothSides) {
        states[side] = style::kTextOffset + lanes.labelWidth[side];
    }
    const double left = phases + timerLane[Side::Client] + states[Side::Client];
    const double right = states[Side::Server] + timerLane[Side::Server] + braces + lanes.margin;
    const double span = std::clamp(width - left - right - inset, spacing.leastSpan(), most);
    lanes.width = std::max(width, left + right + span + inset);
    const double spare = (lanes.width - left - right - span - inset) / 2;

    lanes.phaseX = lanes.margin + spare;
    lanes.halfCloseX = lanes.phaseX + phaseLane;
    lanes.timesX = spare + phases - braces - kTimesGap;
    lanes.braceX[Side::Client] = spare + phases - 14;
    lanes.braceX[Side::Server] = lanes.width - spare - lanes.margin - braces + 14;
    lanes.lifeline[Side::Client] = spare + left;
    lanes.lifeline[Side::Server] = spare + left + inset + span;
    for (const Side side : sim::kBothSides) {
        for (std::size_t i = 0; i < kTimerColumns; ++i) {
            lanes.timerX[side][i] =
                lanes.lifeline[side] + Lanes::outward(side) * (states[side] + brackets[side][i]);
        }
    }
    return lanes;
}

} // namespace

double Lanes::arrowX(sim::Side side) const
{
    return lifeline[side] - outward(side) * style::kArrowInset;
}

double Lanes::roomBeside(sim::Side side) const
{
    const double edge = side == sim::Side::Client ? timesX + kTimesGap : width - margin;
    return std::abs(edge - lifeline[side]) - style::kTextOffset;
}

Lanes lanesFor(double width, const sim::PerSide<TimerColumns>& timers, const TextMeasurer& measurer,
    const Labeller& labeller, const ExtraColumns& extras, const sim::PerSide<BesideWidth>& labels)
{
    Lanes lanes;
    const bool mayHavePhases = !labeller.hidesPhases();
    for (const Spacing& spacing :
        {Spacing{.hasPhases = mayHavePhases}, Spacing{.isNarrow = true, .hasPhases = mayHavePhases},
            Spacing{.isNarrow = true, .hasPhases = false}}) {
        lanes = lanesWith(spacing, width, timers, measurer, labeller, extras, labels);
        if (lanes.width <= width) {
            break;
        }
    }
    return lanes;
}

sim::PerSide<TimerColumns> timersIn(const sim::Trace& trace)
{
    TimerSpans spans;
    const auto rows = trace.rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (const auto* timer = std::get_if<sim::TimerRow>(&rows[row].what)) {
            spans.read(rows[row], *timer, row, 0);
        }
    }
    return {{spans.columns(sim::Side::Client), spans.columns(sim::Side::Server)}};
}

} // namespace diagram
