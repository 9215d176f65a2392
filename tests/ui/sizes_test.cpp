// SPDX-License-Identifier: GPL-3.0-or-later

// However large the window is, and however it came to be so: every panel can be reached, the whole
// state graph is seen, the diagram can be read.

#include "sim/random.h"
#include "support/suite.h"
#include "ui/sequence/sequence_view.h"
#include "ui/states/state_graph_view.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDockWidget>
#include <QTabBar>
#include <QTest>

namespace sizes_test {

using render::Language;
using render::Theme;

namespace {

/// Of the smallest letters of the diagram, in its own pixels and on the screen.
constexpr double kLetters = 12;
constexpr double kReadable = 12.99;

void settleAll()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::processEvents();
    }
}

} // namespace

class SizesTest : public QObject
{
    Q_OBJECT

private slots:
    void reachesEverything_data();
    void reachesEverything();
    void comesBackToTheDefault();
    void fitsLowScreens_data();
    void fitsLowScreens();
    void showsItsPlacesWhole();
    void leavesTheDiagramItsHeight();
    void keepsWidthsAfterShowingAPanelAlone();

private:
    QString problem() const;
    QString problemOfTabs() const;

    std::unique_ptr<ui::MainWindow> m_window;
};

/// Every panel that is open can be seen or has a tab that can be clicked.
QString SizesTest::problemOfTabs() const
{
    const ui::Workspace& workspace = m_window->workspace();
    QStringList tabbed;
    for (const QTabBar* tabs : workspace.findChildren<QTabBar*>("panelTabs")) {
        // Qt keeps bars that it does not need out of sight.
        const QRect bar(tabs->mapTo(&workspace, QPoint()), tabs->size());
        if (!tabs->isVisible() || tabs->count() == 0 || bar.right() < 0) {
            continue;
        }
        for (int i = 0; i < tabs->count(); ++i) {
            tabbed += tabs->tabText(i);
            if (!tabs->rect().contains(tabs->tabRect(i))) {
                return "cut tab: " + tabs->tabText(i);
            }
        }
        if (!workspace.rect().contains(bar)) {
            return QString("cut bar of tabs: %1 in %2×%3, %4 to %5")
                .arg(tabs->count() == 0 ? QString() : tabs->tabText(0))
                .arg(workspace.width())
                .arg(workspace.height())
                .arg(bar.left())
                .arg(bar.right());
        }
    }
    for (const QDockWidget* dock : workspace.findChildren<QDockWidget*>()) {
        const bool isOpen = !dock->isHidden() && !dock->isFloating();
        const bool isSeen = !dock->visibleRegion().isEmpty();
        if (isOpen && !isSeen && !tabbed.contains(dock->windowTitle())) {
            return "lost panel: " + dock->windowTitle();
        }
        if (isOpen && isSeen && !workspace.rect().contains(dock->geometry())) {
            return "cut panel: " + dock->windowTitle();
        }
    }
    return {};
}

QString SizesTest::problem() const
{
    const auto* view = m_window->findChild<ui::SequenceView*>();
    if (view->scale() * kLetters < kReadable) {
        return QString("letters of %1 px").arg(view->scale() * kLetters);
    }
    const auto* graph = m_window->findChild<ui::StateGraphView*>();
    for (const tcp::State state : tcp::kAllStates) {
        if (graph->isVisible() && !graph->rect().contains(graph->placeOf(state)->toPoint())) {
            return "cut graph";
        }
    }
    return problemOfTabs();
}

void SizesTest::reachesEverything_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<unsigned>("seed");
    const std::pair<const char*, Language> languages[] = {
        {"en", Language::English}, {"zh", Language::Chinese}, {"both", Language::Both}};
    for (const auto& [name, language] : languages) {
        for (unsigned seed = 1; seed <= 3; ++seed) {
            QTest::addRow("%s %u", name, seed) << language << seed;
        }
    }
}

void SizesTest::reachesEverything()
{
    QFETCH(Language, language);
    QFETCH(unsigned, seed);
    m_window = std::make_unique<ui::MainWindow>(ui::Look{language, Theme::Light});
    m_window->show();
    QVERIFY(m_window->open("whole-connection"));
    m_window->session().toEnd();
    sim::Random random(seed);
    const auto between = [&random](int least, int most) {
        return least + static_cast<int>(random.upTo(static_cast<std::uint64_t>(most - least)));
    };
    constexpr int kSizes = 12;
    QString way;
    for (int i = 0; i < kSizes; ++i) {
        // Small ones are where it is difficult.
        const bool small = i % 2 == 0;
        const QSize size(between(800, small ? 1500 : 3840), between(600, small ? 1000 : 2160));
        way += QString(" %1×%2").arg(size.width()).arg(size.height());
        m_window->resize(size);
        settleAll();
        const QString wrong = problem();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + " after" + way));
    }
}

void SizesTest::comesBackToTheDefault()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    settleAll();
    const auto places = [this] {
        QList<QRect> all;
        for (const QDockWidget* dock : m_window->workspace().findChildren<QDockWidget*>()) {
            all += dock->visibleRegion().isEmpty() ? QRect() : dock->geometry();
        }
        return all;
    };
    m_window->resize(1440, 900);
    settleAll();
    const auto before = places();
    m_window->resize(1024, 700);
    settleAll();
    m_window->resize(1440, 900);
    settleAll();
    QCOMPARE(places(), before);
}

void SizesTest::fitsLowScreens_data()
{
    QTest::addColumn<Language>("language");
    QTest::newRow("en") << Language::English;
    QTest::newRow("zh") << Language::Chinese;
    QTest::newRow("both") << Language::Both;
}

/// Where no window manager helps, a window that cannot become so low or so narrow is cut off.
void SizesTest::fitsLowScreens()
{
    QFETCH(Language, language);
    constexpr QSize kLeast{1024, 600};
    m_window = std::make_unique<ui::MainWindow>(ui::Look{language, Theme::Light});
    m_window->show();
    QVERIFY(m_window->open("whole-connection"));
    m_window->resize(1024, 700);
    const auto problemOf = [&](const QString& what) {
        settleAll();
        const QSize least = m_window->minimumSizeHint();
        return least.width() <= kLeast.width() && least.height() <= kLeast.height()
            ? QString()
            : QString("%1: %2×%3").arg(what).arg(least.width()).arg(least.height());
    };
    QStringList problems{problemOf("laboratory")};
    for (const char* panel :
        {"scenarios", "branches", "states", "inspector", "trace", "author", "network", "charts"}) {
        m_window->workspace().showPanel(panel);
        problems += problemOf(panel);
        m_window->workspace().reset();
    }
    m_window->learn();
    problems += problemOf("learning");
    for (const char* page : {"showTest", "showProgress"}) {
        m_window->findChild<QAbstractButton*>(page)->click();
        problems += problemOf(page);
    }
    QVERIFY(m_window->open("learn-handshake"));
    problems += problemOf("a lesson");
    problems.removeAll(QString());
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(", ")));
}

/// Whichever language came before.
void SizesTest::showsItsPlacesWhole()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::Chinese, Theme::Light});
    m_window->resize(1366, 768);
    m_window->show();
    for (const Language language : {Language::Both, Language::English, Language::Both}) {
        m_window->setLook({language, Theme::Light});
        settleAll();
        for (const char* name : {"toLaboratoryButton", "toLearnButton"}) {
            const auto* button = m_window->findChild<QWidget*>(name);
            QVERIFY2(button->width() >= button->sizeHint().width(), name);
            const QRect place(button->mapTo(m_window.get(), QPoint()), button->size());
            QVERIFY2(m_window->rect().contains(place), name);
        }
    }
}

/// In a low window what is opened comes on a tab: side by side neither could be read.
void SizesTest::leavesTheDiagramItsHeight()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->resize(1366, 768);
    m_window->show();
    QVERIFY(m_window->open("whole-connection"));
    settleAll();
    const auto* diagram = m_window->findChild<ui::SequenceView*>();
    const int height = diagram->height();
    for (const char* name : {"charts", "network", "author"}) {
        m_window->findChild<QAction*>(QString(name) + "Shown")->trigger();
        settleAll();
        const auto* panel = m_window->findChild<QDockWidget*>(name);
        QVERIFY2(!panel->visibleRegion().isEmpty(), name);
        QVERIFY2(2 * panel->height() > height, name);
        QCOMPARE(diagram->height(), height);
        const QString wrong = problem();
        QVERIFY2(wrong.isEmpty(), qPrintable(name + (": " + wrong)));
    }
}

/// What is behind a tab may still have the width that it had alone.
void SizesTest::keepsWidthsAfterShowingAPanelAlone()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->resize(1440, 900);
    m_window->show();
    settleAll();
    ui::Workspace& workspace = m_window->workspace();
    workspace.showOnTabsOf("author", "states");
    auto* author = m_window->findChild<QDockWidget*>("author");
    emit author->topLevelChanged(false); // the user has arranged it
    settleAll();
    const int width = author->width();
    const QByteArray layout = workspace.layout();
    workspace.showOnly("states");
    settleAll();
    workspace.showAgain(layout);
    settleAll();
    QCOMPARE(author->width(), width);
    m_window->resize(1440, 860);
    settleAll();
    QCOMPARE(author->width(), width);
}

SUITE_WITHIN(QApplication, SizesTest);

} // namespace sizes_test

#include "sizes_test.moc"
