// SPDX-License-Identifier: GPL-3.0-or-later

// The real window, driven by mouse and keyboard.

#include "support/answer.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/sequence/sequence_view.h"
#include "ui/time/timeline.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QSpinBox>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

namespace window_test {

using render::Language;
using render::Theme;
using sim::Side;
using support::answer;
using tcp::State;

namespace {

constexpr int kPatience = 20'000;

} // namespace

class WindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void losesASegmentAndGoesBack();
    void actsByKeyboardAlone();
    void delaysAndDuplicates();
    void sendsData();
    void stepsByKey();
    void opensAScenarioByClick();
    void saysWhyACallIsImpossible();
    void saysThatARunWasStopped();
    void refusesABadFile();
    void switchesLanguagesWhileRunning();
    void switchesThemes();
    void dragsTheTimeline();
    void zoomsAtThePointer();
    void exportsWhatIsOpened();
    void saysWhyNothingWasExported();
    void namesEveryWidget();
    void movesAndRemembersPanels();
    void ignoresABrokenArrangement();

private:
    template<typename T = QWidget>
    T* find(const char* name) const
    {
        return support::find<T>(*m_window, name);
    }
    void click(const char* name) { QTest::mouseClick(find(name), Qt::LeftButton); }
    /// The platform of tests has no window manager that would give the focus back after a popup.
    void activate()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        activate();
        QTest::keyClick(m_window.get(), key, modifiers);
    }
    session::Session& session() { return m_window->session(); }
    State state(Side side) { return session().state().endpoint(side).state(); }
    /// Plays by key until `reached`, and pauses there by key.
    void playUntil(const std::function<bool()>& reached);
    /// The segment with these flags that is on its way.
    std::optional<sim::SegmentId> inFlight(const char* flags);
    void connectInABlankLaboratory();

    /// Where the diagram stands among the panels.
    int viewX() const { return m_view->mapTo(&m_window->workspace(), QPoint()).x(); }

    std::unique_ptr<ui::MainWindow> m_window;
    ui::SequenceView* m_view = nullptr;
};

void WindowTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->player().setSpeed(10);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_view = find<ui::SequenceView>("sequenceView");
}

void WindowTest::cleanup() { m_window.reset(); }

void WindowTest::playUntil(const std::function<bool()>& reached)
{
    const auto watch = connect(&session(), &session::Session::changed, this, [&] {
        if (m_window->player().isPlaying() && reached()) {
            key(Qt::Key_Space);
        }
    });
    key(Qt::Key_Space);
    QVERIFY(m_window->player().isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->player().isPlaying(), kPatience);
    disconnect(watch);
    QVERIFY(reached());
}

std::optional<sim::SegmentId> WindowTest::inFlight(const char* flags)
{
    for (const sim::Flight& flight : session().state().inFlight()) {
        if (tcp::toString(flight.content.flags) == flags) {
            return flight.segment;
        }
    }
    return {};
}

void WindowTest::connectInABlankLaboratory()
{
    click("newButton");
    click("server-listen-button");
    click("client-connect-button");
    QCOMPARE(state(Side::Client), State::SynSent);
}

void WindowTest::losesASegmentAndGoesBack()
{
    click("newButton");
    const sim::Simulation start = session().state();
    connectInABlankLaboratory();
    playUntil([this] { return inFlight("SYN,ACK").has_value(); });

    const sim::SegmentId synAck = *inFlight("SYN,ACK");
    const QPoint place = m_view->placeOf(synAck)->toPoint();
    answer<QMenu>([](QMenu* menu) { QTest::keyClick(menu, Qt::Key_D); });
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(!inFlight("SYN,ACK"));
    QCOMPARE(session().selectedSegment(), synAck);

    playUntil([this] { return state(Side::Server) == State::Established; });
    QVERIFY(std::ranges::any_of(session().trace().segments(),
        [](const sim::SentSegment& sent) { return sent.retransmission; }));

    click("client-close-button");
    playUntil([this] { return state(Side::Client) == State::FinWait2; });
    QCOMPARE(state(Side::Server), State::CloseWait);
    click("server-close-button");
    playUntil([this] { return state(Side::Client) == State::Closed; });
    QCOMPARE(state(Side::Server), State::Closed);

    while (session().stepsDone() > 0) {
        key(Qt::Key_Left);
    }
    QVERIFY(session().state() == start);
    QCOMPARE(session().playhead(), tcp::Instant{});
}

void WindowTest::actsByKeyboardAlone()
{
    connectInABlankLaboratory();
    playUntil([this] { return inFlight("SYN,ACK").has_value(); });
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Up);
    QCOMPARE(session().selectedSegment(), *inFlight("SYN,ACK"));
    answer<QMenu>([](QMenu* menu) {
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    QTest::keyClick(m_view, Qt::Key_Return);
    QVERIFY(!inFlight("SYN,ACK"));
}

void WindowTest::delaysAndDuplicates()
{
    connectInABlankLaboratory();
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Down);
    answer<QMenu>([](QMenu* menu) {
        answer<QDialog>([](QDialog* dialog) {
            dialog->findChild<QSpinBox*>()->setValue(30);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        QTest::keyClick(menu, Qt::Key_L);
    });
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(session().state().inFlight().front().due, tcp::Instant(std::chrono::milliseconds(80)));

    answer<QMenu>([](QMenu* menu) { QTest::keyClick(menu, Qt::Key_U); });
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(session().state().inFlight().size(), 2U);
}

void WindowTest::sendsData()
{
    QVERIFY(m_window->open("three-way-handshake"));
    key(Qt::Key_End);
    answer<QDialog>([](QDialog* dialog) {
        dialog->findChild<QSpinBox*>()->setValue(250);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    click("client-send-button");
    QCOMPARE(session().state().inFlight().size(), 1U);
    QCOMPARE(session().state().inFlight().front().content.len, 250U);
}

void WindowTest::stepsByKey()
{
    QVERIFY(m_window->open("three-way-handshake"));
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    QCOMPARE(session().stepsDone(), 2U);
    QCOMPARE(find<QLabel>("time")->text(), "t = 0.050 s");
    QCOMPARE(find<QLabel>("place")->text(), "Step 2 of 4");
    key(Qt::Key_Left);
    QCOMPARE(session().stepsDone(), 1U);
    key(Qt::Key_End);
    QCOMPARE(session().stepsDone(), 4U);
    QVERIFY(!find("stepButton")->isEnabled());
    QVERIFY(!find("playButton")->isEnabled());
    key(Qt::Key_Home);
    QCOMPARE(session().stepsDone(), 0U);
    QVERIFY(!find("stepBackButton")->isEnabled());
    click("nextSegmentButton");
    QCOMPARE(session().state().segmentCount(), 1U);
}

void WindowTest::opensAScenarioByClick()
{
    auto* list = find<QListWidget>("scenarioList");
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->text() == "Simultaneous open") {
            const QPoint place = list->visualItemRect(list->item(row)).center();
            QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place);
        }
    }
    QCOMPARE(session().scenario().id, "simultaneous-open");
    QCOMPARE(find<QLabel>("scenarioTitle")->text(), "Simultaneous open");
    QVERIFY(!find<QLabel>("scenarioSentence")->text().isEmpty());
    QVERIFY(m_window->windowTitle().startsWith("Simultaneous open"));
}

void WindowTest::saysWhyACallIsImpossible()
{
    click("newButton");
    const auto* send = find<QWidget>("client-send-button");
    QVERIFY(!send->isEnabled());
    QVERIFY(send->toolTip().contains("this side is CLOSED"));
    QVERIFY(find("client-connect-button")->isEnabled());
    click("client-connect-button");
    QVERIFY(!find("client-connect-button")->isEnabled());
    QVERIFY(find("client-connect-button")->toolTip().contains("opened already"));
}

void WindowTest::refusesABadFile()
{
    QVERIFY(m_window->open("three-way-handshake"));
    const QTemporaryDir folder;
    QFile file(folder.filePath("bad.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"woshou\": \"scenario/1\",\n \"steps\": [], \"client\": 7}");
    file.close();
    QString said;
    answer<QMessageBox>([&said](QMessageBox* box) {
        said = box->informativeText();
        QTest::keyClick(box, Qt::Key_Return);
    });
    QVERIFY(!m_window->open(file.fileName()));
    QVERIFY2(said.contains("bad.json:2:"), qPrintable(said));
    QVERIFY2(said.contains("/client"), qPrintable(said));
    QCOMPARE(session().scenario().id, "three-way-handshake");
}

void WindowTest::switchesLanguagesWhileRunning()
{
    QVERIFY(m_window->open("three-way-handshake"));
    key(Qt::Key_Right);
    const sim::Simulation before = session().state();
    auto* listen = find<QAbstractButton>("client-listen-button");
    QCOMPARE(listen->text(), "Listen");
    click("language-zhButton");
    QTRY_COMPARE(listen->text(), "收听");
    QCOMPARE(find<QLabel>("place")->text(), "第 1 / 4 步");
    QCOMPARE(find<QLabel>("scenarioTitle")->text(), "三次握手");
    click("language-bothButton");
    QTRY_COMPARE(listen->text(), "收听\nListen");
    QCOMPARE(find<QLabel>("scenarioTitle")->text(), "三次握手\nThree-way handshake");
    click("language-enButton");
    QTRY_COMPARE(listen->text(), "Listen");
    QVERIFY(session().state() == before);
}

void WindowTest::switchesThemes()
{
    const QImage light = m_view->viewport()->grab().toImage();
    auto* dark = m_window->findChild<QAction*>("dark");
    dark->trigger();
    QCOMPARE(m_window->look().theme, Theme::Dark);
    QVERIFY(dark->isChecked());
    const QImage after = m_view->viewport()->grab().toImage();
    QVERIFY(after.pixelColor(3, 3).lightness() < 60);
    QVERIFY(light.pixelColor(3, 3).lightness() > 200);
}

void WindowTest::dragsTheTimeline()
{
    QVERIFY(m_window->open("whole-connection"));
    auto* timeline = find<ui::Timeline>("timeline");
    const auto wanted = tcp::Instant(std::chrono::milliseconds(825));
    const QPoint from = timeline->handle().toPoint();
    const QPoint to(static_cast<int>(timeline->xOf(wanted)), from.y());
    QTest::mousePress(timeline, Qt::LeftButton, {}, from);
    QTest::mouseMove(timeline, (from + to) / 2);
    QTest::mouseMove(timeline, to);
    QTest::mouseRelease(timeline, Qt::LeftButton, {}, to);
    const auto off = std::chrono::abs(session().playhead() - wanted);
    QVERIFY(off < std::chrono::milliseconds(3));
    QCOMPARE(state(Side::Client), State::FinWait1);
    QVERIFY(inFlight("FIN,ACK").has_value());
}

void WindowTest::zoomsAtThePointer()
{
    QVERIFY(m_window->open("whole-connection"));
    const QPointF place(200, 300);
    QWheelEvent wheel(place, m_view->viewport()->mapToGlobal(place), {}, {0, 120}, Qt::NoButton,
        Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_view->viewport(), &wheel);
    QCOMPARE(m_view->zoom(), 1.2);
    m_view->zoomReset();
    QCOMPARE(m_view->zoom(), 1.0);
}

void WindowTest::saysThatARunWasStopped()
{
    auto* toast = find<QLabel>("toast");
    const auto open = [this](std::size_t mostRows) {
        lesson::Scenario scenario = std::get<lesson::Scenario>(lesson::loadScenario("lost-syn"));
        scenario.genesis.mostRows = mostRows;
        m_window->session().open(std::move(scenario));
    };
    open(1000);
    QVERIFY(!toast->isVisible());
    open(10);
    QVERIFY(toast->isVisible());
    QVERIFY2(toast->text().contains("stopped"), qPrintable(toast->text()));
    toast->hide();
    key(Qt::Key_End);
    QVERIFY(!toast->isVisible()); // once is enough
    open(10);
    QVERIFY(toast->isVisible());
}

void WindowTest::exportsWhatIsOpened()
{
    QVERIFY(m_window->open("lost-syn-ack"));
    const QTemporaryDir folder;
    for (const char* name : {"figure.svg", "figure.png", "figure.pdf"}) {
        const QString file = folder.filePath(name);
        answer<QDialog>([&file](QDialog* dialog) {
            auto* edit = dialog->findChild<QLineEdit*>("exportFile");
            edit->selectAll();
            QTest::keyClicks(edit, file);
            QTest::keyClick(edit, Qt::Key_Return);
        });
        key(Qt::Key_E, Qt::ControlModifier);
        QVERIFY2(QFileInfo(file).size() > 500, name);
    }
    QVERIFY(QSvgRenderer(folder.filePath("figure.svg")).isValid());
    QVERIFY(!QImage(folder.filePath("figure.png")).isNull());
    QVERIFY(find<QLabel>("toast")->text().contains("figure.pdf"));
}

void WindowTest::saysWhyNothingWasExported()
{
    QVERIFY(m_window->open("three-way-handshake"));
    QString said;
    answer<QDialog>([&said](QDialog* dialog) {
        auto* edit = dialog->findChild<QLineEdit*>("exportFile");
        edit->setText("/nowhere/at/all/figure.svg");
        answer<QMessageBox>([&said](QMessageBox* box) {
            said = box->informativeText();
            QTest::keyClick(box, Qt::Key_Return);
        });
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
    });
    key(Qt::Key_E, Qt::ControlModifier);
    QVERIFY2(said.contains("cannot be written"), qPrintable(said));
}

void WindowTest::namesEveryWidget()
{
    for (const QWidget* widget : m_window->findChildren<QWidget*>()) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) != 0;
        if (!takesFocus || !widget->isVisible()) {
            continue;
        }
        QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
    }
}

void WindowTest::movesAndRemembersPanels()
{
    auto* scenarios = find<QDockWidget>("scenarios");
    auto* states = find<QDockWidget>("states");
    QVERIFY(scenarios->x() < viewX() && viewX() < states->x());
    click("scenariosClose");
    QVERIFY(!scenarios->isVisible());
    m_window->workspace().addDockWidget(Qt::LeftDockWidgetArea, states);
    const QByteArray left = m_window->workspace().layout();

    m_window->workspace().reset();
    QVERIFY(scenarios->isVisible());
    QVERIFY(scenarios->x() < viewX() && viewX() < states->x());
    click("statesFloat");
    QVERIFY(states->isFloating());
    click("statesFloat");
    QVERIFY(!states->isFloating());

    m_window->workspace().restoreLayout(left);
    QVERIFY(!scenarios->isVisible());
    QVERIFY(states->x() < viewX());
    m_window->findChild<QAction*>("scenariosShown")->trigger();
    QVERIFY(scenarios->isVisible());
}

void WindowTest::ignoresABrokenArrangement()
{
    const QByteArray good = m_window->workspace().layout();
    for (const QByteArray& broken : {QByteArray("rubbish"), good.left(good.size() / 2)}) {
        m_window->workspace().restoreLayout(broken);
        QVERIFY(find("scenarios")->isVisible());
        QVERIFY(find("states")->isVisible());
        QVERIFY(find("scenarios")->x() < viewX() && viewX() < find("states")->x());
    }
}

SUITE_WITHIN(QApplication, WindowTest);

} // namespace window_test

#include "window_test.moc"
