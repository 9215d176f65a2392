// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that are long in the real window: it stays alive while they are made and drawn.

#include "support/answer.h"
#include "support/suite.h"
#include "ui/sequence/sequence_view.h"
#include "ui/window/main_window.h"
#include "ui/window/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

namespace long_run_test {

using render::Language;
using render::Theme;
using support::answer;

class LongRunTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void drawsInTurns();
    void fillsTheTableInTurns();
    void copiesNoMillionRows();
    void givesUpCopying();
    void givesUpOpening();
    void givesUpGoingToTheEnd();

private:
    QString file(int octets);
    bool isDrawing() const { return !m_progress->isHidden(); }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::SequenceView* m_view = nullptr;
    QLabel* m_progress = nullptr;
};

void LongRunTest::init()
{
    m_window = std::make_unique<ui::MainWindow>(ui::Look{Language::English, Theme::Light});
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_view = m_window->findChild<ui::SequenceView*>();
    m_progress = m_window->findChild<QLabel*>("layoutProgress");
    QVERIFY(m_window->open("three-way-handshake"));
}

/// A transfer of so many octets.
QString LongRunTest::file(int octets)
{
    const QString path = m_folder.filePath(QString("send-%1.json").arg(octets));
    QFile scenario(path);
    if (scenario.open(QIODevice::WriteOnly)) {
        scenario.write(QString(R"({"woshou": "scenario/1", "start": "established",
            "title": {"en": "Long", "zh": "长"}, "until_ms": 2592000000,
            "steps": [{"at_ms": 0, "client": {"send": %1}}]})")
                           .arg(octets)
                           .toUtf8());
    }
    return path;
}

void LongRunTest::drawsInTurns()
{
    QVERIFY(m_window->open(file(30'000'000)));
    session::Session& session = m_window->session();
    QVERIFY(session.trace().segments().size() > 15'000);
    QVERIFY(isDrawing());
    QVERIFY(m_progress->text().contains('%'));
    QTRY_VERIFY_WITH_TIMEOUT(!isDrawing(), 30'000);
    // In another language: in its old words until it is done.
    m_window->setLook({Language::Chinese, Theme::Light});
    QVERIFY(isDrawing());
    session.toEnd();
    QTRY_VERIFY_WITH_TIMEOUT(!isDrawing(), 30'000);
    QVERIFY(m_view->verticalScrollBar()->value() > m_view->verticalScrollBar()->maximum() * 9 / 10);
    // In the middle: what went before stays as it is.
    session.seek(tcp::Instant((session.knownEnd() - tcp::Instant{}) / 2));
    const int height = m_view->verticalScrollBar()->maximum();
    QVERIFY(!session.apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Abort, 0, true}}));
    QVERIFY(!isDrawing());
    QVERIFY(m_view->verticalScrollBar()->maximum() < height * 6 / 10);
    // The other course comes back in turns.
    QVERIFY(session.undo());
    session.switchTo(session::BranchId{1});
    QVERIFY(isDrawing());
    QTRY_VERIFY_WITH_TIMEOUT(!isDrawing(), 30'000);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), height);
}

void LongRunTest::fillsTheTableInTurns()
{
    m_window->workspace().showPanel("trace");
    auto* table = m_window->findChild<QTableView*>("traceTable");
    QVERIFY(m_window->open(file(60'000'000)));
    session::Session& session = m_window->session();
    const auto rows = static_cast<int>(session.trace().rows().size());
    QVERIFY(rows > 110'000);
    QVERIFY(table->model()->rowCount() < rows);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), rows, 30'000);
    // When all are there, it goes to where the run stands.
    session.toEnd();
    QTRY_COMPARE_WITH_TIMEOUT(table->currentIndex().row(), rows - 1, 30'000);
    session.seek(tcp::Instant((session.knownEnd() - tcp::Instant{}) / 50));
    QVERIFY(!session.apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Abort, 0, true}}));
    QVERIFY(session.undo());
    session.switchTo(session::BranchId{1});
    QVERIFY(table->model()->rowCount() < rows);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), rows, 30'000);
    QVERIFY(table->viewport()->updatesEnabled());
    // Other words and colours need none of this.
    m_window->setLook({Language::Chinese, Theme::Dark});
    QCOMPARE(table->model()->rowCount(), rows);
}

void LongRunTest::copiesNoMillionRows()
{
    m_window->workspace().showPanel("trace");
    auto* table = m_window->findChild<QTableView*>("traceTable");
    QVERIFY(m_window->open(file(120'000'000)));
    const auto rows = static_cast<int>(m_window->session().trace().rows().size());
    QVERIFY(rows > 200'000);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), rows, 30'000);
    QApplication::clipboard()->setText("before");
    table->selectAll();
    QString told;
    answer<QMessageBox>([&told](QMessageBox* box) {
        told = box->informativeText();
        box->accept();
    });
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY2(told.contains("200,000 rows at most"), qPrintable(told));
    QCOMPARE(QApplication::clipboard()->text(), QString("before"));
}

void LongRunTest::givesUpCopying()
{
    m_window->workspace().showPanel("trace");
    auto* table = m_window->findChild<QTableView*>("traceTable");
    QVERIFY(m_window->open(file(60'000'000)));
    const auto rows = static_cast<int>(m_window->session().trace().rows().size());
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), rows, 30'000);
    QApplication::clipboard()->setText("before");
    table->selectAll();
    QString told;
    answer<QProgressDialog>([&told](QProgressDialog* dialog) {
        told = dialog->labelText();
        QTest::mouseClick(dialog->findChild<QPushButton*>(), Qt::LeftButton);
    });
    QTest::keySequence(table, QKeySequence::Copy);
    QVERIFY2(told.startsWith("Rows copied so far"), qPrintable(told));
    QCOMPARE(QApplication::clipboard()->text(), QString("before"));
}

/// It takes minutes here; the window asks meanwhile, and everything is as before.
void LongRunTest::givesUpOpening()
{
    const QString before = m_window->windowTitle();
    answer<QProgressDialog>([](QProgressDialog* dialog) {
        QVERIFY(dialog->labelText().contains("segments so far"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(), Qt::LeftButton);
    });
    QVERIFY(!m_window->open(file(900'000'000)));
    QCOMPARE(m_window->session().scenario().id, QString("three-way-handshake"));
    QCOMPARE(m_window->windowTitle(), before);
    QVERIFY(!isDrawing());
}

void LongRunTest::givesUpGoingToTheEnd()
{
    session::Session& session = m_window->session();
    QVERIFY(m_window->open("whole-connection"));
    session.seek(tcp::Instant(std::chrono::milliseconds(150)));
    QCOMPARE(session.state().endpoint(sim::Side::Client).state(), tcp::State::Established);
    QVERIFY(
        !session.apply(sim::UserCall{sim::Side::Client, {tcp::CallKind::Send, 900'000'000, true}}));
    answer<QProgressDialog>(
        [](QProgressDialog* dialog) { QTest::keyClick(dialog, Qt::Key_Escape); });
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_End);
    QVERIFY(session.trace().segments().size() > 100);
    QVERIFY(session.nextStepAt().has_value());
    // What has been made can be looked at.
    QVERIFY(session.stepBack());
    QTRY_VERIFY_WITH_TIMEOUT(!isDrawing(), 30'000);
}

SUITE_WITHIN(QApplication, LongRunTest);

} // namespace long_run_test

#include "long_run_test.moc"
