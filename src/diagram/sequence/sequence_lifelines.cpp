// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence/plan_view.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <array>

namespace diagram {

using sim::Side;

void drawBreak(Pen& pen, Point at, double halfWidth, bool isLonger)
{
    pen.rect({at.x - halfWidth + 1, at.y - 3, 2 * halfWidth - 2, 6}, Ink::Paper);
    if (isLonger) {
        constexpr double kHigh = 3.5;
        const double third = halfWidth / 3;
        const std::array points{Point{at.x - halfWidth, at.y}, Point{at.x - third, at.y - kHigh},
            Point{at.x + third, at.y + kHigh}, Point{at.x + halfWidth, at.y}};
        for (std::size_t i = 1; i < points.size(); ++i) {
            pen.line(points[i - 1], points[i], kLongerStroke);
        }
        return;
    }
    for (const double dy : {-3.5, 3.5}) {
        pen.line(
            {at.x - halfWidth, at.y + dy + 3}, {at.x + halfWidth, at.y + dy - 3}, kShorterStroke);
    }
}

namespace {

void drawBand(Pen& pen, const PlanView& view, double x, double from, double to, tcp::State state)
{
    const double top = std::max(from, view.top);
    const double bottom = std::min(to, view.bottom);
    if (bottom <= top) {
        return;
    }
    const Rect band{x - style::kBandHalf, top, 2 * style::kBandHalf, bottom - top};
    pen.rect(band, style::phaseInk(state), {Ink::Faint, 0.8});
    if (view.options.isTextured) {
        drawTexture(pen, band, style::phaseTexture(state));
    }
}

/// The part of a band that has happened, then the part that has not.
void drawBands(Pen& pen, const PlanView& view, Side side, bool future)
{
    const auto marks = view.plan.states(side);
    for (std::size_t i = firstExposedState(view, side);
         i < marks.size() && marks[i].y < view.bottom; ++i) {
        const bool happened = view.happened(marks[i].row);
        const double from = marks[i].y;
        // A future state begins where the clock stands at the earliest. Where the future is left
        // out, the present one reaches to the arrow of time.
        const bool isPresent =
            happened && (i + 1 == marks.size() || !view.happened(marks[i + 1].row));
        const bool isLeftOut = view.options.future == Future::LeftOut;
        const double to = isLeftOut && isPresent ? view.lifelineEnd : endOfState(view, side, i);
        const double end = isLeftOut ? view.lifelineEnd : view.nowY;
        const double split = happened ? std::clamp(end, from, std::max(from, to)) : from;
        drawBand(pen, view, view.lanes.lifeline[side], future ? split : from, future ? to : split,
            view.labeller.hidesStates() ? tcp::State::Closed : marks[i].state);
    }
}

/// Time goes on downwards: the head of an arrow at the end of the lifeline.
void drawTimeArrow(Pen& pen, const PlanView& view, Side side)
{
    constexpr double kLength = 9;
    constexpr double kBeside = 12;
    const double x = view.lanes.lifeline[side];
    const double y = view.lifelineEnd;
    pen.polyline(
        {{x - style::kBandHalf, y}, {x + style::kBandHalf, y}, {x, y + kLength}}, Ink::Faint);
    if (side == Side::Server) {
        return; // said once
    }
    TextItem words;
    words.at = {x + kBeside, y + kLength};
    words.text = "t " + view.labeller.time();
    words.font = style::kNoteFont;
    words.ink = Ink::Soft;
    words.spans = {{0, 1, style::kSymbolFont, Ink::Soft}};
    pen.text(words);
}

} // namespace

void drawLifelines(Pen& pen, const PlanView& view)
{
    for (const Side side : sim::kBothSides) {
        const double x = view.lanes.lifeline[side];
        const auto group = pen.group(side, {Part::Kind::Lifeline}, view.labeller.endSentence(side));
        drawBands(pen, view, side, false);
        if (view.options.future != Future::LeftOut && view.nowY < view.lifelineEnd) {
            const auto future = pen.group(
                side, {.kind = Part::Kind::Lifeline, .isFuture = true}, {}, view.futureOpacity());
            drawBands(pen, view, side, true);
        }
        for (const TimeBreak& each :
            breaksIn(view, view.top, std::min(view.bottom, view.lifelineEnd))) {
            drawBreak(pen, {x, each.y}, style::kTickHalf, each.isLonger);
        }
        if (view.lifelineEnd <= view.bottom) {
            drawTimeArrow(pen, view, side);
        }
    }
}

} // namespace diagram
