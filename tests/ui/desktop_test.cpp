// SPDX-License-Identifier: GPL-3.0-or-later

// What makes a program at home on a desktop: themes, files, the projector, keys, a welcome.

#include "session/document.h"
#include "support/answer.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"
#include "ui/documents/recent_files.h"
#include "ui/figures/export_dialog.h"
#include "ui/learn/lesson_bar.h"
#include "ui/look/preferences.h"
#include "ui/look/preferences_file.h"
#include "ui/sequence/sequence_view.h"
#include "ui/states/state_graph_view.h"
#include "ui/window/key_sheet.h"
#include "ui/window/main_window.h"
#include "ui/window/run_window.h"
#include "ui/window/welcome.h"
#include "ui/window/workspace.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace desktop_test {

using render::Language;
using render::Theme;
using support::answer;

class DesktopTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName("woshou-test");
        QCoreApplication::setApplicationName("desktop");
    }
    void init();
    void cleanup() { m_window.reset(); }
    void cleanupTestCase() { ui::settings_file::clear(); }

    void isKnownByItsDesktopFile();
    void tellsDarkPalettes();
    void followsTheDesktopsTheme();
    void remembersChoices();
    void ignoresRubbishInTheSettings();
    void listsRecentFiles();
    void opensWhatIsDropped();
    void opensScriptsAndSessionsAgain();
    void refusesWhatCannotBeOpened();
    void popupsCanBeRead();
    void projects();
    void projectsWithPanelsAway();
    void interferesWhileProjecting();
    void projectsCharts();
    void enlargesTheProjectedGraph();
    void saysWhatIsNotTcpWhileProjecting();
    void tellsOfTheLastStopWhileProjecting();
    void keepsPanelsAwayWhileProjecting();
    void enlargesWhatOpensWhileProjecting();
    void keepsWordsWholeWhileProjecting();
    void saysInTheMiddle();
    void bringsAPanelToTheFront();
    void theKeyOfAPanelLeadsIntoIt();
    void showsTheKeysOfItsActions();
    void everyActionHasItsOwnKey();
    void welcomes();

private:
    template<typename T = QWidget>
    T* find(const char* name) const
    {
        return support::find<T>(*m_window, name);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    QString scenarioFile(const char* name);
    void drop(const QList<QUrl>& urls);
    /// What the window says when these are dropped.
    QString refusal(const QList<QUrl>& urls);
    std::size_t done() { return m_window->session().stepsDone(); }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

void DesktopTest::init()
{
    ui::settings_file::clear();
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open("three-way-handshake"));
}

QString DesktopTest::scenarioFile(const char* name)
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(R"({"woshou": "scenario/1", "title": {"en": "Mine", "zh": "我的"},
            "steps": [{"at_ms": 0, "server": "listen"}]})");
    }
    return file.fileName();
}

void DesktopTest::drop(const QList<QUrl>& urls)
{
    QMimeData data;
    data.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &event);
}

QString DesktopTest::refusal(const QList<QUrl>& urls)
{
    QString said;
    answer<QMessageBox>([&said](QMessageBox* box) {
        said = box->informativeText();
        QTest::keyClick(box, Qt::Key_Return);
    });
    drop(urls);
    return said;
}

/// Else Wayland takes the name of the program's file, which no desktop file has.
void DesktopTest::isKnownByItsDesktopFile()
{
    const QString organization = QCoreApplication::organizationName();
    const QString application = QCoreApplication::applicationName();
    ui::nameProgram();
    QCOMPARE(QGuiApplication::desktopFileName(), "woshou");
    QCOMPARE(QCoreApplication::applicationName(), "woshou");
    QCoreApplication::setOrganizationName(organization);
    QCoreApplication::setApplicationName(application);
}

void DesktopTest::tellsDarkPalettes()
{
    QCOMPARE(ui::themeOf(QPalette(Qt::black, Qt::white)), Theme::Light);
    QCOMPARE(
        ui::themeOf(QPalette(QColor(0xee, 0xee, 0xee), QColor(0x30, 0x30, 0x30))), Theme::Dark);
    // The window's own palette does not hide the desktop's.
    find<QAction>("dark")->trigger();
    QCOMPARE(ui::systemTheme(), Theme::Light);
    QCOMPARE(m_window->look().theme, Theme::Dark);
}

void DesktopTest::followsTheDesktopsTheme()
{
    find<QAction>("dark")->trigger();
    find<QAction>("systemTheme")->trigger();
    QCOMPARE(m_window->look().theme, Theme::Light);
    QVERIFY(find<QAction>("systemTheme")->isChecked());
    QVERIFY(!find<QAction>("light")->isChecked());
}

void DesktopTest::remembersChoices()
{
    m_window->setRemembering();
    QCOMPARE(ui::rememberedTheme(), ui::ThemeChoice::System);
    find<QAction>("dark")->trigger();
    find<QAction>("language-zh")->trigger();
    find<QAction>("absolute")->trigger();
    find<QAction>("flagBits")->trigger();
    QCOMPARE(ui::rememberedTheme(), ui::ThemeChoice::Dark);
    QCOMPARE(ui::rememberedLanguage(), Language::Chinese);
    find<QWidget>("scenariosClose")->setFocus();
    QTest::mouseClick(find<QWidget>("scenariosClose"), Qt::LeftButton);
    m_window->resize(1100, 800);
    m_window->close();

    ui::MainWindow next({ui::rememberedLanguage(), ui::themeFor(ui::rememberedTheme())});
    next.setRemembering();
    next.show();
    QVERIFY(!next.findChild<QWidget*>("scenarios")->isVisible());
    // What the screen has no room for is left off.
    QCOMPARE(next.size(), QSize(1100, 800).boundedTo(next.screen()->availableSize()));
    for (const char* chosen : {"dark", "language-zh", "absolute", "flagBits"}) {
        QVERIFY2(next.findChild<QAction*>(chosen)->isChecked(), chosen);
    }
}

void DesktopTest::ignoresRubbishInTheSettings()
{
    ui::settings_file::set("language", "tlh");
    ui::settings_file::set("theme", 7);
    ui::settings_file::set("window", QJsonObject{{"geometry", "rubbish"}, {"panels", "AAAA/wA="}});
    ui::settings_file::set("recent-files", 12);
    QCOMPARE(ui::rememberedTheme(), ui::ThemeChoice::System);
    m_window->setRemembering();
    QVERIFY(find("scenarios")->isVisible());
    QVERIFY(find("states")->isVisible());
}

void DesktopTest::listsRecentFiles()
{
    const auto* recent = find<ui::RecentFiles>("recentMenu");
    m_window->setRemembering();
    QVERIFY(!recent->menuAction()->isEnabled());
    for (int i = 0; i < 12; ++i) {
        QVERIFY(m_window->open(scenarioFile(qPrintable(QString("lab&%1.json").arg(i)))));
    }
    QVERIFY(m_window->open(scenarioFile("lab&5.json")));
    QCOMPARE(recent->files().size(), 9);
    QCOMPARE(recent->files().front(), m_folder.filePath("lab&5.json"));
    QCOMPARE(recent->files().count(m_folder.filePath("lab&5.json")), 1);
    QCOMPARE(ui::rememberedFiles(), recent->files());
    QVERIFY(recent->actions().front()->text().contains("lab&&5.json"));

    QVERIFY(m_window->open("three-way-handshake"));
    recent->actions().front()->trigger();
    QCOMPARE(m_window->session().scenario().title.en, "Mine");

    // What is gone is told once.
    QVERIFY(QFile::remove(m_folder.filePath("lab&11.json")));
    answer<QMessageBox>([](QMessageBox* box) { QTest::keyClick(box, Qt::Key_Return); });
    recent->actions().at(1)->trigger();
    QCOMPARE(recent->files().size(), 8);
    find<QAction>("forgetRecent")->trigger();
    QVERIFY(ui::rememberedFiles().isEmpty());
}

void DesktopTest::opensWhatIsDropped()
{
    drop({QUrl::fromLocalFile(scenarioFile("one.json")),
        QUrl::fromLocalFile(scenarioFile("two.json"))});
    QCOMPARE(m_window->session().scenario().id, "one");
    QCOMPARE(find<QLabel>("toast")->text(), "Of 2 files the first one was opened.");
}

void DesktopTest::opensScriptsAndSessionsAgain()
{
    m_window->setRemembering();
    const auto write = [this](const char* name, const QByteArray& text) {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) ? (file.write(text), file.fileName()) : QString();
    };
    const QString script = write("own.pkt", "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n");
    drop({QUrl::fromLocalFile(script)});
    QVERIFY(m_window->session().script() != nullptr);

    // Opened as it was saved, and again from the recent files.
    const QString session = m_folder.filePath("mine.woshou");
    QVERIFY(m_window->open("three-way-handshake"));
    m_window->session().toEnd();
    const QByteArray saved = session::documentText(m_window->session().document());
    QCOMPARE(write("mine.woshou", saved), session);
    QVERIFY(m_window->open("reset"));
    drop({QUrl::fromLocalFile(session)});
    QCOMPARE(session::documentText(m_window->session().document()), saved);
    const auto* recent = find<ui::RecentFiles>("recentMenu");
    QCOMPARE(recent->files(), QStringList({session, script}));
    recent->actions().at(1)->trigger();
    QVERIFY(m_window->session().script() != nullptr);
    recent->actions().at(1)->trigger();
    QCOMPARE(session::documentText(m_window->session().document()), saved);

    write("mine.woshou", saved.left(saved.size() / 2));
    QVERIFY(refusal({QUrl::fromLocalFile(session)}).contains("mine.woshou"));
    QCOMPARE(session::documentText(m_window->session().document()), saved);
}

void DesktopTest::refusesWhatCannotBeOpened()
{
    QVERIFY(refusal({QUrl("https://example.org/a.json")}).contains("this computer"));
    QVERIFY(refusal({QUrl::fromLocalFile(m_folder.path())}).contains("drop a file"));
    QFile picture(m_folder.filePath("picture.png"));
    QVERIFY(picture.open(QIODevice::WriteOnly));
    picture.write("\x89PNG\r\n\x1a\n");
    picture.close();
    QVERIFY(refusal({QUrl::fromLocalFile(picture.fileName())}).contains("picture.png"));
    QCOMPARE(m_window->session().scenario().id, "three-way-handshake");

    QMimeData words;
    words.setText("no file");
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

/// The line under the pointer, too.
void DesktopTest::popupsCanBeRead()
{
    for (const char* theme : {"light", "dark"}) {
        find<QAction>(theme)->trigger();
        auto* box = find<QComboBox>("speed");
        box->showPopup();
        QTRY_VERIFY(box->view()->isVisible());
        const QModelIndex line = box->model()->index(2, 0);
        box->view()->setCurrentIndex(line);
        const QImage shown = box->view()->viewport()->grab(box->view()->visualRect(line)).toImage();
        int darkest = 255;
        int lightest = 0;
        for (int y = 0; y < shown.height(); ++y) {
            for (int x = 0; x < shown.width(); ++x) {
                const int grey = qGray(shown.pixel(x, y));
                darkest = std::min(darkest, grey);
                lightest = std::max(lightest, grey);
            }
        }
        QVERIFY2(lightest - darkest > 120, theme);
        box->hidePopup();
    }
}

void DesktopTest::projects()
{
    const QSize inspector = find("states")->size();
    key(Qt::Key_F11);
    QVERIFY(m_window->isFullScreen());
    // The diagram has the whole screen, in letters of at least a fiftieth of its height.
    auto* view = find<ui::SequenceView>("sequenceView");
    QVERIFY(view->isVisible());
    QTRY_COMPARE(view->size(), m_window->size());
    constexpr double kSmallest = 12;
    QVERIFY(view->scale() * kSmallest >= 0.02 * m_window->height());
    QVERIFY(find<QLabel>("toast")->text().contains("Esc"));
    QVERIFY(!find("stateGraph")->isVisible());
    key(Qt::Key_G);
    QTRY_COMPARE(find("statePanel")->size(), m_window->size());
    QVERIFY(!view->isVisible());
    key(Qt::Key_G);
    QVERIFY(view->isVisible());
    const double scale = view->scale();
    key(Qt::Key_Plus);
    QVERIFY(view->scale() > scale);
    key(Qt::Key_0);
    QCOMPARE(view->scale(), scale);
    key(Qt::Key_6, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_window->look().theme, Theme::Dark);
    QTest::mouseMove(view->viewport(), QPoint(40, 40));
    QTest::mouseMove(view->viewport(), QPoint(50, 50));
    QTRY_VERIFY(find("transport")->isVisible());
    find("transport")->hide();
    for (const char* hidden : {"scenarios", "transport", "topBar"}) {
        QVERIFY2(!find(hidden)->isVisible(), hidden);
    }
    QVERIFY(!m_window->menuBar()->isVisible());
    for (const Qt::Key forward : {Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Right, Qt::Key_Down}) {
        const std::size_t before = done();
        key(forward);
        QCOMPARE(done(), before + 1);
    }
    for (const Qt::Key back : {Qt::Key_PageUp, Qt::Key_Left}) {
        const std::size_t before = done();
        key(back);
        QCOMPARE(done(), before - 1);
    }
    key(Qt::Key_Shift);
    QCOMPARE(done(), 2U);
    key(Qt::Key_Home);
    QCOMPARE(done(), 0U);
    key(Qt::Key_End);
    QCOMPARE(done(), m_window->session().steps().count());
    key(Qt::Key_Escape);
    QVERIFY(!m_window->isFullScreen());
    QTRY_COMPARE(find("states")->size(), inspector);
    for (const char* shown : {"scenarios", "transport", "topBar"}) {
        QVERIFY2(find(shown)->isVisible(), shown);
    }
    QVERIFY(m_window->menuBar()->isVisible());
    // The keys are the window's again.
    key(Qt::Key_Home);
    key(Qt::Key_N);
    QCOMPARE(done(), 0U);
}

void DesktopTest::projectsWithPanelsAway()
{
    QTest::mouseClick(find("statesClose"), Qt::LeftButton);
    QApplication::processEvents();
    const QRect diagram = find("sequenceView")->geometry();
    key(Qt::Key_F11);
    key(Qt::Key_G);
    QVERIFY(find("stateGraph")->isVisible());
    key(Qt::Key_F11);
    QVERIFY(!find("states")->isVisible());
    QVERIFY(find("scenarios")->isVisible());
    QTRY_COMPARE(find("sequenceView")->geometry(), diagram);
}

/// The keys of segments are those of the window; a slip steps nowhere.
void DesktopTest::interferesWhileProjecting()
{
    session::Session& session = m_window->session();
    key(Qt::Key_F11);
    QVERIFY2(find<QLabel>("toast")->text().contains("D:"), "what D does is said");
    session.nextSegment();
    session.nextSegment();
    const std::size_t before = done();
    for (const Qt::Key idle : {Qt::Key_N, Qt::Key_Q, Qt::Key_X, Qt::Key_Z, Qt::Key_B}) {
        key(idle);
        QCOMPARE(done(), before);
    }
    QCOMPARE(session.state().inFlight().size(), 1U);
    key(Qt::Key_U);
    QCOMPARE(session.state().inFlight().size(), 2U);
    key(Qt::Key_D);
    QVERIFY(find<QLabel>("toast")->text().startsWith("First choose"));
    key(Qt::Key_Tab);
    QCOMPARE(session.selectedSegment(), std::optional(sim::SegmentId{2}));
    session.select({});
    session.undo();
    // The SYN,ACK is the only one on its way: it is meant.
    QCOMPARE(session.state().inFlight().size(), 1U);
    key(Qt::Key_D);
    QVERIFY(session.state().inFlight().empty());
    QVERIFY(session.selectedSegment() == std::nullopt);
    key(Qt::Key_D);
    QVERIFY(find<QLabel>("toast")->text().startsWith("No segment"));
    key(Qt::Key_PageDown);
    QVERIFY(done() > before);
}

/// Charts have half the screen, in letters as large as the diagram's, and no controls.
void DesktopTest::projectsCharts()
{
    key(Qt::Key_F11);
    auto* charts = find("chartPanel");
    QVERIFY(!charts->isVisible());
    key(Qt::Key_K);
    QVERIFY(charts->isVisible());
    QTRY_VERIFY(std::abs(2 * charts->width() - m_window->width()) < 40);
    QVERIFY(find("sequenceView")->isVisible());
    QVERIFY(!find("chartOf")->isVisible());
    ui::ChartView* chart =
        find<ui::ChartPanel>("chartPanel")->view(diagram::ChartKind::TimeSequence);
    constexpr double kSmallest = 12;
    const auto enlarged = [&] { return chart->height() / chart->picture().list.size.height; };
    QTRY_VERIFY(enlarged() * kSmallest >= 0.02 * m_window->height());
    // What the mouse is at is told where the mouse is.
    m_window->session().toEnd();
    const diagram::Rect plot = chart->picture().area.rect;
    const tcp::Instant middle = chart->instantAt(plot.x + plot.width / 2);
    const QSignalSpy pointed(chart, &ui::ChartView::pointedAt);
    QTest::mouseMove(chart, (QPointF(plot.x + plot.width / 2, plot.y + 9) * enlarged()).toPoint());
    const auto at = pointed.back().front().value<std::optional<tcp::Instant>>();
    QVERIFY(at && std::abs(chart->xOf(*at) - chart->xOf(middle)) < 1);
    key(Qt::Key_G);
    QVERIFY(find("stateGraph")->isVisible());
    QVERIFY(!charts->isVisible());
    key(Qt::Key_K);
    QVERIFY(charts->isVisible());
    key(Qt::Key_K);
    QVERIFY(!charts->isVisible());
    QTRY_COMPARE(find("sequenceView")->size(), m_window->size());
    key(Qt::Key_Escape);
    QVERIFY(!charts->isVisible());
    m_window->workspace().showPanel("charts");
    QVERIFY(find("chartOf")->isVisible());
    key(Qt::Key_F11);
    QVERIFY2(charts->isVisible(), "they are open in the window");
    key(Qt::Key_Escape);
    QVERIFY(charts->isVisible());
}

void DesktopTest::enlargesTheProjectedGraph()
{
    key(Qt::Key_F11);
    key(Qt::Key_G);
    const auto* graph = find<ui::StateGraphView>("stateGraph");
    QTRY_VERIFY(graph->isVisible());
    const double whole = graph->scale();
    key(Qt::Key_Plus);
    QVERIFY(graph->scale() > whole);
    key(Qt::Key_0);
    QCOMPARE(graph->scale(), whole);
}

/// In letters like the others, above the diagram and above the graph.
void DesktopTest::saysWhatIsNotTcpWhileProjecting()
{
    QVERIFY(m_window->open("what-if-no-time-wait"));
    const auto letters = [this](const char* bar) { return find(bar)->fontInfo().pixelSize(); };
    const int usual = letters("notTcp");
    const double least = 0.02 * m_window->screen()->size().height();
    key(Qt::Key_F11);
    QVERIFY(find("notTcp")->isVisible());
    QVERIFY2(letters("notTcp") >= least, qPrintable(QString::number(letters("notTcp"))));
    key(Qt::Key_G);
    QTRY_VERIFY(find("graphNotTcp")->isVisible());
    QVERIFY(letters("graphNotTcp") >= least);
    key(Qt::Key_F11);
    QCOMPARE(letters("notTcp"), usual);
    QCOMPARE(letters("graphNotTcp"), usual);
    QVERIFY(m_window->open("three-way-handshake"));
    QVERIFY(!find("graphNotTcp")->isVisible());
}

/// Nothing is shown any more; that is said.
void DesktopTest::tellsOfTheLastStopWhileProjecting()
{
    QVERIFY(m_window->open("learn-why-three"));
    key(Qt::Key_F11);
    QVERIFY(find<QLabel>("toast")->text().replace(QChar::Nbsp, ' ').contains("1, 2, 3"));
    const auto* bar = find<ui::LessonBar>("lessonBar");
    while (!bar->isLast()) {
        key(Qt::Key_PageDown);
    }
    QVERIFY(!find<QLabel>("toast")->text().contains("last stop"));
    key(Qt::Key_PageDown);
    QVERIFY(find<QLabel>("toast")->text().contains("last stop"));
}

void DesktopTest::keepsPanelsAwayWhileProjecting()
{
    key(Qt::Key_F11);
    m_window->session().nextSegment();
    key(Qt::Key_D);
    QCOMPARE(m_window->session().branches().count(), 2U);
    QApplication::processEvents();
    QVERIFY(!find("branches")->isVisible());
    QTRY_COMPARE(find("sequenceView")->size(), m_window->size());
    key(Qt::Key_F11);
    // In the window it has been waiting.
    QTRY_VERIFY(find("branches")->isVisible());
}

void DesktopTest::enlargesWhatOpensWhileProjecting()
{
    m_window->session().nextSegment();
    key(Qt::Key_F11);
    key(Qt::Key_Tab);
    int projected = 0;
    const auto measure = [&projected](QMenu* menu) {
        projected = menu->sizeHint().height();
        menu->close();
    };
    int usual = 0;
    answer<QMenu>(measure);
    key(Qt::Key_Return);
    std::swap(projected, usual);
    const double enlarged = m_window->height() / 560.0;
    key(Qt::Key_F11);
    answer<QMenu>(measure);
    emit find<ui::SequenceView>("sequenceView")->menuRequested(sim::SegmentId{1}, QPoint(9, 9));
    QVERIFY(enlarged > 1.2);
    QVERIFY2(usual > projected, qPrintable(QString("%1 > %2").arg(usual).arg(projected)));
}

/// Letters grow, and the picture goes on fitting where it can.
void DesktopTest::keepsWordsWholeWhileProjecting()
{
    key(Qt::Key_F11);
    m_window->resize(1600, m_window->height());
    const auto* view = find<ui::SequenceView>("sequenceView");
    const double scale = view->scale();
    key(Qt::Key_Plus);
    QVERIFY(view->scale() > scale);
    QCOMPARE(view->horizontalScrollBar()->maximum(), 0);
}

/// Also where the window changes its size meanwhile.
void DesktopTest::saysInTheMiddle()
{
    const auto* toast = find<QLabel>("toast");
    key(Qt::Key_F11);
    QVERIFY(toast->isVisible());
    m_window->resize(1000, 640);
    QApplication::processEvents();
    const int room = toast->parentWidget()->width();
    QVERIFY(qAbs(room / 2 - toast->geometry().center().x()) <= 1);
    QVERIFY(toast->parentWidget()->rect().contains(toast->geometry()));
}

void DesktopTest::bringsAPanelToTheFront()
{
    auto* shown = find<QAction>("traceShown");
    QVERIFY(find("traceTable")->visibleRegion().isEmpty());
    QVERIFY(!shown->isChecked());
    shown->trigger();
    QTRY_VERIFY(!find("traceTable")->visibleRegion().isEmpty());
    QVERIFY(shown->isChecked());
    QVERIFY(!find<QAction>("inspectorShown")->isChecked());
    shown->trigger();
    QTRY_VERIFY(!find("inspector")->visibleRegion().isEmpty());
    QVERIFY(find("trace")->isHidden());
}

void DesktopTest::theKeyOfAPanelLeadsIntoIt()
{
    auto* trace = find<QDockWidget>("trace");
    const auto isInTrace = [&] { return trace->isAncestorOf(QApplication::focusWidget()); };
    const Qt::Key digit = find<QAction>("traceShown")->shortcut()[0].key();
    m_window->activateWindow();
    key(digit, Qt::AltModifier);
    QTRY_VERIFY(!find("traceTable")->visibleRegion().isEmpty());
    QVERIFY(isInTrace());
    // Back in the diagram, the key leads into the panel again and hides nothing.
    find("sequenceView")->setFocus();
    key(digit, Qt::AltModifier);
    QVERIFY(!trace->isHidden());
    QVERIFY(isInTrace());
    // From inside, it hides the panel and leads back.
    key(digit, Qt::AltModifier);
    QVERIFY(trace->isHidden());
    QVERIFY(find("sequenceView")->hasFocus());
}

void DesktopTest::showsTheKeysOfItsActions()
{
    find<QAction>("export")->setShortcut(Qt::CTRL | Qt::Key_M);
    QStringList all;
    answer<ui::KeySheet>([&all](ui::KeySheet* sheet) {
        for (const QLabel* label : sheet->findChildren<QLabel*>()) {
            all += label->text();
        }
        QTest::keyClick(sheet, Qt::Key_Escape);
    });
    m_window->activateWindow();
    QTest::keyClick(m_window.get(), Qt::Key_Question);
    QVERIFY2(all.contains("Ctrl+M"), qPrintable(all.join(';')));
    QCOMPARE(all.value(all.indexOf("Ctrl+M") + 1), "Export figure");
    QVERIFY(all.contains("F11"));
    QVERIFY(all.contains("Select nothing"));
}

void DesktopTest::everyActionHasItsOwnKey()
{
    QMap<QString, QString> used;
    for (const QAction* action : m_window->findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            const QString other = used.value(key.toString());
            QVERIFY2(other.isEmpty() || other == action->objectName(),
                qPrintable(key.toString() + ": " + other + ", " + action->objectName()));
            used[key.toString()] = action->objectName();
        }
    }
}

void DesktopTest::welcomes()
{
    QVERIFY(ui::isFirstStart());
    QVERIFY(!ui::isFirstStart());
    const auto choose = [this](const char* button) {
        answer<ui::Welcome>([button](ui::Welcome* dialog) {
            QTest::mouseClick(dialog->findChild<QPushButton*>(button), Qt::LeftButton);
        });
        find<QAction>("welcomeAgain")->trigger();
        return m_window->session().scenario().id;
    };
    QVERIFY(m_window->open("half-close"));
    QCOMPARE(choose("welcomeLearn"), "half-close");
    QVERIFY(find<QWidget>("startPage")->isVisible());
    QTest::mouseClick(find<QWidget>("startExercise"), Qt::LeftButton);
    QVERIFY(find<QWidget>("questionPage")->isVisible());
    QCOMPARE(choose("welcomeExperiment"), "three-way-handshake");
    QVERIFY(find<QWidget>("sequenceView")->isVisible());
    answer<ui::Welcome>([](ui::Welcome* dialog) {
        answer<ui::ExportDialog>([](ui::ExportDialog* figure) { figure->reject(); });
        QTest::mouseClick(dialog->findChild<QPushButton*>("welcomeFigure"), Qt::LeftButton);
    });
    m_window->welcome();
    QCOMPARE(m_window->session().scenario().id, "whole-connection");
    answer<ui::Welcome>([](ui::Welcome* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    QVERIFY(m_window->open("half-close"));
    m_window->welcome();
    QCOMPARE(m_window->session().scenario().id, "half-close");
}

SUITE_WITHIN(QApplication, DesktopTest);

} // namespace desktop_test

#include "desktop_test.moc"
