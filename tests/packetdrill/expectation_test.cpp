// SPDX-License-Identifier: GPL-3.0-or-later

// Scripts that must fail, each because of one thing, and the script without it, which passes.

#include "packetdrill/played.h"
#include "support/suite.h"

#include <QTest>

namespace expectation_test {

class ExpectationTest : public QObject
{
    Q_OBJECT

private slots:
    void segments_data();
    void segments();
    void times_data();
    void times();
    void outputAgainstItsOrder();
    void whatIsNeverSent();
    void whatIsSentTooLate();
    void behindTheLastEvent();
    void numbersOfTheScript();
    void optionsOfProfiles_data();
    void optionsOfProfiles();
    void timestamps();
};

void ExpectationTest::segments_data()
{
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("passes");
    QTest::newRow("as it is") << "> P. 1:101(100) ack 1 win 65535" << true;
    QTest::newRow("any window") << "> P. 1:101(100) ack 1" << true;
    QTest::newRow("any options") << "> P. 1:101(100) ack 1 <...>" << true;
    QTest::newRow("any number") << "> P. ...(100) ack 1" << true;
    QTest::newRow("sequence number") << "> P. 2:102(100) ack 1" << false;
    QTest::newRow("length") << "> P. 1:100(99) ack 1" << false;
    QTest::newRow("acknowledgment") << "> P. 1:101(100) ack 2" << false;
    QTest::newRow("window") << "> P. 1:101(100) ack 1 win 65534" << false;
    QTest::newRow("missing flag") << "> . 1:101(100) ack 1" << false;
    QTest::newRow("other flag") << "> FP. 1:101(100) ack 1" << false;
    QTest::newRow("urgent") << "> P. 1:101(100) ack 1 urg 1" << false;
    QTest::newRow("congestion flag") << "> PE. 1:101(100) ack 1" << false;
    QTest::newRow("congestion mark") << "> [ect0] P. 1:101(100) ack 1" << false;
    QTest::newRow("option") << "> P. 1:101(100) ack 1 <nop,nop,sack 5:9>" << false;
}

void ExpectationTest::segments()
{
    QFETCH(QString, expected);
    QFETCH(bool, passes);
    const std::string script =
        accepted() + "+0 write(4, ..., 100) = 100\n+0 " + expected.toStdString() + "\n";
    const QString outcome = outcomeOf(script);
    const QString wrong =
        "10: expected " + expected + " / actual > P. 1:101(100) ack 1 win 65535 at 0.1";
    QCOMPARE(outcome, passes ? QString("passed") : wrong);
}

void ExpectationTest::times_data()
{
    QTest::addColumn<QString>("retransmission");
    QTest::addColumn<bool>("passes");
    QTest::newRow("exact") << "+1 > S 0:0(0) <mss 1460>" << true;
    QTest::newRow("absolute") << "1 > S 0:0(0) <mss 1460>" << true;
    QTest::newRow("any time") << "* > S 0:0(0) <mss 1460>" << true;
    QTest::newRow("range") << "+.8~+1.2 > S 0:0(0) <mss 1460>" << true;
    QTest::newRow("absolute range") << ".8~1.2 > S 0:0(0) <mss 1460>" << true;
    QTest::newRow("within the tolerance") << "+1.01 > S 0:0(0) <mss 1460>" << true;
    QTest::newRow("within the tolerance before") << "+.99 > S 0:0(0) <mss 1460>" << true;
    QTest::newRow("sent too early") << "+1.011 > S 0:0(0) <mss 1460>" << false;
    QTest::newRow("sent too late") << "+.989 > S 0:0(0) <mss 1460>" << false;
    QTest::newRow("before the range") << "+1.2~+1.5 > S 0:0(0) <mss 1460>" << false;
    QTest::newRow("after the range") << "+.2~+.5 > S 0:0(0) <mss 1460>" << false;
}

void ExpectationTest::times()
{
    QFETCH(QString, retransmission);
    QFETCH(bool, passes);
    const std::string script = "--tolerance_usecs=10000\n"
                               "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
                               "+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0\n"
                               "+0 connect(3, ..., ...) = -1 EINPROGRESS\n"
                               "+0 > S 0:0(0) <mss 1460>\n" +
        retransmission.toStdString() + "\n";
    QCOMPARE(outcomeOf(script) == "passed", passes);
}

/// The second segment is there already when the first one is expected late.
void ExpectationTest::outputAgainstItsOrder()
{
    const std::string script = accepted() +
        "+0 < . 1:101(100) ack 1 win 10000\n"
        "+0 write(4, ..., 50) = 50\n";
    QCOMPARE(
        outcomeOf(script + "+0 > . 1:1(0) ack 101\n+0 > P. 1:51(50) ack 101\n"), QString("passed"));
    QCOMPARE(outcomeOf(script + "+0 > P. 1:51(50) ack 101\n"),
        QString("11: expected > P. 1:51(50) ack 101 / actual > . 1:1(0) ack 101 win 65435 at 0.1"));
    QCOMPARE(outcomeOf(script + "+.5 > . 1:1(0) ack 101\n"),
        QString("11: expected > . 1:1(0) ack 101 at 0.6 / actual > . 1:1(0) ack 101 win 65435 at "
                "0.1"));
}

void ExpectationTest::whatIsNeverSent()
{
    QCOMPARE(outcomeOf(accepted() + "+0 > . 1:1(0) ack 1\n"),
        QString("9: expected > . 1:1(0) ack 1 at 0.1 / actual nothing"));
}

/// A retransmission after a second, and not after half a one.
void ExpectationTest::whatIsSentTooLate()
{
    const std::string script = accepted() +
        "+0 write(4, ..., 100) = 100\n+0 > P. 1:101(100) ack 1\n+.5 > P. 1:101(100) ack 1\n";
    QCOMPARE(outcomeOf(script),
        QString("11: expected > P. 1:101(100) ack 1 at 0.6 / "
                "actual > P. 1:101(100) ack 1 win 65535 at 1.1"));
}

void ExpectationTest::behindTheLastEvent()
{
    const std::string script = accepted() + "+0 write(4, ..., 100) = 100\n";
    packetdrill::PlayOptions options;
    options.aftermath = std::chrono::milliseconds(1500);
    const auto result = judged(script, "rfc", options);
    QCOMPARE(outcomeOf(result), QString("passed"));
    QCOMPARE(result.playback.sent.size(), std::size_t(3));
    QCOMPARE(result.playback.sent[1].text, std::string("> P. 1:101(100) ack 1 win 65535"));
    QVERIFY(!result.playback.sent[1].late);
    QVERIFY(result.playback.sent[2].late); // its retransmission
}

void ExpectationTest::numbersOfTheScript()
{
    const std::string script = R"(
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 listen(3, 1) = 0
+0 < S 4294967295:4294967295(0) win 10000 <mss 1000>
+0 > S. 700:700(0) ack 0 <mss 1460>
+0 < . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
+0 write(4, ..., 9) = 9
+0 > P. 1:10(9) ack 1
+0 < . 1:6(5) ack 10 win 10000
+0 > . 10:10(0) ack 6
)";
    for (const std::uint32_t iss : {0U, 1U, 0xfffffff8U}) {
        packetdrill::PlayOptions options;
        options.iss = iss;
        QCOMPARE(outcomeOf(judged(script, "rfc", options)), QString("passed"));
    }
}

void ExpectationTest::optionsOfProfiles_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("options");
    QTest::addColumn<bool>("passes");
    const char* const freebsd = "mss 1460,nop,wscale 6,sackOK,TS val 100 ecr 0";
    const char* const linux = "mss 1460,sackOK,TS val 100 ecr 0,nop,wscale 8";
    QTest::newRow("freebsd") << "freebsd" << freebsd << true;
    QTest::newRow("freebsd's by linux") << "linux" << freebsd << false;
    QTest::newRow("linux") << "linux" << linux << true;
    QTest::newRow("linux's by freebsd") << "freebsd" << linux << false;
    QTest::newRow("without padding") << "freebsd"
                                     << "mss 1460,wscale 6,sackOK,TS val 100 ecr 0" << false;
    QTest::newRow("other value") << "freebsd"
                                 << "mss 1461,nop,wscale 6,sackOK,TS val 100 ecr 0" << false;
    QTest::newRow("one is missing") << "freebsd"
                                    << "mss 1460,nop,wscale 6,sackOK" << false;
    QTest::newRow("none") << "freebsd"
                          << "" << false;
    QTest::newRow("rfc") << "rfc"
                         << "mss 1460" << true;
    QTest::newRow("rfc, padded") << "rfc"
                                 << "nop,mss 1460,nop,nop,eol" << true;
    QTest::newRow("rfc, other value") << "rfc"
                                      << "mss 1000" << false;
}

void ExpectationTest::optionsOfProfiles()
{
    QFETCH(QString, profile);
    QFETCH(QString, options);
    QFETCH(bool, passes);
    const std::string script = "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
                               "+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0\n"
                               "+0 connect(3, ..., ...) = -1 EINPROGRESS\n"
                               "+0 > S 0:0(0) <" +
        options.toStdString() + ">\n";
    const QString outcome = outcomeOf(script, qPrintable(profile));
    QVERIFY2((outcome == "passed") == passes, qPrintable(outcome));
}

/// Ours count from the first one; an echo of ours is told in our clock.
void ExpectationTest::timestamps()
{
    const std::string script = R"(
 0 `sysctl -w net.inet.tcp.rfc1323=3`
+0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 listen(3, 1) = 0
+5 < S 0:0(0) win 10000 <mss 1000,nop,nop,TS val 4000 ecr 0>
+0 > S. 0:0(0) ack 1 <mss 1460,nop,nop,TS val 77 ecr 4000>
+.2 < . 1:1(0) ack 1 win 10000 <nop,nop,TS val 4200 ecr 77>
+0 accept(3, ..., ...) = 4
+0 %{ assert tcpi_rtt == 200000 }%
+.3 write(4, ..., 9) = 9
)";
    QCOMPARE(outcomeOf(script + "+0 > P. 1:10(9) ack 1 <nop,nop,TS val 577 ecr 4200>\n", "freebsd"),
        QString("passed"));
    QVERIFY(outcomeOf(script + "+0 > P. 1:10(9) ack 1 <nop,nop,TS val 677 ecr 4200>\n", "freebsd")
                .startsWith("11: expected"));
    QVERIFY(outcomeOf(script + "+0 > P. 1:10(9) ack 1 <nop,nop,TS val 577 ecr 4201>\n", "freebsd")
                .startsWith("11: expected"));
}

SUITE(ExpectationTest);

} // namespace expectation_test

#include "expectation_test.moc"
