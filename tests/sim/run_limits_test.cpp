// SPDX-License-Identifier: GPL-3.0-or-later
// A run that has no end of its own gets one: ACKs that answer each other are limited, and so are
// the rows of a run; what would make too many of them is refused.

#include "sim/history.h"
#include "sim/run_limits.h"
#include "sim/simulation.h"
#include "sim/trace_json.h"
#include "support/story.h"
#include "support/suite.h"

#include <QTest>

#include <algorithm>

namespace run_limits_test {

using namespace std::chrono_literals;
using sim::Input;
using sim::Refusal;
using sim::Simulation;
using support::kA;
using support::kB;
using support::Story;
using tcp::CallKind;
using tcp::Flag;
using tcp::Instant;

namespace {

std::optional<Refusal> refusal(const Simulation& simulation, Input input)
{
    input.at = simulation.now();
    const auto whyNot = simulation.canApply(input);
    if (!whyNot || !std::holds_alternative<Refusal>(*whyNot)) {
        return {};
    }
    return std::get<Refusal>(*whyNot);
}

Input send(sim::Side who, std::uint64_t octets)
{
    return {{}, sim::UserCall{who, {CallKind::Send, octets}}};
}

/// What is to change in the settings of an end.
template<typename Change>
Input settings(const Simulation& simulation, sim::Side who, const Change& change)
{
    sim::SettingsChange input{who, simulation.endpoint(who).settings()};
    change(input.config);
    return {{}, input};
}

std::size_t count(const sim::Trace& trace, tcp::Note note)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(trace.rows(), [note](const sim::TraceRow& row) {
            return row.what == decltype(sim::TraceRow::what)(sim::NoteRow{note});
        }));
}

/// 100 segments and more, until the guard stops it.
sim::Genesis stoppedRun()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Send, 1'000'000);
    story.genesis.link[kA].rateBps = 10'000'000;
    story.genesis.mostRows = 500;
    return story.genesis;
}

} // namespace

class RunLimitsTest : public QObject
{
    Q_OBJECT

private slots:
    void endsThatLostStepFallSilent_data();
    void endsThatLostStepFallSilent();
    void aStoppedRunSaysSo();
    void aStoppedRunIsGoneThroughLikeAny();
    void aStoppedRunTakesNoActs();
    void leastSegments();
    void whatIsTooMuchToSendIsRefused();
    void whatWaitsToBeSentCounts();
    void anMssThatMakesTooManySegmentsIsRefused();
    void copiesCount();
    void timersThatGoOffTooOftenAreRefused();
    void theDefaultsAreNotTooOften();
};

/// Each acknowledges what the other has never sent, and so each finds the other's ACKs
/// unacceptable.
void RunLimitsTest::endsThatLostStepFallSilent_data()
{
    QTest::addColumn<bool>("both");
    QTest::addColumn<int>("delay_us");
    for (const int delay : {0, 1, 1000, 60'000'000}) {
        QTest::addRow("one end, %d us", delay) << false << delay;
        QTest::addRow("both ends, %d us", delay) << true << delay;
    }
}

void RunLimitsTest::endsThatLostStepFallSilent()
{
    QFETCH(bool, both);
    QFETCH(int, delay_us);
    Story story = Story::established(101, 301);
    for (const sim::Side side : sim::kBothSides) {
        story.genesis.link[side].delay = std::chrono::microseconds(delay_us);
    }
    story.inject(0ms, kA, support::segment({}, 301, 101, 1));
    if (both) {
        story.inject(0ms, kB, support::segment({}, 101, 301, 1));
    }
    story.genesis.mostRows = 10'000;
    const sim::Trace trace = support::run(story.genesis);
    QVERIFY(!trace.isStopped());
    // Minutes apart they are no flood: then it is the end of the run that ends it.
    const bool seldom = delay_us > 1'000'000;
    QCOMPARE(count(trace, tcp::Note::ChallengeAckLimited) > 0, !seldom);
    QVERIFY(trace.segments().size() < 100);
}

void RunLimitsTest::aStoppedRunSaysSo()
{
    const sim::Genesis genesis = stoppedRun();
    Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({{}, sim::Advance{}}, &trace)) {
        QCOMPARE(trace.rows().size(), simulation.rowCount());
        QCOMPARE(trace.isStopped(), simulation.isStopped());
    }
    QVERIFY(simulation.isStopped());
    QVERIFY(trace.rows().size() > genesis.mostRows);
    QVERIFY(trace.rows().size() < genesis.mostRows + 200);
    QCOMPARE(count(trace, tcp::Note::Endless), std::size_t{1});
    QVERIFY(trace.rows().back().at == (trace.rows().end() - 2)->at);
    QVERIFY(sim::toJson(trace, trace.rows().back()).ends_with(R"("note":"endless"})"));
    QVERIFY(!simulation.nextInstant());
}

void RunLimitsTest::aStoppedRunIsGoneThroughLikeAny()
{
    sim::History history(stoppedRun());
    history.runToEnd();
    const Simulation end = history.current();
    const std::size_t size = history.size();
    QVERIFY(history.trace().isStopped());
    QVERIFY(history.stepBack());
    QVERIFY(!history.current().isStopped());
    QVERIFY(history.stepForward());
    QVERIFY(history.current() == end);
    history.seekTime(end.now());
    QCOMPARE(history.cursor(), size);
    QVERIFY(!history.stepForward());
    // Another way can be gone from an earlier place.
    history.seek(1);
    QVERIFY(history.apply({history.current().now(), sim::UserCall{kA, {CallKind::Abort}}}));
    history.runToEnd();
    QVERIFY(!history.trace().isStopped());
}

void RunLimitsTest::aStoppedRunTakesNoActs()
{
    sim::History history(stoppedRun());
    history.runToEnd();
    QCOMPARE(refusal(history.current(), send(kA, 1)), std::optional(Refusal::Stopped));
    QCOMPARE(
        refusal(history.current(), {{}, sim::Advance{}}), std::optional(Refusal::NothingToHappen));
}

void RunLimitsTest::leastSegments()
{
    tcp::EndpointConfig own;
    tcp::EndpointConfig peer;
    const auto of = [&](std::uint64_t octets) { return sim::leastSegments(octets, own, peer); };
    QCOMPARE(of(0), std::uint64_t{0});
    QCOMPARE(of(1), std::uint64_t{1});
    QCOMPARE(of(1460), std::uint64_t{1});
    QCOMPARE(of(1461), std::uint64_t{2});
    QCOMPARE(of(1'000'000'000), std::uint64_t{684'932});
    peer.mss = 100;
    QCOMPARE(of(1000), std::uint64_t{10});
    peer.window = 10;
    QCOMPARE(of(1000), std::uint64_t{100});
    own.mss = 13;
    QCOMPARE(of(1000), std::uint64_t{100});
    own.timestamps = true; // but the peer has none
    QCOMPARE(of(1000), std::uint64_t{100});
    peer.timestamps = true;
    QCOMPARE(of(1000), std::uint64_t{1000});
    own.mss = 1;
    QCOMPARE(of(1000), std::uint64_t{1000});
}

void RunLimitsTest::whatIsTooMuchToSendIsRefused()
{
    Story story = Story::established(100, 300);
    story.genesis.endpoint[kA].mss = 1;
    Simulation simulation(story.genesis);
    QCOMPARE(refusal(simulation, send(kA, sim::kMaxSegments)), std::optional<Refusal>());
    QCOMPARE(refusal(simulation, send(kA, sim::kMaxSegments + 1)), std::optional(Refusal::TooMuch));
    QCOMPARE(refusal(simulation, send(kA, 1'000'000'000)), std::optional(Refusal::TooMuch));
    QVERIFY(!simulation.apply({simulation.now(), send(kA, 1'000'000'000).what}, nullptr));
    QCOMPARE(refusal(Simulation(Story::established(100, 300).genesis), send(kA, 1'000'000'000)),
        std::optional<Refusal>());
}

/// What is queued, what steps are to hand over, and what has been sent.
void RunLimitsTest::whatWaitsToBeSentCounts()
{
    Story story = Story::established(100, 300);
    story.genesis.endpoint[kA].mss = 1;
    story.genesis.endpoint[kB].window = 1000;
    story.call(0ms, kA, CallKind::Send, sim::kMaxSegments / 2);
    story.call(1000ms, kB, CallKind::Send, 100'000);
    Simulation simulation(story.genesis);
    const std::uint64_t room = sim::kMaxSegments / 2 - 100'000;
    QCOMPARE(refusal(simulation, send(kA, room)), std::optional<Refusal>());
    QCOMPARE(refusal(simulation, send(kA, room + 1)), std::optional(Refusal::TooMuch));
    QVERIFY(simulation.apply({{}, sim::Advance{}}, nullptr)); // the first step
    QVERIFY(simulation.now() == Instant{});
    QCOMPARE(refusal(simulation, send(kA, room + 1)), std::optional(Refusal::TooMuch));
    QCOMPARE(refusal(simulation, send(kA, room - 2000)), std::optional<Refusal>());
    while (simulation.now() < Instant{2s} && simulation.apply({{}, sim::Advance{}}, nullptr)) {
    }
    // Meanwhile much has been sent, and its rows are there.
    QCOMPARE(refusal(simulation, send(kA, room + 150'000)), std::optional(Refusal::TooMuch));
    QCOMPARE(refusal(simulation, send(kA, room - 50'000)), std::optional<Refusal>());
}

void RunLimitsTest::anMssThatMakesTooManySegmentsIsRefused()
{
    Story story;
    story.call(10ms, kB, CallKind::Listen).call(10ms, kA, CallKind::Connect);
    story.callWhen(kA, tcp::State::Established, kA, CallKind::Send, 0ms, 1'000'000'000);
    const Simulation simulation(story.genesis);
    const auto mss = [](std::uint16_t octets) {
        return [octets](tcp::EndpointConfig& config) { config.mss = octets; };
    };
    QCOMPARE(refusal(simulation, settings(simulation, kA, mss(536))), std::optional<Refusal>());
    for (const sim::Side side : sim::kBothSides) {
        QCOMPARE(refusal(simulation, settings(simulation, side, mss(500))),
            std::optional(Refusal::TooMuch));
    }
    const auto window = [](tcp::EndpointConfig& config) { config.window = 500; };
    QCOMPARE(refusal(simulation, settings(simulation, kA, window)), std::optional<Refusal>());
    QCOMPARE(
        refusal(simulation, settings(simulation, kB, window)), std::optional(Refusal::TooMuch));
}

void RunLimitsTest::copiesCount()
{
    Story story = Story::established(100, 300);
    story.genesis.endpoint[kA].mss = 1;
    story.genesis.endpoint[kB].window = 1;
    story.call(0ms, kA, CallKind::Send, sim::kMaxSegments - 1000);
    Simulation simulation(story.genesis);
    const auto copies = [](std::uint32_t count) {
        return Input{{}, sim::NextFault{kA, sim::Duplicate{count}}};
    };
    QCOMPARE(refusal(simulation, copies(1000)), std::optional<Refusal>());
    QCOMPARE(refusal(simulation, copies(1001)), std::optional(Refusal::TooMuch));
    QVERIFY(simulation.apply({{}, sim::Advance{}}, nullptr));
    const auto ofFirst = [](std::uint32_t count) {
        return Input{{}, sim::SegmentFault{{1}, sim::Duplicate{count}}};
    };
    QCOMPARE(refusal(simulation, ofFirst(900)), std::optional<Refusal>());
    QCOMPARE(refusal(simulation, ofFirst(1001)), std::optional(Refusal::TooMuch));
}

void RunLimitsTest::timersThatGoOffTooOftenAreRefused()
{
    const Simulation simulation(Story::established(100, 300).genesis);
    const tcp::Duration least = sim::leastInterval(simulation.genesis().until);
    QVERIFY(least == 18ms);
    for (const sim::Side side : sim::kBothSides) {
        const auto keepalive = [&](tcp::Duration time) {
            return refusal(simulation, settings(simulation, side, [&](tcp::EndpointConfig& config) {
                config.keepalive = time;
            }));
        };
        QCOMPARE(keepalive(least), std::optional<Refusal>());
        QCOMPARE(keepalive(least - 1ns), std::optional(Refusal::TooOften));
        const auto maxRto = [&](tcp::Duration time) {
            return refusal(simulation, settings(simulation, side, [&](tcp::EndpointConfig& config) {
                config.minRto = 1ms;
                config.maxRto = time;
            }));
        };
        QCOMPARE(maxRto(least), std::optional<Refusal>());
        QCOMPARE(maxRto(least - 1ns), std::optional(Refusal::TooOften));
    }
}

/// Not even in the longest run.
void RunLimitsTest::theDefaultsAreNotTooOften()
{
    QVERIFY(!sim::tooShort(tcp::EndpointConfig(), Instant{std::chrono::days(30)}));
}

SUITE(RunLimitsTest);

} // namespace run_limits_test

#include "run_limits_test.moc"
