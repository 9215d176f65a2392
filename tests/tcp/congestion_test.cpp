// SPDX-License-Identifier: GPL-3.0-or-later
// Congestion control: RFC 5681, RFC 6582, RFC 6675, RFC 6928, RFC 3042.

#include "congestion_driver.h"
#include "support/suite.h"

#include <QTest>

namespace congestion_test {

using namespace congestion;
using std::chrono::milliseconds;
using std::chrono::seconds;
using enum tcp::State;

class CongestionTest : public QObject
{
    Q_OBJECT

private slots:
    void answersToProbesTellOfNoLoss();
    void initialWindow_data();
    void initialWindow();
    void aLostSynLeavesOneSegment();
    void noneIsUnlimited();
    void slowStart();
    void slowStartBySeveral();
    void avoidance();
    void limitedTransmit();
    void fastRetransmitAndRecovery();
    void aPartialAckSendsTheNextHole();
    void aTimeoutBeginsAnew();
    void noSecondRecoveryForTheSameLoss();
    void sackFillsTheHoles();
    void aTimeoutForgetsSack();
    void idleConnectionsRestart();
    void smallerSegmentsAreCut();
};

/// The window is closed: what probes it is answered by ACKs that look like duplicates. It must not
/// be sent again for that, beyond the window as it lies.
void CongestionTest::answersToProbesTellOfNoLoss()
{
    for (const bool sack : {false, true}) {
        EndpointDriver driver = opened(sack);
        Segment closed = ack(driver, 1);
        closed.window = 0;
        driver.arrive(closed);
        driver.call(CallKind::Send, 2000);
        QCOMPARE(told(driver.expireNext(), driver), std::string("1+1"));
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(told(driver.arrive(closed), driver), std::string());
        }
        QCOMPARE(state(driver).phase(), Phase::Open);
        QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string("1+1000* 1001+1000"));
    }
}

void CongestionTest::initialWindow_data() // RFC 6928 §2
{
    QTest::addColumn<int>("smss");
    QTest::addColumn<int>("segments");
    QTest::addColumn<unsigned>("window");
    QTest::newRow("usual") << 1460 << 10 << 14600U;
    QTest::newRow("small") << 536 << 10 << 5360U;
    QTest::newRow("jumbo: two segments") << 8960 << 10 << 17920U;
    QTest::newRow("in between: so many octets") << 2000 << 10 << 14600U;
    QTest::newRow("other number") << 1000 << 3 << 3000U;
}

void CongestionTest::initialWindow()
{
    QFETCH(int, smss);
    QFETCH(int, segments);
    EndpointConfig config;
    config.initialCwndSegments = static_cast<std::uint32_t>(segments);
    Controller controller;
    controller.begin(static_cast<std::uint32_t>(smss), false, config);
    QTEST(controller.window(), "window");
}

void CongestionTest::aLostSynLeavesOneSegment() // RFC 5681 §3.1
{
    EndpointConfig config = EndpointDriver::defaults();
    config.congestion = CongestionControl::NewReno;
    EndpointDriver driver(support::Numbers{}, config);
    driver.call(CallKind::Connect);
    driver.expireNext();
    driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1));
    QCOMPARE(state(driver).window(), driver.tcb().snd.mss);
}

void CongestionTest::noneIsUnlimited()
{
    EndpointDriver driver =
        opened(false, [](EndpointConfig& c) { c.congestion = CongestionControl::None; });
    QCOMPARE(driver.call(CallKind::Send, 20'000).departures.size(), std::size_t{20});
    for (int i = 0; i < 5; ++i) {
        QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string());
    }
}

void CongestionTest::slowStart()
{
    EndpointDriver driver = opened();
    QCOMPARE(told(driver.call(CallKind::Send, 50'000), driver),
        std::string("1+1000 1001+1000 2001+1000 3001+1000"));
    // Each ACK opens the window by a segment: two leave.
    QCOMPARE(told(driver.arrive(ack(driver, 1001)), driver), std::string("4001+1000 5001+1000"));
    QCOMPARE(state(driver).window(), 5000U);
    // By no more than that, even where it acknowledges three.
    QCOMPARE(driver.arrive(ack(driver, 4001)).departures.size(), std::size_t{4});
    QCOMPARE(state(driver).window(), 6000U);
}

void CongestionTest::slowStartBySeveral() // RFC 3465
{
    EndpointDriver driver = opened(false, [](EndpointConfig& c) { c.slowStartSegments = 2; });
    driver.call(CallKind::Send, 50'000);
    driver.arrive(ack(driver, 3001));
    QCOMPARE(state(driver).window(), 6000U);
}

void CongestionTest::avoidance()
{
    Controller controller;
    EndpointConfig config;
    config.initialCwndSegments = 8;
    controller.begin(1000, false, config);
    controller.reduce(8000, 1000, config);
    QCOMPARE(controller.window(), 4000U);
    QVERIFY(!controller.slowStart());
    for (int i = 0; i < 4; ++i) { // a segment for each window
        QCOMPARE(controller.window(), 4000U);
        controller.grow({1000, 4000, {}, {}}, 1000, config);
    }
    QCOMPARE(controller.window(), 5000U);
}

void CongestionTest::limitedTransmit() // RFC 3042: one new segment for each of the first two
{
    EndpointDriver driver = opened();
    driver.call(CallKind::Send, 50'000);
    QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string("4001+1000"));
    QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string("5001+1000"));
    QCOMPARE(state(driver).window(), 4000U);
}

void CongestionTest::fastRetransmitAndRecovery() // RFC 5681 §3.2
{
    EndpointDriver driver = opened(false, [](EndpointConfig& c) { c.initialCwndSegments = 8; });
    driver.call(CallKind::Send, 50'000); // eight segments
    driver.arrive(ack(driver, 1));
    driver.arrive(ack(driver, 1)); // ten
    const Output third = driver.arrive(ack(driver, 1));
    QCOMPARE(third.departures.front().reason, Reason::FastRetransmission);
    QCOMPARE(told(third, driver), std::string("1+1000*"));
    // Half of the eight that were in flight without what limited transmit has sent (step 2).
    QCOMPARE(*state(driver).threshold(), 4000U);
    QCOMPARE(state(driver).window(), 7000U); // and three that have left
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string());
    }
    QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string("10001+1000"));
    driver.arrive(ack(driver, 11'001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    QVERIFY(state(driver).window() <= 4000U);
}

void CongestionTest::aPartialAckSendsTheNextHole() // RFC 6582 §3.2, step 3
{
    EndpointDriver driver = opened(false, [](EndpointConfig& c) { c.initialCwndSegments = 8; });
    driver.call(CallKind::Send, 8000);
    for (int i = 0; i < 3; ++i) {
        driver.arrive(ack(driver, 1));
    }
    QCOMPARE(state(driver).window(), 7000U); // 4000 + 3 * 1000
    QCOMPARE(told(driver.arrive(ack(driver, 3001)), driver), std::string("3001+1000*"));
    QCOMPARE(state(driver).window(), 5000U); // less 3000, and one segment
    QCOMPARE(state(driver).phase(), Phase::Recovery);
    driver.arrive(ack(driver, 8001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    QCOMPARE(state(driver).window(), 2000U); // min(ssthresh, max(0, SMSS) + SMSS)
}

void CongestionTest::aTimeoutBeginsAnew() // RFC 5681 §3.1
{
    EndpointDriver driver = opened();
    driver.call(CallKind::Send, 4000);
    QCOMPARE(told(driver.expireNext(), driver), std::string("1+1000*"));
    QCOMPARE(state(driver).window(), 1000U);
    QCOMPARE(*state(driver).threshold(), 2000U);
    driver.expireNext();
    QCOMPARE(*state(driver).threshold(), 2000U); // once for each loss
    QCOMPARE(told(driver.arrive(ack(driver, 1001)), driver), std::string("1001+1000* 2001+1000*"));
    QCOMPARE(told(driver.arrive(ack(driver, 2001)), driver), std::string("3001+1000*"));
    driver.arrive(ack(driver, 4001));
    QCOMPARE(state(driver).phase(), Phase::Open);
}

void CongestionTest::noSecondRecoveryForTheSameLoss() // RFC 6582 §3.2, step 2
{
    EndpointDriver driver = opened();
    driver.call(CallKind::Send, 4000);
    driver.expireNext();
    driver.arrive(ack(driver, 1001));
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(told(driver.arrive(ack(driver, 1001)), driver), std::string());
    }
    QCOMPARE(state(driver).phase(), Phase::Loss);
}

void CongestionTest::sackFillsTheHoles() // RFC 6675 §5
{
    EndpointDriver driver = opened(true, [](EndpointConfig& c) { c.initialCwndSegments = 10; });
    driver.call(CallKind::Send, 10'000);
    // 1 and 3001 are lost.
    driver.arrive(sacked(driver, 1, 1001, 2001));
    driver.arrive(sacked(driver, 1, 1001, 3001));
    const Output third = driver.arrive(sacked(driver, 1, 4001, 5001));
    QCOMPARE(told(third, driver), std::string("1+1000*"));
    QCOMPARE(state(driver).window(), 5000U);
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 4001, 6001)), driver), std::string());
    QCOMPARE(told(driver.arrive(sacked(driver, 1, 4001, 7001)), driver),
        std::string("3001+1000*")); // more than two segments above it have arrived
    driver.arrive(ack(driver, 10'001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    QCOMPARE(state(driver).window(), 5000U);
    QVERIFY(!state(driver).scoreboard().marked());
}

void CongestionTest::aTimeoutForgetsSack() // RFC 2018 §8
{
    EndpointDriver driver = opened(true);
    driver.call(CallKind::Send, 3000);
    driver.arrive(sacked(driver, 1, 1001, 2001));
    QVERIFY(driver.tcb().retransmissionQueue[1].sacked);
    driver.expireNext();
    QVERIFY(!driver.tcb().retransmissionQueue[1].sacked);
    QCOMPARE(told(driver.arrive(ack(driver, 1001)), driver), std::string("1001+1000* 2001+1000*"));
}

void CongestionTest::idleConnectionsRestart() // RFC 5681 §4.1
{
    EndpointDriver driver = opened();
    driver.call(CallKind::Send, 4000);
    for (int number = 1001; number <= 4001; number += 1000) {
        driver.arrive(ack(driver, number));
    }
    QCOMPARE(state(driver).window(), 8000U);
    driver.pass(seconds(2)); // longer than an RTO
    QCOMPARE(driver.call(CallKind::Send, 20'000).departures.size(), std::size_t{4});
}

/// RFC 9293 §3.7.2: a path that takes less.
void CongestionTest::smallerSegmentsAreCut()
{
    for (const auto control : {CongestionControl::None, CongestionControl::NewReno}) {
        EndpointDriver driver = opened(false, [=](EndpointConfig& c) { c.congestion = control; });
        driver.call(CallKind::Send, 2000);
        const Output out =
            driver.instant([](Endpoint& endpoint, Output&) { endpoint.limitSegments(600); });
        QCOMPARE(told(out, driver), std::string("1+600* 601+400* 1001+600* 1601+400*"));
        QVERIFY(out.departures.back().segment.flags.has(Flag::Psh));
        QCOMPARE(driver.tcb().snd.mss, std::uint16_t{600});
    }
}

SUITE(CongestionTest);

} // namespace congestion_test

#include "congestion_test.moc"
