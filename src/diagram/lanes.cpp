// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/lanes.h"

#include "diagram/style.h"
#include "diagram/timer_spans.h"

#include <algorithm>
#include <chrono>
#include <variant>

namespace diagram {

namespace {

/// Arrows shorter than this leave no room for their labels.
constexpr double kLeastSpan = 340;
/// Longer than this, and the eye no longer follows them.
constexpr double kMostSpan = 470;
constexpr double kBracket = 8;
constexpr double kLaneGap = 12;

double widest(const std::vector<std::string>& lines, const Font& first, const Font& rest,
    const TextMeasurer& measurer)
{
    double result = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        result = std::max(result, measurer.width(lines[i], i == 0 ? first : rest));
    }
    return result;
}

double stateWidth(const TextMeasurer& measurer, const Labeller& labeller)
{
    double result = 0;
    for (const tcp::State state : tcp::kAllStates) {
        result = std::max(result,
            widest(labeller.state(state), style::kStateFont, style::kStateSecondFont, measurer));
    }
    for (const tcp::Call call :
        {tcp::Call{tcp::CallKind::Listen}, tcp::Call{tcp::CallKind::Connect},
            tcp::Call{tcp::CallKind::Close}, tcp::Call{tcp::CallKind::Send, 9999}}) {
        result = std::max(result, measurer.width(labeller.call(call), style::kCallFont));
    }
    return result;
}

double timerWidth(const TextMeasurer& measurer, const Labeller& labeller)
{
    using namespace std::chrono_literals;
    return std::max(widest(labeller.timer(tcp::TimerKind::Retransmission, 16s), style::kTimerFont,
                        style::kTimerFont, measurer),
        widest(labeller.timer(tcp::TimerKind::TimeWait, 4min), style::kTimerFont, style::kTimerFont,
            measurer));
}

double phaseWidth(const Labeller& labeller)
{
    const std::size_t lines = labeller.phase(PhaseKind::ThreeWayHandshake).size();
    return 10 + 16 * static_cast<double>(lines);
}

} // namespace

double Lanes::arrowX(sim::Side side) const
{
    return lifeline[side] - outward(side) * style::kArrowInset;
}

Lanes lanesFor(double width, const sim::PerSide<bool>& timers, const TextMeasurer& measurer,
    const Labeller& labeller)
{
    using sim::Side;
    Lanes lanes;
    lanes.stateWidth = stateWidth(measurer, labeller);
    lanes.timerWidth = timerWidth(measurer, labeller);
    const double timerLane = lanes.timerWidth + kBracket + 2 * kLaneGap;
    const double states = style::kTextOffset + lanes.stateWidth;

    const double left = style::kMargin + phaseWidth(labeller) + kLaneGap +
        (timers[Side::Client] ? timerLane : 0) + states;
    const double right = states + (timers[Side::Server] ? timerLane : 0) + style::kMargin;
    const double inset = 2 * style::kArrowInset;
    const double most = std::max(kMostSpan, 0.5 * width);
    const double span = std::clamp(width - left - right - inset, kLeastSpan, most);
    lanes.width = std::max(width, left + right + span + inset);
    const double spare = (lanes.width - left - right - span - inset) / 2;

    lanes.phaseX = style::kMargin + spare;
    lanes.lifeline[Side::Client] = spare + left;
    lanes.lifeline[Side::Server] = spare + left + inset + span;
    for (const Side side : sim::kBothSides) {
        lanes.timerX[side] =
            lanes.lifeline[side] + Lanes::outward(side) * (states + kLaneGap + kBracket);
    }
    return lanes;
}

sim::PerSide<bool> timersIn(const sim::Trace& trace)
{
    TimerSpans spans;
    const auto rows = trace.rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (const auto* timer = std::get_if<sim::TimerRow>(&rows[row].what)) {
            spans.read(rows[row], *timer, row, 0);
        }
    }
    sim::PerSide<bool> result;
    for (const sim::Side side : sim::kBothSides) {
        result[side] = spans.any(side);
    }
    return result;
}

} // namespace diagram
