// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the sources to the house plan: which room may include which, where Qt may be used, and the
// few rules of style that no other tool checks.

#include "places.h"
#include "support/suite.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

constexpr qsizetype maxColumns = 100;
const QString licence = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later");

/// What each room may include besides itself. src/CMakeLists.txt links by the same table.
const QHash<QString, QSet<QString>> arrows = {
    {"storage", {}},
    {"tcp", {}},
    {"sim", {"tcp"}},
    {"packetdrill", {"tcp", "sim"}},
    {"capture", {"tcp", "sim"}},
    {"lesson", {"storage", "tcp", "sim"}},
    {"diagram", {"tcp", "sim"}},
    {"render", {"tcp", "sim", "diagram"}},
    {"figure", {"storage", "tcp", "sim", "diagram", "render"}},
    {"session", {"storage", "tcp", "sim", "packetdrill", "capture", "lesson"}},
    {"ui",
        {"storage", "tcp", "sim", "packetdrill", "capture", "lesson", "diagram", "render", "figure",
            "session"}},
    {"app",
        {"storage", "tcp", "sim", "packetdrill", "capture", "lesson", "diagram", "render", "figure",
            "session", "ui"}},
};

/// Rooms that know the standard library only.
const QSet<QString> stdRooms = {"tcp", "sim", "packetdrill", "capture", "diagram"};

/// Directories of one machine, built from parts, or this file would not pass its own check.
const QRegularExpression machinePath(QStringLiteral("(?<![\\w.}~])/(?:work|root|home/\\w+)") + '/');

/// Looks at one line; "tcp/segment.h" and <tcp/segment.h> are the same to the compiler.
void checkInclude(const QString& room, const QString& line, QStringList& wrong)
{
    static const QRegularExpression include(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    static const QRegularExpression qtHeader(R"(^(Q|q\w+\.h$))");
    const auto match = include.match(line);
    if (!match.hasMatch())
        return;
    const QString name = match.captured(2);
    if (stdRooms.contains(room) && qtHeader.match(name).hasMatch())
        wrong << QString("Qt header %1 in the std room %2").arg(name, room);
    const QString target = name.section('/', 0, 0);
    const bool ofRoom = name.contains('/') && arrows.contains(target);
    const bool generated = name.endsWith(".moc") || name.startsWith("ui_");
    if (!ofRoom && match.captured(1) == "\"" && !generated)
        wrong << QString("%1 is not named from src/, as in \"tcp/segment.h\"").arg(name);
    if (ofRoom && target != room && !arrows.value(room).contains(target))
        wrong << QString("%1 may not use %2 (%3)").arg(room, target, name);
}

/// Every rule for one source file of a room, as sentences; empty when all hold.
QStringList checkSource(const QString& room, const QString& text)
{
    static const QRegularExpression defaultLabel(R"(^[^/"]*\bdefault\s*:(?!:))");
    QStringList wrong;
    if (!arrows.contains(room))
        wrong << QString("%1 is no room of the house plan").arg(room);
    if (!text.startsWith(licence))
        wrong << QString("the first line is not \"%1\"").arg(licence);
    int number = 0;
    for (const QString& line : text.split('\n')) {
        ++number;
        QStringList here;
        checkInclude(room, line, here);
        // A surrogate pair is one column here.
        if (line.toUcs4().size() > maxColumns)
            here << QString("more than %1 columns").arg(maxColumns);
        if (stdRooms.contains(room) && defaultLabel.match(line).hasMatch())
            here << QStringLiteral("a default label hides a missing case");
        for (const QString& sentence : here)
            wrong << QString("line %1: %2").arg(number).arg(sentence);
    }
    return wrong;
}

QStringList checkPaths(const QString& text)
{
    QStringList wrong;
    for (auto found = machinePath.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const auto line = text.left(match.capturedStart()).count('\n') + 1;
        wrong << QString("line %1: a path of one machine: %2").arg(line).arg(match.captured());
    }
    return wrong;
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList cppFilesUnder(const QString& folder)
{
    QStringList files;
    QDirIterator it(folder, {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files << it.next();
    files.sort();
    return files;
}

/// What git tracks; nothing where this is no checkout (a source archive, a machine without git).
QStringList trackedFiles(const QDir& source)
{
    QProcess git;
    git.setWorkingDirectory(source.path());
    git.start("git", {"ls-files", "-z"});
    if (!git.waitForFinished() || git.exitCode() != 0)
        return {};
    return QString::fromUtf8(git.readAllStandardOutput()).split(QChar('\0'), Qt::SkipEmptyParts);
}

void report(const QString& file, const QStringList& wrong, QStringList& all)
{
    for (const QString& sentence : wrong)
        all << file + ": " + sentence;
}

} // namespace

class ArchitectureTest : public QObject
{
    Q_OBJECT

private slots:
    void arrowsAreAcyclic();
    void rulesCatchWhatTheyForbid_data();
    void rulesCatchWhatTheyForbid();
    void machinePathsAreFound();
    void sourcesKeepTheRules();
    void testsCarryTheLicence();
    void trackedFilesNameNoMachinePath();

private:
    const QDir m_source{QStringLiteral(WOSHOU_SOURCE_DIR)};
};

void ArchitectureTest::arrowsAreAcyclic()
{
    // The table is transitively closed, so that acyclic means: no two rooms know each other.
    for (auto it = arrows.begin(); it != arrows.end(); ++it) {
        for (const QString& used : it.value()) {
            QVERIFY2(arrows.contains(used), qPrintable(used));
            QVERIFY2(!arrows[used].contains(it.key()), qPrintable(it.key() + " <-> " + used));
            QVERIFY2(it.value().contains(arrows[used]), qPrintable(it.key() + " -> " + used));
        }
    }
}

void ArchitectureTest::rulesCatchWhatTheyForbid_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("complaint"); // empty: allowed

    const auto row = [](const char* tag, const char* room, const QString& body,
                         const char* complaint) {
        QTest::newRow(tag) << QString(room) << licence + '\n' + body << QString(complaint);
    };
    row("own room", "tcp", "#include \"tcp/segment.h\"", "");
    row("downwards", "sim", "#include \"tcp/segment.h\"", "");
    row("upwards", "tcp", "#include \"sim/trace.h\"", "tcp may not use sim");
    row("sideways", "diagram", "#include \"capture/reader.h\"", "diagram may not use capture");
    row("spaced", "tcp", "  # include \"sim/trace.h\"", "tcp may not use sim");
    row("in angle brackets", "tcp", "#include <sim/trace.h>", "tcp may not use sim");
    row("relative", "sim", "#include \"../ui/window.h\"", "not named from src/");
    row("bare name", "sim", "#include \"trace.h\"", "not named from src/");
    row("standard header", "tcp", "#include <vector>", "");
    row("Qt class", "tcp", "#include <QString>", "Qt header QString");
    row("Qt module", "diagram", "#include <QtCore/QString>", "Qt header QtCore/QString");
    row("Qt namespace", "sim", "#include <Qt>", "Qt header Qt");
    row("Qt lower case", "sim", "#include <qglobal.h>", "Qt header qglobal.h");
    row("Qt in a Qt room", "lesson", "#include <QString>", "");
    row("moc", "ui", "#include \"window.moc\"", "");
    row("100 columns", "tcp", QString(100, 'x'), "");
    row("101 columns", "tcp", QString(101, 'x'), "more than 100 columns");
    row("100 columns of Chinese", "render", QString(100, QChar(0x63E1)), "");
    row("default label", "tcp", "    default: break;", "default label");
    row("spaced default label", "packetdrill", "default :", "default label");
    row("default label behind another", "tcp", "case 1: default: break;", "default label");
    row("default in a comment", "tcp", "    int rto; // default: 1 s", "");
    row("defaulted function", "tcp", "    Segment() = default;", "");
    row("default label in a Qt room", "ui", "    default:", "");
    row("unknown room", "cellar", "", "no room of the house plan");
    QTest::newRow("no licence") << "tcp"
                                << "#pragma once\n"
                                << "first line";
}

void ArchitectureTest::rulesCatchWhatTheyForbid()
{
    QFETCH(const QString, room);
    QFETCH(const QString, body);
    QFETCH(const QString, complaint);
    const QString found = checkSource(room, body).join('\n');
    if (complaint.isEmpty())
        QCOMPARE(found, QString());
    else
        QVERIFY2(found.contains(complaint), qPrintable("found: " + found));
}

void ArchitectureTest::machinePathsAreFound()
{
    const QString work = QStringLiteral("work") + '/';
    QCOMPARE(checkPaths("see /" + work + "main").size(), 1);
    QCOMPARE(checkPaths("a\nb \"/root"
                        "/x\"")
                 .value(0)
                 .section(':', 0, 0),
        "line 2");
    QCOMPARE(checkPaths("cd /home"
                        "/someone/woshou")
                 .size(),
        1);
    QVERIFY(checkPaths("a/" + work + " frame" + work + " ~/" + work).isEmpty());
}

void ArchitectureTest::sourcesKeepTheRules()
{
    const QDir src(m_source.filePath("src"));
    QStringList wrong;
    for (const QString& path : cppFilesUnder(src.path())) {
        const QString file = src.relativeFilePath(path);
        report("src/" + file, checkSource(file.section('/', 0, 0), read(path)), wrong);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void ArchitectureTest::testsCarryTheLicence()
{
    QStringList wrong;
    const QStringList files = cppFilesUnder(m_source.filePath("tests"));
    QVERIFY(!files.isEmpty());
    for (const QString& path : files) {
        if (!read(path).startsWith(licence))
            wrong << m_source.relativeFilePath(path);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable("without the licence line:\n" + wrong.join('\n')));
}

void ArchitectureTest::trackedFilesNameNoMachinePath()
{
    const QStringList files = trackedFiles(m_source);
    if (files.isEmpty())
        QSKIP("not a git checkout");
    QStringList wrong;
    for (const QString& file : files) {
        const QString text = read(m_source.filePath(file));
        if (!text.contains(QChar('\0'))) // pictures and captures
            report(file, checkPaths(text), wrong);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

SUITE_WITHIN(QCoreApplication, ArchitectureTest);

#include "architecture_test.moc"
