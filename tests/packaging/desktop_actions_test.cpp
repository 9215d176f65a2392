// SPDX-License-Identifier: GPL-3.0-or-later

// Where the window begins, by the ways in which a desktop opens it.

#include "support/answer.h"
#include "support/file_content.h"
#include "support/suite.h"
#include "ui/look/preferences.h"
#include "ui/window/main_window.h"
#include "ui/window/run_window.h"

#include <QApplication>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

namespace desktop_actions_test {
namespace {

/// The title of the window that is opened so, and closed again.
QString titleOf(const ui::Beginning& beginning)
{
    QString title;
    QTimer::singleShot(0, qApp, [&] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (qobject_cast<ui::MainWindow*>(widget) != nullptr) {
                title = widget->windowTitle();
            }
        }
        QCoreApplication::quit();
    });
    ui::runWindow(*qApp, beginning, render::Language::English);
    return title;
}

} // namespace

class DesktopActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void beginsWhereItIsAsked();
    void saysWhatIsWrongWithAFile();
    void hasAnIcon();
};

void DesktopActionsTest::beginsWhereItIsAsked()
{
    QVERIFY(titleOf({"lost-syn", {}}).startsWith("Lost SYN"));
    QVERIFY(titleOf({{}, ui::Place::Laboratory}).startsWith("New laboratory"));
    const QString laboratory = titleOf({"three-way-handshake", {}});
    QCOMPARE(titleOf({{}, {}}), laboratory);
    // There the title is that of an exercise.
    QVERIFY(titleOf({{}, ui::Place::Learn}) != laboratory);
}

/// Nobody reads what is written to standard error where a desktop opens a file.
void DesktopActionsTest::saysWhatIsWrongWithAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("mine.woshou-exercise");
    support::put(file, R"({"woshou": "exercise/1" "title": 1})");
    bool isSaid = false;
    support::answer<QMessageBox>([&](QMessageBox* box) {
        isSaid = box->text().contains("cannot be opened") && box->parentWidget()->isVisible();
        QVERIFY(box->parentWidget()->windowTitle().startsWith("Three-way handshake"));
        box->reject();
        QCoreApplication::quit();
    });
    ui::runWindow(*qApp, {file, {}, true}, render::Language::English);
    QVERIFY(isSaid);
}

void DesktopActionsTest::hasAnIcon()
{
    ui::nameProgram();
    QVERIFY(!QApplication::windowIcon().isNull());
    QVERIFY(!QApplication::windowIcon().pixmap(48).isNull());
}

SUITE_WITHIN(QApplication, DesktopActionsTest);

} // namespace desktop_actions_test

#include "desktop_actions_test.moc"
