// SPDX-License-Identifier: GPL-3.0-or-later

// What breaks where an end breaks a rule of TCP, each beside the same run of TCP itself.

#include "lesson/query/evaluation.h"
#include "lesson/scenario/scenario.h"
#include "sim/trace_json.h"
#include "support/random_runs.h"
#include "support/story.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace what_if_test {
namespace {

/// The run of a scenario in which both ends break `rule`; empty: they keep to TCP. The numbers of
/// the second connection begin `further` beyond those of the first.
lesson::Run runOf(
    const char* steps, const char* rule, const QJsonObject& settings = {}, int further = 600)
{
    QJsonObject client = settings;
    QJsonObject server = settings;
    client["isn"] = QJsonArray{100, 100 + further};
    server["isn"] = QJsonArray{300, 300 + further};
    for (QJsonObject* end : {&client, &server}) {
        if (*rule != 0) {
            (*end)["what_if"] = QJsonArray{rule};
        }
    }
    const QJsonObject scenario{{"woshou", "scenario/1"}, {"title", QJsonObject{{"en", "t"}}},
        {"client", client}, {"server", server}, {"steps", QJsonDocument::fromJson(steps).array()}};
    const auto read = lesson::readScenario(QJsonDocument(scenario).toJson(), "test.json");
    return lesson::Run(std::get<lesson::Scenario>(read).genesis);
}

bool says(const lesson::Run& run, const char* condition)
{
    const auto parsed = lesson::parseExpression(condition);
    const auto found = lesson::evaluate(std::get<lesson::Expression>(parsed), {}, &run);
    const auto* value = std::get_if<lesson::Found>(&found);
    if (value == nullptr) {
        qWarning() << "meaningless:" << condition << std::get<lesson::Meaningless>(found).part;
    }
    return value != nullptr && lesson::holds(value->value);
}

/// With the rule changed one thing is true of the run, in TCP another one.
#define COMPARE_RUNS(steps, rule, changed, real, ...)                      \
    QVERIFY(says(runOf(steps, rule __VA_OPT__(, ) __VA_ARGS__), changed)); \
    QVERIFY(says(runOf(steps, "" __VA_OPT__(, ) __VA_ARGS__), real))

std::string traceText(const sim::Trace& trace)
{
    std::string text;
    for (const sim::TraceRow& row : trace.rows()) {
        text += sim::toJson(trace, row) + '\n';
    }
    return text;
}

} // namespace

class WhatIfTest : public QObject
{
    Q_OBJECT

private slots:
    void oldSynMakesTheServerWait();
    void lostAnswerIsADeadlock();
    void oldSegmentEntersTheNextConnection();
    void lostLastAckEndsInAReset();
    void simultaneousCloseEndsAtOnce();
    void oldDataAreAccepted();
    void dataAreLost();
    void lostSynIsNotRepeated();
    void traceSaysNotTcp();
    void rulesOfARunningEnd();
    void withoutARuleNothingChanges();
};

constexpr auto kOldSyn = R"([{"at_ms": 0, "server": "listen"},
    {"at_ms": 0, "inject": {"to": "server", "flags": "SYN", "seq": 90}}])";

void WhatIfTest::oldSynMakesTheServerWait()
{
    COMPARE_RUNS(kOldSyn, "two-way-handshake",
        "server.state(end) = ESTABLISHED and client.state(end) = CLOSED and client.RST.count = 0"
        " and server.SYN.count = 1",
        "server.state(end) = LISTEN and client.RST.count = 1");
}

/// What textbooks say of it: the client waits for an answer, and the server does not repeat it.
void WhatIfTest::lostAnswerIsADeadlock()
{
    constexpr auto kSteps = R"([{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"fault": "drop", "from": "server", "nth": 1}])";
    COMPARE_RUNS(kSteps, "two-way-handshake",
        "server.state(5000) = ESTABLISHED and client.state(5000) = SYN-SENT",
        "server.state(5000) = ESTABLISHED and client.state(5000) = ESTABLISHED");
}

/// The client closes first and connects again with numbers that lie near the old ones.
constexpr auto kLateData = R"([{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
    {"fault": {"delay_ms": 1550}, "from": "client", "nth": 3},
    {"at_ms": 200, "client": {"send": 50}}, {"at_ms": 1400, "client": "close"},
    {"when": {"server": "CLOSE-WAIT"}, "server": "close"},
    {"when": {"server": "CLOSED"}, "server": "listen"},
    {"at_ms": 1600, "client": "connect"}])";

void WhatIfTest::oldSegmentEntersTheNextConnection()
{
    constexpr int kNear = 10;
    COMPARE_RUNS(kLateData, "no-time-wait",
        "server.delivered(end) = 40 and server.state(end) = ESTABLISHED",
        "server.delivered(end) = 50 and client.error = 'connection already exists'", QJsonObject(),
        kNear);
}

void WhatIfTest::lostLastAckEndsInAReset()
{
    constexpr auto kSteps = R"([{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"at_ms": 500, "client": "close"}, {"when": {"server": "CLOSE-WAIT"}, "server": "close"},
        {"fault": "drop", "from": "client", "nth": 4}])";
    COMPARE_RUNS(kSteps, "no-time-wait", "client.RST.count = 1 and not client.passes(TIME-WAIT)",
        "client.RST.count = 0 and client.passes(TIME-WAIT) and server.state(end) = CLOSED");
}

void WhatIfTest::simultaneousCloseEndsAtOnce()
{
    constexpr auto kSteps = R"([{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"at_ms": 500, "client": "close"}, {"at_ms": 500, "server": "close"}])";
    COMPARE_RUNS(kSteps, "no-time-wait",
        "client.passes(CLOSING) and client.state(700) = CLOSED and server.state(700) = CLOSED",
        "client.state(700) = TIME-WAIT and server.state(700) = TIME-WAIT");
}

/// The first connection is aborted with a segment of data under way; it turns up in the second one.
constexpr auto kOldData = R"([{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
    {"fault": {"delay_ms": 600}, "from": "client", "nth": 3},
    {"at_ms": 200, "client": {"send": 50}}, {"at_ms": 250, "client": "abort"},
    {"when": {"server": "CLOSED"}, "server": "listen"}, {"at_ms": 500, "client": "connect"}])";

void WhatIfTest::oldDataAreAccepted()
{
    COMPARE_RUNS(kOldData, "fixed-isn", "server.delivered(end) = 50 and client.data.count = 1",
        "server.delivered(end) = 0");
}

void WhatIfTest::dataAreLost()
{
    constexpr auto kSteps = R"([{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"at_ms": 300, "server": {"send": 3000}}, {"at_ms": 310, "client": "close"},
        {"when": {"client": "FIN-WAIT-2"}, "after_ms": 1, "server": "close"}])";
    COMPARE_RUNS(kSteps, "fin-with-ack",
        "client.delivered(end) < 3000 and server.FIN.1.sent = client.FIN.1.arrived",
        "client.delivered(end) = 3000", QJsonObject{{"initial_cwnd_segments", 1}});
}

void WhatIfTest::lostSynIsNotRepeated()
{
    constexpr auto kSteps = R"([{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"fault": "drop", "from": "client", "nth": 1}])";
    COMPARE_RUNS(kSteps, "no-syn-timer",
        "client.state(end) = SYN-SENT and client.SYN.count = 1 and server.state(end) = LISTEN",
        "client.state(end) = ESTABLISHED and client.SYN.count = 2");
}

void WhatIfTest::traceSaysNotTcp()
{
    const sim::Trace changed = runOf(kOldSyn, "fixed-isn").trace();
    QVERIFY(!changed.isTcp());
    const std::string text = traceText(changed);
    QVERIFY(text.find(R"("who":"client","note":"not-tcp")") != std::string::npos);
    QVERIFY(text.find(R"("who":"server","note":"not-tcp")") != std::string::npos);
    QVERIFY(text.find("not-tcp") < text.find(R"("kind":"send","who":"server")"));
    const sim::Trace real = runOf(kOldSyn, "").trace();
    QVERIFY(real.isTcp());
    QVERIFY(traceText(real).find("not-tcp") == std::string::npos);
}

void WhatIfTest::rulesOfARunningEnd()
{
    sim::Simulation simulation{support::Story::established(100, 300).genesis};
    sim::Trace trace(simulation.traceStart());
    QVERIFY(trace.isTcp());
    tcp::EndpointConfig config = simulation.endpoint(sim::Side::Client).settings();
    QVERIFY(tcp::assign(tcp::Setting::WhatIf, tcp::Choices{{"no-time-wait"}}, config));
    QVERIFY(simulation.apply({{}, sim::SettingsChange{sim::Side::Client, config}}, &trace));
    QVERIFY(!trace.isTcp());
    const std::string text = traceText(trace);
    QVERIFY(text.find(R"("settings":{"what_if":["no-time-wait"]})") != std::string::npos);
    QVERIFY(text.find(R"("note":"not-tcp")") != std::string::npos);
}

/// An end without a rule gives the trace it gave before there were any: what there is of hooks for
/// them does nothing. (Traces of the built-in scenarios are held to texts elsewhere.)
void WhatIfTest::withoutARuleNothingChanges()
{
    constexpr int kRuns = 300;
    for (int seed = 0; seed < kRuns; ++seed) {
        sim::Random random(static_cast<std::uint64_t>(seed));
        const sim::Genesis genesis = support::randomGenesis(random, {});
        const sim::Trace trace = support::run(genesis);
        const std::string text = traceText(trace);
        QVERIFY(text.find("not-tcp") == std::string::npos);
        QVERIFY(text.find("changed-rule") == std::string::npos);
        for (const sim::TraceRow& row : trace.rows()) {
            if (const auto* state = std::get_if<sim::StateRow>(&row.what)) {
                QVERIFY(tcp::findTransition(state->from, state->event, state->to) != nullptr);
            }
        }
    }
}

SUITE(WhatIfTest);

} // namespace what_if_test

#include "what_if_test.moc"
