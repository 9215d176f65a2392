// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of drawn charts, over random runs: nothing overlaps, nothing is cut off, nothing that stands
// out is lost.

#include "diagram/chart/chart_picture.h"
#include "diagram/chart/chart_reader.h"
#include "diagram/picture/group_id.h"
#include "diagram/picture/overlaps.h"
#include "render/paint/font_metrics.h"
#include "render/words/chart_labels.h"
#include "sim/simulation.h"
#include "support/random_runs.h"
#include "support/sample_runs.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QtTest>

#include <algorithm>
#include <cmath>
#include <set>

namespace chart_layout_test {

using diagram::Chart;
using diagram::ChartKind;
using diagram::ChartOfRun;
using diagram::ChartOptions;
using diagram::ChartPicture;
using diagram::SeriesKind;
using language::Language;
using render::ChartLabels;
using sim::Side;

namespace {

const std::array kLanguages{Language::English, Language::Chinese, Language::Both};

sim::Trace randomTrace(std::uint64_t seed)
{
    sim::Random random(seed);
    const sim::Genesis genesis = support::randomGenesis(random, {});
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (trace.rows().size() < 20'000 &&
        simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

/// A part of a chart, or all of it.
ChartOptions randomOptions(sim::Random& random, const Chart& chart)
{
    ChartOptions options;
    options.width = support::oneOf(random, {100.0, 400.0, 700.0, 960.0, 2000.0});
    options.height = support::oneOf(random, {0.0, 0.0, 200.0, 500.0, 1200.0});
    const std::int64_t length = std::max<std::int64_t>(chart.end() - chart.begin(), 1);
    if (random.chance(0.5)) {
        options.from = chart.begin() + static_cast<std::int64_t>(random.upTo(length));
    }
    if (random.chance(0.5)) {
        const std::int64_t from = options.from.value_or(chart.begin());
        options.to = from + static_cast<std::int64_t>(random.upTo(length) >> random.upTo(20));
    }
    return options;
}

void verifyPicture(
    const ChartPicture& picture, const diagram::TextMeasurer& measurer, const QString& which)
{
    for (const diagram::Overlap& overlap : diagram::overlapsIn(picture.list, measurer)) {
        QFAIL(qPrintable(which + ": " + QString::fromStdString(toString(overlap))));
    }
}

/// From where to where the things of a series reach.
struct Reach
{
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;

    void add(diagram::Point at)
    {
        left = std::min(left, at.x);
        right = std::max(right, at.x);
        top = std::min(top, at.y);
        bottom = std::max(bottom, at.y);
    }
};

Reach reachOfSeries(const ChartPicture& picture)
{
    Reach reach;
    bool isSeries = false;
    for (const diagram::DisplayItem& item : picture.list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            isSeries = begin->part.kind == diagram::Part::Kind::Series;
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            isSeries = false;
        } else if (const auto* line = std::get_if<diagram::LineItem>(&item); line && isSeries) {
            reach.add(line->from);
            reach.add(line->to);
        } else if (const auto* path = std::get_if<diagram::PathItem>(&item); path && isSeries) {
            for (const auto& piece : path->elements) {
                if (piece.verb != diagram::PathItem::Verb::Close) {
                    reach.add(piece.point);
                }
            }
        }
    }
    return reach;
}

ChartOptions widthOf(double width)
{
    ChartOptions options;
    options.width = width;
    return options;
}

/// So many rounds, some with many segments.
Chart roundsOf(int count)
{
    Chart chart = diagram::emptyChart(ChartKind::Rounds, Side::Client);
    std::uint32_t next = 1;
    for (int i = 0; i < count; ++i) {
        const double value = 1 + i % 7;
        chart[SeriesKind::RoundCwnd].insert({i + 1, {value, value}, {}});
        const std::uint32_t last = next + (i % 5 == 0 ? 1 : 100'000);
        diagram::Round round;
        round.firstSegment = next;
        round.lastSegment = last;
        chart.rounds.push_back(round);
        next = last + 1;
    }
    return chart;
}

/// A million values, one of which stands out.
Chart withSpike(SeriesKind kind, std::size_t at)
{
    constexpr std::size_t kPoints = 1'000'000;
    Chart chart = diagram::emptyChart(ChartKind::Cwnd, Side::Client);
    for (std::size_t i = 0; i < kPoints; ++i) {
        const double value = i == at ? 50'000 : 10'000 + static_cast<double>(i % 7);
        chart[kind].insert({static_cast<std::int64_t>(i) * 1000, {value, value}, {}});
    }
    return chart;
}

} // namespace

class ChartLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingOverlaps()
    {
        const render::FontMetrics measurer;
        for (int seed = 0; seed < 60; ++seed) {
            const sim::Trace trace = randomTrace(seed);
            const sim::Trace other = randomTrace(seed + 1000);
            sim::Random random(seed);
            for (const ChartKind kind : diagram::kChartKinds) {
                const Chart chart = diagram::chartOf(trace, kind, diagram::mainSender(trace));
                const Chart second = diagram::chartOf(other, kind, diagram::mainSender(other));
                const std::array runs{ChartOfRun{&chart, "NewReno"}, ChartOfRun{&second, "CUBIC"}};
                const auto shown = std::span(runs).first(random.chance(0.3) ? 2 : 1);
                const Language language = kLanguages[random.upTo(2)];
                const ChartOptions options = randomOptions(random, chart);
                const ChartPicture picture =
                    diagram::layoutChart(shown, options, measurer, ChartLabels(language));
                verifyPicture(picture, measurer,
                    QString("seed %1, kind %2").arg(seed).arg(static_cast<int>(kind)));
            }
        }
    }

    /// They lie one above the other, since all left at once.
    void everyLossOfABurstIsMarked()
    {
        support::SampleRun run = support::sampleRun("burst");
        for (const std::uint32_t nth : {1, 3, 5, 7}) {
            run.genesis.faults.push_back({Side::Client, nth, sim::Drop{}});
        }
        const sim::Trace trace = run.trace();
        const Chart chart = diagram::chartOf(trace, ChartKind::TimeSequence, Side::Client);
        const std::array runs{ChartOfRun{&chart, {}}};
        const render::FontMetrics measurer;
        for (const double width : {300.0, 900.0}) {
            ChartOptions options;
            options.width = width;
            const ChartPicture picture =
                diagram::layoutChart(runs, options, measurer, ChartLabels(Language::English));
            std::set<double> heights;
            for (const diagram::DisplayItem& item : picture.list.items) {
                const auto* line = std::get_if<diagram::LineItem>(&item);
                const bool isInPlot = line != nullptr && picture.area.rect.bottom() > line->from.y;
                if (isInPlot && line->stroke.ink == diagram::Ink::Lost) {
                    heights.insert((line->from.y + line->to.y) / 2);
                }
            }
            QCOMPARE(heights.size(), std::size_t{4});
        }
    }

    /// Lines and marks stay in the plot, but for signs at its edge.
    void seriesStayInThePlot()
    {
        constexpr double kSign = 8;
        const render::FontMetrics measurer;
        const ChartLabels labels(Language::English);
        for (int seed = 0; seed < 60; ++seed) {
            const sim::Trace trace = randomTrace(seed);
            sim::Random random(seed);
            for (const ChartKind kind : diagram::kChartKinds) {
                const Chart chart = diagram::chartOf(trace, kind, diagram::mainSender(trace));
                const Chart second = diagram::chartOf(trace, kind, diagram::mainSender(trace));
                const std::array runs{ChartOfRun{&chart, "A"}, ChartOfRun{&second, "B"}};
                const auto shown = std::span(runs).first(random.chance(0.3) ? 2 : 1);
                const ChartPicture picture =
                    diagram::layoutChart(shown, randomOptions(random, chart), measurer, labels);
                const Reach reach = reachOfSeries(picture);
                if (picture.isEmpty || reach.left > reach.right) {
                    continue;
                }
                diagram::Rect plot = picture.area.rect;
                if (picture.difference) {
                    QVERIFY(picture.difference->y > plot.bottom());
                    plot.height = picture.difference->bottom() - plot.y;
                }
                QVERIFY(reach.left >= plot.x - kSign && reach.right <= plot.right() + kSign);
                QVERIFY(reach.top >= plot.y - kSign && reach.bottom <= plot.bottom() + kSign);
            }
        }
    }

    /// However much of it is seen, a single peak, loss or retransmission is.
    void aSpikeIsSeenAtAnyZoom()
    {
        const render::FontMetrics measurer;
        const ChartLabels labels(Language::English);
        sim::Random random(1);
        for (const SeriesKind kind : {SeriesKind::Cwnd, SeriesKind::Outstanding,
                 SeriesKind::Ssthresh, SeriesKind::LossFound, SeriesKind::Timeout}) {
            const std::size_t at = 1000 + random.upTo(990'000);
            const Chart chart = withSpike(kind, at);
            const std::array runs{ChartOfRun{&chart, ""}};
            for (int zoom = 0; zoom < 20; ++zoom) {
                const auto x = static_cast<std::int64_t>(at) * 1000;
                ChartOptions options;
                options.from = x - (std::int64_t{100'000'000} >> zoom);
                options.to = x + (std::int64_t{90'000'000} >> zoom);
                const ChartPicture picture = diagram::layoutChart(runs, options, measurer, labels);
                const Reach reach = reachOfSeries(picture);
                QVERIFY(reach.top <= picture.area.y.pixel(50'000) + 0.01);
                QVERIFY(reach.top < picture.area.rect.y + picture.area.rect.height / 2);
            }
        }
    }

    /// What is drawn grows with the width, not with the points.
    void aMillionPointsAreFewThings()
    {
        const render::FontMetrics measurer;
        const ChartLabels labels(Language::English);
        for (const SeriesKind kind : {SeriesKind::Cwnd, SeriesKind::LossFound}) {
            const Chart chart = withSpike(kind, 500'000);
            const std::array runs{ChartOfRun{&chart, ""}};
            const ChartPicture picture = diagram::layoutChart(runs, {}, measurer, labels);
            std::size_t count = 0;
            for (const diagram::DisplayItem& item : picture.list.items) {
                const auto* path = std::get_if<diagram::PathItem>(&item);
                count += path != nullptr ? path->elements.size() : 1;
            }
            QVERIFY2(count < 6 * 960, qPrintable(QString::number(count)));
        }
    }

    /// Of rounds: either all have their circle, or none has, and the legend shows which.
    void circlesOfRoundsAreThoseOfTheLegend()
    {
        const render::FontMetrics measurer;
        const auto circles = [&](int first, int second) {
            std::array charts{roundsOf(first), roundsOf(second)};
            const std::array runs{ChartOfRun{charts.data(), "a"}, ChartOfRun{&charts[1], "b"}};
            const ChartPicture picture =
                diagram::layoutChart(runs, widthOf(600), measurer, ChartLabels(Language::English));
            return std::ranges::count_if(picture.list.items, [](const diagram::DisplayItem& item) {
                return std::holds_alternative<diagram::CircleItem>(item);
            });
        };
        QCOMPARE(circles(20, 30), 20 + 30 + 2);
        QCOMPARE(circles(20, 200), 0);
        QCOMPARE(circles(200, 20), 0);
    }

    /// What stands below the numbers of rounds comes at equal distances: what is left out was left
    /// out for room.
    void rangesOfRoundsAreEvenlyLeftOut()
    {
        const render::FontMetrics measurer;
        for (const int count : {3, 12, 20, 35, 60}) {
            const Chart chart = roundsOf(count);
            const std::array runs{ChartOfRun{&chart, ""}};
            const ChartPicture picture =
                diagram::layoutChart(runs, widthOf(700), measurer, ChartLabels(Language::English));
            std::vector<double> places;
            for (const diagram::DisplayItem& item : picture.list.items) {
                const auto* text = std::get_if<diagram::TextItem>(&item);
                if (text != nullptr && text->text.find("–") != std::string::npos) {
                    places.push_back(text->at.x);
                }
            }
            QVERIFY(!places.empty());
            for (std::size_t i = 2; i < places.size(); ++i) {
                const double distance = places[i] - places[i - 1];
                QVERIFY(std::abs(distance - (places[1] - places[0])) < 0.5);
            }
        }
    }

    /// Neither a mark nor the legend tells what comes behind the present moment.
    void whatIsToComeIsNotTold()
    {
        const render::FontMetrics measurer;
        Chart chart = diagram::emptyChart(ChartKind::Cwnd, Side::Client);
        for (const std::int64_t x : {0, 1, 2, 3, 4}) {
            chart[SeriesKind::Cwnd].insert({x * 1'000'000'000, {5000, 5000}, {}});
        }
        chart[SeriesKind::LossFound].insert({3'000'000'000, {5000, 5000}, {}});
        chart.phases = {
            {0, tcp::CongestionPhase::SlowStart}, {3'000'000'000, tcp::CongestionPhase::Recovery}};
        const auto tells = [&](std::int64_t now) {
            ChartOptions options;
            options.now = now;
            const std::array runs{ChartOfRun{&chart, ""}};
            const ChartPicture picture =
                diagram::layoutChart(runs, options, measurer, ChartLabels(Language::English));
            bool isPhase = false;
            bool isMark = false;
            bool isInLegend = false;
            for (const diagram::DisplayItem& item : picture.list.items) {
                const auto* group = std::get_if<diagram::GroupBegin>(&item);
                isInLegend =
                    isInLegend || (group && group->part.kind == diagram::Part::Kind::Legend);
                const auto* text = std::get_if<diagram::TextItem>(&item);
                isPhase = isPhase || (isInLegend && text && text->text == "fast recovery");
                const auto* path = std::get_if<diagram::PathItem>(&item);
                isMark = isMark || (!isInLegend && path && path->fill == diagram::Ink::Lost);
            }
            return std::pair(isPhase, isMark);
        };
        QCOMPARE(tells(1'000'000'000), std::pair(false, false));
        QCOMPARE(tells(3'500'000'000), std::pair(true, true));
    }

    /// The second of two runs is dashed all along, also where it rises by many points in one
    /// column.
    void aSteepLineStaysDashed()
    {
        const render::FontMetrics measurer;
        std::array charts{diagram::emptyChart(ChartKind::Cwnd, Side::Client),
            diagram::emptyChart(ChartKind::Cwnd, Side::Client)};
        for (std::int64_t i = 0; i < 200'000; ++i) {
            const auto value = static_cast<double>(i * i / 1000);
            charts[0][SeriesKind::Cwnd].insert({i * 1000, {value / 2, value / 2}, {}});
            charts[1][SeriesKind::Cwnd].insert({i * 1000, {value, value}, {}});
        }
        const std::array runs{ChartOfRun{charts.data(), "a"}, ChartOfRun{&charts[1], "b"}};
        const ChartPicture picture =
            diagram::layoutChart(runs, {}, measurer, ChartLabels(Language::English));
        int dashed = 0;
        for (const diagram::DisplayItem& item : picture.list.items) {
            if (const auto* path = std::get_if<diagram::PathItem>(&item)) {
                QVERIFY(path->fill != diagram::Ink::OtherRun);
                const bool isSecond = path->stroke.ink == diagram::Ink::OtherRun;
                QVERIFY(!isSecond || path->stroke.dash == diagram::Dash::Dashed);
                dashed += isSecond ? 1 : 0;
            }
        }
        QVERIFY(dashed > 0);
    }

    void aChartWithoutDataSaysSo()
    {
        const render::FontMetrics measurer;
        for (const ChartKind kind : diagram::kChartKinds) {
            const Chart chart = diagram::emptyChart(kind, Side::Server);
            const std::array runs{ChartOfRun{&chart, ""}};
            const ChartPicture picture =
                diagram::layoutChart(runs, {}, measurer, ChartLabels(Language::English));
            QVERIFY(picture.isEmpty);
            const bool isSaid = std::ranges::any_of(picture.list.items, [](const auto& item) {
                const auto* text = std::get_if<diagram::TextItem>(&item);
                return text != nullptr && text->text.find("server") != std::string::npos;
            });
            QVERIFY(isSaid);
        }
    }

    /// Names of groups are ids in a file: each is there once, and those of segments end as
    /// anywhere.
    void marksCanBePointedAt()
    {
        const render::FontMetrics measurer;
        const ChartLabels labels(Language::English);
        std::size_t segments = 0;
        for (int seed = 0; seed < 60; ++seed) {
            const sim::Trace trace = randomTrace(seed);
            for (const ChartKind kind : diagram::kChartKinds) {
                const Chart chart = diagram::chartOf(trace, kind, diagram::mainSender(trace));
                const std::array runs{ChartOfRun{&chart, ""}};
                std::set<std::string> ids;
                for (const auto& item :
                    diagram::layoutChart(runs, {}, measurer, labels).list.items) {
                    if (const auto* group = std::get_if<diagram::GroupBegin>(&item)) {
                        QVERIFY(ids.insert(diagram::groupId(*group)).second);
                        if (const auto* id = std::get_if<sim::SegmentId>(&group->subject)) {
                            ++segments;
                            QVERIFY(diagram::groupId(*group).ends_with(
                                "segment-" + std::to_string(id->value)));
                            QVERIFY(!group->title.empty());
                        }
                    }
                }
            }
        }
        QVERIFY(segments > 100);
    }

    /// Without colour, the lines of two runs differ in how they are dashed, signs in being filled
    /// and in how large they are.
    void twoRunsDifferWithoutColour()
    {
        for (const ChartKind kind : diagram::kChartKinds) {
            for (const diagram::NamedSeries& series : diagram::emptyChart(kind, {}).series) {
                auto first = diagram::styleOf(series.kind, 0, true);
                auto second = diagram::styleOf(series.kind, 1, true);
                first.stroke.ink = second.stroke.ink = diagram::Ink::Text;
                QVERIFY(first.stroke != second.stroke);
                QVERIFY(second.fill == diagram::Ink::None);
                QVERIFY(first.radius < second.radius);
            }
        }
    }
};

SUITE_WITHIN(QGuiApplication, ChartLayoutTest);

} // namespace chart_layout_test

#include "chart_layout_test.moc"
