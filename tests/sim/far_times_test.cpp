// SPDX-License-Identifier: GPL-3.0-or-later
// Times that add up to more than a clock can tell: they end where time ends, and never begin anew.

#include "sim/link.h"
#include "sim/simulation.h"
#include "support/random_runs.h"
#include "support/story.h"
#include "support/suite.h"

#include <QTest>
#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <map>

namespace far_times_test {

using namespace std::chrono_literals;
using sim::Side;
using support::kA;
using support::kB;
using support::Story;
using tcp::CallKind;
using tcp::Duration;
using tcp::Instant;
using tcp::kEndOfTime;

namespace {

/// The longest time that a file may say.
constexpr Duration kMonth = std::chrono::days(30);

/// Runs at the edges of what settings allow: times of nothing or a month, a bit a second.
sim::Genesis farGenesis(sim::Random& random)
{
    sim::Genesis genesis = support::randomGenesis(random, {});
    const auto time = [&random] {
        return support::oneOf(random, {Duration{0}, Duration{1}, kMonth});
    };
    for (const Side side : sim::kBothSides) {
        sim::LinkConfig& link = genesis.link[side];
        link.delay = time();
        link.jitter = time();
        link.reorder = support::oneOf(random, {0.0, 0.5, 1.0});
        link.reorderHold = time();
        link.duplicate = support::oneOf(random, {0.0, 0.5});
        if (random.chance(0.5)) {
            link.rateBps = support::oneOf<std::uint64_t>(random, {1, 1'000'000'000'000});
        }
        tcp::EndpointConfig& config = genesis.endpoint[side];
        config.window = 1U << 30U;
        config.windowScale = 14;
        config.initialRto = kMonth;
        config.maxRto = kMonth;
        config.msl = time();
        config.userTimeout = kMonth;
        config.keepalive = kMonth;
        for (std::uint32_t nth = 1; nth <= 5; ++nth) {
            for (std::uint32_t i = support::upTo(random, 4000); i > 0; --i) {
                genesis.faults.push_back({side, nth, sim::Delay{kMonth}});
            }
        }
    }
    genesis.until = support::oneOf(random, {Instant{kMonth}, kEndOfTime - 1ns});
    return genesis;
}

/// Rows stand in order of time, nothing arrives sooner than the network lets it, no timer is due
/// before it starts.
void checkTimes(const sim::Trace& trace, const sim::Genesis& genesis)
{
    Instant last;
    for (const sim::TraceRow& row : trace.rows()) {
        RC_ASSERT(row.at >= last);
        RC_ASSERT(row.at <= kEndOfTime);
        last = row.at;
        if (const auto* arrive = std::get_if<sim::ArriveRow>(&row.what)) {
            const sim::SentSegment& sent = trace.segment(arrive->segment);
            RC_ASSERT(sent.injected || row.at - sent.at >= genesis.link[sent.from].delay);
        } else if (const auto* timer = std::get_if<sim::TimerRow>(&row.what)) {
            RC_ASSERT(timer->act != tcp::TimerAct::Start || timer->due >= row.at);
        }
    }
}

} // namespace

class FarTimesTest : public QObject
{
    Q_OBJECT

private slots:
    void sumsEndWhereTimeEnds();
    void manyDelaysOfOneSegment();
    void aSlowLine();
    void copiesOnASlowLine();
    void aSegmentThatIsDelayedAgainAndAgain();
    void timeNeverGoesBack();
};

void FarTimesTest::sumsEndWhereTimeEnds()
{
    QVERIFY(tcp::after(Instant{1s}, 2s) == Instant{3s});
    QVERIFY(tcp::after(kEndOfTime - 2s, 1s) == kEndOfTime - 1s);
    QVERIFY(tcp::after(kEndOfTime - 1s, 1s) == kEndOfTime);
    QVERIFY(tcp::after(kEndOfTime, Duration::max()) == kEndOfTime);
    QVERIFY(tcp::after(Instant::max(), Duration::max()) == kEndOfTime);
    QVERIFY(tcp::sum(1s, 2s) == 3s);
    QVERIFY(tcp::sum(tcp::kLongestTime, 0s) == tcp::kLongestTime);
    QVERIFY(tcp::sum(Duration::max(), Duration::max()) == tcp::kLongestTime);
    QVERIFY(8 * (kEndOfTime - Instant{}) > 0s);
}

/// Together they are 295 years.
void FarTimesTest::manyDelaysOfOneSegment()
{
    Story story = Story::established(100, 300);
    for (int i = 0; i < 3600; ++i) {
        story.fault(kA, 1, sim::Delay{kMonth});
    }
    story.call(0ms, kA, CallKind::Send, 10).until(std::chrono::milliseconds(1000));
    const sim::Trace trace = support::run(story.genesis);
    QVERIFY(std::ranges::none_of(trace.rows(),
        [](const sim::TraceRow& row) { return std::holds_alternative<sim::ArriveRow>(row.what); }));
}

/// At a bit a second a packet takes minutes, and a million of them centuries.
void FarTimesTest::aSlowLine()
{
    sim::LinkConfig config;
    config.rateBps = 1;
    config.delay = kMonth;
    sim::Link link;
    sim::Random random;
    Instant last;
    for (int i = 0; i < 50'000; ++i) {
        const sim::Passage passage = link.pass(65'000, Instant{1s}, config, {}, random);
        QVERIFY(passage.due >= last);
        last = passage.due;
    }
    QVERIFY(last == kEndOfTime);
}

void FarTimesTest::copiesOnASlowLine()
{
    Story story = Story::established(100, 300);
    story.genesis.link[kA].rateBps = 1;
    story.genesis.endpoint[kA].mss = 65'000;
    story.genesis.endpoint[kB].mss = 65'000;
    for (int i = 0; i < 10; ++i) {
        story.fault(kA, 1, sim::Duplicate{1000});
    }
    story.call(0ms, kA, CallKind::Send, 65'000);
    sim::Simulation simulation(story.genesis);
    QVERIFY(simulation.apply({{}, sim::Advance{}}, nullptr));
    QCOMPARE(simulation.inFlight().size(), std::size_t{10'001});
    for (const sim::Flight& flight : simulation.inFlight()) {
        QVERIFY(flight.due > flight.departed && flight.due <= kEndOfTime);
    }
}

void FarTimesTest::aSegmentThatIsDelayedAgainAndAgain()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Send, 10);
    sim::Simulation simulation(story.genesis);
    QVERIFY(simulation.apply({{}, sim::Advance{}}, nullptr));
    Instant due = simulation.inFlight().front().due;
    for (int i = 0; i < 3600; ++i) {
        QVERIFY(simulation.apply({{}, sim::SegmentFault{{1}, sim::Delay{kMonth}}}, nullptr));
        QVERIFY(simulation.inFlight().front().due >= due);
        due = simulation.inFlight().front().due;
    }
    QVERIFY(due == kEndOfTime);
}

void FarTimesTest::timeNeverGoesBack()
{
    constexpr std::size_t kMostInputs = 300;
    const bool holds = rc::check("time never goes back", [] {
        sim::Random random(*rc::gen::arbitrary<std::uint64_t>());
        const sim::Genesis genesis = farGenesis(random);
        sim::Simulation simulation(genesis);
        sim::Trace trace(simulation.traceStart());
        for (std::size_t i = 0; i < kMostInputs && simulation.apply({{}, sim::Advance{}}, &trace);
             ++i) {
        }
        checkTimes(trace, genesis);
    });
    QVERIFY(holds);
}

SUITE(FarTimesTest);

} // namespace far_times_test

#include "far_times_test.moc"
