// SPDX-License-Identifier: GPL-3.0-or-later

// Branches in the real window, by mouse and keyboard: acting in the past, going to and fro, names,
// side by side; saving and opening again; unsaved work after a kill.

#include "support/find.h"
#include "support/press.h"
#include "ui/branches/comparison_view.h"
#include "ui/branches/comparison_window.h"
#include "ui/documents/autosave.h"
#include "ui/runs/branch_text.h"
#include "ui/window/main_window.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <algorithm>
#include <array>
#include <csignal>
#include <functional>

using render::Language;
using render::Theme;
using session::BranchId;
using sim::Side;

namespace {

using support::answer;
using support::press;

constexpr int kPatience = 20'000;

constexpr tcp::Duration operator""_ms(unsigned long long count)
{
    return std::chrono::milliseconds(count);
}

std::unique_ptr<ui::MainWindow> makeWindow()
{
    auto window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    window->show();
    return window;
}

/// Drops the SYN of the open handshake, on its way.
void dropSyn(session::Session& session)
{
    session.seek(tcp::Instant(25_ms));
    session.apply(sim::SegmentFault{{1}, sim::Drop{}});
}

/// What the program that is killed does: some work that nobody saves.
int work()
{
    auto window = makeWindow();
    window->setRemembering();
    window->open("three-way-handshake");
    dropSyn(window->session());
    window->session().rename(window->session().branches().current(), "before the crash");
    return QApplication::exec();
}

} // namespace

class BranchesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void actingInThePastBeginsABranch();
    void undoesAndRedoesByKey();
    void switchesByClickAndByEnter();
    void renamesInPlace();
    void deletesWhenToldTwice();
    void listsBranchesHoweverDeepTheyLie();
    void comparesBothToTheirEnds();
    void summariesAreTrueAtThePlayhead();
    void showsTwoSideBySide();
    void savesAndOpensTheSame();
    void asksAboutUnsavedWork();
    void refusesADamagedSession();
    void findsUnsavedWorkAfterAKill();

private:
    template<typename T = QWidget>
    T* find(const char* name) const
    {
        return support::find<T>(*m_window, name);
    }
    session::Session& session() { return m_window->session(); }
    QTreeWidget* tree() const { return find<QTreeWidget>("branchTree"); }
    QTreeWidgetItem* trunk() const { return tree()->topLevelItem(0); }
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
    void keyInTree(Qt::Key key)
    {
        activate();
        tree()->setFocus();
        QTest::keyClick(tree(), key);
    }
    void click(const QTreeWidgetItem* item)
    {
        QTest::mouseClick(
            tree()->viewport(), Qt::LeftButton, {}, tree()->visualItemRect(item).center());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
};

void BranchesTest::initTestCase() { QVERIFY(m_folder.isValid()); }

void BranchesTest::init()
{
    m_window = makeWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QVERIFY(m_window->open("three-way-handshake"));
}

void BranchesTest::cleanup() { m_window.reset(); }

void BranchesTest::actingInThePastBeginsABranch()
{
    QCOMPARE(tree()->topLevelItemCount(), 1);
    QCOMPARE(trunk()->text(0), "Original run");
    QVERIFY(!find<QPushButton>("compareBranches")->isEnabled());
    dropSyn(session());
    QCOMPARE(trunk()->childCount(), 1);
    QCOMPARE(trunk()->child(0)->text(0), "drop segment 1");
    QCOMPARE(tree()->currentItem(), trunk()->child(0));
    QVERIFY(find<QPushButton>("compareBranches")->isEnabled());
}

void BranchesTest::undoesAndRedoesByKey()
{
    const auto* undo = find<QAction>("undo");
    const auto* redo = find<QAction>("redo");
    QVERIFY(!undo->isEnabled());
    dropSyn(session());
    QCOMPARE(undo->text(), "&Undo: drop segment 1");
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session().branches().current(), BranchId{});
    QCOMPARE(session().playhead(), tcp::Instant(25_ms));
    QVERIFY(!undo->isEnabled());
    QCOMPARE(redo->text(), "&Redo: drop segment 1");
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(session().branches().current(), BranchId{2});
    QVERIFY(!redo->isEnabled());
}

void BranchesTest::switchesByClickAndByEnter()
{
    dropSyn(session());
    click(trunk());
    QCOMPARE(session().branches().current(), BranchId{});
    QCOMPARE(session().trace().segments().size(), 3U);
    keyInTree(Qt::Key_Down);
    QCOMPARE(session().branches().current(), BranchId{});
    keyInTree(Qt::Key_Return);
    QCOMPARE(session().branches().current(), BranchId{2});
    QCOMPARE(session().trace().segments().size(), 1U);
}

void BranchesTest::renamesInPlace()
{
    dropSyn(session());
    keyInTree(Qt::Key_F2);
    auto* editor = tree()->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->setText("Without a SYN");
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        session().branches().branch(BranchId{2}).name, "Without a SYN", kPatience);
    QCOMPARE(trunk()->child(0)->text(0), "Without a SYN");
}

void BranchesTest::deletesWhenToldTwice()
{
    dropSyn(session());
    press("Cancel");
    keyInTree(Qt::Key_Delete);
    QCOMPARE(session().branches().count(), 2U);
    press("Delete");
    keyInTree(Qt::Key_Delete);
    QCOMPARE(session().branches().count(), 1U);
    QCOMPARE(session().branches().current(), BranchId{});
    keyInTree(Qt::Key_Delete); // nothing asks: the trunk stays
    QCOMPARE(trunk()->childCount(), 0);
}

/// What was not played yet would look like a loss.
void BranchesTest::comparesBothToTheirEnds()
{
    dropSyn(session());
    const session::BranchId branch = session().branches().current();
    QTest::mouseClick(find("compareBranches"), Qt::LeftButton);
    const ui::ComparisonView& view = find<ui::ComparisonWindow>("comparison")->view();
    const auto isEstablished = [](const sim::Trace& trace) {
        return std::ranges::any_of(trace.rows(), [](const sim::TraceRow& row) {
            const auto* state = std::get_if<sim::StateRow>(&row.what);
            return row.who == Side::Server && state != nullptr &&
                state->to == tcp::State::Established;
        });
    };
    QVERIFY(isEstablished(view.left()));
    QVERIFY(isEstablished(view.right()));
    QVERIFY(!isEstablished(session().branches().trace(branch))); // nothing is played for that
    // Also from the other side, the original run stands at the left.
    session().switchTo({});
    tree()->setCurrentItem(trunk()->child(0));
    QTest::mouseClick(find("compareBranches"), Qt::LeftButton);
    QVERIFY(find<QComboBox>("leftBranch")->currentText().startsWith("Original"));
}

void BranchesTest::summariesAreTrueAtThePlayhead()
{
    dropSyn(session());
    const auto details = [this](const QTreeWidgetItem* item) {
        return item->data(0, Qt::AccessibleDescriptionRole).toString();
    };
    const QTreeWidgetItem* branch = trunk()->child(0);
    QVERIFY2(details(branch).contains("SYN-SENT | LISTEN"), qPrintable(details(branch)));
    QVERIFY2(details(trunk()).contains("0.150 s: ESTABLISHED | ESTABLISHED"),
        qPrintable(details(trunk())));
    session().toEnd();
    QVERIFY(details(trunk()->child(0)).contains("ESTABLISHED | ESTABLISHED"));
    session().toStart();
    QVERIFY(details(trunk()->child(0)).contains("CLOSED | CLOSED"));
}

void BranchesTest::showsTwoSideBySide()
{
    dropSyn(session());
    session().toEnd();
    QTest::mouseClick(find("compareBranches"), Qt::LeftButton);
    auto* comparison = find<ui::ComparisonWindow>("comparison");
    QVERIFY(QTest::qWaitForWindowExposed(comparison));
    QVERIFY(comparison->findChild<QComboBox*>("leftBranch")->currentText().startsWith("Original"));
    QVERIFY(comparison->findChild<QComboBox*>("rightBranch")->currentText().startsWith("drop"));
    const ui::ComparisonView& view = comparison->view();
    QCOMPARE(view.firstDifference(), tcp::Instant(25_ms));
    for (const sim::TraceRow& row : session().trace().rows()) {
        QCOMPARE(view.leftY(row.at), view.rightY(row.at));
    }
    QTest::keyClick(comparison, Qt::Key_Escape);
    QVERIFY(!comparison->isVisible());
}

/// Each in the one before: a tree as deep as that is too much for Qt.
void BranchesTest::listsBranchesHoweverDeepTheyLie()
{
    constexpr int kBranches = 150;
    constexpr int kDeepest = 100;
    const std::array<sim::Fault, 2> faults{sim::Drop{}, sim::Corrupt{}};
    session::Session deep;
    deep.resume(session().document());
    deep.toEnd();
    for (std::size_t i = 0; i < kBranches; ++i) {
        deep.stepBack();
        QVERIFY(!deep.apply(sim::NextFault{Side::Client, faults[i % 2]}));
        QVERIFY(!deep.apply(sim::NextFault{Side::Client, faults[(i + 1) % 2]}));
    }
    QCOMPARE(deep.branches().count(), std::size_t{kBranches + 1});
    session().resume(deep.document());
    int items = 0;
    int deepest = 0;
    for (QTreeWidgetItemIterator each(tree()); *each != nullptr; ++each) {
        ++items;
        int depth = 0;
        for (const QTreeWidgetItem* above = (*each)->parent(); above; above = above->parent()) {
            ++depth;
        }
        deepest = std::max(deepest, depth);
    }
    QCOMPARE(items, kBranches + 1);
    QCOMPARE(deepest, kDeepest);
    QVERIFY(tree()->currentItem()->text(0).contains(
        ui::branchName(session().branches().branch(session().branches().current()), {})));
}

void BranchesTest::savesAndOpensTheSame()
{
    const QString path = m_folder.filePath("mine.woshou");
    dropSyn(session());
    session().rename(BranchId{2}, "Zweig 分支");
    QVERIFY(m_window->isWindowModified());
    answer<QFileDialog>([path](QFileDialog* dialog) {
        dialog->findChild<QLineEdit*>("fileNameEdit")->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    key(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(QFile::exists(path));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().contains("mine.woshou"));
    const auto branches = session().branches().all();
    const sim::Simulation state = session().state();
    session().seek(tcp::Instant(10_ms));
    session().apply(sim::UserCall{Side::Client, {tcp::CallKind::Abort, 0, true}});
    key(Qt::Key_S, Qt::ControlModifier); // into the same file, without asking
    QVERIFY(!m_window->isWindowModified());
    QCOMPARE(session().branches().count(), 3U);
    const QByteArray saved = documentText(session().document());

    m_window = makeWindow();
    QVERIFY(m_window->open(path));
    QCOMPARE(documentText(session().document()), saved);
    QCOMPARE(session().branches().all()[1], branches[1]);
    session().switchTo(BranchId{2});
    session().toEnd();
    QVERIFY(!m_window->isWindowModified());
}

void BranchesTest::asksAboutUnsavedWork()
{
    dropSyn(session());
    press("Cancel");
    QVERIFY(!m_window->open("lost-syn"));
    QCOMPARE(session().scenario().id, "three-way-handshake");
    press("Cancel");
    m_window->close();
    QVERIFY(m_window->isVisible());
    press("Don't save");
    QVERIFY(m_window->open("lost-syn"));
    QCOMPARE(session().scenario().id, "lost-syn");
    // Looking around is no work.
    session().toEnd();
    QVERIFY(m_window->open("three-way-handshake"));
}

void BranchesTest::refusesADamagedSession()
{
    dropSyn(session());
    QByteArray text = documentText(session().document());
    const QString path = m_folder.filePath("damaged.woshou");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.replace("\"segment\":1", "\"segment\":9"));
    file.close();
    const QByteArray before = documentText(session().document());
    QString told;
    answer<QMessageBox>([&told](QMessageBox* box) {
        told = box->informativeText();
        box->accept();
    });
    QVERIFY(!m_window->open(path));
    QVERIFY2(told.contains("damaged.woshou:8:"), qPrintable(told));
    QVERIFY2(told.contains("/branches/1/acts/0"), qPrintable(told));
    QVERIFY2(told.contains("not on its way"), qPrintable(told));
    QCOMPARE(documentText(session().document()), before);
}

void BranchesTest::findsUnsavedWorkAfterAKill()
{
    const QDir folder(ui::Autosave::folder());
    const auto files = [&folder] { return folder.entryList({"*.unsaved"}, QDir::Files).size(); };
    QCOMPARE(files(), 0);
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(), {"--work"});
    QVERIFY(program.waitForStarted());
    QTRY_COMPARE_WITH_TIMEOUT(files(), 1, kPatience);

    // While it runs, its work is its own.
    m_window->setRemembering();
    m_window->offerRecovery();
    QCOMPARE(session().branches().count(), 1U);

    ::kill(static_cast<pid_t>(program.processId()), SIGKILL);
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitStatus(), QProcess::CrashExit);
    m_window = makeWindow();
    m_window->setRemembering();
    press("Restore");
    m_window->offerRecovery();
    QCOMPARE(session().branches().count(), 2U);
    QCOMPARE(session().branches().branch(BranchId{2}).name, "before the crash");
    QCOMPARE(session().playhead(), tcp::Instant(25_ms));
    QVERIFY(m_window->isWindowModified());
    // It is not lost by looking at it, only by giving it up.
    QCOMPARE(files(), 1);
    press("Don't save");
    m_window->close();
    QCOMPARE(files(), 0);
}

int main(int argc, char** argv)
{
    QTemporaryDir home;
    const bool works = argc > 1 && QByteArray(argv[1]) == "--work";
    if (!works) {
        qputenv("XDG_DATA_HOME", home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    }
    QApplication application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QApplication::setApplicationName("woshou");
    if (works) {
        return work();
    }
    BranchesTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "branches_test.moc"
