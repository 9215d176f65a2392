// SPDX-License-Identifier: GPL-3.0-or-later

// Acting on the run through the real window: calls, faults, settings, network, injections, steps.

#include "lesson/scenario/scenario.h"
#include "support/answer.h"
#include "support/find.h"
#include "support/suite.h"
#include "ui/injection/option_form.h"
#include "ui/sequence/end_head.h"
#include "ui/sequence/sequence_view.h"
#include "ui/widgets/number_edit.h"
#include "ui/widgets/value_spin.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include <algorithm>

namespace acting_test {

using namespace std::chrono_literals;
using render::Language;
using render::Theme;
using sim::Side;
using support::answer;
using tcp::State;

class ActingTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void callsByKey();
    void receivesWhatIsAskedFor();
    void overflowsIntoAMenu();
    void saysWhyInBothLanguages();
    void saysWhyNothingHappens();
    void tellsWhatToDoFirst();
    void playsOnAfterACall();
    void setsAnEnd();
    void refusesSettingsThatContradict();
    void setsTheNetwork();
    void setsDirectionsApart();
    void showsTheNetworkAtTheCursor();
    void interferesByKey();
    void interferesWhereverTheKeyboardIs();
    void arrowsDoNotMoveTheFocus();
    void corruptsByMenu();
    void leavesOutWhatTheScenarioSays();
    void dropsTheNextOne();
    void takesTheNextFaultBack();
    void headsAreAsWideAsTheirWords();
    void keepsHeadsInSight();
    void keepsHeadsAtOneHeight();
    void injectsAReset();
    void tellsTheFateOfAnInjection();
    void injectsRelativeAndAbsolute();
    void saysWhatIsWrongWithAnInjection_data();
    void saysWhatIsWrongWithAnInjection();
    void injectsOptions();
    void goesThroughOptionsAsTheyAreRead();
    void refusesTooManyOptions();
    void stepsByStateAndSegment();
    void spacePressesTheFocusedButton();

private:
    template<typename T = QWidget>
    T* find(const QString& name) const
    {
        return support::find<T>(*m_window, name);
    }
    void trigger(const char* name) { find<QAction>(name)->trigger(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), static_cast<Qt::Key>(key), modifiers);
    }
    session::Session& session() { return m_window->session(); }
    const tcp::Endpoint& end(Side side) { return session().state().endpoint(side); }
    void establish()
    {
        QVERIFY(m_window->open("three-way-handshake"));
        key(Qt::Key_End);
        QCOMPARE(end(Side::Client).state(), State::Established);
        QCOMPARE(end(Side::Server).state(), State::Established);
    }
    /// Fills in a spin box of a dialog or panel as a hand does.
    static void type(QWidget* spin, const QString& text)
    {
        auto* own = qobject_cast<QLineEdit*>(spin);
        auto* line = own != nullptr ? own : spin->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void send(int octets)
    {
        answer<QDialog>([octets](QDialog* dialog) {
            dialog->findChild<QSpinBox*>()->setValue(octets);
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        trigger("client-send");
    }

    std::unique_ptr<ui::MainWindow> m_window;
    ui::SequenceView* m_view = nullptr;
};

void ActingTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_view = find<ui::SequenceView>("sequenceView");
    m_window->newLaboratory();
}

void ActingTest::cleanup() { m_window.reset(); }

void ActingTest::callsByKey()
{
    key(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(end(Side::Server).state(), State::Listen);
    key(Qt::Key_F3);
    QCOMPARE(end(Side::Client).state(), State::SynSent);
    key(Qt::Key_End);
    key(Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(!end(Side::Server).reading());
    QCOMPARE(find<QAction>("server-reading")->text(), "Resume reading");
    key(Qt::Key_F9, Qt::ShiftModifier);
    QVERIFY(end(Side::Server).reading());
    key(Qt::Key_F8);
    QCOMPARE(end(Side::Client).state(), State::Closed);
    trigger("server-crash");
    QCOMPARE(end(Side::Server).state(), State::Closed);
}

void ActingTest::receivesWhatIsAskedFor()
{
    establish();
    trigger("server-reading");
    send(1000);
    key(Qt::Key_End);
    QCOMPARE(end(Side::Server).tcb().unread, 1000U);
    answer<QDialog>([](QDialog* dialog) {
        QCOMPARE(dialog->objectName(), "receiveDialog");
        dialog->findChild<QSpinBox*>()->setValue(300);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    trigger("server-receive");
    QCOMPARE(end(Side::Server).tcb().delivered, 300U);
    QCOMPARE(end(Side::Server).tcb().unread, 700U);
    int remembered = 0;
    answer<QDialog>([&remembered](QDialog* dialog) {
        remembered = dialog->findChild<QSpinBox*>()->value();
        dialog->reject();
    });
    trigger("server-receive");
    QCOMPARE(remembered, 300);
}

void ActingTest::overflowsIntoAMenu()
{
    m_window->setLook({Language::Both, Theme::Light});
    m_window->resize(1024, 768);
    QTRY_COMPARE(m_window->size(), QSize(1024, 768));
    const auto* connect = find("client-connect-button");
    QVERIFY(connect->isVisible());
    QVERIFY(!find("client-receive-button")->isVisible());
    QVERIFY(!find("client-abort-button")->isVisible());
    const QWidget* bar = find("clientCalls");
    for (const auto* button : bar->findChildren<QAbstractButton*>()) {
        if (button->isVisible()) {
            QVERIFY2(bar->rect().contains(button->geometry()), qPrintable(button->objectName()));
        }
    }
    QStringList names;
    answer<QMenu>([&names](QMenu* menu) {
        for (const QAction* action : menu->actions()) {
            names += action->objectName();
        }
        menu->close();
    });
    QTest::mouseClick(find("clientMore"), Qt::LeftButton);
    QVERIFY(names.contains("client-receive"));
    QVERIFY(names.contains("client-abort"));
    QVERIFY(names.contains("client-settings"));
    QVERIFY(!names.contains("client-connect"));
}

void ActingTest::saysWhyInBothLanguages()
{
    m_window->setLook({Language::Both, Theme::Light});
    const auto* close = find<QAction>("server-close");
    QVERIFY(!close->isEnabled());
    QVERIFY2(close->toolTip().contains("此端处于 CLOSED"), qPrintable(close->toolTip()));
    QVERIFY(close->toolTip().contains("this side is CLOSED"));
    QVERIFY(close->toolTip().contains("Shift+F7"));
}

/// What is refused is never silent.
void ActingTest::saysWhyNothingHappens()
{
    const auto* toast = find<QLabel>("toast");
    const auto said = [&] { return toast->isVisible() ? toast->text() : QString(); };
    QTest::mouseClick(find("server-close-button"), Qt::LeftButton);
    QVERIFY2(said().contains("this side is CLOSED"), qPrintable(said()));
    find<QLabel>("toast")->hide();
    key(Qt::Key_F7);
    QVERIFY2(said().startsWith("Client, Close") && said().contains("CLOSED"), qPrintable(said()));
    establish();
    trigger("client-close");
    key(Qt::Key_F7);
    QVERIFY2(said().contains("already been closed"), qPrintable(said()));
    // A segment that has arrived, by key and by menu; and none at all.
    session().select(sim::SegmentId{1});
    m_view->setFocus();
    for (const Qt::Key fault : {Qt::Key_D, Qt::Key_L, Qt::Key_U, Qt::Key_C}) {
        find<QLabel>("toast")->hide();
        QTest::keyClick(m_view, fault);
        QVERIFY2(said().contains("not on its way"), qPrintable(said()));
    }
    // The only one on its way is meant where none is selected.
    session().select({});
    QCOMPARE(session().state().inFlight().size(), 1U);
    QTest::keyClick(m_view, Qt::Key_U);
    QCOMPARE(session().state().inFlight().size(), 2U);
    QTest::keyClick(m_view, Qt::Key_D);
    QVERIFY2(said().startsWith("First choose a segment"), qPrintable(said()));
    QString first;
    answer<QMenu>([&first](QMenu* menu) {
        first = menu->actions().front()->text();
        menu->close();
    });
    session().select(sim::SegmentId{1});
    emit m_view->menuRequested(sim::SegmentId{1}, QPoint(10, 10));
    QVERIFY2(first.contains("not on its way"), qPrintable(first));
}

void ActingTest::tellsWhatToDoFirst()
{
    const auto* hint = find<QLabel>("firstHint");
    QVERIFY(hint->isVisible());
    QVERIFY(hint->text().contains("Shift+F2"));
    QVERIFY(m_view->viewport()->rect().contains(hint->geometry()));
    trigger("server-listen");
    session().toEnd();
    QVERIFY(hint->text().contains("F3") && !hint->text().contains("Shift+F2"));
    trigger("client-connect");
    session().stepForward();
    QVERIFY(!hint->isVisible());
}

void ActingTest::playsOnAfterACall()
{
    trigger("server-listen");
    QVERIFY(!m_window->player().isPlaying());
    trigger("playsOn");
    trigger("client-connect");
    QVERIFY(m_window->player().isPlaying());
    m_window->player().advance(1s);
    QVERIFY(!session().trace().segments().empty());
    m_window->player().pause();
    // Losing a segment leaves time for the next thing to do.
    session().toStart();
    session().nextSegment();
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Tab);
    QTest::keyClick(m_view, Qt::Key_D);
    QVERIFY(!m_window->player().isPlaying());
}

void ActingTest::setsAnEnd()
{
    establish();
    answer<QDialog>([](QDialog* dialog) {
        QCOMPARE(dialog->objectName(), "settingsDialog");
        auto* apply = dialog->findChild<QAbstractButton*>("settingsApply");
        QVERIFY(!apply->isEnabled()); // nothing is changed yet
        type(dialog->findChild<QWidget*>("setting-mss"), "536");
        dialog->findChild<QTabWidget*>("settingTabs")->setCurrentIndex(3);
        dialog->findChild<QCheckBox*>("setting-nagle")->setChecked(false);
        QVERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
    });
    trigger("client-settings");
    QVERIFY(!end(Side::Client).config().nagle);
    QCOMPARE(end(Side::Client).config().mss, std::uint16_t{1460}); // of this connection
    QCOMPARE(end(Side::Client).settings().mss, std::uint16_t{536});
    answer<QDialog>([](QDialog* dialog) {
        QCOMPARE(dialog->findChild<ui::ValueSpin*>("setting-mss")->value(), 536);
        dialog->findChild<QAbstractButton*>("reset-mss")->click();
        QCOMPARE(dialog->findChild<ui::ValueSpin*>("setting-mss")->value(), 1460);
        dialog->reject();
    });
    trigger("client-settings");
    QCOMPARE(end(Side::Client).settings().mss, std::uint16_t{536});
}

void ActingTest::refusesSettingsThatContradict()
{
    answer<QDialog>([](QDialog* dialog) {
        auto* apply = dialog->findChild<QAbstractButton*>("settingsApply");
        const auto* verdict = dialog->findChild<QLabel*>("settingsVerdict");
        type(dialog->findChild<QWidget*>("setting-window"), "100000");
        QVERIFY(!apply->isEnabled());
        QVERIFY(verdict->text().contains("window scaling"));
        dialog->findChild<ui::ValueSpin*>("setting-window_scale")->setValue(1);
        QVERIFY(apply->isEnabled());
        auto* isn = dialog->findChild<QLineEdit*>("setting-isn");
        isn->setText("100, x");
        QVERIFY(!apply->isEnabled());
        QVERIFY(verdict->text().contains("4294967295"));
        isn->setText("100, 4294967295");
        QVERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
    });
    trigger("client-settings");
    const std::vector<std::uint32_t> expected{100, 4294967295};
    QCOMPARE(end(Side::Client).config().isns, expected);
    QCOMPARE(end(Side::Client).config().window, 100'000U);
}

void ActingTest::setsTheNetwork()
{
    m_window->workspace().showPanel("network");
    auto* delay = find<ui::ValueSpin>("delay_ms-to_server");
    const std::size_t steps = session().stepsDone();
    type(delay, "250.5");
    QCOMPARE(session().state().network()[Side::Client].delay, tcp::Duration(50ms)); // still typing
    QTest::keyClick(delay, Qt::Key_Return);
    QCOMPARE(session().state().network()[Side::Client].delay, tcp::Duration(250'500us));
    QCOMPARE(session().state().network()[Side::Server].delay, tcp::Duration(250'500us));
    QCOMPARE(session().stepsDone(), steps + 1); // one act
    type(find("loss-to_server"), "12.5");
    QTest::keyClick(find("loss-to_server"), Qt::Key_Return);
    QCOMPARE(session().state().network()[Side::Client].loss, 0.125);
    auto* rate = find<ui::ValueSpin>("rate_bps-to_server");
    QVERIFY(rate->isNone());
    type(rate, "64");
    QTest::keyClick(rate, Qt::Key_Return);
    QCOMPARE(
        session().state().network()[Side::Client].rateBps, std::optional<std::uint64_t>(64000));
}

void ActingTest::setsDirectionsApart()
{
    m_window->workspace().showPanel("network");
    auto* presets = find<QComboBox>("networkPresets");
    QVERIFY(!find("delay_ms-to_client")->isVisible());
    presets->setCurrentIndex(2);
    emit presets->activated(2);
    QCOMPARE(
        session().state().network()[Side::Client].rateBps, std::optional<std::uint64_t>(2'000'000));
    QCOMPARE(session().state().network()[Side::Server].rateBps,
        std::optional<std::uint64_t>(16'000'000));
    QVERIFY(find("delay_ms-to_client")->isVisible()); // they differ
    type(find("delay_ms-to_client"), "5");
    QTest::keyClick(find("delay_ms-to_client"), Qt::Key_Return);
    QCOMPARE(session().state().network()[Side::Client].delay, tcp::Duration(15ms));
    QCOMPARE(session().state().network()[Side::Server].delay, tcp::Duration(5ms));
    QCOMPARE(presets->currentIndex(), -1);
    find<QCheckBox>("networkAlike")->setChecked(true);
    QVERIFY(session().state().network()[Side::Client] == session().state().network()[Side::Server]);
}

void ActingTest::showsTheNetworkAtTheCursor()
{
    m_window->workspace().showPanel("network");
    auto* delay = find<ui::ValueSpin>("delay_ms-to_server");
    type(delay, "300");
    QTest::keyClick(delay, Qt::Key_Return);
    QCOMPARE(delay->value(), 300);
    trigger("stepBack");
    QCOMPARE(delay->value(), 50);
    trigger("step");
    QCOMPARE(delay->value(), 300);
}

void ActingTest::interferesByKey()
{
    establish();
    send(100);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Up);
    const sim::SegmentId data = session().state().inFlight().front().segment;
    QCOMPARE(session().selectedSegment(), data);
    QTest::keyClick(m_view, Qt::Key_U);
    QCOMPARE(session().state().inFlight().size(), 2U);
    answer<QDialog>([](QDialog* dialog) {
        dialog->findChild<QSpinBox*>()->setValue(40);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    const tcp::Instant due = session().state().inFlight().front().due;
    QTest::keyClick(m_view, Qt::Key_L);
    QCOMPARE(session().state().inFlight().front().due, due + 40ms);
    QTest::keyClick(m_view, Qt::Key_C);
    QCOMPARE(session().state().inFlight().front().drop, std::optional(sim::DropCause::Corrupt));
    QTest::keyClick(m_view, Qt::Key_D);
    QVERIFY(session().state().inFlight().empty());
    QTest::keyClick(m_view, Qt::Key_D); // it is not on its way any more: nothing happens
    QVERIFY(session().state().inFlight().empty());
}

/// As long as a segment is marked as selected; text fields keep their letters.
void ActingTest::interferesWhereverTheKeyboardIs()
{
    establish();
    send(100);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Tab);
    QCOMPARE(session().selectedSegment(), std::optional(sim::SegmentId{4}));
    QTest::keyClick(m_view, Qt::Key_Tab);
    QVERIFY(!m_view->hasFocus());
    QVERIFY(find("zoomBar")->isAncestorOf(QApplication::focusWidget()));
    key(Qt::Key_C);
    QCOMPARE(session().state().inFlight().front().drop, std::optional(sim::DropCause::Corrupt));
    m_window->workspace().showPanel("trace");
    for (const char* list : {"scenarioList", "traceTable", "speed"}) {
        find(list)->setFocus();
        find("toast")->hide();
        QTest::keyClick(find(list), Qt::Key_D);
        QVERIFY2(session().state().inFlight().empty(), list);
        QVERIFY2(QLatin1String(list) == "scenarioList" || find("toast")->isVisible(), list);
    }
    auto* words = find<QLineEdit>("traceFilter");
    words->setFocus();
    find("toast")->hide();
    QTest::keyClicks(words, "dluc");
    QCOMPARE(words->text(), "dluc");
    QVERIFY(!find("toast")->isVisible());
    // Esc leads back to the diagram.
    find("zoomInButton")->setFocus();
    QTest::keyClick(find("zoomInButton"), Qt::Key_Escape);
    QVERIFY(m_view->hasFocus());
}

void ActingTest::arrowsDoNotMoveTheFocus()
{
    establish();
    for (const char* name :
        {"sequenceView", "toStartButton", "zoomInButton", "client-send-button"}) {
        auto* widget = find(name);
        widget->setFocus();
        QVERIFY2(widget->hasFocus(), name);
        QTest::keyClick(widget, Qt::Key_Right);
        QVERIFY2(widget->hasFocus(), name);
    }
}

/// A call by Delete and by its menu, a planned loss by the menu of its segment; what was not
/// planned is refused with the reason.
void ActingTest::leavesOutWhatTheScenarioSays()
{
    QVERIFY(m_window->open("lost-syn"));
    key(Qt::Key_End);
    QCOMPARE(end(Side::Client).state(), State::Established);
    const auto leaveOut = [](QMenu* menu) {
        const auto actions = menu->actions();
        const auto found = std::ranges::find(actions, "leaveOut", &QObject::objectName);
        QVERIFY(found != actions.end());
        (*found)->trigger();
        menu->close();
    };
    answer<QMenu>(leaveOut);
    emit m_view->menuRequested(sim::SegmentId{1}, QPoint(10, 10));
    key(Qt::Key_End);
    QVERIFY(std::ranges::none_of(session().trace().rows(),
        [](const sim::TraceRow& row) { return std::holds_alternative<sim::DropRow>(row.what); }));
    QCOMPARE(session().branches().count(), 2U);

    const sim::Subject listen = sim::Happening{sim::Happening::Kind::Call, Side::Server, 1};
    session().select(listen);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Delete);
    key(Qt::Key_End);
    QCOMPARE(end(Side::Server).state(), State::Closed);
    trigger("undo");
    key(Qt::Key_End);
    QCOMPARE(end(Side::Server).state(), State::Established);
    answer<QMenu>(leaveOut);
    emit m_view->callMenuRequested(listen, QPoint(10, 10));
    key(Qt::Key_End);
    QCOMPARE(end(Side::Server).state(), State::Closed);

    session().select(Side::Client);
    trigger("leaveOut");
    QVERIFY(find<QLabel>("toast")->isVisible());
    QVERIFY(find<QLabel>("toast")->text().contains("choose a call"));
}

void ActingTest::corruptsByMenu()
{
    establish();
    send(100);
    const sim::SegmentId data = session().state().inFlight().front().segment;
    const QPoint place = m_view->placeOf(data)->toPoint();
    QStringList shown;
    answer<QMenu>([&shown](QMenu* menu) {
        for (const QAction* action : menu->actions()) {
            shown += action->shortcut().toString();
        }
        QTest::keyClick(menu, Qt::Key_C);
    });
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, place);
    QVERIFY(shown.contains("D") && shown.contains("C"));
    QCOMPARE(session().state().inFlight().front().drop, std::optional(sim::DropCause::Corrupt));
}

void ActingTest::dropsTheNextOne()
{
    establish();
    key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(session().state().nextFault(Side::Client).has_value());
    QVERIFY(!find<QAction>("client-drop-next")->isEnabled());
    const auto* mark = find<QAbstractButton>("clientFault");
    QVERIFY(mark->isVisible());
    QVERIFY(mark->text().contains("dropped"));
    QVERIFY(!find("serverFault")->isVisible());
    send(100);
    QVERIFY(!session().state().nextFault(Side::Client).has_value());
    QVERIFY(!mark->isVisible());
    QCOMPARE(session().state().inFlight().front().drop, std::optional(sim::DropCause::Fault));
}

void ActingTest::takesTheNextFaultBack()
{
    establish();
    key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(session().state().nextFault(Side::Server).has_value());
    QTest::mouseClick(find("serverFault"), Qt::LeftButton);
    QVERIFY(!session().state().nextFault(Side::Server).has_value());
    QVERIFY(!find<QAction>("server-let-next-pass")->isEnabled());
    answer<QMenu>([](QMenu* menu) {
        QCOMPARE(menu->objectName(), "nextMenu");
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    emit m_view->endMenuRequested(Side::Server, m_view->mapToGlobal(QPoint(50, 50)));
    QVERIFY(session().state().nextFault(Side::Server).has_value());
}

/// However often the state changes before the window is laid out anew, and before it is seen.
void ActingTest::headsAreAsWideAsTheirWords()
{
    QWidget diagram;
    ui::EndHead head(Side::Client, &diagram);
    head.setLetters(22);
    head.tell("Client", "FIN-WAIT-1", {});
    diagram.show();
    const auto* state = head.findChild<QLabel*>("clientState");
    const auto isWhole = [state] { return state->width() >= state->sizeHint().width(); };
    QApplication::processEvents();
    QVERIFY(isWhole());
    for (const char* words : {"CLOSED", "SYN-RECEIVED", "LISTEN", "ESTABLISHED", "FIN-WAIT-1"}) {
        head.tell("Client", words, {});
        QVERIFY(isWhole());
    }
    head.setLetters(30);
    head.tell("Client", "FIN-WAIT-1", {});
    QVERIFY(isWhole());
}

void ActingTest::keepsHeadsInSight()
{
    m_window->resize(1024, 600);
    QVERIFY(m_window->open("whole-connection"));
    const auto* head = find("clientHead");
    QVERIFY(!head->isVisible()); // the picture's own is in sight
    m_view->setZoom(2, {});
    key(Qt::Key_End);
    QVERIFY(m_view->verticalScrollBar()->value() > 0);
    QVERIFY(head->isVisible());
    QVERIFY(find<QLabel>("clientState")->text().contains("CLOSED"));
    QVERIFY(m_view->viewport()->rect().contains(head->geometry()));
    QVERIFY(!head->geometry().intersects(find("serverHead")->geometry()));
}

/// In every language, as wide as a state's name may be; nothing peeps out beside them.
void ActingTest::keepsHeadsAtOneHeight()
{
    m_window->resize(1366, 768);
    for (const Language language : {Language::Chinese, Language::English, Language::Both}) {
        m_window->setLook({language, Theme::Light});
        QVERIFY(m_window->open("lost-syn-ack"));
        for (int i = 0; i < 3; ++i) {
            QApplication::processEvents();
        }
        // Both are ESTABLISHED, which has the longest name in Chinese.
        session().seek(tcp::Instant(1250ms));
        m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
        const QRect client = find("clientHead")->geometry();
        const QRect server = find("serverHead")->geometry();
        QVERIFY(find("clientHead")->isVisible());
        QCOMPARE(client.top(), server.top());
        QVERIFY(client.right() < server.left());
        QVERIFY(m_view->viewport()->rect().contains(server));
        QVERIFY(find("headBand")->geometry().contains(client.united(server)));
    }
}

void ActingTest::injectsAReset()
{
    establish();
    answer<QDialog>([](QDialog* dialog) {
        QCOMPARE(dialog->objectName(), "injectionDialog");
        auto* kind = dialog->findChild<QComboBox*>("injectKind");
        kind->setCurrentIndex(2);
        emit kind->activated(2);
        QVERIFY(dialog->findChild<QCheckBox*>("injectRST")->isChecked());
        QVERIFY(!dialog->findChild<QWidget*>("injectAck")->isEnabled());
        const QString verdict = dialog->findChild<QLabel*>("injectVerdict")->text();
        QVERIFY2(verdict.contains("ESTABLISHED to CLOSED"), qPrintable(verdict));
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(end(Side::Client).state(), State::Closed);
    QVERIFY(session().trace().segments().back().injected);
}

void ActingTest::tellsTheFateOfAnInjection()
{
    establish();
    answer<QDialog>([](QDialog* dialog) {
        const auto* verdict = dialog->findChild<QLabel*>("injectVerdict");
        auto* kind = dialog->findChild<QComboBox*>("injectKind");
        emit kind->activated((kind->setCurrentIndex(3), 3)); // RST in the window
        QVERIFY2(verdict->text().contains("challenge ACK"), qPrintable(verdict->text()));
        emit kind->activated((kind->setCurrentIndex(7), 7)); // data beyond the window
        QVERIFY2(
            verdict->text().contains("outside the receive window"), qPrintable(verdict->text()));
        QVERIFY2(verdict->text().contains("RFC 9293"), qPrintable(verdict->text()));
        // It follows what is typed: in order, the data is taken.
        emit kind->activated((kind->setCurrentIndex(0), 0));
        type(dialog->findChild<QWidget*>("injectLength"), "20");
        QVERIFY2(verdict->text().contains("octets: 20"), qPrintable(verdict->text()));
        dialog->reject();
    });
    trigger("server-inject");
}

void ActingTest::injectsRelativeAndAbsolute()
{
    establish();
    const tcp::SeqNum expected = end(Side::Server).tcb().rcv.nxt;
    answer<QDialog>([expected](QDialog* dialog) {
        auto* seq = dialog->findChild<ui::NumberEdit*>("injectSeq");
        auto* numbers = dialog->findChild<QComboBox*>("injectNumbers");
        QCOMPARE(seq->value(), 1);
        emit numbers->activated((numbers->setCurrentIndex(1), 1));
        QCOMPARE(seq->value(), std::int64_t{expected.value});
        emit numbers->activated((numbers->setCurrentIndex(0), 0));
        QCOMPARE(seq->value(), 1);
        type(seq, "-4");
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    trigger("server-inject");
    const auto sent = session().trace().segments();
    const auto injected = std::ranges::find_if(sent, &sim::SentSegment::injected);
    QVERIFY(injected != sent.end());
    QCOMPARE(injected->segment.seq.value, expected.value - 5);
}

void ActingTest::saysWhatIsWrongWithAnInjection_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    const auto row = [](const char* name, const char* field, const char* typed, const char* wrong,
                         const char* right) {
        QTest::newRow(name) << field << typed << wrong << right;
    };
    row("window beyond", "injectWindow", "65536", "Window cannot be “65536”", "from 0 to 65535");
    row("no number", "injectWindow", "wide", "Window cannot be “wide”", "from 0 to 65535");
    row("a part of an octet", "injectLength", "1.5", "“1.5”", "from 0 to 65495");
    row("empty", "injectSeq", "", "Sequence number is empty", "from -2147483648 to 4294967295");
    row("beyond 32 bits", "injectAck", "4294967296", "“4294967296”", "to 4294967295");
    row("urgent", "injectUrgent", "-1", "Urgent pointer cannot be “-1”", "from 0 to 65535");
    row("MSS", "injectMss", "70000", "“70000”", "from 0 to 65535");
    row("shift", "injectShift", "256", "Window scale cannot be “256”", "from 0 to 255");
    row("timestamp", "injectTsval", "x", "Timestamp TSval cannot be “x”", "to 4294967295");
    row("echo", "injectTsecr", "-5", "Echoed TSecr cannot be “-5”", "from 0");
    row("no block", "injectBlocks", "301", "“301” is no SACK block", "such as 301-401");
    row("empty block", "injectBlocks", "5-5", "“5-5” holds no octet", "behind its left edge");
    row("block beyond", "injectBlocks", "1-5000000000", "“1-5000000000”", "to 4294967295");
    row("five blocks", "injectBlocks", "1-2,3-4,5-6,7-8,9-10", "5 SACK blocks", "4 at most");
    row("too large a packet", "injectLength", "65490", "the packet has 65550 octets",
        "make the data 65475 octets");
}

void ActingTest::saysWhatIsWrongWithAnInjection()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, wrong);
    QFETCH(const QString, right);
    establish();
    answer<QDialog>([&](QDialog* dialog) {
        const auto* verdict = dialog->findChild<QLabel*>("injectVerdict");
        const auto* inject = dialog->findChild<QWidget*>("injectButton");
        for (auto* box : dialog->findChildren<QCheckBox*>()) {
            box->setChecked(box->objectName() != "injectHasBlocks" || field == "injectBlocks");
        }
        if (field == "injectBlocks") { // there is room for four of them beside nothing else
            for (const char* other :
                {"injectHasMss", "injectHasShift", "injectSackPermitted", "injectHasTimestamps"}) {
                dialog->findChild<QCheckBox*>(other)->setChecked(false);
            }
        }
        QVERIFY2(inject->isEnabled(), qPrintable(verdict->text()));
        auto* line = dialog->findChild<QLineEdit*>(field);
        const QString before = line->text();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, typed);
        QVERIFY(!inject->isEnabled());
        QVERIFY2(verdict->text().contains(wrong), qPrintable(verdict->text()));
        QVERIFY2(verdict->text().contains(right), qPrintable(verdict->text()));
        QTest::keyClick(line, Qt::Key_Return); // does nothing
        QVERIFY(dialog->isVisible());
        QCOMPARE(line->text(), typed);
        line->setText(before);
        QVERIFY(inject->isEnabled());
        dialog->reject();
    });
    trigger("server-inject");
}

void ActingTest::injectsOptions()
{
    session().open(lesson::blankScenario());
    QVERIFY(!session().apply(sim::UserCall{Side::Server, {tcp::CallKind::Listen}}));
    answer<QDialog>([](QDialog* dialog) {
        // What the client would send in its SYN.
        QVERIFY(dialog->findChild<QCheckBox*>("injectHasMss")->isChecked());
        QCOMPARE(dialog->findChild<QLineEdit*>("injectMss")->text(), "1460");
        for (const char* more :
            {"injectHasShift", "injectSackPermitted", "injectHasTimestamps", "injectURG"}) {
            dialog->findChild<QCheckBox*>(more)->setChecked(true);
        }
        dialog->findChild<QLineEdit*>("injectShift")->setText("15");
        dialog->findChild<QLineEdit*>("injectTsval")->setText("77");
        dialog->findChild<QLineEdit*>("injectUrgent")->setText("9");
        dialog->findChild<QLineEdit*>("injectMss")->setText("536");
        const QString verdict = dialog->findChild<QLabel*>("injectVerdict")->text();
        QVERIFY2(verdict.contains("counts as 14"), qPrintable(verdict));
        const auto* options = dialog->findChild<QGroupBox*>("optionForm");
        QCOMPARE(options->title(), "Options: 20 of 40 octets");
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    trigger("server-inject");
    QCOMPARE(end(Side::Server).state(), State::SynReceived);
    QCOMPARE(end(Side::Server).tcb().snd.mss, std::uint16_t{536});
    const auto sent = session().trace().segments();
    const auto injected = std::ranges::find_if(sent, &sim::SentSegment::injected);
    QVERIFY(injected != sent.end());
    QCOMPARE(injected->segment.urgent, std::uint16_t{9});
    QCOMPARE(injected->segment.options.windowScale, std::optional<std::uint8_t>(15));
    QVERIFY(injected->segment.options.sackPermitted);
    QCOMPARE(injected->segment.options.timestamps->value, 77U);
}

void ActingTest::goesThroughOptionsAsTheyAreRead()
{
    establish();
    // From row to row; within one the middles differ a little.
    int stops = 0;
    QStringList upwards;
    answer<QDialog>([&](QDialog* dialog) {
        int last = 0;
        for (const QWidget* each : dialog->findChild<ui::OptionForm*>()->inOrder()) {
            const int middle = each->geometry().center().y();
            if (middle <= last - each->height() / 2) {
                upwards += each->objectName();
            }
            last = middle;
            ++stops;
        }
        dialog->reject();
    });
    trigger("server-inject");
    QVERIFY(stops > 5);
    QCOMPARE(upwards, QStringList());
}

void ActingTest::refusesTooManyOptions()
{
    establish();
    answer<QDialog>([this](QDialog* dialog) {
        const auto* verdict = dialog->findChild<QLabel*>("injectVerdict");
        dialog->findChild<QCheckBox*>("injectHasTimestamps")->setChecked(true);
        dialog->findChild<QCheckBox*>("injectHasBlocks")->setChecked(true);
        auto* blocks = dialog->findChild<QLineEdit*>("injectBlocks");
        QCOMPARE(blocks->text(), "1-101"); // what the server would send next
        blocks->setText("-100–1，201-301，401-501,601 - 701");
        QVERIFY2(verdict->text().contains("take 44 octets"), qPrintable(verdict->text()));
        QVERIFY2(verdict->text().contains("leave some out"), qPrintable(verdict->text()));
        blocks->setText("-100–1，201-301，401-501");
        QVERIFY(dialog->findChild<QWidget*>("injectButton")->isEnabled());
        // The numbers stay the same, however they are written.
        auto* numbers = dialog->findChild<QComboBox*>("injectNumbers");
        emit numbers->activated((numbers->setCurrentIndex(1), 1));
        const auto iss = end(Side::Server).tcb().snd.iss.value;
        QVERIFY(blocks->text().startsWith(QString::number(iss - 100) + '-'));
        // MSS means nothing here, and that is said.
        dialog->findChild<QCheckBox*>("injectHasBlocks")->setChecked(false);
        dialog->findChild<QCheckBox*>("injectHasMss")->setChecked(true);
        QVERIFY2(verdict->text().contains("only on a SYN"), qPrintable(verdict->text()));
        dialog->reject();
    });
    trigger("server-inject");
}

void ActingTest::stepsByStateAndSegment()
{
    QVERIFY(m_window->open("three-way-handshake"));
    trigger("toStart");
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(end(Side::Server).state(), State::Listen);
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(end(Side::Server).state(), State::SynReceived);
    key(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(end(Side::Client).state(), State::Established);
    QCOMPARE(end(Side::Server).state(), State::SynReceived);
    key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(end(Side::Client).state(), State::SynSent);
    QCOMPARE(session().playhead(), tcp::Instant(50ms));
    key(Qt::Key_End);
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(session().playhead(), tcp::Instant(100ms)); // the last ACK leaves
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(session().playhead(), tcp::Instant(50ms));
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(session().playhead(), tcp::Instant{});
    key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(session().stepsDone(), 0U);
    QVERIFY(!find<QAction>("previousSegment")->isEnabled());
}

void ActingTest::spacePressesTheFocusedButton()
{
    QVERIFY(m_window->open("three-way-handshake"));
    auto* step = find<QAbstractButton>("stepButton");
    step->setFocus(Qt::TabFocusReason);
    QTest::keyClick(step, Qt::Key_Space);
    QCOMPARE(session().stepsDone(), 1U);
    QVERIFY(!m_window->player().isPlaying());
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Space);
    QVERIFY(m_window->player().isPlaying());
    m_window->player().pause();
}

SUITE_WITHIN(QApplication, ActingTest);

} // namespace acting_test

#include "acting_test.moc"
