// SPDX-License-Identifier: GPL-3.0-or-later

// What those meet who hear the window instead of seeing it, or have no mouse.

#include "support/find.h"
#include "ui/dialogs.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QSet>
#include <QTest>

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

void AccessibilityTest::tabGoesRound()
{
    // Nothing in flight, so that Tab stops once at the diagram.
    find("chineseButton")->setFocus();
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
            "openButton", "exportButton", "clientMore", "serverMore", "chineseButton"}));
    QList<QWidget*> back = tabThrough(*m_window, Qt::Key_Backtab);
    QCOMPARE(back.size(), forward.size());

    // While segments are in flight, Tab visits them on its way.
    m_window->newLaboratory();
    const auto call = [this](sim::Side side, tcp::CallKind kind) {
        return m_window->session().apply(sim::UserCall{side, {kind, 0, true}});
    };
    QVERIFY(!call(sim::Side::Server, tcp::CallKind::Listen));
    QVERIFY(!call(sim::Side::Client, tcp::CallKind::Connect));
    find("chineseButton")->setFocus();
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

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
