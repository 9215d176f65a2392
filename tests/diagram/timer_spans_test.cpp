// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/timer_spans.h"

#include "support/sample_runs.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QtTest>

namespace timer_spans_test {

using namespace std::chrono_literals;
using diagram::TimerSpan;
using diagram::TimerSpans;
using sim::Side;
using tcp::TimerAct;
using tcp::TimerKind;

namespace {

/// All of both ends.
std::vector<TimerSpan> finishedIn(const TimerSpans& spans)
{
    std::vector<TimerSpan> result;
    for (const Side side : sim::kBothSides) {
        const auto own = spans.between(side, -1, 1e9);
        result.insert(result.end(), own.begin(), own.end());
    }
    return result;
}

TimerSpans spansOf(const sim::Trace& trace)
{
    TimerSpans spans;
    for (std::size_t row = 0; row < trace.rows().size(); ++row) {
        if (const auto* timer = std::get_if<sim::TimerRow>(&trace.rows()[row].what)) {
            spans.read(trace.rows()[row], *timer, row, 10.0 * static_cast<double>(row));
        }
    }
    return spans;
}

} // namespace

class TimerSpansTest : public QObject
{
    Q_OBJECT

private slots:
    void stoppedInTime();
    void expired();
    void restartedFromTheLastStart();
    void restartedTimeWait();
    void running();
    void backoff();
    void between();
};

void TimerSpansTest::stoppedInTime()
{
    const auto spans =
        spansOf(support::TraceBuilder()
                    .timer(Side::Client, TimerKind::Retransmission, TimerAct::Start, 1s)
                    .at(100ms)
                    .timer(Side::Client, TimerKind::Retransmission, TimerAct::Stop, 0s)
                    .trace());
    QCOMPARE(spans.columns(Side::Client), diagram::TimerColumns{});
    QCOMPARE(spans.columns(Side::Server), diagram::TimerColumns{});
}

void TimerSpansTest::expired()
{
    const auto spans = spansOf(support::TraceBuilder()
                                   .at(500ms)
                                   .timer(Side::Server, TimerKind::Persist, TimerAct::Start, 2s)
                                   .at(2500ms)
                                   .timer(Side::Server, TimerKind::Persist, TimerAct::Expire, 0s)
                                   .trace());
    QCOMPARE(finishedIn(spans).size(), std::size_t{1});
    const TimerSpan span = finishedIn(spans).front();
    QCOMPARE(span.who, Side::Server);
    QCOMPARE(span.end, TimerSpan::End::Expired);
    QCOMPARE(span.length, tcp::Duration(2s));
    QCOMPARE(span.top, 0.0);
    QCOMPARE(span.bottom, 10.0);
    QCOMPARE(span.lastRow, std::size_t{1});
}

/// An ACK of new data restarts the timer: the last start counts.
void TimerSpansTest::restartedFromTheLastStart()
{
    const auto spans =
        spansOf(support::TraceBuilder()
                    .timer(Side::Client, TimerKind::Retransmission, TimerAct::Start, 1s)
                    .at(100ms)
                    .timer(Side::Client, TimerKind::Retransmission, TimerAct::Start, 1s)
                    .at(1100ms)
                    .timer(Side::Client, TimerKind::Retransmission, TimerAct::Expire, 0s)
                    .trace());
    QCOMPARE(finishedIn(spans).size(), std::size_t{1});
    QCOMPARE(finishedIn(spans).front().from, tcp::Instant{} + 100ms);
}

void TimerSpansTest::restartedTimeWait()
{
    const auto spans = spansOf(support::sampleRun("lost last ACK").trace());
    QCOMPARE(std::ranges::count(finishedIn(spans), TimerKind::TimeWait, &TimerSpan::kind), 2);
    QCOMPARE(std::ranges::count(finishedIn(spans), TimerSpan::End::Restarted, &TimerSpan::end), 1);
}

void TimerSpansTest::running()
{
    const auto spans = spansOf(support::TraceBuilder()
                                   .timer(Side::Client, TimerKind::TimeWait, TimerAct::Start, 4min)
                                   .trace());
    QCOMPARE(spans.running(Side::Client).size(), std::size_t{1});
    QCOMPARE(spans.running(Side::Client).front().end, TimerSpan::End::Running);
}

void TimerSpansTest::backoff()
{
    const auto spans = spansOf(support::sampleRun("nobody answers").trace());
    tcp::Duration expected = 1s;
    for (const TimerSpan& span : finishedIn(spans)) {
        QCOMPARE(span.length, expected);
        expected = std::min<tcp::Duration>(2 * expected, 60s);
    }
    QVERIFY(finishedIn(spans).size() > 5);
}

void TimerSpansTest::between()
{
    const auto spans = spansOf(support::sampleRun("nobody answers").trace());
    const auto all = spans.finished(Side::Client, TimerKind::Retransmission);
    QVERIFY(spans.finished(Side::Server, TimerKind::Retransmission).empty());
    const auto some = spans.between(Side::Client, all[2].top + 1, all[3].bottom - 1);
    QCOMPARE(some.size(), std::size_t{2});
    QCOMPARE(some[0].number, all[2].number);
    QCOMPARE(some[1].number, all[3].number);
    QVERIFY(spans.between(Side::Client, all.back().bottom + 1, 1e9).empty());
}

SUITE(TimerSpansTest);

} // namespace timer_spans_test

#include "timer_spans_test.moc"
