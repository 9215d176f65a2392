// SPDX-License-Identifier: GPL-3.0-or-later
// The order of what happens in one instant: arrivals in the order sent, steps in file order and the
// user's calls, timers; then what the ends send, the client first.

#include "support/story.h"

#include "sim/simulation.h"
#include "support/suite.h"

#include <QTest>

namespace ordering_test {

using namespace std::chrono_literals;
using sim::Side;
using support::events;
using support::figure;
using support::kA;
using support::kB;
using support::Story;
using tcp::CallKind;
using tcp::Flag;
using tcp::State;

namespace {

QString text(const std::string& lines) { return QString::fromStdString(lines); }

/// The events of the moment `at` only.
QString eventsAt(const sim::Trace& trace, int milliseconds)
{
    const QString prefix = QString::number(milliseconds) + ' ';
    QStringList found;
    for (const QString& line : text(events(trace)).split('\n')) {
        if (line.startsWith(prefix)) {
            found << line.mid(prefix.size());
        }
    }
    return found.join('\n');
}

QString lines(std::initializer_list<const char*> list)
{
    QStringList all;
    for (const char* line : list) {
        all << line;
    }
    return all.join('\n');
}

} // namespace

class OrderingTest : public QObject
{
    Q_OBJECT

private slots:
    void anArrivalStopsATimerOfTheSameInstant();
    void arrivalsComeBeforeSteps();
    void stepsComeBeforeTimers();
    void arrivalsInTheOrderSent();
    void stepsInFileOrder();
    void theClientSendsFirst();
    void oneSegmentAnswersTheInstant();
    void aSynAckLeavesOnce();
    void rowsOfARoundAreOrdered();
    void numbersComeBeforeTimers();
    void aCallOfTheUserFollowsTheSteps();
    void zeroDelayIsANewRound();
    void zeroDelayResetsToo();
    void zeroDelayTransfersEnd();
    void aStepFollowsTheStateInTheSameInstant();
    void aStepWaitsAfterTheState();
    void aStepIsSetOffByTheFirstEntryOnly();
    void aStepFollowsAStateThatSendingEntered();
    void aStepFollowsTheEstablishedStart();
    void anInjectedSegmentIsSentBeforeItArrives();
    void injectionsFollowArrivals();
    void resetsLeaveBeforeOtherSegments();
};

/// RTO and round trip are equal: the SYN,ACK comes first, nothing is sent again.
void OrderingTest::anArrivalStopsATimerOfTheSameInstant()
{
    Story story;
    story.delay(kA, 400ms).delay(kB, 600ms);
    story.call(0ms, kB, CallKind::Listen).call(0ms, kA, CallKind::Connect);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(trace.segments().size(), std::size_t{3});
    QCOMPARE(eventsAt(trace, 1000),
        lines({"A gets 2", "A ESTABLISHED", "A timer retransmission stop", "A sends 3"}));
}

/// A server that closes in the instant a FIN arrives answers with one FIN,ACK: three segments.
void OrderingTest::arrivalsComeBeforeSteps()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Close).call(50ms, kB, CallKind::Close);
    QCOMPARE(text(figure(support::run(story.genesis))),
        QString("FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> LAST-ACK\n"
                "TIME-WAIT <-- <SEQ=300><ACK=101><CTL=FIN,ACK> <-- LAST-ACK\n"
                "TIME-WAIT --> <SEQ=101><ACK=301><CTL=ACK> --> CLOSED\n"));
}

/// A CLOSE at the moment of the first retransmission: the connection is gone, nothing is sent.
void OrderingTest::stepsComeBeforeTimers()
{
    Story story;
    story.call(0ms, kA, CallKind::Connect).call(1000ms, kA, CallKind::Close);
    story.fault(kA, 1, sim::Drop{});
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(trace.segments().size(), std::size_t{1});
    QCOMPARE(
        eventsAt(trace, 1000), lines({"A calls close", "A CLOSED", "A timer retransmission stop"}));
}

/// The first of two segments is held up so that both arrive together: still the first comes first.
void OrderingTest::arrivalsInTheOrderSent()
{
    Story story = Story::established(100, 300);
    story.genesis.endpoint[kA].nagle = false;
    story.call(0ms, kA, CallKind::Send, 10).call(20ms, kA, CallKind::Send, 10);
    story.fault(kA, 1, sim::Delay{20ms});
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(
        eventsAt(trace, 70), lines({"B gets 1", "B gets 2", "B has 10", "B has 20", "B sends 3"}));
}

void OrderingTest::stepsInFileOrder()
{
    Story story = Story::established(100, 300);
    story.call(10ms, kB, CallKind::Status); // later in time, earlier in the file
    story.call(0ms, kB, CallKind::StopReading);
    story.call(0ms, kA, CallKind::Send, 10);
    story.call(0ms, kB, CallKind::ResumeReading);
    QCOMPARE(eventsAt(support::run(story.genesis), 0),
        lines({"B calls stop-reading", "A calls send", "B calls resume-reading",
            "A timer retransmission start", "A sends 1"}));
}

void OrderingTest::theClientSendsFirst()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kB, CallKind::Send, 10).call(0ms, kA, CallKind::Send, 10);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(trace.segment({1}).from, kA);
    QCOMPARE(trace.segment({2}).from, kB);
}

/// MUST-58: two segments, a SEND and a CLOSE in one instant, and one segment that tells it all.
void OrderingTest::oneSegmentAnswersTheInstant()
{
    Story story = Story::established(100, 300);
    story.genesis.endpoint[kA].nagle = false;
    story.call(0ms, kA, CallKind::Send, 10).call(0ms, kA, CallKind::Send, 10);
    story.call(50ms, kB, CallKind::Send, 5).call(50ms, kB, CallKind::Close);
    const sim::Trace trace = support::run(story.until(60ms).genesis);
    QCOMPARE(text(figure(trace)).section('\n', -2, -2),
        QString("... <-- <SEQ=300><ACK=120><DATA=5><CTL=FIN,PSH,ACK> <-- FIN-WAIT-1"));
}

/// The SYN,ACK's timer and a repeated SYN fall together.
void OrderingTest::aSynAckLeavesOnce()
{
    Story story;
    story.isns(kA, {100}).isns(kB, {300});
    story.call(0ms, kB, CallKind::Listen).call(0ms, kA, CallKind::Connect);
    story.fault(kB, 1, sim::Drop{});
    // A repeats its SYN at 1000 ms; it arrives at 1050 ms, when B's timer expires, too.
    const sim::Trace trace = support::run(story.until(1060ms).genesis);
    QCOMPARE(eventsAt(trace, 1050),
        lines({"B gets 3", "B notes repeated-syn", "B timer retransmission start", "B sends 4"}));
}

/// call, arrive, timer expire → state → deliver, note, error → timer start, stop → send.
void OrderingTest::rowsOfARoundAreOrdered()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Send, 10).call(0ms, kA, CallKind::Close);
    story.call(50ms, kB, CallKind::Status).call(50ms, kB, CallKind::Close);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(eventsAt(trace, 50),
        lines({"B gets 1", "B calls status", "B calls close", "B CLOSE-WAIT", "B LAST-ACK",
            "B has 10", "B notes connection-closing", "B notes status",
            "B timer retransmission start", "B sends 2"}));
}

/// What was measured, and how congestion control stands because of it, stands behind what an
/// arrival has told and before the timers that it sets.
void OrderingTest::numbersComeBeforeTimers()
{
    support::Story story = support::Story::established(100, 300);
    story.call(0ms, kA, CallKind::Send, 10);
    const sim::Trace trace = support::run(story.genesis);
    std::string kinds;
    for (const sim::TraceRow& row : trace.rows()) {
        const bool isAck = row.at == tcp::Instant(100ms) && row.who == kA;
        const auto letter = [&] {
            return std::holds_alternative<sim::ArriveRow>(row.what)    ? 'a'
                : std::holds_alternative<sim::RttRow>(row.what)        ? 'r'
                : std::holds_alternative<sim::CongestionRow>(row.what) ? 'c'
                : std::holds_alternative<sim::TimerRow>(row.what)      ? 't'
                                                                       : '?';
        };
        kinds += isAck ? std::string(1, letter()) : std::string();
    }
    QCOMPARE(kinds, std::string("arct"));
}

void OrderingTest::aCallOfTheUserFollowsTheSteps()
{
    Story story = Story::established(100, 300);
    story.call(10ms, kA, CallKind::StopReading);
    sim::History history(story.genesis);
    const tcp::Instant at{10ms};
    QVERIFY(history.apply({at, sim::UserCall{kA, {CallKind::Status}}}));
    QCOMPARE(eventsAt(history.trace(), 10),
        lines({"A calls stop-reading", "A calls status", "A notes status"}));
}

/// Both directions take no time: each arrival is a round of its own, at one time.
void OrderingTest::zeroDelayIsANewRound()
{
    Story story;
    story.delay(kA, 0ms).delay(kB, 0ms);
    story.call(5ms, kB, CallKind::Listen).call(5ms, kA, CallKind::Connect);
    QCOMPARE(eventsAt(support::run(story.genesis), 5),
        lines({"B calls listen", "A calls connect", "B LISTEN", "A SYN-SENT",
            "A timer retransmission start", "A sends 1", "B gets 1", "B SYN-RECEIVED",
            "B timer retransmission start", "B sends 2", "A gets 2", "A ESTABLISHED",
            "A timer retransmission stop", "A sends 3", "B gets 3", "B ESTABLISHED",
            "B timer retransmission stop"}));
}

/// A reset leaves at once, and still it arrives in a round of its own.
void OrderingTest::zeroDelayResetsToo()
{
    Story story;
    story.delay(kA, 0ms).delay(kB, 0ms);
    story.call(5ms, kA, CallKind::Connect);
    QCOMPARE(eventsAt(support::run(story.genesis), 5),
        lines({"A calls connect", "A SYN-SENT", "A timer retransmission start", "A sends 1",
            "B gets 1", "B sends 2", "A gets 2", "A CLOSED", "A error connection reset",
            "A timer retransmission stop"}));
}

/// However many rounds an instant has: it is no sign that there is no end.
void OrderingTest::zeroDelayTransfersEnd()
{
    constexpr std::uint64_t kOctets = 20'000'000;
    Story story = Story::established(100, 300);
    story.delay(kA, 0ms).delay(kB, 0ms);
    story.genesis.endpoint[kB].window = 1460;
    story.call(0ms, kA, CallKind::Send, kOctets);
    const sim::Trace trace = support::run(story.genesis);
    QVERIFY(!trace.isStopped());
    QVERIFY(trace.rows().back().at == tcp::Instant{});
    std::uint64_t delivered = 0;
    for (const sim::TraceRow& row : trace.rows()) {
        if (const auto* deliver = std::get_if<sim::DeliverRow>(&row.what)) {
            delivered = deliver->total;
        }
    }
    QCOMPARE(delivered, kOctets);
}

void OrderingTest::aStepFollowsTheStateInTheSameInstant()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Close);
    story.callWhen(kB, State::CloseWait, kB, CallKind::Close);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(trace.segments().size(), std::size_t{3});
    QCOMPARE(eventsAt(trace, 50).section('\n', 0, 3),
        lines({"B gets 1", "B calls close", "B CLOSE-WAIT", "B LAST-ACK"}));
}

void OrderingTest::aStepWaitsAfterTheState()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Close);
    story.callWhen(kB, State::CloseWait, kB, CallKind::Close, 200ms);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(trace.segments().size(), std::size_t{4});
    QCOMPARE(trace.segment({3}).at, tcp::Instant{250ms});
}

void OrderingTest::aStepIsSetOffByTheFirstEntryOnly()
{
    Story story;
    story.callWhen(kA, State::SynSent, kA, CallKind::Status);
    story.call(0ms, kA, CallKind::Connect).call(10ms, kA, CallKind::Crash);
    story.call(20ms, kA, CallKind::Connect);
    const QString all = text(events(support::run(story.until(30ms).genesis)));
    QCOMPARE(all.count("A SYN-SENT"), 2);
    QCOMPARE(all.count("A calls status"), 1);
}

/// LAST-ACK is entered as the FIN leaves.
void OrderingTest::aStepFollowsAStateThatSendingEntered()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Close).call(100ms, kB, CallKind::Close);
    story.callWhen(kB, State::LastAck, kB, CallKind::Status);
    const sim::Trace trace = support::run(story.until(110ms).genesis);
    QCOMPARE(
        eventsAt(trace, 100).section('\n', -2, -1), lines({"B calls status", "B notes status"}));
}

void OrderingTest::aStepFollowsTheEstablishedStart()
{
    Story story = Story::established(100, 300);
    story.callWhen(kB, State::Established, kB, CallKind::Send, 30ms, 10);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(trace.segment({1}).at, tcp::Instant{30ms});
}

/// Cause before effect: the segment is there before it arrives.
void OrderingTest::anInjectedSegmentIsSentBeforeItArrives()
{
    Story story = Story::established(100, 300);
    story.call(10ms, kB, CallKind::Send, 5);
    story.inject(10ms, kB, support::segment({}, 100, 300, 7));
    const sim::Trace trace = support::run(story.until(20ms).genesis);
    QCOMPARE(eventsAt(trace, 10),
        lines({"B calls send", "A sends 1", "B gets 1", "B has 7", "B timer retransmission start",
            "B sends 2"}));
    QVERIFY(trace.segment({1}).injected);
    QCOMPARE(trace.segment({1}).from, kA);
    QCOMPARE(trace.segment({1}).reason, tcp::Reason::Injected);
}

/// An injection is a step: it comes after what the links bring.
void OrderingTest::injectionsFollowArrivals()
{
    Story story = Story::established(100, 300);
    story.inject(50ms, kB, support::segment({Flag::Rst}, 110));
    story.call(0ms, kA, CallKind::Send, 10);
    const sim::Trace trace = support::run(story.genesis);
    // The number of the reset is exact only behind the data.
    QVERIFY(eventsAt(trace, 50).contains("B CLOSED"));
    QVERIFY(eventsAt(trace, 50).contains("B has 10"));
}

/// "Resets answer at once", the rest at the end of the instant.
void OrderingTest::resetsLeaveBeforeOtherSegments()
{
    Story story;
    story.isns(kA, {100}).isns(kB, {300});
    story.call(0ms, kA, CallKind::Listen).call(0ms, kB, CallKind::Listen);
    story.inject(10ms, kA, support::segment({Flag::Syn}, 300));
    story.inject(10ms, kB, support::segment({}, 100, 500));
    const sim::Trace trace = support::run(story.until(20ms).genesis);
    QCOMPARE(trace.segment({3}).from, kB);
    QVERIFY(trace.segment({3}).segment.rst());
    QCOMPARE(trace.segment({4}).from, kA);
    QVERIFY(trace.segment({4}).segment.syn());
}

SUITE(OrderingTest);

} // namespace ordering_test

#include "ordering_test.moc"
