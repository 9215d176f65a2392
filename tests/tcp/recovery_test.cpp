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
    void theHeuristicIsAChoice();
    void recoverIsNotLeftFarBehind();
    void anAckOfNewDataMayTellOfLoss();
    void limitedTransmitBySackIsNoFlight();
    void partialAcksSendNothingBeyondThePipe();
    void whatIsUncertainIsSentLast();
    void theLastSegmentIsRescuedOnce();
    void marksBeyondTheRecoveryAreFoundAnew();
    void octetsWithinSegments();
    void sackedIsNotSentAgain();
    void sackMayBeLeftAside();
    void smallerSegmentsAreNoLoss();
    void renoEndsWithTheFirstAck();
    void tahoeHasNoRecovery();
    void proportionalReduction();
    void proportionalReductionWithoutSack();
    void sackChosenUnderWay();
    void controlChosenAgain();
    void rackWaitsForWhatIsOvertaken();
    void rackFindsLossByTime();
    void aProbeBeforeTheTimeout();
    void aProbeOfNewData();
    void aProbeThatMakesGood();
    void rackAfterATimeout();
    void changesAreTold();
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
    recovery.acknowledged(SeqNum{8002});
    QVERIFY(!may(SeqNum{8002}, 2 * kSmss)); // too far
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
    driver.arrive(ack(driver, 22'001));
    QCOMPARE(state(driver).window(), 10'000U);
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
    driver.pass(milliseconds(10));
    QCOMPARE(told(driver.arrive(ack(driver, 2001)), driver), std::string());
    QVERIFY(state(driver).rack().reorderingSeen());
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Reordering));
    // From now on three that have arrived are no reason any more.
    driver.arrive(sacked(driver, 2001, 3001, 4001));
    QCOMPARE(state(driver).phase(), Phase::Open);
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
    QCOMPARE(causeOf(twice), CongestionCause::RepeatLost);
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
