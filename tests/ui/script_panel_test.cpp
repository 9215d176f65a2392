// SPDX-License-Identifier: GPL-3.0-or-later

// A packetdrill script in the real window.

#include "support/answer.h"
#include "support/suite.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

namespace script_panel_test {

using render::Language;
using render::Theme;

namespace {

const QByteArray kScript = R"( 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>
+.1 < . 1:1(0) ack 1 win 10000
+.1 < . 1:101(100) ack 1 win 10000
+0 > . 1:1(0) ack 102
+0 accept(3, ..., ...) = 4
)";

} // namespace

class ScriptPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheFirstDifference();
    void goesToALine();
    void hasRoomWhileThereIsAScript();
    void tellsNoStateOfTheEndThatIsPlayed();
    void refusesWhatCannotBeRead();

private:
    QString written(const QByteArray& text)
    {
        QFile file(m_folder.filePath("own.pkt"));
        if (!file.open(QFile::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write the script");
        }
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

void ScriptPanelTest::tellsTheFirstDifference()
{
    ui::MainWindow window({Language::English, Theme::Light});
    window.show();
    auto* dock = window.findChild<QDockWidget*>("script");
    QVERIFY(dock != nullptr && !dock->isVisible());
    QVERIFY(window.open(written(kScript)));
    QVERIFY(dock->isVisible());
    const auto* summary = window.findChild<QLabel*>("scriptSummary");
    QVERIFY2(summary->text().startsWith(
                 "Line 8 differs:\nAcknowledgment number: expected 102, sent 101."),
        qPrintable(summary->text()));
    QVERIFY(summary->text().contains("7 of 9 events were as expected."));
    const auto* lines = window.findChild<QTreeWidget*>("scriptLines");
    QCOMPARE(lines->topLevelItemCount(), 9);
    QCOMPARE(lines->topLevelItem(6)->text(0), QString("✓"));
    QCOMPARE(lines->topLevelItem(7)->text(0), QString("✗"));
    QCOMPARE(lines->topLevelItem(8)->text(0), QString("–"));
    QCOMPARE(window.session().selectedSegment(), window.session().script()->different);

    window.setLook({Language::Chinese, Theme::Dark});
    QVERIFY2(summary->text().startsWith("第 8 行与预期不符：\n确认号：预期 102，实际发送 101。"),
        qPrintable(summary->text()));
    QCOMPARE(lines->topLevelItem(7)->toolTip(0), QString("与预期不符"));
}

void ScriptPanelTest::goesToALine()
{
    ui::MainWindow window({Language::English, Theme::Light});
    window.show();
    QVERIFY(window.open(written(kScript)));
    auto* lines = window.findChild<QTreeWidget*>("scriptLines");
    const auto click = [&](int line) {
        lines->scrollToItem(lines->topLevelItem(line));
        const QRect place = lines->visualItemRect(lines->topLevelItem(line));
        QTest::mouseClick(
            lines->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 5, place.center().y()));
    };
    click(5);
    QCOMPARE(window.session().playhead(), tcp::Instant(std::chrono::milliseconds(100)));
    QCOMPARE(window.session().selectedSegment(), sim::SegmentId{3});
    QVERIFY(lines->topLevelItem(5)->background(2).style() != Qt::NoBrush);
    QVERIFY(lines->topLevelItem(7)->background(2).style() == Qt::NoBrush);
    window.session().toStart();
    QVERIFY(lines->topLevelItem(5)->background(2).style() == Qt::NoBrush);
    click(8); // never reached: nothing to go to
    QCOMPARE(window.session().stepsDone(), std::size_t{0});
    // Another run has no script.
    QVERIFY(window.open("reset"));
    QCOMPARE(lines->topLevelItemCount(), 0);
}

void ScriptPanelTest::hasRoomWhileThereIsAScript()
{
    ui::MainWindow window({Language::English, Theme::Light});
    window.show();
    auto* dock = window.findChild<QDockWidget*>("script");
    auto* scenarios = window.findChild<QDockWidget*>("scenarios");
    const int usual = scenarios->width();
    QVERIFY(window.open(written(kScript)));
    QTRY_VERIFY2(dock->width() >= 380, qPrintable(QString::number(dock->width())));
    QTRY_VERIFY(dock->height() >= 300);
    QVERIFY(window.open("reset"));
    QVERIFY(dock->isHidden());
    QTRY_COMPARE(scenarios->width(), usual);
}

void ScriptPanelTest::tellsNoStateOfTheEndThatIsPlayed()
{
    ui::MainWindow window({Language::English, Theme::Light});
    window.show();
    QVERIFY(window.open(written(kScript)));
    window.session().toEnd();
    // Scrolled, heads stay in sight.
    for (int i = 0; i < 8; ++i) {
        window.findChild<QAction*>("zoomIn")->trigger();
    }
    auto* bar = window.findChild<QScrollBar*>("sequenceScrollBar");
    bar->setValue(bar->maximum());
    const auto said = [&window](const char* head) {
        QString words;
        for (const QLabel* label : window.findChild<QWidget*>(head)->findChildren<QLabel*>()) {
            words += label->isHidden() ? QString() : label->text() + ';';
        }
        return words;
    };
    QTRY_VERIFY(window.findChild<QWidget*>("serverHead")->isVisible());
    QCOMPARE(said("serverHead"), "Server;ESTABLISHED;");
    QCOMPARE(said("clientHead"), "Client;");
    window.session().toStart();
    auto* nextState = window.findChild<QAction*>("nextState");
    nextState->trigger();
    QCOMPARE(window.session().endState(sim::Side::Server), tcp::State::SynReceived);
    nextState->trigger();
    QCOMPARE(window.session().endState(sim::Side::Server), tcp::State::Established);
    window.findChild<QAction*>("inspectorShown")->trigger();
    window.session().select(sim::SegmentId{3});
    QTRY_VERIFY(said("inspectorPage").contains("The script sends it in place of this side."));
}

void ScriptPanelTest::refusesWhatCannotBeRead()
{
    ui::MainWindow window({Language::English, Theme::Light});
    window.show();
    QVERIFY(window.open("reset"));
    QString said;
    support::answer<QMessageBox>([&](QMessageBox* box) {
        said = box->text() + box->informativeText();
        box->accept();
    });
    QVERIFY(!window.open(written("0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 < Q 0:0(0)\n")));
    QVERIFY2(said.contains("own.pkt:2"), qPrintable(said));
    QCOMPARE(window.session().scenario().id, QString("reset"));
}

SUITE_WITHIN(QApplication, ScriptPanelTest);

} // namespace script_panel_test

#include "script_panel_test.moc"
