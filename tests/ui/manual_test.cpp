// SPDX-License-Identifier: GPL-3.0-or-later

// F1 leads to pages of the manual that there are.

#include "places.h"
#include "support/suite.h"
#include "ui/window/main_window.h"
#include "ui/window/manual.h"

#include "ui/dialogs.h"

#include <QFile>
#include <QTest>

namespace manual_test {

class ManualPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void eachPartHasAPage_data();
    void eachPartHasAPage();
    void eachDialogHasAPageThatIsThere();
};

void ManualPagesTest::eachPartHasAPage_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("page");
    for (const auto& [part, page] : {
             std::pair("sequenceView", "acting"),
             {"scenarioPanel", "first-minute"},
             {"branchPanel", "going-back"},
             {"stateGraph", "graph"},
             {"tracePanel", "graph"},
             {"networkPanel", "acting"},
             {"scriptPanel", "packetdrill"},
             {"chartPanel", "charts"},
             {"learnPlace", "learning"},
         }) {
        QTest::newRow(part) << part << page;
    }
}

void ManualPagesTest::eachPartHasAPage()
{
    QFETCH(QString, part);
    ui::MainWindow window{ui::Look{}};
    const auto* widget = window.findChild<QWidget*>(part);
    QVERIFY(widget != nullptr);
    QTEST(ui::manualPage(widget), "page");
}

void ManualPagesTest::eachDialogHasAPageThatIsThere()
{
    QCOMPARE(ui::manualPage(nullptr), "index");
    ui::MainWindow window{ui::Look{}};
    for (const support::Dialog& dialog : support::dialogs()) {
        const QString page = ui::manualPage(dialog.make(window).get());
        const QString file = QString(WOSHOU_SOURCE_DIR "/docs/manual/en/%1.md").arg(page);
        QVERIFY2(QFile::exists(file), qPrintable(file));
    }
}

SUITE_WITHIN(QApplication, ManualPagesTest);

} // namespace manual_test

#include "manual_test.moc"
