// SPDX-License-Identifier: GPL-3.0-or-later
// A run of a million segments in the window: what each frame costs, from the user's act to the last
// pixel. A frame has 8 ms: see the counters p50 and max, in milliseconds of processor time.

#include "session/document.h"
#include "ui/sequence/sequence_view.h"
#include "ui/time/timeline.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QWheelEvent>
#include <QtTest>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <functional>
#include <memory>

namespace {

/// Of this thread: other programs may want the processor, too.
struct Clock
{
    using duration = std::chrono::nanoseconds;
    using time_point = std::chrono::nanoseconds;
    static time_point now()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    }
};

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

double milliseconds(Clock::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

/// How long single turns of the event loop take.
class Turns
{
public:
    void add(const std::function<void()>& act)
    {
        const auto begin = Clock::now();
        act();
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        m_times.push_back(milliseconds(Clock::now() - begin));
    }
    double last() const { return m_times.back(); }

    void tell(benchmark::State& state)
    {
        std::ranges::sort(m_times);
        state.counters["p50"] = m_times[m_times.size() / 2];
        state.counters["p95"] = m_times[m_times.size() * 95 / 100];
        state.counters["max"] = m_times.back();
    }

private:
    std::vector<double> m_times;
};

struct Window
{
    ui::MainWindow main{{render::Language::English, render::Theme::Light}};
    session::Session& session = main.session();
    ui::SequenceView& view = *main.findChild<ui::SequenceView*>();
    ui::Timeline& timeline = *main.findChild<ui::Timeline*>();
    QTableView& table = *main.findChild<QTableView*>("traceTable");
    QLabel& progress = *main.findChild<QLabel*>("layoutProgress");

    tcp::Instant momentAt(double share) const
    {
        const auto whole = session.knownEnd() - tcp::Instant{};
        return tcp::Instant{} +
            tcp::Duration(static_cast<tcp::Duration::rep>(share * double(whole.count())));
    }
    /// Turns until everything is laid out.
    void settle(Turns& turns) const
    {
        do {
            turns.add([] {});
        } while (!progress.isHidden());
    }
};

/// Made for the first that asks, since that takes long; it may not outlive the application.
std::unique_ptr<Window> g_window;

Window& window()
{
    if (g_window == nullptr) {
        g_window = std::make_unique<Window>();
    }
    return *g_window;
}

using Act = void (*)(int);

void frames(benchmark::State& state, const std::function<void(int)>& act)
{
    Turns turns;
    turns.add([] {});
    int count = 0;
    for (auto _ : state) {
        turns.add([&] { act(count); });
        ++count;
    }
    turns.tell(state);
}

constexpr int kFrames = 120;

void open(benchmark::State& state)
{
    Window& all = window();
    all.main.show();
    QCoreApplication::processEvents();
    for (auto _ : state) {
        const auto begin = Clock::now();
        auto run = session::runOf(longRun());
        state.counters["simulating"] = milliseconds(Clock::now() - begin);
        Turns turns;
        turns.add([&] { all.session.resume(std::move(*run)); });
        state.counters["opening"] = turns.last();
        const auto laying = Clock::now();
        Turns slices;
        all.settle(slices);
        state.counters["laying_out"] = milliseconds(Clock::now() - laying);
        slices.tell(state);
    }
    state.counters["segments"] = double(all.session.trace().segments().size());
    state.counters["rows"] = double(all.session.trace().rows().size());
}
BENCHMARK(open)->Unit(benchmark::kMillisecond)->Iterations(1);

/// A wheel's step; at so many per cent of the height, at so many per cent of the size.
void scroll(benchmark::State& state)
{
    ui::SequenceView& view = window().view;
    view.setZoom(double(state.range(1)) / 100, {});
    QScrollBar* bar = view.verticalScrollBar();
    bar->setValue(int(bar->maximum() / 100.0 * double(state.range(0))));
    int step = 60;
    frames(state, [&](int) {
        step = bar->value() + step < 0 || bar->value() + step > bar->maximum() ? -step : step;
        bar->setValue(bar->value() + step);
    });
    view.setZoom(1, {});
}
BENCHMARK(scroll)
    ->ArgsProduct({{0, 50, 100}, {30, 100, 500}})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(kFrames);

/// The slider pulled from end to end.
void pullSlider(benchmark::State& state)
{
    QScrollBar* bar = window().view.verticalScrollBar();
    frames(state, [&](int i) { bar->setValue(int(bar->maximum() * (i * 37 % 101 / 100.0))); });
}
BENCHMARK(pullSlider)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

void zoomAtPointer(benchmark::State& state)
{
    QWidget* viewport = window().view.viewport();
    const QPointF place = viewport->rect().center();
    frames(state, [&](int i) {
        QWheelEvent wheel(place, viewport->mapToGlobal(place), {}, {0, i % 12 < 6 ? 120 : -120},
            Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &wheel);
    });
}
BENCHMARK(zoomAtPointer)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

void hover(benchmark::State& state)
{
    QWidget* viewport = window().view.viewport();
    frames(state, [&](int i) {
        QTest::mouseMove(viewport, QPoint(40 + i * 13 % (viewport->width() - 80), 60 + i * 4));
    });
}
BENCHMARK(hover)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

/// From one end of the run to the other and back.
void seek(benchmark::State& state)
{
    double share = 0;
    frames(state, [&](int) {
        share = share < 0.5 ? share + 0.511 : share - 0.497;
        window().session.seek(window().momentAt(share));
    });
}
BENCHMARK(seek)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

void dragTimeline(benchmark::State& state)
{
    ui::Timeline& timeline = window().timeline;
    QTest::mousePress(&timeline, Qt::LeftButton, {}, {40, timeline.height() / 2});
    frames(state, [&](int i) {
        const QPoint place(40 + i * 7 % (timeline.width() - 80), timeline.height() / 2);
        QMouseEvent move(QEvent::MouseMove, place, timeline.mapToGlobal(place), Qt::NoButton,
            Qt::LeftButton, {});
        QCoreApplication::sendEvent(&timeline, &move);
    });
    QTest::mouseRelease(&timeline, Qt::LeftButton);
}
BENCHMARK(dragTimeline)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

void step(benchmark::State& state)
{
    window().session.seek(window().momentAt(double(state.range(0)) / 100));
    frames(state, [&](int i) {
        if (i < kFrames / 2) {
            window().session.stepBack();
        } else {
            window().session.stepForward();
        }
    });
}
BENCHMARK(step)->Arg(1)->Arg(99)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

void playingFrame(benchmark::State& state)
{
    window().session.seek(window().momentAt(double(state.range(0)) / 100));
    window().view.setFollowing(true);
    frames(state, [&](int) { window().session.watch(std::chrono::milliseconds(16)); });
    window().view.setFollowing(false);
}
BENCHMARK(playingFrame)
    ->Arg(1)
    ->Arg(50)
    ->Arg(98)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(kFrames);

/// The inspector and the table follow.
void select(benchmark::State& state)
{
    const auto count = std::uint32_t(window().session.trace().segments().size());
    frames(state, [&](int i) {
        const auto each = std::uint32_t(i);
        const std::uint32_t id = i % 2 == 0 ? 1 + each : 1 + (each * 7919U * 101U) % count;
        window().session.select(sim::SegmentId{id});
    });
    window().session.select({});
}
BENCHMARK(select)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

void selectEnd(benchmark::State& state)
{
    frames(state, [&](int i) {
        window().session.select(i % 2 == 0 ? sim::Side::Client : sim::Side::Server);
    });
    window().session.select({});
}
BENCHMARK(selectEnd)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

/// The table in front of the inspector.
void scrollTable(benchmark::State& state)
{
    window().main.workspace().showPanel("trace");
    QCoreApplication::processEvents();
    QScrollBar* bar = window().table.verticalScrollBar();
    frames(state, [&](int i) {
        bar->setValue(
            i % 2 == 0 ? bar->value() + 60 : int(bar->maximum() * (i * 37 % 101 / 100.0)));
    });
}
BENCHMARK(scrollTable)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

void keysInTable(benchmark::State& state)
{
    window().main.workspace().showPanel("trace");
    QTableView& table = window().table;
    table.setFocus();
    frames(state, [&](int i) {
        constexpr Qt::Key kKeys[] = {
            Qt::Key_Down, Qt::Key_PageDown, Qt::Key_End, Qt::Key_Up, Qt::Key_PageUp, Qt::Key_Home};
        const Qt::Key key = kKeys[i % 6];
        const bool far = key == Qt::Key_End || key == Qt::Key_Home;
        QTest::keyClick(&table, key, far ? Qt::ControlModifier : Qt::NoModifier);
    });
}
BENCHMARK(keysInTable)->Unit(benchmark::kMillisecond)->Iterations(kFrames);

/// So many rows are selected and copied, which happens in turns of its own.
void copyRows(benchmark::State& state)
{
    QTableView& table = window().table;
    const auto wanted = int(state.range(0));
    for (auto _ : state) {
        Turns turns;
        turns.add([&] {
            const QAbstractItemModel* model = table.model();
            table.selectionModel()->select(QItemSelection(model->index(0, 0),
                                               model->index(wanted - 1, model->columnCount() - 1)),
                QItemSelectionModel::ClearAndSelect);
        });
        state.counters["selecting"] = turns.last();
        turns.add([&] { QTest::keySequence(&table, QKeySequence::Copy); });
        state.counters["copying"] = turns.last();
        state.counters["octets"] = double(QGuiApplication::clipboard()->text().size());
        turns.add([&] { table.clearSelection(); });
    }
}
BENCHMARK(copyRows)->Arg(1'000)->Arg(200'000)->Unit(benchmark::kMillisecond)->Iterations(1);

void filterTable(benchmark::State& state)
{
    auto* words = window().main.findChild<QLineEdit*>("traceFilter");
    auto* count = window().main.findChild<QLabel*>("traceCount");
    const char* const filters[] = {"retransmission", "len>0", "seq>300000", "who:client ack"};
    for (auto _ : state) {
        const auto begin = Clock::now();
        Turns turns;
        turns.add([&] {
            words->setText(filters[state.range(0)]);
            QTest::keyClick(words, Qt::Key_Return);
        });
        while (count->text().contains("…")) {
            turns.add([] {});
        }
        state.counters["whole"] = milliseconds(Clock::now() - begin);
        turns.tell(state);
        state.counters["found"] = double(window().table.model()->rowCount());
        words->clear();
        QTest::keyClick(words, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
}
BENCHMARK(filterTable)->DenseRange(0, 3)->Unit(benchmark::kMillisecond)->Iterations(1);

void changed(benchmark::State& state, const std::function<void()>& change)
{
    window().main.workspace().showPanel("inspector");
    QCoreApplication::processEvents();
    for (auto _ : state) {
        Turns turns;
        turns.add(change);
        state.counters["at_once"] = turns.last();
        const auto begin = Clock::now();
        Turns slices;
        window().settle(slices);
        state.counters["then"] = milliseconds(Clock::now() - begin);
        slices.tell(state);
    }
}

void theme(benchmark::State& state)
{
    changed(state, [] { window().main.setLook({render::Language::English, render::Theme::Dark}); });
}
BENCHMARK(theme)->Unit(benchmark::kMillisecond)->Iterations(1);

void language(benchmark::State& state)
{
    changed(state, [] { window().main.setLook({render::Language::Both, render::Theme::Dark}); });
}
BENCHMARK(language)->Unit(benchmark::kMillisecond)->Iterations(1);

void width(benchmark::State& state)
{
    changed(state, [] { window().main.resize(1800, 900); });
}
BENCHMARK(width)->Unit(benchmark::kMillisecond)->Iterations(1);

/// In the middle of the run: a segment is dropped, in a branch that begins there.
void actInTheMiddle(benchmark::State& state)
{
    window().session.seek(window().momentAt(0.5));
    while (window().session.state().inFlight().empty()) {
        if (!window().session.stepForward()) {
            state.SkipWithError("the run is not open: measure opening first");
            return;
        }
    }
    changed(state, [] {
        const sim::SegmentId segment = window().session.state().inFlight().front().segment;
        window().session.apply(sim::SegmentFault{segment, sim::Drop{}});
    });
}
BENCHMARK(actInTheMiddle)->Unit(benchmark::kMillisecond)->Iterations(1);

void undo(benchmark::State& state)
{
    changed(state, [] { window().session.undo(); });
}
BENCHMARK(undo)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    g_window.reset();
}
