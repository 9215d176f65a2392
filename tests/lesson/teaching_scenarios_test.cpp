// SPDX-License-Identifier: GPL-3.0-or-later

// The built-in scenarios of data transfer, congestion control and loss detection show what their
// descriptions say. Each test holds the trace to the numbers of the text.

#include "lesson/scenario_run.h"
#include "support/suite.h"

#include <QtTest>

#include <algorithm>
#include <set>

namespace teaching_scenarios_test {

using sim::Side;
using tcp::CongestionCause;

namespace {

double ms(tcp::Instant at)
{
    return std::chrono::duration<double, std::milli>(at.time_since_epoch()).count();
}

double ms(tcp::Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

sim::Trace traceOf(const QString& id) { return test::run(test::load(id).genesis); }

QList<sim::SentSegment> sentFrom(const sim::Trace& trace, Side side)
{
    QList<sim::SentSegment> sent;
    std::ranges::copy_if(trace.segments(), std::back_inserter(sent),
        [&](const auto& each) { return each.from == side && !each.injected; });
    return sent;
}

QList<sim::SentSegment> data(const sim::Trace& trace)
{
    QList<sim::SentSegment> sent = sentFrom(trace, Side::Client);
    sent.removeIf([](const auto& each) { return each.segment.len == 0; });
    return sent;
}

/// Sent again by the client: "130 ms seq 2001".
QStringList repeats(const sim::Trace& trace)
{
    QStringList lines;
    for (const sim::SentSegment& sent : data(trace)) {
        if (sent.retransmission) {
            lines +=
                QStringLiteral("%1 ms seq %2").arg(qRound(ms(sent.at))).arg(sent.segment.seq.value);
        }
    }
    return lines;
}

template<typename Row>
QList<Row> rowsOf(const sim::Trace& trace, Side side)
{
    QList<Row> found;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* what = std::get_if<Row>(&row.what);
        if (what != nullptr && row.who == side) {
            found += *what;
        }
    }
    return found;
}

QList<tcp::CongestionChange> congestion(const sim::Trace& trace)
{
    QList<tcp::CongestionChange> changes;
    for (const sim::CongestionRow& row : rowsOf<sim::CongestionRow>(trace, Side::Client)) {
        changes += row.change;
    }
    return changes;
}

QList<tcp::CongestionChange> congestion(const sim::Trace& trace, CongestionCause cause)
{
    QList<tcp::CongestionChange> changes = congestion(trace);
    changes.removeIf([cause](const auto& change) { return change.cause != cause; });
    return changes;
}

/// When the server's user has all that it gets, in milliseconds.
double finish(const sim::Trace& trace)
{
    double last = 0;
    for (const sim::TraceRow& row : trace.rows()) {
        if (row.who == Side::Server && std::holds_alternative<sim::DeliverRow>(row.what)) {
            last = ms(row.at);
        }
    }
    return last;
}

std::uint64_t delivered(const sim::Trace& trace)
{
    const auto rows = rowsOf<sim::DeliverRow>(trace, Side::Server);
    return rows.isEmpty() ? 0 : rows.last().total;
}

double longestRoundTrip(const sim::Trace& trace)
{
    double longest = 0;
    for (const sim::RttRow& row : rowsOf<sim::RttRow>(trace, Side::Client)) {
        longest = std::max(longest, ms(trace.rtts()[row.sample].sample));
    }
    return longest;
}

/// Segments of data sent in the round trips of `period` milliseconds that begin at 0.
QList<int> segmentsByRound(const sim::Trace& trace, double period)
{
    QList<int> rounds;
    for (const sim::SentSegment& sent : data(trace)) {
        const auto round = static_cast<qsizetype>(ms(sent.at) / period);
        rounds.resize(std::max(rounds.size(), round + 1));
        ++rounds[round];
    }
    return rounds;
}

} // namespace

class TeachingScenariosTest : public QObject
{
    Q_OBJECT

private slots:
    void comparedRunsDifferInOneSetting_data();
    void comparedRunsDifferInOneSetting();
    void bulkRunsAreNotTooLong_data();
    void bulkRunsAreNotTooLong();
    void cumulativeAck();
    void zeroWindow();
    void sillyWindow();
    void delayedAckAndNagle();
    void keepAlive();
    void slowStart();
    void congestionAvoidance();
    void fastRetransmit();
    void twoLosses();
    void fourLosses();
    void onePath();
    void onePathWithTwoLossesInAWindow();
    void bufferbloat();
    void rtoBackoff();
    void tailLoss();
    void reordering();
    void longFatPath();
    void sequenceWrap();
    void paws();
};

void TeachingScenariosTest::comparedRunsDifferInOneSetting_data()
{
    QTest::addColumn<QString>("other");
    const auto pair = [](const char* one, const char* other) {
        QTest::newRow(one) << QString::fromLatin1(other);
    };
    pair("delayed-ack-nagle", "delayed-ack-no-nagle");
    pair("four-losses-newreno", "four-losses-sack");
    pair("one-path-tahoe", "one-path-reno");
    pair("one-path-reno", "one-path-newreno");
    pair("one-path-newreno", "one-path-cubic");
    pair("bufferbloat", "bufferbloat-short-queue");
    pair("tail-loss", "tail-loss-tlp");
    pair("reordering", "reordering-rack");
    pair("long-fat-path", "long-fat-path-no-scaling");
    pair("paws", "paws-without-timestamps");
}

/// Of the files, which lie a setting a pair of name and value: lines are no measure.
static int differences(const QJsonValue& one, const QJsonValue& other)
{
    if (!one.isObject() || !other.isObject()) {
        return one == other ? 0 : 1;
    }
    int count = 0;
    const QStringList names = one.toObject().keys() + other.toObject().keys();
    for (const QString& name : std::set<QString>(names.begin(), names.end())) {
        count += differences(one[name], other[name]);
    }
    return count;
}

static QJsonValue settingsIn(const QString& id)
{
    QFile file(":/scenarios/" + id + ".json");
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s", qPrintable(file.fileName()));
    }
    QJsonObject scenario = QJsonDocument::fromJson(file.readAll()).object();
    scenario.remove("title");
    scenario.remove("description");
    return scenario;
}

void TeachingScenariosTest::comparedRunsDifferInOneSetting()
{
    QFETCH(QString, other);
    QCOMPARE(differences(settingsIn(QTest::currentDataTag()), settingsIn(other)), 1);
}

void TeachingScenariosTest::bulkRunsAreNotTooLong_data()
{
    QTest::addColumn<int>("number");
    for (const char* id : {"one-path-cubic", "bufferbloat", "long-fat-path"}) {
        QTest::newRow(id) << 0;
    }
}

void TeachingScenariosTest::bulkRunsAreNotTooLong()
{
    QVERIFY(traceOf(QTest::currentDataTag()).rows().size() < 100000);
}

void TeachingScenariosTest::cumulativeAck()
{
    const sim::Trace trace = traceOf("cumulative-ack");
    QCOMPARE(rowsOf<sim::DropRow>(trace, Side::Server).size(), 2);
    QCOMPARE(repeats(trace), QStringList());
    QCOMPARE(delivered(trace), 5000U);
    for (const sim::SentSegment& sent : sentFrom(trace, Side::Server)) {
        if (sent.segment.len > 0) {
            QCOMPARE(sent.segment.ack.value, 5001U);
        }
    }
}

void TeachingScenariosTest::zeroWindow()
{
    const sim::Trace trace = traceOf("zero-window-probe");
    const QStringList expected{"client ACK seq 1 ack 1 len 1000",
        "client ACK seq 1001 ack 1 len 1000", "client ACK seq 2001 ack 1 len 1000",
        "server ACK seq 1 ack 3001", "client ACK seq 3001 ack 1 len 1", "server ACK seq 1 ack 3001",
        "server ACK seq 1 ack 3001", "client ACK seq 3001 ack 1 len 1",
        "server ACK seq 1 ack 3002"};
    QCOMPARE(test::segmentLines(trace).first(expected.size()), expected);
    const QList<sim::SentSegment> answers = sentFrom(trace, Side::Server);
    QCOMPARE(answers[0].segment.window, 0U);
    QCOMPARE(answers[1].segment.window, 0U);
    QCOMPARE(answers[2].reason, tcp::Reason::WindowUpdate);
    QCOMPARE(ms(answers[2].at), 2000.0);
    QCOMPARE(answers[3].segment.window, 2999U);
    QCOMPARE(rowsOf<sim::DropRow>(trace, Side::Server),
        (QList<sim::DropRow>{{answers[2].id, sim::DropCause::Fault}}));
    QCOMPARE(delivered(trace), 5000U);
}

void TeachingScenariosTest::sillyWindow()
{
    const sim::Trace trace = traceOf("silly-window");
    for (const sim::SentSegment& sent : data(trace)) {
        QCOMPARE(sent.segment.len, 1000U);
    }
    QList<double> updates;
    for (const sim::SentSegment& sent : sentFrom(trace, Side::Server)) {
        if (sent.reason == tcp::Reason::WindowUpdate) {
            QCOMPARE(sent.segment.window, 1000U);
            updates += ms(sent.at);
        } else {
            QCOMPARE(sent.segment.window, 0U);
        }
    }
    QCOMPARE(updates, (QList<double>{400, 650, 900})); // every fifth read of 50 ms from 200 ms on
}

void TeachingScenariosTest::delayedAckAndNagle()
{
    const sim::Trace held = traceOf("delayed-ack-nagle");
    QCOMPARE(data(held).size(), 2);
    QCOMPARE(ms(data(held)[1].at), 240.0);
    QCOMPARE(ms(sentFrom(held, Side::Server)[0].at), 220.0);
    const sim::Trace free = traceOf("delayed-ack-no-nagle");
    QCOMPARE(data(free).size(), 2);
    QCOMPARE(ms(data(free)[1].at), 20.0);
    QCOMPARE(sentFrom(free, Side::Server).size(), 1);
    QCOMPARE(sentFrom(free, Side::Server)[0].segment.ack.value, 201U);
    QCOMPARE(ms(sentFrom(free, Side::Server)[0].at), 220.0);
}

void TeachingScenariosTest::keepAlive()
{
    const sim::Trace trace = traceOf("keep-alive-dead-peer");
    QList<double> probes;
    for (const sim::SentSegment& sent : sentFrom(trace, Side::Client)) {
        if (sent.reason == tcp::Reason::Keepalive) {
            QCOMPARE(sent.segment.seq.value, 100U); // SND.NXT is 101
            QCOMPARE(sent.segment.len, 0U);
            probes += ms(sent.at);
        }
    }
    QCOMPARE(probes, (QList<double>{60100, 120200, 130200, 140200, 150200}));
    QCOMPARE(rowsOf<sim::DropRow>(trace, Side::Client).size(), 4);
    QCOMPARE(test::states(trace, Side::Client), QStringList{"CLOSED"});
    QCOMPARE(test::states(trace, Side::Server), QStringList());
}

void TeachingScenariosTest::slowStart()
{
    const sim::Trace trace = traceOf("slow-start");
    QCOMPARE(segmentsByRound(trace, 102), (QList<int>{1, 2, 4, 8, 16}));
    std::uint32_t before = 0;
    for (const tcp::CongestionChange& change : congestion(trace)) {
        QCOMPARE(change.cwnd, before + 1000);
        before = change.cwnd;
    }
}

void TeachingScenariosTest::congestionAvoidance()
{
    const sim::Trace trace = traceOf("congestion-avoidance");
    QCOMPARE(segmentsByRound(trace, 102).first(5), (QList<int>{1, 2, 4, 5, 6}));
    QList<std::uint32_t> windows;
    for (const tcp::CongestionChange& change : congestion(trace)) {
        QCOMPARE(change.ssthresh, 4000U);
        QCOMPARE(change.phase == tcp::CongestionPhase::SlowStart, change.cwnd < 4000);
        windows += change.cwnd;
    }
    QCOMPARE(windows, (QList<std::uint32_t>{1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000}));
}

void TeachingScenariosTest::fastRetransmit()
{
    const sim::Trace trace = traceOf("fast-retransmit");
    QCOMPARE(repeats(trace), QStringList{"130 ms seq 2001"});
    QCOMPARE(congestion(trace, CongestionCause::ThirdDuplicate).size(), 1);
    QCOMPARE(sentFrom(trace, Side::Server).last().segment.ack.value, 8001U);
}

void TeachingScenariosTest::twoLosses()
{
    const sim::Trace trace = traceOf("fast-recovery-two-losses");
    const QStringList expected{"130 ms seq 1001", "235 ms seq 4001"};
    QCOMPARE(repeats(trace), expected);
    const auto entered = congestion(trace, CongestionCause::ThirdDuplicate);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered[0].ssthresh, 5500U);
    QCOMPARE(entered[0].flight, 13000U); // two of them by limited transmit
    QCOMPARE(congestion(trace, CongestionCause::PartialAck).size(), 1);
    const auto left = congestion(trace, CongestionCause::FullAck);
    QCOMPARE(left.size(), 1);
    QVERIFY(left[0].cwnd <= left[0].ssthresh);
    QCOMPARE(congestion(trace).last().ssthresh, 5500U);
}

void TeachingScenariosTest::fourLosses()
{
    const QStringList oneARoundTrip{
        "130 ms seq 1", "235 ms seq 2001", "341 ms seq 4001", "446 ms seq 6001"};
    QCOMPARE(repeats(traceOf("four-losses-newreno")), oneARoundTrip);
    const QStringList threeAtFirst{
        "130 ms seq 1", "150 ms seq 2001", "150 ms seq 4001", "216 ms seq 6001"};
    QCOMPARE(repeats(traceOf("four-losses-sack")), threeAtFirst);
    QVERIFY(finish(traceOf("four-losses-sack")) < finish(traceOf("four-losses-newreno")));
}

void TeachingScenariosTest::onePath()
{
    QList<double> seconds;
    for (const char* id :
        {"one-path-tahoe", "one-path-reno", "one-path-newreno", "one-path-cubic"}) {
        const sim::Trace trace = traceOf(id);
        QCOMPARE(delivered(trace), 4000000U);
        QCOMPARE(congestion(trace, CongestionCause::Timeout).size(), 0);
        seconds += qRound(finish(trace) / 100) / 10.0;
    }
    QCOMPARE(seconds, (QList<double>{15.0, 13.2, 12.1, 9.8}));
}

void TeachingScenariosTest::onePathWithTwoLossesInAWindow()
{
    const sim::Trace reno = traceOf("one-path-reno");
    QCOMPARE(congestion(reno, CongestionCause::ThirdDuplicate).size(), 10);
    QCOMPARE(congestion(reno, CongestionCause::PartialAck).size(), 0);
    const sim::Trace newReno = traceOf("one-path-newreno");
    QCOMPARE(congestion(newReno, CongestionCause::ThirdDuplicate).size(), 9);
    QCOMPARE(congestion(newReno, CongestionCause::PartialAck).size(), 1);
    for (const auto& change :
        congestion(traceOf("one-path-tahoe"), CongestionCause::ThirdDuplicate)) {
        QCOMPARE(change.cwnd, 1460U);
    }
}

void TeachingScenariosTest::bufferbloat()
{
    const sim::Trace deep = traceOf("bufferbloat");
    const sim::Trace shallow = traceOf("bufferbloat-short-queue");
    QVERIFY(longestRoundTrip(deep) > 750 && longestRoundTrip(deep) < 770);
    QVERIFY(longestRoundTrip(shallow) < 90);
    QCOMPARE(finish(shallow), finish(deep));
    QCOMPARE(qRound(finish(deep) / 100), 67);
    QVERIFY(congestion(shallow, CongestionCause::ThirdDuplicate).size() >
        congestion(deep, CongestionCause::ThirdDuplicate).size());
}

void TeachingScenariosTest::rtoBackoff()
{
    const sim::Trace trace = traceOf("rto-backoff");
    const QStringList expected{"1000 ms seq 1", "3000 ms seq 1", "7000 ms seq 1", "15000 ms seq 1"};
    QCOMPARE(repeats(trace), expected);
    double lastSet = 0;
    for (const sim::TimerRow& row : rowsOf<sim::TimerRow>(trace, Side::Client)) {
        if (row.timer == tcp::TimerKind::Retransmission && row.act == tcp::TimerAct::Start) {
            lastSet = ms(row.due);
        }
    }
    QCOMPARE(lastSet, 16000.0 + 16000.0); // that of the second segment, sent at 16 s
    QCOMPARE(rowsOf<sim::RttRow>(trace, Side::Client).size(), 1);
    QCOMPARE(ms(trace.rtts().back().rto), 1000.0);
}

void TeachingScenariosTest::tailLoss()
{
    const sim::Trace silent = traceOf("tail-loss");
    QCOMPARE(qRound(finish(silent)), 1580);
    QCOMPARE(congestion(silent, CongestionCause::Timeout).size(), 1);
    QCOMPARE(congestion(silent, CongestionCause::Timeout)[0].cwnd, 1000U);
    const sim::Trace probed = traceOf("tail-loss-tlp");
    QCOMPARE(qRound(finish(probed)), 791);
    QCOMPARE(congestion(probed, CongestionCause::Timeout).size(), 0);
    const QStringList expected{"626 ms seq 6001", "731 ms seq 4001", "731 ms seq 5001"};
    QCOMPARE(repeats(probed), expected);
}

void TeachingScenariosTest::reordering()
{
    const sim::Trace byCount = traceOf("reordering");
    QVERIFY(rowsOf<sim::DropRow>(byCount, Side::Client).isEmpty());
    QVERIFY(!repeats(byCount).isEmpty());
    QVERIFY(repeats(byCount)[0].startsWith("530 ms"));
    const auto entered = congestion(byCount, CongestionCause::ThirdDuplicate);
    QCOMPARE(entered.size(), 1);
    QCOMPARE(entered[0].cwnd, 4000U);
    const sim::Trace byTime = traceOf("reordering-rack");
    QCOMPARE(repeats(byTime), QStringList());
    QVERIFY(std::ranges::is_sorted(congestion(byTime), {}, &tcp::CongestionChange::cwnd));
}

void TeachingScenariosTest::longFatPath()
{
    const sim::Trace scaled = traceOf("long-fat-path");
    const sim::Trace unscaled = traceOf("long-fat-path-no-scaling");
    QCOMPARE(qRound(finish(scaled) / 100), 12);
    QCOMPARE(qRound(finish(unscaled) / 100), 82);
    const auto mostInFlight = [](const sim::Trace& trace) {
        std::uint32_t most = 0;
        for (const tcp::CongestionChange& change : congestion(trace)) {
            most = std::max(most, change.flight);
        }
        return most;
    };
    QVERIFY(mostInFlight(scaled) > 1250000); // 100 Mbit/s times 100 ms
    QVERIFY(mostInFlight(unscaled) <= 65535);
}

void TeachingScenariosTest::sequenceWrap()
{
    const sim::Trace trace = traceOf("sequence-wrap");
    QList<std::uint32_t> numbers;
    for (const sim::SentSegment& sent : data(trace)) {
        numbers += sent.segment.seq.value;
    }
    QCOMPARE(numbers, (QList<std::uint32_t>{4294965796, 4294966796, 500, 1500}));
    QCOMPARE(delivered(trace), 4000U);
    QCOMPARE(repeats(trace), QStringList());
}

void TeachingScenariosTest::paws()
{
    const sim::Trace guarded = traceOf("paws");
    QCOMPARE(delivered(guarded), 3000U);
    const auto answers = sentFrom(guarded, Side::Server);
    QCOMPARE(answers[2].reason, tcp::Reason::OldTimestamp);
    QCOMPARE(answers[2].segment.ack.value, 2001U);
    const sim::Trace fooled = traceOf("paws-without-timestamps");
    // As many octets, but 500 of them are those of the old segment, taken at 500 ms.
    QCOMPARE(delivered(fooled), 3000U);
    const auto deliveries = rowsOf<sim::DeliverRow>(fooled, Side::Server);
    QCOMPARE(deliveries[2].total, 2500U);
    QVERIFY(std::ranges::any_of(sentFrom(fooled, Side::Client),
        [](const auto& sent) { return sent.reason == tcp::Reason::AckOfUnsent; }));
    QVERIFY(rowsOf<sim::ErrorRow>(fooled, Side::Client).isEmpty());
    QVERIFY(rowsOf<sim::ErrorRow>(fooled, Side::Server).isEmpty());
}

SUITE_WITHIN(QCoreApplication, TeachingScenariosTest);

} // namespace teaching_scenarios_test

#include "teaching_scenarios_test.moc"
