// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in a scenario file arrives in the genesis.

#include "lesson/scenario_run.h"
#include "support/suite.h"

#include <QtTest>

namespace scenario_test {

using sim::Side;
using namespace std::chrono_literals;

namespace {

lesson::Scenario read(const QByteArray& text, const QString& file = "folder/my file.v2.json")
{
    return std::get<lesson::Scenario>(lesson::readScenario(text, file));
}

constexpr auto kEverything = R"({
  "woshou": "scenario/1",
  "title": {"zh": "全部"},
  "seed": 7,
  "start": "established",
  "until_ms": 1000.5,
  "client": {"isn": [4294967295, 5], "port": 5, "mss": 536, "window": 4096,
    "initial_rto_ms": 1500, "min_rto_ms": 200.25, "max_rto_ms": 9000, "max_retries": 3,
    "syn_retries": 2, "msl_ms": 30000, "user_timeout_ms": 5000, "delayed_ack_ms": 200,
    "nagle": false, "rfc1337": true, "rfc5961": false, "time_wait_reuse": true,
    "timestamps": true, "sack": true, "window_scale": 2, "keepalive_ms": 60000,
    "what_if": ["no-time-wait", "fixed-isn"]},
  "link": {"delay_ms": 10, "jitter_ms": 0.000001, "loss": 0.5,
    "to_client": {"delay_ms": 20, "rate_bps": 1000000, "queue": 0, "duplicate": 0.1, "reorder": 0.2,
      "corrupt": 0.3, "reorder_ms": 5}},
  "steps": [
    {"at_ms": 1.5, "client": {"send": 10, "urgent": true}},
    {"fault": "drop", "from": "client", "nth": 1},
    {"fault": "corrupt", "from": "server", "nth": 2},
    {"fault": {"delay_ms": 0.1}, "from": "server", "nth": 3},
    {"fault": {"duplicate": 2}, "from": "server", "nth": 4},
    {"when": {"server": "CLOSE-WAIT"}, "after_ms": 2, "server": {"receive": 3}},
    {"at_ms": 9, "inject": {"to": "client", "flags": "FIN,SYN", "seq": 4294967295, "ack": 0, "len": 5,
      "window": 6, "urgent": 7}},
    {"when": {"client": "CLOSED"}, "inject": {"to": "server", "flags": "", "seq": 1}}
  ]
})";

} // namespace

class ScenarioTest : public QObject
{
    Q_OBJECT

private slots:
    void names();
    void endpoints();
    void links();
    void steps();
    void faults();
    void windowScaleOfTrue();
    void seedChoosesNumbers();
    void builtInBeatsFile();
};

void ScenarioTest::names()
{
    const auto scenario = read(kEverything);
    QCOMPARE(scenario.id, QString("my file.v2"));
    // A language that is missing is taken from the other.
    QCOMPARE(scenario.title.en, QString("全部"));
    QCOMPARE(scenario.title.zh, QString("全部"));
    QVERIFY(scenario.description.en.isEmpty());
    const auto untitled = read(R"({"woshou": "scenario/1", "steps": []})", "a.json");
    QCOMPARE(untitled.title.zh, QString("a"));
}

void ScenarioTest::endpoints()
{
    const sim::Genesis genesis = read(kEverything).genesis;
    QCOMPARE(genesis.seed, std::uint64_t{7});
    QVERIFY(genesis.established);
    QCOMPARE(genesis.until, tcp::Instant(1000500us));
    tcp::EndpointConfig expected;
    expected.isns = {4294967295U, 5};
    expected.isnSeed = genesis.endpoint[Side::Client].isnSeed;
    expected.port = 5;
    expected.mss = 536;
    expected.window = 4096;
    expected.initialRto = 1500ms;
    expected.minRto = 200250us;
    expected.maxRto = 9s;
    expected.maxRetries = 3;
    expected.synRetries = 2;
    expected.msl = 30s;
    expected.userTimeout = 5s;
    expected.delayedAck = 200ms;
    expected.nagle = false;
    expected.rfc1337 = true;
    expected.whatIf.set(tcp::ChangedRule::NoTimeWait);
    expected.whatIf.set(tcp::ChangedRule::FixedIsn);
    expected.rfc5961 = false;
    expected.timeWaitReuse = true;
    expected.timestamps = true;
    expected.sack = true;
    expected.windowScale = 2;
    expected.keepalive = 60s;
    QVERIFY(genesis.endpoint[Side::Client] == expected);
    QCOMPARE(genesis.endpoint[Side::Server].port, std::uint16_t{80});
}

void ScenarioTest::links()
{
    const sim::Genesis genesis = read(kEverything).genesis;
    sim::LinkConfig toServer;
    toServer.delay = 10ms;
    toServer.jitter = 1ns;
    toServer.loss = 0.5;
    sim::LinkConfig toClient = toServer;
    toClient.delay = 20ms;
    toClient.rateBps = 1'000'000;
    toClient.queue = 0;
    toClient.duplicate = 0.1;
    toClient.reorder = 0.2;
    toClient.corrupt = 0.3;
    toClient.reorderHold = 5ms;
    // A link belongs to the end that its segments come from.
    QVERIFY(genesis.link[Side::Client] == toServer);
    QVERIFY(genesis.link[Side::Server] == toClient);
}

void ScenarioTest::steps()
{
    const auto steps = read(kEverything).genesis.steps;
    QCOMPARE(steps.size(), std::size_t{4});
    const sim::Step send{sim::AtTime{tcp::Instant(1500us)},
        sim::UserCall{Side::Client, {.kind = tcp::CallKind::Send, .bytes = 10, .urgent = true}}};
    QVERIFY(steps[0] == send);
    const sim::Step receive{sim::AfterState{Side::Server, tcp::State::CloseWait, 2ms},
        sim::UserCall{Side::Server, {tcp::CallKind::Receive, 3}}};
    QVERIFY(steps[1] == receive);

    tcp::Segment segment;
    segment.flags = {tcp::Flag::Syn, tcp::Flag::Fin, tcp::Flag::Ack};
    segment.seq.value = 4294967295U;
    segment.len = 5;
    segment.window = 6;
    segment.urgent = 7;
    const sim::Step inject{sim::AtTime{tcp::Instant(9ms)}, sim::Injection{Side::Client, segment}};
    QVERIFY(steps[2] == inject);

    tcp::Segment bare;
    bare.seq.value = 1;
    bare.window = 65535;
    const sim::Step waiting{
        sim::AfterState{Side::Client, tcp::State::Closed, 0ms}, sim::Injection{Side::Server, bare}};
    QVERIFY(steps[3] == waiting);
}

void ScenarioTest::faults()
{
    const auto faults = read(kEverything).genesis.faults;
    const std::vector<sim::PlannedFault> expected{{Side::Client, 1, sim::Drop{}},
        {Side::Server, 2, sim::Corrupt{}}, {Side::Server, 3, sim::Delay{100us}},
        {Side::Server, 4, sim::Duplicate{2}}};
    QVERIFY(faults == expected);
}

void ScenarioTest::windowScaleOfTrue()
{
    const auto shift = [](const QByteArray& window) {
        const auto scenario = read(R"({"woshou": "scenario/1", "steps": [],
            "client": {"window_scale": true, "window": )" +
            window + "}}");
        return int{scenario.genesis.endpoint[Side::Client].windowScale.value_or(99)};
    };
    QCOMPARE(shift("1"), 0);
    QCOMPARE(shift("65535"), 0);
    QCOMPARE(shift("65536"), 1);
    QCOMPARE(shift("1073725440"), 14);
}

void ScenarioTest::seedChoosesNumbers()
{
    const auto numbers = [](const QByteArray& seed) {
        const auto scenario = read(R"({"woshou": "scenario/1", "seed": )" + seed +
            R"(, "steps": [{"at_ms": 0, "client": "connect"}, {"at_ms": 0, "server": "connect"}]})");
        return test::segmentLines(test::run(scenario.genesis));
    };
    QCOMPARE(numbers("1"), numbers("1"));
    QVERIFY(numbers("1") != numbers("2"));
    QVERIFY(numbers("1")[0].mid(7) != numbers("1")[1].mid(7));
}

void ScenarioTest::builtInBeatsFile()
{
    QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    QFile file("lost-syn");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
    file.close();
    QCOMPARE(test::load("lost-syn").title.zh, QString("SYN 丢失"));
    QVERIFY(std::holds_alternative<lesson::FileProblem>(lesson::loadScenario("./lost-syn")));
    QDir::setCurrent(before);
}

SUITE_WITHIN(QCoreApplication, ScenarioTest);

} // namespace scenario_test

#include "scenario_test.moc"
