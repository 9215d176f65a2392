// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as pictures and as data.

#include "figure/chart_data.h"
#include "figure/figure.h"
#include "sim/simulation.h"
#include "support/suite.h"

#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

namespace chart_figure_test {

using namespace std::chrono_literals;
using diagram::ChartKind;
using figure::FigureOptions;
using figure::View;
using render::Language;
using sim::Side;

namespace {

/// 100 kB, of which two segments are lost.
sim::Trace lossyRun(tcp::CongestionControl control = tcp::CongestionControl::NewReno)
{
    sim::Genesis genesis;
    for (tcp::EndpointConfig& config : genesis.endpoint.values) {
        config.congestion = control;
        config.msl = 1s;
    }
    genesis.faults = {{Side::Client, 14, sim::Drop{}}, {Side::Client, 40, sim::Drop{}}};
    const auto call = [](Side who, tcp::CallKind kind, std::uint64_t octets = 0) {
        return sim::UserCall{who, {kind, octets}};
    };
    genesis.steps = {{sim::AtTime{}, call(Side::Server, tcp::CallKind::Listen)},
        {sim::AtTime{}, call(Side::Client, tcp::CallKind::Connect)},
        {sim::AtTime{tcp::Instant(100ms)}, call(Side::Client, tcp::CallKind::Send, 100'000)},
        {sim::AtTime{tcp::Instant(200ms)}, call(Side::Client, tcp::CallKind::Close)}};
    sim::Simulation simulation(genesis);
    sim::Trace trace(simulation.traceStart());
    while (simulation.apply({.at = {}, .what = sim::Advance{}}, &trace)) {
    }
    return trace;
}

FigureOptions chart(ChartKind kind)
{
    FigureOptions options;
    options.view = View::Chart;
    options.chart.kind = kind;
    return options;
}

/// The cells of each line.
QList<QStringList> tableOf(const std::string& csv)
{
    QList<QStringList> rows;
    for (const QString& line : QString::fromStdString(csv).split('\n', Qt::SkipEmptyParts)) {
        rows += line.split(',');
    }
    return rows;
}

} // namespace

class ChartFigureTest : public QObject
{
    Q_OBJECT

private slots:
    void endingsOfCharts()
    {
        QCOMPARE(figure::endings(chart(ChartKind::TimeSequence)),
            QStringList({"svg", "png", "pdf", "csv", "xpl"}));
        QCOMPARE(
            figure::endings(chart(ChartKind::Cwnd)), QStringList({"svg", "png", "pdf", "csv"}));
        QVERIFY(!figure::formatOf("a.csv"));
        QVERIFY(!figure::formatOf("a.xpl", chart(ChartKind::Rtt)));
        QVERIFY(!figure::needsGui("a.csv", chart(ChartKind::Rtt)));
        QVERIFY(!figure::needsGui("a.svg", chart(ChartKind::Rtt)));
        QVERIFY(figure::needsGui("a.png", chart(ChartKind::Rtt)));
    }

    void everyPictureCanBeOpened()
    {
        const sim::Trace trace = lossyRun();
        QTemporaryDir folder;
        for (const ChartKind kind : diagram::kChartKinds) {
            const QString name = folder.filePath(QString::number(static_cast<int>(kind)));
            for (const char* ending : {".svg", ".png", ".pdf"}) {
                const auto result = figure::exportFigure(trace, "Loss", chart(kind), name + ending);
                QVERIFY(std::holds_alternative<QStringList>(result));
            }
            QVERIFY(QSvgRenderer(name + ".svg").isValid());
            QCOMPARE(QImage(name + ".png").width(), 1920);
            QVERIFY(QFile(name + ".pdf").size() > 1000);
        }
    }

    void dataHaveNamesAndUnits()
    {
        const sim::Trace trace = lossyRun();
        for (const ChartKind kind : diagram::kChartKinds) {
            const auto rows = tableOf(figure::chartCsv(figure::chartRuns(trace, chart(kind))));
            QVERIFY(rows.size() > 5);
            for (const QStringList& row : rows) {
                QCOMPARE(row.size(), rows.front().size());
            }
        }
        const auto sequence =
            tableOf(figure::chartCsv(figure::chartRuns(trace, chart(ChartKind::TimeSequence))));
        QCOMPARE(
            sequence[0], QStringList({"time_s", "point", "from_octets", "to_octets", "segment"}));
        QCOMPARE(sequence[1], QStringList({"0", "syn", "0", "1", "1"}));
        const auto count = [&](const QString& what) {
            return std::ranges::count_if(
                sequence, [&](const QStringList& row) { return row[1] == what; });
        };
        QCOMPARE(count("lost"), 2);
        QCOMPARE(count("segment"), 69); // 100,000 octets in segments of 1460
        QCOMPARE(count("retransmission"), 2);
        QCOMPARE(count("fin"), 1);
    }

    /// Lines hold their values, marks are where they are.
    void linesHoldTheirValues()
    {
        const auto rows =
            tableOf(figure::chartCsv(figure::chartRuns(lossyRun(), chart(ChartKind::Cwnd))));
        QCOMPARE(rows[0].mid(0, 4),
            QStringList({"time_s", "flight_octets", "ssthresh_octets", "cwnd_octets"}));
        const qsizetype found = rows[0].indexOf("loss_found_at_octets");
        int losses = 0;
        for (const QStringList& row : rows.mid(1)) {
            QVERIFY(!row[3].isEmpty());
            losses += row[found].isEmpty() ? 0 : 1;
        }
        QCOMPARE(losses, 2);
        QCOMPARE(rows[1].last(), QString("slow-start"));
    }

    void rangesHoldForData()
    {
        FigureOptions options = chart(ChartKind::TimeSequence);
        options.range = {tcp::Instant(150ms), tcp::Instant(250ms)};
        for (const QStringList& row :
            tableOf(figure::chartCsv(figure::chartRuns(lossyRun(), options))).mid(1)) {
            QVERIFY(row[0].toDouble() >= 0.15 && row[0].toDouble() <= 0.25);
        }
    }

    void twoRunsAreNamed()
    {
        FigureOptions options = chart(ChartKind::Cwnd);
        options.chart.with = std::make_shared<const figure::OtherRun>(
            figure::OtherRun{lossyRun(tcp::CongestionControl::Cubic), "CUBIC, \"new\"", "NewReno"});
        const std::string csv = figure::chartCsv(figure::chartRuns(lossyRun(), options));
        QVERIFY(csv.starts_with("run,time_s,"));
        QVERIFY(csv.find("\n\"NewReno\",") != std::string::npos);
        QVERIFY(csv.find("\n\"CUBIC, \"\"new\"\"\",") != std::string::npos);
        QTemporaryDir folder;
        const QString name = folder.filePath("both.svg");
        QVERIFY(std::holds_alternative<QStringList>(
            figure::exportFigure(lossyRun(), {}, options, name)));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString svg = file.readAll();
        QVERIFY(svg.contains("NewReno · "));
        QVERIFY(svg.contains("CUBIC, "));
    }

    /// Only commands that xplot knows, and as many arrows as segments.
    void xplotCanReadIt()
    {
        const auto runs = figure::chartRuns(lossyRun(), chart(ChartKind::TimeSequence));
        const QStringList lines =
            QString::fromStdString(figure::chartXpl(runs, "A\ntitle")).split('\n');
        QCOMPARE(lines.mid(0, 3), QStringList({"dtime double", "title", "A title"}));
        static const QRegularExpression known(
            "^((line( -?[0-9.]+){4})|((u|d)arrow|dtick|x|atext)( -?[0-9.]+){2}|green|yellow|purple|"
            "white|red|orange|R|SYN|FIN|RST|go|)$");
        int arrows = 0;
        for (const QString& line : lines.mid(7)) {
            QVERIFY2(known.match(line).hasMatch(), qPrintable(line));
            arrows += line.startsWith("uarrow") ? 1 : 0;
        }
        QCOMPARE(arrows, 69 + 2);
        QCOMPARE(lines[lines.size() - 2], QString("go"));
    }

    void aMomentShowsWhatHasHappened()
    {
        const sim::Trace trace = lossyRun();
        FigureOptions options = chart(ChartKind::TimeSequence);
        options.moment = figure::Moment{trace.firstRowAt(tcp::Instant(150ms)), {}, {}};
        const auto runs = figure::chartRuns(trace, options);
        QVERIFY(runs.runs[0].chart.end() < 150'000'000);
        QVERIFY(!runs.runs[0].chart.empty());
    }
};

SUITE_WITHIN(QGuiApplication, ChartFigureTest);

} // namespace chart_figure_test

#include "chart_figure_test.moc"
