// SPDX-License-Identifier: GPL-3.0-or-later
// What a user changes while it runs: settings of an end, the network, the fate of the next segment.

#include "sim/history.h"
#include "sim/link_setting.h"
#include "sim/simulation.h"
#include "sim/trace_json.h"
#include "support/story.h"
#include "support/suite.h"
#include "tcp/setting.h"

#include <QTest>

namespace changes_test {

using namespace std::chrono_literals;
using sim::Input;
using sim::Refusal;
using sim::Side;
using sim::Simulation;
using sim::Trace;
using support::kA;
using support::kB;
using tcp::CallKind;
using tcp::Instant;

namespace {

/// A simulation and the trace of what is done to it.
struct Run
{
    explicit Run(const sim::Genesis& genesis)
        : simulation(genesis)
        , trace(simulation.traceStart())
    {}

    bool apply(tcp::Duration at, const auto& what)
    {
        return simulation.apply({Instant{at}, what}, &trace);
    }
    bool call(tcp::Duration at, Side who, CallKind kind, std::uint64_t bytes = 0)
    {
        return apply(at, sim::UserCall{who, {kind, bytes}});
    }
    void run()
    {
        while (simulation.apply({{}, sim::Advance{}}, &trace)) {
        }
    }
    void advance() { simulation.apply({{}, sim::Advance{}}, &trace); }

    std::optional<Refusal> refusal(const auto& what) const
    {
        const auto whyNot = simulation.canApply({simulation.now(), what});
        return whyNot ? std::optional(std::get<Refusal>(*whyNot)) : std::nullopt;
    }
    const tcp::EndpointConfig& settings(Side who) const
    {
        return simulation.endpoint(who).settings();
    }
    sim::SettingsChange changed(Side who, auto change) const
    {
        sim::SettingsChange input{who, settings(who)};
        change(input.config);
        return input;
    }
    sim::NetworkChange network(Side from, auto change) const
    {
        sim::NetworkChange input{simulation.network()};
        change(input.link[from]);
        return input;
    }

    template<typename Row>
    std::vector<Instant> times() const
    {
        std::vector<Instant> found;
        for (const sim::TraceRow& row : trace.rows()) {
            if (std::holds_alternative<Row>(row.what)) {
                found.push_back(row.at);
            }
        }
        return found;
    }

    Simulation simulation;
    Trace trace;
};

using Change = void (*)(tcp::EndpointConfig&);

sim::Genesis established() { return support::Story::established(100, 300).genesis; }

} // namespace

class ChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void settingsActAtOnce();
    void settingsWaitForTheNextConnection();
    void settingsOfAListenerAreForTheConnectionToCome();
    void settingsAreRefused_data();
    void settingsAreRefused();
    void timersSetAnew();
    void networkChangesForWhatIsSentLater();
    void whatWaitsForTheLineKeepsItsTurn();
    void queueGrowsShorter();
    void networkIsRefused();
    void nextSegmentIsLost();
    void nextFaultIsTakenBack();
    void nextFaultLetsInjectionsPass();
    void nextFaultAddsToPlanned();
    void traceTellsOfChanges();
    void truncatedTraceForgetsChanges();
    void everySettingHasAnId();
    void valuesComeBack();
};

void ChangesTest::settingsActAtOnce()
{
    Run run(established());
    run.call(0ms, kA, CallKind::Send, 100);
    QVERIFY(run.apply(0ms, run.changed(kA, [](auto& config) { config.nagle = false; })));
    QVERIFY(!run.simulation.endpoint(kA).config().nagle);
    run.call(0ms, kA, CallKind::Send, 10);
    // Nagle's algorithm would hold the second one back until the first is acknowledged.
    QCOMPARE(run.trace.segments().size(), std::size_t{2});
}

void ChangesTest::settingsWaitForTheNextConnection()
{
    Run run(established());
    const auto change = run.changed(kA, [](tcp::EndpointConfig& config) {
        config.mss = 500;
        config.sack = true;
        config.maxRetries = 3;
    });
    QVERIFY(run.apply(0ms, change));
    const tcp::Endpoint& end = run.simulation.endpoint(kA);
    QCOMPARE(end.config().mss, std::uint16_t{1460});
    QVERIFY(!end.config().sack);
    QCOMPARE(end.config().maxRetries, 3U);
    QCOMPARE(end.settings().mss, std::uint16_t{500});
    run.call(0ms, kA, CallKind::Abort);
    QCOMPARE(end.config().mss, std::uint16_t{500});
    run.call(0ms, kA, CallKind::Connect);
    const tcp::Segment& syn = run.trace.segments().back().segment;
    QVERIFY(syn.syn());
    QCOMPARE(syn.options.mss, std::optional<std::uint16_t>(500));
    QVERIFY(syn.options.sackPermitted);
}

void ChangesTest::settingsOfAListenerAreForTheConnectionToCome()
{
    sim::Genesis genesis;
    Run run(genesis);
    run.call(0ms, kB, CallKind::Listen);
    QVERIFY(run.apply(0ms, run.changed(kB, [](auto& config) { config.window = 1000; })));
    run.call(0ms, kA, CallKind::Connect);
    run.advance();
    const tcp::Segment& synAck = run.trace.segments().back().segment;
    QVERIFY(synAck.syn() && synAck.hasAck());
    QCOMPARE(synAck.window, std::uint16_t{1000});
}

void ChangesTest::settingsAreRefused_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Refusal>("refusal");
    const auto row = [](const char* name, Change change, Refusal refusal) {
        QTest::newRow(name) << change << refusal;
    };
    row(
        "nothing", [](tcp::EndpointConfig&) {}, Refusal::NothingChanges);
    row(
        "only the seed", [](tcp::EndpointConfig& config) { config.isnSeed = 5; },
        Refusal::NothingChanges);
    row(
        "MSS 0", [](tcp::EndpointConfig& config) { config.mss = 0; }, Refusal::OutOfRange);
    row(
        "ACK late", [](tcp::EndpointConfig& config) { config.delayedAck = 501ms; },
        Refusal::OutOfRange);
    row(
        "time below 0", [](tcp::EndpointConfig& config) { config.msl = -1ms; },
        Refusal::OutOfRange);
    row(
        "window", [](tcp::EndpointConfig& config) { config.window = 65'536; },
        Refusal::WindowNeedsScale);
    row(
        "RTO", [](tcp::EndpointConfig& config) { config.minRto = 61s; }, Refusal::RtoOrder);
}

void ChangesTest::settingsAreRefused()
{
    QFETCH(const Change, change);
    QFETCH(const Refusal, refusal);
    Run run(established());
    const Simulation before = run.simulation;
    const auto input = run.changed(kA, change);
    QCOMPARE(run.refusal(input), std::optional(refusal));
    QVERIFY(!run.apply(0ms, input));
    QVERIFY(run.simulation == before);
    QVERIFY(run.trace.rows().empty());
}

/// A user timeout that is set while data wait runs from then on.
void ChangesTest::timersSetAnew()
{
    sim::Genesis genesis = established();
    genesis.link[kA].loss = 1;
    Run run(genesis);
    run.call(0ms, kA, CallKind::Send, 100);
    QVERIFY(run.apply(
        20ms, run.changed(kA, [](tcp::EndpointConfig& config) { config.userTimeout = 300ms; })));
    run.run();
    QCOMPARE(run.simulation.endpoint(kA).state(), tcp::State::Closed);
    QCOMPARE(run.times<sim::ErrorRow>(), std::vector<Instant>{Instant{320ms}});
}

void ChangesTest::networkChangesForWhatIsSentLater()
{
    Run run(established());
    run.call(0ms, kA, CallKind::Send, 10);
    QVERIFY(run.apply(10ms, run.network(kA, [](auto& link) { link.delay = 200ms; })));
    QCOMPARE(run.simulation.network()[kA].delay, tcp::Duration(200ms));
    QCOMPARE(run.simulation.network()[kB].delay, tcp::Duration(50ms));
    run.call(10ms, kA, CallKind::Close);
    run.run();
    const auto arrivals = run.times<sim::ArriveRow>();
    QCOMPARE(arrivals.front(), Instant{50ms}); // its course was set when it left
    QVERIFY(std::ranges::find(arrivals, Instant{210ms}) != arrivals.end()); // the FIN
}

/// Lifting the rate does not let later packets overtake those that wait.
void ChangesTest::whatWaitsForTheLineKeepsItsTurn()
{
    sim::Genesis genesis = established();
    genesis.link[kA].rateBps = 8'000; // an octet a millisecond
    genesis.endpoint[kA].nagle = false;
    Run run(genesis);
    run.call(0ms, kA, CallKind::Send, 160); // 200 octets: on the line until 200 ms
    QVERIFY(run.apply(10ms, run.network(kA, [](auto& link) { link.rateBps.reset(); })));
    run.call(10ms, kA, CallKind::Send, 60);
    run.run();
    const auto arrivals = run.times<sim::ArriveRow>();
    QCOMPARE(arrivals[0], Instant{250ms});
    QCOMPARE(arrivals[1], Instant{250ms});
    const auto& rows = run.trace.rows();
    const auto first = std::ranges::find_if(
        rows, [](const auto& row) { return std::holds_alternative<sim::ArriveRow>(row.what); });
    QCOMPARE(std::get<sim::ArriveRow>(first->what).segment.value, 1U);
}

void ChangesTest::queueGrowsShorter()
{
    sim::Genesis genesis = established();
    genesis.link[kA].rateBps = 8'000;
    genesis.endpoint[kA].nagle = false;
    genesis.endpoint[kA].mss = 100;
    Run run(genesis);
    run.call(0ms, kA, CallKind::Send, 400); // one on the line, three wait
    QVERIFY(run.apply(1ms, run.network(kA, [](auto& link) { link.queue = 2; })));
    QCOMPARE(run.times<sim::DropRow>().size(), std::size_t{0}); // those that wait go on waiting
    run.call(1ms, kA, CallKind::Send, 100);
    QCOMPARE(run.times<sim::DropRow>().size(), std::size_t{1});
    run.simulation.apply({Instant{}, sim::Advance{}}, &run.trace);
}

void ChangesTest::networkIsRefused()
{
    Run run(established());
    QCOMPARE(run.refusal(run.network(kA, [](auto&) {})), std::optional(Refusal::NothingChanges));
    QCOMPARE(run.refusal(run.network(kA, [](auto& link) { link.loss = 1.5; })),
        std::optional(Refusal::OutOfRange));
    QCOMPARE(run.refusal(run.network(kA, [](auto& link) { link.delay = -1ms; })),
        std::optional(Refusal::OutOfRange));
    QCOMPARE(run.refusal(run.network(kA, [](auto& link) { link.rateBps = 0; })),
        std::optional(Refusal::OutOfRange));
    QVERIFY(!run.refusal(run.network(kA, [](auto& link) { link.loss = 1; })));
}

void ChangesTest::nextSegmentIsLost()
{
    Run run(established());
    QVERIFY(run.apply(5ms, sim::NextFault{kA, sim::Drop{}}));
    QVERIFY(run.simulation.nextFault(kA).has_value());
    QVERIFY(run.trace.rows().empty());
    run.call(5ms, kB, CallKind::Send, 10); // not from here
    QVERIFY(run.simulation.nextFault(kA).has_value());
    run.call(5ms, kA, CallKind::Send, 10);
    QVERIFY(!run.simulation.nextFault(kA).has_value());
    run.run();
    QCOMPARE(run.times<sim::DropRow>(), std::vector<Instant>{Instant{30ms}});
    QCOMPARE(run.simulation.endpoint(kB).tcb().rcv.nxt.value, 110U); // sent again
}

void ChangesTest::nextFaultIsTakenBack()
{
    Run run(established());
    QCOMPARE(run.refusal(sim::NextFault{kA, {}}), std::optional(Refusal::NothingChanges));
    QVERIFY(run.apply(0ms, sim::NextFault{kA, sim::Drop{}}));
    QCOMPARE(run.refusal(sim::NextFault{kA, sim::Drop{}}), std::optional(Refusal::NothingChanges));
    QVERIFY(run.apply(0ms, sim::NextFault{kA, sim::Delay{1s}})); // takes its place
    QVERIFY(run.apply(0ms, sim::NextFault{kA, {}}));
    run.call(0ms, kA, CallKind::Send, 10);
    run.run();
    QCOMPARE(run.times<sim::ArriveRow>().front(), Instant{50ms});
    QVERIFY(run.times<sim::DropRow>().empty());
}

void ChangesTest::nextFaultLetsInjectionsPass()
{
    Run run(established());
    run.apply(0ms, sim::NextFault{kA, sim::Drop{}});
    tcp::Segment stray;
    stray.seq = tcp::SeqNum{5};
    run.apply(0ms, sim::Injection{kB, stray});
    QVERIFY(run.simulation.nextFault(kA).has_value());
}

void ChangesTest::nextFaultAddsToPlanned()
{
    sim::Genesis genesis = established();
    genesis.faults.push_back({kA, 1, sim::Delay{100ms}});
    Run run(genesis);
    run.apply(0ms, sim::NextFault{kA, sim::Delay{30ms}});
    run.call(0ms, kA, CallKind::Send, 10);
    run.advance();
    QCOMPARE(run.times<sim::ArriveRow>().front(), Instant{180ms});
}

void ChangesTest::traceTellsOfChanges()
{
    Run run(established());
    run.apply(2ms, run.changed(kB, [](tcp::EndpointConfig& config) {
        config.msl = 1500us;
        config.nagle = false;
        config.isns = {7, 8};
    }));
    sim::NetworkChange both = run.network(kA, [](sim::LinkConfig& link) {
        link.loss = 0.25;
        link.rateBps = 8000;
    });
    both.link[kB].delay = 1ms;
    run.apply(3ms, both);
    run.apply(4ms, run.network(kA, [](sim::LinkConfig& link) { link.rateBps.reset(); }));
    QStringList lines;
    for (const sim::TraceRow& row : run.trace.rows()) {
        if (!std::holds_alternative<sim::CongestionRow>(row.what)) {
            lines += QString::fromStdString(sim::toJson(run.trace, row));
        }
    }
    const QStringList expected{
        R"({"t_ns":2000000,"kind":"settings","who":"server","settings":)"
        R"({"isn":[7,8],"msl_ms":1.5,"nagle":false}})",
        R"({"t_ns":3000000,"kind":"link","who":"client","link":{"rate_bps":8000,"loss":0.25}})",
        R"({"t_ns":3000000,"kind":"link","who":"server","link":{"delay_ms":1}})",
        R"({"t_ns":4000000,"kind":"link","who":"client","link":{"rate_bps":null}})",
    };
    QCOMPARE(lines, expected);
}

void ChangesTest::truncatedTraceForgetsChanges()
{
    sim::History history(established());
    const auto loss = [&](double chance) {
        sim::NetworkChange change{history.current().network()};
        change.link[kA].loss = chance;
        return Input{history.current().now(), change};
    };
    QVERIFY(history.apply(loss(0.1)));
    QVERIFY(history.apply(loss(0.2)));
    history.seek(1);
    QVERIFY(history.apply(loss(0.3)));
    QCOMPARE(history.trace().links().size(), std::size_t{2});
    QCOMPARE(history.trace().links()[1].after.loss, 0.3);
    QCOMPARE(history.trace().links()[1].before.loss, 0.1);
}

void ChangesTest::everySettingHasAnId()
{
    for (const tcp::Setting setting : tcp::kAllSettings) {
        QVERIFY(!tcp::id(setting).empty());
    }
    for (const sim::LinkSetting setting : sim::kAllLinkSettings) {
        QVERIFY(!sim::id(setting).empty());
    }
}

/// What is read from one end and set at another makes it the same.
void ChangesTest::valuesComeBack()
{
    tcp::EndpointConfig odd;
    odd.isns = {1, 2};
    odd.userTimeout = 5s;
    odd.windowScale = 7;
    odd.window = 1 << 20;
    odd.nagle = false;
    odd.maxRto = 90s;
    odd.port = 80;
    tcp::EndpointConfig copy;
    for (const tcp::Setting setting : tcp::kAllSettings) {
        QVERIFY(tcp::assign(setting, tcp::valueOf(setting, odd), copy));
    }
    QVERIFY(copy == odd);
    QVERIFY(!tcp::assign(tcp::Setting::Mss, tcp::SettingValue{true}, copy));
    QVERIFY(!tcp::assign(tcp::Setting::Mss, tcp::SettingValue{}, copy));
    QVERIFY(!tcp::assign(tcp::Setting::WindowScale, std::uint64_t{15}, copy));
    QVERIFY(copy == odd);
    QVERIFY(tcp::mayBeNone(tcp::Setting::UserTimeout));
    QVERIFY(!tcp::mayBeNone(tcp::Setting::Msl));

    sim::LinkConfig line;
    line.rateBps = 10;
    line.queue = 3;
    line.loss = 0.5;
    line.reorderHold = 3ms;
    sim::LinkConfig other;
    for (const sim::LinkSetting setting : sim::kAllLinkSettings) {
        QVERIFY(sim::assign(setting, sim::valueOf(setting, line), other));
    }
    QVERIFY(other == line);
    QVERIFY(!sim::assign(sim::LinkSetting::Loss, 1.01, other));
    QVERIFY(!sim::assign(sim::LinkSetting::Rate, std::uint64_t{0}, other));
    QVERIFY(!sim::assign(sim::LinkSetting::Delay, sim::LinkValue{}, other));
    QVERIFY(other == line);
}

SUITE(ChangesTest);

} // namespace changes_test

#include "changes_test.moc"
