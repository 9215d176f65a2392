// SPDX-License-Identifier: GPL-3.0-or-later

// What those meet who hear the window instead of seeing it, or have no mouse.

#include "support/find.h"
#include "support/suite.h"
#include "ui/dialogs.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QSet>
#include <QTest>

#include <utility>

#if __has_include(<qpa/qplatformaccessibility.h>)
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>
#endif

namespace accessibility_test {

using render::Language;
using render::Theme;

namespace {

QString nameOf(const QWidget* widget)
{
    return QString(widget->metaObject()->className()) + ' ' + widget->objectName();
}

QAccessibleInterface* spoken(QObject* object)
{
    return QAccessible::queryAccessibleInterface(object);
}

bool isChinese(const QString& text)
{
    return std::ranges::any_of(
        text, [](QChar letter) { return letter.script() == QChar::Script_Han; });
}

/// Widgets that Tab can stop at.
QSet<QWidget*> stopsOf(const QWidget& top)
{
    QSet<QWidget*> stops;
    for (QWidget* widget : top.findChildren<QWidget*>()) {
        const bool takesFocus = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takesFocus && widget->isVisible() && widget->isEnabled() && widget->window() == &top &&
            widget->focusProxy() == nullptr) {
            stops.insert(widget);
        }
    }
    return stops;
}

bool isInSight(const QWidget* widget)
{
    // What fills an area hides the area.
    const auto* area = qobject_cast<const QAbstractScrollArea*>(widget);
    return !widget->visibleRegion().isEmpty() ||
        (area != nullptr && !area->viewport()->visibleRegion().isEmpty());
}

/// Presses Tab until it is back where it began; the widgets it stopped at.
QList<QWidget*> tabThrough(QWidget& top, Qt::Key key)
{
    constexpr int kMost = 400;
    QList<QWidget*> stops;
    if (top.focusWidget() == nullptr) {
        QTest::keyClick(&top, key);
    }
    QWidget* start = top.focusWidget();
    for (int i = 0; i < kMost; ++i) {
        QTest::keyClick(top.focusWidget(), key);
        if (stops.isEmpty() || stops.back() != top.focusWidget()) {
            stops += top.focusWidget();
        }
        if (top.focusWidget() == start && i > 0) {
            return stops;
        }
    }
    return {};
}

#if __has_include(<qpa/qplatformaccessibility.h>)
#define NEEDS_READER() static_cast<void>(0)
#else
#define NEEDS_READER() QSKIP("Qt's private headers are not installed")
#endif

/// What a screen reader is told, as long as this lives.
class Reader
{
public:
    struct Heard
    {
        QAccessible::Event type;
        /// Of a part: the widget that it belongs to.
        QObject* about;
        int part;
        QString description;
    };

    Reader()
    {
        s_heard.clear();
        makeActive(true);
        m_before = QAccessible::installUpdateHandler(&hear);
    }
    ~Reader()
    {
        QAccessible::installUpdateHandler(m_before);
        makeActive(false);
    }
    Q_DISABLE_COPY_MOVE(Reader)

    /// About `about` and its parts, since it was asked last.
    static QList<Heard> heard(QAccessible::Event type, const QObject* about)
    {
        QList<Heard> found;
        for (const Heard& each : std::exchange(s_heard, {})) {
            if (each.type == type && each.about == about) {
                found += each;
            }
        }
        return found;
    }
    /// Whom the reader is led to.
    static QList<QObject*> ledTo()
    {
        QList<QObject*> widgets;
        for (const Heard& each : s_heard) {
            if (each.type == QAccessible::Focus) {
                widgets += each.about;
            }
        }
        return widgets;
    }

private:
    /// As where a screen reader runs.
    static void makeActive([[maybe_unused]] bool active)
    {
#if __has_include(<qpa/qplatformaccessibility.h>)
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(active);
#endif
    }
    static void hear(QAccessibleEvent* event)
    {
        const auto* about = spoken(event->object());
        const auto* child =
            about != nullptr && event->child() >= 0 ? about->child(event->child()) : about;
        s_heard += {event->type(), event->object(), event->child(),
            child == nullptr ? QString() : child->text(QAccessible::Description)};
    }

    static inline QList<Heard> s_heard;
    QAccessible::UpdateHandler m_before = nullptr;
};

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }

    void tellsASentenceForEachSegment();
    void findsSegmentsByPlace();
    void selectsByAction();
    void tellsWhatIsNotYet();
    void tellsStatesAndEdges();
    void namesAllButtons();
    void namesAllChoices();
    void tellsAStepWhereTheFocusStays();
    void saysNothingOfStepsWhilePlaying();
    void leavesOtherDescriptionsAlone();
    void tellsAndTakesThePlayhead();
    void tabGoesRound();
    void showsWhereTheKeyboardIs();
    void tabGoesRoundDialogs();

private:
    template<typename T = QWidget>
    T* find(const char* name) const
    {
        return support::find<T>(*m_window, name);
    }

    bool comeInTurn(const QList<QWidget*>& stops, const QList<const char*>& names) const
    {
        QList<qsizetype> places;
        for (const char* name : names) {
            places += stops.indexOf(find(name));
        }
        return places.front() >= 0 && std::ranges::is_sorted(places);
    }

    std::unique_ptr<ui::MainWindow> m_window;
};

void AccessibilityTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open("lost-syn-ack"));
    m_window->session().toEnd();
}

void AccessibilityTest::tellsASentenceForEachSegment()
{
    auto* diagram = spoken(find("sequenceView"));
    QVERIFY(diagram != nullptr);
    QCOMPARE(diagram->text(QAccessible::Name), "Sequence diagram");
    const auto segments = m_window->session().trace().segments();
    QCOMPARE(diagram->childCount(), static_cast<int>(segments.size()));
    QSet<QString> sentences;
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        m_window->setLook({language, Theme::Light});
        for (int i = 0; i < diagram->childCount(); ++i) {
            auto* segment = diagram->child(i);
            const QString sentence = segment->text(QAccessible::Name);
            QVERIFY2(sentence.size() > 10, qPrintable(sentence));
            QVERIFY(sentence.contains("seq="));
            QCOMPARE(isChinese(sentence), language != Language::English);
            QCOMPARE(segment->parent(), diagram);
            QCOMPARE(diagram->indexOfChild(segment), i);
            sentences.insert(sentence);
        }
    }
    QCOMPARE(sentences.size(), 3 * diagram->childCount());
    QCOMPARE(diagram->child(diagram->childCount()), nullptr);
    QCOMPARE(diagram->child(-1), nullptr);
}

void AccessibilityTest::findsSegmentsByPlace()
{
    auto* view = find<ui::SequenceView>("sequenceView");
    auto* diagram = spoken(view);
    for (int i = 0; i < diagram->childCount(); ++i) {
        view->selectPart(i);
        auto* segment = diagram->child(i);
        const QRect place = segment->rect();
        QVERIFY2(!segment->state().offscreen, qPrintable(QString::number(i)));
        QVERIFY(diagram->rect().contains(place));
        auto* there = diagram->childAt(place.center().x(), place.center().y());
        QCOMPARE(diagram->indexOfChild(there), i);
    }
}

void AccessibilityTest::selectsByAction()
{
    auto* diagram = spoken(find("sequenceView"));
    auto* second = diagram->child(1);
    QVERIFY(!second->state().selected);
    second->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(second->state().selected);
    QVERIFY(second->state().focused);
    QCOMPARE(m_window->session().selectedSegment(), sim::SegmentId{2});
    QCOMPARE(diagram->focusChild(), second);
}

void AccessibilityTest::tellsWhatIsNotYet()
{
    m_window->session().toStart();
    m_window->session().nextSegment();
    auto* diagram = spoken(find("sequenceView"));
    QVERIFY(!diagram->child(0)->text(QAccessible::Name).startsWith("Not yet"));
    QVERIFY(diagram->child(1)->text(QAccessible::Name).startsWith("Not yet: "));
}

void AccessibilityTest::tellsStatesAndEdges()
{
    auto* graph = spoken(find("stateGraph"));
    QStringList sentences;
    for (int i = 0; i < graph->childCount(); ++i) {
        sentences += graph->child(i)->text(QAccessible::Name);
        QVERIFY(!sentences.back().isEmpty());
        QVERIFY(graph->rect().contains(graph->child(i)->rect()));
    }
    QVERIFY2(graph->childCount() > 11 + 15, qPrintable(QString::number(graph->childCount())));
    for (const char* state : {"CLOSED", "LISTEN", "SYN-SENT", "TIME-WAIT"}) {
        QVERIFY2(!sentences.filter(state).isEmpty(), state);
    }
    m_window->setLook({Language::Chinese, Theme::Light});
    QVERIFY(isChinese(graph->child(0)->text(QAccessible::Name)));
}

void AccessibilityTest::tellsAndTakesThePlayhead()
{
    QVERIFY(m_window->open("three-way-handshake"));
    auto& session = m_window->session();
    session.toEnd();
    auto* timeline = QAccessible::queryAccessibleInterface(find("timeline"));
    QCOMPARE(timeline->role(), QAccessible::Slider);
    QAccessibleValueInterface* value = timeline->valueInterface();
    QVERIFY(value != nullptr);
    QCOMPARE(value->maximumValue().toDouble(), 0.15);
    QCOMPARE(value->currentValue().toDouble(), 0.15);
    QCOMPARE(timeline->text(QAccessible::Value), "t = 0.150 s");
    value->setCurrentValue(0.06);
    QCOMPARE(session.playhead(), tcp::Instant(std::chrono::milliseconds(60)));
    QCOMPARE(session.stepsDone(), std::size_t{2});
    value->setCurrentValue(-5);
    QCOMPARE(session.playhead(), tcp::Instant{});
    value->setCurrentValue(1e12); // more seconds than time can hold
    QCOMPARE(session.playhead(), tcp::Instant(std::chrono::milliseconds(150)));
    const double step = value->minimumStepSize().toDouble();
    QVERIFY(step > 0 && step < 0.15);
}

void AccessibilityTest::namesAllButtons()
{
    for (const Language language : {Language::English, Language::Chinese}) {
        m_window->setLook({language, Theme::Light});
        for (const QAbstractButton* button : m_window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible()) {
                continue;
            }
            const QString name =
                spoken(const_cast<QAbstractButton*>(button))->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty(), qPrintable(nameOf(button)));
        }
        for (const support::Dialog& each : support::dialogs()) {
            const auto dialog = each.make(*m_window);
            dialog->show();
            for (QWidget* widget : stopsOf(*dialog)) {
                QVERIFY2(!spoken(widget)->text(QAccessible::Name).isEmpty(),
                    qPrintable(QString(each.name) + ": " + nameOf(widget)));
            }
        }
    }
}

/// Not by what is chosen, which is the value.
void AccessibilityTest::namesAllChoices()
{
    const auto check = [](const QWidget& top) {
        for (QComboBox* box : top.findChildren<QComboBox*>()) {
            const QString name = spoken(box)->text(QAccessible::Name);
            QVERIFY2(!name.isEmpty() && name != box->currentText(), qPrintable(nameOf(box)));
            QCOMPARE(spoken(box)->text(QAccessible::Value), box->currentText());
            QCOMPARE(spoken(box)->role(), QAccessible::ComboBox);
            QCOMPARE(spoken(box)->child(0)->object(), box->view());
        }
    };
    for (const support::Dialog& each : support::dialogs()) {
        check(*each.make(*m_window));
    }
    check(*m_window);
    QCOMPARE(spoken(find("speed"))->text(QAccessible::Name), "Speed");
    m_window->setLook({Language::Chinese, Theme::Light});
    check(*m_window);
    QCOMPARE(spoken(find("speed"))->text(QAccessible::Name), QStringLiteral("速度"));
    auto* speed = find<QComboBox>("speed");
    spoken(speed)->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(speed->view()->isVisible());
    QVERIFY(spoken(speed)->state().expanded);
    spoken(speed)->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QTRY_VERIFY(!speed->view()->isVisible());
}

void AccessibilityTest::tellsAStepWhereTheFocusStays()
{
    NEEDS_READER();
    m_window->session().toStart();
    auto* view = find<ui::SequenceView>("sequenceView");
    for (QWidget* keyboard : {static_cast<QWidget*>(view), find("stepButton")}) {
        keyboard->setFocus();
        const Reader reader;
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Right, Qt::Key_Left}) {
            QTest::keyClick(m_window.get(), key);
            QCOMPARE(m_window->focusWidget(), keyboard);
            for (const QObject* widget : Reader::ledTo()) {
                QVERIFY2(widget == keyboard, qPrintable(widget->objectName()));
            }
            const auto told = Reader::heard(QAccessible::DescriptionChanged, keyboard);
            QVERIFY2(!told.isEmpty(), qPrintable(keyboard->objectName()));
            const QString place = QString("Step %1 of").arg(m_window->session().stepsDone());
            QVERIFY2(
                told.back().description.startsWith(place), qPrintable(told.back().description));
        }
    }
    // Two arrivals on: the words of what happened.
    m_window->session().toStart();
    view->setFocus();
    const Reader reader;
    m_window->session().nextSegment();
    QString said = Reader::heard(QAccessible::DescriptionChanged, view).back().description;
    QVERIFY2(said.contains("SYN") && said.contains("SYN-SENT"), qPrintable(said));
    m_window->setLook({Language::Chinese, Theme::Light});
    m_window->session().stepForward();
    said = Reader::heard(QAccessible::DescriptionChanged, view).back().description;
    QVERIFY2(isChinese(said), qPrintable(said));
    // A reader that stands at a segment hears of that one only.
    view->selectPart(0);
    Reader::heard(QAccessible::Focus, view);
    m_window->session().stepForward();
    const auto told = Reader::heard(QAccessible::DescriptionChanged, view);
    QCOMPARE(told.back().part, 0);
    QVERIFY(told.back().description.contains("3"));
    // What was said belongs to one place.
    find("stateGraph")->setFocus();
    m_window->session().stepForward();
    QCOMPARE(view->accessibleDescription(), QString());
}

void AccessibilityTest::saysNothingOfStepsWhilePlaying()
{
    NEEDS_READER();
    m_window->session().toStart();
    auto* view = find("sequenceView");
    view->setFocus();
    const Reader reader;
    m_window->player().play();
    m_window->player().advance(std::chrono::seconds(2));
    QVERIFY(m_window->session().stepsDone() > 0);
    QVERIFY(Reader::heard(QAccessible::DescriptionChanged, view).isEmpty());
}

void AccessibilityTest::leavesOtherDescriptionsAlone()
{
    NEEDS_READER();
    m_window->session().toStart();
    auto* words = find("traceFilter");
    const QString described = words->accessibleDescription();
    QVERIFY(!described.isEmpty());
    find<QDockWidget>("trace")->raise();
    words->setFocus();
    const Reader reader;
    m_window->session().stepForward();
    QCOMPARE(words->accessibleDescription(), described);
}

void AccessibilityTest::tabGoesRound()
{
    // Nothing in flight, so that Tab stops once at the diagram.
    find("language-zhButton")->setFocus();
    const QList<QWidget*> forward = tabThrough(*m_window, Qt::Key_Tab);
    QVERIFY(!forward.isEmpty());
    QSet<QWidget*> missed = stopsOf(*m_window);
    for (QWidget* stop : forward) {
        missed.remove(stop);
    }
    for (const QWidget* widget : missed) {
        // What stands behind the tab of another panel is reached by its tab, or its key.
        QVERIFY2(!isInSight(widget), qPrintable("Tab never comes to " + nameOf(widget)));
    }
    for (const QWidget* stop : forward) {
        QVERIFY2(isInSight(stop), qPrintable("Tab comes to " + nameOf(stop) + ", out of sight"));
    }
    QVERIFY(comeInTurn(forward,
        {"scenarioList", "sequenceView", "stateGraph", "stepBackButton", "speed", "timeline",
            "openButton", "exportButton", "clientMore", "serverMore", "language-zhButton"}));
    QList<QWidget*> back = tabThrough(*m_window, Qt::Key_Backtab);
    QCOMPARE(back.size(), forward.size());

    // While segments are in flight, Tab visits them on its way.
    m_window->newLaboratory();
    const auto call = [this](sim::Side side, tcp::CallKind kind) {
        return m_window->session().apply(sim::UserCall{side, {kind, 0, true}});
    };
    QVERIFY(!call(sim::Side::Server, tcp::CallKind::Listen));
    QVERIFY(!call(sim::Side::Client, tcp::CallKind::Connect));
    find("language-zhButton")->setFocus();
    QVERIFY(comeInTurn(tabThrough(*m_window, Qt::Key_Tab),
        {"sequenceView", "client-send-button", "client-abort-button", "clientMore",
            "server-close-button", "serverMore"}));
}

void AccessibilityTest::showsWhereTheKeyboardIs()
{
    const auto picture = [this](const QWidget* stop) {
        const QRect place(stop->mapTo(m_window.get(), QPoint()), stop->size());
        return m_window->grab(place).toImage();
    };
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        m_window->setLook({Language::English, theme});
        find("newButton")->setFocus();
        for (const QWidget* stop : tabThrough(*m_window, Qt::Key_Tab)) {
            // On the way round the keyboard comes there and goes on.
            while (QApplication::focusWidget() != stop) {
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            }
            const QImage with = picture(stop);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY2(with != picture(stop), qPrintable(nameOf(stop)));
        }
    }
    // A click tells by itself where it was.
    QTest::mouseClick(find("sequenceViewport"), Qt::LeftButton, {}, {5, 5});
    QVERIFY(m_window->findChild<QWidget*>("focusRing") == nullptr);
}

void AccessibilityTest::tabGoesRoundDialogs()
{
    for (const support::Dialog& each : support::dialogs()) {
        const auto dialog = each.make(*m_window);
        dialog->show();
        dialog->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        if (stopsOf(*dialog).size() < 2) {
            continue;
        }
        const QList<QWidget*> stops = tabThrough(*dialog, Qt::Key_Tab);
        QSet<QWidget*> missed = stopsOf(*dialog);
        for (QWidget* stop : stops) {
            missed.remove(stop);
        }
        for (const QWidget* widget : missed) {
            QFAIL(qPrintable(QString(each.name) + ": Tab never comes to " + nameOf(widget)));
        }
    }
}

SUITE_WITHIN(QApplication, AccessibilityTest);

} // namespace accessibility_test

#include "accessibility_test.moc"
