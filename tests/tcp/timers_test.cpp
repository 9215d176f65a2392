// SPDX-License-Identifier: GPL-3.0-or-later
// When timers run, when they expire, and when a connection is given up (RFC 6298 §5, RFC 9293
// §3.8.1, §3.8.3, §3.10.8).

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

namespace timers_test {

using namespace tcp;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;
using support::departures;
using support::EndpointDriver;
using support::Opening;
using enum tcp::State;

namespace {

EndpointDriver in(State state, Opening opening = Opening::Active)
{
    EndpointDriver driver;
    driver.reach(state, opening);
    return driver;
}

/// Seconds after `start` at which timers expire until none is left.
QList<double> expiries(EndpointDriver& driver, Instant start)
{
    QList<double> times;
    while (driver.endpoint().nextTimer() && times.size() < 100) {
        driver.expireNext();
        times << std::chrono::duration<double>(driver.now() - start).count();
    }
    return times;
}

std::optional<Duration> remaining(const EndpointDriver& driver, TimerKind timer)
{
    const auto due = driver.endpoint().timers().due(timer);
    return due ? std::optional(*due - driver.now()) : std::nullopt;
}

Segment ackOf(const EndpointDriver& driver, std::int32_t ack)
{
    return driver.segment({Flag::Ack}, 1, ack);
}

} // namespace

class TimersTest : public QObject
{
    Q_OBJECT

private slots:
    void aSynIsGivenUpAfterThreeMinutes();
    void aSynAckIsGivenUpLikeASyn();
    void dataAreGivenUpByMaxRetries();
    void anAcknowledgmentBeginsTheCountAnew();
    void onlyTheHeadIsSentAgain();
    void theTimerStartsWithTheFirstSegment();
    void newAcksRestartTheTimer();
    void oldAcksDoNotRestartTheTimer();
    void allAcknowledgedStopsTheTimer();
    void theHandshakeIsMeasured();
    void aLostSynStartsDataAtThreeSeconds();
    void aLostSynAckStartsDataAtThreeSeconds();
    void twoLostSynAcksKeepTheirRto();
    void nothingSentTwiceIsMeasured();
    void aMeasurementEndsTheBackOff();
    void simultaneousOpenGivesTheSynAckItsOwnTime();
    void userTimeoutCountsFromTheLastProgress();
    void userTimeoutEndsAConnectionThatNeverOpens();
    void timeWaitLastsTwoMsl();
    void timeWaitRunsAlone();
    void timersOfOneInstantExpireOnce();
    void changesAreTold();
    void aRestartForTheSameTimeIsTold();
};

/// MUST-23: R2 of a SYN is at least 3 minutes.
void TimersTest::aSynIsGivenUpAfterThreeMinutes()
{
    EndpointDriver driver = in(SynSent);
    const QList<double> expected{1, 3, 7, 15, 31, 63, 123, 183};
    QCOMPARE(expiries(driver, Instant{}), expected);
    QCOMPARE(driver.state(), Closed);
    QVERIFY(driver.now() >= Instant{minutes(3)});
}

void TimersTest::aSynAckIsGivenUpLikeASyn()
{
    EndpointDriver driver = in(SynReceived, Opening::Passive);
    const QList<double> expected{1, 3, 7, 15, 31, 63, 123, 183};
    QCOMPARE(expiries(driver, Instant{}), expected);
    QCOMPARE(driver.state(), Closed);
}

/// R2 of data is at least 100 seconds (SHLD-11); 15 retransmissions make 11 minutes.
void TimersTest::dataAreGivenUpByMaxRetries()
{
    EndpointDriver driver = in(Established);
    const Instant start = driver.now();
    driver.call(CallKind::Send, 10);
    const QList<double> expected{
        1, 3, 7, 15, 31, 63, 123, 183, 243, 303, 363, 423, 483, 543, 603, 663};
    QCOMPARE(expiries(driver, start), expected);
    QCOMPARE(driver.state(), Closed);
}

void TimersTest::anAcknowledgmentBeginsTheCountAnew()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.maxRetries = 2;
    EndpointDriver driver(support::Numbers{}, config);
    driver.reach(Established);
    driver.call(CallKind::Send, 2000);
    driver.expireNext();
    driver.expireNext();
    driver.arrive(ackOf(driver, 1001));
    driver.expireNext();
    driver.expireNext();
    QCOMPARE(driver.state(), Established);
    driver.expireNext();
    QCOMPARE(driver.state(), Closed);
}

void TimersTest::onlyTheHeadIsSentAgain() // (5.4)
{
    EndpointDriver driver = in(Established);
    driver.call(CallKind::Send, 3000);
    QCOMPARE(
        departures(driver.expireNext()), std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=ACK><DATA=1000>"));
    // Acknowledged in part: what is left of it is the head.
    driver.arrive(ackOf(driver, 301));
    QCOMPARE(departures(driver.expireNext()),
        std::string("<SEQ=ISS+301><ACK=IRS+1><CTL=ACK><DATA=700>"));
    driver.arrive(ackOf(driver, 2001));
    QCOMPARE(departures(driver.expireNext()),
        std::string("<SEQ=ISS+2001><ACK=IRS+1><CTL=PSH,ACK><DATA=1000>"));
}

void TimersTest::theTimerStartsWithTheFirstSegment() // (5.1)
{
    EndpointDriver driver = in(Established);
    QVERIFY(!driver.endpoint().nextTimer());
    driver.call(CallKind::Send, 1000);
    driver.pass(milliseconds(400));
    driver.call(CallKind::Send, 1000);
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(milliseconds(600)));
}

void TimersTest::newAcksRestartTheTimer() // (5.3)
{
    EndpointDriver driver = in(Established);
    driver.call(CallKind::Send, 2000);
    driver.pass(milliseconds(400));
    driver.arrive(ackOf(driver, 1001));
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(1)));
}

void TimersTest::oldAcksDoNotRestartTheTimer()
{
    EndpointDriver driver = in(Established);
    driver.call(CallKind::Send, 2000);
    driver.pass(milliseconds(400));
    const Output out = driver.arrive(ackOf(driver, 1));
    QCOMPARE(support::notes(out), std::string("duplicate-ack"));
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(milliseconds(600)));
    // With another window it is no duplicate (RFC 5681 §2), and no new one.
    Segment update = ackOf(driver, 1);
    update.window = 2500;
    QCOMPARE(support::notes(driver.arrive(update)), std::string());
}

void TimersTest::allAcknowledgedStopsTheTimer() // (5.2)
{
    EndpointDriver driver = in(Established);
    driver.call(CallKind::Send, 2000);
    const Output out = driver.arrive(ackOf(driver, 2001));
    QVERIFY(!driver.endpoint().nextTimer());
    QCOMPARE(out.timers.size(), std::size_t{1});
    QCOMPARE(out.timers[0].act, TimerAct::Stop);
}

void TimersTest::theHandshakeIsMeasured()
{
    EndpointDriver active;
    active.call(CallKind::Connect);
    active.pass(milliseconds(600));
    active.arrive(active.segment({Flag::Syn, Flag::Ack}, 0, 1));
    QCOMPARE(*active.tcb().rtt.srtt(), Duration(milliseconds(600)));
    QCOMPARE(active.tcb().rtt.rto(), Duration(milliseconds(1800)));

    EndpointDriver passive = in(SynReceived, Opening::Passive);
    passive.pass(milliseconds(800));
    passive.arrive(ackOf(passive, 1));
    QCOMPARE(*passive.tcb().rtt.srtt(), Duration(milliseconds(800)));
}

void TimersTest::aLostSynStartsDataAtThreeSeconds() // (5.7)
{
    EndpointDriver driver = in(SynSent);
    driver.expireNext();
    driver.pass(milliseconds(100));
    driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1));
    QVERIFY(!driver.tcb().rtt.srtt()); // Karn
    driver.call(CallKind::Send, 10);
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(3)));
    driver.expireNext();
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(6)));
}

void TimersTest::aLostSynAckStartsDataAtThreeSeconds()
{
    EndpointDriver driver = in(SynReceived, Opening::Passive);
    driver.expireNext(); // RTO is 2 s now
    driver.arrive(ackOf(driver, 1));
    driver.call(CallKind::Send, 10);
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(3)));
}

/// Only an RTO that is less is raised to 3 s; the backing off holds until something is measured.
void TimersTest::twoLostSynAcksKeepTheirRto()
{
    EndpointDriver driver = in(SynReceived, Opening::Passive);
    driver.expireNext();
    driver.expireNext(); // RTO is 4 s now
    driver.arrive(ackOf(driver, 1));
    driver.call(CallKind::Send, 10);
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(4)));
}

void TimersTest::nothingSentTwiceIsMeasured() // Karn's algorithm
{
    EndpointDriver driver = in(Established);
    driver.call(CallKind::Send, 10);
    driver.expireNext();
    driver.pass(milliseconds(900));
    driver.arrive(ackOf(driver, 11));
    QCOMPARE(*driver.tcb().rtt.srtt(), Duration(support::kPeerDelay)); // from the SYN
    // The backed-off RTO stays until something is measured again.
    driver.call(CallKind::Send, 10);
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(2)));
}

void TimersTest::aMeasurementEndsTheBackOff()
{
    EndpointDriver driver = in(Established);
    driver.call(CallKind::Send, 10);
    driver.expireNext();
    driver.expireNext();
    driver.arrive(ackOf(driver, 11));
    driver.call(CallKind::Send, 10);
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(4)));
    driver.pass(support::kPeerDelay);
    driver.arrive(ackOf(driver, 21));
    driver.call(CallKind::Send, 10);
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(1)));
}

/// A segment is never sent again less than one RTO after it was sent last (RFC 6298 §5).
void TimersTest::simultaneousOpenGivesTheSynAckItsOwnTime()
{
    EndpointDriver driver = in(SynSent);
    driver.pass(milliseconds(700));
    driver.arrive(driver.segment({Flag::Syn}, 0));
    QCOMPARE(*remaining(driver, TimerKind::Retransmission), Duration(seconds(1)));
}

void TimersTest::userTimeoutCountsFromTheLastProgress()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.userTimeout = seconds(10);
    EndpointDriver driver(support::Numbers{}, config);
    driver.reach(Established);
    QVERIFY(!driver.endpoint().nextTimer());
    driver.call(CallKind::Send, 2000);
    driver.pass(seconds(5));
    driver.arrive(ackOf(driver, 1001));
    QCOMPARE(*remaining(driver, TimerKind::UserTimeout), Duration(seconds(10)));
    driver.pass(milliseconds(9'999));
    QCOMPARE(driver.state(), Established);
    const Output out = driver.pass(milliseconds(1));
    QCOMPARE(support::errors(out), std::string("connection aborted due to user timeout"));
    QCOMPARE(driver.state(), Closed);
    QVERIFY(driver.tcb() == Tcb{});
    QVERIFY(!driver.endpoint().nextTimer());
}

void TimersTest::userTimeoutEndsAConnectionThatNeverOpens()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.userTimeout = seconds(5);
    EndpointDriver driver(support::Numbers{}, config);
    driver.reach(SynSent);
    driver.pass(seconds(5));
    QCOMPARE(driver.state(), Closed);
    QCOMPARE(driver.now(), Instant{seconds(5)});
}

void TimersTest::timeWaitLastsTwoMsl()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.msl = seconds(30);
    EndpointDriver driver(support::Numbers{}, config);
    driver.reach(TimeWait);
    driver.pass(milliseconds(59'999));
    QCOMPARE(driver.state(), TimeWait);
    const Output out = driver.pass(milliseconds(1));
    QCOMPARE(driver.state(), Closed);
    QVERIFY(out.errors.empty());

    QCOMPARE(*remaining(in(TimeWait), TimerKind::TimeWait), Duration(minutes(4)));
}

/// "Start the time-wait timer, turn off the other timers."
void TimersTest::timeWaitRunsAlone()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.userTimeout = seconds(100);
    config.delayedAck = milliseconds(200);
    config.keepalive = minutes(10);
    EndpointDriver driver(support::Numbers{}, config);
    driver.reach(FinWait1);
    driver.arrive(driver.segment({Flag::Ack}, 1, 1, 10)); // its ACK is delayed
    QVERIFY(driver.endpoint().timers().running(TimerKind::DelayedAck));
    driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 11, 2));
    QCOMPARE(driver.state(), TimeWait);
    for (const TimerKind timer : {TimerKind::Retransmission, TimerKind::Persist,
             TimerKind::DelayedAck, TimerKind::UserTimeout, TimerKind::Keepalive}) {
        QVERIFY2(!driver.endpoint().timers().running(timer), id(timer).data());
    }
}

/// The last retransmission and the user timeout fall together: one end is enough.
void TimersTest::timersOfOneInstantExpireOnce()
{
    EndpointConfig config = EndpointDriver::defaults();
    config.synRetries = 0;
    config.userTimeout = seconds(1);
    EndpointDriver driver(support::Numbers{}, config);
    driver.reach(SynSent);
    const Output out = driver.expireNext();
    QCOMPARE(support::path(out), std::string("CLOSED"));
    QCOMPARE(out.errors.size(), std::size_t{1});
}

/// The output tells each start, stop and expiry; a restart is another start.
void TimersTest::changesAreTold()
{
    EndpointDriver driver = in(SynSent);
    const Output expiry = driver.expireNext();
    QCOMPARE(expiry.expired.size(), std::size_t{1});
    QCOMPARE(expiry.expired[0].act, TimerAct::Expire);
    QCOMPARE(expiry.expired[0].due, Instant{seconds(1)});
    QCOMPARE(expiry.timers.size(), std::size_t{1});
    QCOMPARE(expiry.timers[0].act, TimerAct::Start);
    QCOMPARE(expiry.timers[0].due, Instant{seconds(3)});
    const Output stop = driver.call(CallKind::Close);
    QCOMPARE(stop.timers.size(), std::size_t{1});
    QCOMPARE(stop.timers[0].act, TimerAct::Stop);

    EndpointDriver waiting = in(TimeWait);
    waiting.pass(seconds(1));
    const Output restart = waiting.arrive(waiting.segment({Flag::Fin, Flag::Ack}, 1, 2));
    QCOMPARE(restart.timers.size(), std::size_t{1});
    QCOMPARE(restart.timers[0].timer, TimerKind::TimeWait);
    QCOMPARE(restart.timers[0].act, TimerAct::Start);
    QCOMPARE(restart.timers[0].due, waiting.now() + minutes(4));
}

/// A new measurement may make up for just the time that has gone by.
void TimersTest::aRestartForTheSameTimeIsTold()
{
    EndpointConfig config = EndpointDriver::defaults({});
    config.minRto = milliseconds(2125);
    config.nagle = false;
    EndpointDriver driver({}, config);
    driver.call(CallKind::Connect);
    driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1)); // a round trip of no time
    driver.call(CallKind::Send, 10);
    driver.expireNext(); // RTO is 4250 ms now, and stays so: what was sent twice is not measured
    driver.arrive(ackOf(driver, 11));
    driver.call(CallKind::Send, 10);
    driver.call(CallKind::Send, 10);
    driver.pass(milliseconds(2000));
    const Output output = driver.arrive(ackOf(driver, 21)); // SRTT 250 ms, RTTVAR 500 ms
    QCOMPARE(output.timers.size(), std::size_t{1});
    QCOMPARE(output.timers[0].act, TimerAct::Start);
    QCOMPARE(output.timers[0].due, driver.now() + milliseconds(2250));
}

SUITE(TimersTest);

} // namespace timers_test

#include "timers_test.moc"
