// SPDX-License-Identifier: GPL-3.0-or-later

// No text is cut off in any widget, in any language, in a large window and in a small one.

#include "support/suite.h"
#include "ui/dialogs.h"
#include "ui/learn/learn_place.h"
#include "ui/learn/question_page.h"
#include "ui/learn/test_page.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>

namespace cut_off_test {

using render::Language;
using render::Theme;

namespace {

QString nameOf(const QWidget& widget)
{
    return QString(widget.metaObject()->className()) + ' ' + widget.objectName();
}

/// Adds a sentence about each text of a widget that does not fit into it.
class CutOff
{
public:
    explicit CutOff(QStringList& found)
        : m_found(found)
    {}

    void lookAt(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            lookAtLabel(*label);
        } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            lookAtChoices(*box);
        } else if (const auto* spin = qobject_cast<const QAbstractSpinBox*>(&widget)) {
            fits(widget, spin->text(), spin->minimumSizeHint());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            if (!isArrowOfTabs(*button)) {
                fits(widget, button->text(), button->sizeHint());
            }
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            lookAtTabs(*tabs);
        } else if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
            lookAtHeader(*header);
        } else if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) {
            fits(widget, group->title(),
                {group->fontMetrics().horizontalAdvance(group->title()), 0});
        } else if (const auto* menus = qobject_cast<const QMenuBar*>(&widget)) {
            lookAtMenus(*menus);
        } else if (const auto* list = qobject_cast<const QListView*>(&widget)) {
            lookAtRows(*list);
        }
    }

private:
    void fits(const QWidget& widget, const QString& text, QSize wanted)
    {
        if (widget.width() < wanted.width() || widget.height() < wanted.height()) {
            say(widget, text, widget.size(), wanted);
        } else if (!isWhole(widget)) {
            m_found += nameOf(widget) + ": \"" + text + "\" reaches out of what is around it";
        }
    }

    void say(const QWidget& widget, const QString& text, QSize size, QSize wanted)
    {
        m_found += QString("%1: \"%2\" needs %3×%4, has %5×%6")
                       .arg(nameOf(widget), text)
                       .arg(wanted.width())
                       .arg(wanted.height())
                       .arg(size.width())
                       .arg(size.height());
    }

    /// Of a tab bar with more tabs than room; they are as large as there is room.
    static bool isArrowOfTabs(const QAbstractButton& button)
    {
        return qobject_cast<const QTabBar*>(button.parentWidget()) != nullptr;
    }

    /// What can be scrolled to is not cut off, except sideways.
    static bool isWhole(const QWidget& widget)
    {
        QRect seen = widget.rect();
        const QWidget* inner = &widget;
        for (const QWidget* outer = widget.parentWidget(); outer != nullptr && !inner->isWindow();
             inner = outer, outer = outer->parentWidget()) {
            seen.translate(inner->pos());
            const auto* area = qobject_cast<const QAbstractScrollArea*>(outer->parentWidget());
            if (area != nullptr && area->viewport() == outer) {
                seen.setTop(std::max(0, seen.top()));
                seen.setBottom(std::min(outer->height() - 1, seen.bottom()));
                if (seen.height() <= 0) {
                    return true;
                }
            }
            if (!outer->rect().contains(seen)) {
                return false;
            }
        }
        return true;
    }

    void lookAtLabel(const QLabel& label)
    {
        if (label.text().isEmpty()) {
            return;
        }
        if (!label.wordWrap()) {
            fits(label, label.text(), label.sizeHint());
            return;
        }
        int widest = 0;
        // Chinese may be broken anywhere.
        static const QRegularExpression gaps(R"([\s\p{Han}、，。：；（）]+)");
        const QString text = label.textFormat() == Qt::RichText
            ? QTextDocumentFragment::fromHtml(label.text()).toPlainText()
            : label.text();
        for (const QString& word : text.split(gaps)) {
            widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
        }
        fits(label, label.text(), {widest, label.heightForWidth(label.width())});
    }

    void lookAtChoices(const QComboBox& box)
    {
        QStyleOptionComboBox option;
        option.initFrom(&box);
        option.editable = box.isEditable();
        const QRect room = box.style()->subControlRect(
            QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        for (int i = 0; i < box.count(); ++i) {
            const int wanted = box.fontMetrics().horizontalAdvance(box.itemText(i));
            if (wanted > room.width()) {
                say(box, box.itemText(i), room.size(), {wanted, room.height()});
            }
        }
        fits(box, box.currentText(), {0, box.minimumSizeHint().height()});
    }

    void lookAtTabs(const QTabBar& tabs)
    {
        // Qt puts one that is not needed outside of the window.
        if (!tabs.window()->rect().intersects({tabs.mapTo(tabs.window(), QPoint()), tabs.size()})) {
            return;
        }
        for (int i = 0; i < tabs.count(); ++i) {
            const QSize wanted = tabs.fontMetrics().size(0, tabs.tabText(i));
            const QSize size = tabs.tabRect(i).size();
            if (size.width() < wanted.width() + 8 || size.height() < wanted.height()) {
                say(tabs, tabs.tabText(i), size, wanted);
            }
        }
    }

    void lookAtHeader(const QHeaderView& header)
    {
        if (header.orientation() != Qt::Horizontal || header.model() == nullptr) {
            return;
        }
        for (int i = 0; i < header.count(); ++i) {
            const QString text = header.model()->headerData(i, Qt::Horizontal).toString();
            const int wanted = header.fontMetrics().size(0, text).width() + 4;
            if (!header.isSectionHidden(i) && header.sectionSize(i) < wanted) {
                say(header, text, {header.sectionSize(i), header.height()},
                    {wanted, header.height()});
            }
        }
    }

    void lookAtMenus(const QMenuBar& menus)
    {
        for (QAction* action : menus.actions()) {
            if (!action->isVisible()) {
                continue;
            }
            const QRect place = menus.actionGeometry(action);
            const QString text = QString(action->text()).remove('&');
            const QSize wanted = menus.fontMetrics().size(0, text);
            if (!menus.rect().contains(place) || place.width() < wanted.width()) {
                say(menus, text, place.size(), wanted);
            }
        }
    }

    void lookAtRows(const QListView& list)
    {
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            const QModelIndex index = list.model()->index(row, 0);
            const QSize wanted = list.sizeHintForIndex(index);
            const QSize size(list.viewport()->width(), list.visualRect(index).height());
            if (wanted.width() > size.width() || wanted.height() > size.height()) {
                say(list, index.data().toString(), size, wanted);
            }
        }
    }

    QStringList& m_found;
};

/// Panels on tabs that are not in front are visible to Qt, but nowhere.
bool isBehindATab(const QWidget& widget)
{
    for (const QWidget* each = &widget; each != nullptr; each = each->parentWidget()) {
        if (qobject_cast<const QDockWidget*>(each) != nullptr) {
            return each->visibleRegion().isEmpty();
        }
    }
    return false;
}

/// Layouts ask each other a few times.
void settle()
{
    for (int i = 0; i < 10; ++i) {
        QApplication::processEvents();
    }
}

/// What is cut off in a widget and in everything that is seen in it.
QStringList cutOffIn(const QWidget& top)
{
    QStringList found;
    CutOff search(found);
    for (const QWidget* widget : top.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == &top && !isBehindATab(*widget)) {
            search.lookAt(*widget);
        }
    }
    return found;
}

} // namespace

class CutOffTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatIsCutOff();
    void inTheWindow_data() { looks(); }
    void inTheWindow();
    void whereOneLearns_data() { looks(); }
    void whereOneLearns();
    void inEveryDialog_data() { looks(); }
    void inEveryDialog();

private:
    void looks();
    std::unique_ptr<ui::MainWindow> window();
};

void CutOffTest::findsWhatIsCutOff()
{
    QWidget top;
    QLabel label("some words", &top);
    label.setObjectName("label");
    top.resize(300, 100);
    label.resize(label.sizeHint());
    top.show();
    QCOMPARE(cutOffIn(top), QStringList());
    label.resize(label.width() - 1, label.height());
    QCOMPARE(cutOffIn(top).size(), 1);
    label.resize(label.sizeHint());
    label.move(300 - label.width() + 1, 0);
    QCOMPARE(cutOffIn(top),
        QStringList("QLabel label: \"some words\" reaches out of what is "
                    "around it"));
}

void CutOffTest::looks()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QSize>("size");
    const QSize large(1440, 900);
    const QSize small(1024, 768);
    QTest::newRow("en") << Language::English << large;
    QTest::newRow("zh") << Language::Chinese << large;
    QTest::newRow("both") << Language::Both << large;
    QTest::newRow("en, small") << Language::English << small;
    QTest::newRow("zh, small") << Language::Chinese << small;
    QTest::newRow("both, small") << Language::Both << small;
}

std::unique_ptr<ui::MainWindow> CutOffTest::window()
{
    QFETCH(Language, language);
    QFETCH(QSize, size);
    auto window = std::make_unique<ui::MainWindow>(ui::Look{language, Theme::Light});
    window->resize(size);
    window->show();
    static_cast<void>(QTest::qWaitForWindowExposed(window.get()));
    window->open("lost-syn-ack");
    window->session().stepForward();
    settle();
    return window;
}

void CutOffTest::inTheWindow()
{
    const auto shown = window();
    QFETCH(QSize, size);
    QCOMPARE(shown->size(), size);
    QStringList found = cutOffIn(*shown);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    shown->workspace().showPanel("trace");
    settle();
    found = cutOffIn(*shown);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

/// As it is asked, and as it is marked; with a hint; and what is known of the learner.
void CutOffTest::whereOneLearns()
{
    const auto shown = window();
    auto& place = *shown->findChild<ui::LearnPlace*>("learnPlace");
    QStringList found;
    for (const char* exercise : {"handshake-numbers", "handshake-states", "meaning-of-ack",
             "handshake-order", "wrong-number-release", "goal-closing", "nagle-delayed-ack"}) {
        QVERIFY(shown->open(exercise));
        settle();
        found += cutOffIn(*shown);
        place.page().setAnswer("2.ack", "x");
        shown->findChild<QPushButton*>("hint")->click();
        place.page().handIn();
        settle();
        found += cutOffIn(*shown);
        QVERIFY2(found.isEmpty(), qPrintable(QString(exercise) + '\n' + found.join('\n')));
    }
    place.showProgress();
    settle();
    found = cutOffIn(*shown);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    for (const char* lesson : {"learn-handshake", "learn-why-three"}) {
        QVERIFY(shown->open(lesson));
        for (int stop = 0; stop < 3; ++stop) {
            shown->findChild<QPushButton*>("nextStop")->click();
            settle();
            found = cutOffIn(*shown);
            // The tabs of panels are looked at where there is no lesson.
            found.removeIf([](const QString& each) { return each.contains("panelTabs"); });
            QVERIFY2(found.isEmpty(), qPrintable(QString(lesson) + found.join('\n')));
        }
    }
    shown->findChild<QAction*>("toLearn")->trigger();
    place.showTest();
    settle();
    found = cutOffIn(*shown);
    shown->findChild<QPushButton*>("beginTest")->click();
    settle();
    found += cutOffIn(*shown);
    shown->findChild<ui::TestPage*>("testPage")->handIn();
    settle();
    found += cutOffIn(*shown);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void CutOffTest::inEveryDialog()
{
    const auto parent = window();
    QStringList found;
    for (const support::Dialog& each : support::dialogs()) {
        const auto dialog = each.make(*parent);
        QFETCH(QSize, size);
        dialog->show();
        settle();
        if (dialog->width() > size.width() || dialog->height() > size.height()) {
            found += QString(each.name) + " is larger than a small screen";
        }
        found += cutOffIn(*dialog);
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

SUITE_WITHIN(QApplication, CutOffTest);

} // namespace cut_off_test

#include "cut_off_test.moc"
