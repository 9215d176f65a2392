// SPDX-License-Identifier: GPL-3.0-or-later
// The words beside the lifelines: states, calls and errors; and the ends above them.

#include "diagram/sequence/plan_view.h"

#include "diagram/picture/style.h"
#include "diagram/picture/text_wrap.h"

#include <algorithm>
#include <array>
#include <span>

namespace diagram {

using sim::Side;

namespace {

/// The names of states that are entered at once, by language: "FIN-WAIT-1 → FIN-WAIT-2", a name to
/// a line.
std::vector<std::vector<std::string>> namesOf(
    const PlanView& view, std::span<const StateMark> entered)
{
    std::vector<std::vector<std::string>> result;
    for (std::size_t i = 0; i < entered.size(); ++i) {
        const auto names = view.labeller.state(entered[i].state);
        result.resize(std::max(result.size(), names.size()));
        for (std::size_t language = 0; language < names.size(); ++language) {
            const bool isLast = i + 1 == entered.size();
            result[language].push_back(names[language] + (isLast ? "" : " →"));
        }
    }
    return result;
}

/// Beside the words of what passes between the user and the end: a call goes in, an error comes
/// out.
void drawPointer(Pen& pen, const PlanView& view, Side side, double baseline, bool inwards, Ink ink)
{
    constexpr double kNear = 10.5; // clear of a break across the lifeline
    constexpr double kFar = 15;
    constexpr double kHalf = 3.5;
    constexpr double kHalfLetter = 4.5;
    const double x = view.lanes.lifeline[side];
    const double outward = Lanes::outward(side);
    const double tip = x + outward * (inwards ? kNear : kFar);
    const double back = x + outward * (inwards ? kFar : kNear);
    const double y = baseline - kHalfLetter;
    pen.polyline({{tip, y}, {back, y - kHalf}, {back, y + kHalf}}, ink);
}

/// Below the name of the state: what the user is told.
void drawClosing(Pen& pen, const PlanView& view, Side side, double baseline)
{
    drawPointer(pen, view, side, baseline, false, Ink::Soft);
    const double x = view.lanes.lifeline[side] + Lanes::outward(side) * style::kTextOffset;
    WrappedTexts beside(style::kCallFont, view.lanes.stateWidth, view.measurer);
    for (const std::string& line : beside.lines(view.labeller.closing())) {
        pen.text({x, baseline}, line, style::kNoteFont, Ink::Soft,
            side == Side::Client ? Anchor::End : Anchor::Start);
        baseline += style::kCallLine;
    }
}

void drawTick(Pen& pen, const PlanView& view, Side side, double y)
{
    const double x = view.lanes.lifeline[side];
    pen.line({x - style::kTickHalf, y}, {x + style::kTickHalf, y}, {Ink::Faint, 1});
}

void drawNames(Pen& pen, const PlanView& view, std::span<const StateMark> entered, double y)
{
    const Side side = entered.front().who;
    const double x = view.lanes.lifeline[side];
    double baseline = y + style::kStateFirst;
    bool first = true;
    for (const std::vector<std::string>& lines : namesOf(view, entered)) {
        for (const std::string& line : lines) {
            pen.text({x + Lanes::outward(side) * style::kTextOffset, baseline}, line,
                first ? style::kStateFont : style::kStateSecondFont, first ? Ink::Text : Ink::Soft,
                side == Side::Client ? Anchor::End : Anchor::Start);
            baseline += style::kStateLine;
        }
        first = false;
    }
    if (std::ranges::any_of(entered, &StateMark::tellsClosing)) {
        drawClosing(pen, view, side, baseline);
    }
}

/// How many marks from this one on were entered at once.
std::size_t enteredAtOnce(std::span<const StateMark> marks)
{
    std::size_t count = 1;
    while (count < marks.size() && marks[0].row != kNoRow && marks[count].at == marks[0].at &&
        marks[count].y == marks[0].y) {
        ++count;
    }
    return count;
}

} // namespace

void drawStates(Pen& pen, const PlanView& view)
{
    for (const Side side : sim::kBothSides) {
        const auto marks = view.plan.states(side);
        for (std::size_t i = firstExposedState(view, side);
             i < marks.size() && marks[i].y < view.bottom; ++i) {
            const StateMark& mark = marks[i];
            if (!view.draws(mark.row)) {
                break;
            }
            // The state in which a cut begins stands at its top, as if it were entered there.
            const bool before = view.cut && mark.y < view.top;
            if (!mark.isTold || (before && endOfState(view, side, i) < view.top)) {
                continue;
            }
            const auto group = pen.group(happening(sim::Happening::Kind::State, side, i + 1),
                view.labeller.stateSentence(side, mark.state, mark.at), view.opacity(mark.row));
            // Those that are passed at once have one tick and one text: the first one's.
            const bool isPassed = i > 0 && mark.row != kNoRow && marks[i - 1].at == mark.at &&
                marks[i - 1].y == mark.y && view.draws(marks[i - 1].row);
            if (!isPassed || before) {
                if (before) {
                    StateMark known = mark;
                    known.tellsClosing = false; // that was then
                    drawNames(pen, view, {&known, 1}, view.stateY[side]);
                    continue;
                }
                std::size_t count = enteredAtOnce(marks.subspan(i));
                while (count > 1 && !view.draws(marks[i + count - 1].row)) {
                    --count;
                }
                drawTick(pen, view, side, mark.y);
                drawNames(pen, view, marks.subspan(i, count), mark.y);
            }
        }
    }
}

namespace {

/// The marks of a list, sorted by height, that can be seen.
template<typename Mark, typename Y>
std::span<const Mark> exposed(const PlanView& view, std::span<const Mark> marks, Y y)
{
    // Words reach above and below the height that they belong to.
    const double around = view.cut ? 0 : kWordsReach;
    const double top = view.top - around;
    const double bottom = view.bottom + around;
    const auto first = std::partition_point(
        marks.begin(), marks.end(), [&](const Mark& mark) { return y(mark) < top; });
    const auto last = std::partition_point(
        first, marks.end(), [&](const Mark& mark) { return y(mark) <= bottom; });
    return {first, last};
}

WrappedTexts besideTexts(const PlanView& view)
{
    return {style::kCallFont, view.lanes.stateWidth, view.measurer};
}

Point besideLifeline(const PlanView& view, Side side, double y)
{
    return {view.lanes.lifeline[side] + Lanes::outward(side) * style::kTextOffset, y};
}

} // namespace

void drawCalls(Pen& pen, const PlanView& view)
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
            const auto group = pen.group(happening(sim::Happening::Kind::Call, side, number),
                view.labeller.callSentence(side, mark.call, mark.at), view.opacity(mark.row));
            drawTick(pen, view, side, mark.y);
            const auto lines = beside.joined(view.labeller.call(mark.call));
            double baseline = mark.y - style::kCallRise -
                style::kCallLine * static_cast<double>(lines.size() - 1);
            const Ink ink = side == Side::Client ? Ink::Client : Ink::Server;
            drawPointer(pen, view, side, baseline, true, ink);
            for (const std::string& line : lines) {
                pen.text(besideLifeline(view, side, baseline), line, style::kCallFont, ink,
                    side == Side::Client ? Anchor::End : Anchor::Start);
                baseline += style::kCallLine;
            }
        }
    }
}

namespace {

/// Hollow and in the colour of margins: nothing has happened to the connection.
void drawSettings(Pen& pen, const PlanView& view, const ChangeMark& mark, double baseline)
{
    constexpr double kFromLifeline = 11;
    constexpr double kSide = 5;
    const double x = view.lanes.lifeline[mark.who] + Lanes::outward(mark.who) * kFromLifeline;
    pen.rect(
        {x - kSide / 2, baseline - 4.5 - kSide / 2, kSide, kSide}, Ink::None, {Ink::Soft, 1.2});
}

/// The way from this end is another one from here on.
void drawNetwork(Pen& pen, const PlanView& view, const ChangeMark& mark)
{
    const double from = view.lanes.arrowX(mark.who);
    const double middle = (view.lanes.clientX() + view.lanes.serverX()) / 2;
    pen.line({from, mark.y}, {middle, mark.y}, {Ink::Faint, 1, Dash::Dotted});
}

} // namespace

std::vector<std::string> changeWords(const PlanView& view, const ChangeMark& mark)
{
    const sim::TraceRow& row = view.trace.rows()[mark.row];
    if (const auto* settings = std::get_if<sim::SettingsRow>(&row.what)) {
        return view.labeller.settings(view.trace.settings()[settings->change]);
    }
    return view.labeller.network(view.trace.links()[std::get<sim::LinkRow>(row.what).change]);
}

void drawChanges(Pen& pen, const PlanView& view)
{
    WrappedTexts beside = besideTexts(view);
    for (const Side side : sim::kBothSides) {
        const auto all = view.plan.changes(side);
        const auto marks = exposed(view, all, [](const ChangeMark& mark) { return mark.y; });
        for (const ChangeMark& mark : marks) {
            if (!view.draws(mark.row)) {
                break;
            }
            const sim::TraceRow& row = view.trace.rows()[mark.row];
            const auto* settings = std::get_if<sim::SettingsRow>(&row.what);
            const auto* link = std::get_if<sim::LinkRow>(&row.what);
            const auto number = static_cast<std::size_t>(&mark - all.data()) + 1;
            const auto group = pen.group(happening(sim::Happening::Kind::Change, side, number),
                settings != nullptr ? view.labeller.settingsSentence(
                                          side, view.trace.settings()[settings->change], mark.at)
                                    : view.labeller.networkSentence(
                                          side, view.trace.links()[link->change], mark.at),
                view.opacity(mark.row));
            const auto lines = beside.lines(changeWords(view, mark));
            double baseline = mark.y - style::kCallRise -
                style::kCallLine * static_cast<double>(lines.size() - 1);
            if (settings != nullptr) {
                drawSettings(pen, view, mark, baseline);
            } else {
                drawNetwork(pen, view, mark);
            }
            drawTick(pen, view, side, mark.y);
            for (const std::string& line : lines) {
                pen.text(besideLifeline(view, side, baseline), line, style::kNoteFont, Ink::Soft,
                    side == Side::Client ? Anchor::End : Anchor::Start);
                baseline += style::kCallLine;
            }
        }
    }
}

void drawErrors(Pen& pen, const PlanView& view)
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
            const auto group = pen.group(happening(sim::Happening::Kind::Error, side, number),
                view.labeller.errorSentence(side, mark.error, mark.at), view.opacity(mark.row));
            double baseline = mark.top + 12;
            drawPointer(pen, view, side, baseline, false, Ink::Rst);
            for (const std::string& line : beside.lines(view.labeller.error(mark.error))) {
                pen.text(besideLifeline(view, side, baseline), line, style::kCallFont, Ink::Rst,
                    side == Side::Client ? Anchor::End : Anchor::Start);
                baseline += style::kCallLine;
            }
        }
    }
}

void drawRefusals(Pen& pen, const PlanView& view)
{
    WrappedTexts beside = besideTexts(view);
    for (const Side side : sim::kBothSides) {
        const auto all = view.plan.refusals(side);
        for (const RefusalMark& mark :
            exposed(view, all, [](const RefusalMark& each) { return each.top; })) {
            const auto texts = view.labeller.refusal(mark.note);
            if (!view.draws(mark.row)) {
                break;
            }
            const auto number = static_cast<std::uint32_t>(&mark - all.data()) + 1;
            const auto group =
                pen.group(side, {Part::Kind::Refusal, number}, {}, view.opacity(mark.row));
            double baseline = mark.top + style::kBesideBaseline;
            for (const std::string& line : beside.lines(texts)) {
                pen.text(besideLifeline(view, side, baseline), line, style::kNoteFont, Ink::Soft,
                    side == Side::Client ? Anchor::End : Anchor::Start);
                baseline += style::kCallLine;
            }
        }
    }
}

void drawRemarks(Pen& pen, const PlanView& view)
{
    constexpr double kBaseline = 12;
    for (const Side side : sim::kBothSides) {
        const auto marks =
            exposed(view, view.plan.remarks(side), [](const RemarkMark& mark) { return mark.top; });
        for (const RemarkMark& mark : marks) {
            if (mark.y > view.nowY) {
                break;
            }
            const auto group =
                pen.group(side, {Part::Kind::Remark, static_cast<std::uint32_t>(mark.number)}, {});
            const double lifeline = view.lanes.lifeline[side];
            const double outward = Lanes::outward(side);
            pen.line({lifeline + outward * style::kBandHalf, mark.y},
                {lifeline + outward * (style::kTextOffset - 3), mark.top + kBaseline - 4},
                {Ink::Faint, 0.8});
            double baseline = mark.top + kBaseline;
            for (const std::string& line : mark.lines) {
                pen.text(besideLifeline(view, side, baseline), line, style::kNoteFont, Ink::Text,
                    side == Side::Client ? Anchor::End : Anchor::Start);
                baseline += style::kCallLine;
            }
        }
    }
}

namespace {

/// A laptop for the client, a box with disks for the server; `left` is the middle of its left edge.
void drawHost(Pen& pen, Side side, Point left, Ink ink)
{
    const Stroke line{ink, 1.4};
    if (side == Side::Client) {
        pen.rect({left.x + 2, left.y - 8, 16, 11}, Ink::None, line, 1.5);
        pen.polyline({{left.x, left.y + 6.5}, {left.x + 20, left.y + 6.5}}, Ink::None, {ink, 2.4});
        return;
    }
    for (const double y : {-9.0, -3.0, 3.0}) {
        pen.rect({left.x + 2, left.y + y, 16, 5}, Ink::None, line, 1);
        pen.circle({left.x + 14.5, left.y + y + 2.5}, 0.9, ink);
    }
}

constexpr double kHeadPadding = 36;
constexpr double kHeadLine = 14;
constexpr std::array<double, 3> kLongNameSizes{11.5, 10, 9};

/// The width that the head of an end may have, between the edge of the page and the other head.
double headRoom(const PlanView& view, Side side)
{
    constexpr double kAir = 8;
    const double x = view.lanes.lifeline[side];
    const double toEdge = std::min(x, view.lanes.width - x);
    const double toOther = std::abs(view.lanes.lifeline[sim::opposite(side)] - x) / 2;
    return 2 * std::min(toEdge, toOther) - kAir;
}

/// The width of the name of an end in its head.
double nameRoom(const PlanView& view, Side side)
{
    return headRoom(view, side) - kHeadPadding -
        (view.options.extras.icons ? style::kIconWidth : 0);
}

/// That of both names: smaller where one of them is long, so that two lines hold it.
Font nameFont(const PlanView& view)
{
    const auto fits = [&view](const Font& font, std::size_t most) {
        return std::ranges::all_of(sim::kBothSides, [&](Side side) {
            const double room = nameRoom(view, side);
            const auto lines = wrapped(view.labeller.endTitle(side), font, room, view.measurer);
            return lines.size() <= most && std::ranges::all_of(lines, [&](const auto& line) {
                return view.measurer.width(line, font) <= room;
            });
        });
    };
    if (fits(style::kEndFont, 1)) {
        return style::kEndFont;
    }
    Font font = style::kEndFont;
    for (const double size : kLongNameSizes) {
        font.size = size;
        if (fits(font, 2)) {
            break;
        }
    }
    return font;
}

/// The name of an end in up to two lines; the group's title tells all of one that is longer.
std::vector<std::string> nameLines(const PlanView& view, Side side, const Font& font)
{
    const double room = nameRoom(view, side);
    const std::string title = view.labeller.endTitle(side);
    std::vector<std::string> lines = wrapped(title, font, room, view.measurer);
    if (lines.size() == 2) { // of like length, so that no word is cut for its last letters
        constexpr double kMoreThanHalf = 0.55;
        const double half = kMoreThanHalf * view.measurer.width(title, font);
        auto even = wrapped(title, font, std::min(half, room), view.measurer);
        if (even.size() == 2) {
            lines = std::move(even);
        }
    }
    for (std::size_t i = 2; i < lines.size(); ++i) {
        lines[1] += ' ' + lines[i];
    }
    lines.resize(std::min<std::size_t>(lines.size(), 2));
    for (std::string& line : lines) {
        line = shortened(line, font, room, view.measurer);
    }
    return lines;
}

} // namespace

void drawEnds(Pen& pen, const PlanView& view, double top)
{
    const Font font = nameFont(view);
    for (const Side side : sim::kBothSides) {
        const Ink ink = side == Side::Client ? Ink::Client : Ink::Server;
        const double x = view.lanes.lifeline[side];
        const double icon = view.options.extras.icons ? style::kIconWidth : 0;
        const double most = headRoom(view, side);
        const std::vector<std::string> lines = nameLines(view, side, font);
        double widest = 0;
        for (const std::string& line : lines) {
            widest = std::max(widest, view.measurer.width(line, font));
        }
        const double words = widest + icon;
        const double width = std::max(std::min(120.0, most), words + kHeadPadding);
        const auto group = pen.group(side, {Part::Kind::Head}, view.labeller.endSentence(side));
        pen.rect({x - width / 2, top, width, style::kHeaderHeight}, Ink::Panel, {ink, 1.5}, 8);
        const double middle = top + style::kHeaderHeight / 2;
        double baseline = middle + (lines.size() > 1 ? -3 : 5);
        for (const std::string& line : lines) {
            pen.text({x + icon / 2, baseline}, line, font, ink, Anchor::Middle);
            baseline += kHeadLine;
        }
        if (view.options.extras.icons) {
            drawHost(pen, side, {x - words / 2, middle}, ink);
        }
    }
}

} // namespace diagram
