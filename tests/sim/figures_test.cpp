// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 9293 Figures 6 to 13, with the figures' own numbers. Peer A is the client, peer B the server;
// a line that a figure draws twice, as a departure and an arrival, is one line here.

#include "support/story.h"
#include "support/suite.h"

#include <QTest>

namespace figures_test {

using namespace std::chrono_literals;
using support::figure;
using support::kA;
using support::kB;
using support::Story;
using tcp::CallKind;
using tcp::Flag;

namespace {

/// Nothing of interest happens later than this.
constexpr auto kEnd = 900ms;

sim::Trace play(Story& story) { return support::run(story.until(kEnd).genesis); }

tcp::State finalState(const sim::Trace& trace, sim::Side who)
{
    tcp::State state = trace.start().state[who];
    for (const sim::TraceRow& row : trace.rows()) {
        if (const auto* change = std::get_if<sim::StateRow>(&row.what); change && row.who == who) {
            state = change->to;
        }
    }
    return state;
}

QString text(const std::string& lines) { return QString::fromStdString(lines); }

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void figure6();
    void figure7();
    void figure8();
    void figure9();
    void figure10();
    void figure11();
    void figure12();
    void figure13();
};

/// Basic three-way handshake, and the data of line 5.
void FiguresTest::figure6()
{
    Story story;
    story.isns(kA, {100}).isns(kB, {300});
    story.call(0ms, kB, CallKind::Listen).call(0ms, kA, CallKind::Connect);
    story.callWhen(kA, tcp::State::Established, kA, CallKind::Send, 0ms, 10);
    const sim::Trace trace = play(story);
    QCOMPARE(text(figure(trace)),
        QString("SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED\n"
                "ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED\n"
                "ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK> --> ESTABLISHED\n"
                "ESTABLISHED --> <SEQ=101><ACK=301><DATA=10><CTL=PSH,ACK> --> ESTABLISHED\n"
                "ESTABLISHED <-- <SEQ=301><ACK=111><CTL=ACK> <-- ESTABLISHED\n"));
}

/// Simultaneous connection synchronization: A's SYN is slow.
void FiguresTest::figure7()
{
    Story story;
    story.isns(kA, {100}).isns(kB, {300}).delay(kA, 100ms).delay(kB, 50ms);
    story.call(0ms, kA, CallKind::Connect).call(10ms, kB, CallKind::Connect);
    const sim::Trace trace = play(story);
    QCOMPARE(text(figure(trace)),
        QString("SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED\n"
                "SYN-RECEIVED <-- <SEQ=300><CTL=SYN> <-- SYN-SENT\n"
                "SYN-RECEIVED --> <SEQ=100><ACK=301><CTL=SYN,ACK> --> ESTABLISHED\n"
                "ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED\n"));
    // "Each TCP peer's connection state cycles from CLOSED to SYN-SENT to SYN-RECEIVED to
    // ESTABLISHED", and both are quiet then.
    QCOMPARE(finalState(trace, kA), tcp::State::Established);
    QCOMPARE(finalState(trace, kB), tcp::State::Established);
}

/// Recovery from an old duplicate SYN: B chooses 300 for the old one, 400 for the new one.
void FiguresTest::figure8()
{
    Story story;
    story.isns(kA, {100}).isns(kB, {300, 400});
    story.call(0ms, kB, CallKind::Listen).call(0ms, kA, CallKind::Connect);
    story.fault(kA, 1, sim::Delay{150ms});
    story.inject(10ms, kB, support::segment({Flag::Syn}, 90));
    const sim::Trace trace = play(story);
    QCOMPARE(text(figure(trace)),
        QString("SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED\n"
                "(duplicate) --> <SEQ=90><CTL=SYN> --> SYN-RECEIVED\n"
                "SYN-SENT <-- <SEQ=300><ACK=91><CTL=SYN,ACK> <-- SYN-RECEIVED\n"
                "SYN-SENT --> <SEQ=91><CTL=RST> --> LISTEN\n"
                "ESTABLISHED <-- <SEQ=400><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED\n"
                "ESTABLISHED --> <SEQ=101><ACK=401><CTL=ACK> --> ESTABLISHED\n"));
}

/// Half-open connection discovery: A has forgotten a connection that B still has. The figure's SYN
/// lies outside B's window; with RFC 5961 one inside is answered alike.
void FiguresTest::figure9()
{
    for (const std::uint32_t window : {200U, 65535U}) {
        Story story = Story::established(100, 300);
        story.isns(kA, {99, 400});
        story.genesis.endpoint[kB].window = window;
        story.call(0ms, kA, CallKind::Crash).call(10ms, kA, CallKind::Connect);
        const sim::Trace trace = support::run(story.until(1010ms).genesis);
        QCOMPARE(text(figure(trace)),
            QString("SYN-SENT --> <SEQ=400><CTL=SYN> --> ESTABLISHED\n"
                    "SYN-SENT <-- <SEQ=300><ACK=100><CTL=ACK> <-- ESTABLISHED\n"
                    "SYN-SENT --> <SEQ=100><CTL=RST> --> CLOSED\n"
                    "SYN-SENT --> <SEQ=400><CTL=SYN> --> ...\n"));
        const bool told =
            support::events(trace).find("B error connection reset") != std::string::npos;
        QVERIFY(told); // "(Abort!!)"
    }
}

/// The active side causes half-open connection discovery.
void FiguresTest::figure10()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Crash).call(10ms, kB, CallKind::Send, 10);
    const sim::Trace trace = play(story);
    QCOMPARE(text(figure(trace)),
        QString("CLOSED <-- <SEQ=300><ACK=100><DATA=10><CTL=PSH,ACK> <-- ESTABLISHED\n"
                "CLOSED --> <SEQ=100><CTL=RST> --> CLOSED\n"));
}

/// An old duplicate SYN initiates a reset on two passive sockets: X = 300, Z = 90.
void FiguresTest::figure11()
{
    Story story;
    story.isns(kB, {300});
    story.call(0ms, kA, CallKind::Listen).call(0ms, kB, CallKind::Listen);
    story.inject(10ms, kB, support::segment({Flag::Syn}, 90));
    const sim::Trace trace = play(story);
    QCOMPARE(text(figure(trace)),
        QString("(duplicate) --> <SEQ=90><CTL=SYN> --> SYN-RECEIVED\n"
                "LISTEN <-- <SEQ=300><ACK=91><CTL=SYN,ACK> <-- SYN-RECEIVED\n"
                "LISTEN --> <SEQ=91><CTL=RST> --> LISTEN\n"));
    QCOMPARE(finalState(trace, kA), tcp::State::Listen);
    QCOMPARE(finalState(trace, kB), tcp::State::Listen);
}

/// Normal close sequence.
void FiguresTest::figure12()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Close);
    story.callWhen(kB, tcp::State::CloseWait, kB, CallKind::Close, 200ms);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(text(figure(trace)),
        QString("FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSE-WAIT\n"
                "FIN-WAIT-2 <-- <SEQ=300><ACK=101><CTL=ACK> <-- CLOSE-WAIT\n"
                "TIME-WAIT <-- <SEQ=300><ACK=101><CTL=FIN,ACK> <-- LAST-ACK\n"
                "TIME-WAIT --> <SEQ=101><ACK=301><CTL=ACK> --> CLOSED\n"));
    // Line 6: 2 MSL of two minutes each after A entered TIME-WAIT at 300 ms.
    QCOMPARE(trace.rows().back().at, tcp::Instant{300ms + 2 * 120s});
    QCOMPARE(finalState(trace, kA), tcp::State::Closed);
}

/// Simultaneous close sequence.
void FiguresTest::figure13()
{
    Story story = Story::established(100, 300);
    story.call(0ms, kA, CallKind::Close).call(0ms, kB, CallKind::Close);
    const sim::Trace trace = support::run(story.genesis);
    QCOMPARE(text(figure(trace)),
        QString("FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSING\n"
                "CLOSING <-- <SEQ=300><ACK=100><CTL=FIN,ACK> <-- FIN-WAIT-1\n"
                "CLOSING --> <SEQ=101><ACK=301><CTL=ACK> --> TIME-WAIT\n"
                "TIME-WAIT <-- <SEQ=301><ACK=101><CTL=ACK> <-- CLOSING\n"));
    for (const sim::Side who : sim::kBothSides) {
        QCOMPARE(finalState(trace, who), tcp::State::Closed);
    }
    QCOMPARE(trace.rows().back().at, tcp::Instant{100ms + 2 * 120s});
}

SUITE(FiguresTest);

} // namespace figures_test

#include "figures_test.moc"
