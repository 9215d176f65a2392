// SPDX-License-Identifier: GPL-3.0-or-later

// The program as people and scripts call it.

#include "app/program.h"
#include "support/suite.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

namespace program_test {

using support::environmentWith;
using support::Outcome;
using support::runProgram;
using support::woshou;

namespace {

QByteArray withSteps(const QByteArray& steps)
{
    return "{\"woshou\": \"scenario/1\", \"steps\": [\n" + steps + "]}";
}

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void listAsJson();
    void listAsText();
    void helpAndVersion();
    void traceOfBuiltIns();
    void traceIsTheSameEverywhere();
    void traceOfTheContract();
    void brokenPipeIsQuiet();
    void fullDiskIsTold();
    void badFiles_data();
    void badFiles();
    void badCalls_data();
    void badCalls();
    void errorsInChinese();
    void windowWithoutDisplay();
    void windowStaysOpen_data();
    void windowStaysOpen();
    void badFileOpensNoWindow();
    void exportWritesFigures_data();
    void exportWritesFigures();
    void figuresSpeakTheSystemsLanguage();
    void failedExportLeavesFilesAlone();

private:
    QString write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) {
            qFatal("cannot write a test file");
        }
        return file.fileName();
    }
    QStringList filesLeft() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ProgramTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void ProgramTest::listAsJson()
{
    const Outcome outcome = woshou({"list", "--json"});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QString());
    const QJsonArray entries = QJsonDocument::fromJson(outcome.out).array();
    QVERIFY(entries.size() >= 18);
    QStringList ids;
    for (const QJsonValue& entry : entries) {
        QCOMPARE(entry.toObject().keys(), (QStringList{"id", "kind", "title"}));
        QVERIFY(!entry["title"]["en"].toString().isEmpty());
        QVERIFY(!entry["title"]["zh"].toString().isEmpty());
        if (entry["kind"].toString() == "scenario") {
            ids += entry["id"].toString();
        }
    }
    QCOMPARE(ids.first(), QString("three-way-handshake"));
    QVERIFY(ids.contains("simultaneous-close"));
}

void ProgramTest::listAsText()
{
    const QString en = QString::fromUtf8(woshou({"list"}).out);
    QVERIFY(en.contains(QRegularExpression("\n  lost-syn  +Lost SYN\n")));
    const QString zh = QString::fromUtf8(woshou({"list"}, "zh_CN.UTF-8").out);
    QVERIFY(zh.contains(QStringLiteral("三次握手")));
    QVERIFY(!zh.contains("Lost SYN"));
    const QString both = QString::fromUtf8(woshou({"list", "--lang", "both"}).out);
    QVERIFY(both.contains(QStringLiteral("三次握手")) && both.contains("Lost SYN"));
}

void ProgramTest::helpAndVersion()
{
    for (const QString command : {"", "list", "trace", "export", "ask", "grade", "paper", "quiz"}) {
        const QStringList call = QStringList{command, "--help"}.filter(QRegularExpression("."));
        const Outcome outcome = woshou(call);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("woshou " + command.toUtf8()));
        QVERIFY(woshou(call, "zh_CN.UTF-8").out != outcome.out);
    }
    // The commit is missing where the sources are neither a checkout nor an archive of one.
    static const QRegularExpression version("^woshou " WOSHOU_VERSION "( \\([0-9a-f]{12}\\))?\n$");
    QVERIFY(version.match(QString(woshou({"--version"}).out)).hasMatch());
}

void ProgramTest::traceOfBuiltIns()
{
    const QJsonArray entries = QJsonDocument::fromJson(woshou({"list", "--json"}).out).array();
    for (const QJsonValue& entry : entries) {
        if (entry["kind"].toString() != "scenario") {
            continue;
        }
        const Outcome outcome = woshou({"trace", entry["id"].toString()});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QString());
        QVERIFY(outcome.out.endsWith('\n'));
        for (const QByteArray& line : outcome.out.chopped(1).split('\n')) {
            const QJsonObject row = QJsonDocument::fromJson(line).object();
            QVERIFY2(row.contains("t_ns") && row.contains("kind") && row.contains("who"), line);
        }
    }
}

void ProgramTest::traceIsTheSameEverywhere()
{
    const QString file = write("random.json", R"({"woshou": "scenario/1", "seed": 5,
        "link": {"loss": 0.2, "jitter_ms": 30, "reorder": 0.1, "duplicate": 0.1, "corrupt": 0.1},
        "steps": [{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
            {"at_ms": 9000, "client": {"send": 50000}}, {"at_ms": 60000, "client": "close"}]})");
    const Outcome first = woshou({"trace", file});
    QCOMPARE(first.status, 0);
    QVERIFY(first.out.size() > 10'000);
    for (const char* locale : {"C", "de_DE.UTF-8", "zh_CN.GB18030", "ar_EG.UTF-8"}) {
        const Outcome again = woshou({"trace", file}, locale);
        QVERIFY(again.out == first.out);
        QCOMPARE(again.err, QString());
    }
}

/// The example of a scenario file in the documentation.
void ProgramTest::traceOfTheContract()
{
    const QString file = write("example.json", R"({
      "woshou": "scenario/1",
      "title": {"en": "Lost SYN,ACK", "zh": "丢失的 SYN,ACK"},
      "seed": 1,
      "client": {"isn": 100, "mss": 1460},
      "server": {"isn": 300},
      "link": {"delay_ms": 50},
      "steps": [
        {"at_ms": 0,    "server": "listen"},
        {"at_ms": 0,    "client": "connect"},
        {"fault": "drop", "from": "server", "nth": 1},
        {"at_ms": 3000, "client": {"send": 100}},
        {"at_ms": 4000, "client": "close"},
        {"when": {"server": "CLOSE-WAIT"}, "after_ms": 200, "server": "close"}
      ]
    })");
    const Outcome outcome = woshou({"trace", file});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.out, woshou({"trace", "lost-syn-ack"}).out);
}

void ProgramTest::brokenPipeIsQuiet()
{
    const QString file = write("long.json", withSteps(R"({"at_ms": 0, "server": "listen"},
        {"at_ms": 0, "client": "connect"}, {"at_ms": 500, "client": {"send": 1000000000}})"));
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = runProgram(
        "sh", {"-c", QString("\"%1\" trace \"%2\" | head -n 1").arg(WOSHOU_PROGRAM, file)});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.out.count('\n'), 1);
    QVERIFY(timer.elapsed() < 20'000);
}

void ProgramTest::fullDiskIsTold()
{
    if (!QFile::exists("/dev/full")) {
        QSKIP("this system has no full device");
    }
    const Outcome outcome =
        runProgram("sh", {"-c", QString("\"%1\" trace lost-syn > /dev/full").arg(WOSHOU_PROGRAM)});
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.err.contains("cannot be written"));
}

void ProgramTest::badFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("right");
    const auto row = [](const char* name, const QByteArray& text, const char* place,
                         const char* right) {
        QTest::newRow(name) << text << QString(place) << QString(right);
    };
    row("not JSON", "{\"woshou\": \"scenario/1\",\n  steps: []}", ":2:3", "double quotes");
    row("empty", "", "", "\"woshou\"");
    row("not UTF-8", "{\"woshou\": \"\xB2\xBB\"}", ":1:13", "UTF-8");
    row("key missing", "{\"woshou\": \"scenario/1\"}", ":1:1", "\"steps\"");
    row("key unknown", withSteps(R"({"at_ms": 0, "clint": "connect"})"), ":2:14: /steps/0/clint",
        "Did you mean client?");
    row("unknown call", withSteps(R"({"at_ms": 0, "client": "conect"})"), ":2:24: /steps/0/client",
        "Did you mean connect?");
    row("negative time", withSteps(R"({"at_ms": -1, "client": "connect"})"),
        ":2:11: /steps/0/at_ms", "from 0 to 2592000000");
    row("probability of 2", R"({"woshou": "scenario/1", "link": {"loss": 2}, "steps": []})",
        "/link/loss", "from 0 to 1");
    row("seq beyond 32 bits",
        withSteps(R"({"at_ms": 0, "inject": {"to": "client", "flags": "RST", "seq": 4294967296}})"),
        "/steps/0/inject/seq", "from 0 to 4294967295");
    row("oversized text",
        "{\"woshou\": \"scenario/1\", \"title\": {\"en\": \"" + QByteArray(10'001, 'x') +
            "\"}, \"steps\": []}",
        "/title/en", "at most 10000");
    row("no format", R"({"steps": []})", ":1:1", "\"woshou\": \"scenario/1\"");
    row("an end that cannot take it", withSteps(R"({"at_ms": 0, "client": {"send": 5}})"),
        "/steps/0/client", "listen or connect first");
    row("cycle of when", withSteps(R"({"when": {"client": "ESTABLISHED"}, "server": "listen"},
            {"when": {"server": "LISTEN"}, "client": "connect"})"),
        "/steps/0", "at_ms");
    row("recovery that there is not",
        R"({"woshou": "scenario/1", "client": {"congestion": "tahoe", "recovery": "sack"},
            "steps": []})",
        "/client/recovery", "newreno");
    row("nested", QByteArray("[").repeated(1'000'000), ":1:65", "64");
}

void ProgramTest::badFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    QFETCH(QString, right);
    const QString file = write("bad.json", text);
    const QString figure = m_folder->filePath("figure.svg");
    for (const QStringList& call : {QStringList{"trace", file}, {"export", file, "-o", figure}}) {
        const Outcome outcome = woshou(call);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out, QByteArray());
        const QStringList lines = outcome.err.split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[0].startsWith("woshou: " + file), qPrintable(lines[0]));
        QVERIFY2(lines[0].contains(place), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith("  Wrong: "), qPrintable(lines[1]));
        QVERIFY2(
            lines[2].startsWith("  Right: ") && lines[2].contains(right), qPrintable(lines[2]));
        QCOMPARE(filesLeft(), QStringList{"bad.json"});
    }
}

void ProgramTest::badCalls_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QString>("said");
    QTest::newRow("unknown command") << QStringList{"lst"} << "Did you mean list?";
    QTest::newRow("unknown id") << QStringList{"trace", "lost-sym"} << "lost-syn";
    QTest::newRow("no file") << QStringList{"trace", "no.json"} << "no such file";
    QTest::newRow("folder") << QStringList{"trace", "/"} << "folder";
    QTest::newRow("device without end") << QStringList{"trace", "/dev/zero"} << "too large";
    QTest::newRow("not readable") << QStringList{"trace", "/proc/self/mem"} << "cannot be read";
    QTest::newRow("no source") << QStringList{"trace"} << "SOURCE";
    QTest::newRow("unknown option") << QStringList{"list", "--jsn"} << "Did you mean --json?";
    QTest::newRow("unknown value")
        << QStringList{"export", "reset", "-o", "a.svg", "--theme", "drak"} << "Did you mean dark?";
    QTest::newRow("unknown ending") << QStringList{"export", "reset", "-o", "a.gif"} << ".svg";
    QTest::newRow("no folder") << QStringList{"export", "reset", "-o", "none/a.svg"} << "none";
    QTest::newRow("answers missing") << QStringList{"grade", "third-segment"} << "ANSWERS";
    QTest::newRow("no exercise") << QStringList{"ask", "third-segmant"} << "third-segment";
    QTest::newRow("paper as picture")
        << QStringList{"paper", "third-segment", "-o", "a.png"} << ".tex";
    QTest::newRow("no quiz") << QStringList{"quiz", "third-segment", "-o", "a.xml", "--count", "0"}
                             << "--count";
}

void ProgramTest::badCalls()
{
    QFETCH(QStringList, call);
    QFETCH(QString, said);
    const Outcome outcome = woshou(call);
    QCOMPARE(outcome.status, 2);
    QCOMPARE(outcome.out, QByteArray());
    QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
}

void ProgramTest::errorsInChinese()
{
    const QString file = write("bad.json", "{");
    for (const Outcome& outcome :
        {woshou({"trace", file}, "zh_CN.UTF-8"), woshou({"trace", file, "--lang", "zh"})}) {
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.err.contains(QStringLiteral("文件在一个值的中间结束了")));
        QVERIFY(!outcome.err.contains("Wrong"));
    }
    const QString both = woshou({"trace", file, "--lang", "both"}).err;
    QVERIFY(both.contains("Wrong") && both.contains(QStringLiteral("错误")));
}

void ProgramTest::windowWithoutDisplay()
{
    for (const QStringList& call : {QStringList{}, {"lost-syn"}}) {
        const Outcome outcome = woshou(call);
        QCOMPARE(outcome.status, 2);
        for (const char* word : {"display", "woshou list", "woshou trace", "woshou export"}) {
            QVERIFY2(outcome.err.contains(word), qPrintable(outcome.err));
        }
    }
}

void ProgramTest::windowStaysOpen_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::newRow("nothing named") << QStringList{};
    QTest::newRow("an id") << QStringList{"simultaneous-open", "--lang", "both"};
    QTest::newRow("a file") << QStringList{"own.json"};
}

void ProgramTest::windowStaysOpen()
{
    QFETCH(QStringList, call);
    write("own.json", withSteps({}));
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setProcessEnvironment(environmentWith("C.UTF-8", "offscreen"));
    process.start(WOSHOU_PROGRAM, call);
    QVERIFY(process.waitForStarted());
    QVERIFY2(!process.waitForFinished(1500), process.readAllStandardError());
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void ProgramTest::badFileOpensNoWindow()
{
    QProcess process;
    process.setProcessEnvironment(environmentWith("C.UTF-8", "offscreen"));
    process.start(WOSHOU_PROGRAM, {write("bad.json", "{}")});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("bad.json:1:1"));
}

void ProgramTest::exportWritesFigures_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("SVG") << "svg" << QByteArray("<");
    QTest::newRow("PNG") << "png" << QByteArray("\x89PNG");
    QTest::newRow("PDF") << "pdf" << QByteArray("%PDF");
}

void ProgramTest::exportWritesFigures()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, beginning);
    const QString file = m_folder->filePath("figure." + ending);
    const Outcome outcome = woshou({"export", "three-way-handshake", "-o", file});
    QCOMPARE(outcome.err, QString());
    QCOMPARE(outcome.status, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().startsWith(beginning));
    QCOMPARE(filesLeft(), QStringList{"figure." + ending});
}

void ProgramTest::figuresSpeakTheSystemsLanguage()
{
    const auto exported = [this](const QString& name, const QStringList& more) {
        const QString path = m_folder->filePath(name);
        const QStringList call{"export", "three-way-handshake", "-o", path};
        // A machine may lack the locale; then its name still tells the language.
        const Outcome outcome = woshou(call + more, "zh_CN.UTF-8");
        QFile file(path);
        return outcome.status == 0 && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                     : outcome.err.toUtf8();
    };
    for (const char* ending : {"svg", "png"}) {
        const QByteArray chinese = exported(QString("zh.") + ending, {"--lang", "zh"});
        QVERIFY2(chinese.size() > 1000, chinese.constData());
        QVERIFY2(exported(QString("system.") + ending, {}) == chinese, ending);
    }
}

void ProgramTest::failedExportLeavesFilesAlone()
{
    const QString scenario = write("bad.json", "{}");
    const QString figure = write("figure.svg", "before");
    QCOMPARE(woshou({"export", scenario, "-o", figure}).status, 2);
    QCOMPARE(woshou({"export", "reset", "-o", figure, "--scale", "0"}).status, 2);
    QFile file(figure);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    QCOMPARE(filesLeft(), (QStringList{"bad.json", "figure.svg"}));
}

SUITE_WITHIN(QCoreApplication, ProgramTest);

} // namespace program_test

#include "program_test.moc"
