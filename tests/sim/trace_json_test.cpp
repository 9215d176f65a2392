// SPDX-License-Identifier: GPL-3.0-or-later

#include "sim/trace_json.h"
#include "support/suite.h"

#include <QtTest>

#include <limits>

namespace trace_json_test {

using namespace std::chrono_literals;
using sim::Side;

namespace {

std::string line(const decltype(sim::TraceRow::what)& what, const sim::Trace& trace = {},
    Side who = Side::Client, tcp::Instant at = tcp::Instant(1500us))
{
    return sim::toJson(trace, {at, who, what});
}

sim::Trace traceOf(const tcp::Segment& segment, bool injected = false)
{
    sim::SentSegment sent;
    sent.id = {1};
    sent.injected = injected;
    sent.reason = injected ? tcp::Reason::Injected : tcp::Reason::Data;
    sent.segment = segment;
    sim::Trace trace;
    trace.append(sent);
    return trace;
}

} // namespace

class TraceJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void shortRows();
    void bareSegment();
    void fullSegment();
    void injectedSegment();
    void largeNumbers();
};

void TraceJsonTest::shortRows()
{
    using std::string;
    QCOMPARE(line(sim::CallRow{{tcp::CallKind::Close}}),
        string(R"({"t_ns":1500000,"kind":"call","who":"client","call":"close"})"));
    QCOMPARE(line(sim::CallRow{{tcp::CallKind::Send, 7}}),
        string(R"({"t_ns":1500000,"kind":"call","who":"client","call":"send","bytes":7})"));
    QCOMPARE(line(sim::CallRow{{.kind = tcp::CallKind::Send, .bytes = 7, .urgent = true}}),
        string(R"({"t_ns":1500000,"kind":"call","who":"client","call":"send","bytes":7,)"
               R"("urgent":true})"));
    QCOMPARE(line(sim::CallRow{{tcp::CallKind::Receive, 0}}),
        string(R"({"t_ns":1500000,"kind":"call","who":"client","call":"receive","bytes":0})"));
    QCOMPARE(line(sim::ArriveRow{{3}}, {}, Side::Server),
        string(R"({"t_ns":1500000,"kind":"arrive","who":"server","id":3})"));
    QCOMPARE(line(sim::DropRow{{3}, sim::DropCause::Queue}),
        string(R"({"t_ns":1500000,"kind":"drop","who":"client","id":3,"cause":"queue"})"));
    QCOMPARE(
        line(sim::StateRow{tcp::State::FinWait1, tcp::State::TimeWait, tcp::Event::ReceiveFin}),
        string(R"({"t_ns":1500000,"kind":"state","who":"client","from":"FIN-WAIT-1",)"
               R"("to":"TIME-WAIT","event":"rcv-fin"})"));
    QCOMPARE(
        line(sim::TimerRow{tcp::TimerKind::TimeWait, tcp::TimerAct::Start, tcp::Instant(4min)}),
        string(R"({"t_ns":1500000,"kind":"timer","who":"client","timer":"time-wait","act":"start",)"
               R"("due_ns":240000000000})"));
    QCOMPARE(line(sim::DeliverRow{1'000'000'000'000}),
        string(R"({"t_ns":1500000,"kind":"deliver","who":"client","bytes":1000000000000})"));
    QCOMPARE(line(sim::NoteRow{tcp::Note::ChallengeAck}),
        string(R"({"t_ns":1500000,"kind":"note","who":"client","note":"challenge-ack"})"));
    QCOMPARE(line(sim::ErrorRow{tcp::Error::ConnectionReset}),
        string(R"({"t_ns":1500000,"kind":"error","who":"client","error":"connection reset"})"));
}

void TraceJsonTest::bareSegment()
{
    tcp::Segment segment;
    segment.seq.value = 5;
    QCOMPARE(line(sim::SendRow{{1}}, traceOf(segment)),
        std::string(R"({"t_ns":1500000,"kind":"send","who":"client","id":1,"flags":[],"seq":5,)"
                    R"("ack":null,"len":0,"window":0,"options":{},"retransmission":false,)"
                    R"("reason":"data"})"));
}

void TraceJsonTest::fullSegment()
{
    tcp::Segment segment;
    segment.flags = {tcp::Flag::Urg, tcp::Flag::Ack, tcp::Flag::Psh, tcp::Flag::Rst, tcp::Flag::Fin,
        tcp::Flag::Syn};
    segment.seq.value = std::numeric_limits<std::uint32_t>::max();
    segment.len = 10;
    segment.window = 65535;
    segment.urgent = 9;
    segment.options.mss = 1460;
    segment.options.windowScale = 0;
    segment.options.timestamps = {1, 2};
    segment.options.sackPermitted = true;
    segment.options.sack.add({{3}, {4}});
    segment.options.sack.add({{5}, {6}});
    QCOMPARE(line(sim::SendRow{{1}}, traceOf(segment)),
        std::string(
            R"({"t_ns":1500000,"kind":"send","who":"client","id":1,)"
            R"("flags":["SYN","FIN","RST","PSH","ACK","URG"],"seq":4294967295,"ack":0,"len":10,)"
            R"("window":65535,"urgent":9,"options":{"mss":1460,"ws":0,"ts":[1,2],"sack_ok":true,)"
            R"("sack":[[3,4],[5,6]]},"retransmission":false,"reason":"data"})"));
}

void TraceJsonTest::injectedSegment()
{
    const std::string json = line(sim::SendRow{{1}}, traceOf({}, true));
    const std::string end = R"("reason":"injected","injected":true})";
    QVERIFY(json.ends_with(end));
}

void TraceJsonTest::largeNumbers()
{
    const tcp::Instant far(tcp::Duration::max());
    QCOMPARE(line(sim::ArriveRow{{4294967295U}}, {}, Side::Client, far),
        std::string(
            R"({"t_ns":9223372036854775807,"kind":"arrive","who":"client","id":4294967295})"));
}

SUITE_WITHIN(QCoreApplication, TraceJsonTest);

} // namespace trace_json_test

#include "trace_json_test.moc"
