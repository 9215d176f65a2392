// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of a million points beside Qt's own. A repaint is a layout and its painting; that of Qt is
// QLineSeries::replace() and its painting, in the same run. To compare: CPU of Repaint and of
// QtRepaint, which should be fifty times as much; a frame of PanAndZoom has 8 ms.

#include "diagram/chart/chart_picture.h"
#include "render/paint/font_metrics.h"
#include "render/paint/painter.h"
#include "render/words/chart_labels.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QChart>
#include <QGraphicsScene>
#include <QImage>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <array>
#include <cmath>

namespace {

using diagram::Chart;
using diagram::ChartKind;
using diagram::SeriesKind;

constexpr std::int64_t kPoints = 1'000'000;
constexpr std::int64_t kStep = 12'000; // ns
constexpr QSize kSize(1200, 700);

/// A saw with a ripple.
double valueAt(std::int64_t i)
{
    return 20'000 + static_cast<double>(i % 40'000) / 2 +
        900 * std::sin(static_cast<double>(i) / 7);
}

Chart cwnd()
{
    Chart chart = diagram::emptyChart(ChartKind::Cwnd, sim::Side::Client);
    for (std::int64_t i = 0; i < kPoints; ++i) {
        const double value = valueAt(i);
        chart[SeriesKind::Cwnd].insert({i * kStep, {value, value}, {}});
    }
    return chart;
}

/// A million segments, each acknowledged; one of a thousand is lost and sent again.
Chart timeSequence()
{
    constexpr double kSegment = 1460;
    Chart chart = diagram::emptyChart(ChartKind::TimeSequence, sim::Side::Client);
    for (std::int64_t i = 0; i < kPoints; ++i) {
        const double low = static_cast<double>(i) * kSegment;
        const std::int64_t x = i * kStep;
        const auto id = static_cast<std::uint32_t>(i + 1);
        chart[SeriesKind::Segment].insert({x, {low, low + kSegment}, {id}});
        const double acked = std::max(0.0, low - 100 * kSegment);
        chart[SeriesKind::Acknowledged].hold(x, acked);
        chart[SeriesKind::RightEdge].hold(x, acked + 200 * kSegment);
        if (i % 1000 == 500) {
            chart[SeriesKind::Lost].insert({x, {low, low + kSegment}, {id}});
            chart[SeriesKind::Retransmission].insert({x, {acked, acked + kSegment}, {id}});
            chart[SeriesKind::DuplicateAck].insert({x, {acked, acked}, {id}});
        }
    }
    return chart;
}

class Canvas
{
public:
    Canvas()
        : m_image(kSize, QImage::Format_ARGB32_Premultiplied)
    {}

    void paint(const Chart& chart, std::int64_t from, std::int64_t to)
    {
        diagram::ChartOptions options;
        options.width = kSize.width();
        options.height = kSize.height();
        options.from = from;
        options.to = to;
        const std::array runs{diagram::ChartOfRun{&chart, ""}};
        const auto picture = diagram::layoutChart(runs, options, m_metrics, m_labels);
        m_image.fill(Qt::white);
        QPainter painter(&m_image);
        render::paint(picture.list, render::Theme::Light, painter);
    }

private:
    QImage m_image;
    render::FontMetrics m_metrics;
    render::ChartLabels m_labels{language::Language::English};
};

void Repaint(benchmark::State& state)
{
    const Chart chart = cwnd();
    Canvas canvas;
    for ([[maybe_unused]] auto each : state) {
        canvas.paint(chart, 0, kPoints * kStep);
    }
}
BENCHMARK(Repaint)->Unit(benchmark::kMillisecond);

void QtRepaint(benchmark::State& state)
{
    QList<QPointF> points;
    for (std::int64_t i = 0; i < kPoints; ++i) {
        points.append({static_cast<double>(i * kStep) / 1e9, valueAt(i)});
    }
    QGraphicsScene scene;
    auto* chart = new QChart;
    scene.addItem(chart);
    chart->resize(kSize);
    auto* series = new QLineSeries;
    chart->addSeries(series);
    chart->createDefaultAxes();
    chart->axes(Qt::Horizontal).front()->setRange(0, 12);
    chart->axes(Qt::Vertical).front()->setRange(0, 45'000);
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    for ([[maybe_unused]] auto each : state) {
        series->replace(points);
        QCoreApplication::processEvents();
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter);
    }
}
BENCHMARK(QtRepaint)->Unit(benchmark::kMillisecond);

/// Through the whole run at every zoom.
void PanAndZoom(benchmark::State& state)
{
    const Chart chart = state.range(0) == 0 ? timeSequence() : cwnd();
    Canvas canvas;
    constexpr std::int64_t kWhole = kPoints * kStep;
    std::int64_t frame = 0;
    for ([[maybe_unused]] auto each : state) {
        const std::int64_t length = kWhole >> (frame % 16);
        const std::int64_t from = (kWhole - length) * (frame % 37) / 37;
        canvas.paint(chart, from, from + length);
        ++frame;
    }
}
BENCHMARK(PanAndZoom)->Arg(0)->Arg(1)->ArgName("cwnd")->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
