// SPDX-License-Identifier: GPL-3.0-or-later

// The built-in scenarios show what textbooks and RFC 9293 §3.5 and §3.6 show.

#include "lesson/scenario/catalogue.h"
#include "lesson/scenario_run.h"
#include "support/suite.h"

#include <QtTest>

namespace built_in_test {

using sim::Side;

class BuiltInTest : public QObject
{
    Q_OBJECT

private slots:
    void allIdsOfTheContract();
    void everyOneHasBothLanguages();
    void segments_data();
    void segments();
    void states_data();
    void states();
    void connectionOpensAgainAfterTimeWait();
    void abortIsReported();
};

void BuiltInTest::allIdsOfTheContract()
{
    const QStringList ids{"three-way-handshake", "four-way-teardown", "whole-connection",
        "half-close", "three-segment-close", "server-closes-first", "lost-syn", "lost-syn-ack",
        "lost-handshake-ack", "lost-fin", "lost-last-ack", "simultaneous-open",
        "simultaneous-close", "closed-port", "old-duplicate-syn", "half-open", "reset", "time-wait",
        "rfc9293-figure-6", "rfc9293-figure-7", "rfc9293-figure-8", "rfc9293-figure-9",
        "rfc9293-figure-10", "rfc9293-figure-11", "rfc9293-figure-12", "rfc9293-figure-13",
        "cumulative-ack", "zero-window-probe", "silly-window", "delayed-ack-nagle",
        "delayed-ack-no-nagle", "keep-alive-dead-peer", "slow-start", "congestion-avoidance",
        "fast-retransmit", "fast-recovery-two-losses", "four-losses-newreno", "four-losses-sack",
        "one-path-tahoe", "one-path-reno", "one-path-newreno", "one-path-cubic", "bufferbloat",
        "bufferbloat-short-queue", "rto-backoff", "tail-loss", "tail-loss-tlp", "reordering",
        "reordering-rack", "long-fat-path", "long-fat-path-no-scaling", "sequence-wrap", "paws",
        "paws-without-timestamps"};
    qsizetype listed = 0;
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        listed += static_cast<qsizetype>(group.entries.size());
    }
    QCOMPARE(listed, ids.size());
    for (const QString& id : ids) {
        QVERIFY2(lesson::findEntry(id) != nullptr, qPrintable(id));
        QCOMPARE(test::load(id).id, id);
    }
}

void BuiltInTest::everyOneHasBothLanguages()
{
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        QVERIFY(group.title.en != group.title.zh);
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QVERIFY2(entry.title.en != entry.title.zh, qPrintable(entry.id));
            QVERIFY2(entry.description.en.startsWith("Watch "), qPrintable(entry.id));
            QVERIFY2(entry.description.en.endsWith('.'), qPrintable(entry.id));
            QVERIFY2(entry.description.zh.startsWith(QStringLiteral("注意")), qPrintable(entry.id));
            QVERIFY2(entry.description.zh.endsWith(QStringLiteral("。")), qPrintable(entry.id));
        }
    }
}

void BuiltInTest::segments_data()
{
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char* id, const QStringList& lines) { QTest::newRow(id) << lines; };
    row("three-way-handshake",
        {"client SYN seq 100", "server SYN,ACK seq 300 ack 101", "client ACK seq 101 ack 301"});
    row("four-way-teardown",
        {"client FIN,ACK seq 101 ack 301", "server ACK seq 301 ack 102",
            "server FIN,ACK seq 301 ack 102", "client ACK seq 102 ack 302"});
    row("whole-connection",
        {"client SYN seq 100", "server SYN,ACK seq 300 ack 101", "client ACK seq 101 ack 301",
            "client PSH,ACK seq 101 ack 301 len 150", "server ACK seq 301 ack 251",
            "server PSH,ACK seq 301 ack 251 len 500", "client ACK seq 251 ack 801",
            "client FIN,ACK seq 251 ack 801", "server ACK seq 801 ack 252",
            "server FIN,ACK seq 801 ack 252", "client ACK seq 252 ack 802"});
    row("half-close",
        {"client FIN,ACK seq 101 ack 301", "server ACK seq 301 ack 102",
            "server PSH,ACK seq 301 ack 102 len 400", "client ACK seq 102 ack 701",
            "server FIN,ACK seq 701 ack 102", "client ACK seq 102 ack 702"});
    row("three-segment-close",
        {"client FIN,ACK seq 101 ack 301", "server FIN,ACK seq 301 ack 102",
            "client ACK seq 102 ack 302"});
    row("server-closes-first",
        {"server FIN,ACK seq 301 ack 101", "client ACK seq 101 ack 302",
            "client FIN,ACK seq 101 ack 302", "server ACK seq 302 ack 102"});
    row("simultaneous-open",
        {"client SYN seq 100", "server SYN seq 300", "client SYN,ACK seq 100 ack 301",
            "server SYN,ACK seq 300 ack 101"});
    row("simultaneous-close",
        {"client FIN,ACK seq 101 ack 301", "server FIN,ACK seq 301 ack 101",
            "client ACK seq 102 ack 302", "server ACK seq 302 ack 102"});
    row("lost-syn",
        {"client SYN seq 100", "client SYN seq 100", "server SYN,ACK seq 300 ack 101",
            "client ACK seq 101 ack 301"});
    row("lost-syn-ack",
        {"client SYN seq 100", "server SYN,ACK seq 300 ack 101", "client SYN seq 100",
            "server SYN,ACK seq 300 ack 101", "client ACK seq 101 ack 301",
            "client PSH,ACK seq 101 ack 301 len 100", "server ACK seq 301 ack 201",
            "client FIN,ACK seq 201 ack 301", "server ACK seq 301 ack 202",
            "server FIN,ACK seq 301 ack 202", "client ACK seq 202 ack 302"});
    row("lost-handshake-ack",
        {"client SYN seq 100", "server SYN,ACK seq 300 ack 101", "client ACK seq 101 ack 301",
            "server SYN,ACK seq 300 ack 101", "client ACK seq 101 ack 301"});
    row("lost-fin",
        {"client FIN,ACK seq 101 ack 301", "client FIN,ACK seq 101 ack 301",
            "server ACK seq 301 ack 102", "server FIN,ACK seq 301 ack 102",
            "client ACK seq 102 ack 302"});
    row("lost-last-ack",
        {"client FIN,ACK seq 101 ack 301", "server ACK seq 301 ack 102",
            "server FIN,ACK seq 301 ack 102", "client ACK seq 102 ack 302",
            "server FIN,ACK seq 301 ack 102", "client ACK seq 102 ack 302"});
    row("closed-port", {"client SYN seq 100", "server RST,ACK seq 0 ack 101"});
    row("old-duplicate-syn",
        {"client SYN seq 100", "client SYN seq 90", "server SYN,ACK seq 300 ack 91",
            "client RST seq 91", "server SYN,ACK seq 400 ack 101", "client ACK seq 101 ack 401"});
    row("half-open",
        {"client SYN seq 400", "server ACK seq 300 ack 100", "client RST seq 100",
            "client SYN seq 400", "server SYN,ACK seq 700 ack 401", "client ACK seq 401 ack 701"});
    row("reset",
        {"client PSH,ACK seq 101 ack 301 len 150", "server ACK seq 301 ack 251",
            "client RST seq 251"});
}

void BuiltInTest::segments()
{
    QFETCH(QStringList, expected);
    const sim::Trace trace = test::run(test::load(QTest::currentDataTag()).genesis);
    QCOMPARE(test::segmentLines(trace), expected);
}

void BuiltInTest::states_data()
{
    QTest::addColumn<QStringList>("client");
    QTest::addColumn<QStringList>("server");
    QTest::newRow("four-way-teardown")
        << QStringList{"FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED"}
        << QStringList{"CLOSE-WAIT", "LAST-ACK", "CLOSED"};
    QTest::newRow("server-closes-first")
        << QStringList{"CLOSE-WAIT", "LAST-ACK", "CLOSED"}
        << QStringList{"FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED"};
    QTest::newRow("simultaneous-open") << QStringList{"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED"}
                                       << QStringList{"SYN-SENT", "SYN-RECEIVED", "ESTABLISHED"};
    QTest::newRow("simultaneous-close")
        << QStringList{"FIN-WAIT-1", "CLOSING", "TIME-WAIT", "CLOSED"}
        << QStringList{"FIN-WAIT-1", "CLOSING", "TIME-WAIT", "CLOSED"};
    QTest::newRow("old-duplicate-syn")
        << QStringList{"SYN-SENT", "ESTABLISHED"}
        << QStringList{"LISTEN", "SYN-RECEIVED", "LISTEN", "SYN-RECEIVED", "ESTABLISHED"};
    QTest::newRow("half-open") << QStringList{"CLOSED", "SYN-SENT", "ESTABLISHED"}
                               << QStringList{"CLOSED", "LISTEN", "SYN-RECEIVED", "ESTABLISHED"};
}

void BuiltInTest::states()
{
    QFETCH(QStringList, client);
    QFETCH(QStringList, server);
    const sim::Trace trace = test::run(test::load(QTest::currentDataTag()).genesis);
    QCOMPARE(test::states(trace, Side::Client), client);
    QCOMPARE(test::states(trace, Side::Server), server);
}

void BuiltInTest::connectionOpensAgainAfterTimeWait()
{
    const sim::Trace trace = test::run(test::load("time-wait").genesis);
    const QStringList expected{
        "FIN-WAIT-1", "FIN-WAIT-2", "TIME-WAIT", "CLOSED", "SYN-SENT", "ESTABLISHED"};
    QCOMPARE(test::states(trace, Side::Client), expected);
    int refused = 0;
    for (const sim::TraceRow& row : trace.rows()) {
        if (const auto* error = std::get_if<sim::ErrorRow>(&row.what)) {
            QCOMPARE(error->error, tcp::Error::ConnectionAlreadyExists);
            QCOMPARE(row.at, tcp::Instant(std::chrono::seconds(60)));
            ++refused;
        }
    }
    QCOMPARE(refused, 1);
}

void BuiltInTest::abortIsReported()
{
    const sim::Trace trace = test::run(test::load("reset").genesis);
    bool serverIsTold = false;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* error = std::get_if<sim::ErrorRow>(&row.what);
        serverIsTold = serverIsTold ||
            (error != nullptr && row.who == Side::Server &&
                error->error == tcp::Error::ConnectionReset);
    }
    QVERIFY(serverIsTold);
}

SUITE_WITHIN(QCoreApplication, BuiltInTest);

} // namespace built_in_test

#include "built_in_test.moc"
