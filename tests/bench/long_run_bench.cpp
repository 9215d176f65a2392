// SPDX-License-Identifier: GPL-3.0-or-later
// A run of a million segments in the window: what each frame costs. A frame has 8 ms.

#include "session/session.h"
#include "ui/sequence_view.h"
#include "ui/state_graph_view.h"
#include "ui/timeline.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>
#include <QScrollBar>

#include <chrono>
#include <memory>

namespace {

constexpr QSize kView(1280, 800);
constexpr double kAFrameMs = 16;

/// One segment, one acknowledgment, and so on; the network copies and loses some.
lesson::Scenario longRun()
{
    lesson::Scenario scenario = lesson::blankScenario();
    sim::Genesis& genesis = scenario.genesis;
    genesis.established = true;
    genesis.until = tcp::Instant(std::chrono::hours(24 * 30));
    genesis.endpoint[sim::Side::Server].window = 1460;
    for (const sim::Side side : sim::kBothSides) {
        genesis.link[side].duplicate = 0.001;
        genesis.link[side].loss = 0.0001;
    }
    const tcp::Call send{tcp::CallKind::Send, 730'000'000};
    genesis.steps = {{sim::AtTime{}, sim::UserCall{sim::Side::Client, send}}};
    return scenario;
}

/// The widgets of one session, as large as in a window.
struct Window
{
    session::Session session;
    ui::SequenceView view{session};
    ui::StateGraphView graph{session};
    ui::Timeline timeline{session};
    QImage image{kView, QImage::Format_RGB32};

    Window()
    {
        view.resize(kView);
        view.setLook({});
        graph.resize(460, 480);
        graph.setLook({});
        timeline.resize(kView.width(), 44);
        session.open(longRun());
    }

    void paint(QWidget& widget) { widget.render(&image); }
    void paintAll()
    {
        paint(view);
        paint(graph);
        paint(timeline);
    }
    tcp::Instant momentAt(double share) const
    {
        const auto whole = session.knownEnd() - tcp::Instant{};
        return tcp::Instant{} +
            tcp::Duration(static_cast<tcp::Duration::rep>(share * double(whole.count())));
    }
};

Window& window()
{
    static const auto only = std::make_unique<Window>();
    return *only;
}

void open(benchmark::State& state)
{
    for (auto _ : state) {
        Window fresh;
        state.counters["segments"] = double(fresh.session.trace().segments().size());
    }
}
BENCHMARK(open)->Unit(benchmark::kMillisecond)->Iterations(1);

/// A wheel's step and a paint; at so many per cent of the height, at so many per cent of the size.
void scrollFrame(benchmark::State& state)
{
    ui::SequenceView& view = window().view;
    view.setZoom(double(state.range(1)) / 100, {});
    QScrollBar* bar = view.verticalScrollBar();
    bar->setValue(int(bar->maximum() / 100.0 * double(state.range(0))));
    int step = 60;
    for (auto _ : state) {
        step = bar->value() + step < 0 || bar->value() + step > bar->maximum() ? -step : step;
        bar->setValue(bar->value() + step);
        window().paint(view);
    }
    view.setZoom(1, {});
}
BENCHMARK(scrollFrame)->ArgsProduct({{0, 50, 100}, {30, 100, 500}})->Unit(benchmark::kMillisecond);

void timelinePaint(benchmark::State& state)
{
    for (auto _ : state) {
        window().paint(window().timeline);
    }
}
BENCHMARK(timelinePaint)->Unit(benchmark::kMillisecond);

/// From one end of the run to the other and back.
void seek(benchmark::State& state)
{
    double share = 0;
    for (auto _ : state) {
        share = share < 0.5 ? share + 0.511 : share - 0.497;
        window().session.seek(window().momentAt(share));
        window().paintAll();
    }
}
BENCHMARK(seek)->Unit(benchmark::kMillisecond);

void stepBack(benchmark::State& state)
{
    window().session.seek(window().momentAt(0.99));
    for (auto _ : state) {
        window().session.stepBack();
        window().paintAll();
    }
}
BENCHMARK(stepBack)->Unit(benchmark::kMillisecond);

void playingFrame(benchmark::State& state)
{
    window().session.seek(window().momentAt(double(state.range(0)) / 100));
    window().view.setFollowing(true);
    for (auto _ : state) {
        window().session.watch(std::chrono::duration_cast<session::RealTime>(
            std::chrono::duration<double, std::milli>(kAFrameMs)));
        window().paintAll();
    }
}
BENCHMARK(playingFrame)->Arg(1)->Arg(50)->Arg(98)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
