// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in scenarios of RFC 9293 Figures 6 to 13 run as these are drawn. Peer A is the client;
// a line that a figure draws twice, as a departure and an arrival, is one line here, and states are
// those after it. Where a figure goes no further, what follows is RFC 9293 §3.10.

#include "lesson/scenario_run.h"
#include "support/story.h"
#include "support/suite.h"

#include <QtTest>

namespace rfc_figures_test {

using sim::Side;

class RfcFiguresTest : public QObject
{
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void endsAreTold();
};

void RfcFiguresTest::lines_data()
{
    QTest::addColumn<QStringList>("figure");
    QTest::addColumn<QStringList>("lastStates");
    const auto row = [](int number, const QStringList& figure, const QStringList& last) {
        QTest::newRow(qPrintable(QStringLiteral("rfc9293-figure-%1").arg(number)))
            << figure << last;
    };
    row(6,
        {"SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED",
            "ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED",
            "ESTABLISHED --> <SEQ=101><ACK=301><CTL=ACK> --> ESTABLISHED",
            "ESTABLISHED --> <SEQ=101><ACK=301><DATA=10><CTL=PSH,ACK> --> ESTABLISHED",
            "ESTABLISHED <-- <SEQ=301><ACK=111><CTL=ACK> <-- ESTABLISHED"},
        {"ESTABLISHED", "ESTABLISHED"});
    row(7,
        {"SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED",
            "SYN-RECEIVED <-- <SEQ=300><CTL=SYN> <-- SYN-SENT",
            "SYN-RECEIVED --> <SEQ=100><ACK=301><CTL=SYN,ACK> --> ESTABLISHED",
            "ESTABLISHED <-- <SEQ=300><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED"},
        {"ESTABLISHED", "ESTABLISHED"});
    row(8,
        {"SYN-SENT --> <SEQ=100><CTL=SYN> --> SYN-RECEIVED",
            "(duplicate) --> <SEQ=90><CTL=SYN> --> SYN-RECEIVED",
            "SYN-SENT <-- <SEQ=300><ACK=91><CTL=SYN,ACK> <-- SYN-RECEIVED",
            "SYN-SENT --> <SEQ=91><CTL=RST> --> LISTEN",
            "ESTABLISHED <-- <SEQ=400><ACK=101><CTL=SYN,ACK> <-- SYN-RECEIVED",
            "ESTABLISHED --> <SEQ=101><ACK=401><CTL=ACK> --> ESTABLISHED"},
        {"ESTABLISHED", "ESTABLISHED"});
    row(9,
        {"SYN-SENT --> <SEQ=400><CTL=SYN> --> ESTABLISHED",
            "SYN-SENT <-- <SEQ=300><ACK=100><CTL=ACK> <-- ESTABLISHED",
            "SYN-SENT --> <SEQ=100><CTL=RST> --> CLOSED",
            "SYN-SENT --> <SEQ=400><CTL=SYN> --> ..."},
        {"SYN-SENT", "CLOSED"});
    row(10,
        {"CLOSED <-- <SEQ=300><ACK=100><DATA=10><CTL=PSH,ACK> <-- ESTABLISHED",
            "CLOSED --> <SEQ=100><CTL=RST> --> CLOSED"},
        {"CLOSED", "CLOSED"});
    // X is 300, Z is 90.
    row(11,
        {"(duplicate) --> <SEQ=90><CTL=SYN> --> SYN-RECEIVED",
            "LISTEN <-- <SEQ=300><ACK=91><CTL=SYN,ACK> <-- SYN-RECEIVED",
            "LISTEN --> <SEQ=91><CTL=RST> --> LISTEN"},
        {"LISTEN", "LISTEN"});
    row(12,
        {"FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSE-WAIT",
            "FIN-WAIT-2 <-- <SEQ=300><ACK=101><CTL=ACK> <-- CLOSE-WAIT",
            "TIME-WAIT <-- <SEQ=300><ACK=101><CTL=FIN,ACK> <-- LAST-ACK",
            "TIME-WAIT --> <SEQ=101><ACK=301><CTL=ACK> --> CLOSED"},
        {"CLOSED", "CLOSED"});
    row(13,
        {"FIN-WAIT-1 --> <SEQ=100><ACK=300><CTL=FIN,ACK> --> CLOSING",
            "CLOSING <-- <SEQ=300><ACK=100><CTL=FIN,ACK> <-- FIN-WAIT-1",
            "CLOSING --> <SEQ=101><ACK=301><CTL=ACK> --> TIME-WAIT",
            "TIME-WAIT <-- <SEQ=301><ACK=101><CTL=ACK> <-- CLOSING"},
        {"CLOSED", "CLOSED"});
}

void RfcFiguresTest::lines()
{
    QFETCH(QStringList, figure);
    QFETCH(QStringList, lastStates);
    const sim::Trace trace = test::run(test::load(QTest::currentDataTag()).genesis);
    const QString drawn = QString::fromStdString(support::figure(trace));
    QCOMPARE(drawn.split('\n', Qt::SkipEmptyParts), figure);
    QCOMPARE(test::states(trace, Side::Client).last(), lastStates[0]);
    QCOMPARE(test::states(trace, Side::Server).last(), lastStates[1]);
}

/// "(Abort!!)": the end that still held the connection is told that it is gone.
void RfcFiguresTest::endsAreTold()
{
    for (const char* id : {"rfc9293-figure-9", "rfc9293-figure-10"}) {
        const sim::Trace trace = test::run(test::load(id).genesis);
        const QString events = QString::fromStdString(support::events(trace));
        QVERIFY2(events.contains("B error connection reset"), id);
    }
}

SUITE_WITHIN(QCoreApplication, RfcFiguresTest);

} // namespace rfc_figures_test

#include "rfc_figures_test.moc"
