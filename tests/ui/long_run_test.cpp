// SPDX-License-Identifier: GPL-3.0-or-later

// Runs that are long in the real window: it stays alive while they are made and drawn.

#include "support/answer.h"
#include "ui/main_window.h"
#include "ui/sequence_view.h"

#include <QFile>
#include <QLabel>
#include <QProgressDialog>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using render::Language;
using render::Theme;
using support::answer;

class LongRunTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void drawsInTurns();
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

QTEST_MAIN(LongRunTest)
#include "long_run_test.moc"
