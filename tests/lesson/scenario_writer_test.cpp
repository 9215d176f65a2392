// SPDX-License-Identifier: GPL-3.0-or-later

// What is written is allowed by the schema and read back as what it was.

#include "language/speaker.h"
#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"
#include "lesson/scenario/catalogue.h"
#include "lesson/scenario/scenario_reader.h"
#include "lesson/scenario/scenario_writer.h"
#include "lesson/scenario_run.h"
#include "support/suite.h"

#include <rapidcheck.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

namespace scenario_writer_test {

using sim::Side;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t kMost32 = 4294967295U;
constexpr std::int64_t kThirtyDays = 2'592'000'000'000'000;

template<typename T>
T upTo(T most, T least = 0)
{
    return static_cast<T>(*rc::gen::inRange<std::int64_t>(
        static_cast<std::int64_t>(least), static_cast<std::int64_t>(most) + 1));
}

bool flip() { return *rc::gen::arbitrary<bool>(); }

template<typename T>
T either(std::initializer_list<T> values)
{
    return *rc::gen::elementOf(std::vector<T>(values));
}

tcp::Duration time(std::int64_t most = kThirtyDays)
{
    return tcp::Duration(either<std::int64_t>(
        {upTo<std::int64_t>(most), upTo<std::int64_t>(std::min<std::int64_t>(1000, most)), most}));
}

tcp::Duration atLeastOneMillisecond() { return 1ms + time(kThirtyDays - 1'000'000); }

Side side() { return either({Side::Client, Side::Server}); }

double probability() { return upTo(1'000'000) / 1e6; }

tcp::EndpointConfig randomConfig(tcp::EndpointConfig config)
{
    for (std::uint32_t i = upTo(3U); i > 0; --i) {
        config.isns.push_back(upTo(kMost32));
    }
    config.port = upTo<std::uint16_t>(65535, 1);
    config.mss = upTo<std::uint16_t>(65535, 1);
    config.sendMss = flip();
    config.window = upTo(65535U, 1U);
    if (flip()) {
        config.windowScale = upTo<std::uint8_t>(14);
        config.window <<= *config.windowScale;
    }
    config.wholeSegmentWindow = flip();
    config.windowUpdates = static_cast<tcp::WindowUpdates>(upTo(2));
    config.initialRto = atLeastOneMillisecond();
    config.minRto = atLeastOneMillisecond();
    config.maxRto = std::max(config.minRto, atLeastOneMillisecond());
    config.rtoGranularity = time(60'000'000'000);
    config.rtoSlop = time(60'000'000'000);
    config.maxRetries = upTo(1000U);
    config.synRetries = upTo(1000U);
    config.msl = time();
    config.delayedAck = time(500'000'000);
    config.ackSecondSegment = flip();
    config.nagle = flip();
    config.rfc1337 = flip();
    for (const tcp::ChangedRule rule : tcp::kChangedRules) {
        if (flip()) {
            config.whatIf.set(rule);
        }
    }
    config.rfc5961 = flip();
    config.exactReset = flip();
    config.challengeSyn = flip();
    config.resetWithAck = flip();
    config.timestamps = flip();
    config.requireTimestamps = flip();
    config.sack = flip();
    if (flip()) {
        config.userTimeout = atLeastOneMillisecond();
        config.keepalive = atLeastOneMillisecond();
    }
    config.keepaliveInterval = atLeastOneMillisecond();
    config.keepaliveProbes = upTo(1000U, 1U);
    config.timeWaitReuse = flip();
    return config;
}

sim::LinkConfig randomLink()
{
    sim::LinkConfig link;
    link.delay = time();
    link.jitter = either({tcp::Duration(0), time()});
    if (flip()) {
        link.rateBps = upTo<std::uint64_t>(1'000'000'000'000, 1);
        link.queue = upTo(1'000'000U);
        link.reorderHold = time();
    }
    link.loss = probability();
    link.duplicate = probability();
    link.reorder = probability();
    link.corrupt = probability();
    return link;
}

tcp::Call randomCall()
{
    tcp::Call call;
    call.kind = static_cast<tcp::CallKind>(upTo(static_cast<int>(tcp::kCallKindCount) - 1));
    if (call.kind == tcp::CallKind::Send || call.kind == tcp::CallKind::Receive) {
        call.bytes = upTo<std::uint64_t>(1'000'000'000, 1);
    }
    call.push = call.kind != tcp::CallKind::Send || flip();
    call.urgent = call.kind == tcp::CallKind::Send && flip();
    return call;
}

tcp::Options randomOptions()
{
    tcp::Options options;
    if (flip()) {
        options.mss = upTo<std::uint16_t>(65535);
        options.windowScale = upTo<std::uint8_t>(255);
    }
    options.sackPermitted = flip();
    if (flip()) {
        options.timestamps = tcp::Timestamps{upTo(kMost32), upTo(kMost32)};
    }
    for (int i = upTo(2); i > 0; --i) {
        options.sack.add({{upTo(kMost32)}, {upTo(kMost32)}});
    }
    return options;
}

sim::Injection randomInjection()
{
    sim::Injection injection;
    injection.to = side();
    tcp::Segment& segment = injection.segment;
    for (const tcp::Flag flag : tcp::kFlagOrder) {
        if (flip()) {
            segment.flags.set(flag);
        }
    }
    segment.seq.value = upTo(kMost32);
    segment.ack.value = segment.hasAck() ? upTo(kMost32) : 0;
    segment.len = either({0U, upTo(65495U)});
    segment.window = either<std::uint16_t>({65535, upTo<std::uint16_t>(65535)});
    segment.options = either({tcp::Options(), randomOptions()});
    segment.urgent = either<std::uint16_t>({0, upTo<std::uint16_t>(65535)});
    return injection;
}

sim::Step randomStep()
{
    sim::Step step;
    if (flip()) {
        step.when = sim::AtTime{tcp::Instant(time())};
    } else {
        step.when = sim::AfterState{
            side(), *rc::gen::elementOf(tcp::kAllStates), either({tcp::Duration(0), time()})};
    }
    if (flip()) {
        step.what = sim::UserCall{side(), randomCall()};
    } else {
        step.what = randomInjection();
    }
    return step;
}

sim::PlannedFault randomFault()
{
    const sim::Fault fault = either<sim::Fault>(
        {sim::Drop(), sim::Corrupt(), sim::Delay{time()}, sim::Duplicate{upTo(1000U, 1U)}});
    return {side(), upTo(kMost32, 1U), fault};
}

sim::Genesis randomGenesis()
{
    constexpr std::uint64_t kMostSeed = (std::uint64_t{1} << 53U) - 1;
    sim::Genesis genesis = lesson::defaultGenesis(upTo(kMostSeed));
    for (const Side end : sim::kBothSides) {
        genesis.endpoint[end] = randomConfig(genesis.endpoint[end]);
        genesis.link[end] = randomLink();
    }
    if (flip()) {
        genesis.link[Side::Server] = genesis.link[Side::Client];
    }
    genesis.established = flip();
    genesis.until = tcp::Instant(time());
    for (int i = upTo(4); i > 0; --i) {
        genesis.steps.push_back(randomStep());
        genesis.faults.push_back(randomFault());
    }
    return genesis;
}

QJsonObject parsed(const QByteArray& text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

lesson::Scenario read(const QByteArray& text, const QString& file)
{
    const auto result = lesson::readScenario(text, file);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&result)) {
        qWarning("%s: %s", qPrintable(lesson::whereabouts(*problem)),
            qPrintable(lesson::sentences(language::Speaker(), *problem).what));
        return {};
    }
    return std::get<lesson::Scenario>(result);
}

/// A scenario that can be run: one end opens to the other, some data, and a forged segment.
lesson::Scenario someScenario()
{
    lesson::Scenario scenario = lesson::blankScenario();
    scenario.id = "my file";
    scenario.title = {"Title \"quoted\"", QStringLiteral("题目")};
    scenario.names[sim::Side::Client] = {"Alice", QStringLiteral("甲")};
    scenario.notes = {{lesson::Note::BySegment{sim::Side::Server, 2}, {"why", "why"}},
        {lesson::Note::AtTime{sim::Side::Client, tcp::Instant{150ms}},
            {"here", QStringLiteral("此处")}}};
    scenario.description = {"Watch.", QStringLiteral("注意。")};
    const auto call = [](tcp::Duration at, Side who, tcp::Call what) {
        return sim::Step{sim::AtTime{tcp::Instant(at)}, sim::UserCall{who, what}};
    };
    scenario.genesis.steps = {call(0ms, Side::Server, {tcp::CallKind::Listen}),
        call(1ns, Side::Client, {tcp::CallKind::Connect}),
        call(1'234'567'891ns, Side::Client, {tcp::CallKind::Send, 9, true, false}),
        call(1'234'567'892ns, Side::Client, {tcp::CallKind::Status})};
    sim::Injection forged{Side::Client, {}};
    forged.segment.options.timestamps = tcp::Timestamps{kMost32, 0};
    scenario.genesis.steps.push_back(
        {sim::AfterState{Side::Server, tcp::State::Established, 100us}, forged});
    scenario.genesis.faults = {{Side::Server, 1, sim::Drop()}};
    return scenario;
}

} // namespace

class ScenarioWriterTest : public QObject
{
    Q_OBJECT

private slots:
    void randomScenarios();
    void builtInOnes_data();
    void builtInOnes();
    void throughTheWholeReader();
    void titles();
    void defaultsAreLeftOut();
    void linksSayWhatTheyShareOnce();
    void aLineForEachStep();
};

void ScenarioWriterTest::randomScenarios()
{
    const lesson::SchemaCheck schema(lesson::builtInText(":/schema/scenario.schema.json"));
    const bool holds = rc::check([&schema] {
        lesson::Scenario scenario;
        scenario.genesis = randomGenesis();
        const QByteArray text = lesson::scenarioText(scenario);
        RC_ASSERT(parsed(text) == lesson::toJson(scenario));
        const lesson::JsonText json(text, "file.json");
        if (const auto problem = schema.check(json.value())) {
            RC_FAIL(problem->pointer.toStdString());
        }
        const auto back = lesson::readGenesis(json.value());
        if (const auto* problem = std::get_if<lesson::ShapeProblem>(&back)) {
            // A run that would take too long is refused, however it is written.
            RC_DISCARD(problem->pointer.toStdString());
        }
        RC_ASSERT(std::get<lesson::ReadGenesis>(back).genesis == scenario.genesis);
    });
    QVERIFY(holds);
}

void ScenarioWriterTest::builtInOnes_data()
{
    QTest::addColumn<int>("number");
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            if (entry.kind == lesson::EntryKind::Scenario) {
                QTest::newRow(qPrintable(entry.id)) << 0;
            }
        }
    }
}

void ScenarioWriterTest::builtInOnes()
{
    const lesson::Scenario scenario = test::load(QTest::currentDataTag());
    QVERIFY(read(lesson::scenarioText(scenario), scenario.id + ".json") == scenario);
}

void ScenarioWriterTest::throughTheWholeReader()
{
    const lesson::Scenario scenario = someScenario();
    QVERIFY(read(lesson::scenarioText(scenario), "folder/my file.json") == scenario);
}

void ScenarioWriterTest::titles()
{
    lesson::Scenario scenario;
    scenario.id = "name";
    scenario.genesis = lesson::blankScenario().genesis;
    for (const lesson::Localized& title :
        {lesson::Localized{"name", "name"}, lesson::Localized{"name", QStringLiteral("名")},
            lesson::Localized{QStringLiteral("名"), QStringLiteral("名")}}) {
        scenario.title = title;
        QVERIFY(read(lesson::scenarioText(scenario), "name.json") == scenario);
    }
}

void ScenarioWriterTest::defaultsAreLeftOut()
{
    const QJsonObject blank{{"woshou", "scenario/1"}, {"steps", QJsonArray()}};
    QCOMPARE(lesson::toJson(lesson::blankScenario()), blank);
}

void ScenarioWriterTest::linksSayWhatTheyShareOnce()
{
    sim::PerSide<sim::LinkConfig> links;
    for (sim::LinkConfig& link : links.values) {
        link.loss = 0.25;
        link.delay = 20ms;
    }
    links[Side::Server].delay = 30ms;
    links[Side::Client].rateBps = 1'000'000;
    const QJsonObject expected{{"loss", 0.25},
        {"to_server", QJsonObject{{"delay_ms", 20}, {"rate_bps", 1'000'000}}},
        {"to_client", QJsonObject{{"delay_ms", 30}}}};
    QCOMPARE(lesson::toJson(links), expected);
}

void ScenarioWriterTest::aLineForEachStep()
{
    const QByteArray text = lesson::scenarioText(someScenario());
    const QList<QByteArray> lines = text.split('\n');
    QVERIFY(lines[1].startsWith("  \"woshou\": \"scenario/1\","));
    QVERIFY(
        text.contains("\n    {\"at_ms\":1234.567891,\"client\":{\"push\":false,\"send\":9}},\n"));
    QVERIFY(text.contains("\n    {\"fault\":\"drop\",\"from\":\"server\",\"nth\":1}\n  ]\n}\n"));
}

SUITE_WITHIN(QCoreApplication, ScenarioWriterTest);

} // namespace scenario_writer_test

#include "scenario_writer_test.moc"
