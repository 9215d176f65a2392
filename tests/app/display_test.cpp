// SPDX-License-Identifier: GPL-3.0-or-later

// Displays that cannot be opened are told, and nothing ends by a signal.

#include "app/program.h"
#include "support/suite.h"

#include <QTemporaryDir>
#include <QtTest>

namespace display_test {

using support::Outcome;

class DisplayTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhatCannotBeOpened_data();
    void tellsWhatCannotBeOpened();
    void needsNoneForFigures();
    void figuresTellAWrongPlatform();

private:
    using Variables = QMap<QString, QString>;

    static Outcome run(
        const QStringList& arguments, const Variables& variables, const QString& locale = "C.UTF-8")
    {
        const QTemporaryDir runtime; // where Wayland looks; without one it complains by itself
        QProcess process;
        QProcessEnvironment environment = support::environmentWith(locale);
        environment.remove("QT_QPA_PLATFORM");
        environment.remove("XDG_SESSION_TYPE");
        environment.insert("XDG_RUNTIME_DIR", runtime.path());
        for (auto each = variables.begin(); each != variables.end(); ++each) {
            environment.insert(each.key(), each.value());
        }
        process.setProcessEnvironment(environment);
        process.start(WOSHOU_PROGRAM, arguments);
        return support::outcomeOf(process);
    }
};

void DisplayTest::tellsWhatCannotBeOpened_data()
{
    QTest::addColumn<Variables>("variables");
    QTest::addColumn<QString>("wrong");
    QTest::addColumn<QString>("right");
    const auto row = [](const char* name, const Variables& variables, const char* wrong,
                         const char* right = "woshou export") {
        QTest::newRow(name) << variables << QString(wrong) << QString(right);
    };
    row("DISPLAY", {{"DISPLAY", ":987"}}, "DISPLAY=:987");
    row("a display that is none", {{"DISPLAY", "nonsense"}}, "DISPLAY=nonsense");
    row("WAYLAND_DISPLAY", {{"WAYLAND_DISPLAY", "none-1"}}, "WAYLAND_DISPLAY=none-1");
    row("Wayland session", {{"WAYLAND_DISPLAY", "none-1"}, {"XDG_SESSION_TYPE", "wayland"}},
        "WAYLAND_DISPLAY=none-1");
    row("both", {{"DISPLAY", ":987"}, {"WAYLAND_DISPLAY", "none-1"}},
        "WAYLAND_DISPLAY=none-1, DISPLAY=:987");
    row("Wayland asked for", {{"QT_QPA_PLATFORM", "wayland"}, {"WAYLAND_DISPLAY", "none-1"}},
        "QT_QPA_PLATFORM=wayland, WAYLAND_DISPLAY=none-1");
    row("X asked for, no display", {{"QT_QPA_PLATFORM", "xcb"}}, "QT_QPA_PLATFORM=xcb");
    row("no such platform", {{"QT_QPA_PLATFORM", "ofscreen"}}, "“ofscreen”",
        "Did you mean offscreen?");
}

void DisplayTest::tellsWhatCannotBeOpened()
{
    QFETCH(Variables, variables);
    QFETCH(QString, wrong);
    QFETCH(QString, right);
    const Outcome outcome = run({}, variables);
    QCOMPARE(outcome.status, 2);
    const QStringList lines = outcome.err.split('\n');
    QVERIFY2(lines.size() == 4, qPrintable(outcome.err));
    QVERIFY2(lines[1].startsWith("  Wrong: ") && lines[1].contains(wrong), qPrintable(outcome.err));
    QVERIFY2(lines[2].startsWith("  Right: ") && lines[2].contains(right), qPrintable(outcome.err));
    const Outcome chinese = run({"--lang", "zh"}, variables);
    QCOMPARE(chinese.status, 2);
    QVERIFY2(chinese.err.contains(QStringLiteral("错误：")) && !chinese.err.contains("Wrong"),
        qPrintable(chinese.err));
}

void DisplayTest::needsNoneForFigures()
{
    const QTemporaryDir folder;
    const Outcome outcome = run({"export", "reset", "-o", folder.filePath("a.png")},
        {{"DISPLAY", ":987"}, {"WAYLAND_DISPLAY", "none-1"}, {"XDG_SESSION_TYPE", "wayland"}});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.status, 0);
}

void DisplayTest::figuresTellAWrongPlatform()
{
    const QTemporaryDir folder;
    const Outcome outcome = run({"export", "reset", "-o", folder.filePath("a.png")},
        {{"QT_QPA_PLATFORM", "xcb"}, {"DISPLAY", ":987"}});
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.contains("DISPLAY=:987"), qPrintable(outcome.err));
    QVERIFY(!QFile::exists(folder.filePath("a.png")));
}

SUITE_WITHIN(QCoreApplication, DisplayTest);

} // namespace display_test

#include "display_test.moc"
