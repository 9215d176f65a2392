// SPDX-License-Identifier: GPL-3.0-or-later
// What charts tell of a run: laws that hold for every run, and the numbers of some.

#include "diagram/chart/chart_reader.h"

#include "sim/history.h"
#include "sim/simulation.h"
#include "support/random_runs.h"
#include "support/suite.h"
#include "support/trace_builder.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace chart_reader_test {

using namespace std::chrono_literals;
using diagram::Chart;
using diagram::ChartKind;
using diagram::chartOf;
using diagram::ChartPoint;
using diagram::SeriesKind;
using sim::Side;

namespace {

constexpr int kRuns = 60;

sim::Trace traceOf(const sim::Genesis& genesis)
{
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (trace.rows().size() < 20'000 &&
        simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

sim::Genesis randomRun(std::uint64_t seed, const support::Chaos& chaos = {})
{
    sim::Random random(seed);
    return support::randomGenesis(random, chaos);
}

/// One end sends so much to the other over a plain link.
sim::Genesis transfer(std::uint64_t octets)
{
    sim::Genesis genesis;
    genesis.established = true;
    genesis.endpoint[Side::Client].isns = {100};
    genesis.endpoint[Side::Server].isns = {300};
    genesis.steps.push_back(
        {sim::AtTime{}, sim::UserCall{Side::Client, {tcp::CallKind::Send, octets}}});
    return genesis;
}

/// Whether the same happens at the same times. A reset with a stranger's numbers may be taken for
/// another, so that runs part.
bool goAlike(const sim::Trace& a, const sim::Trace& b)
{
    return std::ranges::equal(a.rows(), b.rows(), [](const auto& one, const auto& other) {
        return one.at == other.at && one.who == other.who && one.what.index() == other.what.index();
    });
}

double highest(const Chart& chart, SeriesKind kind)
{
    return chart[kind].empty() ? 0 : chart[kind].range(0, chart[kind].points().size()).high;
}

} // namespace

class ChartReaderTest : public QObject
{
    Q_OBJECT

private slots:
    /// Read in pieces, and after going back, a chart is the same as read at once.
    void growsAsTheTraceDoes()
    {
        for (int seed = 0; seed < kRuns; ++seed) {
            const sim::Trace whole = traceOf(randomRun(seed));
            sim::Random random(seed);
            for (const ChartKind kind : diagram::kChartKinds) {
                for (const Side of : sim::kBothSides) {
                    diagram::ChartReader reader(kind, of);
                    for (int piece = 0; piece < 6; ++piece) {
                        sim::Trace part = whole;
                        const std::size_t rows = random.upTo(whole.rows().size());
                        part.truncate(rows, whole.segments().size());
                        reader.update(part);
                        QVERIFY(reader.chart() == chartOf(part, kind, of));
                    }
                    reader.update(whole, random.upTo(whole.rows().size()));
                    QVERIFY(reader.chart() == chartOf(whole, kind, of));
                }
            }
        }
    }

    /// Every segment with data or a FIN is there, and every loss.
    void everySegmentIsThere()
    {
        for (int seed = 0; seed < kRuns; ++seed) {
            const sim::Trace trace = traceOf(randomRun(seed));
            for (const Side of : sim::kBothSides) {
                std::map<std::uint32_t, int> expected;
                std::size_t lost = 0;
                const auto isShown = [&](const sim::SentSegment& sent) {
                    return sent.from == of && !sent.injected && !sent.segment.rst() &&
                        sent.segment.segLen() > 0;
                };
                for (const sim::TraceRow& row : trace.rows()) {
                    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
                        if (isShown(trace.segment(send->segment))) {
                            ++expected[send->segment.value];
                        }
                    } else if (const auto* drop = std::get_if<sim::DropRow>(&row.what)) {
                        lost += isShown(trace.segment(drop->segment)) ? 1 : 0;
                    }
                }
                const Chart chart = chartOf(trace, ChartKind::TimeSequence, of);
                std::map<std::uint32_t, int> found;
                for (const SeriesKind kind : {SeriesKind::Segment, SeriesKind::Retransmission,
                         SeriesKind::Syn, SeriesKind::Fin}) {
                    for (const ChartPoint& point : chart[kind].points()) {
                        found[point.segment.value] = 1;
                        QCOMPARE(static_cast<std::uint32_t>(point.value.high - point.value.low),
                            trace.segment(point.segment).segment.segLen());
                    }
                }
                QVERIFY(found == expected);
                QCOMPARE(chart[SeriesKind::Lost].points().size(), lost);
            }
        }
    }

    /// A chart counts from the initial sequence number: where that lies makes no difference.
    void initialNumbersDoNotCount()
    {
        int compared = 0;
        for (int seed = 0; seed < kRuns; ++seed) {
            sim::Genesis genesis = randomRun(seed, {.forgeries = false});
            genesis.endpoint[Side::Client].isns = {1000};
            genesis.endpoint[Side::Server].isns = {1000};
            const sim::Trace low = traceOf(genesis);
            genesis.endpoint[Side::Client].isns = {0xffff'ff00U};
            genesis.endpoint[Side::Server].isns = {0xffff'f000U};
            const sim::Trace wrapping = traceOf(genesis);
            if (!goAlike(low, wrapping)) {
                continue;
            }
            ++compared;
            for (const ChartKind kind : diagram::kChartKinds) {
                for (const Side of : sim::kBothSides) {
                    QVERIFY2(chartOf(low, kind, of) == chartOf(wrapping, kind, of),
                        qPrintable(QString("seed %1").arg(seed)));
                }
            }
        }
        QVERIFY(compared > kRuns / 2);
    }

    /// Within a connection acknowledgments only grow, never beyond what was sent, and the window
    /// holds what is in flight as far as its right edge does not move back.
    void acknowledgmentsGrow()
    {
        for (int seed = 0; seed < kRuns; ++seed) {
            const sim::Trace trace = traceOf(randomRun(seed, {.forgeries = false}));
            for (const Side of : sim::kBothSides) {
                const Chart chart = chartOf(trace, ChartKind::TimeSequence, of);
                if (chart[SeriesKind::Syn].points().size() > 1) {
                    continue; // perhaps several connections
                }
                double before = 0;
                for (const ChartPoint& point : chart[SeriesKind::Acknowledged].points()) {
                    QVERIFY(point.value.high > before);
                    before = point.value.high;
                }
                const double sent = std::max({highest(chart, SeriesKind::Segment),
                    highest(chart, SeriesKind::Retransmission), highest(chart, SeriesKind::Fin),
                    highest(chart, SeriesKind::Syn), 1.0});
                QVERIFY(before <= sent);
            }
        }
    }

    void congestionIsThatOfTheTrace()
    {
        for (int seed = 0; seed < kRuns; ++seed) {
            const sim::Trace trace = traceOf(randomRun(seed));
            const Chart chart = chartOf(trace, ChartKind::Cwnd, Side::Client);
            // Each is marked, also one that changes no window any more.
            std::set<tcp::Instant> timeouts;
            std::optional<tcp::Instant> expired;
            bool isOpen = false;
            double most = 0;
            for (const sim::TraceRow& row : trace.rows()) {
                const auto* congestion = std::get_if<sim::CongestionRow>(&row.what);
                const auto* timer = std::get_if<sim::TimerRow>(&row.what);
                const auto* send = std::get_if<sim::SendRow>(&row.what);
                const auto* state = std::get_if<sim::StateRow>(&row.what);
                if (row.who != Side::Client) {
                    continue;
                }
                if (timer != nullptr && timer->act == tcp::TimerAct::Expire &&
                    timer->timer == tcp::TimerKind::Retransmission) {
                    expired = row.at;
                }
                if (isOpen && send != nullptr && expired == row.at &&
                    trace.segment(send->segment).reason == tcp::Reason::RetransmissionTimeout) {
                    timeouts.insert(row.at);
                }
                isOpen &= state == nullptr || state->to != tcp::State::Closed;
                if (congestion != nullptr) {
                    isOpen = true;
                    if (congestion->change.cause == tcp::CongestionCause::Timeout) {
                        timeouts.insert(row.at);
                    }
                    most = std::max<double>(most, congestion->change.cwnd);
                }
            }
            QCOMPARE(highest(chart, SeriesKind::Cwnd), most);
            QCOMPARE(chart[SeriesKind::Timeout].points().size(), timeouts.size());
        }
    }

    /// What is SACKed has left the network; it is told of all again when the numbers reach it.
    void whatIsSackedIsNotOutstanding()
    {
        for (int seed = 0; seed < kRuns; ++seed) {
            const sim::Trace trace = traceOf(randomRun(seed));
            const Chart cwnd = chartOf(trace, ChartKind::Cwnd, Side::Client);
            const Chart window = chartOf(trace, ChartKind::Window, Side::Client);
            const auto flight = window[SeriesKind::Flight].points();
            for (const ChartPoint& point : cwnd[SeriesKind::Outstanding].points()) {
                QVERIFY(point.value.high >= 0);
                const auto at = std::ranges::upper_bound(flight, point.x, {}, &ChartPoint::x);
                if (at != flight.begin()) {
                    const double all = std::prev(at)->value.high;
                    QVERIFY(point.value.high <= all);
                }
            }
        }
        // Of ten segments the first is lost, and the others are SACKed one by one.
        sim::Genesis genesis = transfer(10'000);
        for (const Side side : sim::kBothSides) {
            genesis.endpoint[side].sack = true;
            genesis.endpoint[side].mss = 1000;
            genesis.link[side].rateBps = 1'000'000;
        }
        genesis.faults = {{Side::Client, 1, sim::Drop{}}};
        const Chart cwnd = chartOf(traceOf(genesis), ChartKind::Cwnd, Side::Client);
        const auto points = cwnd[SeriesKind::Outstanding].points();
        for (double left = 9000; left >= 1000; left -= 1000) {
            QVERIFY(std::ranges::any_of(
                points, [left](const ChartPoint& point) { return point.value.high == left; }));
        }
    }

    /// A segment belongs to one round; their numbers follow each other.
    void roundsNumberTheSegments()
    {
        for (int seed = 0; seed < kRuns; ++seed) {
            const sim::Trace trace = traceOf(randomRun(seed));
            for (const Side of : sim::kBothSides) {
                std::uint32_t next = 1;
                for (const diagram::Round& round : chartOf(trace, ChartKind::Rounds, of).rounds) {
                    if (round.firstSegment != 0) {
                        QCOMPARE(round.firstSegment, next);
                        QVERIFY(round.lastSegment >= round.firstSegment);
                        next = round.lastSegment + 1;
                    }
                }
            }
        }
    }

    /// From one segment on, each acknowledged: the window doubles from round to round.
    void slowStartDoubles()
    {
        sim::Genesis genesis = transfer(40'000);
        genesis.endpoint[Side::Client].initialCwndSegments = 1;
        for (sim::LinkConfig& link : genesis.link.values) {
            link.rateBps = 100'000'000; // segments arrive one by one
        }
        const Chart chart = chartOf(traceOf(genesis), ChartKind::Rounds, Side::Client);
        QVERIFY(chart.rounds.size() >= 5);
        std::uint32_t first = 1;
        for (std::size_t i = 0; i < 4; ++i) {
            const double window = 1U << i;
            QCOMPARE(chart.rounds[i].cwnd, window);
            QCOMPARE(chart.rounds[i].firstSegment, first);
            QCOMPARE(chart.rounds[i].lastSegment, first + (1U << i) - 1);
            first += 1U << i;
        }
    }

    /// A window that changes without a loss has a mark for its cause.
    void tellsWhyCwndChangesByItself()
    {
        sim::Genesis genesis = transfer(100'000);
        genesis.steps.push_back({sim::AtTime{tcp::Instant(20s)},
            sim::UserCall{Side::Client, {tcp::CallKind::Send, 1460}}});
        const Chart chart = chartOf(traceOf(genesis), ChartKind::Cwnd, Side::Client);
        QCOMPARE(chart[SeriesKind::Idle].points().size(), std::size_t{1});
        QVERIFY(chart[SeriesKind::SmallerPath].empty());
        QVERIFY(chart[SeriesKind::NewSettings].empty());
    }

    void theBufferFillsUp()
    {
        sim::Genesis genesis = transfer(20'000);
        genesis.endpoint[Side::Server].window = 8000;
        genesis.steps.insert(genesis.steps.begin(),
            {sim::AtTime{}, sim::UserCall{Side::Server, {tcp::CallKind::StopReading}}});
        genesis.until = tcp::Instant(2s);
        const Chart chart = chartOf(traceOf(genesis), ChartKind::Window, Side::Client);
        const auto free = chart[SeriesKind::FreeBuffer].points();
        QCOMPARE(free.front().value.high, 8000.0);
        QVERIFY(free.back().value.high < 1460);
        QCOMPARE(chart[SeriesKind::Advertised].points().front().value.high, 8000.0);
    }

    /// RFC 7323 §2.3: the window field of connected ends is scaled as they agreed in their SYNs.
    void windowsOfConnectedEndsAreScaled()
    {
        sim::Genesis genesis = transfer(400'000);
        for (const Side side : sim::kBothSides) {
            genesis.endpoint[side].windowScale = 5;
            genesis.endpoint[side].window = 2'000'000;
        }
        const Chart chart = chartOf(traceOf(genesis), ChartKind::Window, Side::Client);
        const auto advertised = chart[SeriesKind::Advertised].points();
        QVERIFY(std::ranges::all_of(
            advertised, [](const ChartPoint& point) { return point.value.high > 1'900'000; }));
        QVERIFY(!advertised.empty());
    }

    void aStrangersResetHasNoPlace()
    {
        const sim::Trace trace = support::TraceBuilder::established(100, 300)
                                     .send(Side::Client, {tcp::Flag::Rst}, 3'000'000'000U)
                                     .trace();
        QVERIFY(chartOf(trace, ChartKind::TimeSequence, Side::Client).empty());
    }

    void whoSendsMoreIsShown()
    {
        QCOMPARE(diagram::mainSender(traceOf(transfer(1000))), Side::Client);
        const sim::Trace answers = support::TraceBuilder::established(100, 300)
                                       .send(Side::Client, {tcp::Flag::Ack}, 101, 301, 10)
                                       .send(Side::Server, {tcp::Flag::Ack}, 301, 111, 20)
                                       .trace();
        QCOMPARE(diagram::mainSender(answers), Side::Server);
        QCOMPARE(diagram::mainSender({}), Side::Client);
    }

    /// They reach over all that happens to segments, whatever they show of it.
    void chartsOfOneRunShareTheirTime()
    {
        for (int seed = 0; seed < kRuns; ++seed) {
            const sim::Trace trace = traceOf(randomRun(seed));
            if (trace.segments().empty()) {
                continue;
            }
            const auto first = trace.segments().front().at.time_since_epoch().count();
            std::int64_t last = 0;
            for (const sim::TraceRow& row : trace.rows()) {
                const bool isOfSegment = std::holds_alternative<sim::SendRow>(row.what) ||
                    std::holds_alternative<sim::ArriveRow>(row.what) ||
                    std::holds_alternative<sim::DropRow>(row.what);
                last = isOfSegment ? row.at.time_since_epoch().count() : last;
            }
            for (const ChartKind kind : diagram::kChartKinds) {
                const Chart chart = chartOf(trace, kind, Side::Client);
                if (kind != ChartKind::Rounds) {
                    QVERIFY(chart.begin() <= first && chart.end() >= last);
                }
            }
        }
    }

    /// Without a rate a window arrives in one instant; with one each segment is answered.
    void aConnectionThatIsGoneLearnsNothing()
    {
        int gone = 0;
        for (std::uint64_t seed = 1; seed <= kRuns; ++seed) {
            const sim::Trace trace = traceOf(randomRun(seed));
            for (const Side of : {Side::Client, Side::Server}) {
                for (const ChartKind kind :
                    {ChartKind::TimeSequence, ChartKind::Rtt, ChartKind::Window}) {
                    const Chart chart = chartOf(trace, kind, of);
                    gone += chart.closedAt ? 1 : 0;
                    for (const auto& [what, points] : chart.series) {
                        const bool isKnown = what == SeriesKind::Acknowledged ||
                            what == SeriesKind::RightEdge || what == SeriesKind::Advertised ||
                            what == SeriesKind::SmoothedRtt || what == SeriesKind::Rto;
                        QVERIFY(!isKnown || !chart.closedAt || points.empty() ||
                            points.points().back().x <= *chart.closedAt);
                    }
                }
            }
        }
        QVERIFY(gone > 0);
    }

    /// So that the last and longest timeout is seen.
    void chartsReachToTheLastTimeout()
    {
        sim::Genesis genesis = transfer(1000);
        genesis.link[Side::Client].loss = 1;
        genesis.endpoint[Side::Client].maxRetries = 3;
        const sim::Trace trace = traceOf(genesis);
        const Chart chart = chartOf(trace, ChartKind::Rtt, Side::Client);
        QCOMPARE(chart.end(), 15'000'000'000);
        QCOMPARE(chart.closedAt, std::optional<std::int64_t>(15'000'000'000));
    }

    void tellsOfSharedAcks()
    {
        sim::Genesis genesis = transfer(20'000);
        QVERIFY(chartOf(traceOf(genesis), ChartKind::Cwnd, Side::Client).hasSharedAcks);
        QVERIFY(!chartOf(traceOf(genesis), ChartKind::Cwnd, Side::Server).hasSharedAcks);
        for (const Side side : sim::kBothSides) {
            genesis.link[side].rateBps = 10'000'000;
        }
        QVERIFY(!chartOf(traceOf(genesis), ChartKind::Cwnd, Side::Client).hasSharedAcks);
    }

    void emptyRunsAreEmpty()
    {
        for (const ChartKind kind : diagram::kChartKinds) {
            QVERIFY(chartOf(sim::Trace(), kind, Side::Client).empty());
        }
    }
};

SUITE(ChartReaderTest);

} // namespace chart_reader_test

#include "chart_reader_test.moc"
