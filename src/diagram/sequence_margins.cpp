// SPDX-License-Identifier: GPL-3.0-or-later
// What stands outside the states: timers and phases.

#include "diagram/sequence_view.h"

#include "diagram/style.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace diagram {

using sim::Side;

namespace {

/// Of Chinese letters, in parts of their size.
constexpr double kLetterHeight = 0.86;
/// Words are no further than this from what they belong to.
constexpr double kWordsReach = 60;
constexpr double kBracketArm = 8;
/// From the letters of one timer to those of the next.
constexpr double kTimerTextGap = 4;

double bracketX(const SequenceView& view, const TimerSpan& span)
{
    return view.lanes.timerX[span.who][static_cast<std::size_t>(columnOf(span.kind))];
}

/// Where words `height` high begin that are centred on a bracket, clear of the breaks across it,
/// and not above `free`.
double topOfWords(const SequenceView& view, const TimerSpan& span, double height, double free)
{
    constexpr double kBreakHeight = 10;
    const double middle = (span.top + span.bottom) / 2;
    double top = middle - height / 2;
    const double apart = (height + kBreakHeight) / 2;
    for (const double y : breaksIn(view, span.top, span.bottom)) {
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

/// Writes a timer's words beside its bracket but below `free`; returns where they end.
double drawTimerText(Pen& pen, const SequenceView& view, const TimerSpan& span, double free)
{
    const auto lines = view.labeller.timer(span.kind, span.length);
    const double height = style::kTimerLine * static_cast<double>(lines.size());
    const double top = topOfWords(view, span, height, free);
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
double drawTurnedText(Pen& pen, const SequenceView& view, const TimerSpan& span, double free)
{
    const auto lines = view.labeller.timer(span.kind, span.length);
    double width = 0;
    for (const std::string& line : lines) {
        width = std::max(width, view.measurer.width(line, style::kTimerFont));
    }
    const double top = std::max((span.top + span.bottom - width) / 2, free);
    const double ascent = style::kTimerFont.size * kLetterHeight;
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

void drawBracket(Pen& pen, const SequenceView& view, const TimerSpan& span)
{
    const double x = bracketX(view, span);
    const double arm = x - Lanes::outward(span.who) * kBracketArm;
    const double top = view.cut ? std::max(span.top, view.top) : span.top;
    const double end = view.cut ? std::min(span.bottom, view.bottom) : span.bottom;
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
    for (const double y : breaksIn(view, top, end)) {
        drawBreak(pen, {x, y}, 6);
    }
}

/// 2 MSL is shown as long as it runs. Of the others most are stopped in time: only one that has run
/// for long is what everybody waits for.
bool isOverdue(const SequenceView& view, const TimerSpan& running)
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
        return false;
    }
    return false;
}

/// A timer that has not yet expired would tell the future: it counts by its last row.
std::vector<TimerSpan> exposedTimers(const SequenceView& view, Side side)
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

void drawTimers(Pen& pen, const SequenceView& view)
{
    for (const Side side : sim::kBothSides) {
        std::array<double, kTimerColumns> free;
        free.fill(view.top - kWordsReach);
        for (const TimerSpan& span : exposedTimers(view, side)) {
            const TimerColumn column = columnOf(span.kind);
            double& end = free[static_cast<std::size_t>(column)];
            const auto group = pen.group(elementId("timer", side, span.number),
                view.labeller.timerSentence(side, span.kind, span.length),
                view.opacity(span.lastRow));
            drawBracket(pen, view, span);
            if (span.end != TimerSpan::End::Restarted) {
                end = column == TimerColumn::Long ? drawTurnedText(pen, view, span, end)
                                                  : drawTimerText(pen, view, span, end);
            }
        }
    }
}

namespace {

/// A bar reaches a little beyond what it spans; bars keep apart.
constexpr double kPhaseReach = 5;
constexpr double kPhaseApart = 8;

struct Bar
{
    double top = 0;
    double bottom = 0;
    /// How far its words may reach.
    double textTop = 0;
    double textBottom = 0;
};

std::vector<Bar> barsOf(const SequenceView& view)
{
    const auto& phases = view.plan.phases().found();
    std::vector<Bar> bars;
    bars.reserve(phases.size());
    for (const Phase& phase : phases) {
        Bar bar;
        bar.top = view.plan.rowY(phase.firstRow) - kPhaseReach;
        bar.bottom = view.plan.rowY(phase.lastRow) + kPhaseReach;
        if (!bars.empty()) {
            Bar& before = bars.back();
            const double middle = (before.bottom + bar.top) / 2;
            if (bar.top - before.bottom < kPhaseApart) {
                before.bottom = std::max(before.top, middle - kPhaseApart / 2);
                bar.top = middle + kPhaseApart / 2;
            }
            before.textBottom = std::max(before.bottom, middle - 2);
            bar.textTop = std::min(bar.top, middle + 2);
        } else {
            bar.textTop = style::kLifelineTop;
        }
        bar.bottom = std::max(bar.bottom, bar.top + kPhaseApart);
        bar.textBottom = std::max(bar.bottom, view.lifelineEnd);
        bars.push_back(bar);
    }
    return bars;
}

/// Each language in a column of its own, from the bar outwards to the right; what finds no room is
/// left to the title.
void drawPhaseText(Pen& pen, const SequenceView& view, PhaseKind kind, const Bar& bar)
{
    const double middle = (bar.top + bar.bottom) / 2;
    const double room = 2 * std::min(middle - bar.textTop, bar.textBottom - middle);
    // Letters stand to the left of their baseline.
    double x = view.lanes.phaseX + style::kPhaseBar + style::kPhaseGap +
        style::kPhaseFont.size * kLetterHeight;
    for (const std::string& line : view.labeller.phase(kind)) {
        Font font = style::kPhaseFont;
        const double width = view.measurer.width(line, font);
        if (width > room) {
            font.size *= std::max(0.8, room / width);
        }
        if (width * font.size / style::kPhaseFont.size <= room) {
            pen.text({x, middle}, line, font, Ink::Soft, Anchor::Middle, -90);
            x += style::kPhaseLine;
        }
    }
}

} // namespace

void drawPhases(Pen& pen, const SequenceView& view)
{
    const auto& phases = view.plan.phases().found();
    const std::vector<Bar> bars = barsOf(view);
    for (std::size_t i = 0; i < phases.size(); ++i) {
        Bar bar = bars[i];
        if (!view.exposes(bar.top, bar.bottom) || !view.draws(phases[i].firstRow)) {
            continue;
        }
        if (view.cut) {
            bar.top = std::max(bar.top, view.top);
            bar.bottom = std::min(bar.bottom, view.bottom);
            bar.textTop = std::max(bar.textTop, view.top);
            bar.textBottom = std::min(bar.textBottom, view.bottom);
        }
        const auto rows = view.trace.rows();
        const auto group = pen.group("phase-" + std::to_string(i + 1),
            view.labeller.phaseSentence(
                phases[i].kind, rows[phases[i].firstRow].at, rows[phases[i].lastRow].at),
            view.opacity(phases[i].firstRow));
        pen.rect(
            {view.lanes.phaseX, bar.top, style::kPhaseBar, bar.bottom - bar.top}, Ink::Line, {}, 2);
        drawPhaseText(pen, view, phases[i].kind, bar);
    }
}

} // namespace diagram
