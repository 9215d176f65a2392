// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/timer_spans.h"

#include "support/sample_runs.h"
#include "support/trace_builder.h"

#include <QtTest>

using namespace std::chrono_literals;
using diagram::TimerSpan;
using diagram::TimerSpans;
using sim::Side;
using tcp::TimerAct;
using tcp::TimerKind;

namespace {

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
};

void TimerSpansTest::stoppedInTime()
{
    const auto spans =
        spansOf(support::TraceBuilder()
                    .timer(Side::Client, TimerKind::Retransmission, TimerAct::Start, 1s)
                    .at(100ms)
                    .timer(Side::Client, TimerKind::Retransmission, TimerAct::Stop, 0s)
                    .trace());
    QVERIFY(spans.finished().empty());
    QVERIFY(spans.running().empty());
}

void TimerSpansTest::expired()
{
    const auto spans = spansOf(support::TraceBuilder()
                                   .at(500ms)
                                   .timer(Side::Server, TimerKind::Persist, TimerAct::Start, 2s)
                                   .at(2500ms)
                                   .timer(Side::Server, TimerKind::Persist, TimerAct::Expire, 0s)
                                   .trace());
    QCOMPARE(spans.finished().size(), std::size_t{1});
    const TimerSpan span = spans.finished().front();
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
    QCOMPARE(spans.finished().size(), std::size_t{1});
    QCOMPARE(spans.finished().front().from, tcp::Instant{} + 100ms);
}

void TimerSpansTest::restartedTimeWait()
{
    const auto spans = spansOf(support::sampleRun("lost last ACK").trace());
    QCOMPARE(std::ranges::count(spans.finished(), TimerKind::TimeWait, &TimerSpan::kind), 2);
    QCOMPARE(std::ranges::count(spans.finished(), TimerSpan::End::Restarted, &TimerSpan::end), 1);
}

void TimerSpansTest::running()
{
    const auto spans = spansOf(support::TraceBuilder()
                                   .timer(Side::Client, TimerKind::TimeWait, TimerAct::Start, 4min)
                                   .trace());
    QCOMPARE(spans.running().size(), std::size_t{1});
    QCOMPARE(spans.running().front().end, TimerSpan::End::Running);
}

void TimerSpansTest::backoff()
{
    const auto spans = spansOf(support::sampleRun("nobody answers").trace());
    tcp::Duration expected = 1s;
    for (const TimerSpan& span : spans.finished()) {
        QCOMPARE(span.length, expected);
        expected = std::min<tcp::Duration>(2 * expected, 60s);
    }
    QVERIFY(spans.finished().size() > 5);
}

QTEST_APPLESS_MAIN(TimerSpansTest)
#include "timer_spans_test.moc"
