// SPDX-License-Identifier: GPL-3.0-or-later
// What the state graph draws of a trace, and how it is grouped. That nothing lies on anything is
// tested with real words and letters: tests/render/state_graph_test.cpp.

#include "diagram/graph/state_graph.h"
#include "diagram/graph/state_graph_way.h"
#include "diagram/picture/group_id.h"
#include "support/graph_geometry.h"
#include "support/plain_words.h"
#include "support/sample_runs.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace state_graph_test {

using namespace diagram;
using sim::Side;
using tcp::Event;
using tcp::State;
using tcp::Transition;

namespace {

constexpr std::size_t kAllRows = std::numeric_limits<std::size_t>::max();

class PlainGraphWords final : public GraphLabeller
{
public:
    using Lines = std::vector<std::string>;

    Lines state(State state) const override { return {std::string(tcp::name(state))}; }
    Lines event(const Transition& edge) const override
    {
        return {std::string(tcp::id(edge.event))};
    }
    Lines action(tcp::Action action) const override
    {
        return action == tcp::Action::None ? Lines{} : Lines{"action"};
    }
    Lines notTcp() const override { return {"not TCP"}; }
    std::string atOnceNote() const override { return "at once"; }
    std::string atOnceSign() const override { return "+"; }
    std::string atOnceSentence(const Ends&) const override { return "Note 2."; }
    std::string endLetter(Side side) const override { return side == Side::Client ? "C" : "S"; }
    std::string endName(Side side) const override { return std::string(sim::id(side)); }
    std::string asteriskNote() const override { return "asterisk"; }
    std::string dashedNote() const override { return "dashed"; }
    std::string stateSentence(State, const Ends&) const override { return "A state."; }
    std::string edgeSentence(const Transition& edge, const Ends&) const override
    {
        return std::string(edge.section);
    }
    std::string title() const override { return "States"; }
    std::string description(const sim::PerSide<State>& at) const override
    {
        return std::string(tcp::name(at[Side::Client]))
            .append(" ")
            .append(tcp::name(at[Side::Server]));
    }
};

DisplayList drawn(
    const sim::Trace& trace, std::size_t rows = kAllRows, const StateGraphOptions& options = {})
{
    return stateGraph(trace, rows, options, support::PlainMeasurer(), PlainGraphWords());
}

/// What is in the group of this id, those within it included.
std::vector<DisplayItem> inGroup(const DisplayList& list, const std::string& id)
{
    std::vector<DisplayItem> items;
    int depth = 0;
    for (const DisplayItem& item : list.items) {
        const auto* begin = std::get_if<GroupBegin>(&item);
        if (depth == 0 && !(begin != nullptr && diagram::groupId(*begin) == id)) {
            continue;
        }
        depth += begin != nullptr ? 1 : std::holds_alternative<GroupEnd>(item) ? -1 : 0;
        items.push_back(item);
        if (depth == 0) {
            break;
        }
    }
    return items;
}

std::string groupOf(State from, Event event)
{
    return groupId({.subject = sim::Edge{from, event}});
}

std::vector<Stroke> strokes(const DisplayList& list, const std::string& id)
{
    std::vector<Stroke> result;
    for (const DisplayItem& item : inGroup(list, id)) {
        const auto* path = std::get_if<PathItem>(&item);
        if (path != nullptr && path->stroke.ink != Ink::None) {
            result.push_back(path->stroke);
        }
    }
    return result;
}

std::vector<std::string> texts(const DisplayList& list, const std::string& id)
{
    std::vector<std::string> result;
    for (const DisplayItem& item : inGroup(list, id)) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            result.push_back(text->text);
        }
    }
    return result;
}

bool has(const DisplayList& list, const std::string& id) { return !inGroup(list, id).empty(); }

/// The ends whose badges are on a state.
std::string badges(const DisplayList& list, State state)
{
    std::string result;
    for (const DisplayItem& item : inGroup(list, groupId({.subject = state}))) {
        const auto* group = std::get_if<GroupBegin>(&item);
        if (group != nullptr && groupId(*group).starts_with("here-")) {
            result += groupId(*group) == "here-client" ? 'C' : 'S';
        }
    }
    return result;
}

/// A handshake; the server then aborts.
sim::Trace aborted()
{
    using enum State;
    return support::TraceBuilder()
        .state(Side::Server, Closed, Listen, Event::PassiveOpen)
        .state(Side::Client, Closed, SynSent, Event::ActiveOpen)
        .state(Side::Server, Listen, SynReceived, Event::ReceiveSyn)
        .state(Side::Client, SynSent, Established, Event::ReceiveSynAck)
        .state(Side::Server, SynReceived, Established, Event::ReceiveAckOfSyn)
        .state(Side::Server, Established, Closed, Event::Abort)
        .trace();
}

} // namespace

class StateGraphTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsAllOfTheFigure();
    void leavesOutWhatWasNotTaken();
    void dashesTellWhatTheFigureLeavesOut();
    void tellsWhatWasAtOnce();
    void saysWhatIsNotTcp();
    void showsWhereTheEndsAre();
    void showsBothEndsOnOneState();
    void coloursTheWay();
    void drawsBothColoursSideBySide();
    void coversOnlyWhatIsVisible();
    void leadsEveryExitToClosed();
    void groupsAreSound();
    void groupsTellTheSection();
    void edgesTouchTheirOwnStates();
    void copesWithUnknownSteps();
    void fitsItsWidth();
};

void StateGraphTest::drawsAllOfTheFigure()
{
    const DisplayList list = drawn({});
    int edges = 0;
    for (const Transition& edge : tcp::transitions()) {
        if (!edge.inFigure5) {
            continue;
        }
        ++edges;
        const std::vector<Stroke> lines =
            strokes(list, groupId({.subject = sim::Edge{edge.from, edge.event}}));
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].dash, Dash::Solid);
        QCOMPARE(lines[0].ink, Ink::Faint);
        std::vector<std::string> label{std::string(tcp::id(edge.event))};
        if (edge.action != tcp::Action::None) {
            label.emplace_back("action");
        }
        QCOMPARE(texts(list, groupId({.subject = sim::Edge{edge.from, edge.event}})), label);
    }
    QCOMPARE(edges, 20);
    for (const State state : tcp::kAllStates) {
        QVERIFY(has(list, groupId({.subject = state})));
    }
}

void StateGraphTest::leavesOutWhatWasNotTaken()
{
    const DisplayList list = drawn({});
    for (const Transition& edge : tcp::transitions()) {
        QCOMPARE(has(list, groupId({.subject = sim::Edge{edge.from, edge.event}})), edge.inFigure5);
    }
    QVERIFY(!has(list, "trunk-left"));
    QVERIFY(!has(list, "trunk-right"));
}

/// Whoever took it, dashes tell that the figure leaves it out, and letters tell who took it: in
/// print there are no colours.
void StateGraphTest::dashesTellWhatTheFigureLeavesOut()
{
    const std::vector<std::vector<Side>> takers{
        {Side::Client}, {Side::Server}, {Side::Client, Side::Server}};
    for (const Transition& edge : tcp::transitions()) {
        for (const std::vector<Side>& sides : takers) {
            support::TraceBuilder builder;
            std::vector<std::string> letters;
            for (const Side side : sides) {
                builder.state(side, edge.from, edge.to, edge.event);
                letters.emplace_back(side == Side::Client ? "C" : "S");
            }
            const DisplayList list = drawn(builder.trace());
            const std::string id = groupOf(edge.from, edge.event);
            const std::vector<Stroke> lines = strokes(list, id);
            QCOMPARE(lines.size(), sides.size());
            for (std::size_t i = 0; i < lines.size(); ++i) {
                QCOMPARE(lines[i].dash, edge.inFigure5 ? Dash::Solid : Dash::Dashed);
                QCOMPARE(lines[i].ink, sides[i] == Side::Client ? Ink::Client : Ink::Server);
            }
            std::vector<std::string> told = texts(list, id);
            told.resize(std::min(told.size(), letters.size()));
            QCOMPARE(told, letters);
        }
    }
}

/// RFC 9293 Figure 5, note 2: the trace tells two transitions, and so does the graph.
void StateGraphTest::tellsWhatWasAtOnce()
{
    const std::string first = groupOf(State::FinWait1, Event::ReceiveAckOfFin);
    const std::string second = groupOf(State::FinWait2, Event::ReceiveFin);
    const auto isMarked = [](const DisplayList& list, const std::string& id) {
        return std::ranges::any_of(
            texts(list, id), [](const std::string& text) { return text.ends_with(" +"); });
    };
    const auto notes = [](const DisplayList& list) {
        return texts(list, groupId({.part = {Part::Kind::Notes}}));
    };
    const auto titleOf = [](const DisplayList& list, const std::string& id) {
        return std::get<GroupBegin>(inGroup(list, id).front()).title;
    };
    const DisplayList three = drawn(support::sampleRun("three-segment close").trace());
    const DisplayList four = drawn(support::sampleRun("whole connection").trace());
    for (const std::string& id : {first, second}) {
        QCOMPARE(texts(three, id).front(), std::string("C"));
        QVERIFY(isMarked(three, id));
        QVERIFY(titleOf(three, id).ends_with(" Note 2."));
        QCOMPARE(texts(four, id).front(), std::string("C"));
        QVERIFY(!isMarked(four, id));
        QVERIFY(!titleOf(four, id).ends_with(" Note 2."));
    }
    QCOMPARE(notes(three), (std::vector<std::string>{"asterisk", "at once"}));
    QCOMPARE(notes(four), std::vector<std::string>{"asterisk"});
    // No edge but these.
    QVERIFY(!isMarked(three, groupOf(State::Closing, Event::ReceiveAckOfFin)));
}

/// An edge that breaks a rule is dashed like a true one that the figure leaves out.
void StateGraphTest::saysWhatIsNotTcp()
{
    for (const Transition* edge : graph::allEdges()) {
        const bool isChanged = graph::changedRow(*edge).has_value();
        const DisplayList list = drawn(
            support::TraceBuilder().state(Side::Client, edge->from, edge->to, edge->event).trace());
        int said = 0;
        for (const DisplayItem& item : list.items) {
            const auto* text = std::get_if<TextItem>(&item);
            said += text != nullptr && text->text == "not TCP" && text->ink == Ink::Lost ? 1 : 0;
        }
        QCOMPARE(said, isChanged ? 1 : 0);
    }
}

void StateGraphTest::showsWhereTheEndsAre()
{
    const DisplayList list = drawn(aborted());
    QCOMPARE(badges(list, State::Established), std::string("C"));
    QCOMPARE(badges(list, State::Closed), std::string("S"));
    QCOMPARE(badges(list, State::Listen), std::string());
    QCOMPARE(list.description, std::string("ESTABLISHED CLOSED"));
    const auto started = support::TraceBuilder::established(1, 2).trace();
    QCOMPARE(badges(drawn(started), State::Established), std::string("CS"));
}

void StateGraphTest::showsBothEndsOnOneState()
{
    const DisplayList list = drawn({});
    QCOMPARE(badges(list, State::Closed), std::string("CS"));
    // Half of the outline is the client's, half the server's.
    const std::vector<Stroke> outlines = strokes(list, groupId({.subject = State::Closed}));
    QCOMPARE(outlines.size(), std::size_t{2});
    QCOMPARE(outlines[0].ink, Ink::Client);
    QCOMPARE(outlines[1].ink, Ink::Server);
}

void StateGraphTest::coloursTheWay()
{
    const DisplayList list = drawn(aborted());
    const auto opened = strokes(list, groupOf(State::Closed, Event::ActiveOpen));
    const auto newest = strokes(list, groupOf(State::SynSent, Event::ReceiveSynAck));
    QCOMPARE(opened.size(), std::size_t{1});
    QCOMPARE(opened[0].ink, Ink::Client);
    QCOMPARE(newest[0].ink, Ink::Client);
    QVERIFY(newest[0].width > opened[0].width);
    QVERIFY(opened[0].width > strokes(list, groupOf(State::CloseWait, Event::Close))[0].width);
    QCOMPARE(strokes(list, groupOf(State::Listen, Event::ReceiveSyn))[0].ink, Ink::Server);
    // Colour is never the only signal.
    QCOMPARE(texts(list, groupOf(State::Listen, Event::ReceiveSyn)).front(), std::string("S"));
}

void StateGraphTest::drawsBothColoursSideBySide()
{
    using enum State;
    const auto trace = support::TraceBuilder::established(1, 2)
                           .state(Side::Client, Established, FinWait1, Event::Close)
                           .state(Side::Server, Established, FinWait1, Event::Close)
                           .trace();
    const DisplayList list = drawn(trace);
    const std::string id = groupOf(Established, Event::Close);
    const auto lines = strokes(list, id);
    QCOMPARE(lines.size(), std::size_t{2});
    QCOMPARE(lines[0].ink, Ink::Client);
    QCOMPARE(lines[1].ink, Ink::Server);
    std::vector<Point> starts;
    for (const DisplayItem& item : inGroup(list, id)) {
        const auto* path = std::get_if<PathItem>(&item);
        if (path != nullptr && path->stroke.ink != Ink::None) {
            starts.push_back(path->elements.front().point);
        }
    }
    // It leaves the state to the left, level: the strands touch, one above the other.
    QVERIFY(qAbs(qAbs(starts[0].y - starts[1].y) - lines[0].width) < 0.01);
}

void StateGraphTest::coversOnlyWhatIsVisible()
{
    const sim::Trace trace = aborted();
    const DisplayList before = drawn(trace, 5);
    QVERIFY(!has(before, groupOf(State::Established, Event::Abort)));
    QCOMPARE(badges(before, State::Established), std::string("CS"));
    QCOMPARE(badges(drawn(trace, 2), State::SynSent), std::string("C"));
    QCOMPARE(drawn(trace, 0), drawn(sim::Trace{}));
}

void StateGraphTest::leadsEveryExitToClosed()
{
    for (const Transition& edge : tcp::transitions()) {
        if (edge.inFigure5 || edge.to != State::Closed) {
            continue;
        }
        const auto trace =
            support::TraceBuilder().state(Side::Client, edge.from, edge.to, edge.event).trace();
        const auto picture = support::takeApart(drawn(trace), support::PlainMeasurer());
        const auto own =
            std::find_if(picture.lines.begin(), picture.lines.end(), [&](const auto& line) {
                return line.group == groupId({.subject = sim::Edge{edge.from, edge.event}});
            });
        const auto trunk = std::find_if(picture.lines.begin(), picture.lines.end(),
            [](const auto& line) { return line.group.starts_with("trunk"); });
        // LISTEN stands beside CLOSED and needs no trunk.
        if (edge.from == State::Listen) {
            QVERIFY(trunk == picture.lines.end());
        } else {
            QCOMPARE(own->points.back(), trunk->points.front());
        }
    }
}

void StateGraphTest::groupsAreSound()
{
    support::TraceBuilder builder;
    for (const Transition& edge : tcp::transitions()) {
        builder.state(Side::Client, edge.from, edge.to, edge.event);
    }
    const DisplayList list = drawn(builder.trace());
    std::set<std::string> ids;
    int depth = 0;
    for (const DisplayItem& item : list.items) {
        if (const auto* group = std::get_if<GroupBegin>(&item)) {
            ++depth;
            QVERIFY2(ids.insert(groupId(*group)).second, groupId(*group).c_str());
        }
        depth -= std::holds_alternative<GroupEnd>(item) ? 1 : 0;
        QVERIFY(depth >= 0);
    }
    QCOMPARE(depth, 0);
    for (const Transition& edge : tcp::transitions()) {
        QVERIFY2(ids.contains(groupId({.subject = sim::Edge{edge.from, edge.event}})),
            groupId({.subject = sim::Edge{edge.from, edge.event}}).c_str());
    }
    QCOMPARE(
        groupOf(State::Established, Event::ReceiveFin), std::string("edge-ESTABLISHED-rcv-fin"));
}

void StateGraphTest::groupsTellTheSection()
{
    const auto items = inGroup(drawn({}), groupOf(State::Listen, Event::ReceiveSyn));
    QCOMPARE(std::get<GroupBegin>(items.front()).title, std::string("RFC 9293 §3.10.7.2"));
}

void StateGraphTest::edgesTouchTheirOwnStates()
{
    const auto picture = support::takeApart(drawn({}), support::PlainMeasurer());
    const auto rectOf = [&](State state) {
        return std::find_if(picture.nodes.begin(), picture.nodes.end(), [&](const auto& node) {
            return node.group == groupId({.subject = state});
        })->rect;
    };
    const auto touches = [](const Rect& rect, Point point, double reach) {
        return point.x >= rect.x - reach && point.x <= rect.right() + reach &&
            point.y >= rect.y - reach && point.y <= rect.bottom() + reach;
    };
    for (const Transition& edge : tcp::transitions()) {
        for (const auto& line : picture.lines) {
            if (line.group == groupId({.subject = sim::Edge{edge.from, edge.event}})) {
                QVERIFY(touches(rectOf(edge.from), line.points.front(), 0.01));
                // The arrow head is the rest.
                QVERIFY(touches(rectOf(edge.to), line.points.back(), 12));
            }
        }
    }
}

void StateGraphTest::copesWithUnknownSteps()
{
    // A capture that lost packets: the table has no such row.
    const auto trace = support::TraceBuilder()
                           .state(Side::Client, State::Closed, State::TimeWait, Event::ReceiveFin)
                           .trace();
    const DisplayList list = drawn(trace);
    QCOMPARE(badges(list, State::TimeWait), std::string("C"));
    QVERIFY(strokes(list, groupOf(State::FinWait2, Event::ReceiveFin))[0].ink == Ink::Faint);
}

void StateGraphTest::fitsItsWidth()
{
    const DisplayList natural = drawn({});
    const DisplayList doubled = drawn({}, kAllRows, {2 * natural.size.width});
    QCOMPARE(doubled.size.width, 2 * natural.size.width);
    QCOMPARE(doubled.size.height, 2 * natural.size.height);
    QCOMPARE(drawn(aborted(), kAllRows, {700}).size.width, 700.0);
}

SUITE(StateGraphTest);

} // namespace state_graph_test

#include "state_graph_test.moc"
