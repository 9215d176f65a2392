// SPDX-License-Identifier: GPL-3.0-or-later
// The timers, which stand outside the states.

#include "diagram/sequence/plan_view.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace diagram {

using sim::Side;

namespace {

constexpr double kBracketArm = 8;
/// From the letters of one timer to those of the next.
constexpr double kTimerTextGap = 4;

double bracketX(const PlanView& view, const TimerSpan& span)
{
    return view.lanes.timerX[span.who][static_cast<std::size_t>(columnOf(span.kind))];
}

/// The part of it that is seen.
TimerSpan insideCut(const PlanView& view, TimerSpan span)
{
    if (view.cut) {
        span.top = std::max(span.top, view.top);
        span.bottom = std::min(span.bottom, view.bottom);
    }
    return span;
}

/// Where words `height` high begin that are centred on a bracket, clear of the breaks across it,
/// and not above `free`.
double topOfWords(const PlanView& view, const TimerSpan& span, double height, double free)
{
    constexpr double kBreakHeight = 10;
    const double middle = (span.top + span.bottom) / 2;
    double top = middle - height / 2;
    const double apart = (height + kBreakHeight) / 2;
    for (const TimeBreak& each : breaksIn(view, span.top, span.bottom)) {
        const double y = each.y;
        const double centre = top + height / 2;
        if (std::abs(y - centre) >= apart) {
            continue;
        }
        const bool fitsAbove = y - apart - height / 2 >= std::max(free, span.top);
        top = (fitsAbove ? y - apart : y + apart) - height / 2;
        break;
    }
    return std::max(top, free);
}

/// Words that would stand beside the next bracket are left to the title.
bool isBeside(const PlanView& view, const TimerSpan& span, double top, double height)
{
    constexpr double kLeast = 4;
    return top + kLeast <= span.bottom && top + height <= view.lifelineEnd;
}

/// Writes a timer's words beside its bracket but below `free`; returns where they end.
double drawTimerText(Pen& pen, const PlanView& view, const TimerSpan& span, double free)
{
    const auto lines = view.labeller.timer(span.kind, span.length);
    const double height = style::kTimerLine * static_cast<double>(lines.size());
    const double top = topOfWords(view, span, height, free);
    if (!isBeside(view, span, top, height)) {
        return free;
    }
    const double x = bracketX(view, span) + Lanes::outward(span.who) * style::kTextFromBracket;
    double baseline = top + 12;
    for (const std::string& line : lines) {
        pen.text({x, baseline}, line, style::kTimerFont, Ink::Soft,
            span.who == Side::Client ? Anchor::End : Anchor::Start);
        baseline += style::kTimerLine;
    }
    return top + height + kTimerTextGap;
}

/// Writes them along the bracket, read upwards as the phases are.
double drawTurnedText(Pen& pen, const PlanView& view, const TimerSpan& span, double free)
{
    const auto lines = view.labeller.timer(span.kind, span.length);
    double width = 0;
    for (const std::string& line : lines) {
        width = std::max(width, view.measurer.width(line, style::kTimerFont));
    }
    const double top = std::max((span.top + span.bottom - width) / 2, free);
    if (!isBeside(view, span, top, width) ||
        (view.cut && (top < view.top || top + width > view.bottom))) {
        return free;
    }
    const double ascent = style::kTimerFont.size * style::kLetterHeight;
    const double beside = span.who == Side::Server
        ? style::kTextFromBracket + ascent
        : -style::kTextFromBracket - style::kTimerLine * static_cast<double>(lines.size()) + ascent;
    double x = bracketX(view, span) + beside;
    for (const std::string& line : lines) {
        pen.text({x, top + width / 2}, line, style::kTimerFont, Ink::Soft, Anchor::Middle, -90);
        x += style::kTimerLine;
    }
    return top + width + kTimerTextGap;
}

void drawBracket(Pen& pen, const PlanView& view, const TimerSpan& span)
{
    const double x = bracketX(view, span);
    const double arm = x - Lanes::outward(span.who) * kBracketArm;
    const double top = insideCut(view, span).top;
    const double end = insideCut(view, span).bottom;
    std::vector<Point> points;
    if (top == span.top) {
        points.push_back({arm, top});
    }
    points.push_back({x, top});
    points.push_back({x, end});
    if (span.end == TimerSpan::End::Expired && end == span.bottom) {
        points.push_back({arm, end});
    }
    const Dash dash = span.end == TimerSpan::End::Restarted ? Dash::Dashed : Dash::Solid;
    pen.polyline(points, Ink::None, {Ink::Faint, 1.4, dash});
    for (const TimeBreak& each : breaksIn(view, top, end)) {
        drawBreak(pen, {x, each.y}, 6, each.isLonger);
    }
}

/// 2 MSL is shown as long as it runs. Of the others most are stopped in time: only one that has run
/// for long is what everybody waits for.
bool isOverdue(const PlanView& view, const TimerSpan& running)
{
    switch (running.kind) {
    case tcp::TimerKind::TimeWait:
        return true;
    case tcp::TimerKind::Retransmission:
    case tcp::TimerKind::Persist:
        return view.plan.axis().compresses(view.now - running.from);
    case tcp::TimerKind::DelayedAck:
    case tcp::TimerKind::UserTimeout:
    case tcp::TimerKind::Keepalive:
    case tcp::TimerKind::Reordering:
    case tcp::TimerKind::LossProbe:
        return false;
    }
    return false;
}

/// A timer that has not yet expired would tell the future: it counts by its last row.
std::vector<TimerSpan> exposedTimers(const PlanView& view, Side side)
{
    const double around = view.cut ? 0 : kWordsReach;
    std::vector<TimerSpan> spans =
        view.plan.timers().between(side, view.top - around, view.bottom + around);
    std::erase_if(spans, [&](const TimerSpan& span) { return !view.draws(span.lastRow); });
    for (TimerSpan running : view.plan.timers().running(side)) {
        running.bottom =
            std::min(view.lifelineEnd - style::kTail / 2, std::max(running.top + 2, view.nowY));
        if (isOverdue(view, running) && view.draws(running.firstRow) &&
            view.exposes(running.top, running.bottom)) {
            spans.push_back(running);
        }
    }
    return spans;
}

} // namespace

std::vector<Rect> timerBrackets(const PlanView& view)
{
    std::vector<Rect> brackets;
    for (const Side side : sim::kBothSides) {
        for (const TimerSpan& span : exposedTimers(view, side)) {
            brackets.push_back({bracketX(view, span) - kBracketArm, span.top, 2 * kBracketArm,
                span.bottom - span.top});
        }
    }
    return brackets;
}

void drawTimers(Pen& pen, const PlanView& view)
{
    for (const Side side : sim::kBothSides) {
        std::array<double, kTimerColumns> free;
        free.fill(view.top - kWordsReach);
        for (const TimerSpan& span : exposedTimers(view, side)) {
            const TimerColumn column = columnOf(span.kind);
            double& end = free[static_cast<std::size_t>(column)];
            const auto group = pen.group(happening(sim::Happening::Kind::Timer, side, span.number),
                view.labeller.timerSentence(side, span.kind, span.length),
                view.opacity(span.lastRow));
            drawBracket(pen, view, span);
            if (span.end != TimerSpan::End::Restarted) {
                const TimerSpan inside = insideCut(view, span);
                end = column == TimerColumn::Long || view.lanes.turnsTimers
                    ? drawTurnedText(pen, view, inside, end)
                    : drawTimerText(pen, view, inside, end);
            }
        }
    }
}

} // namespace diagram
