// SPDX-License-Identifier: GPL-3.0-or-later
// What a receiver tells: its window without silly steps, ACKs at once or delayed (RFC 9293
// §3.8.6.2.2, §3.8.6.3, RFC 5681 §4.2).

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

namespace receiving_test {

using namespace tcp;
using std::chrono::milliseconds;
using support::departures;
using support::EndpointDriver;
using enum tcp::State;

namespace {

Segment data(const EndpointDriver& driver, std::int32_t seq, std::uint32_t len)
{
    return driver.segment({Flag::Ack}, seq, 1, len);
}

EndpointDriver established(const std::function<void(EndpointConfig&)>& settings = {})
{
    EndpointConfig config = EndpointDriver::defaults();
    if (settings) {
        settings(config);
    }
    EndpointDriver driver(support::Numbers{}, config);
    driver.reach(Established);
    return driver;
}

EndpointDriver delaying()
{
    return established([](EndpointConfig& config) { config.delayedAck = milliseconds(200); });
}

/// "" where nothing was sent, else the window told.
std::string windowTold(const Output& out)
{
    return out.departures.empty() ? "" : std::to_string(out.departures.back().segment.window);
}

} // namespace

class ReceivingTest : public QObject
{
    Q_OBJECT

private slots:
    void aSynBeforeTheWindowIsCutOff();
    void theRightEdgeStandsStill();
    void theWindowOpensInLargeSteps();
    void theWindowOfASmallBufferOpensByHalf();
    void readingTellsTheWindow();
    void noWindowUpdateWithoutNeed();
    void everySegmentIsAcknowledged();
    void everySecondFullSegmentWhereDelayed();
    void aFullSegmentIsAsFullAsThePeerSends();
    void aDelayedAckLeavesInTime();
    void nothingOutOfOrderIsDelayed();
    void aFinIsNotDelayed();
    void dataCarryADelayedAck();
};

/// "RCV.NXT and RCV.WND should not be reduced": data that the user has not taken shrink the
/// window, the edge stays.
void ReceivingTest::theRightEdgeStandsStill()
{
    EndpointDriver driver = established();
    driver.call(CallKind::StopReading);
    QCOMPARE(windowTold(driver.arrive(data(driver, 1, 1000))), std::string("3000"));
    QCOMPARE(windowTold(driver.arrive(data(driver, 1001, 1000))), std::string("2000"));
    QCOMPARE(windowTold(driver.arrive(data(driver, 2001, 2000))), std::string("0"));
    QCOMPARE(driver.tcb().unread, 4000U);
}

/// The user takes everything at once, and still small segments move the edge in large steps only.
void ReceivingTest::theWindowOpensInLargeSteps()
{
    EndpointDriver driver = established();
    QCOMPARE(windowTold(driver.arrive(data(driver, 1, 400))), std::string("3600"));
    QCOMPARE(windowTold(driver.arrive(data(driver, 401, 400))), std::string("3200"));
    QCOMPARE(windowTold(driver.arrive(data(driver, 801, 199))), std::string("3001"));
    QCOMPARE(windowTold(driver.arrive(data(driver, 1000, 1))), std::string("4000")); // an MSS
}

void ReceivingTest::theWindowOfASmallBufferOpensByHalf()
{
    EndpointDriver driver = established([](EndpointConfig& config) { config.window = 100; });
    QCOMPARE(windowTold(driver.arrive(data(driver, 1, 49))), std::string("51"));
    QCOMPARE(windowTold(driver.arrive(data(driver, 50, 1))), std::string("100"));
}

void ReceivingTest::readingTellsTheWindow()
{
    EndpointDriver driver = established();
    driver.call(CallKind::StopReading);
    driver.arrive(data(driver, 1, 4000));
    QCOMPARE(windowTold(driver.call(CallKind::Receive, 999)), std::string());
    const Output out = driver.call(CallKind::Receive, 1);
    QCOMPARE(windowTold(out), std::string("1000"));
    QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+4001><CTL=ACK>"));
    QCOMPARE(out.departures[0].reason, Reason::WindowUpdate);
    QCOMPARE(windowTold(driver.call(CallKind::ResumeReading)), std::string("4000"));
}

/// After the peer's FIN nobody wants to know the window.
void ReceivingTest::noWindowUpdateWithoutNeed()
{
    EndpointDriver driver = established();
    driver.call(CallKind::StopReading);
    driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 1, 1, 3000));
    QCOMPARE(driver.state(), CloseWait);
    const Output out = driver.call(CallKind::ResumeReading);
    QCOMPARE(out.delivered.value_or(0), std::uint64_t{3000});
    QVERIFY(out.departures.empty());
}

void ReceivingTest::everySegmentIsAcknowledged()
{
    EndpointDriver driver = established();
    QCOMPARE(departures(driver.arrive(data(driver, 1, 10))),
        std::string("<SEQ=ISS+1><ACK=IRS+11><CTL=ACK>"));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::DelayedAck));
}

void ReceivingTest::everySecondFullSegmentWhereDelayed()
{
    EndpointDriver driver = delaying();
    QCOMPARE(departures(driver.arrive(data(driver, 1, 1000))), std::string());
    QCOMPARE(departures(driver.arrive(data(driver, 1001, 999))), std::string());
    QCOMPARE(departures(driver.arrive(data(driver, 2000, 1))),
        std::string("<SEQ=ISS+1><ACK=IRS+2001><CTL=ACK>"));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::DelayedAck));
    QCOMPARE(departures(driver.arrive(data(driver, 2001, 1000))), std::string());
    QCOMPARE(departures(driver.arrive(data(driver, 3001, 1000))),
        std::string("<SEQ=ISS+1><ACK=IRS+4001><CTL=ACK>"));
}

/// RFC 5681 §2: a full segment has the most data that its sender may put into one, which options
/// and a smaller MSS of the sender limit.
void ReceivingTest::aFullSegmentIsAsFullAsThePeerSends()
{
    struct Case
    {
        bool timestamps;
        std::uint16_t offered;
        std::uint32_t full;
    };
    for (const Case& one : {Case{true, 1000, 988}, Case{false, 700, 700}, Case{true, 700, 688}}) {
        EndpointConfig config = EndpointDriver::defaults();
        config.delayedAck = milliseconds(200);
        config.timestamps = one.timestamps;
        EndpointDriver driver(support::Numbers{}, config);
        const auto stamped = [&](Segment segment) {
            if (one.timestamps) {
                segment.options.timestamps = Timestamps{5, 1};
            }
            return segment;
        };
        driver.call(CallKind::Connect);
        Segment synAck = stamped(driver.segment({Flag::Syn, Flag::Ack}, 0, 1));
        synAck.options.mss = one.offered;
        driver.arrive(synAck);
        const auto next = static_cast<std::int32_t>(1 + one.full);
        QCOMPARE(departures(driver.arrive(stamped(data(driver, 1, one.full)))), std::string());
        QCOMPARE(driver.arrive(stamped(data(driver, next, one.full - 1))).departures.size(),
            std::size_t{0});
        const auto last = static_cast<std::int32_t>(2 * one.full);
        QCOMPARE(driver.arrive(stamped(data(driver, last, 1))).departures.size(), std::size_t{1});
    }
}

void ReceivingTest::aDelayedAckLeavesInTime()
{
    EndpointDriver driver = delaying();
    driver.arrive(data(driver, 1, 10));
    const Instant due = driver.now() + milliseconds(200);
    driver.pass(milliseconds(150));
    driver.arrive(data(driver, 11, 10)); // does not put it off
    QCOMPARE(*driver.endpoint().timers().due(TimerKind::DelayedAck), due);
    QCOMPARE(departures(driver.expireNext()), std::string("<SEQ=ISS+1><ACK=IRS+21><CTL=ACK>"));
    QCOMPARE(driver.now(), due);
}

/// RFC 5681 §4.2: at once when out of order, and when a gap is filled.
void ReceivingTest::nothingOutOfOrderIsDelayed()
{
    EndpointDriver driver = delaying();
    driver.arrive(data(driver, 1, 10));
    QCOMPARE(departures(driver.arrive(data(driver, 31, 10))),
        std::string("<SEQ=ISS+1><ACK=IRS+11><CTL=ACK>"));
    const Output part = driver.arrive(data(driver, 11, 10)); // in part
    QCOMPARE(departures(part), std::string("<SEQ=ISS+1><ACK=IRS+21><CTL=ACK>"));
    QCOMPARE(part.departures[0].reason, Reason::GapFilled);
    QCOMPARE(departures(driver.arrive(data(driver, 21, 10))),
        std::string("<SEQ=ISS+1><ACK=IRS+41><CTL=ACK>"));
    QCOMPARE(departures(driver.arrive(data(driver, 1, 10))), // old
        std::string("<SEQ=ISS+1><ACK=IRS+41><CTL=ACK>"));
    QCOMPARE(departures(driver.arrive(data(driver, 41, 10))), std::string());
}

void ReceivingTest::aFinIsNotDelayed()
{
    EndpointDriver driver = delaying();
    driver.arrive(data(driver, 1, 10));
    QCOMPARE(departures(driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 11, 1, 5))),
        std::string("<SEQ=ISS+1><ACK=IRS+17><CTL=ACK>"));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::DelayedAck));
}

void ReceivingTest::dataCarryADelayedAck()
{
    EndpointDriver driver = delaying();
    driver.arrive(data(driver, 1, 10));
    QCOMPARE(departures(driver.call(CallKind::Send, 5)),
        std::string("<SEQ=ISS+1><ACK=IRS+11><CTL=PSH,ACK><DATA=5>"));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::DelayedAck));
}

/// A SYN in the window resets the connection; this one lies before it, and its text is new.
void ReceivingTest::aSynBeforeTheWindowIsCutOff()
{
    EndpointDriver driver = established([](EndpointConfig& config) { config.rfc5961 = false; });
    const Output out = driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1, 10));
    QCOMPARE(driver.state(), Established);
    QCOMPARE(out.delivered.value_or(0), std::uint64_t{10});
    QCOMPARE(driver.progress().rcvNxt, 11);
}

SUITE(ReceivingTest);

} // namespace receiving_test

#include "receiving_test.moc"
