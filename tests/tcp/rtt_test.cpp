// SPDX-License-Identifier: GPL-3.0-or-later
// The retransmission timeout of RFC 6298, with numbers worked out by hand.

#include "support/suite.h"
#include "tcp/config.h"
#include "tcp/rtt.h"

#include <QTest>

namespace rtt_test {

using namespace tcp;
using std::chrono::microseconds;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// A small floor, so that the formula itself is seen.
EndpointConfig lowFloor()
{
    EndpointConfig config;
    config.minRto = milliseconds(1);
    return config;
}

/// One measured round trip of `rtt`.
void measure(RttEstimator& estimator, Duration rtt, const EndpointConfig& config)
{
    const Instant start{seconds(100)};
    estimator.startTiming(SeqNum{10}, start);
    estimator.acknowledge(SeqNum{10}, start + rtt, {}, config);
}

} // namespace

class RttTest : public QObject
{
    Q_OBJECT

private slots:
    void startsAtTheInitialRto();
    void firstSample();
    void laterSamples();
    void granularity();
    void floorAndCeiling();
    void backsOff();
    void startsAgainAfterALostSyn();
    void measuresOneSegmentAtATime();
    void measuresNothingSentTwice();
    void measuresByTimestamps();
};

void RttTest::startsAtTheInitialRto() // (2.1)
{
    const EndpointConfig config;
    const RttEstimator estimator(config);
    QCOMPARE(estimator.rto(), Duration(seconds(1)));
    QVERIFY(!estimator.srtt());
}

void RttTest::firstSample() // (2.2): SRTT = R, RTTVAR = R/2, RTO = R + 4 R/2
{
    const EndpointConfig config = lowFloor();
    RttEstimator estimator(config);
    measure(estimator, milliseconds(500), config);
    QCOMPARE(*estimator.srtt(), Duration(milliseconds(500)));
    QCOMPARE(estimator.rttvar(), Duration(milliseconds(250)));
    QCOMPARE(estimator.rto(), Duration(milliseconds(1500)));
}

void RttTest::laterSamples() // (2.3)
{
    const EndpointConfig config = lowFloor();
    RttEstimator estimator(config);
    measure(estimator, milliseconds(500), config);
    // RTTVAR = 3/4 * 250 + 1/4 * |500 - 900| = 287.5; SRTT = 7/8 * 500 + 1/8 * 900 = 550
    measure(estimator, milliseconds(900), config);
    QCOMPARE(estimator.rttvar(), Duration(microseconds(287'500)));
    QCOMPARE(*estimator.srtt(), Duration(milliseconds(550)));
    QCOMPARE(estimator.rto(), Duration(milliseconds(1700)));
    // RTTVAR = 3/4 * 287.5 + 1/4 * |550 - 150| = 315.625; SRTT = 7/8 * 550 + 1/8 * 150 = 500
    measure(estimator, milliseconds(150), config);
    QCOMPARE(estimator.rttvar(), Duration(microseconds(315'625)));
    QCOMPARE(*estimator.srtt(), Duration(milliseconds(500)));
    QCOMPARE(estimator.rto(), Duration(microseconds(1'762'500)));
}

/// §4: where the variance is nothing, it counts as the clock's granularity.
void RttTest::granularity()
{
    const EndpointConfig config = lowFloor();
    RttEstimator estimator(config);
    measure(estimator, Duration{0}, config);
    QCOMPARE(estimator.rttvar(), Duration{0});
    QCOMPARE(estimator.rto(), Duration(milliseconds(1)));
    for (int i = 0; i < 200; ++i) { // until the variance of a steady 80 ms has gone
        measure(estimator, milliseconds(80), config);
    }
    QVERIFY(estimator.rto() >= *estimator.srtt() + milliseconds(1));
    QVERIFY(estimator.rto() < *estimator.srtt() + milliseconds(2));
}

void RttTest::floorAndCeiling() // (2.4), (2.5)
{
    const EndpointConfig config;
    RttEstimator estimator(config);
    measure(estimator, milliseconds(100), config); // 300 ms by the formula
    QCOMPARE(estimator.rto(), Duration(seconds(1)));
    measure(estimator, seconds(200), config);
    QCOMPARE(estimator.rto(), Duration(seconds(60)));
}

void RttTest::backsOff() // (5.5)
{
    const EndpointConfig config;
    RttEstimator estimator(config);
    for (const int expected : {2, 4, 8, 16, 32, 60, 60}) {
        estimator.backOff(config);
        QCOMPARE(estimator.rto(), Duration(seconds(expected)));
    }
    // A new measurement brings RTO down again (the note below 5.7).
    measure(estimator, seconds(1), config);
    QCOMPARE(estimator.rto(), Duration(seconds(3)));
}

void RttTest::startsAgainAfterALostSyn() // (5.7)
{
    const EndpointConfig config;
    RttEstimator estimator(config);
    estimator.backOff(config);
    estimator.handshakeComplete(true);
    QCOMPARE(estimator.rto(), Duration(seconds(3)));

    RttEstimator patient(config); // what is more than 3 s already holds until a measurement
    patient.backOff(config);
    patient.backOff(config);
    patient.handshakeComplete(true);
    QCOMPARE(patient.rto(), Duration(seconds(4)));

    RttEstimator undisturbed(config);
    undisturbed.handshakeComplete(false);
    QCOMPARE(undisturbed.rto(), Duration(seconds(1)));
}

void RttTest::measuresOneSegmentAtATime()
{
    const EndpointConfig config = lowFloor();
    RttEstimator estimator(config);
    const Instant start{seconds(100)};
    estimator.startTiming(SeqNum{0xffffffffU}, start);
    estimator.startTiming(SeqNum{5}, start + milliseconds(10)); // not measured
    estimator.acknowledge(SeqNum{0xfffffffeU}, start + milliseconds(20), {}, config);
    QVERIFY(!estimator.srtt()); // the segment is not covered yet
    estimator.acknowledge(SeqNum{5}, start + milliseconds(30), {}, config);
    QCOMPARE(*estimator.srtt(), Duration(milliseconds(30)));
    estimator.acknowledge(SeqNum{9}, start + milliseconds(90), {}, config);
    QCOMPARE(*estimator.srtt(), Duration(milliseconds(30)));
}

void RttTest::measuresNothingSentTwice() // Karn's algorithm, §3
{
    const EndpointConfig config;
    RttEstimator estimator(config);
    estimator.startTiming(SeqNum{10}, Instant{});
    estimator.backOff(config);
    estimator.cancelTiming();
    estimator.acknowledge(SeqNum{10}, Instant{seconds(5)}, {}, config);
    QVERIFY(!estimator.srtt());
    QCOMPARE(estimator.rto(), Duration(seconds(2)));
}

void RttTest::measuresByTimestamps() // RFC 7323 §4.1
{
    const EndpointConfig config = lowFloor();
    RttEstimator estimator(config);
    estimator.acknowledge(SeqNum{10}, Instant{seconds(5)}, Duration(milliseconds(200)), config);
    QCOMPARE(*estimator.srtt(), Duration(milliseconds(200)));
}

SUITE(RttTest);

} // namespace rtt_test

#include "rtt_test.moc"
