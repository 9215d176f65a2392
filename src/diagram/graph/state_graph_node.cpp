// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_node.h"

#include "diagram/graph/state_graph.h"
#include "diagram/graph/state_graph_edge.h"
#include "diagram/graph/state_graph_nodes.h"
#include "diagram/picture/style.h"
#include "diagram/picture/text_wrap.h"

#include <string>
#include <vector>

namespace diagram::graph {

namespace {

using sim::Side;

constexpr double kOutline = 3;

/// Half of a node's outline, from the middle above to the middle below.
PathItem halfOutline(const Rect& rect, Side side)
{
    const double middle = rect.x + rect.width / 2;
    const double x = side == Side::Client ? rect.x : rect.right();
    return rounded({{middle, rect.y}, {x, rect.y}, {x, rect.bottom()}, {middle, rect.bottom()}},
        kNodeRadius, {inkOf(side), kOutline, Dash::Solid});
}

void drawOutline(Pen& pen, const Rect& rect, const Ends& here)
{
    const bool both = here[Side::Client] && here[Side::Server];
    for (const Side side : sim::kBothSides) {
        if (both) {
            pen.path(halfOutline(rect, side));
        } else if (here[side]) {
            pen.rect(rect, Ink::None, {inkOf(side), kOutline, Dash::Solid}, kNodeRadius);
        }
    }
}

/// On the client's corner, or the server's, where no edge touches the node.
void drawBadges(Pen& pen, const Rect& rect, const Ends& here, const GraphLabeller& words)
{
    constexpr double kInset = 4;
    for (const Side side : sim::kBothSides) {
        if (!here[side]) {
            continue;
        }
        const double x = side == Side::Client ? rect.x + kInset : rect.right() - kInset;
        const auto group = pen.group(side, {Part::Kind::Badge}, {});
        drawLetter(pen, {x, rect.y - 4}, kBadgeRadius, kBadgeFont, side, words);
    }
}

void drawName(Pen& pen, Point centre, const std::vector<std::string>& names)
{
    if (names.size() == 1) {
        pen.text({centre.x, centre.y + 4.5}, names[0], kStateFont, Ink::Text, Anchor::Middle);
        return;
    }
    pen.text({centre.x, centre.y - 4}, names[0], kStateFont, Ink::Text, Anchor::Middle);
    pen.text({centre.x, centre.y + 14}, names[1], kSecondFont, Ink::Soft, Anchor::Middle);
}

} // namespace

void drawNode(Pen& pen, tcp::State state, const Ends& here, const GraphLabeller& words)
{
    const Rect rect = nodeRect(state);
    const auto group = pen.group(state, words.stateSentence(state, here));
    pen.rect(rect, style::phaseInk(state), {Ink::Line, 1, Dash::Solid}, kNodeRadius);
    drawOutline(pen, rect, here);
    drawName(pen, centreOf(state), words.state(state));
    drawBadges(pen, rect, here, words);
}

void drawLegend(Pen& pen, const TextMeasurer& measurer, const GraphLabeller& words)
{
    constexpr double kTop = 84;
    constexpr double kLine = 24;
    constexpr double kRoom = 185; // as far as the labels of edges are, in two languages, too
    constexpr double kToName = 15;
    constexpr double kBetween = 24;
    const auto nameOf = [&](Side side) {
        return shortened(words.endName(side), kSecondFont, kRoom - kToName, measurer);
    };
    const auto widthOf = [&](Side side) {
        return kToName + measurer.width(nameOf(side), kSecondFont);
    };
    const bool isOneLine = widthOf(Side::Client) + kBetween + widthOf(Side::Server) <= kRoom;
    Point at{kReopenLane + 12, isOneLine ? kTop : kTop - kLine / 2};
    const auto group = pen.group({}, {Part::Kind::Legend}, {});
    for (const Side side : sim::kBothSides) {
        drawLetter(pen, at, kBadgeRadius - 1, kBadgeFont, side, words);
        pen.text({at.x + kToName, at.y + 4}, nameOf(side), kSecondFont, Ink::Text);
        at.x += isOneLine ? widthOf(side) + kBetween : 0;
        at.y += isOneLine ? 0 : kLine;
    }
}

double drawNotes(
    Pen& pen, const Notes& notes, const TextMeasurer& measurer, const GraphLabeller& words)
{
    constexpr double kPitch = 17;
    constexpr double kSample = 30;
    constexpr double kBetween = 28;
    Point at{kLeftLane, kHeight + 10};
    const auto group = pen.group({}, {Part::Kind::Notes}, {});
    // In one line as long as there is room.
    const auto add = [&](const std::string& note, double sample) {
        const double width = sample + measurer.width(note, kActionFont);
        if (at.x > kLeftLane && at.x + width > kWidth) {
            at = {kLeftLane, at.y + kPitch};
        }
        if (sample > 0) {
            const double y = at.y - 4;
            pen.line({at.x, y}, {at.x + sample - 8, y}, {Ink::Soft, 2, Dash::Dashed});
        }
        pen.text({at.x + sample, at.y}, note, kActionFont, Ink::Soft);
        at.x += width + kBetween;
    };
    add(words.asteriskNote(), 0);
    if (notes.hasDashed) {
        add(words.dashedNote(), kSample);
    }
    if (notes.hasAtOnce) {
        add(words.atOnceNote(), 0);
    }
    return at.y + 8 - kHeight;
}

} // namespace diagram::graph
