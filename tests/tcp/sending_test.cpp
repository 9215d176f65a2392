// SPDX-License-Identifier: GPL-3.0-or-later
// When data leave and how large the segments are: the peer's window, Nagle's algorithm, silly
// windows, zero-window probes (RFC 9293 §3.7.4, §3.8.6).

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

namespace sending_test {

using namespace tcp;
using std::chrono::milliseconds;
using std::chrono::seconds;
using support::departures;
using support::EndpointDriver;
using enum tcp::State;

namespace {

std::string data(int from, int to, const char* flags = "ACK")
{
    return "<SEQ=ISS+" + std::to_string(from) + "><ACK=IRS+1><CTL=" + flags +
        "><DATA=" + std::to_string(to - from) + ">";
}

/// An ACK of ISS + `ack` that tells `window`.
Segment ackOf(const EndpointDriver& driver, std::int32_t ack, std::uint16_t window)
{
    Segment segment = driver.segment({Flag::Ack}, driver.progress().rcvNxt, ack);
    segment.window = window;
    return segment;
}

/// Connected to a peer that offers `window` from the beginning.
EndpointDriver connectedTo(std::uint16_t window, EndpointConfig config = EndpointDriver::defaults())
{
    EndpointDriver driver(support::Numbers{}, std::move(config));
    driver.call(CallKind::Connect);
    driver.pass(support::kPeerDelay);
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.window = window;
    driver.arrive(synAck);
    return driver;
}

/// The same, and then the peer closes its window.
EndpointDriver withClosedWindow(EndpointConfig config = EndpointDriver::defaults())
{
    EndpointDriver driver = connectedTo(3000, std::move(config));
    driver.arrive(ackOf(driver, 1, 0));
    return driver;
}

} // namespace

class SendingTest : public QObject
{
    Q_OBJECT

private slots:
    void segmentsAreOfThePeersMss();
    void neverMoreThanTheWindow();
    void aShrunkWindowStopsData();
    void oldSegmentsDoNotMoveTheWindow();
    void oldSegmentsDoNotMoveTheRightEdge();
    void nagleHoldsBackASmallSegment();
    void nagleCanBeSwitchedOff();
    void nagleLetsACloseThrough();
    void smallWindowsAreNotFilled();
    void halfTheLargestWindowIsFilled();
    void heldBackDataAreForcedOut();
    void zeroWindowIsProbed();
    void probesBackOff();
    void anAnsweredProbeIsNeverGivenUp();
    void anAnsweredProbeOfAFinIsNeverGivenUp();
    void anUnansweredProbeIsGivenUp();
    void openingTakesTheProbeAlong();
    void openingAfterTheProbeWasTaken();
    void openingAsTheProbeIsDue();
    void anAckBesideAProbeIsAcceptable();
    void aResetBesideAProbeIsAcceptable();
    void aFinProbesToo();
    void dataInFlightProbeAClosedWindow();
};

void SendingTest::segmentsAreOfThePeersMss()
{
    const auto first = [](std::optional<std::uint16_t> offered, std::uint16_t own) {
        EndpointConfig config = EndpointDriver::defaults();
        config.mss = own;
        EndpointDriver driver(support::Numbers{}, config);
        driver.call(CallKind::Connect);
        Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
        synAck.options.mss = offered;
        driver.arrive(synAck);
        return driver.call(CallKind::Send, 3000).departures.at(0).segment.len;
    };
    QCOMPARE(first(1000, 1460), 1000U);
    QCOMPARE(first(700, 1460), 700U);
    QCOMPARE(first({}, 1460), 536U); // MUST-15
    QCOMPARE(first(1460, 700), 700U);
}

void SendingTest::neverMoreThanTheWindow()
{
    EndpointDriver driver = connectedTo(2500);
    const Output out = driver.call(CallKind::Send, 6000);
    QCOMPARE(departures(out), data(1, 1001) + "\n" + data(1001, 2001)); // 500 would be silly
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1001, 2500))), data(2001, 3001));
    // ACK and window in one: SND.UNA + SND.WND is the edge.
    QCOMPARE(departures(driver.arrive(ackOf(driver, 3001, 2000))),
        data(3001, 4001) + "\n" + data(4001, 5001));
    QCOMPARE(departures(driver.arrive(ackOf(driver, 4001, 1000))), std::string());
}

/// What is in flight beyond a shrunk window stays; nothing new goes (§3.8.6).
void SendingTest::aShrunkWindowStopsData()
{
    EndpointDriver driver = connectedTo(3000);
    driver.call(CallKind::Send, 6000);
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1, 1000))), std::string());
    QCOMPARE(departures(driver.arrive(ackOf(driver, 2001, 1000))), std::string());
    QCOMPARE(departures(driver.arrive(ackOf(driver, 3001, 1000))), data(3001, 4001));
}

/// SND.WL1 and SND.WL2: an older segment that arrives late does not tell the window.
void SendingTest::oldSegmentsDoNotMoveTheWindow()
{
    EndpointDriver driver = connectedTo(3000);
    driver.call(CallKind::Send, 2000);
    Segment newer = driver.segment({Flag::Ack}, 11, 1001, 10); // ahead of a gap
    newer.window = 2000;
    driver.arrive(newer);
    QCOMPARE(driver.tcb().snd.wnd, 2000U);
    Segment older = driver.segment({Flag::Ack}, 1, 1001, 10);
    older.window = 500;
    driver.arrive(older);
    QCOMPARE(driver.tcb().snd.wnd, 2000U);
    // The same number, a newer acknowledgment: it counts.
    Segment sameSeq = driver.segment({Flag::Ack}, 21, 2001);
    sameSeq.window = 1500;
    driver.arrive(sameSeq);
    QCOMPARE(driver.tcb().snd.wnd, 1500U);
    sameSeq.window = 1600;
    driver.arrive(sameSeq);
    QCOMPARE(driver.tcb().snd.wnd, 1600U);
    // The same number, an older acknowledgment.
    Segment oldAck = driver.segment({Flag::Ack}, 21, 1001);
    oldAck.window = 100;
    driver.arrive(oldAck);
    QCOMPARE(driver.tcb().snd.wnd, 1600U);
    QCOMPARE(driver.tcb().snd.maxWnd, 3000U);
}

/// The peer sends old data again: its ACK is new, its window is not to be believed. SND.WND counts
/// from SND.UNA, and the right edge stays where the peer has put it.
void SendingTest::oldSegmentsDoNotMoveTheRightEdge()
{
    EndpointDriver driver = connectedTo(3000);
    driver.call(CallKind::Send, 10'000);
    driver.arrive(ackOf(driver, 1, 3000));
    Segment ahead = driver.segment({Flag::Ack}, 11, 1001, 10); // SND.WL1 is ahead of RCV.NXT now
    ahead.window = 2000;
    QCOMPARE(departures(driver.arrive(ahead)), std::string("<SEQ=ISS+3001><ACK=IRS+1><CTL=ACK>"));
    Segment again = driver.segment({Flag::Ack}, 1, 2001, 10);
    again.window = 1000;
    const Output out = driver.arrive(again);
    QCOMPARE(departures(out), std::string("<SEQ=ISS+3001><ACK=IRS+21><CTL=ACK>")); // no data
    QCOMPARE(driver.tcb().snd.una + driver.tcb().snd.wnd, SeqNum{driver.numbers().iss + 3001});
}

void SendingTest::nagleHoldsBackASmallSegment()
{
    EndpointDriver driver = connectedTo(3000);
    QCOMPARE(departures(driver.call(CallKind::Send, 10)), data(1, 11, "PSH,ACK"));
    QCOMPARE(departures(driver.call(CallKind::Send, 20)), std::string());
    QCOMPARE(departures(driver.call(CallKind::Send, 30)), std::string());
    QCOMPARE(departures(driver.arrive(ackOf(driver, 11, 3000))), data(11, 61, "PSH,ACK"));
    // A full segment does not wait.
    QCOMPARE(departures(driver.call(CallKind::Send, 1010)), data(61, 1061));
    QCOMPARE(departures(driver.arrive(ackOf(driver, 61, 3000))), std::string());
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1061, 3000))), data(1061, 1071, "PSH,ACK"));
}

void SendingTest::nagleCanBeSwitchedOff()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.nagle = false;
    EndpointDriver driver = connectedTo(3000, config);
    QCOMPARE(departures(driver.call(CallKind::Send, 10)), data(1, 11, "PSH,ACK"));
    QCOMPARE(departures(driver.call(CallKind::Send, 20)), data(11, 31, "PSH,ACK"));
}

void SendingTest::nagleLetsACloseThrough()
{
    EndpointDriver driver = connectedTo(3000);
    driver.call(CallKind::Send, 10);
    driver.call(CallKind::Send, 20);
    QCOMPARE(departures(driver.call(CallKind::Close)), data(11, 31, "FIN,PSH,ACK"));
}

/// §3.8.6.2.1: neither a full segment, nor all there is, nor half of the largest window.
void SendingTest::smallWindowsAreNotFilled()
{
    EndpointDriver driver = connectedTo(3000);
    driver.arrive(ackOf(driver, 1, 400));
    QCOMPARE(departures(driver.call(CallKind::Send, 500)), std::string());
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1, 499))), std::string());
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1, 500))), data(1, 501, "PSH,ACK"));
}

void SendingTest::halfTheLargestWindowIsFilled()
{
    EndpointDriver driver = connectedTo(1200); // half of it is less than a full segment
    driver.arrive(ackOf(driver, 1, 599));
    QCOMPARE(departures(driver.call(CallKind::Send, 900)), std::string());
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1, 600))), data(1, 601));
}

/// Rule (4), the override timeout: it is the persist timer's.
void SendingTest::heldBackDataAreForcedOut()
{
    EndpointDriver driver = connectedTo(3000);
    driver.arrive(ackOf(driver, 1, 400));
    driver.call(CallKind::Send, 500);
    QCOMPARE(*driver.endpoint().timers().due(TimerKind::Persist), driver.now() + seconds(1));
    const Output out = driver.expireNext();
    QCOMPARE(departures(out), data(1, 401));
    QVERIFY(driver.endpoint().timers().running(TimerKind::Retransmission));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Persist));
    QCOMPARE(departures(driver.arrive(ackOf(driver, 401, 400))), data(401, 501, "PSH,ACK"));
}

/// MUST-36, SHLD-29: one octet when the window has been zero for an RTO.
void SendingTest::zeroWindowIsProbed()
{
    EndpointDriver driver = withClosedWindow();
    QVERIFY(!driver.endpoint().nextTimer()); // nothing to send, nothing to probe for
    QCOMPARE(departures(driver.call(CallKind::Send, 10)), std::string());
    QCOMPARE(*driver.endpoint().timers().due(TimerKind::Persist), driver.now() + seconds(1));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Retransmission));
    QCOMPARE(departures(driver.expireNext()), data(1, 2));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Retransmission));
    // The next one repeats the same octet.
    QCOMPARE(departures(driver.expireNext()), data(1, 2));
}

void SendingTest::probesBackOff() // SHLD-30
{
    EndpointDriver driver = withClosedWindow();
    driver.call(CallKind::Send, 10);
    Instant last = driver.now();
    for (const int interval : {1, 2, 4, 8, 16, 32, 60, 60}) {
        const Output out = driver.expireNext();
        QCOMPARE(departures(out), data(1, 2));
        QCOMPARE(out.departures[0].reason, Reason::ZeroWindowProbe);
        QCOMPARE(driver.now() - last, Duration(seconds(interval)));
        last = driver.now();
        driver.arrive(ackOf(driver, 1, 0));
    }
}

void SendingTest::anAnsweredProbeIsNeverGivenUp() // MUST-37
{
    EndpointDriver driver = withClosedWindow();
    driver.call(CallKind::Send, 10);
    for (int i = 0; i < 100; ++i) {
        QCOMPARE(departures(driver.expireNext()), data(1, 2));
        driver.arrive(ackOf(driver, 1, 0));
    }
    QCOMPARE(driver.state(), Established);
}

/// The same where the FIN is what probes, in each state that waits for its acknowledgment.
void SendingTest::anAnsweredProbeOfAFinIsNeverGivenUp()
{
    for (const State state : {FinWait1, Closing, LastAck}) {
        EndpointDriver driver = withClosedWindow();
        if (state == LastAck) {
            Segment fin = driver.segment({Flag::Fin, Flag::Ack}, 1, 1);
            fin.window = 0;
            driver.arrive(fin);
        }
        driver.call(CallKind::Close);
        QCOMPARE(driver.expireNext().departures.size(), std::size_t{1});
        if (state == Closing) {
            Segment fin = driver.segment({Flag::Fin, Flag::Ack}, 1, 1);
            fin.window = 0;
            driver.arrive(fin);
        }
        QCOMPARE(driver.state(), state);
        for (int i = 0; i < 100; ++i) {
            driver.expireNext();
            driver.arrive(ackOf(driver, 1, 0));
            QCOMPARE(driver.state(), state);
        }
    }
}

void SendingTest::anUnansweredProbeIsGivenUp()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.maxRetries = 3;
    EndpointDriver driver = withClosedWindow(config);
    driver.call(CallKind::Send, 10);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(departures(driver.expireNext()), data(1, 2));
    }
    QCOMPARE(support::errors(driver.expireNext()), std::string("connection timed out"));
    QCOMPARE(driver.state(), Closed);
}

/// The octet that probed was not taken: it goes again, with all that may now follow it.
void SendingTest::openingTakesTheProbeAlong()
{
    EndpointDriver driver = withClosedWindow();
    driver.call(CallKind::Send, 1500);
    driver.expireNext();
    const Output out = driver.arrive(ackOf(driver, 1, 3000));
    QCOMPARE(departures(out), data(1, 1001)); // the rest waits, Nagle
    QVERIFY(out.departures[0].retransmission);
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Persist));
    QVERIFY(driver.endpoint().timers().running(TimerKind::Retransmission));
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1001, 3000))), data(1001, 1501, "PSH,ACK"));
}

void SendingTest::openingAfterTheProbeWasTaken()
{
    EndpointDriver driver = withClosedWindow();
    driver.call(CallKind::Send, 1500);
    driver.expireNext();
    QCOMPARE(departures(driver.arrive(ackOf(driver, 2, 3000))), data(2, 1002));
}

/// The peer's window is closed: of all numbers it takes only that of the probe (Table 6). With
/// another, two ends that probe each other would answer ACK with ACK for ever.
void SendingTest::anAckBesideAProbeIsAcceptable()
{
    EndpointDriver driver = withClosedWindow();
    driver.call(CallKind::Send, 10);
    QCOMPARE(departures(driver.expireNext()), data(1, 2));
    Segment text = driver.segment({Flag::Ack}, 1, 1, 5);
    text.window = 0;
    QCOMPARE(departures(driver.arrive(text)), std::string("<SEQ=ISS+1><ACK=IRS+6><CTL=ACK>"));
    // The octet is taken: the next ACK has the number behind it.
    text = driver.segment({Flag::Ack}, 6, 2, 5);
    text.window = 0;
    QCOMPARE(departures(driver.arrive(text)), std::string("<SEQ=ISS+2><ACK=IRS+11><CTL=ACK>"));
}

/// The same of the RST that ABORT sends.
void SendingTest::aResetBesideAProbeIsAcceptable()
{
    EndpointDriver driver = withClosedWindow();
    driver.call(CallKind::Send, 10);
    driver.expireNext();
    QCOMPARE(departures(driver.call(CallKind::Abort)), std::string("<SEQ=ISS+1><CTL=RST>"));
}

/// The window opens in the instant in which the probe is due: there is nothing to probe any more.
void SendingTest::openingAsTheProbeIsDue()
{
    for (const bool probedBefore : {false, true}) {
        EndpointDriver driver = withClosedWindow();
        driver.call(CallKind::Send, 500);
        if (probedBefore) {
            driver.expireNext();
        }
        const Instant due = *driver.endpoint().timers().due(TimerKind::Persist);
        driver.pass(due - driver.now() - Duration{1});
        Output out;
        Endpoint endpoint = driver.endpoint();
        endpoint.onSegment(ackOf(driver, 1, 3000), due, out);
        endpoint.onTimers(due, out);
        endpoint.dispatch(due, out);
        QCOMPARE(departures(out), data(1, 501, "PSH,ACK"));
    }
    // Nor does a FIN need a probe before it.
    EndpointDriver driver = withClosedWindow();
    driver.call(CallKind::Close);
    const Instant due = *driver.endpoint().timers().due(TimerKind::Persist);
    Output out;
    Endpoint endpoint = driver.endpoint();
    endpoint.onSegment(ackOf(driver, 1, 3000), due, out);
    endpoint.onTimers(due, out);
    endpoint.dispatch(due, out);
    QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=FIN,ACK>"));
}

void SendingTest::aFinProbesToo()
{
    EndpointDriver driver = withClosedWindow();
    QCOMPARE(support::path(driver.call(CallKind::Close)), std::string("FIN-WAIT-1"));
    QCOMPARE(departures(driver.expireNext()), std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=FIN,ACK>"));
    QCOMPARE(departures(driver.arrive(ackOf(driver, 1, 3000))),
        std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=FIN,ACK>"));
    QCOMPARE(support::path(driver.arrive(ackOf(driver, 2, 3000))), std::string("FIN-WAIT-2"));
}

/// "or retransmit": the first octet of what is in flight does as well as a new one.
void SendingTest::dataInFlightProbeAClosedWindow()
{
    EndpointDriver driver = connectedTo(3000);
    driver.call(CallKind::Send, 2000);
    driver.arrive(ackOf(driver, 1, 0));
    QVERIFY(driver.endpoint().timers().running(TimerKind::Persist));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Retransmission));
    QCOMPARE(departures(driver.expireNext()), data(1, 2));
    // Open again: what is outstanding is sent again by its own timer.
    driver.arrive(ackOf(driver, 1, 3000));
    QVERIFY(!driver.endpoint().timers().running(TimerKind::Persist));
    QCOMPARE(departures(driver.expireNext()), data(1, 1001));
}

SUITE(SendingTest);

} // namespace sending_test

#include "sending_test.moc"
