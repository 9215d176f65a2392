// SPDX-License-Identifier: GPL-3.0-or-later
// The state graph with real words and real letters: nothing lies on anything, in any language.

#include "diagram/graph/state_graph.h"
#include "diagram/graph/state_graph_way.h"
#include "diagram/picture/group_id.h"
#include "render/paint/font_metrics.h"
#include "render/words/graph_labels.h"
#include "sim/random.h"
#include "support/graph_geometry.h"
#include "support/sample_runs.h"
#include "support/suite.h"
#include "support/trace_builder.h"
#include "tcp/what_if.h"

#include <QGuiApplication>
#include <QTest>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace state_graph_test {

using render::Language;
using sim::Side;
using tcp::Transition;

namespace {

constexpr std::size_t kAllRows = std::numeric_limits<std::size_t>::max();

/// Every row of the table that `wanted` picks, taken by each of `sides`.
template<typename Wanted>
sim::Trace taking(const std::vector<Side>& sides, Wanted wanted)
{
    support::TraceBuilder builder;
    for (const Transition* edge : diagram::graph::allEdges()) {
        for (const Side side : sides) {
            if (wanted(*edge)) {
                builder.state(side, edge->from, edge->to, edge->event);
            }
        }
    }
    return builder.trace();
}

bool everything(const Transition&) { return true; }
bool inFigure(const Transition& edge) { return edge.inFigure5; }

/// Traces that no run would leave: everything at once.
std::vector<std::pair<std::string, sim::Trace>> crowdedTraces()
{
    const std::vector<Side> both{Side::Client, Side::Server};
    std::vector<std::pair<std::string, sim::Trace>> traces{
        {"nothing", {}},
        {"the whole figure, client", taking({Side::Client}, inFigure)},
        {"the whole figure, both", taking(both, inFigure)},
        {"everything, server", taking({Side::Server}, everything)},
        {"everything, both", taking(both, everything)},
    };
    // The last of every trace is what was just taken, and drawn thick.
    for (const Transition* edge : diagram::graph::allEdges()) {
        traces.emplace_back(
            "one step: " + diagram::groupId({.subject = sim::Edge{edge->from, edge->event}}) +
                std::string(tcp::name(edge->to)),
            taking(both, [edge](const Transition& other) { return other == *edge; }));
    }
    return traces;
}

/// Some of the rows of the table, each taken by either end or by both; the last of each end is the
/// newest. The close of three segments is one of them.
sim::Trace anyEdges(std::uint64_t seed)
{
    sim::Random random(seed);
    const auto one = [&random](std::uint64_t of) { return random.upTo(of - 1) == 0; };
    const std::uint64_t rarity = 2 + random.upTo(6);
    support::TraceBuilder builder;
    const auto maybe = [&](const Transition& edge) {
        for (const Side side : sim::kBothSides) {
            if (one(rarity)) {
                builder.state(side, edge.from, edge.to, edge.event);
            }
        }
    };
    const auto closeOfThree = [&](Side side) {
        using enum tcp::State;
        builder.state(side, FinWait1, FinWait2, tcp::Event::ReceiveAckOfFin)
            .state(side, FinWait2, TimeWait, tcp::Event::ReceiveFin);
    };
    for (const Side side : sim::kBothSides) {
        if (one(2)) {
            closeOfThree(side);
        }
    }
    std::vector<const Transition*> edges = diagram::graph::allEdges();
    for (std::size_t i = edges.size(); i > 1; --i) {
        std::swap(edges[i - 1], edges[random.upTo(i - 1)]);
    }
    for (const Transition* edge : edges) {
        maybe(*edge);
    }
    return builder.trace();
}

} // namespace

class StateGraphTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingLiesOnAnything_data();
    void nothingLiesOnAnything();
    void anyEdgesTogetherAreClear_data() { nothingLiesOnAnything_data(); }
    void anyEdgesTogetherAreClear();
    void labelsStandAtTheirEdges_data() { nothingLiesOnAnything_data(); }
    void labelsStandAtTheirEdges();
    void runsAreClear();
    void fitsAnyWidth();
    void speaksItsLanguage();
    void tellsTheSectionInTheTip();

private:
    support::GraphPicture picture(
        const sim::Trace& trace, Language language, double width = 0) const
    {
        const auto list =
            diagram::stateGraph(trace, kAllRows, {width}, m_metrics, render::GraphLabels(language));
        return support::takeApart(list, m_metrics);
    }

    render::FontMetrics m_metrics;
};

void StateGraphTest::nothingLiesOnAnything_data()
{
    QTest::addColumn<Language>("language");
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        QTest::newRow(qPrintable(language::id(language))) << language;
    }
}

void StateGraphTest::nothingLiesOnAnything()
{
    QFETCH(Language, language);
    for (const auto& [name, trace] : crowdedTraces()) {
        const auto found = support::faults(picture(trace, language));
        for (const std::string& fault : found) {
            qWarning("%s: %s", name.c_str(), fault.c_str());
        }
        QVERIFY2(found.empty(), name.c_str());
    }
}

/// Edges that go together in some run or other are among these.
void StateGraphTest::anyEdgesTogetherAreClear()
{
    QFETCH(Language, language);
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        const sim::Trace trace = anyEdges(seed);
        const support::GraphPicture graph = picture(trace, language);
        auto found = support::faults(graph);
        std::ranges::copy(support::meetings(graph), std::back_inserter(found));
        for (const std::string& fault : found) {
            qWarning("seed %d: %s", static_cast<int>(seed), fault.c_str());
        }
        QVERIFY(found.empty());
    }
}

void StateGraphTest::labelsStandAtTheirEdges()
{
    QFETCH(Language, language);
    for (const auto& [name, trace] : crowdedTraces()) {
        if (name.starts_with("everything")) {
            continue; // exits share their lines there
        }
        const auto found = support::strayLabels(picture(trace, language));
        for (const std::string& stray : found) {
            qWarning("%s: %s", name.c_str(), stray.c_str());
        }
        QVERIFY2(found.empty(), name.c_str());
    }
}

void StateGraphTest::runsAreClear()
{
    for (const support::SampleRun& run : support::sampleRuns()) {
        const sim::Trace trace = run.trace();
        for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
            const auto found = support::faults(picture(trace, language));
            QVERIFY2(found.empty(), found.empty() ? "" : (run.name + ": " + found[0]).c_str());
        }
    }
}

void StateGraphTest::fitsAnyWidth()
{
    const sim::Trace trace = taking({Side::Client}, everything);
    for (const double width : {640.0, 960.0, 1400.0, 2500.0}) {
        for (const sim::Trace& each : {sim::Trace{}, trace}) {
            const auto graph = picture(each, Language::Both, width);
            QVERIFY(qAbs(graph.size.width - width) < 1);
            const auto found = support::faults(graph);
            QVERIFY2(found.empty(), found.empty() ? "" : found[0].c_str());
        }
    }
}

void StateGraphTest::speaksItsLanguage()
{
    const auto texts = [this](Language language) {
        std::vector<std::string> result;
        for (const auto& label : picture({}, language).labels) {
            result.push_back(label.text);
        }
        return result;
    };
    const auto has = [](const std::vector<std::string>& all, const std::string& text) {
        return std::find(all.begin(), all.end(), text) != all.end();
    };
    const auto english = texts(Language::English);
    QVERIFY(has(english, "rcv SYN"));
    QVERIFY(has(english, "snd SYN,ACK"));
    QVERIFY(has(english, "SYN-RECEIVED"));
    QVERIFY(!has(english, "同步收到"));
    const auto chinese = texts(Language::Chinese);
    QVERIFY(has(chinese, "收到 SYN"));
    QVERIFY(has(chinese, "发送 SYN,ACK"));
    QVERIFY(has(chinese, "SYN-RECEIVED"));
    QVERIFY(has(chinese, "同步收到"));
    QVERIFY(!has(chinese, "rcv SYN"));
    QVERIFY(has(texts(Language::Both), "rcv SYN · 收到 SYN"));
}

void StateGraphTest::tellsTheSectionInTheTip()
{
    const Transition& edge = *tcp::findTransition(tcp::State::Listen, tcp::Event::ReceiveSyn);
    const std::string en = render::GraphLabels(Language::English).edgeSentence(edge, {});
    QCOMPARE(en, std::string("LISTEN → SYN-RECEIVED: rcv SYN / snd SYN,ACK (RFC 9293 §3.10.7.2)."));
    const std::string zh =
        render::GraphLabels(Language::Chinese).edgeSentence(edge, {{false, true}});
    QCOMPARE(zh,
        std::string("LISTEN → SYN-RECEIVED：收到 SYN / 发送 SYN,ACK（RFC 9293 §3.10.7.2）。"
                    "经过：服务器。"));

    const Transition& changed = tcp::changedTransitions().front();
    QCOMPARE(render::GraphLabels(Language::English).edgeSentence(changed, {}),
        std::string("LISTEN → ESTABLISHED: rcv SYN / snd SYN,ACK (not TCP)."));
}

SUITE_WITHIN(QGuiApplication, StateGraphTest);

} // namespace state_graph_test

#include "state_graph_test.moc"
