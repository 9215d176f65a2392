// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the sources to the layers: which module may include which, which of a module's folders may
// include which, where Qt may be used, and the few rules of style that no other tool checks.

#include "places.h"
#include "support/suite.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace architecture_test {
namespace {

constexpr qsizetype maxColumns = 100;
const QString licence = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later");

/// What each module may include besides itself. src/CMakeLists.txt links by the same table.
const QHash<QString, QSet<QString>> arrows = {
    {"storage", {}},
    {"language", {}},
    {"tcp", {}},
    {"sim", {"tcp"}},
    {"packetdrill", {"tcp", "sim"}},
    {"capture", {"tcp", "sim"}},
    {"lesson", {"storage", "language", "tcp", "sim"}},
    {"diagram", {"tcp", "sim"}},
    {"render", {"language", "tcp", "sim", "diagram"}},
    {"figure", {"storage", "language", "tcp", "sim", "diagram", "render"}},
    {"session", {"storage", "language", "tcp", "sim", "packetdrill", "capture", "lesson"}},
    {"handout", {"storage", "language", "tcp", "sim", "lesson", "diagram", "render", "figure"}},
    {"ui",
        {"storage", "language", "tcp", "sim", "packetdrill", "capture", "lesson", "diagram",
            "render", "figure", "handout", "session"}},
    {"app",
        {"storage", "language", "tcp", "sim", "packetdrill", "capture", "lesson", "diagram",
            "render", "figure", "handout", "session", "ui"}},
    {"packaging",
        {"storage", "language", "tcp", "sim", "packetdrill", "capture", "lesson", "diagram",
            "render", "figure", "handout", "session", "ui", "app"}},
};

/// The folders of a module that is parted, and which others of it each may include. Nothing lies
/// beside them.
const QHash<QString, QHash<QString, QSet<QString>>> folders = {
    {"lesson",
        {
            {"problem", {}},
            {"json", {"problem"}},
            {"scenario", {"problem", "json"}},
            {"query", {"problem", "json", "scenario"}},
            {"rounds", {}},
            {"shelf", {"problem", "json", "scenario"}},
            {"exercise", {"problem", "json", "scenario", "query", "rounds", "shelf"}},
            {"course", {"problem", "json", "scenario", "query", "shelf"}},
            {"learner", {"problem", "json", "scenario", "query", "rounds", "shelf", "exercise"}},
            {"draft",
                {"problem", "json", "scenario", "query", "rounds", "shelf", "exercise", "course"}},
        }},
    {"diagram",
        {
            {"picture", {}},
            {"reading", {"picture"}},
            {"labels", {"picture", "reading"}},
            {"sequence", {"picture", "reading", "labels"}},
            {"graph", {"picture", "reading"}},
            {"header", {"picture", "reading"}},
            {"space", {"picture", "reading", "header"}},
            {"chart", {"picture"}},
        }},
    {"render",
        {
            {"words", {}},
            {"paint", {}},
            {"paint/gui", {"paint"}},
        }},
    {"ui",
        {
            {"look", {}},
            {"widgets", {"look"}},
            {"documents", {"look", "widgets"}},
            {"ends", {"look", "widgets"}},
            {"runs", {"look", "widgets", "documents"}},
            {"injection", {"look", "widgets", "ends"}},
            {"sequence", {"look", "widgets", "ends"}},
            {"states", {"look", "widgets"}},
            {"time", {"look", "widgets"}},
            {"scenarios", {"look", "widgets"}},
            {"inspector", {"look", "widgets"}},
            {"learn", {"look", "widgets", "documents"}},
            {"author", {"look", "widgets", "documents", "learn"}},
            {"trace", {"look", "widgets"}},
            {"notes", {"look", "widgets"}},
            {"figures", {"look", "widgets", "documents", "ends", "sequence", "runs"}},
            {"branches", {"look", "widgets", "documents", "ends", "sequence", "runs", "figures"}},
            {"charts",
                {"look", "widgets", "documents", "ends", "sequence", "runs", "figures",
                    "branches"}},
            {"acts",
                {"look", "widgets", "documents", "ends", "injection", "sequence", "runs", "figures",
                    "branches"}},
            {"window",
                {"look", "widgets", "documents", "ends", "injection", "sequence", "states", "time",
                    "scenarios", "inspector", "learn", "author", "trace", "figures", "branches",
                    "charts", "acts", "notes", "runs"}},
        }},
};

/// Modules that know the standard library only.
const QSet<QString> stdModules = {"tcp", "sim", "packetdrill", "capture", "diagram"};

/// Directories of one machine, built from parts, or this file would not pass its own check.
const QRegularExpression machinePath(QStringLiteral("(?<![\\w.}~])/(?:work|root|home/\\w+)") + '/');

/// Looks at one line; "tcp/segment.h" and <tcp/segment.h> are the same to the compiler.
void checkInclude(
    const QString& module, const QString& folder, const QString& line, QStringList& wrong)
{
    // \x22 is a quotation mark: see support/suite.h.
    static const QRegularExpression include(R"(^\s*#\s*include\s*([\x22<])([^\x22>]+)[\x22>])");
    static const QRegularExpression qtHeader(R"(^(Q|q\w+\.h$))");
    const auto match = include.match(line);
    if (!match.hasMatch())
        return;
    const QString name = match.captured(2);
    if (stdModules.contains(module) && qtHeader.match(name).hasMatch())
        wrong << QString("Qt header %1 in the std module %2").arg(name, module);
    const QString target = name.section('/', 0, 0);
    const bool ofModule = name.contains('/') && arrows.contains(target);
    const bool generated = name.endsWith(".moc") || name.startsWith("ui_");
    if (!ofModule && match.captured(1) == "\"" && !generated)
        wrong << QString("%1 is not named from src/, as in \"tcp/segment.h\"").arg(name);
    if (ofModule && target != module && !arrows.value(module).contains(target))
        wrong << QString("%1 may not use %2 (%3)").arg(module, target, name);
    const QString used = name.section('/', 1, -2);
    if (target == module && folders.contains(module) && used != folder &&
        !folders[module].value(folder).contains(used))
        wrong << QString("%1/%2 may not use %1/%3 (%4)").arg(module, folder, used, name);
}

/// Every rule for one source file, by its place below src/, as sentences; empty when all hold.
QStringList checkSource(const QString& file, const QString& text)
{
    static const QRegularExpression defaultLabel(R"(^[^/\x22]*\bdefault\s*:(?!:))");
    static const QRegularExpression chinese(R"([\x{3400}-\x{9FFF}])");
    const QString module = file.section('/', 0, 0);
    const QString folder = file.section('/', 1, -2);
    QStringList wrong;
    if (!arrows.contains(module))
        wrong << QString("%1 is no module of the layers").arg(module);
    if (folders.contains(module) && !folders[module].contains(folder))
        wrong << QString("%1 has no folder \"%2\" in the layers").arg(module, folder);
    if (!text.startsWith(licence))
        wrong << QString("the first line is not \"%1\"").arg(licence);
    int number = 0;
    for (const QString& line : text.split('\n')) {
        ++number;
        QStringList here;
        checkInclude(module, folder, line, here);
        // A surrogate pair is one column here.
        if (line.toUcs4().size() > maxColumns)
            here << QString("more than %1 columns").arg(maxColumns);
        if (chinese.match(line).hasMatch())
            here << QStringLiteral("Chinese, which belongs into translations/");
        if (stdModules.contains(module) && defaultLabel.match(line).hasMatch())
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
    void noTwoHeadersHaveOneName();
    void testsCarryTheLicence();
    void trackedFilesNameNoMachinePath();

private:
    const QDir m_source{QStringLiteral(WOSHOU_SOURCE_DIR)};
};

void ArchitectureTest::arrowsAreAcyclic()
{
    QList<QHash<QString, QSet<QString>>> tables = folders.values();
    tables << arrows;
    for (const auto& table : tables) {
        // A table is transitively closed, so that acyclic means: no two know each other.
        for (auto it = table.begin(); it != table.end(); ++it) {
            for (const QString& used : it.value()) {
                QVERIFY2(table.contains(used), qPrintable(used));
                QVERIFY2(!table[used].contains(it.key()), qPrintable(it.key() + " <-> " + used));
                QVERIFY2(it.value().contains(table[used]), qPrintable(it.key() + " -> " + used));
            }
        }
    }
}

void ArchitectureTest::rulesCatchWhatTheyForbid_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("complaint"); // empty: allowed

    const auto row = [](const char* tag, const char* place, const QString& body,
                         const char* complaint) {
        QTest::newRow(tag) << QString(place) + "/a.cpp" << licence + '\n' + body
                           << QString(complaint);
    };
    row("own module", "tcp", "#include \"tcp/segment.h\"", "");
    row("downwards", "sim", "#include \"tcp/segment.h\"", "");
    row("upwards", "tcp", "#include \"sim/trace.h\"", "tcp may not use sim");
    row("sideways", "diagram/picture", "#include \"capture/reader.h\"",
        "diagram may not use capture");
    row("spaced", "tcp", "  # include \"sim/trace.h\"", "tcp may not use sim");
    row("in angle brackets", "tcp", "#include <sim/trace.h>", "tcp may not use sim");
    row("relative", "sim", "#include \"../ui/window.h\"", "not named from src/");
    row("bare name", "sim", "#include \"trace.h\"", "not named from src/");
    row("standard header", "tcp", "#include <vector>", "");
    row("Qt class", "tcp", "#include <QString>", "Qt header QString");
    row("Qt module", "diagram/picture", "#include <QtCore/QString>", "Qt header QtCore/QString");
    row("Qt namespace", "sim", "#include <Qt>", "Qt header Qt");
    row("Qt lower case", "sim", "#include <qglobal.h>", "Qt header qglobal.h");
    row("Qt in a Qt module", "lesson/json", "#include <QString>", "");
    row("moc", "ui/window", "#include \"window.moc\"", "");
    row("100 columns", "tcp", QString(100, 'x'), "");
    row("101 columns", "tcp", QString(101, 'x'), "more than 100 columns");
    row("100 columns of arrows", "render/words", QString(100, QChar(0x2192)), "");
    row("Chinese", "render/words", "    return \"" + QString(2, QChar(0x63E1)) + "\";", "Chinese");
    row("Chinese signs", "ui/trace", "    u'" + QString(QChar(0xFF1A)) + "'", "");
    row("default label", "tcp", "    default: break;", "default label");
    row("spaced default label", "packetdrill", "default :", "default label");
    row("default label behind another", "tcp", "case 1: default: break;", "default label");
    row("default in a comment", "tcp", "    int rto; // default: 1 s", "");
    row("defaulted function", "tcp", "    Segment() = default;", "");
    row("default label in a Qt module", "ui/window", "    default:", "");
    row("unknown module", "cellar", "", "no module of the layers");
    row("own folder", "ui/window", "#include \"ui/window/workspace.h\"", "");
    row("lower folder", "ui/window", "#include \"ui/look/look.h\"", "");
    row("higher folder", "ui/look", "#include \"ui/window/workspace.h\"",
        "ui/look may not use ui/window");
    row("folder of another module", "ui/look", "#include \"render/paint/theme.h\"", "");
    row("beside the folders", "ui", "", "ui has no folder \"\"");
    QTest::newRow("no licence") << "tcp/a.cpp"
                                << "#pragma once\n"
                                << "first line";
}

void ArchitectureTest::rulesCatchWhatTheyForbid()
{
    QFETCH(const QString, place);
    QFETCH(const QString, body);
    QFETCH(const QString, complaint);
    const QString found = checkSource(place, body).join('\n');
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
        report("src/" + file, checkSource(file, read(path)), wrong);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
}

void ArchitectureTest::noTwoHeadersHaveOneName()
{
    QHash<QString, QString> places;
    QStringList twice;
    for (const QString& path : cppFilesUnder(m_source.filePath("src"))) {
        const QString name = path.section('/', -1);
        if (name.endsWith(".h") && places.contains(name))
            twice << places[name] + " and " + path;
        places[name] = path;
    }
    QVERIFY2(twice.isEmpty(), qPrintable(twice.join('\n')));
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

} // namespace architecture_test

#include "architecture_test.moc"
