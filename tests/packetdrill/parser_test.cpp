// SPDX-License-Identifier: GPL-3.0-or-later

#include "packetdrill/notation.h"
#include "packetdrill/parser.h"
#include "packetdrill/values.h"
#include "support/suite.h"

#include <QTest>

namespace parser_test {

using namespace packetdrill;
using namespace std::chrono_literals;

namespace {

Script read(const std::string& text)
{
    auto script = parse(text);
    if (const auto* problem = std::get_if<Problem>(&script)) {
        qWarning("%d: %s", problem->line, packetdrill::text(*problem).c_str());
        return {};
    }
    return std::get<Script>(std::move(script));
}

ScriptEvent eventOf(const std::string& text)
{
    Script script = read(text);
    return script.events.empty() ? ScriptEvent{} : std::move(script.events.front());
}

Packet packet(const std::string& text) { return std::get<Packet>(eventOf("+0 " + text).what); }
SystemCall call(const std::string& text)
{
    return std::get<SystemCall>(eventOf("+0 " + text).what);
}

QString problemOf(const std::string& text)
{
    const auto script = parse(text);
    const auto* problem = std::get_if<Problem>(&script);
    return problem == nullptr ? QString("read")
                              : QString("%1: %2")
                                    .arg(problem->line)
                                    .arg(QString::fromStdString(packetdrill::text(*problem)));
}

} // namespace

class ParserTest : public QObject
{
    Q_OBJECT

private slots:
    void times();
    void segments();
    void optionsOfSegments();
    void calls();
    void waitingCalls();
    void commandsAndCode();
    void scripts();
    void expressions_data();
    void expressions();
    void problems_data();
    void problems();
};

void ParserTest::times()
{
    EventTime time = eventOf("1.25 close(3) = 0").time;
    QCOMPARE(time.kind, EventTime::Kind::Absolute);
    QVERIFY(time.from == 1250ms && time.to == 1250ms);
    time = eventOf("+ .000001 close(3) = 0").time;
    QCOMPARE(time.kind, EventTime::Kind::Relative);
    QVERIFY(time.from == 1us);
    time = eventOf("* > . 1:1(0) ack 1").time;
    QCOMPARE(time.kind, EventTime::Kind::Any);
    time = eventOf("+0.1~+0.35 > . 1:1(0) ack 1").time;
    QVERIFY(time.kind == EventTime::Kind::Relative && time.from == 100ms && time.to == 350ms);
    time = eventOf("1~2 > . 1:1(0) ack 1").time;
    QVERIFY(time.kind == EventTime::Kind::Absolute && time.from == 1s && time.to == 2s);
}

void ParserTest::segments()
{
    const Packet syn = packet("< S 0:0(0) win 65535 <mss 1460>");
    QVERIFY(!syn.outbound);
    QVERIFY(syn.flags == tcp::Flags{tcp::Flag::Syn});
    QVERIFY(syn.window == 65535U);

    const Packet data = packet("> FP.  4294967290:4(10) ack 7");
    QVERIFY(data.outbound);
    QVERIFY((data.flags == tcp::Flags{tcp::Flag::Fin, tcp::Flag::Psh, tcp::Flag::Ack}));
    QVERIFY(data.seq == 4294967290U);
    QCOMPARE(data.len, 10U);
    QCOMPARE(data.ack, 7U);
    QVERIFY(!data.window);
    QVERIFY(data.options && data.options->empty());

    QVERIFY(!packet("> S. ...(0) ack 1 <...>").seq);
    QVERIFY(!packet("> S. ...(0) ack 1 <...>").options);
    QVERIFY(packet("< - 1:2(1) win 5").flags == tcp::Flags{});
    QCOMPARE(packet("< U. 1:2(1) ack 1 win 5 urg 1").urgent, 1U);
    QVERIFY(packet("< SEW 0:0(0) win 5").congestionFlags);
    QVERIFY(packet("> [ect0] P. 1:2(1) ack 1").congestionMark);
    QVERIFY(!packet("> [noecn] P. 1:2(1) ack 1").congestionMark);
    QVERIFY(packet("< 1234 > 80 S 0:0(0) win 5").flags == tcp::Flags{tcp::Flag::Syn});
}

void ParserTest::optionsOfSegments()
{
    const char* const text = "mss 1460,nop,wscale 7,sackOK,TS val 1 ecr 2,eol";
    QCOMPARE(notation(*packet("< S 0:0(0) win 5 <" + std::string(text) + ">").options),
        std::string(text));
    const char* const sack = "nop,nop,sack 5:9 1:3";
    QCOMPARE(notation(*packet("> . 1:1(0) ack 1 <" + std::string(sack) + ">").options),
        std::string(sack));
}

void ParserTest::calls()
{
    const SystemCall failed = call("connect(3, ..., ...) = -1 EINPROGRESS (It (still) runs)");
    QCOMPARE(failed.name, std::string("connect"));
    QCOMPARE(failed.arguments.size(), std::size_t(3));
    QCOMPARE(failed.result.integer, -1);
    QCOMPARE(failed.error, std::string("EINPROGRESS"));

    const SystemCall flags = call("fcntl(3, F_GETFL) = 0x802 (flags O_RDWR|O_NONBLOCK)");
    QCOMPARE(flags.result.integer, 0x802);
    QVERIFY(flags.error.empty());
    QVERIFY(call("read(3, ..., 5) = ...").result.kind == Expression::Kind::Anything);
    QCOMPARE(call("close(3) = 0// nothing more").result.integer, 0);
}

void ParserTest::waitingCalls()
{
    const ScriptEvent waits = eventOf("+.1...0.3 read(4, ..., 5) = 5");
    QVERIFY(waits.time.from == 100ms);
    QVERIFY(std::get<SystemCall>(waits.what).end == 300ms);
    QVERIFY(std::get<SystemCall>(eventOf("0...0.5 accept(3, ..., ...) = 4").what).end == 500ms);
    QVERIFY(!call("read(4, ..., 5) = 5").end);
}

void ParserTest::commandsAndCode()
{
    QCOMPARE(std::get<ShellCommand>(eventOf("0 `sysctl -w a=1`").what).text,
        std::string("sysctl -w a=1"));
    QCOMPARE(std::get<ShellCommand>(eventOf("`../common/defaults.sh`").what).text,
        std::string("../common/defaults.sh"));
    QCOMPARE(std::get<CodeSnippet>(eventOf("+0 %{ assert a == 1 }%").what).text,
        std::string(" assert a == 1 "));
}

void ParserTest::scripts()
{
    const Script script =
        read("// a test\n--mtu=1500\n--ip_version=ipv4\n\n"
             "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
             "+0 sendmsg(3, {msg_name(...)=...,\n  msg_iov(1)=[{..., 5}]}, 0) = 5\n"
             "+0 close(3) = 0\n");
    QCOMPARE(script.options.size(), std::size_t(2));
    QCOMPARE(script.options[1].name, std::string("ip_version"));
    QCOMPARE(script.options[1].value, std::string("ipv4"));
    QCOMPARE(script.options[1].line, 3);
    QCOMPARE(script.events.size(), std::size_t(3));
    QCOMPARE(script.events[0].line, 5);
    QCOMPARE(script.events[2].line, 8);
    QCOMPARE(script.events[2].text, std::string("close(3) = 0"));
    QCOMPARE(script.events[1].text,
        std::string("sendmsg(3, {msg_name(...)=..., msg_iov(1)=[{..., 5}]}, 0) = 5"));
}

void ParserTest::expressions_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"...", "5", "-1", "O_RDWR|O_NONBLOCK", "[1]", "[]",
             "{onoff=1, linger=0}", "\"cubic\"", "[{fd=4, events=POLLIN, revents=0}]",
             "{sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"1.2.3.4\")}"}) {
        QTest::newRow(text) << QString(text);
    }
}

void ParserTest::expressions()
{
    QFETCH(QString, text);
    const SystemCall made = call("f(" + text.toStdString() + ") = 0");
    QCOMPARE(QString::fromStdString(notation(made.arguments.at(0))), text);
}

void ParserTest::problems_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char* name, const char* script, const char* problem) {
        QTest::newRow(name) << QString(script) << QString(problem);
    };
    row("nothing", "// nothing\n", "2: cannot be read: there is no event");
    row("no time", "0 close(3) = 0\nclose(3) = 0",
        "2: cannot be read: close; wanted: TIME (0.1, +0.1, +0~+0.1, *)");
    row("no event", "0 =", "1: cannot be read: =; wanted: <, >, CALL, `COMMAND`, %{ CODE }%");
    row("cut short", "0 close(3)", "1: cannot be read: the end of the script; wanted: =");
    row("icmp", "0 < icmp unreachable mtu 1 [1:1]", "1: cannot be read: ]; wanted: (");
    row("depth", qPrintable("0 f(" + QString(200, '[')), "1: unsupported: (([[{{… > 100");
    row("udp", "0 > udp (5)", "1: unsupported: udp");
    row("flag", "\n0 < SX 0:0(0) win 1",
        "2: cannot be read: SX; wanted: FLAGS (S F R P . U E W C N -)");
    row("option", "0 < S 0:0(0) win 1 <FO abcd>", "1: unsupported: FO");
    row("misspelt option", "0 < S 0:0(0) win 1 <msss 1>",
        "1: cannot be read: msss; wanted: OPTION (mss, wscale, sackOK, TS, sack, nop, eol)");
    row("length", "0 < . 1:5(3) ack 1 win 1", "1: cannot be: 1:5(3); right would be 1:4(3)");
    row("window", "0 < . 1:1(0) ack 1 win 65536", "1: 65536 is not in 0...65535");
    row("mss", "0 < S 0:0(0) win 1 <mss 70000>", "1: 70000 is not in 0...65535");
    row("any options inbound", "0 < S 0:0(0) win 1 <...>",
        "1: cannot be: <...>; right would be <mss 1460,nop,nop,sackOK>");
    row("any number inbound", "0 < S ...(0) win 1", "1: cannot be read: ...; wanted: NUMBER");
    row("range", "0.5~0.1 > . 1:1(0) ack 1", "1: cannot be: 0.5~0.1; right would be 0.1~0.5");
    row("a packet does not wait", "0...1 > . 1:1(0) ack 1", "1: cannot be read: >; wanted: CALL");
    row("long time", "9999999 close(3) = 0", "1: 9999999 is not in 0...2592000");
}

void ParserTest::problems()
{
    QFETCH(QString, script);
    QFETCH(QString, problem);
    QCOMPARE(problemOf(script.toStdString()), problem);
}

SUITE(ParserTest);

} // namespace parser_test

#include "parser_test.moc"
