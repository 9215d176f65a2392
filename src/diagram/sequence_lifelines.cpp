// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/sequence_view.h"

#include "diagram/style.h"
#include "diagram/text_wrap.h"

#include <algorithm>

namespace diagram {

using sim::Side;

double SequenceView::opacity(std::size_t row) const
{
    return happened(row) ? 1 : style::kFutureOpacity;
}

std::string elementId(const char* kind, Side side, std::size_t number)
{
    return std::string(kind) + '-' + std::string(sim::id(side)) + '-' + std::to_string(number);
}

std::vector<double> breaksIn(const SequenceView& view, double from, double to)
{
    std::vector<double> result;
    const TimeAxis& axis = view.plan.axis();
    const auto stops = axis.stops();
    const std::size_t first = axis.firstStopBelow(from);
    for (std::size_t i = std::max<std::size_t>(first, 1); i < stops.size(); ++i) {
        if (stops[i - 1].bottom > to) {
            break;
        }
        if (axis.compresses(stops[i].at - stops[i - 1].at)) {
            result.push_back((stops[i - 1].bottom + stops[i].top) / 2);
        }
    }
    // The clock may have gone on far beyond the last thing that happened.
    if (view.options.now.has_value() && !stops.empty() && *view.options.now > stops.back().at &&
        axis.compresses(*view.options.now - stops.back().at)) {
        result.push_back((stops.back().bottom + axis.yOf(*view.options.now)) / 2);
    }
    std::erase_if(result, [&](double y) { return y <= from || y >= to; });
    return result;
}

void drawBreak(Pen& pen, Point at, double halfWidth)
{
    pen.rect({at.x - halfWidth + 1, at.y - 3, 2 * halfWidth - 2, 6}, Ink::Paper);
    for (const double dy : {-3.5, 3.5}) {
        pen.line({at.x - halfWidth, at.y + dy + 3}, {at.x + halfWidth, at.y + dy - 3},
            {Ink::Faint, 1.2});
    }
}

namespace {

using Marks = std::span<const StateMark>;

double endOf(const SequenceView& view, Marks marks, std::size_t index)
{
    return index + 1 < marks.size() ? marks[index + 1].y : view.lifelineEnd;
}

/// The first state whose band reaches below the top of the view.
std::size_t firstExposed(const SequenceView& view, Marks marks)
{
    const auto next = std::partition_point(
        marks.begin(), marks.end(), [&](const StateMark& mark) { return mark.y <= view.top; });
    return next == marks.begin() ? 0 : static_cast<std::size_t>(next - marks.begin()) - 1;
}

void drawBand(Pen& pen, const SequenceView& view, double x, double from, double to, Ink ink)
{
    const double top = std::max(from, view.top);
    const double bottom = std::min(to, view.bottom);
    if (bottom > top) {
        pen.rect({x - style::kBandHalf, top, 2 * style::kBandHalf, bottom - top}, ink);
    }
}

/// The part of a band that has happened, then the part that has not.
void drawBands(Pen& pen, const SequenceView& view, Side side, bool future)
{
    const Marks marks = view.plan.states(side);
    for (std::size_t i = firstExposed(view, marks); i < marks.size() && marks[i].y < view.bottom;
         ++i) {
        const bool happened = view.happened(marks[i].row);
        const double from = marks[i].y;
        // A future state begins where the clock stands at the earliest.
        const double to = endOf(view, marks, i);
        const double split = happened ? std::clamp(view.nowY, from, to) : from;
        drawBand(pen, view, view.lanes.lifeline[side], future ? split : from, future ? to : split,
            style::phaseInk(marks[i].state));
    }
}

} // namespace

void drawLifelines(Pen& pen, const SequenceView& view)
{
    for (const Side side : sim::kBothSides) {
        const double x = view.lanes.lifeline[side];
        const auto group =
            pen.group("lifeline-" + std::string(sim::id(side)), view.labeller.endSentence(side));
        drawBands(pen, view, side, false);
        if (view.options.future == Future::Dimmed && view.nowY < view.lifelineEnd) {
            const auto future = pen.group(
                "lifeline-" + std::string(sim::id(side)) + "-future", {}, style::kFutureOpacity);
            drawBands(pen, view, side, true);
        }
        for (const double y : breaksIn(view, view.top, std::min(view.bottom, view.lifelineEnd))) {
            drawBreak(pen, {x, y}, style::kTickHalf);
        }
    }
}

void drawStates(Pen& pen, const SequenceView& view)
{
    for (const Side side : sim::kBothSides) {
        const Marks marks = view.plan.states(side);
        const double x = view.lanes.lifeline[side];
        const double outward = Lanes::outward(side);
        const Anchor anchor = side == Side::Client ? Anchor::End : Anchor::Start;
        for (std::size_t i = firstExposed(view, marks);
             i < marks.size() && marks[i].y < view.bottom; ++i) {
            const StateMark& mark = marks[i];
            if (!view.draws(mark.row)) {
                break;
            }
            // The state in which a cut begins stands at its top, as if it were entered there.
            const bool before = mark.y < view.begin;
            if (before && endOf(view, marks, i) < view.begin) {
                continue;
            }
            const double y = before ? std::max(mark.y, view.top) : mark.y;
            const auto group = pen.group(elementId("state", side, i + 1),
                view.labeller.stateSentence(side, mark.state, mark.at), view.opacity(mark.row));
            pen.line({x - style::kTickHalf, y}, {x + style::kTickHalf, y}, {Ink::Faint, 1});
            double baseline = y + style::kStateFirst;
            bool first = true;
            for (const std::string& line : view.labeller.state(mark.state)) {
                pen.text({x + outward * style::kTextOffset, baseline}, line,
                    first ? style::kStateFont : style::kStateSecondFont,
                    first ? Ink::Text : Ink::Soft, anchor);
                baseline += style::kStateLine;
                first = false;
            }
        }
    }
}

namespace {

/// The marks of a list, sorted by height, that can be seen.
template<typename Mark, typename Y>
std::span<const Mark> exposed(const SequenceView& view, std::span<const Mark> marks, Y y)
{
    const auto first = std::partition_point(marks.begin(), marks.end(),
        [&](const Mark& mark) { return y(mark) < std::max(view.top, view.begin); });
    const auto last = std::partition_point(
        first, marks.end(), [&](const Mark& mark) { return y(mark) <= view.bottom; });
    return {first, last};
}

WrappedTexts besideTexts(const SequenceView& view)
{
    return {style::kCallFont, view.lanes.stateWidth, view.measurer};
}

Point besideLifeline(const SequenceView& view, Side side, double y)
{
    return {view.lanes.lifeline[side] + Lanes::outward(side) * style::kTextOffset, y};
}

} // namespace

void drawCalls(Pen& pen, const SequenceView& view)
{
    WrappedTexts beside = besideTexts(view);
    for (const Side side : sim::kBothSides) {
        const auto all = view.plan.calls(side);
        const auto marks = exposed(view, all, [](const CallMark& mark) { return mark.y; });
        for (const CallMark& mark : marks) {
            if (!view.draws(mark.row)) {
                break;
            }
            const auto number = static_cast<std::size_t>(&mark - all.data()) + 1;
            const auto group = pen.group(elementId("call", side, number),
                view.labeller.callSentence(side, mark.call, mark.at), view.opacity(mark.row));
            const double x = view.lanes.lifeline[side];
            pen.line(
                {x - style::kTickHalf, mark.y}, {x + style::kTickHalf, mark.y}, {Ink::Faint, 1});
            const auto& lines = beside.lines(view.labeller.call(mark.call));
            double baseline = mark.y - style::kCallRise -
                style::kCallLine * static_cast<double>(lines.size() - 1);
            for (const std::string& line : lines) {
                pen.text(besideLifeline(view, side, baseline), line, style::kCallFont,
                    side == Side::Client ? Ink::Client : Ink::Server,
                    side == Side::Client ? Anchor::End : Anchor::Start);
                baseline += style::kCallLine;
            }
        }
    }
}

void drawErrors(Pen& pen, const SequenceView& view)
{
    WrappedTexts beside = besideTexts(view);
    for (const Side side : sim::kBothSides) {
        const auto all = view.plan.errors(side);
        const auto marks = exposed(view, all, [](const ErrorMark& mark) { return mark.top; });
        for (const ErrorMark& mark : marks) {
            if (!view.draws(mark.row)) {
                break;
            }
            const auto number = static_cast<std::size_t>(&mark - all.data()) + 1;
            const auto group = pen.group(elementId("error", side, number),
                view.labeller.errorSentence(side, mark.error, mark.at), view.opacity(mark.row));
            double baseline = mark.top + 12;
            for (const std::string& line : beside.lines(view.labeller.error(mark.error))) {
                pen.text(besideLifeline(view, side, baseline), line, style::kCallFont, Ink::Rst,
                    side == Side::Client ? Anchor::End : Anchor::Start);
                baseline += style::kCallLine;
            }
        }
    }
}

void drawEnds(Pen& pen, const SequenceView& view, double top)
{
    for (const Side side : sim::kBothSides) {
        const Ink ink = side == Side::Client ? Ink::Client : Ink::Server;
        const std::string title = view.labeller.endTitle(side);
        const double x = view.lanes.lifeline[side];
        const double width = std::max(120.0, view.measurer.width(title, style::kEndFont) + 36);
        const auto group =
            pen.group("end-" + std::string(sim::id(side)), view.labeller.endSentence(side));
        pen.rect({x - width / 2, top, width, style::kHeaderHeight}, Ink::Panel, {ink, 1.5}, 8);
        pen.text(
            {x, top + style::kHeaderHeight / 2 + 5}, title, style::kEndFont, ink, Anchor::Middle);
    }
}

} // namespace diagram
