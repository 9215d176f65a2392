// SPDX-License-Identifier: GPL-3.0-or-later
// Congestion control: RFC 5681, RFC 6582, RFC 6675, RFC 6928, RFC 3042.

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

using namespace tcp;
using std::chrono::milliseconds;
using std::chrono::seconds;
using support::EndpointDriver;
using enum tcp::State;
using Phase = Congestion::Phase;

namespace {

/// "1001+1000, 2001+1000": what left, counted from ISS; * where it is sent again.
std::string told(const Output& out, const EndpointDriver& driver)
{
    std::string text;
    for (const Departure& departure : out.departures) {
        const Segment& segment = departure.segment;
        const auto from = distance(SeqNum{driver.numbers().iss}, segment.seq);
        text += (text.empty() ? "" : " ") + std::to_string(from) + "+" +
            std::to_string(segment.len) + (departure.retransmission ? "*" : "");
    }
    return text;
}

/// An open connection with a peer's window of 60,000.
EndpointDriver opened(
    bool sack = false,
    const std::function<void(EndpointConfig&)>& settings = [](EndpointConfig&) {})
{
    EndpointConfig config = EndpointDriver::defaults();
    config.congestion = CongestionControl::NewReno;
    config.initialCwndSegments = 4;
    config.sack = sack;
    settings(config);
    EndpointDriver driver(support::Numbers{}, config);
    driver.call(CallKind::Connect);
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.window = 60'000;
    synAck.options.sackPermitted = sack;
    synAck.options.mss = std::uint16_t{1000};
    driver.arrive(synAck);
    return driver;
}

Segment ack(const EndpointDriver& driver, std::int32_t number)
{
    Segment segment = driver.segment({Flag::Ack}, 1, number);
    segment.window = 60'000;
    return segment;
}

Segment sacked(
    const EndpointDriver& driver, std::int32_t number, std::uint32_t left, std::uint32_t right)
{
    Segment segment = ack(driver, number);
    const SeqNum iss{driver.numbers().iss};
    segment.options.sack.add({iss + left, iss + right});
    return segment;
}

const Congestion& state(const EndpointDriver& driver) { return driver.tcb().congestion; }

} // namespace

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
    Congestion congestion;
    congestion.begin(static_cast<std::uint32_t>(smss), false, config);
    QTEST(congestion.window(), "window");
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
    Congestion congestion;
    EndpointConfig config;
    config.initialCwndSegments = 8;
    congestion.begin(1000, false, config);
    congestion.enterRecovery(SeqNum{9000}, 8000, 1000, false);
    congestion.leaveRecovery(0, 1000, false);
    QCOMPARE(congestion.window(), 4000U);
    QVERIFY(!congestion.slowStart());
    for (int i = 0; i < 4; ++i) { // a segment for each window
        QCOMPARE(congestion.window(), 4000U);
        congestion.grow(1000, 4000, 1000, config);
    }
    QCOMPARE(congestion.window(), 5000U);
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
    QCOMPARE(*state(driver).threshold(), 5000U); // half of what was in flight
    QCOMPARE(state(driver).window(), 8000U);     // and three that have left
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string());
    }
    QCOMPARE(told(driver.arrive(ack(driver, 1)), driver), std::string("10001+1000"));
    driver.arrive(ack(driver, 11'001));
    QCOMPARE(state(driver).phase(), Phase::Open);
    QVERIFY(state(driver).window() <= 5000U);
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
    QVERIFY(!driver.tcb().marked);
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
#include "congestion_test.moc"
