// SPDX-License-Identifier: GPL-3.0-or-later
// Where RFC 9293 leaves a choice, or is silent about two things that meet: this project's choice.

#include "support/endpoint_driver.h"
#include "support/suite.h"

#include <QTest>

namespace choices_test {

using namespace tcp;
using support::departures;
using support::EndpointDriver;
using support::Numbers;
using support::Opening;
using support::path;
using enum tcp::State;

namespace {

std::string lines(std::initializer_list<const char*> segments)
{
    std::string text;
    for (const char* segment : segments) {
        text += (text.empty() ? "" : "\n") + std::string(segment);
    }
    return text;
}

EndpointDriver in(State state, Opening opening = Opening::Active)
{
    EndpointDriver driver;
    driver.reach(state, opening);
    return driver;
}

constexpr const char* kSynAck = "<SEQ=ISS><ACK=IRS+1><CTL=SYN,ACK><MSS=1000>";

} // namespace

class ChoicesTest : public QObject
{
    Q_OBJECT

private slots:
    void simultaneousOpenIsCompletedByTheSynAck();
    void aSynAckOfSimultaneousOpenHasToBeGood();
    void aRepeatedSynIsAnsweredAgain();
    void aSynAckLeavesOnceWhereTimerAndSynMeet();
    void anotherSynAfterAnActiveOpenIsChallenged();
    void synAndSynAckInOneInstant();
    void finThatAcknowledgesOursTakesTwoSteps();
    void ackAndFinInSynReceivedTakeTwoSteps();
    void closeInSynReceivedWithTextHeld();
    void abortGoesToClosed();
    void repeatedFinInClosing();
    void aSynMayCarryText();
    void textOnASynIsCutToTheWindow();
    void pushEndsEverySend();
    void finRidesOnTheLastData();
    void theThirdSegmentIsBare();
    void oneAckAnswersAnInstant();
    void dataCarryTheAck();
    void resetsLeaveAtOnce();
    void calledTwiceCloseSendsOneFin();
    void queuedReceivesOutliveTheTurnToActive();
    void queuedReceivesEndWithTheConnection_data();
    void queuedReceivesEndWithTheConnection();
    void readingIsTheUsersOwn();
    void aClosedEndIsBlank();
    void incarnationsTakeTheirIsns();
    void aReopenedConnectionTakesNoOldNumber();
    void aReopeningTakenBackLosesNothing();
    void timeWaitStopsTimersOfItsInstant();
    void listenStopsTimersOfItsInstant();
    void aFinBeforeWhatHasArrivedIsOld();
    void theLastNumberIsAFinToo();
    void nothingIsSentAfterClose();
    void aSynSentTwiceIsNotMeasured();
    void theWindowOfASynIsNotScaled();
    void aShiftAbove14Is14();
    void sackIsAgreedOnByBoth();
    void oldTimestampsAreOldForDays();
};

/// RFC 9293 Figure 7: exactly four segments, nothing more.
void ChoicesTest::simultaneousOpenIsCompletedByTheSynAck()
{
    EndpointDriver driver = in(SynReceived, Opening::Active);
    const Output out = driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1));
    QCOMPARE(path(out), std::string("ESTABLISHED"));
    QCOMPARE(departures(out), std::string());
    QCOMPARE(driver.progress(), (support::Progress{1, 1, 1}));
    QVERIFY(!driver.endpoint().nextTimer());
}

void ChoicesTest::aSynAckOfSimultaneousOpenHasToBeGood()
{
    EndpointDriver driver = in(SynReceived, Opening::Active);
    const Output out = driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 2));
    QCOMPARE(path(out), std::string());
    QCOMPARE(departures(out), std::string("<SEQ=ISS+2><CTL=RST>"));
}

void ChoicesTest::aRepeatedSynIsAnsweredAgain()
{
    for (const Opening opening : {Opening::Active, Opening::Passive}) {
        EndpointDriver driver = in(SynReceived, opening);
        driver.pass(std::chrono::milliseconds(700));
        const Output out = driver.arrive(driver.segment({Flag::Syn}, 0));
        QCOMPARE(path(out), std::string());
        QCOMPARE(departures(out), std::string(kSynAck));
        QVERIFY(out.departures[0].retransmission);
        // A full RTO from now.
        QCOMPARE(*driver.endpoint().nextTimer(), driver.now() + std::chrono::seconds(1));
    }
}

/// A SYN,ACK is sent once when its timer and a repeated SYN fall together.
void ChoicesTest::aSynAckLeavesOnceWhereTimerAndSynMeet()
{
    EndpointDriver driver = in(SynReceived, Opening::Passive);
    const Instant due = *driver.endpoint().nextTimer();
    driver.pass(due - driver.now() - Duration{1});
    driver.pass(Duration{0});
    const Output out = driver.instant([&](Endpoint& endpoint, Output& output) {
        endpoint.onSegment(driver.segment({Flag::Syn}, 0), due, output);
        endpoint.onTimers(due, output);
    });
    QCOMPARE(departures(out), std::string(kSynAck));
    QVERIFY(out.expired.empty());
}

void ChoicesTest::anotherSynAfterAnActiveOpenIsChallenged()
{
    EndpointDriver driver = in(SynReceived, Opening::Active);
    const Output out = driver.arrive(driver.segment({Flag::Syn}, 5));
    QCOMPARE(path(out), std::string());
    QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>"));
}

/// The peer's SYN and the SYN,ACK that repeats it: one ACK answers both, and no SYN is left over.
void ChoicesTest::synAndSynAckInOneInstant()
{
    EndpointDriver driver = in(SynSent);
    const Output out = driver.instant([&](Endpoint& endpoint, Output& output) {
        endpoint.onSegment(driver.segment({Flag::Syn}, 0), driver.now(), output);
        endpoint.onSegment(driver.segment({Flag::Syn, Flag::Ack}, 0, 1), driver.now(), output);
    });
    QCOMPARE(path(out), std::string("SYN-RECEIVED ESTABLISHED"));
    QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>"));
    QVERIFY(driver.tcb().retransmissionQueue.empty());
    QVERIFY(!driver.endpoint().nextTimer());
}

/// Figure 5's note 2: fifth step, then eighth step.
void ChoicesTest::finThatAcknowledgesOursTakesTwoSteps()
{
    EndpointDriver driver = in(FinWait1);
    const Output out = driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 1, 2));
    QCOMPARE(path(out), std::string("FIN-WAIT-2 TIME-WAIT"));
    QCOMPARE(departures(out), std::string("<SEQ=ISS+2><ACK=IRS+2><CTL=ACK>"));
}

void ChoicesTest::ackAndFinInSynReceivedTakeTwoSteps()
{
    for (const Opening opening : {Opening::Active, Opening::Passive}) {
        EndpointDriver driver = in(SynReceived, opening);
        const Output out = driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 1, 1));
        QCOMPARE(path(out), std::string("ESTABLISHED CLOSE-WAIT"));
        QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+2><CTL=ACK>"));
    }
}

/// A CLOSE in SYN-RECEIVED leads past ESTABLISHED; what came with the SYN is not forgotten.
void ChoicesTest::closeInSynReceivedWithTextHeld()
{
    EndpointDriver driver = in(Listen);
    driver.arrive(driver.segment({Flag::Syn, Flag::Fin}, 0, 0, 10));
    const Output closed = driver.call(CallKind::Close);
    QCOMPARE(departures(closed), std::string("<SEQ=ISS+1><ACK=IRS+1><CTL=FIN,ACK>"));
    const Output out = driver.arrive(driver.segment({Flag::Ack}, 1, 1));
    QCOMPARE(out.delivered.value_or(0), std::uint64_t{10});
    QCOMPARE(path(out), std::string("CLOSING"));
    QCOMPARE(departures(out), std::string("<SEQ=ISS+2><ACK=IRS+12><CTL=ACK>"));
}

/// §3.10.5, not §3.5.2's advice to pass TIME-WAIT.
void ChoicesTest::abortGoesToClosed()
{
    EndpointDriver driver = in(Established);
    QCOMPARE(path(driver.call(CallKind::Abort)), std::string("CLOSED"));
}

void ChoicesTest::repeatedFinInClosing()
{
    EndpointDriver driver = in(Closing);
    const Output out = driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 1, 1));
    QCOMPARE(path(out), std::string());
    QCOMPARE(departures(out), std::string("<SEQ=ISS+2><ACK=IRS+2><CTL=ACK>"));
}

void ChoicesTest::aSynMayCarryText()
{
    EndpointDriver driver = in(Listen);
    const Output out = driver.arrive(driver.segment({Flag::Syn}, 0, 0, 10));
    QCOMPARE(departures(out), std::string(kSynAck)); // the text waits for ESTABLISHED
    QVERIFY(!out.delivered);
    const Output established = driver.arrive(driver.segment({Flag::Ack}, 1, 1));
    QCOMPARE(established.delivered.value_or(0), std::uint64_t{10});
    QCOMPARE(established.departures.size(), std::size_t{1});
    QCOMPARE(established.departures[0].reason, Reason::DataAcknowledgment); // no gap was filled
}

/// No more of it than the buffer holds, and not the FIN behind it.
void ChoicesTest::textOnASynIsCutToTheWindow()
{
    const auto window = static_cast<std::int32_t>(support::kOwnWindow);
    for (const Flags flags : {Flags{Flag::Syn}, Flags{Flag::Syn, Flag::Fin}}) {
        EndpointDriver driver = in(Listen);
        driver.call(CallKind::StopReading);
        driver.arrive(driver.segment(flags, 0, 0, support::kOwnWindow + 100));
        const Output out = driver.arrive(driver.segment({Flag::Ack}, 1, 1));
        QCOMPARE(path(out), std::string("ESTABLISHED"));
        QCOMPARE(driver.progress().rcvNxt, 1 + window);
        QCOMPARE(driver.tcb().unread, support::kOwnWindow);
    }
}

void ChoicesTest::pushEndsEverySend()
{
    EndpointDriver driver = in(Established);
    QCOMPARE(departures(driver.call(CallKind::Send, 2500)),
        lines({
            "<SEQ=ISS+1><ACK=IRS+1><CTL=ACK><DATA=1000>",
            "<SEQ=ISS+1001><ACK=IRS+1><CTL=ACK><DATA=1000>",
            // Nagle: the small rest waits until all before it is acknowledged.
        }));
    QCOMPARE(departures(driver.arrive(driver.segment({Flag::Ack}, 1, 2001))),
        std::string("<SEQ=ISS+2001><ACK=IRS+1><CTL=PSH,ACK><DATA=500>"));

    // Two SENDs in one segment: pushed, for the second ends there.
    EndpointDriver queued = in(SynSent);
    queued.call(CallKind::Send, 10);
    queued.call(CallKind::Send, 20);
    const Output out = queued.arrive(queued.segment({Flag::Syn, Flag::Ack}, 0, 1));
    QCOMPARE(departures(out),
        lines({"<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>", "<SEQ=ISS+1><ACK=IRS+1><CTL=PSH,ACK><DATA=30>"}));
}

void ChoicesTest::finRidesOnTheLastData()
{
    EndpointDriver driver = in(Established);
    const Output out = driver.instant([&](Endpoint& endpoint, Output& output) {
        endpoint.onCall({CallKind::Send, 1500}, driver.now(), output);
        endpoint.onCall({CallKind::Close}, driver.now(), output);
    });
    QCOMPARE(path(out), std::string("FIN-WAIT-1"));
    QCOMPARE(departures(out),
        lines({"<SEQ=ISS+1><ACK=IRS+1><CTL=ACK><DATA=1000>",
            "<SEQ=ISS+1001><ACK=IRS+1><CTL=FIN,PSH,ACK><DATA=500>"}));
    // One entry: it is sent again as it was.
    driver.arrive(driver.segment({Flag::Ack}, 1, 1001));
    QCOMPARE(departures(driver.expireNext()),
        std::string("<SEQ=ISS+1001><ACK=IRS+1><CTL=FIN,PSH,ACK><DATA=500>"));
    // The text acknowledged, not the FIN: the FIN alone is left.
    QCOMPARE(path(driver.arrive(driver.segment({Flag::Ack}, 1, 1501))), std::string());
    QCOMPARE(
        departures(driver.expireNext()), std::string("<SEQ=ISS+1501><ACK=IRS+1><CTL=FIN,PSH,ACK>"));
    QCOMPARE(path(driver.arrive(driver.segment({Flag::Ack}, 1, 1502))), std::string("FIN-WAIT-2"));
}

void ChoicesTest::theThirdSegmentIsBare()
{
    EndpointDriver driver = in(SynSent);
    driver.call(CallKind::Send, 10);
    const Output out = driver.arrive(driver.segment({Flag::Syn, Flag::Ack}, 0, 1));
    QCOMPARE(departures(out),
        lines({"<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>", "<SEQ=ISS+1><ACK=IRS+1><CTL=PSH,ACK><DATA=10>"}));
}

/// MUST-58, MUST-59.
void ChoicesTest::oneAckAnswersAnInstant()
{
    EndpointDriver driver = in(Established);
    const Output out = driver.instant([&](Endpoint& endpoint, Output& output) {
        for (const int seq : {1, 21, 11}) { // the middle one last
            endpoint.onSegment(driver.segment({Flag::Ack}, seq, 1, 10), driver.now(), output);
        }
        endpoint.onSegment(driver.segment({Flag::Fin, Flag::Ack}, 31, 1), driver.now(), output);
    });
    QCOMPARE(*out.delivered, std::uint64_t{30});
    QCOMPARE(path(out), std::string("CLOSE-WAIT"));
    QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+32><CTL=ACK>"));
}

void ChoicesTest::dataCarryTheAck()
{
    EndpointDriver driver = in(Established);
    const Output out = driver.instant([&](Endpoint& endpoint, Output& output) {
        endpoint.onSegment(driver.segment({Flag::Ack}, 1, 1, 10), driver.now(), output);
        endpoint.onCall({CallKind::Send, 20}, driver.now(), output);
    });
    QCOMPARE(departures(out), std::string("<SEQ=ISS+1><ACK=IRS+11><CTL=PSH,ACK><DATA=20>"));
    // A server that closes in the instant a FIN arrives answers with one FIN,ACK.
    const Output close = driver.instant([&](Endpoint& endpoint, Output& output) {
        endpoint.onSegment(driver.segment({Flag::Fin, Flag::Ack}, 11, 21), driver.now(), output);
        endpoint.onCall({CallKind::Close}, driver.now(), output);
    });
    QCOMPARE(path(close), std::string("CLOSE-WAIT LAST-ACK"));
    QCOMPARE(departures(close), std::string("<SEQ=ISS+21><ACK=IRS+12><CTL=FIN,ACK>"));
}

/// A reset does not wait for the end of the instant.
void ChoicesTest::resetsLeaveAtOnce()
{
    EndpointDriver driver = in(SynSent);
    const Output out = driver.instant([&](Endpoint& endpoint, Output& output) {
        endpoint.onSegment(driver.segment({Flag::Ack}, 0, 700), driver.now(), output);
        QCOMPARE(departures(output), std::string("<SEQ=ISS+700><CTL=RST>"));
        endpoint.onSegment(driver.segment({Flag::Syn, Flag::Ack}, 0, 1), driver.now(), output);
        QCOMPARE(output.departures.size(), std::size_t{1});
    });
    QCOMPARE(departures(out), lines({"<SEQ=ISS+700><CTL=RST>", "<SEQ=ISS+1><ACK=IRS+1><CTL=ACK>"}));

    EndpointDriver aborting = in(Established);
    const Output aborted = aborting.instant([&](Endpoint& endpoint, Output& output) {
        endpoint.onCall({CallKind::Send, 10}, aborting.now(), output);
        endpoint.onCall({CallKind::Abort}, aborting.now(), output);
    });
    QCOMPARE(departures(aborted), std::string("<SEQ=ISS+1><CTL=RST>")); // the data are flushed
}

void ChoicesTest::calledTwiceCloseSendsOneFin()
{
    for (const State state : {SynReceived, Established, CloseWait}) {
        EndpointDriver driver = in(state);
        const Output first = driver.call(CallKind::Close);
        QCOMPARE(first.departures.size(), std::size_t{1});
        const Output second = driver.call(CallKind::Close);
        QVERIFY(second.departures.empty());
        QVERIFY(second.transitions.empty());
    }
}

/// "Change the connection from passive to active" is no reason to forget a RECEIVE.
void ChoicesTest::queuedReceivesOutliveTheTurnToActive()
{
    for (const CallKind turn : {CallKind::Connect, CallKind::Send}) {
        EndpointDriver driver = in(Listen);
        driver.call(CallKind::Receive, 10);
        driver.call(turn, turn == CallKind::Send ? 10 : 0);
        QCOMPARE(support::errors(driver.call(CallKind::Close)), std::string("closing"));
    }
    // Nor is the return to LISTEN, of which the user need not be informed.
    EndpointDriver driver = in(Listen);
    driver.call(CallKind::Receive, 10);
    driver.arrive(driver.segment({Flag::Syn}, 0));
    QCOMPARE(path(driver.arrive(driver.segment({Flag::Rst}, 1))), std::string("LISTEN"));
    QCOMPARE(support::errors(driver.call(CallKind::Close)), std::string("closing"));
}

void ChoicesTest::queuedReceivesEndWithTheConnection_data()
{
    QTest::addColumn<State>("state");
    QTest::newRow("ESTABLISHED") << Established;
    QTest::newRow("FIN-WAIT-1") << FinWait1;
    QTest::newRow("FIN-WAIT-2") << FinWait2;
}

/// Eighth step: the FIN returns pending RECEIVEs with "connection closing".
void ChoicesTest::queuedReceivesEndWithTheConnection()
{
    QFETCH(State, state);
    EndpointDriver driver = in(state);
    driver.call(CallKind::Receive, 10);
    const std::int32_t ack = support::progressIn(state).una;
    const Output out = driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 1, ack));
    QCOMPARE(support::errors(out), std::string("connection closing"));
    QCOMPARE(support::notes(out), std::string("connection-closing"));
}

/// Whether the user reads is its own affair; only a crash takes the user away, too.
void ChoicesTest::readingIsTheUsersOwn()
{
    EndpointDriver driver = in(Closed);
    driver.call(CallKind::StopReading);
    driver.reach(Established);
    QVERIFY(!driver.arrive(driver.segment({Flag::Ack}, 1, 1, 10)).delivered);
    QCOMPARE(*driver.call(CallKind::ResumeReading).delivered, std::uint64_t{10});
    driver.call(CallKind::StopReading);
    driver.call(CallKind::Crash);
    QVERIFY(driver.endpoint().reading());
}

/// "TCB does not exist": however the connection ended, and whatever is called then.
void ChoicesTest::aClosedEndIsBlank()
{
    for (const State state : kAllStates) {
        EndpointDriver driver = in(state);
        driver.call(CallKind::StopReading);
        driver.call(CallKind::Crash);
        QCOMPARE(driver.state(), Closed);
        for (const CallKind call : {CallKind::StopReading, CallKind::ResumeReading, CallKind::Send,
                 CallKind::Receive, CallKind::Close, CallKind::Status}) {
            driver.call(call, 10);
        }
        driver.arrive(driver.segment({Flag::Ack}, 1, 1, 10));
        QVERIFY2(driver.tcb() == Tcb{}, name(state).data());
        QVERIFY(driver.endpoint().timers() == Timers{});
    }
}

void ChoicesTest::incarnationsTakeTheirIsns()
{
    const Numbers numbers;
    EndpointConfig config = EndpointDriver::defaults(numbers);
    config.isns = {numbers.iss, numbers.iss + 100, numbers.iss + 200};
    EndpointDriver driver(numbers, config);
    const char* expected[] = {"<SEQ=ISS><CTL=SYN><MSS=1000>", "<SEQ=ISS+100><CTL=SYN><MSS=1000>",
        "<SEQ=ISS+200><CTL=SYN><MSS=1000>", "<SEQ=ISS+200><CTL=SYN><MSS=1000>"};
    for (const char* syn : expected) {
        QCOMPARE(departures(driver.call(CallKind::Connect)), std::string(syn));
        driver.call(CallKind::Crash);
    }
}

/// RFC 9293 §3.6.1: larger than the largest number that the old connection used.
void ChoicesTest::aReopenedConnectionTakesNoOldNumber()
{
    const Numbers numbers;
    EndpointConfig config = EndpointDriver::defaults(numbers);
    config.timeWaitReuse = true;
    config.isns = {numbers.iss, numbers.iss - 500};
    EndpointDriver driver(numbers, config);
    driver.reach(TimeWait);
    const Output output = driver.arrive(driver.segment({Flag::Syn}, 100));
    QCOMPARE(driver.state(), SynReceived);
    QCOMPARE(output.departures.back().segment.seq.value, numbers.iss + 3);
}

/// What the user has read, and what it has not read yet, is there again when the SYN that reopened
/// TIME-WAIT turns out to be an old duplicate.
void ChoicesTest::aReopeningTakenBackLosesNothing()
{
    EndpointConfig config = EndpointDriver::defaults({});
    config.timeWaitReuse = true;
    EndpointDriver driver({}, config);
    driver.reach(FinWait2);
    driver.arrive(driver.segment({Flag::Ack}, 1, 2, 10));
    driver.call(CallKind::StopReading);
    driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 11, 2, 20));
    QCOMPARE(driver.state(), TimeWait);
    driver.arrive(driver.segment({Flag::Syn}, 100));
    QCOMPARE(driver.state(), SynReceived);
    driver.arrive(driver.segment({Flag::Rst}, 101));
    QCOMPARE(driver.state(), TimeWait);
    const Tcb& tcb = driver.endpoint().tcb();
    QCOMPARE(tcb.delivered, std::uint64_t{10});
    QCOMPARE(tcb.unread, 20U);
    const Output output = driver.call(CallKind::ResumeReading);
    QCOMPARE(output.delivered, std::optional<std::uint64_t>(30));
}

/// RFC 9293 §3.10.7.4: "start the time-wait timer, turn off the other timers", be they due at once.
void ChoicesTest::timeWaitStopsTimersOfItsInstant()
{
    EndpointConfig config = EndpointDriver::defaults({});
    config.delayedAck = std::chrono::milliseconds(200);
    EndpointDriver driver({}, config);
    driver.reach(FinWait2);
    driver.arrive(driver.segment({Flag::Ack}, 1, 2, 10));
    const Instant due = *driver.endpoint().timers().due(TimerKind::DelayedAck);
    const Output output = driver.instant([&](Endpoint& endpoint, Output& out) {
        endpoint.onSegment(driver.segment({Flag::Fin, Flag::Ack}, 11, 2), due, out);
        endpoint.onTimers(due, out);
    });
    QCOMPARE(driver.state(), TimeWait);
    QVERIFY(output.expired.empty());
    QCOMPARE(output.departures.back().reason, Reason::FinAcknowledgment);
}

/// A reset takes the connection back to LISTEN as its SYN,ACK is about to be sent again.
void ChoicesTest::listenStopsTimersOfItsInstant()
{
    EndpointDriver driver = in(Listen);
    driver.arrive(driver.segment({Flag::Syn}, 0));
    const Instant due = *driver.endpoint().timers().due(TimerKind::Retransmission);
    const Output output = driver.instant([&](Endpoint& endpoint, Output& out) {
        endpoint.onSegment(driver.segment({Flag::Rst}, 1), due, out);
        endpoint.onTimers(due, out);
    });
    QCOMPARE(driver.state(), Listen);
    QVERIFY(output.expired.empty());
    QVERIFY(output.departures.empty());
}

/// A FIN that contradicts the text that came with the SYN is no FIN at RCV.NXT.
void ChoicesTest::aFinBeforeWhatHasArrivedIsOld()
{
    EndpointDriver driver;
    driver.call(CallKind::Listen);
    driver.arrive(driver.segment({Flag::Syn}, 0, 0, 10));
    driver.arrive(driver.segment({Flag::Fin, Flag::Ack}, 1, 1, 5));
    QCOMPARE(driver.state(), Established);
    QCOMPARE(driver.progress().rcvNxt, 11);
}

/// The FIN has the number 2^32 - 1, and what acknowledges it is 0.
void ChoicesTest::theLastNumberIsAFinToo()
{
    EndpointDriver driver(Numbers{0xfffffffeU, 5000});
    driver.reach(FinWait1);
    driver.arrive(driver.segment({Flag::Ack}, 1, 2));
    QCOMPARE(driver.state(), FinWait2);
}

/// RFC 9293 §3.10.2: "connection closing", while data still waits for the connection to open, too.
void ChoicesTest::nothingIsSentAfterClose()
{
    EndpointDriver driver = in(SynReceived, Opening::Passive);
    driver.call(CallKind::Send, 10);
    driver.call(CallKind::Close);
    QCOMPARE(driver.state(), SynReceived);
    QVERIFY(driver.endpoint().errorOf({CallKind::Send, 1}) == Error::ConnectionClosing);
}

/// Karn's algorithm: an ACK may answer the SYN or the SYN,ACK of a simultaneous open.
void ChoicesTest::aSynSentTwiceIsNotMeasured()
{
    EndpointDriver driver = in(SynReceived);
    driver.pass(std::chrono::milliseconds(500));
    driver.arrive(driver.segment({Flag::Ack}, 1, 1));
    QCOMPARE(driver.state(), Established);
    QVERIFY(!driver.endpoint().tcb().rtt.srtt());
}

/// RFC 7323 §2.2.
void ChoicesTest::theWindowOfASynIsNotScaled()
{
    EndpointConfig config = EndpointDriver::defaults({});
    config.windowScale = 2;
    EndpointDriver driver({}, config);
    driver.call(CallKind::Listen);
    Segment syn = driver.segment({Flag::Syn}, 0);
    syn.options.windowScale = 0;
    const Output output = driver.arrive(syn);
    QCOMPARE(std::uint32_t{output.departures.back().segment.window}, config.window);
}

/// RFC 7323 §2.3.
void ChoicesTest::aShiftAbove14Is14()
{
    EndpointConfig config = EndpointDriver::defaults({});
    config.windowScale = 0;
    EndpointDriver driver({}, config);
    driver.call(CallKind::Connect);
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.options.windowScale = 255;
    driver.arrive(synAck);
    QCOMPARE(int{driver.endpoint().tcb().negotiated.sendShift}, 14);
}

/// RFC 2018 §2.
void ChoicesTest::sackIsAgreedOnByBoth()
{
    EndpointDriver driver = in(Listen);
    Segment syn = driver.segment({Flag::Syn}, 0);
    syn.options.sackPermitted = true;
    const Output output = driver.arrive(syn);
    QVERIFY(!output.departures.back().segment.options.sackPermitted);
    QVERIFY(!driver.endpoint().tcb().negotiated.sack);
}

/// RFC 7323 §5.5: TS.Recent is believed for 24 days.
void ChoicesTest::oldTimestampsAreOldForDays()
{
    EndpointConfig config = EndpointDriver::defaults({});
    config.timestamps = true;
    EndpointDriver driver({}, config);
    driver.call(CallKind::Connect);
    Segment synAck = driver.segment({Flag::Syn, Flag::Ack}, 0, 1);
    synAck.options.timestamps = Timestamps{5000, 1};
    driver.arrive(synAck);
    driver.pass(std::chrono::hours(23 * 24));
    Segment old = driver.segment({Flag::Ack}, 1, 1, 10);
    old.options.timestamps = Timestamps{4999, 1};
    driver.arrive(old);
    QCOMPARE(driver.progress().rcvNxt, 1);
    driver.pass(std::chrono::hours(2 * 24));
    driver.arrive(old);
    QCOMPARE(driver.progress().rcvNxt, 11);
}

SUITE(ChoicesTest);

} // namespace choices_test

#include "choices_test.moc"
