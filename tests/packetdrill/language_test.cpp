// SPDX-License-Identifier: GPL-3.0-or-later

// What scripts may say, beside the calls and segments that other tests here play.

#include "played.h"
#include "support/suite.h"

#include <QtTest>

namespace language_test {

class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void texts_data();
    void texts() { check(); }
    void headers_data();
    void headers() { check(); }
    void shell_data();
    void shell() { check(); }
    void lingering_data();
    void lingering() { check(); }
    void whatIsLeft_data();
    void whatIsLeft() { check(); }
    void octetsThatAreNoText();

private:
    static void columns();
    static void check();
    static void row(const char* name, const std::string& script, const char* outcome = "passed",
        const char* profile = "rfc");
};

void LanguageTest::columns()
{
    QTest::addColumn<std::string>("script");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<std::string>("profile");
}

void LanguageTest::row(
    const char* name, const std::string& script, const char* outcome, const char* profile)
{
    QTest::newRow(name) << script << QString(outcome) << std::string(profile);
}

void LanguageTest::check()
{
    QFETCH(std::string, script);
    QFETCH(QString, outcome);
    QFETCH(std::string, profile);
    QCOMPARE(outcomeOf(script, profile.c_str()), outcome);
}

void LanguageTest::texts_data()
{
    columns();
    row("quotes in a text",
        accepted() +
            "+0 write(4, \"say \\\"hello\\\"\"..., 12) = 12\n"
            "+0 > P. 1:13(12) ack 1\n");
    row("a backslash at its end",
        accepted() + "+0 write(4, \"C:\\\\\", 3) = 3\n+0 > P. 1:4(3) ack 1\n");
    row("without end", accepted() + "+0 write(4, \"say \\\", 3) = 3\n",
        "9: cannot be read: \" without end");
    row("options that say nothing here",
        "--tolerance_usecs=10000\n--non_fatal=packet\n--no_cleanup\n--so_filename=a.so\n" +
            accepted());
    row("TCP_INFO that nobody looks at",
        accepted() + "+0 getsockopt(4, IPPROTO_TCP, TCP_INFO, {...}, [104]) = 0\n");
    row("TCP_INFO that somebody looks at",
        accepted() + "+0 getsockopt(4, IPPROTO_TCP, TCP_INFO, {tcpi_state=1}, [104]) = 0\n",
        "9: unsupported: getsockopt() TCP_INFO");
}

void LanguageTest::headers_data()
{
    columns();
    row("a type of service",
        accepted() +
            "+0 < (tos 0x10) P. 1:11(10) ack 1 win 10000\n+0 > (tos 0x0) . 1:1(0) ack 11\n");
    row("with congestion",
        accepted() + "+0 < P. 1:11(10) ack 1 win 10000\n+0 > (tos 0x2) . 1:1(0) ack 11\n",
        "10: expected > (tos 0x2) . 1:1(0) ack 11 / actual > . 1:1(0) ack 11 win 65525 at 0.1");
    row("another one", accepted() + "+0 > (tos 0x10) . 1:1(0) ack 11\n", "9: unsupported: tos 16");
    row("a value of no interest",
        accepted() + "+0 getsockopt(4, SOL_SOCKET, SO_SNDBUF, [...], [4]) = 0\n");
    row("what snippets begin with",
        accepted() + "+0 %{\nimport sys\nassert tcpi_unacked == 0\n}%\n");
}

void LanguageTest::shell_data()
{
    columns();
    row("a value that is printed", "`sysctl net.ipv4.tcp_rmem`\n" + accepted(), "passed", "linux");
    row("one command or another",
        "`sysctl -q net.ipv4.tcp_sack=0 || exit 1\nsleep 0 || true`\n" + accepted());
    row("neither of two", "`frobnicate || true`\n" + accepted(), "1: unsupported: frobnicate");
    const std::string route = "`ip route change default via 192.0.2.1 initcwnd 3 2> /dev/null`\n";
    const std::string sends = accepted() + "+0 write(4, ..., 8000) = 8000\n";
    row("a route's first window", route + sends + "+0 > P. 1:3001(3000) ack 1\n", "passed",
        "linux");
    row("a larger first window is noticed", route + sends + "+0 > P. 1:4001(4000) ack 1\n",
        "11: expected > P. 1:4001(4000) ack 1 / actual > . 1:3001(3000) ack 1 win 65535 at 0.1",
        "linux");
    row("a route's least timeout",
        "`ip route change default rto_min 600ms`\n" + accepted() +
            "+0 write(4, ..., 10) = 10\n"
            "+0 > P. 1:11(10) ack 1\n"
            "+.69~+.71 > P. 1:11(10) ack 1\n",
        "passed", "linux");
    row("what a route says of no use here",
        "`ip route change default initcwnd many`\n" + accepted(),
        "1: unsupported: ip route change default initcwnd many");
}

/// SO_LINGER with a time: close() waits for the last ACK.
void LanguageTest::lingering_data()
{
    columns();
    const std::string lingers =
        accepted() + "+0 setsockopt(4, SOL_SOCKET, SO_LINGER, {onoff=1, linger=2}, 8) = 0\n";
    const std::string sent = "+0 > F. 1:1(0) ack 1\n";
    row("until all is acknowledged",
        lingers + "+0...0.3 close(4) = 0\n" + sent + "+.3 < . 1:1(0) ack 2 win 10000\n");
    row("no longer than that",
        lingers + "+0...0.5 close(4) = 0\n" + sent + "+.3 < . 1:1(0) ack 2 win 10000\n",
        "10: expected close() at 0.6 / actual at 0.4");
    row("not at once", lingers + "+0 close(4) = 0\n", "10: expected close() / actual it waits");
    row("until the time is over", lingers + "+0...2 close(4) = 0\n" + sent);
    row("not where calls do not wait",
        lingers + "+0 fcntl(4, F_SETFL, O_RDWR|O_NONBLOCK) = 0\n+0 close(4) = 0\n" + sent);
}

/// TCP_INQ of Linux: how much is left, beside the data.
void LanguageTest::whatIsLeft_data()
{
    columns();
    const auto reads = [](const char* octets, const char* left, const char* result) {
        return accepted() + "+0 setsockopt(4, SOL_TCP, TCP_INQ, [1], 4) = 0\n" +
            "+0 < P. 1:101(100) ack 1 win 10000\n+0 > . 1:1(0) ack 101\n" +
            "+0 recvmsg(4, {msg_name(...)=..., msg_iov(1)=[{..., " + octets +
            "}], msg_flags=0, msg_control=[{cmsg_level=SOL_TCP, cmsg_type=TCP_CM_INQ, cmsg_data=" +
            left + "}]}, 0) = " + result + "\n";
    };
    row("some", reads("60", "40", "60"), "passed", "linux");
    row("nothing", reads("100", "0", "100"), "passed", "linux");
    row("another number", reads("60", "30", "60"), "12: expected TCP_CM_INQ 30 / actual 40",
        "linux");
    row("other things beside the data",
        accepted() +
            "+0 recvmsg(4, {msg_name(...)=..., msg_iov(1)=[{..., 10}], msg_flags=0, "
            "msg_control=[{cmsg_level=SOL_IP, cmsg_type=IP_TTL, cmsg_data=1}]}, 0) = 0\n",
        "9: unsupported: {msg_name=..., msg_iov=[{..., 10}], msg_flags=0, "
        "msg_control=[{cmsg_level=SOL_IP, cmsg_type=IP_TTL, cmsg_data=1}]}",
        "linux");
}

/// They are told by their numbers: what is printed is text whatever the file is.
void LanguageTest::octetsThatAreNoText()
{
    using namespace std::string_literals;
    QCOMPARE(outcomeOf("\0"s),
        QString("1: cannot be read: \\x00; wanted: TIME (0.1, +0.1, +0~+0.1, *)"));
    QCOMPARE(outcomeOf("+0 \xff\x7f"s),
        QString("1: cannot be read: \\xff; wanted: <, >, CALL, `COMMAND`, %{ CODE }%"));
    QCOMPARE(outcomeOf("+0 `握手\x1b\xe6`"s), QString("1: unsupported: 握手\\x1b\\xe6"));
}

SUITE(LanguageTest);

} // namespace language_test

#include "language_test.moc"
