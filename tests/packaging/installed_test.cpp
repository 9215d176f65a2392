// SPDX-License-Identifier: GPL-3.0-or-later

// What `cmake --install` puts where, and whether desktops and shells can read it.

#include "app/command_line.h"
#include "packaging/tool.h"
#include "support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QTemporaryDir>
#include <QtTest>

#include <variant>

namespace installed_test {

using support::Outcome;

namespace {

const QStringList kTypes{"application-x-woshou-answers", "application-x-woshou-exercise",
    "application-x-woshou-lesson", "application-x-woshou-scenario", "application-x-woshou-session",
    "text-x-packetdrill"};

QStringList expectedFiles()
{
    QStringList files{"bin/woshou", "libexec/woshou/woshou-gui",
        "share/applications/woshou.desktop", "share/bash-completion/completions/woshou",
        "share/fish/vendor_completions.d/woshou.fish", "share/zsh/site-functions/_woshou",
        "share/man/man1/woshou.1", "share/man/man5/woshou-scenario.5",
        "share/man/zh_CN/man1/woshou.1", "share/man/zh_CN/man5/woshou-scenario.5",
        "share/metainfo/org.woshou.woshou.metainfo.xml", "share/mime/packages/woshou.xml"};
    QStringList icons{"apps/woshou"};
    for (const QString& type : kTypes) {
        icons += "mimetypes/" + type;
    }
    for (const QString& icon : icons) {
        files += "share/icons/hicolor/scalable/" + icon + ".svg";
        for (const int size : {16, 22, 24, 32, 48, 64, 128, 256, 512}) {
            files += QString("share/icons/hicolor/%1x%1/%2.png").arg(size).arg(icon);
        }
    }
    for (const QString name :
        {"README.md", "README.zh_CN.md", "CHANGELOG.md", "LICENSE", "docs/exercises.md",
            "examples/two-branches.woshou", "examples/lost-syn-ack.woshou-scenario",
            "examples/handshake.woshou-lesson", "examples/handshake-numbers.woshou-exercise",
            "examples/handshake-numbers.woshou-answers", "examples/active-close.pkt"}) {
        files += "share/doc/woshou/" + name;
    }
    return files;
}

QStringList filesIn(const QDir& folder)
{
    QStringList files;
    QDirIterator it(folder.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        files += folder.relativeFilePath(it.next());
    }
    return files;
}

} // namespace

class InstalledTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everythingIsThere();
    void nothingElseIsThere();
    void programsRun();
    void desktopFile();
    void metainfo();
    void fileTypes();
    void icons();
    void examplesAreRead();

private:
    QString installed(const QString& file) const { return m_prefix.filePath(file); }

    QTemporaryDir m_folder;
    QDir m_prefix;
};

void InstalledTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_prefix.setPath(m_folder.filePath("usr"));
    // As a packager does it: the prefix is where it will be, not where it is put now.
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DESTDIR", m_folder.path());
    process.setProcessEnvironment(environment);
    process.start(WOSHOU_CMAKE, {"--install", WOSHOU_BINARY_DIR, "--prefix", "/usr"});
    const Outcome outcome = support::outcomeOf(process);
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
}

void InstalledTest::everythingIsThere()
{
    for (const QString& file : expectedFiles()) {
        QVERIFY2(QFileInfo(installed(file)).size() > 0, qPrintable(file));
    }
}

/// Documentation may grow; whatever else is new belongs into the list above.
void InstalledTest::nothingElseIsThere()
{
    const QStringList expected = expectedFiles();
    for (const QString& file : filesIn(m_prefix)) {
        QVERIFY2(expected.contains(file) || file.startsWith("share/doc/woshou/"), qPrintable(file));
    }
}

void InstalledTest::programsRun()
{
    const QString program = installed("bin/woshou");
    QCOMPARE(support::runProgram(program, {"list"}).status, 0);
    // Drawn by the other program, which is found where it was installed.
    const QString figure = m_folder.filePath("figure.png");
    const Outcome outcome = support::runProgram(program, {"export", "reset", "-o", figure});
    QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
    QVERIFY(!QImage(figure).isNull());
}

void InstalledTest::desktopFile()
{
    const QString file = installed("share/applications/woshou.desktop");
    // It belongs into two menus, which is only a hint.
    VERIFY_SILENT("desktop-file-validate", {"--no-hints", file});
    QFile desktop(file);
    QVERIFY(desktop.open(QIODevice::ReadOnly));
    const QString text = desktop.readAll();
    // What it starts is a call that the program takes.
    static const QRegularExpression exec("^Exec=woshou (.*)$", QRegularExpression::MultilineOption);
    int count = 0;
    for (auto match = exec.globalMatch(text); match.hasNext(); ++count) {
        const QString arguments = match.next().captured(1).replace("%f", "reset");
        QVERIFY(
            std::holds_alternative<app::Invocation>(app::parseCommandLine(arguments.split(' '))));
    }
    QCOMPARE(count, 3);
}

void InstalledTest::metainfo()
{
    const QString file = installed("share/metainfo/org.woshou.woshou.metainfo.xml");
    const support::Verdict verdict =
        support::ask("appstreamcli", {"validate", "--pedantic", "--no-net", file});
    if (verdict.there) {
        QVERIFY2(verdict.status == 0, qPrintable(verdict.said));
    }
    QFile metainfo(file);
    QVERIFY(metainfo.open(QIODevice::ReadOnly));
    QVERIFY(metainfo.readAll().contains("<release version=\"" WOSHOU_VERSION "\""));
}

void InstalledTest::fileTypes()
{
    VERIFY_SILENT("xmllint", {"--noout", installed("share/mime/packages/woshou.xml")});
    if (QStandardPaths::findExecutable("update-mime-database").isEmpty()) {
        QSKIP("no update-mime-database");
    }
    const support::Verdict verdict =
        support::ask("update-mime-database", {installed("share/mime")});
    QVERIFY2(verdict.status == 0, qPrintable(verdict.said));
    QFile globs(installed("share/mime/globs2"));
    QVERIFY(globs.open(QIODevice::ReadOnly));
    const QByteArray text = globs.readAll();
    for (const QByteArray line : {"application/x-woshou-session:*.woshou\n",
             "application/x-woshou-scenario:*.woshou-scenario\n",
             "application/x-woshou-lesson:*.woshou-lesson\n",
             "application/x-woshou-exercise:*.woshou-exercise\n",
             "application/x-woshou-answers:*.woshou-answers\n", "text/x-packetdrill:*.pkt\n"}) {
        QVERIFY2(text.contains(line), line.constData());
    }
}

void InstalledTest::icons()
{
    for (const int size : {16, 48, 512}) {
        const QImage icon(
            installed(QString("share/icons/hicolor/%1x%1/apps/woshou.png").arg(size)));
        QCOMPARE(icon.size(), QSize(size, size));
        QCOMPARE(qAlpha(icon.pixel(0, 0)), 0);
        QCOMPARE(qAlpha(icon.pixel(size / 2, size / 5)), 255);
    }
}

void InstalledTest::examplesAreRead()
{
    const QDir examples(installed("share/doc/woshou/examples"));
    const auto ends = [&](const QStringList& call) {
        const Outcome outcome = support::woshou(call);
        return outcome.err.isEmpty() ? outcome.status : 100;
    };
    const QString answers = examples.filePath("handshake-numbers.woshou-answers");
    const QString exercise = examples.filePath("handshake-numbers.woshou-exercise");
    QCOMPARE(ends({"trace", examples.filePath("two-branches.woshou")}), 0);
    QCOMPARE(ends({"trace", examples.filePath("lost-syn-ack.woshou-scenario")}), 0);
    QCOMPARE(ends({"trace", examples.filePath("active-close.pkt")}), 0);
    QCOMPARE(ends({"ask", exercise, "--seed", "7"}), 0);
    // One answer is wrong, for there to be something to explain.
    QCOMPARE(ends({"grade", "handshake-numbers", answers}), 1);
}

SUITE_WITHIN(QCoreApplication, InstalledTest);

} // namespace installed_test

#include "installed_test.moc"
