// SPDX-License-Identifier: GPL-3.0-or-later
// What is found lost and sent again, and when: RFC 5681 §3.2, RFC 6582, RFC 6675, RFC 8985,
// RFC 9937.

#include "congestion_driver.h"
#include "support/suite.h"

#include <QTest>

namespace recovery_test {

using namespace congestion;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr std::uint32_t kSmss = 1000;

std::function<void(EndpointConfig&)> segments(
    std::uint32_t initial, CongestionControl control = CongestionControl::NewReno)
{
    return [=](EndpointConfig& config) {
        config.initialCwndSegments = initial;
        config.congestion = control;
    };
}

std::function<void(EndpointConfig&)> rack(std::uint32_t initial)
{
    return [=](EndpointConfig& config) {
        config.initialCwndSegments = initial;
        config.rack = true;
    };
}

/// Three duplicate ACKs of `number`; what the last one makes leave.
Output threeDuplicates(EndpointDriver& driver, std::int32_t number)
{
    driver.arrive(ack(driver, number));
    driver.arrive(ack(driver, number));
    return driver.arrive(ack(driver, number));
}

CongestionCause causeOf(const Output& out)
{
    return out.congestion.empty() ? CongestionCause::Idle : out.congestion.back().cause;
}

} // namespace

class RecoveryTest : public QObject
{
    Q_OBJECT

private slots:
    void theAckHasToCoverMoreThanRecover();
    void withSackAllOfItIsEnough();
    void renoLooksAtRecoverAfterATimeout();
    void theHeuristicIsAChoice();
    void recoverIsNotLeftFarBehind();
    void anAckOfNewDataMayTellOfLoss();
    void limitedTransmitBySackIsNoFlight();
    void limitedTransmitIsWhatTheWindowForbids();
    void aTimeoutHalvesWhatIsInFlight();
    void aTimeoutForgetsDuplicates();
    void aPartialAckOfLessThanASegment();
    void partialAcksSendNothingBeyondThePipe();
    void whatIsUncertainIsSentLast();
    void theLastSegmentIsRescuedOnce();
    void marksBeyondTheRecoveryAreFoundAnew();
    void noRoomForPartsOfSegments();
    void octetsWithinSegments();
    void sackedIsNotSentAgain();
    void sackMayBeLeftAside();
    void smallerSegmentsAreNoLoss();
    void smallerSegmentsLeaveAtOnce();
    void renoEndsWithTheFirstAck();
    void tahoeHasNoRecovery();
    void tahoeAfterATimeout();
    void proportionalReduction();
    void proportionalReductionAddsForGoodProgress();
    void proportionalReductionCountsOnce();
    void proportionalReductionWithoutSack();
    void proportionalReductionEndsAtTheThreshold();
    void aPartialAckIsNoGoodProgress();
    void sackChosenUnderWay();
    void controlChosenAgain();
    void rackWaitsForWhatIsOvertaken();
    void rackDoesNotCount();
    void rackNeedsSack();
    void rackFindsLossByTime();
    void whatWasSackedRaisesNoWindow();
    void rackWithProportionalReduction();
    void aProbeBeforeTheTimeout();
    void aProbeIsOverWithARecovery();
    void noProbeInARecovery();
    void aProbeOfNewData();
    void aProbeThatMakesGood();
    void rackAfterATimeout();
    void rackIsImpatientAfterATimeout();
    void aLostRepeatAfterATimeout();
    void repeatsFromBeforeATimeout();
    void changesAreTold();
    void aThresholdAloneIsTold();
    void cubicReducesLess();
};

/// RFC 6582 §3.2, step 2: what was out at the timeout is acknowledged, no more.
void RecoveryTest::theAckHasToCoverMoreThanRecover()
{
    EndpointDriver driver = opened();
    driver.call(CallKind::Send, 4000);
    driver.expireNext();
    driver.arrive(ack(driver, 4001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    driver.call(CallKind::Send, 20'000);
    QCOMPARE(told(threeDuplicates(driver, 4001), driver), std::string());
    QCOMPARE(state(driver).phase(), Phase::Open);
    driver.arrive(ack(driver, 5001));
    // And a new one beyond it: two segments were in flight without limited transmit, cwnd is 5.
    QCOMPARE(told(threeDuplicates(driver, 5001), driver), std::string("5001+1000* 9001+1000"));
}

void RecoveryTest::withSackAllOfItIsEnough() // RFC 6675 §5.1
{
    EndpointDriver driver = opened(true);
    driver.call(CallKind::Send, 4000);
    driver.expireNext();
    driver.arrive(ack(driver, 4001));
    driver.call(CallKind::Send, 20'000);
    driver.arrive(sacked(driver, 4001, 5001, 6001));
    driver.arrive(sacked(driver, 4001, 5001, 7001));
    const Output third = driver.arrive(sacked(driver, 4001, 5001, 8001));
    QCOMPARE(told(third, driver).substr(0, 10), std::string("4001+1000*"));
}

void RecoveryTest::renoLooksAtRecoverAfterATimeout()
{
    EndpointDriver driver = opened(false, segments(4, CongestionControl::Reno));
    driver.call(CallKind::Send, 4000);
    driver.expireNext();
    QCOMPARE(told(threeDuplicates(driver, 1), driver), std::string());
    QCOMPARE(state(driver).phase(), Phase::Loss);
}

void RecoveryTest::theHeuristicIsAChoice() // RFC 6582 §4.1
{
    EndpointDriver driver =
        opened(false, [](EndpointConfig& config) { config.ackHeuristic = true; });
    driver.call(CallKind::Send, 4000);
    driver.expireNext();
    driver.arrive(ack(driver, 4001)); // it has moved by no more than four segments
    driver.call(CallKind::Send, 20'000);
    QCOMPARE(told(threeDuplicates(driver, 4001), driver).substr(0, 10), std::string("4001+1000*"));

    EndpointConfig config;
    config.ackHeuristic = true;
    Recovery recovery(SeqNum{0});
    recovery.acknowledged(SeqNum{1});
    recovery.loseAll(SeqNum{9001});
    const auto may = [&](SeqNum una, std::uint32_t cwnd) {
        return recovery.mayBegin(una, kSmss, cwnd, config, RecoveryMethod::NewReno);
    };
    recovery.acknowledged(SeqNum{4001});
    QVERIFY(may(SeqNum{4001}, 2 * kSmss));
    QVERIFY(!may(SeqNum{4001}, kSmss)); // right after a timeout
    recovery.acknowledged(SeqNum{4501});
    QVERIFY(may(SeqNum{4501}, 2 * kSmss)); // from the ACK before, not from the first
    recovery.acknowledged(SeqNum{8502});
    QVERIFY(!may(SeqNum{8502}, 2 * kSmss)); // too far
}

/// It starts at the ISS; a connection that never loses anything leaves it behind by more than half
/// of all numbers.
void RecoveryTest::recoverIsNotLeftFarBehind()
{
    const EndpointConfig config;
    Recovery recovery(SeqNum{0xfffffff0U});
    QCOMPARE(recovery.recover(), SeqNum{0xfffffff0U});
    SeqNum una{0xfffffff1U};
    for (int i = 0; i < 40; ++i) {
        una = una + (std::uint32_t{1} << 28U);
        recovery.acknowledged(una);
        for (const auto method : {RecoveryMethod::NewReno, RecoveryMethod::Sack}) {
            QVERIFY(recovery.mayBegin(una, kSmss, kSmss, config, method));
        }
    }
}

/// RFC 6675 §2: an ACK that moves SND.UNA and tells of new data is a duplicate all the same.
void RecoveryTest::anAckOfNewDataMayTellOfLoss()
{
    EndpointDriver driver = opened(true, segments(10));
    driver.call(CallKind::Send, 10'000);
    const Output out = driver.arrive(sacked(driver, 3001, 4001, 10'001));
    QCOMPARE(told(out, driver), std::string("3001+1000*"));
    QCOMPARE(out.departures.front().reason, Reason::FastRetransmission);
    QCOMPARE(state(driver).phase(), Phase::Recovery);
    QCOMPARE(causeOf(out), CongestionCause::SackedAbove);
    QCOMPARE(*state(driver).threshold(), 3500U);
}

void RecoveryTest::limitedTransmitBySackIsNoFlight() // RFC 6675 §5, step (4.2)
{
    EndpointDriver driver = opened(true, segments(10));
    driver.call(CallKind::Send, 50'000);
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 2001)), driver), std::string("10001+1000"));
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 3001)), driver), std::string("11001+1000"));
    driver.arrive(sacked(driver, 1, 1001, 4001));
    QCOMPARE(*state(driver).threshold(), 5000U); // of ten, not of twelve
}

/// RFC 5681 §3.2, step 2: what duplicate ACKs let leave beyond cwnd is no part of FlightSize; what
/// cwnd has room for is, and what was acknowledged since is none of either.
void RecoveryTest::limitedTransmitIsWhatTheWindowForbids()
{
    EndpointDriver roomy = opened(false, segments(10));
    roomy.call(CallKind::Send, 4000);
    roomy.arrive(ack(roomy, 1));
    roomy.call(CallKind::Send, 4000);
    roomy.arrive(ack(roomy, 1));
    roomy.arrive(ack(roomy, 1));
    QCOMPARE(*state(roomy).threshold(), 4000U);

    EndpointDriver driver = opened(false, segments(10));
    driver.call(CallKind::Send, 50'000);
    driver.arrive(ack(driver, 1));
    driver.arrive(ack(driver, 1));    // twelve are out, two of them by limited transmit
    driver.arrive(ack(driver, 2001)); // no loss, then; cwnd and what is out are eleven
    threeDuplicates(driver, 2001);
    QCOMPARE(*state(driver).threshold(), 5500U);
}

/// RFC 5681 §3.1, equation (4): half of FlightSize; cwnd may be far above it.
void RecoveryTest::aTimeoutHalvesWhatIsInFlight()
{
    EndpointDriver driver = opened(false, segments(10));
    driver.call(CallKind::Send, 6000);
    driver.expireNext();
    QCOMPARE(*state(driver).threshold(), 3000U);
}

void RecoveryTest::aTimeoutForgetsDuplicates()
{
    EndpointDriver driver = opened();
    driver.call(CallKind::Send, 4000);
    driver.arrive(ack(driver, 1));
    QCOMPARE(state(driver).duplicates(), 1U);
    driver.expireNext();
    QCOMPARE(state(driver).duplicates(), 0U);
}

/// RFC 6582 §3.2, step 3: a segment is added back if at least one is acknowledged. However much
/// was, one segment may be out.
void RecoveryTest::aPartialAckOfLessThanASegment()
{
    EndpointDriver driver = opened(false, segments(20));
    driver.call(CallKind::Send, 20'000);
    threeDuplicates(driver, 1);
    QCOMPARE(state(driver).window(), 13'000U);
    driver.arrive(ack(driver, 301));
    QCOMPARE(state(driver).window(), 12'700U);
    driver.arrive(ack(driver, 15'001));
    QCOMPARE(state(driver).window(), 1000U);
    driver.arrive(ack(driver, 15'301));
    QCOMPARE(state(driver).window(), 1000U);
}

/// Of ten segments 1, 4 and 5 are lost, and more has to be sent than cwnd leaves room for.
void RecoveryTest::partialAcksSendNothingBeyondThePipe()
{
    EndpointDriver driver = opened(true, segments(10));
    driver.call(CallKind::Send, 50'000);
    driver.arrive(sacked(driver, 1, 1001, 2001));
    driver.arrive(sacked(driver, 1, 1001, 3001));
    driver.arrive(sacked(driver, 1, 5001, 6001)); // enters: 12 out, 3 SACKed, cwnd 5
    const Output partial = driver.arrive(ack(driver, 3001));
    // pipe: 3001, 4001 and 6001 to 12001, eight segments; cwnd is 5.
    QCOMPARE(told(partial, driver), std::string());
    QCOMPARE(state(driver).phase(), Phase::Recovery);
}

/// NextSeg() rule (3): what lies below something SACKed, when there is nothing new to send.
void RecoveryTest::whatIsUncertainIsSentLast()
{
    EndpointDriver driver = opened(true, segments(10));
    driver.call(CallKind::Send, 10'000);
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 8001)), driver), std::string("1+1000*"));
    const Output out = driver.arrive(sacked(driver, 1, 9001, 10'001));
    QCOMPARE(told(out, driver), std::string("8001+1000*"));
    // New data goes first.
    EndpointDriver busy = opened(true, segments(10));
    busy.call(CallKind::Send, 12'000);
    busy.arrive(sacked(busy, 1, 1001, 8001));
    QCOMPARE(told(busy.arrive(sacked(busy, 1, 9001, 10'001)), busy),
        std::string("8001+1000*")); // 10001 and 11001 have left before
}

/// Rule (4): 1 and 10 of ten are lost; nothing above the last tells of it.
void RecoveryTest::theLastSegmentIsRescuedOnce()
{
    EndpointDriver driver = opened(true, segments(10));
    driver.call(CallKind::Send, 10'000);
    driver.arrive(sacked(driver, 1, 1001, 4001));
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 9001)), driver), std::string());
    QCOMPARE(told(driver.arrive(ack(driver, 9001)), driver), std::string("9001+1000*"));
    QCOMPARE(told(driver.arrive(ack(driver, 9001)), driver), std::string());
    driver.arrive(ack(driver, 10'001));
    QCOMPARE(state(driver).phase(), Phase::Open);
}

/// What was sent in a recovery and is lost begins another one; it is not sent without any.
void RecoveryTest::marksBeyondTheRecoveryAreFoundAnew()
{
    EndpointDriver driver = opened(true, segments(10));
    driver.call(CallKind::Send, 50'000);
    driver.arrive(sacked(driver, 1, 1001, 5001));
    const Output more = driver.arrive(sacked(driver, 1, 1001, 10'001));
    QCOMPARE(told(more, driver), std::string("10001+1000 11001+1000 12001+1000 13001+1000"));
    // 10001 is lost; what is SACKed above it does not suffice yet.
    driver.arrive(sacked(driver, 1, 11'001, 13'001));
    const Output full = driver.arrive(ack(driver, 10'001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    for (const Departure& departure : full.departures) {
        QVERIFY(!departure.retransmission);
    }
    const Output again = driver.arrive(sacked(driver, 10'001, 13'001, 14'001));
    QCOMPARE(again.departures.front().reason, Reason::FastRetransmission);
    QCOMPARE(told(again, driver).substr(0, 11), std::string("10001+1000*"));
    QCOMPARE(state(driver).phase(), Phase::Recovery);
    // Had enough above it arrived before, it is neither lost nor sent again beyond the recovery.
    EndpointDriver early = opened(true, segments(10));
    early.call(CallKind::Send, 50'000);
    early.arrive(sacked(early, 1, 1001, 5001));
    early.arrive(sacked(early, 1, 1001, 10'001));
    QCOMPARE(told(early.arrive(sacked(early, 1, 11'001, 14'001)), early).substr(0, 11),
        std::string("10001+1000*"));
    early.arrive(ack(early, 10'001));
    QCOMPARE(state(early).phase(), Phase::Open);
    const Unacknowledged& first = early.tcb().retransmissionQueue.front();
    QVERIFY(!first.lost && !first.resent);
}

/// RFC 6675 §5 (C): in a recovery nothing leaves into less than a segment's room.
void RecoveryTest::noRoomForPartsOfSegments()
{
    EndpointDriver driver = opened(true, [](EndpointConfig& config) {
        config.initialCwndSegments = 11;
        config.nagle = false;
    });
    driver.call(CallKind::Send, 11'000);
    driver.arrive(sacked(driver, 1, 1001, 5001));
    driver.arrive(sacked(driver, 1, 1001, 7001)); // cwnd is 5500, five segments are out
    QCOMPARE(state(driver).window(), 5500U);
    QCOMPARE(told(driver.call(CallKind::Send, 300), driver), std::string());
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 8001)), driver), std::string("11001+300"));
}

/// A block may tell of parts of segments; only what is missing is sent again.
void RecoveryTest::octetsWithinSegments()
{
    EndpointDriver driver = opened(true, segments(10));
    driver.call(CallKind::Send, 10'000);
    const Output out = driver.arrive(sacked(driver, 1, 301, 5001));
    QCOMPARE(told(out, driver), std::string("1+300*"));
    QCOMPARE(state(driver).scoreboard().sacked(), 4700U);
}

void RecoveryTest::sackedIsNotSentAgain()
{
    EndpointDriver driver = opened(true);
    driver.call(CallKind::Send, 4000);
    driver.expireNext();
    const Output out = driver.arrive(sacked(driver, 1001, 2001, 3001)); // told after the timeout
    QCOMPARE(told(out, driver), std::string("1001+1000* 3001+1000*"));
}

void RecoveryTest::sackMayBeLeftAside()
{
    EndpointDriver driver = opened(true, [](EndpointConfig& config) {
        config.initialCwndSegments = 10;
        config.recovery = LossRecovery::NewReno;
    });
    driver.call(CallKind::Send, 10'000);
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 10'001)), driver), std::string());
    driver.arrive(sacked(driver, 1, 1001, 10'001));
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 10'001)), driver), std::string("1+1000*"));
    QCOMPARE(state(driver).window(), 8000U); // 5000 and three
}

/// RFC 9293 §3.7.5: what the path did not take is no sign of congestion.
void RecoveryTest::smallerSegmentsAreNoLoss()
{
    for (const bool sack : {false, true}) {
        EndpointDriver driver = opened(sack);
        driver.call(CallKind::Send, 2000);
        const Output out =
            driver.instant([](Endpoint& endpoint, Output&) { endpoint.limitSegments(600); });
        QCOMPARE(told(out, driver), std::string("1+600* 601+400* 1001+600* 1601+400*"));
        for (const Departure& departure : out.departures) {
            QCOMPARE(departure.reason, Reason::SmallerSegments);
        }
        QCOMPARE(state(driver).window(), 4 * 600U);
        const Output duplicate =
            driver.arrive(sack ? sacked(driver, 1, 601, 1001) : ack(driver, 1));
        QCOMPARE(told(duplicate, driver), std::string());
        QCOMPARE(state(driver).phase(), Phase::Open);
    }
}

/// After a timeout everything else waits for an ACK; what the path did not take is not out there.
void RecoveryTest::smallerSegmentsLeaveAtOnce()
{
    EndpointDriver driver = opened();
    driver.call(CallKind::Send, 2000);
    driver.expireNext();
    const Output out =
        driver.instant([](Endpoint& endpoint, Output&) { endpoint.limitSegments(600); });
    QCOMPARE(told(out, driver), std::string("1+600*"));
}

void RecoveryTest::renoEndsWithTheFirstAck() // RFC 5681 §3.2, step 6
{
    EndpointDriver driver = opened(false, segments(8, CongestionControl::Reno));
    driver.call(CallKind::Send, 8000);
    QCOMPARE(told(threeDuplicates(driver, 1), driver), std::string("1+1000*"));
    QCOMPARE(state(driver).window(), 7000U);
    QCOMPARE(told(driver.arrive(ack(driver, 3001)), driver), std::string());
    QCOMPARE(state(driver).phase(), Phase::Open);
    QCOMPARE(state(driver).window(), 4000U);
    // The next loss of the same window halves once more.
    QCOMPARE(told(threeDuplicates(driver, 3001), driver), std::string("3001+1000*"));
    QCOMPARE(*state(driver).threshold(), 2500U);
}

void RecoveryTest::tahoeHasNoRecovery()
{
    EndpointDriver driver = opened(true, segments(8, CongestionControl::Tahoe));
    driver.call(CallKind::Send, 8000);
    const Output third = threeDuplicates(driver, 1);
    QCOMPARE(told(third, driver), std::string("1+1000*"));
    QCOMPARE(third.departures.front().reason, Reason::FastRetransmission);
    QCOMPARE(state(driver).window(), 1000U);
    QCOMPARE(*state(driver).threshold(), 4000U);
    const Output next = driver.arrive(ack(driver, 3001)); // slow start
    QCOMPARE(told(next, driver), std::string("3001+1000* 4001+1000*"));
    QCOMPARE(next.departures.front().reason, Reason::FastRetransmission);
    driver.arrive(ack(driver, 8001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    // No new segment for the first two duplicates.
    EndpointDriver busy = opened(false, segments(8, CongestionControl::Tahoe));
    busy.call(CallKind::Send, 50'000);
    QCOMPARE(told(busy.arrive(ack(busy, 1)), busy), std::string());
}

/// A timeout that is over is no reason of what is sent again later.
void RecoveryTest::tahoeAfterATimeout()
{
    EndpointDriver driver = opened(false, segments(8, CongestionControl::Tahoe));
    driver.call(CallKind::Send, 4000);
    driver.expireNext();
    std::int32_t number = 4001;
    driver.arrive(ack(driver, number));
    while (state(driver).window() < 5000) {
        const std::uint32_t octets = state(driver).window();
        driver.call(CallKind::Send, octets);
        number += static_cast<std::int32_t>(octets);
        driver.arrive(ack(driver, number));
    }
    driver.call(CallKind::Send, 5000);
    QCOMPARE(threeDuplicates(driver, number).departures.front().reason, Reason::FastRetransmission);
    const Output next = driver.arrive(ack(driver, number + 1000));
    QVERIFY(next.departures.front().retransmission);
    QCOMPARE(next.departures.front().reason, Reason::FastRetransmission);
}

/// RFC 9937: the first of twenty is lost. As octets are counted, of what arrives half may leave: a
/// segment with every second ACK, until what is in flight is not above ssthresh any more.
void RecoveryTest::proportionalReduction()
{
    EndpointDriver driver = opened(true, [](EndpointConfig& config) {
        config.initialCwndSegments = 20;
        config.prr = true;
    });
    driver.call(CallKind::Send, 50'000);
    std::string left;
    for (std::uint32_t i = 1; i <= 19; ++i) {
        const Output out = driver.arrive(sacked(driver, 1, 1001, 1001 + i * kSmss));
        left += out.departures.empty() ? '-' : out.departures.front().retransmission ? 'R' : 'N';
        QVERIFY(out.departures.size() <= 1);
    }
    QCOMPARE(QString::fromStdString(left), QString("NNR--N-N-N-N-N-N--N"));
    QCOMPARE(*state(driver).threshold(), 10'000U);
    driver.arrive(ack(driver, 22'001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    QCOMPARE(state(driver).window(), 10'000U);
}

/// PRR-SSRB: a segment more leaves where an ACK acknowledges something and tells of no new loss.
/// Of twenty segments 1 to 13 and 17 are lost.
void RecoveryTest::proportionalReductionAddsForGoodProgress()
{
    EndpointDriver driver = opened(true, [](EndpointConfig& config) {
        config.initialCwndSegments = 20;
        config.prr = true;
    });
    driver.call(CallKind::Send, 50'000);
    driver.arrive(sacked(driver, 1, 13'001, 14'001));
    driver.arrive(sacked(driver, 1, 13'001, 15'001));
    // Out are 17 to 22, and ssthresh is ten: what arrives may leave.
    QCOMPARE(
        told(driver.arrive(sacked(driver, 1, 13'001, 16'001)), driver), std::string("1+1000*"));
    const auto left = [&](const Segment& segment) {
        return driver.arrive(segment).departures.size();
    };
    QCOMPARE(left(sacked(driver, 1, 17'001, 18'001)), std::size_t{1});
    QCOMPARE(left(sacked(driver, 1, 17'001, 19'001)), std::size_t{1});
    QVERIFY(!driver.tcb().retransmissionQueue[16].lost);
    // One is acknowledged and one SACKed, which makes 17 lost: as much leaves, no more.
    QCOMPARE(left(sacked(driver, 1001, 17'001, 20'001)), std::size_t{2});
    QVERIFY(driver.tcb().retransmissionQueue[15].lost);
    // One is acknowledged, nothing is found lost: a segment more.
    QCOMPARE(left(ack(driver, 2001)), std::size_t{2});
}

/// What was SACKed before is not delivered once more when it is acknowledged (RFC 9937 §6.2). Of
/// twenty segments the first and the twelfth are lost.
void RecoveryTest::proportionalReductionCountsOnce()
{
    EndpointDriver driver = opened(true, [](EndpointConfig& config) {
        config.initialCwndSegments = 20;
        config.prr = true;
    });
    driver.call(CallKind::Send, 50'000);
    for (std::uint32_t i = 1; i <= 10; ++i) {
        driver.arrive(sacked(driver, 1, 1001, 1001 + i * kSmss));
    }
    for (std::uint32_t i = 1; i <= 4; ++i) {
        driver.arrive(sacked(driver, 1, 12'001, 12'001 + i * kSmss));
    }
    const std::uint32_t before = state(driver).window();
    QVERIFY(driver.arrive(ack(driver, 11'001)).departures.size() <= 1);
    QVERIFY(state(driver).window() <= before);
}

void RecoveryTest::proportionalReductionWithoutSack()
{
    EndpointDriver driver = opened(false, [](EndpointConfig& config) {
        config.initialCwndSegments = 20;
        config.prr = true;
    });
    driver.call(CallKind::Send, 50'000);
    std::string left;
    for (int i = 1; i <= 19; ++i) {
        const Output out = driver.arrive(ack(driver, 1));
        left += out.departures.empty() ? '-' : out.departures.front().retransmission ? 'R' : 'N';
    }
    // 22 are out at the third: RecoverFS is 22, of which 10 may leave.
    QCOMPARE(left.substr(0, 3), std::string("NNR"));
    const auto sent = std::ranges::count(left, 'N') - 2;
    QVERIFY2(sent >= 6 && sent <= 7, left.c_str()); // (19 - 2) * 10 / 22 and the one sent again
    for (int i = 20; i <= 40; ++i) {                // of 22 segments no more than so many tell
        driver.arrive(ack(driver, 1));
    }
    const std::uint32_t window = state(driver).window();
    QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string());
    QCOMPARE(state(driver).window(), window);
    driver.arrive(ack(driver, 22'001));
    QCOMPARE(state(driver).window(), 10'000U);
}

/// RFC 9937 §6.4, also where nothing is in flight any more: a window of two segments, as RFC 6582
/// would have it, would be far below what was reached.
void RecoveryTest::proportionalReductionEndsAtTheThreshold()
{
    for (const bool prr : {false, true}) {
        EndpointDriver driver = opened(false, [prr](EndpointConfig& config) {
            config.initialCwndSegments = 20;
            config.prr = prr;
        });
        driver.call(CallKind::Send, 20'000);
        threeDuplicates(driver, 1);
        QCOMPARE(state(driver).phase(), Phase::Recovery);
        driver.arrive(ack(driver, 20'001));
        QCOMPARE(state(driver).window(), prr ? 10'000U : 2'000U);
    }
}

/// Without SACK a partial ACK tells that the next segment is lost, too: it is no sign of good
/// progress (RFC 9937 §6.2, §9). Of five segments two are lost: for the one that has arrived at
/// last one leaves, the other.
void RecoveryTest::aPartialAckIsNoGoodProgress()
{
    EndpointDriver driver = opened(false, [](EndpointConfig& config) {
        config.initialCwndSegments = 10;
        config.prr = true;
    });
    driver.call(CallKind::Send, 5000);
    QCOMPARE(told(threeDuplicates(driver, 1), driver), std::string("1+1000*"));
    QCOMPARE(told(driver.call(CallKind::Send, 5000), driver), std::string());
    QCOMPARE(told(driver.arrive(ack(driver, 1001)), driver), std::string("1001+1000*"));
}

/// The user chooses SACK while duplicate ACKs are counted: what they stood for is told by SACK now,
/// and not taken from the pipe twice.
void RecoveryTest::sackChosenUnderWay()
{
    EndpointDriver driver = opened(true, [](EndpointConfig& config) {
        config.initialCwndSegments = 20;
        config.prr = true;
        config.recovery = LossRecovery::NewReno;
    });
    driver.call(CallKind::Send, 50'000);
    for (std::uint32_t i = 1; i <= 8; ++i) {
        driver.arrive(sacked(driver, 1, 1001, 1001 + i * kSmss));
    }
    EndpointConfig config = driver.endpoint().config();
    config.recovery = LossRecovery::Agreed;
    driver.configure(config);
    for (std::uint32_t i = 9; i <= 19; ++i) {
        driver.arrive(sacked(driver, 1, 1001, 1001 + i * kSmss));
        std::uint32_t pipe = 0; // RFC 6675 §4
        for (const Unacknowledged& one : driver.tcb().retransmissionQueue) {
            const bool isOut = !one.sacked && (!one.lost || one.resent);
            pipe += isOut ? one.size() : 0;
        }
        QVERIFY2(pipe <= state(driver).window(), qPrintable(QString::number(pipe)));
    }
}

/// The user switches congestion control off in a recovery, and on again when what it was about is
/// long acknowledged: the last segment is rescued once, not for ever.
void RecoveryTest::controlChosenAgain()
{
    const auto settings = [](EndpointConfig& config) { config.initialCwndSegments = 20; };
    EndpointDriver driver = opened(true, settings);
    const EndpointConfig controlled = driver.endpoint().config();
    driver.call(CallKind::Send, 20'000);
    for (std::uint32_t i = 1; i <= 4; ++i) {
        driver.arrive(sacked(driver, 1, 1001, 1001 + i * kSmss));
    }
    QCOMPARE(state(driver).phase(), Phase::Recovery);
    EndpointConfig config = controlled;
    config.congestion = CongestionControl::None;
    driver.configure(config);
    driver.call(CallKind::Send, 2000);
    driver.arrive(ack(driver, 21'001));
    driver.configure(controlled);
    QVERIFY(driver.arrive(ack(driver, 21'001)).departures.size() <= 1);
}

/// RFC 8985 §6.2: a segment that is overtaken by less than a quarter of the RTT is not lost.
void RecoveryTest::rackWaitsForWhatIsOvertaken()
{
    EndpointDriver driver = opened(true, rack(4), milliseconds(100));
    driver.call(CallKind::Send, 4000);
    driver.pass(milliseconds(100));
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 1001, 2001)), driver), std::string());
    QCOMPARE(driver.endpoint().timers().due(TimerKind::Reordering),
        std::optional(driver.now() + milliseconds(25)));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::LossProbe)); // ACKs do not stay away
    driver.pass(milliseconds(10));
    QCOMPARE(told(driver.arrive(ack(driver, 2001)), driver), std::string());
    QVERIFY(state(driver).rack().reorderingSeen());
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Reordering));
    // From now on three that have arrived are no reason any more.
    driver.arrive(sacked(driver, 2001, 3001, 4001));
    QCOMPARE(state(driver).phase(), Phase::Open);
}

/// Where segments overtake each other only time tells what is lost, however many have arrived above
/// it: in a recovery as well as before.
void RecoveryTest::rackDoesNotCount()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 50'000);
    driver.pass(milliseconds(100));
    driver.arrive(sacked(driver, 1, 1001, 2001));
    driver.pass(milliseconds(10));
    driver.arrive(ack(driver, 2001)); // overtaken; now 10001 leaves
    QVERIFY(state(driver).rack().reorderingSeen());
    driver.arrive(sacked(driver, 2001, 3001, 10'001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    driver.pass(milliseconds(25)); // RACK.rtt + min_RTT / 4 after 2001 has left
    QCOMPARE(state(driver).phase(), Phase::Recovery);
    driver.pass(milliseconds(70));
    const auto lost = [&](std::uint32_t number) {
        const SeqNum seq = SeqNum{driver.numbers().iss} + number;
        const auto& queue = driver.tcb().retransmissionQueue;
        return std::ranges::find(queue, seq, &Unacknowledged::seq)->lost;
    };
    driver.arrive(sacked(driver, 2001, 11'001, 15'001));
    QVERIFY(lost(2001));
    QVERIFY(!lost(10'001));
}

void RecoveryTest::rackNeedsSack() // RFC 8985 §4
{
    EndpointDriver driver = opened(false, rack(4), milliseconds(100));
    driver.call(CallKind::Send, 4000);
    driver.pass(milliseconds(100));
    QCOMPARE(told(threeDuplicates(driver, 1), driver), std::string("1+1000*"));
}

void RecoveryTest::rackFindsLossByTime()
{
    EndpointDriver driver = opened(true, rack(4), milliseconds(100));
    driver.call(CallKind::Send, 4000);
    driver.pass(milliseconds(100));
    driver.arrive(sacked(driver, 1, 1001, 2001));
    const Output out = driver.expireNext();
    QCOMPARE(out.expired.front().timer, TimerKind::Reordering);
    QCOMPARE(told(out, driver), std::string("1+1000*"));
    QCOMPARE(causeOf(out), CongestionCause::Overtaken);
    QCOMPARE(state(driver).phase(), Phase::Recovery);
    QCOMPARE(*state(driver).threshold(), 2000U);
    // What was sent again is lost, too: what left after it has arrived (§9.3).
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(50));
    driver.arrive(sacked(driver, 1, 1001, 4001));
    driver.pass(milliseconds(60));
    const Output twice = driver.arrive(sacked(driver, 1, 1001, 5001));
    QCOMPARE(told(twice, driver), std::string("1+1000*"));
    QCOMPARE(*state(driver).threshold(), 2000U); // it is as low as it may be
    QCOMPARE(state(driver).window(), 2000U);
    // It is a loss of its own: the recovery lasts until all is acknowledged that is out now.
    QCOMPARE(state(driver).recover(), SeqNum{driver.numbers().iss} + 5001);
}

/// FlightSize is 14,000 octets at the second loss, as 10,000 are SACKed and not acknowledged; the
/// window was 5000, and is halved.
void RecoveryTest::whatWasSackedRaisesNoWindow()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 30'000);
    driver.pass(milliseconds(100));
    driver.arrive(sacked(driver, 1, 1001, 2001));
    driver.expireNext();
    QCOMPARE(*state(driver).threshold(), 5000U);
    driver.pass(milliseconds(50));
    const Output more = driver.arrive(sacked(driver, 1, 1001, 10'001));
    QCOMPARE(told(more, driver), std::string("11001+1000 12001+1000 13001+1000"));
    driver.pass(milliseconds(110));
    const Output twice = driver.arrive(sacked(driver, 1, 1001, 12'001));
    QCOMPARE(causeOf(twice), CongestionCause::RepeatLost);
    QCOMPARE(*state(driver).threshold(), 2500U);
    QCOMPARE(state(driver).window(), 2500U);
}

/// The timer finds what is lost; what the last ACK told has been counted by then (RFC 9937 §6.1).
void RecoveryTest::rackWithProportionalReduction()
{
    const auto settings = [](EndpointConfig& config) {
        config.initialCwndSegments = 10;
        config.rack = true;
        config.prr = true;
    };
    EndpointDriver driver = opened(true, settings, milliseconds(100));
    driver.call(CallKind::Send, 10'000);
    driver.pass(milliseconds(100));
    driver.arrive(sacked(driver, 1, 1001, 2001));
    const Output out = driver.expireNext();
    QCOMPARE(out.expired.front().timer, TimerKind::Reordering);
    QCOMPARE(told(out, driver), std::string("1+1000*"));
    // Of ten segments one is SACKed and one is lost: eight are out, and the fast retransmit.
    QCOMPARE(state(driver).window(), 9000U);
}

/// RFC 8985 §7: all three are lost. After 2 * SRTT the last one is sent again; its SACK tells of
/// the others.
void RecoveryTest::aProbeBeforeTheTimeout()
{
    EndpointDriver driver = opened(true, rack(4), milliseconds(100));
    driver.call(CallKind::Send, 3000);
    QCOMPARE(driver.endpoint().timers().due(TimerKind::LossProbe),
        std::optional(driver.now() + milliseconds(200)));
    const Output probe = driver.expireNext();
    QCOMPARE(told(probe, driver), std::string("2001+1000*"));
    QCOMPARE(probe.departures.front().reason, Reason::LossProbe);
    // A full RTO from there, and no second probe.
    QCOMPARE(driver.endpoint().timers().due(TimerKind::Retransmission),
        std::optional(driver.now() + seconds(1)));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::LossProbe));
    driver.pass(milliseconds(100));
    const Output answer = driver.arrive(sacked(driver, 1, 2001, 3001));
    QCOMPARE(told(answer, driver), std::string("1+1000* 1001+1000*"));
    QCOMPARE(state(driver).phase(), Phase::Recovery);
}

/// §7.1: the recovery that a probe has begun answers it; what is acknowledged later is none of its
/// work.
void RecoveryTest::aProbeIsOverWithARecovery()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 8000);
    QCOMPARE(told(driver.expireNext(), driver), std::string("7001+1000*"));
    driver.pass(milliseconds(100));
    driver.arrive(sacked(driver, 1, 7001, 8001));
    QCOMPARE(*state(driver).threshold(), 4000U);
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 8001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    driver.call(CallKind::Send, 1000);
    driver.arrive(ack(driver, 9001));
    QCOMPARE(*state(driver).threshold(), 4000U);
}

/// §7.2: in a recovery ACKs are not asked for. Of ten segments the first is lost, and all from the
/// seventh on.
void RecoveryTest::noProbeInARecovery()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 10'000);
    driver.pass(milliseconds(100));
    driver.arrive(sacked(driver, 1, 1001, 6001));
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 6001));
    QCOMPARE(state(driver).phase(), Phase::Recovery);
    QCOMPARE(state(driver).scoreboard().sacked(), 0U);
    QVERIFY(!driver.endpoint().timers().running(TimerKind::LossProbe));
}

void RecoveryTest::aProbeOfNewData()
{
    EndpointDriver driver = opened(true, rack(4), milliseconds(100));
    driver.call(CallKind::Send, 10'000);
    const Output probe = driver.expireNext();
    QCOMPARE(told(probe, driver), std::string("4001+1000")); // beyond the congestion window
    QCOMPARE(probe.departures.front().reason, Reason::LossProbe);
}

/// §7.4.2: only the last was lost, and the probe has made it good: that is a loss all the same.
void RecoveryTest::aProbeThatMakesGood()
{
    EndpointDriver driver = opened(true, rack(4), milliseconds(100));
    driver.call(CallKind::Send, 3000);
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 2001));
    const Output probe = driver.expireNext();
    QCOMPARE(driver.now().time_since_epoch(), Duration(milliseconds(600))); // 2 * SRTT + 200 ms
    QCOMPARE(told(probe, driver), std::string("2001+1000*"));
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 3001));
    QVERIFY(!state(driver).threshold());
    driver.call(CallKind::Send, 1000);
    const Output out = driver.arrive(ack(driver, 4001));
    QCOMPARE(causeOf(out), CongestionCause::LossProbe);
    QCOMPARE(state(driver).window(), 2000U);
}

/// §6.3: only what has left long enough ago is lost after a timeout.
void RecoveryTest::rackAfterATimeout()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 1001)); // RACK.rtt is 100 ms
    driver.call(CallKind::Send, 2000);
    driver.expireNext(); // the probe
    driver.pass(milliseconds(950));
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(50)); // the RTO
    QCOMPARE(state(driver).phase(), Phase::Loss);
    const auto& queue = driver.tcb().retransmissionQueue;
    QVERIFY(queue[0].lost && queue[1].lost);
    QVERIFY(!queue[2].lost);
}

/// §9.3: in slow start after a timeout, too, what is sent again and lost reduces ssthresh, once in
/// a round trip; cwnd does not become larger by it.
void RecoveryTest::aLostRepeatAfterATimeout()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 1001));
    driver.call(CallKind::Send, 10'000);
    driver.expireNext(); // the probe
    driver.expireNext();
    for (const std::int32_t number : {2001, 3001, 4001}) {
        driver.pass(milliseconds(100));
        driver.arrive(ack(driver, number));
    }
    QCOMPARE(state(driver).phase(), Phase::Loss);
    QCOMPARE(*state(driver).threshold(), 5000U);
    QCOMPARE(state(driver).window(), 4000U);
    driver.pass(milliseconds(100)); // 4001 to 7001 have left again
    const Output lost = driver.arrive(sacked(driver, 4001, 5001, 6001));
    QCOMPARE(causeOf(lost), CongestionCause::RepeatLost);
    QCOMPARE(*state(driver).threshold(), 3500U);
    QCOMPARE(state(driver).window(), 3500U);
    driver.pass(milliseconds(100)); // 6001 and 7001 are lost, too, from the same round trip
    driver.arrive(ack(driver, 6001));
    QCOMPARE(*state(driver).threshold(), 3500U);

    EndpointDriver narrow = opened(true, rack(10), milliseconds(100));
    narrow.call(CallKind::Send, 1000);
    narrow.pass(milliseconds(100));
    narrow.arrive(ack(narrow, 1001));
    narrow.call(CallKind::Send, 10'000);
    narrow.expireNext();
    narrow.expireNext();
    narrow.pass(milliseconds(100));
    narrow.arrive(ack(narrow, 2001));
    QCOMPARE(state(narrow).window(), 2000U);
    narrow.pass(milliseconds(100));
    QCOMPARE(causeOf(narrow.arrive(sacked(narrow, 2001, 3001, 4001))), CongestionCause::RepeatLost);
    QCOMPARE(*state(narrow).threshold(), 4500U);
    QCOMPARE(state(narrow).window(), 2000U);
}

/// The timeout has answered the loss of what was sent again before it.
void RecoveryTest::repeatsFromBeforeATimeout()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 1001));
    driver.call(CallKind::Send, 5000);
    driver.expireNext(); // the probe; a second later the RTO
    driver.pass(milliseconds(950));
    QCOMPARE(told(driver.arrive(sacked(driver, 1001, 3001, 6001)), driver),
        std::string("1001+1000* 2001+1000*"));
    driver.pass(milliseconds(50));
    QCOMPARE(state(driver).phase(), Phase::Loss);
    QCOMPARE(*state(driver).threshold(), 2500U);
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 2001)); // 2001 left before what is acknowledged now
    QCOMPARE(*state(driver).threshold(), 2500U);
}

/// §6.2, step 4: there is no patience in a recovery, be it by a timeout.
void RecoveryTest::rackIsImpatientAfterATimeout()
{
    EndpointDriver driver = opened(true, rack(10), milliseconds(100));
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(100));
    driver.arrive(ack(driver, 1001));
    driver.call(CallKind::Send, 2000);
    driver.expireNext(); // the probe
    driver.pass(milliseconds(950));
    driver.call(CallKind::Send, 1000); // 3001
    driver.pass(milliseconds(5));
    driver.call(CallKind::Send, 1000); // 4001
    driver.pass(milliseconds(45));     // the RTO
    QCOMPARE(state(driver).phase(), Phase::Loss);
    driver.pass(milliseconds(55));
    driver.arrive(sacked(driver, 1001, 4001, 5001));
    QVERIFY(driver.tcb().retransmissionQueue[2].lost);
}

void RecoveryTest::changesAreTold()
{
    EndpointDriver driver = opened(false, segments(8));
    driver.call(CallKind::Send, 8000);
    const Output third = threeDuplicates(driver, 1);
    const CongestionChange change{
        7000, 4000, 8000, CongestionPhase::Recovery, CongestionCause::ThirdDuplicate};
    QVERIFY(third.congestion == std::vector{change});
    const Output partial = driver.arrive(ack(driver, 3001));
    QCOMPARE(causeOf(partial), CongestionCause::PartialAck);
    const Output full = driver.arrive(ack(driver, 8001));
    QCOMPARE(causeOf(full), CongestionCause::FullAck);
    QCOMPARE(full.congestion.back().phase, CongestionPhase::SlowStart);
    QCOMPARE(full.rtts.size(), std::size_t{0}); // Karn
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(100));
    const Output measured = driver.arrive(ack(driver, 9001));
    QCOMPARE(measured.rtts.size(), std::size_t{1});
    QCOMPARE(measured.rtts.front().sample, Duration(milliseconds(100)));
    QCOMPARE(measured.rtts.front().rto, driver.tcb().rtt.rto());
    driver.call(CallKind::Send, 1000);
    const Output late = driver.expireNext();
    QCOMPARE(causeOf(late), CongestionCause::Timeout);
    QCOMPARE(late.congestion.back().phase, CongestionPhase::Loss);
}

/// Nothing but ssthresh is another: in slow start after a timeout the next segment is lost, too.
void RecoveryTest::aThresholdAloneIsTold()
{
    const EndpointConfig config = EndpointDriver::defaults();
    Sender sender{config, false, kSmss, SeqNum{1}, SeqNum{10'001}, false, {}, {}};
    Congestion congestion;
    congestion.begin(sender, SeqNum{0}, false);
    RetransmissionQueue queue;
    congestion.timeout(queue, sender, false);
    QCOMPARE(congestion.change(sender)->ssthresh, 5000U);
    QVERIFY(!congestion.change(sender));
    sender.una = SeqNum{3001};
    congestion.timeout(queue, sender, false);
    QCOMPARE(congestion.change(sender)->ssthresh, 3500U);
}

void RecoveryTest::cubicReducesLess() // RFC 9438 §4.6
{
    EndpointDriver driver = opened(true, segments(10, CongestionControl::Cubic));
    driver.call(CallKind::Send, 10'000);
    driver.arrive(sacked(driver, 1, 1001, 5001));
    QCOMPARE(*state(driver).threshold(), 7000U);
    QCOMPARE(state(driver).window(), 7000U);
}

SUITE(RecoveryTest);

} // namespace recovery_test

#include "recovery_test.moc"
