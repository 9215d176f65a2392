// SPDX-License-Identifier: GPL-3.0-or-later

// The charts in the real window, by mouse and keyboard.

#include "diagram/chart/chart_probe.h"
#include "lesson/scenario/scenario.h"
#include "support/answer.h"
#include "support/file_content.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/charts/chart_panel.h"
#include "ui/figures/export_dialog.h"
#include "ui/inspector/inspector.h"
#include "ui/sequence/sequence_view.h"
#include "ui/time/timeline.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintPreviewDialog>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <memory>

namespace charts_test {

using namespace std::chrono_literals;
using diagram::ChartKind;
using diagram::SeriesKind;
using render::Language;
using render::Theme;
using ui::ChartView;

namespace {

/// 200 kB over a link that drops two segments.
lesson::Scenario transfer()
{
    lesson::Scenario scenario = lesson::blankScenario();
    sim::Genesis& genesis = scenario.genesis;
    for (tcp::EndpointConfig& config : genesis.endpoint.values) {
        config.msl = 1s;
        config.initialCwndSegments = 4;
    }
    for (sim::LinkConfig& link : genesis.link.values) {
        link.rateBps = 5'000'000;
    }
    genesis.faults = {{sim::Side::Client, 40, sim::Drop{}}, {sim::Side::Client, 90, sim::Drop{}}};
    const auto call = [](sim::Side who, tcp::CallKind kind, std::uint64_t octets = 0) {
        return sim::UserCall{who, {kind, octets}};
    };
    genesis.steps = {{sim::AtTime{}, call(sim::Side::Server, tcp::CallKind::Listen)},
        {sim::AtTime{}, call(sim::Side::Client, tcp::CallKind::Connect)},
        {sim::AtTime{tcp::Instant(200ms)}, call(sim::Side::Client, tcp::CallKind::Send, 200'000)},
        {sim::AtTime{tcp::Instant(300ms)}, call(sim::Side::Client, tcp::CallKind::Close)}};
    return scenario;
}

} // namespace

class ChartsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void showsWhatIsExported();
    void pointsInAllViews();
    void seeksWhereItIsClicked();
    void selectsThePointThatIsClicked();
    void selectsWhatAPointComesFrom();
    void zoomsAtThePointer();
    void isDraggedAndReset();
    void isResetInAnyTheme();
    void goesFromPointToPoint();
    void followsActs();
    void choosesDirectionAndCharts();
    void scrollsWhereThereAreMany();
    void lowChartsHaveALegend();
    void beginsAnew();
    void laysABranchOver();
    void laysAScenarioOver();
    void laysAFileOver();
    void saysWhyAFileIsNotLaidOver();
    void aSecondRunWithoutDataIsNamed();
    void isExportedAsShown();
    void hasAMenuOfItsOwn();
    void isPrinted();
    void isCopied();
    void saysWhyThereIsNothing();
    void looksGood_data();
    void looksGood();

private:
    ui::ChartPanel& panel() const
    {
        return *support::find<ui::ChartPanel>(*m_window, "chartPanel");
    }
    ChartView& view(ChartKind kind = ChartKind::TimeSequence) const { return *panel().view(kind); }
    session::Session& session() { return m_window->session(); }
    /// Where a moment is, in the middle of the height of the plot.
    QPoint placeOf(tcp::Instant at) const
    {
        const diagram::Rect plot = view().picture().area.rect;
        return QPointF(view().xOf(at), plot.y + plot.height / 2).toPoint();
    }
    void wheel(QPoint at, int way) const
    {
        QWheelEvent event(at, view().mapToGlobal(at), {}, {0, way}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view(), &event);
    }

    static QString textOf(const ui::Inspector& inspector)
    {
        QString text;
        for (const auto& block : inspector.page().blocks) {
            const auto* html = std::get_if<ui::PageText>(&block);
            text += html != nullptr ? html->html : QString();
        }
        return text;
    }
    static void choose(QComboBox* box, const QString& data)
    {
        box->setCurrentIndex(data.isEmpty() ? 0 : box->findData(data));
        emit box->activated(box->currentIndex());
    }
    /// Whether the chart says so.
    bool tells(const QString& words) const
    {
        return std::ranges::any_of(view().picture().list.items, [&](const auto& item) {
            const auto* text = std::get_if<diagram::TextItem>(&item);
            return text != nullptr && text->text.find(words.toStdString()) != std::string::npos;
        });
    }

    std::unique_ptr<ui::MainWindow> m_window;
};

void ChartsTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->resize(1440, 1000);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    session().open(transfer());
    m_window->workspace().showPanel("charts", {600, 420});
    // Until it has the room that it keeps.
    for (int i = 0; i < 3; ++i) {
        QApplication::processEvents();
    }
    QVERIFY(view().isVisible());
}

void ChartsTest::showsWhatIsExported()
{
    const diagram::Chart expected =
        diagram::chartOf(session().trace(), ChartKind::TimeSequence, sim::Side::Client);
    QVERIFY(!expected.empty());
    QVERIFY(!view().picture().isEmpty);
    QVERIFY(view().picture().area.from < expected.begin());
    QVERIFY(view().picture().area.to > expected.end());
    QVERIFY(view().accessibleDescription().contains("retransmission"));
}

void ChartsTest::pointsInAllViews()
{
    const auto at = tcp::Instant(500ms);
    QSignalSpy spy(&panel(), &ui::ChartPanel::pointedAt);
    const QImage before = support::find<ui::Timeline>(*m_window, "timeline")->grab().toImage();
    QTest::mouseMove(&view(), placeOf(at));
    QVERIFY(spy.count() > 0);
    const auto pointed = spy.last().front().value<std::optional<tcp::Instant>>();
    QVERIFY(pointed && std::abs((*pointed - at).count()) < 20'000'000);
    QVERIFY(before != support::find<ui::Timeline>(*m_window, "timeline")->grab().toImage());
    // And back: what the diagram points at, the chart shows.
    const QImage chart = view().grab().toImage();
    emit support::find<ui::SequenceView>(*m_window, "sequenceView")->pointedAt(tcp::Instant(900ms));
    QVERIFY(chart != view().grab().toImage());
}

void ChartsTest::seeksWhereItIsClicked()
{
    const auto at = tcp::Instant(330ms);
    const diagram::Rect plot = view().picture().area.rect;
    const QPoint place(static_cast<int>(view().xOf(at)), static_cast<int>(plot.y) + 3);
    QTest::mouseClick(&view(), Qt::LeftButton, {}, place);
    QVERIFY(std::abs((session().playhead() - at).count()) < 20'000'000);
}

void ChartsTest::selectsThePointThatIsClicked()
{
    const diagram::Chart chart =
        diagram::chartOf(session().trace(), ChartKind::TimeSequence, sim::Side::Client);
    const diagram::ChartPoint lost = chart[SeriesKind::Lost].points().front();
    const diagram::PlotArea& area = view().picture().area;
    const QPointF place(area.x.pixel(static_cast<double>(lost.x)),
        area.y.pixel((lost.value.low + lost.value.high) / 2));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, place.toPoint());
    QVERIFY(session().selectedSegment().has_value());
    const sim::SentSegment& selected = session().trace().segment(*session().selectedSegment());
    QVERIFY(std::abs((selected.at - tcp::Instant(tcp::Duration(lost.x))).count()) < 30'000'000);
}

void ChartsTest::selectsWhatAPointComesFrom()
{
    QVERIFY(m_window->open("tail-loss"));
    panel().setShown(ChartKind::Cwnd, true);
    panel().setShown(ChartKind::Rtt, true);
    panel().setShown(ChartKind::TimeSequence, false);
    m_window->workspace().showPanel("charts", {600, 640});
    QApplication::processEvents();
    auto* inspector = support::find<ui::Inspector>(*m_window, "inspector");
    int timers = 0;
    int acks = 0;
    for (const auto& [kind, series] : {std::pair{ChartKind::Cwnd, SeriesKind::Timeout},
             std::pair{ChartKind::Cwnd, SeriesKind::Cwnd},
             std::pair{ChartKind::Rtt, SeriesKind::RttSample}}) {
        const diagram::Chart chart =
            diagram::chartOf(session().trace(), kind, panel().shownChart(kind).of.value());
        QVERIFY(!chart[series].empty());
        for (const diagram::ChartPoint& point : chart[series].points()) {
            const diagram::PlotArea& area = view(kind).picture().area;
            const QPointF place(
                area.x.pixel(static_cast<double>(point.x)), area.y.pixel(point.value.high));
            session().select({});
            QTest::mouseClick(&view(kind), Qt::LeftButton, {}, place.toPoint());
            const auto segment = session().selectedSegment();
            const auto* mark = std::get_if<sim::Happening>(&session().selection());
            if (point.x == 0) {
                continue; // how it begins
            }
            QVERIFY2(segment || mark != nullptr, qPrintable(QString::number(point.x)));
            acks += segment && session().trace().segment(*segment).segment.hasAck() ? 1 : 0;
            timers += mark != nullptr && mark->kind == sim::Happening::Kind::Timer ? 1 : 0;
            // Its reason is told, and the section that asks for it.
            QVERIFY(inspector->isVisible());
            QVERIFY2(textOf(*inspector).contains("rfc", Qt::CaseInsensitive),
                qPrintable(textOf(*inspector)));
        }
    }
    QVERIFY(acks > 3);
    QVERIFY(timers > 0);
    QVERIFY(textOf(*inspector).contains("cwnd = ") || textOf(*inspector).contains("SRTT"));
}

void ChartsTest::zoomsAtThePointer()
{
    const auto at = tcp::Instant(600ms);
    const QPoint place = placeOf(at);
    const double whole = view().picture().area.x.to - view().picture().area.x.from;
    for (int i = 0; i < 5; ++i) {
        wheel(place, 120);
    }
    const double part = view().picture().area.x.to - view().picture().area.x.from;
    QVERIFY(part < whole / 2);
    QVERIFY(std::abs(view().xOf(at) - place.x()) < 3);
    for (int i = 0; i < 30; ++i) {
        wheel(place, -120);
    }
    QCOMPARE(view().picture().area.x.to - view().picture().area.x.from, whole);
}

void ChartsTest::isDraggedAndReset()
{
    const double whole = view().picture().area.x.from;
    const QPoint place = placeOf(tcp::Instant(600ms));
    for (int i = 0; i < 6; ++i) {
        wheel(place, 120);
    }
    const double from = view().picture().area.x.from;
    const tcp::Instant playhead = session().playhead();
    QTest::mousePress(&view(), Qt::LeftButton, {}, place);
    QTest::mouseMove(&view(), place - QPoint(60, 0));
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, place - QPoint(60, 0));
    QVERIFY(view().picture().area.x.from > from);
    QCOMPARE(session().playhead(), playhead);
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, place);
    QCOMPARE(view().picture().area.x.from, whole);
}

void ChartsTest::isResetInAnyTheme()
{
    auto* all = support::find<QAbstractButton>(*m_window, "chartAll");
    QVERIFY(!all->isEnabled());
    const auto whole = view().picture().area;
    wheel(placeOf(tcp::Instant(std::chrono::milliseconds(60))), 240);
    QVERIFY(all->isEnabled());
    m_window->setLook({Language::English, Theme::Dark});
    QVERIFY(all->isEnabled());
    m_window->setLook({Language::Chinese, Theme::Dark});
    QVERIFY(all->isEnabled());
    m_window->setLook({Language::English, Theme::Light});
    all->click();
    QVERIFY(!all->isEnabled());
    QCOMPARE(view().picture().area.x.value(300), whole.x.value(300));
}

void ChartsTest::goesFromPointToPoint()
{
    view().setFocus();
    session().toStart();
    std::vector<double> places;
    QSignalSpy spy(&panel(), &ui::ChartPanel::pointedAt);
    for (int i = 0; i < 5; ++i) {
        QTest::keyClick(&view(), Qt::Key_Down);
        const auto at = spy.last().front().value<std::optional<tcp::Instant>>();
        places.push_back(static_cast<double>(at->time_since_epoch().count()));
    }
    QVERIFY(std::ranges::is_sorted(places));
    QVERIFY(std::ranges::adjacent_find(places) == places.end());
    QVERIFY(view().accessibleDescription().contains("ms"));
    QTest::keyClick(&view(), Qt::Key_Up);
    QTest::keyClick(&view(), Qt::Key_Return);
    QCOMPARE(static_cast<double>(session().playhead().time_since_epoch().count()), places[3]);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(view().picture().area.from > 0 || view().picture().area.to < 2'000'000'000);
    QTest::keyClick(&view(), Qt::Key_0);
}

void ChartsTest::followsActs()
{
    session().seek(tcp::Instant(450ms));
    QVERIFY(!session().state().inFlight().empty());
    const auto count = [&] {
        return diagram::chartOf(
            session().trace(), ChartKind::TimeSequence, sim::Side::Client)[SeriesKind::Lost]
            .points()
            .size();
    };
    const sim::SegmentId flying = session().state().inFlight().front().segment;
    const auto before = view().picture().list;
    QVERIFY(!session().apply(sim::SegmentFault{flying, sim::Drop{}}));
    session().toEnd();
    QVERIFY(count() > 0);
    QVERIFY(!(view().picture().list == before));
    const diagram::Chart expected =
        diagram::chartOf(session().trace(), ChartKind::TimeSequence, sim::Side::Client);
    QVERIFY(view().picture().area.to > expected.end());
}

void ChartsTest::choosesDirectionAndCharts()
{
    auto* of = support::find<QComboBox>(panel(), "chartOf");
    of->setCurrentIndex(2);
    emit of->activated(2);
    QVERIFY(view().picture().list.description.find("Server → Client") != std::string::npos);
    QAction* cwnd = panel().findChild<QAction*>("showChart1");
    QVERIFY(cwnd != nullptr);
    cwnd->trigger();
    QApplication::processEvents();
    QVERIFY(view(ChartKind::Cwnd).isVisible());
    // On one time axis.
    for (const auto at : {tcp::Instant(200ms), tcp::Instant(900ms)}) {
        QCOMPARE(view().xOf(at), view(ChartKind::Cwnd).xOf(at));
    }
    // The last one stays.
    panel().setShown(ChartKind::Cwnd, false);
    panel().setShown(ChartKind::TimeSequence, false);
    QVERIFY(panel().shown() == std::vector{ChartKind::TimeSequence});
}

/// All of them in a small window: they scroll, and the window stays as large as it is.
void ChartsTest::scrollsWhereThereAreMany()
{
    m_window->resize(1366, 740);
    QApplication::processEvents();
    for (const ChartKind kind : diagram::kChartKinds) {
        panel().setShown(kind, true);
    }
    QApplication::processEvents();
    QCOMPARE(m_window->size(), QSize(1366, 740));
    QVERIFY(panel().findChild<QScrollArea*>("chartScroll")->verticalScrollBar()->maximum() > 0);
    for (const ChartKind kind : diagram::kChartKinds) {
        QVERIFY(view(kind).height() >= view(kind).minimumSizeHint().height());
    }
}

/// In one row, what has room there.
void ChartsTest::lowChartsHaveALegend()
{
    ui::ChartView& low = view(ChartKind::Cwnd);
    panel().setShown(ChartKind::Cwnd, true);
    m_window->resize(1366, 740);
    QApplication::processEvents();
    low.resize(560, low.minimumSizeHint().height());
    const auto& items = low.picture().list.items;
    const auto isLegend = [](const diagram::DisplayItem& item) {
        const auto* begin = std::get_if<diagram::GroupBegin>(&item);
        return begin != nullptr && begin->part.kind == diagram::Part::Kind::Legend;
    };
    const auto legend = std::ranges::find_if(items, isLegend);
    QVERIFY(legend != items.end());
    double row = 0;
    for (auto each = legend; !std::holds_alternative<diagram::GroupEnd>(*each); ++each) {
        if (const auto* text = std::get_if<diagram::TextItem>(&*each)) {
            QVERIFY(row == 0 || row == text->at.y);
            row = text->at.y;
        }
    }
    QVERIFY(row > 0);
}

/// What was laid over a run has nothing to do with the next one. Who hides the last chart wants
/// none.
void ChartsTest::beginsAnew()
{
    auto* with = support::find<QComboBox>(panel(), "chartWith");
    choose(with, "one-path-cubic");
    QVERIFY(panel().secondRun() != nullptr);
    session().open(transfer());
    QVERIFY(panel().secondRun() == nullptr);
    QSignalSpy emptied(&panel(), &ui::ChartPanel::emptied);
    panel().findChild<QAction*>("showChart0")->trigger();
    QCOMPARE(emptied.size(), 1);
    QVERIFY(!panel().isVisible());
    // From the menu the one that is wanted comes, alone.
    m_window->findChild<QAction*>("toChart1")->trigger();
    QApplication::processEvents();
    QVERIFY(panel().isVisible());
    QVERIFY(panel().shown() == std::vector{ChartKind::Cwnd});
}

void ChartsTest::laysABranchOver()
{
    auto* with = support::find<QComboBox>(panel(), "chartWith");
    QCOMPARE(with->findData("branch:1"), -1);
    session().seek(tcp::Instant(450ms));
    const sim::SegmentId flying = session().state().inFlight().front().segment;
    QVERIFY(!session().apply(sim::SegmentFault{flying, sim::Drop{}}));
    session().toEnd();
    choose(with, "branch:1");
    QCOMPARE(with->currentText(), "Original run");
    QVERIFY(tells(with->currentText()));
}

void ChartsTest::laysAScenarioOver()
{
    QVERIFY(m_window->open("one-path-newreno"));
    auto* with = support::find<QComboBox>(panel(), "chartWith");
    choose(with, "one-path-cubic");
    QVERIFY(with->currentText().contains("CUBIC"));
    QVERIFY(tells(with->currentText()));
    const auto second = panel().secondRun();
    QVERIFY(second->nameOfFirst != second->name);
    QVERIFY(second->trace.rows().size() > 100);
    // It stays chosen, whatever is done and said.
    m_window->setLook({Language::Chinese, Theme::Light});
    QCOMPARE(with->currentData().toString(), "one-path-cubic");
    choose(with, QString());
    QVERIFY(panel().secondRun() == nullptr);
}

/// A file that was chosen is chosen in the export dialog, too, and stays in the list.
void ChartsTest::laysAFileOver()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("mine.woshou-scenario");
    QVERIFY(QFile::copy(":/scenarios/one-path-cubic.json", path));
    QVERIFY(m_window->open("one-path-newreno"));
    auto* with = support::find<QComboBox>(panel(), "chartWith");
    support::answer<QFileDialog>([&path](QFileDialog* dialog) {
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    choose(with, "file:");
    QVERIFY(with->currentText().contains("CUBIC"));
    QVERIFY(tells(with->currentText()));
    QVERIFY(panel().secondRun()->trace.rows().size() > 100);

    const ui::ShownChart shown = panel().shownChart(ChartKind::TimeSequence);
    QVERIFY(QFile::remove(path));
    ui::SecondRunBox other(session());
    other.choose(shown.secondRun);
    QVERIFY(other.run() != nullptr);
    QCOMPARE(other.run()->name, panel().secondRun()->name);

    // Who wants no file after all keeps what was chosen.
    support::answer<QFileDialog>([](QFileDialog* dialog) { dialog->reject(); });
    choose(with, "file:");
    QVERIFY(panel().secondRun() != nullptr);
    choose(with, QString());
    QVERIFY(panel().secondRun() == nullptr);
}

void ChartsTest::saysWhyAFileIsNotLaidOver()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("lesson.woshou-scenario");
    support::put(path, R"({"woshou": "lesson/1"})");
    auto* with = support::find<QComboBox>(panel(), "chartWith");
    support::answer<QFileDialog>([&path](QFileDialog* dialog) {
        support::answer<QMessageBox>([](QMessageBox* box) {
            QVERIFY(box->informativeText().contains("lesson/1"));
            box->reject();
        });
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    choose(with, "file:");
    QCOMPARE(with->currentIndex(), 0);
    QVERIFY(panel().secondRun() == nullptr);
}

/// The chart is that of the first run as it would be alone, and says that the second one has
/// nothing to show, however low it is.
void ChartsTest::aSecondRunWithoutDataIsNamed()
{
    const std::size_t before = view().picture().list.items.size();
    QVERIFY(tells("acknowledged"));
    choose(support::find<QComboBox>(panel(), "chartWith"), "closed-port");
    QVERIFY(tells("no data to show"));
    QVERIFY(tells("acknowledged"));
    QVERIFY(view().picture().list.items.size() > before);
}

void ChartsTest::isExportedAsShown()
{
    QVERIFY(m_window->open("one-path-newreno"));
    choose(support::find<QComboBox>(panel(), "chartWith"), "one-path-cubic");
    m_window->findChild<QAction*>("toChart1")->trigger();
    QCOMPARE(m_window->focusWidget(), &view(ChartKind::Cwnd));
    const QTemporaryDir folder;
    QStringList endings;
    bool hasOther = false;
    support::answer<ui::ExportDialog>([&](ui::ExportDialog* dialog) {
        const figure::FigureOptions options = dialog->options();
        hasOther = options.view == figure::View::Chart && options.chart.kind == ChartKind::Cwnd &&
            options.chart.with != nullptr;
        auto* format = dialog->findChild<QComboBox*>("exportFormat");
        for (int i = 0; i < format->count(); ++i) {
            endings += format->itemData(i).toString();
        }
        auto* file = dialog->findChild<QLineEdit*>("exportFile");
        file->setText(folder.filePath("cwnd.csv"));
        emit file->textEdited(file->text());
        dialog->accept();
    });
    m_window->findChild<QAction*>("export")->trigger();
    QVERIFY(hasOther);
    QCOMPARE(endings, QStringList({"svg", "png", "pdf", "csv", "svg+png+pdf"}));
    QFile csv(folder.filePath("cwnd.csv"));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QByteArray head = csv.readLine();
    QVERIFY2(head.startsWith("run,"), head.constData());
}

void ChartsTest::hasAMenuOfItsOwn()
{
    wheel(placeOf(tcp::Instant(600ms)), 480);
    std::optional<figure::FigureOptions> asked;
    const auto part = view().span();
    support::answer<QMenu>([&](QMenu* menu) {
        support::answer<ui::ExportDialog>([&](ui::ExportDialog* dialog) {
            asked = dialog->options();
            const auto* format = dialog->findChild<QComboBox*>("exportFormat");
            QVERIFY(format->findData("xpl") >= 0);
            // A diagram has no such data, and the name follows.
            auto* file = dialog->findChild<QLineEdit*>("exportFile");
            file->setText("a.xpl");
            emit file->textEdited(file->text());
            dialog->findChild<QComboBox*>("exportView")->setCurrentIndex(0);
            QCOMPARE(file->text(), "a.svg");
            QCOMPARE(format->findData("xpl"), -1);
            dialog->reject();
        });
        menu->findChild<QAction*>("exportChart")->trigger();
        menu->close();
    });
    view().findChild<QAbstractButton*>("chartMenuButton")->click();
    QVERIFY(asked && asked->chart.kind == ChartKind::TimeSequence);
    QVERIFY(part && asked->range.from && asked->range.to);
    const auto off = [](tcp::Instant at, std::int64_t edge) {
        return std::abs(at.time_since_epoch().count() - edge);
    };
    QVERIFY(off(*asked->range.from, part->from) < 1'000'000);
    QVERIFY(off(*asked->range.to, part->to) < 1'000'000);
}

void ChartsTest::isPrinted()
{
    view().setFocus();
    bool seen = false;
    support::answer<QPrintPreviewDialog>([&](QPrintPreviewDialog* dialog) {
        seen = true;
        dialog->reject();
    });
    m_window->findChild<QAction*>("print")->trigger();
    QVERIFY(seen);
}

void ChartsTest::isCopied()
{
    QApplication::clipboard()->clear();
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* data = QApplication::clipboard()->mimeData();
    QVERIFY(data->hasImage());
    QVERIFY(data->data("image/svg+xml").contains("Client → Server"));
}

void ChartsTest::saysWhyThereIsNothing()
{
    session().open(lesson::blankScenario());
    QApplication::processEvents();
    QVERIFY(view().picture().isEmpty);
    QTest::mouseMove(&view(), QPoint(200, 100));
    QTest::mouseClick(&view(), Qt::LeftButton, {}, {200, 100});
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Plus);
    QVERIFY(!view().grab().isNull());
}

void ChartsTest::looksGood_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<int>("theme");
    QTest::newRow("zh-light") << Language::Chinese << static_cast<int>(Theme::Light);
    QTest::newRow("en-dark") << Language::English << static_cast<int>(Theme::Dark);
    QTest::newRow("both-light") << Language::Both << static_cast<int>(Theme::Light);
}

/// Left in <build>/screenshots, for people to look at.
void ChartsTest::looksGood()
{
    QFETCH(Language, language);
    QFETCH(int, theme);
    m_window->setLook({language, static_cast<Theme>(theme)});
    panel().setShown(ChartKind::Cwnd, true);
    m_window->workspace().showPanel("charts", {600, 640});
    session().seek(tcp::Instant(700ms));
    QApplication::processEvents();
    QApplication::processEvents();
    panel().setCursorAt(tcp::Instant(500ms));
    const QDir folder(QCoreApplication::applicationDirPath() + "/..");
    QVERIFY(folder.mkpath("screenshots"));
    const QString name = QString("screenshots/charts-%1.png").arg(QTest::currentDataTag());
    QVERIFY(m_window->grab().save(folder.filePath(name)));
}

SUITE_WITHIN(QApplication, ChartsTest);

} // namespace charts_test

#include "charts_test.moc"
