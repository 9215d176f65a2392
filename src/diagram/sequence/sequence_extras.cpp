// SPDX-License-Identifier: GPL-3.0-or-later
// What a sequence diagram shows on request: see Extras.

#include "diagram/sequence/plan_view.h"

#include "diagram/picture/style.h"
#include "diagram/reading/told_moments.h"

#include <algorithm>
#include <ranges>
#include <utility>
#include <variant>
#include <vector>

namespace diagram {

using sim::Side;

/// As Stevens prints them: one beside each instant, where it does not stand on the one before.
void drawTimes(Pen& pen, const PlanView& view)
{
    constexpr double kHalfLetter = 4.5;
    constexpr double kLine = 14;
    constexpr tcp::Duration kOfNotes = std::chrono::milliseconds(1); // in which nothing happens
    if (!view.options.extras.times) {
        return;
    }
    const auto group = pen.group({}, {Part::Kind::Times}, view.labeller.time());
    const std::vector<ToldMoment> moments = toldMoments(noticedInstants(view.trace));
    double free = 0;
    std::string before; // less than a microsecond apart, two read the same
    for (const TimeAxis::Stop& stop : view.plan.axis().stops()) {
        const double y = stop.top + kHalfLetter;
        if (stop.at > view.now || stop.top > view.bottom) {
            break;
        }
        const auto told = std::ranges::lower_bound(moments, stop.at, {}, &ToldMoment::at);
        const bool isKnown = told != moments.end() && told->at == stop.at;
        if (!isKnown && !isNoticed(view.trace, stop.at)) {
            continue;
        }
        const ToldMoment moment = isKnown ? *told : ToldMoment{stop.at, kOfNotes};
        std::string text = view.labeller.moment(moment.at, moment.resolution);
        if (y < free || text == before) {
            continue;
        }
        free = y + kLine;
        if (stop.top >= view.top) {
            pen.text({view.lanes.timesX, y}, text, style::kNoteFont, Ink::Soft, Anchor::End);
        }
        before = std::move(text);
    }
}

namespace {

/// A bracket along a lifeline with words that are turned along it.
void drawBrace(
    Pen& pen, const PlanView& view, Side side, double top, double bottom, const std::string& words)
{
    constexpr double kArm = 6;
    const double x = view.lanes.braceX[side];
    const double arm = x - Lanes::outward(side) * kArm;
    pen.polyline({{arm, top}, {x, top}, {x, bottom}, {arm, bottom}}, Ink::None, {Ink::Faint, 1.2});
    const double ascent = style::kNoteFont.size * style::kLetterHeight;
    constexpr double kGap = 4;
    const double text = side == Side::Server ? x + kGap + ascent : x - kGap;
    pen.text({text, (top + bottom) / 2}, words, style::kNoteFont, Ink::Soft, Anchor::Middle, -90);
}

/// The segment that an end sent at a moment, and that was measured then: the first.
const sim::SentSegment* sentAt(const sim::Trace& trace, Side from, tcp::Instant at)
{
    const auto segments = trace.segments();
    auto sent = std::ranges::lower_bound(segments, at, {}, &sim::SentSegment::at);
    for (; sent != segments.end() && sent->at == at; ++sent) {
        if (sent->from == from && !sent->injected) {
            return &*sent;
        }
    }
    return nullptr;
}

/// The first arrival at the end and moment of a row that acknowledges `sent`; where none does, the
/// last one, or the row itself.
std::size_t answerTo(const sim::SentSegment& sent, const sim::Trace& trace, std::size_t row)
{
    const auto rows = trace.rows();
    std::size_t answer = row;
    for (std::size_t i = row; i > 0 && rows[i - 1].at == rows[row].at; --i) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&rows[i - 1].what);
        if (arrival == nullptr || rows[i - 1].who != rows[row].who) {
            continue;
        }
        const tcp::Segment& segment = trace.segment(arrival->segment).segment;
        const bool acks = segment.hasAck() && tcp::precedes(sent.segment.seq, segment.ack);
        if (acks || answer == row) {
            answer = i - 1;
        }
    }
    return answer;
}

} // namespace

/// Round trips as the ends measured them, where braces have room one below the other; and at the
/// other end the way of the segment that was measured.
void drawRoundTrips(Pen& pen, const PlanView& view)
{
    constexpr double kApart = 10;
    if (!view.options.extras.roundTrips) {
        return;
    }
    const auto rows = view.trace.rows();
    sim::PerSide<double> free;
    for (std::size_t row = 0; row < std::min(rows.size(), view.options.visibleRows); ++row) {
        const auto* measured = std::get_if<sim::RttRow>(&rows[row].what);
        if (measured == nullptr) {
            continue;
        }
        const Side side = rows[row].who;
        const Side other = sim::opposite(side);
        const tcp::Duration sample = view.trace.rtts()[measured->sample].sample;
        const sim::SentSegment* sent = sentAt(view.trace, side, rows[row].at - sample);
        if (sent == nullptr) {
            continue;
        }
        const Arrow& arrow = view.plan.arrows()[sent->id.value - 1];
        const std::size_t answer = answerTo(*sent, view.trace, row);
        const double bottom = view.plan.rowY(answer);
        const bool isSeen = arrow.departY >= view.top && bottom <= view.bottom;
        const auto* arrival = std::get_if<sim::ArriveRow>(&rows[answer].what);
        const bool isAnswerHidden =
            arrival != nullptr && view.plan.arrows()[arrival->segment.value - 1].isHidden;
        if (arrow.departY < free[side] || arrow.isHidden || isAnswerHidden) {
            continue;
        }
        const std::string whole = view.labeller.roundTrip(sample);
        const double least = view.measurer.width(whole, style::kNoteFont);
        free[side] = std::max(bottom, (arrow.departY + bottom + least) / 2) + kApart;
        const auto group =
            pen.group({}, {Part::Kind::RoundTrip, static_cast<std::uint32_t>(row)}, whole);
        if (isSeen) {
            drawBrace(pen, view, side, arrow.departY, bottom, whole);
        }
        if (arrow.end == Arrow::End::Arrived && arrow.departY >= free[other]) {
            free[other] = arrow.endY + kApart;
            if (isSeen) {
                drawBrace(pen, view, other, arrow.departY, arrow.endY,
                    view.labeller.skipped(arrow.endAt - arrow.departAt));
            }
        }
    }
}

namespace {

/// The outline of a broad arrow, with a head at each end to which data are sent.
std::vector<Point> broadArrow(double left, double right, double middle, sim::PerSide<bool> sends)
{
    constexpr double kHead = 26;
    constexpr double kShaft = 13;
    constexpr double kHalf = style::kTransferHeight / 2;
    std::vector<Point> above;
    if (sends[Side::Server]) {
        above = {{left, middle}, {left + kHead, middle - kHalf}, {left + kHead, middle - kShaft}};
    } else {
        above = {{left, middle - kShaft}};
    }
    if (sends[Side::Client]) {
        above.insert(above.end(),
            {{right - kHead, middle - kShaft}, {right - kHead, middle - kHalf}, {right, middle}});
    } else {
        above.push_back({right, middle - kShaft});
    }
    std::vector<Point> outline = above;
    for (const Point& point : std::views::reverse(above)) {
        if (point.y != middle) {
            outline.push_back({point.x, 2 * middle - point.y});
        }
    }
    return outline;
}

} // namespace

/// The double arrow of Chinese textbooks, in place of all that is sent in a transfer.
void drawTransfers(Pen& pen, const PlanView& view)
{
    constexpr double kInset = 14;
    constexpr double kHalfLetter = 4.5;
    const double left = view.lanes.arrowX(Side::Client) + kInset;
    const double right = view.lanes.arrowX(Side::Server) - kInset;
    for (const TransferMark& mark : view.plan.transfers()) {
        if (mark.top < view.top || mark.bottom > view.bottom || !view.draws(mark.row)) {
            continue;
        }
        const auto group =
            pen.group({}, {Part::Kind::Transfer, static_cast<std::uint32_t>(mark.row)},
                view.labeller.phase(PhaseKind::DataTransfer).front());
        const double middle = (mark.top + mark.bottom) / 2;
        pen.polyline(broadArrow(left, right, middle, mark.sends), Ink::Panel, {Ink::Data, 1.6});
        std::string words;
        for (const std::string& line : view.labeller.phase(PhaseKind::DataTransfer)) {
            words += (words.empty() ? "" : " ") + line;
        }
        pen.text({(left + right) / 2, middle + kHalfLetter}, words, style::kStateFont, Ink::Text,
            Anchor::Middle);
    }
}

} // namespace diagram
