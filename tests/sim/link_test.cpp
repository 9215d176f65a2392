// SPDX-License-Identifier: GPL-3.0-or-later
// One direction of the network: rate, queue, delay and jitter, chance, and the faults laid on
// single segments.

#include "sim/link.h"
#include "support/story.h"
#include "support/suite.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace link_test {

using namespace std::chrono_literals;
using sim::Link;
using sim::LinkConfig;
using sim::Passage;
using sim::PlannedFault;
using sim::Random;
using support::kA;
using support::kB;
using support::Story;
using tcp::CallKind;
using tcp::Duration;
using tcp::Instant;

namespace {

/// 1000 octets take a millisecond.
LinkConfig megabyteASecond()
{
    LinkConfig config;
    config.rateBps = 8'000'000;
    config.delay = 10ms;
    return config;
}

/// What becomes of `count` segments sent a second apart.
std::vector<Passage> passages(const LinkConfig& config, std::uint64_t seed, int count)
{
    Link link;
    Random random(seed);
    std::vector<Passage> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(link.pass(100, Instant{i * 1s}, config, {}, random));
    }
    return all;
}

/// How far a share of `count` independent draws may be off: five standard deviations.
double tolerance(double probability, int count)
{
    return 5 * std::sqrt(probability * (1 - probability) / count);
}

} // namespace

class LinkTest : public QObject
{
    Q_OBJECT

private slots:
    void delayAlone();
    void packetsCountTheirHeaders();
    void rateSerialises();
    void queueDropsTheTail();
    void aDroppedPacketTakesNoTime();
    void jitterStaysWithinItsBounds();
    void chancesAreKept_data();
    void chancesAreKept();
    void certaintyNeedsNoLuck();
    void theSeedDecides();
    void lostHalfWay();
    void corruptedArrive();
    void reorderedAreHeld();
    void copiesFollowBehind();
    void nthFaults();
    void faultsAddUp();
    void directionsAreApart();
};

void LinkTest::delayAlone()
{
    Link link;
    Random random;
    const Passage passage = link.pass(1500, Instant{1s}, LinkConfig{}, {}, random);
    QCOMPARE(passage.due, Instant{1050ms});
    QVERIFY(!passage.drop);
    QCOMPARE(passage.copies, 0U);
    QCOMPARE(link.count(), 1U);
}

/// 20 octets of IPv4, 20 of TCP, the options, the data.
void LinkTest::packetsCountTheirHeaders()
{
    tcp::Segment segment;
    segment.len = 1000;
    QCOMPARE(tcp::packetLength(segment), 1040U);
    segment.options.mss = 1460;
    QCOMPARE(tcp::packetLength(segment), 1044U);
    segment.options.windowScale = 3; // three octets, padded
    QCOMPARE(tcp::packetLength(segment), 1048U);
}

void LinkTest::rateSerialises()
{
    Link link;
    Random random;
    const auto due = [&](std::uint32_t octets, Duration at) {
        return link.pass(octets, Instant{at}, megabyteASecond(), {}, random).due.time_since_epoch();
    };
    QCOMPARE(due(1000, 0ms), Duration(11ms));
    QCOMPARE(due(1000, 0ms), Duration(12ms)); // behind the first
    QCOMPARE(due(500, 1500us), Duration(12500us));
    QCOMPARE(due(40, 20ms), Duration(30040us)); // the line is free again
}

void LinkTest::queueDropsTheTail()
{
    LinkConfig config = megabyteASecond();
    config.queue = 2;
    Link link;
    Random random;
    const auto dropped = [&](Duration at) {
        const Passage passage = link.pass(1000, Instant{at}, config, {}, random);
        return passage.drop == sim::DropCause::Queue;
    };
    // One on the line, two waiting.
    QVERIFY(!dropped(0ms));
    QVERIFY(!dropped(0ms));
    QVERIFY(!dropped(0ms));
    QVERIFY(dropped(0ms));
    QVERIFY(dropped(999us));
    QVERIFY(!dropped(1ms)); // the first that waited goes onto the line
    QVERIFY(dropped(1ms));
    QVERIFY(!dropped(2ms));
}

void LinkTest::aDroppedPacketTakesNoTime()
{
    LinkConfig config = megabyteASecond();
    config.queue = 0;
    Link link;
    Random random;
    QCOMPARE(link.pass(1000, Instant{}, config, {}, random).due, Instant{11ms});
    const Passage dropped = link.pass(1000, Instant{500us}, config, {}, random);
    QCOMPARE(dropped.drop, std::optional(sim::DropCause::Queue));
    QCOMPARE(dropped.due, Instant{500us}); // at once
    QCOMPARE(link.pass(1000, Instant{1ms}, config, {}, random).due, Instant{12ms});
    QCOMPARE(link.count(), 3U); // it counts among those sent
}

/// Uniform, 0 to J added.
void LinkTest::jitterStaysWithinItsBounds()
{
    LinkConfig config;
    config.jitter = 20ms;
    const auto all = passages(config, 7, 2000);
    double sum = 0;
    Duration least = 1h;
    Duration most = 0ms;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Duration added = all[i].due - Instant{static_cast<int>(i) * 1s} - config.delay;
        QVERIFY(added >= 0ms && added <= 20ms);
        least = std::min(least, added);
        most = std::max(most, added);
        sum += std::chrono::duration<double, std::milli>(added).count();
    }
    QVERIFY(least < 1ms);
    QVERIFY(most > 19ms);
    QVERIFY(std::abs(sum / 2000 - 10) < 0.7); // five standard deviations of the mean
}

void LinkTest::chancesAreKept_data()
{
    QTest::addColumn<double>("probability");
    for (const double probability : {0.01, 0.1, 0.4, 0.9}) {
        QTest::addRow("%g", probability) << probability;
    }
}

void LinkTest::chancesAreKept()
{
    QFETCH(double, probability);
    constexpr int kCount = 20'000;
    const auto share = [&](double LinkConfig::*chance, auto&& happened) {
        LinkConfig config;
        config.*chance = probability;
        const auto all = passages(config, 3, kCount);
        return static_cast<double>(std::ranges::count_if(all, happened)) / kCount;
    };
    const auto isDrop = [](sim::DropCause cause) {
        return [cause](const Passage& passage) { return passage.drop == cause; };
    };
    const auto near = [&](double observed) {
        return std::abs(observed - probability) < tolerance(probability, kCount);
    };
    QVERIFY(near(share(&LinkConfig::loss, isDrop(sim::DropCause::Loss))));
    QVERIFY(near(share(&LinkConfig::corrupt, isDrop(sim::DropCause::Corrupt))));
    QVERIFY(near(
        share(&LinkConfig::duplicate, [](const Passage& passage) { return passage.copies == 1; })));

    LinkConfig reordering;
    reordering.reorder = probability;
    const auto all = passages(reordering, 3, kCount);
    int held = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        held += all[i].due - Instant{static_cast<int>(i) * 1s} == 100ms ? 1 : 0;
    }
    QVERIFY(near(static_cast<double>(held) / kCount));
}

/// What is certain draws no number, so that it does not shift what chance brings to others.
void LinkTest::certaintyNeedsNoLuck()
{
    Link link;
    LinkConfig config;
    config.duplicate = 1;
    Random random(5);
    QCOMPARE(link.pass(100, Instant{}, config, {}, random).copies, 1U);
    QVERIFY(random == Random(5));
}

void LinkTest::theSeedDecides()
{
    LinkConfig config;
    config.loss = 0.3;
    config.jitter = 10ms;
    const auto same = [](const Passage& a, const Passage& b) {
        return a.due == b.due && a.drop == b.drop;
    };
    const auto first = passages(config, 11, 100);
    QVERIFY(std::ranges::equal(first, passages(config, 11, 100), same));
    QVERIFY(!std::ranges::equal(first, passages(config, 12, 100), same));
    // The same on every compiler: SplitMix64's first numbers for the seed 1234567.
    Random random(1234567);
    QCOMPARE(random.next(), std::uint64_t{6457827717110365317U});
    QCOMPARE(random.next(), std::uint64_t{3203168211198807973U});
    QCOMPARE(random.next(), std::uint64_t{9817491932198370423U});
}

void LinkTest::lostHalfWay()
{
    LinkConfig config;
    config.loss = 1;
    const Passage passage = passages(config, 1, 1).front();
    QCOMPARE(passage.drop, std::optional(sim::DropCause::Loss));
    QCOMPARE(passage.due, Instant{25ms});
}

void LinkTest::corruptedArrive()
{
    LinkConfig config;
    config.corrupt = 1;
    const Passage passage = passages(config, 1, 1).front();
    QCOMPARE(passage.drop, std::optional(sim::DropCause::Corrupt));
    QCOMPARE(passage.due, Instant{50ms});
}

void LinkTest::reorderedAreHeld()
{
    LinkConfig config;
    config.reorder = 1;
    QCOMPARE(passages(config, 1, 1).front().due, Instant{100ms}); // reorder_ms = delay_ms
    config.reorderHold = 7ms;
    QCOMPARE(passages(config, 1, 1).front().due, Instant{57ms});
}

/// "N extra copies right behind it."
void LinkTest::copiesFollowBehind()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Send, 960);
    story.fault(kA, 1, sim::Duplicate{2});
    const auto arrivals = [&story] {
        std::vector<Instant> times;
        const sim::Trace trace = support::run(story.genesis);
        for (const sim::TraceRow& row : trace.rows()) {
            const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
            if (arrival != nullptr && arrival->segment.value == 1) {
                times.push_back(row.at);
            }
        }
        return times;
    };
    QCOMPARE(arrivals(), (std::vector<Instant>{Instant{50ms}, Instant{50ms}, Instant{50ms}}));
    story.genesis.link[kA].rateBps = 8'000'000; // each of them 1000 octets
    QCOMPARE(arrivals(), (std::vector<Instant>{Instant{51ms}, Instant{52ms}, Instant{53ms}}));
}

/// Retransmissions count, injected segments do not.
void LinkTest::nthFaults()
{
    Story story;
    story.isns(kA, {100}).isns(kB, {300});
    story.inject(0ms, kB, support::segment({tcp::Flag::Rst}, 1));
    story.call(0ms, kA, CallKind::Connect).call(2500ms, kB, CallKind::Listen);
    story.fault(kA, 1, sim::Drop{}).fault(kA, 2, sim::Corrupt{}).fault(kA, 3, sim::Delay{100ms});
    const std::string events = support::events(support::run(story.until(3500ms).genesis));
    QVERIFY(events.find("25 A loses 2 fault\n") != std::string::npos); // half-way
    QVERIFY(events.find("1050 A loses 3 corrupt\n") != std::string::npos);
    QVERIFY(events.find("3150 B gets 4\n") != std::string::npos);
}

void LinkTest::faultsAddUp()
{
    Link link;
    Random random;
    const std::vector<PlannedFault> planned{{kA, 1, sim::Delay{10ms}}, {kA, 1, sim::Delay{5ms}},
        {kA, 1, sim::Duplicate{1}}, {kA, 1, sim::Duplicate{2}}};
    const Passage passage = link.pass(100, Instant{}, LinkConfig{}, planned, random);
    QCOMPARE(passage.due, Instant{65ms});
    QCOMPARE(passage.copies, 3U);
}

void LinkTest::directionsAreApart()
{
    Story story = Story::established(100, 300);
    story.delay(kA, 10ms).delay(kB, 70ms);
    story.call(0ms, kA, CallKind::Send, 10).call(0ms, kB, CallKind::Send, 10);
    story.fault(kB, 1, sim::Drop{});
    const std::string events = support::events(support::run(story.until(50ms).genesis));
    QVERIFY(events.find("10 B gets 1\n") != std::string::npos);
    QVERIFY(events.find("35 B loses 2 fault\n") != std::string::npos);
}

SUITE(LinkTest);

} // namespace link_test

#include "link_test.moc"
