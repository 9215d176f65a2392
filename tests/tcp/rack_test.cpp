// SPDX-License-Identifier: GPL-3.0-or-later
// RACK-TLP, RFC 8985: losses found by time, and tail loss probes.

#include "support/endpoint_driver.h"
#include "support/suite.h"
#include "tcp/congestion/loss_probe.h"
#include "tcp/congestion/rack.h"
#include "tcp/timestamp_clock.h"

#include <QTest>

namespace rack_test {

using namespace tcp;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::uint32_t kLen = 1000;

Instant at(int ms) { return Instant{milliseconds(ms)}; }

/// Segments of 1000 octets from 0 on, one left each 10 ms from 0 ms on.
RetransmissionQueue queueOf(int segments)
{
    RetransmissionQueue queue;
    for (int i = 0; i < segments; ++i) {
        Unacknowledged segment;
        segment.seq = SeqNum{static_cast<std::uint32_t>(i) * kLen};
        segment.len = kLen;
        segment.sentAt = at(10 * i);
        queue.push_back(segment);
    }
    return queue;
}

struct Sight
{
    RetransmissionQueue queue = queueOf(6);
    Rack rack;
    std::uint32_t sacked = 0;
    bool recovering = false;

    void sack(std::initializer_list<std::size_t> which, int ms)
    {
        rack.beginAck({});
        for (const std::size_t i : which) {
            rack.delivered(queue[i], at(ms));
            queue[i].sacked = true;
            ++sacked;
        }
        rack.endAck();
    }
    Rack::Circumstances circumstances(int ms) const
    {
        return {at(ms), SeqNum{0}, sacked, recovering, milliseconds(100)};
    }
    Rack::Losses detect(int ms, Instant since = at(0))
    {
        return rack.detect(queue, circumstances(ms), since);
    }
    QString lost() const
    {
        QString text;
        for (const Unacknowledged& segment : queue) {
            text += segment.lost ? 'L' : segment.sacked ? 'S' : '.';
        }
        return text;
    }
};

} // namespace

class RackTest : public QObject
{
    Q_OBJECT

private slots:
    void patienceOfAQuarter();
    void noPatienceAfterThree();
    void noPatienceInRecovery();
    void reorderingIsSeen();
    void aRepeatTellsOfNoReordering();
    void theLastToLeaveCounts();
    void theLeastRttGrowsOld();
    void whatIsLostIsFoundOnce();
    void waitsForTheLastToBeOvertaken();
    void whatLeftLaterIsNotLost();
    void tiesGoBySequence();
    void repeatsThatMayBeSpurious();
    void echoTellsWhichArrived();
    void dsackWidensTheWindow();
    void dsackRenewsPatience();
    void aLostRepeat();
    void probeTimeout();
    void probeIsAnswered();
};

/// RACK.rtt + min_RTT / 4 after it left: 100 + 25 ms.
void RackTest::patienceOfAQuarter()
{
    Sight sight;
    sight.sack({1}, 110); // left at 10
    QCOMPARE(sight.rack.rtt(), std::optional<Duration>(milliseconds(100)));
    const Rack::Losses early = sight.detect(110);
    QVERIFY(!early.any);
    QCOMPARE(early.timeout, Duration(milliseconds(15))); // 0 + 125 - 110
    QVERIFY(!sight.detect(124).any);
    QVERIFY(sight.detect(125).any);
    QCOMPARE(sight.lost(), QString("LS...."));
}

void RackTest::noPatienceAfterThree() // DupThresh, step 4
{
    Sight sight;
    for (Unacknowledged& segment : sight.queue) {
        segment.sentAt = at(0);
    }
    sight.sack({1, 2}, 120);
    QVERIFY(!sight.detect(120).any);
    sight.sack({3}, 121); // with patience, the first would be lost at 151
    QVERIFY(sight.detect(121).any);
    QCOMPARE(sight.lost(), QString("LSSS.."));
}

void RackTest::noPatienceInRecovery()
{
    Sight sight;
    sight.recovering = true;
    sight.sack({1}, 110);
    QVERIFY(sight.detect(110).any);
}

/// Once what left earlier has arrived later, three SACKed segments are no reason (step 4).
void RackTest::reorderingIsSeen()
{
    Sight sight;
    sight.sack({2}, 120);
    QVERIFY(!sight.rack.reorderingSeen());
    sight.sack({1}, 121);
    QVERIFY(sight.rack.reorderingSeen());
    sight.sack({3, 4}, 130);
    QVERIFY(!sight.detect(110).any);
    QCOMPARE(sight.rack.reorderingWindow(sight.circumstances(130)),
        Duration(milliseconds(22) + std::chrono::microseconds(500)));
}

/// Step 3: what was sent again may well arrive behind what left later.
void RackTest::aRepeatTellsOfNoReordering()
{
    Sight sight;
    sight.sack({2}, 120);
    sight.queue[1].repeated = true;
    sight.queue[1].sentAt = at(130);
    sight.sack({1}, 240);
    QVERIFY(!sight.rack.reorderingSeen());
}

/// Step 2: of all that has arrived that which left last, in whatever order the ACKs tell of it.
void RackTest::theLastToLeaveCounts()
{
    Sight sight;
    sight.sack({3}, 130);
    sight.sack({1}, 131);
    sight.detect(1000);
    QCOMPARE(sight.lost(), QString("LSLS.."));
    // In one ACK: the first one was sent again.
    Sight repeated;
    repeated.queue[0].repeated = true;
    repeated.queue[0].sentAt = at(150);
    repeated.sack({0, 1}, 300);
    QCOMPARE(repeated.rack.rtt(), std::optional<Duration>(milliseconds(150)));
}

/// Step 1: a path may become longer.
void RackTest::theLeastRttGrowsOld()
{
    Sight sight;
    sight.sack({1}, 110);
    sight.queue[2].sentAt = at(200'000);
    sight.sack({2}, 200'200);
    QCOMPARE(sight.rack.minRtt(), std::optional<Duration>(milliseconds(100)));
    sight.queue[3].sentAt = at(400'000);
    sight.sack({3}, 400'200); // more than five minutes after the least
    QCOMPARE(sight.rack.minRtt(), std::optional<Duration>(milliseconds(200)));
}

void RackTest::whatIsLostIsFoundOnce()
{
    Sight sight;
    sight.sack({1, 2, 3}, 130);
    QVERIFY(sight.detect(130).any);
    QVERIFY(!sight.detect(131).any);
}

/// Step 5: the timer runs for the segment that left last, wherever that stands in the queue.
void RackTest::waitsForTheLastToBeOvertaken()
{
    Sight sight;
    sight.queue[0].sentAt = at(25);
    sight.sack({2, 3}, 130);
    // RACK.rtt and a quarter of min_RTT, 125 ms after they left: at 150 and at 135.
    QCOMPARE(sight.detect(130).timeout, Duration(milliseconds(20)));
}

void RackTest::whatLeftLaterIsNotLost()
{
    Sight sight;
    sight.sack({2}, 120);
    sight.detect(1000);
    QCOMPARE(sight.lost(), QString("LLS..."));
}

void RackTest::tiesGoBySequence()
{
    Sight sight;
    for (Unacknowledged& segment : sight.queue) {
        segment.sentAt = at(0);
    }
    sight.sack({2}, 100);
    sight.detect(1000);
    QCOMPARE(sight.lost(), QString("LLS..."));
}

/// Step 2: an answer within less than the least RTT is one to the first transmission.
void RackTest::repeatsThatMayBeSpurious()
{
    Sight sight;
    sight.sack({1}, 110);
    sight.queue[0].repeated = true;
    sight.queue[0].sentAt = at(150);
    sight.sack({0}, 200); // 50 ms, less than 100
    QCOMPARE(sight.rack.rtt(), std::optional<Duration>(milliseconds(100)));
    sight.detect(1000);
    QCOMPARE(sight.lost(), QString("SS....")); // nothing left before it
}

void RackTest::echoTellsWhichArrived()
{
    for (const bool first : {true, false}) {
        Sight sight;
        Unacknowledged& segment = sight.queue[0];
        segment.repeated = true;
        segment.sentAt = at(300);
        sight.rack.beginAck(timestampAt(at(first ? 0 : 300)));
        sight.rack.delivered(segment, at(450));
        sight.rack.endAck();
        QCOMPARE(sight.rack.rtt().has_value(), !first);
    }
}

void RackTest::dsackWidensTheWindow() // step 4
{
    Sight sight;
    sight.sack({1}, 110); // min_RTT 100
    const auto window = [&] { return sight.rack.reorderingWindow(sight.circumstances(120)); };
    QCOMPARE(window(), Duration(milliseconds(25)));
    sight.rack.noteDsack(SeqNum{6000});
    QCOMPARE(window(), Duration(milliseconds(50)));
    sight.rack.noteDsack(SeqNum{6000}); // in the same round trip
    QCOMPARE(window(), Duration(milliseconds(50)));
    for (int i = 0; i < 15; ++i) {
        sight.rack.endRecovery();
    }
    QCOMPARE(window(), Duration(milliseconds(50)));
    sight.rack.endRecovery(); // the sixteenth
    QCOMPARE(window(), Duration(milliseconds(25)));
    // A round trip later the next one counts, up to SRTT.
    for (std::uint32_t i = 0; i < 6; ++i) {
        sight.rack.detect(
            sight.queue, {at(120), SeqNum{6000 + i}, 1, false, milliseconds(100)}, at(0));
        sight.rack.noteDsack(SeqNum{6001 + i});
    }
    QCOMPARE(window(), Duration(milliseconds(100)));
}

/// Step 4: sixteen recoveries from the last DSACK, not from the first; a round trip is over when
/// all is acknowledged that was out.
void RackTest::dsackRenewsPatience()
{
    Sight sight;
    sight.sack({1}, 110); // min_RTT 100
    sight.rack.noteDsack(SeqNum{6000});
    for (int i = 0; i < 10; ++i) {
        sight.rack.endRecovery();
    }
    sight.rack.detect(sight.queue, {at(120), SeqNum{5999}, 1, false, milliseconds(100)}, at(0));
    sight.rack.noteDsack(SeqNum{7000});
    QCOMPARE(sight.rack.reorderingMultiplier(), 2U);
    sight.rack.detect(sight.queue, {at(120), SeqNum{6000}, 1, false, milliseconds(100)}, at(0));
    sight.rack.noteDsack(SeqNum{7000});
    QCOMPARE(sight.rack.reorderingMultiplier(), 3U);
    for (int i = 0; i < 15; ++i) {
        sight.rack.endRecovery();
    }
    QCOMPARE(sight.rack.reorderingMultiplier(), 3U);
    sight.rack.endRecovery();
    QCOMPARE(sight.rack.reorderingMultiplier(), 1U);
}

void RackTest::aLostRepeat() // RFC 8985 §9.3
{
    Sight sight;
    sight.sack({1, 2, 3}, 130);
    QVERIFY(!sight.detect(130).retransmission);
    QCOMPARE(sight.lost(), QString("LSSS.."));
    Unacknowledged& head = sight.queue[0];
    head.resent = true;
    head.repeated = true;
    head.sentAt = at(130);
    sight.queue[5].sentAt = at(140);
    sight.recovering = true;
    sight.sack({5}, 240);
    Sight answered = sight;
    const Rack::Losses known = answered.detect(240, at(131)); // the window was reduced since
    QVERIFY(known.any && !known.retransmission);
    const Rack::Losses losses = sight.detect(240, at(130));
    QVERIFY(losses.any && losses.retransmission);
    QVERIFY(!head.resent);
}

void RackTest::probeTimeout() // TLP_calc_PTO(), §7.2
{
    const auto rtoAt = at(1000);
    QCOMPARE(
        LossProbe::timeout(milliseconds(100), false, at(0), rtoAt), Duration(milliseconds(200)));
    QCOMPARE(
        LossProbe::timeout(milliseconds(100), true, at(0), rtoAt), Duration(milliseconds(400)));
    QCOMPARE(LossProbe::timeout({}, false, at(0), at(3000)), Duration(seconds(1)));
    QCOMPARE(
        LossProbe::timeout(milliseconds(800), false, at(100), rtoAt), Duration(milliseconds(900)));
    // Without a delay on the way it must not overtake the ACK.
    QCOMPARE(LossProbe::timeout(Duration{0}, false, at(0), rtoAt), Duration(milliseconds(10)));
}

void RackTest::probeIsAnswered() // TLP_process_ack(), §7.4.2
{
    const SeqNum end{5000};
    const auto probe = [&](bool again) {
        LossProbe made;
        made.noteSample();
        made.sent(end, again);
        [&] { QVERIFY(!made.mayProbe()); }();
        made.noteSample();
        return made;
    };
    LossProbe fresh = probe(false);
    QVERIFY(!fresh.acknowledged({SeqNum{4999}, false, false}));
    QVERIFY(!fresh.mayProbe());
    QVERIFY(!fresh.acknowledged({end, false, false}));
    QVERIFY(fresh.mayProbe());
    LossProbe twice = probe(true); // case 1
    QVERIFY(!twice.acknowledged({end, true, false}));
    QVERIFY(twice.mayProbe());
    LossProbe beyond = probe(true); // the same, with more that is acknowledged
    QVERIFY(!beyond.acknowledged({end + 1, true, false}));
    // The next one waits for an RTT (§7.3).
    twice.sent(end, true);
    QVERIFY(!twice.acknowledged({end, true, false}));
    QVERIFY(!twice.mayProbe());
    twice.noteSample();
    QVERIFY(twice.mayProbe());
    LossProbe duplicate = probe(true); // case 2
    QVERIFY(!duplicate.acknowledged({end, false, false}));
    QVERIFY(!duplicate.mayProbe());
    QVERIFY(!duplicate.acknowledged({end, false, true}));
    QVERIFY(duplicate.mayProbe());
    LossProbe repaired = probe(true);
    QVERIFY(!repaired.acknowledged({end, false, false}));
    QVERIFY(repaired.acknowledged({end + 1, false, false}));
    QVERIFY(repaired.mayProbe());
}

SUITE(RackTest);

} // namespace rack_test

#include "rack_test.moc"
