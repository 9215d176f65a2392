// SPDX-License-Identifier: GPL-3.0-or-later
// Figures by the command line: every option, each file opened again.

#include "places.h"
#include "support/suite.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>

namespace export_test {
namespace {

struct Outcome
{
    int status = -1;
    QString out;
    QString err;
};

Outcome run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(120'000);
    Outcome outcome;
    outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.out = QString::fromUtf8(process.readAllStandardOutput());
    outcome.err = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Whether anything at all is drawn: more than one colour.
bool hasInk(const QImage& image)
{
    const QRgb paper = image.pixel(0, 0);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != paper) {
                return true;
            }
        }
    }
    return false;
}

/// The handshake, and a script of its first half.
constexpr const char* kSession = R"({"woshou": "session/1", "scenario": {"woshou": "scenario/1",
    "steps": [{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"}]},
    "branches": [{"id": 1, "length": 0, "acts": []}], "current": 1, "position": 0,
    "playhead_ns": 0})";
constexpr const char* kScript = "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
                                "+0 bind(3, ..., ...) = 0\n+0 listen(3, 1) = 0\n"
                                "+0.1 < S 0:0(0) win 10000 <mss 1000>\n"
                                "+0 > S. 0:0(0) ack 1 <...>\n";

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void everyOption_data()
    {
        QTest::addColumn<QStringList>("options");
        const QStringList all{"--view=sequence", "--view=states", "--view=both", "--theme=light",
            "--theme=dark", "--theme=print", "--numbers=symbolic", "--numbers=relative",
            "--numbers=absolute", "--flags=names", "--flags=bits", "--text=live", "--text=outlines",
            "--view=time-sequence", "--view=cwnd", "--view=rtt", "--view=window --of=server",
            "--view=throughput --average=20ms", "--view=rounds",
            "--view=time-sequence --with=lost-fin", "--from=0.05", "--to=0.2",
            "--from=50ms --to=1.2s", "--width=800", "--width=1400"};
        for (const QString& options : all) {
            QTest::newRow(qPrintable(options)) << options.split(' ');
        }
    }
    void everyOption()
    {
        QFETCH(QStringList, options);
        const QString svg = exported("lost-syn-ack", "svg", options);
        QSvgRenderer renderer(svg);
        QVERIFY(renderer.isValid());
        const QSize size = renderer.defaultSize();
        QImage drawn(size, QImage::Format_RGB32);
        QPainter painter(&drawn);
        renderer.render(&painter);
        painter.end();
        QVERIFY(hasInk(drawn));
        // The picture of pixels is as large, at any scale.
        for (const double scale : {1.0, 2.0}) {
            const QImage image(exported(
                "lost-syn-ack", "png", options + QStringList{"--scale=" + QString::number(scale)}));
            QVERIFY(hasInk(image));
            QVERIFY(std::abs(image.width() - size.width() * scale) <= 2 * scale + 30);
            QVERIFY(std::abs(image.height() - size.height() * scale) <= 60 * scale);
        }
        QVERIFY(contentOf(exported("lost-syn-ack", "pdf", options)).startsWith("%PDF"));
    }

    void wordsAreFound()
    {
        const auto svg = [this](const QStringList& options) {
            return QString::fromUtf8(contentOf(exported("three-way-handshake", "svg", options)));
        };
        QVERIFY(svg({"--lang=en"}).contains(">SYN,ACK</tspan>"));
        QVERIFY(svg({"--lang=en", "--flags=bits"}).contains("SYN=1, ACK=1"));
        QVERIFY(svg({"--lang=en"}).contains("ack=<tspan font-style=\"italic\">x</tspan>+1"));
        QVERIFY(svg({"--lang=en", "--numbers=absolute"}).contains("seq=100"));
        QVERIFY(svg({"--lang=zh"}).contains("客户"));
        QVERIFY(!svg({"--lang=en", "--text=outlines"}).contains("<text"));
        if (!QStandardPaths::findExecutable("pdftotext").isEmpty()) {
            const QString pdf = exported("three-way-handshake", "pdf", {"--lang=both"});
            const QString text = run("pdftotext", {pdf, "-"}).out;
            QVERIFY(text.contains("ESTABLISHED"));
            QVERIFY(text.contains("客户"));
        }
    }

    void badValues_data()
    {
        QTest::addColumn<QStringList>("options");
        for (const char* options : {"--width=-5", "--width=0", "--width=nan", "--width=1e9",
                 "--width=", "--scale=0", "--scale=1e9", "--scale=-1", "--scale=nan", "--scale=inf",
                 "--from=2 --to=1", "--from=1 --to=1", "--from=nan", "--to=-1", "--from=x",
                 "--theme=pink", "--numbers=roman", "--flags=none", "--text=dead", "--view=all",
                 "--of=server", "--with=reset", "--view=states --average=1", "--view=cwnd --of=x",
                 "--view=throughput --average=0", "--view=rtt --with=nothing-like-it",
                 "--preset=wall", "--preset=page --width=500", "--text-size=0", "--show=colours",
                 "--show=", "--view=cwnd --show=times", "--view=states --fold", "--lang=xx"}) {
            QTest::newRow(options) << QString(options).split(' ');
        }
    }
    void badValues()
    {
        QFETCH(QStringList, options);
        const Outcome outcome = run(WOSHOU_PROGRAM,
            QStringList{"export", "reset", "-o", m_folder->filePath("f.png")} + options);
        QCOMPARE(outcome.status, 2);
        QVERIFY(!outcome.err.isEmpty());
        QCOMPARE(filesLeft(), QStringList());
    }

    /// What is missing, or does not go together, is named: not something else that is right.
    void whatIsWrongIsNamed()
    {
        const auto error = [&](const QStringList& options) {
            return run(WOSHOU_PROGRAM,
                QStringList{"export", "reset", "--lang", "en", "-o", m_folder->filePath("f.png")} +
                    options)
                .err;
        };
        QVERIFY(error({"--key"}).contains("The option --blank is missing."));
        QVERIFY(error({"--blank-at", "1"}).contains("The option --blank is missing."));
        QVERIFY(error({"--view", "cwnd", "--fold"}).contains("--fold means nothing for this"));
        QVERIFY(error({"--view", "cwnd", "--show", "times"}).contains("--show means nothing"));
        QVERIFY(error({"--view", "both", "--blank", "seq"}).contains("--blank means nothing"));
        QVERIFY(error({"--of", "client"}).contains("--of means nothing for this view"));
    }

    /// There is nothing to be seen when the run is over, of whatever kind it is.
    void beyondTheEnd_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("end");
        QTest::newRow("built-in") << "three-way-handshake"
                                  << "0.15 s";
        QTest::newRow("session") << "saved.woshou"
                                 << "0.15 s";
        QTest::newRow("script") << "script.pkt"
                                << "0.1 s";
    }
    void beyondTheEnd()
    {
        QFETCH(QString, source);
        QFETCH(QString, end);
        write("saved.woshou", kSession);
        write("script.pkt", kScript);
        const QStringList before = filesLeft();
        if (before.contains(source)) {
            source = m_folder->filePath(source);
        }
        const auto from = [&](const QString& time, const QString& ending, const QString& language) {
            return run(WOSHOU_PROGRAM,
                {"export", source, "-o", m_folder->filePath("part." + ending), "--from", time,
                    "--lang", language});
        };
        for (const QString& ending : {QString("svg"), QString("png")}) {
            const Outcome english = from("2000", ending, "en");
            QCOMPARE(english.status, 2);
            QVERIFY2(english.err.contains("ends at " + end), qPrintable(english.err));
            const Outcome chinese = from("2000", ending, "zh");
            QCOMPARE(chinese.status, 2);
            QVERIFY2(chinese.err.contains("在 " + end + " 结束"), qPrintable(chinese.err));
            QCOMPARE(filesLeft(), before);
        }
        QCOMPARE(from(end.chopped(2), "svg", "en").status, 0);
    }

    void badTargets()
    {
        QDir(m_folder->path()).mkdir("folder.svg");
        for (const QString& target : {m_folder->filePath("folder.svg"),
                 m_folder->filePath("nowhere/f.svg"), QString("/proc/f.svg")}) {
            const Outcome outcome = run(WOSHOU_PROGRAM, {"export", "reset", "-o", target});
            QCOMPARE(outcome.status, 2);
            QVERIFY(!outcome.err.isEmpty());
        }
        QCOMPARE(filesLeft(), QStringList{"folder.svg"});
    }

    /// A full disk, played by a limit on the size of files: wherever it is reached, nothing is
    /// left, and what stood there before stays.
    void fullDisk_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<int>("blocks");
        for (const char* ending : {"svg", "png", "pdf"}) {
            for (const int blocks : {0, 1, 2, 3, 5, 8, 12, 16}) {
                QTest::addRow("%s after %d KB", ending, blocks) << QString(ending) << blocks;
            }
        }
    }
    void fullDisk()
    {
        QFETCH(QString, ending);
        QFETCH(int, blocks);
        const QString name = m_folder->filePath("f." + ending);
        QFile before(name);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("as it was");
        before.close();
        const QString limited =
            QStringLiteral("ulimit -f %1; trap '' XFSZ; exec \"$@\"").arg(blocks);
        for (const QString& language : {QString("en"), QString("zh")}) {
            const Outcome outcome = run("bash",
                {"-c", limited, "bash", WOSHOU_PROGRAM, "export", "whole-connection", "-o", name,
                    "--lang", language});
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.err.contains(language == "en" ? "File too large" : "文件太大"),
                qPrintable(outcome.err));
            QCOMPARE(contentOf(name), QByteArray("as it was"));
            QCOMPARE(filesLeft(), QStringList{"f." + ending});
        }
    }

    void pipesAndDevicesAreNotReplaced()
    {
        const QString name = m_folder->filePath("pipe.svg");
        QCOMPARE(mkfifo(QFile::encodeName(name).constData(), 0600), 0);
        const Outcome outcome = run(WOSHOU_PROGRAM, {"export", "reset", "-o", name, "--lang=zh"});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("不是普通文件"), qPrintable(outcome.err));
        QVERIFY(!QFileInfo(name).isFile());
    }

    void pagesAndWhatIsLeftOfOlderOnes()
    {
        const QString name = m_folder->filePath("f.png");
        const QString scenario = m_folder->filePath("long.json");
        QFile file(scenario);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"woshou": "scenario/1", "start": "established", "until_ms": 9000000,
            "title": {"en": "long", "zh": "长"}, "server": {"window": 1460},
            "steps": [{"at_ms": 0, "client": {"send": 600000}}]})");
        file.close();
        const Outcome pages = run(WOSHOU_PROGRAM, {"export", scenario, "-o", name});
        QCOMPARE(pages.status, 0);
        QCOMPARE(pages.err, QString());
        const QStringList names = pages.out.split('\n', Qt::SkipEmptyParts);
        QVERIFY(names.size() >= 2);
        for (const QString& page : names) {
            QVERIFY(hasInk(QImage(page)));
        }
        QVERIFY(QImage(names.front()).text("Description").contains("Segment 1,"));
        QCOMPARE(QImage(names.back()).text("Title"), QImage(names.front()).text("Title"));
        // A shorter figure of the same name: what is left is told, and left alone.
        const Outcome shorter =
            run(WOSHOU_PROGRAM, {"export", scenario, "-o", name, "--to=1s", "--lang=en"});
        QCOMPARE(shorter.status, 0);
        QVERIFY(shorter.err.contains("f-1.png"));
        QVERIFY(QFile::exists(names.back()));
    }

    /// A fault and a note for a segment that never comes.
    void ordersWithoutEffectAreTold()
    {
        write("s.json",
            R"({"woshou": "scenario/1", "steps": [{"at_ms": 0, "client": "connect"},
                {"fault": "drop", "from": "client", "nth": 50}, {"fault": "drop", "from": "client",
                "nth": 1}], "notes": [{"segment": {"from": "server", "nth": 9},
                "text": {"en": "Here"}}]})");
        const QString scenario = m_folder->filePath("s.json");
        for (const QStringList& call : {QStringList{"trace", scenario, "--lang=en"},
                 QStringList{"export", scenario, "-o", m_folder->filePath("s.svg"), "--lang=en"}}) {
            const Outcome outcome = run(WOSHOU_PROGRAM, call);
            QCOMPARE(outcome.status, 0);
            QCOMPARE(outcome.err.count("woshou:"), 2);
            QVERIFY2(outcome.err.contains("segment 50 of the “client”"), qPrintable(outcome.err));
            QVERIFY2(outcome.err.contains("segment 9 of the “server”"), qPrintable(outcome.err));
        }
    }

    /// A long run on a slide, and on a page.
    void whatDoesNotSuitItsPresetIsTold()
    {
        const QString name = m_folder->filePath("f.svg");
        const auto told = [&](const QString& source, const char* preset,
                              const QStringList& more = {}) {
            const QStringList options{"export", source, "-o", name, "--lang=en", "--preset"};
            const Outcome outcome = run(WOSHOU_PROGRAM, options + QStringList{preset} + more);
            return outcome.status == 0 ? outcome.err : QString("failed");
        };
        QVERIFY(told("sequence-wrap", "slide").contains("smallest letters are"));
        QVERIFY(told("one-path-reno", "page").contains("cm high"));
        QVERIFY(told("one-path-reno", "page").contains("--fold"));
        QVERIFY(!told("one-path-reno", "page", {"--fold"}).contains("--fold"));
        QVERIFY(!told("reset", "slide", {"--view=states"}).contains("--fold"));
        QCOMPARE(told("three-way-handshake", "page"), QString());
        QCOMPARE(told("three-way-handshake", "slide"), QString());
    }

    /// Of a packetdrill script: the first segment that is not as it says is marked.
    void whatAScriptExpects()
    {
        for (const bool asExpected : {true, false}) {
            const QString script = m_folder->filePath("s.pkt");
            QFile file(script);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
                       "+0 bind(3, ..., ...) = 0\n+0 listen(3, 1) = 0\n"
                       "+0 < S 0:0(0) win 10000 <mss 1000>\n");
            file.write(asExpected ? "+0 > S. 0:0(0) ack 1 <...>\n" : "+0 > . 0:0(0) ack 9\n");
            file.close();
            const QByteArray svg = contentOf(exported(
                script, "svg", {"--lang=en"}, "something else happens than the script says"));
            QCOMPARE(svg.contains("≠ SYN,ACK"), !asExpected);
            QCOMPARE(svg.contains("expected: &gt; . 0:0(0) ack 9"), !asExpected);
        }
    }

private:
    void write(const QString& name, const char* text) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    /// Writes a figure; its name. No more is told than a remark of this kind: on options that are
    /// of no use, where each is tried in each format.
    QString exported(const QString& source, const QString& ending, const QStringList& options,
        const char* remark = "has no effect in a file")
    {
        const QString name = m_folder->filePath("figure." + ending);
        const Outcome outcome =
            run(WOSHOU_PROGRAM, QStringList{"export", source, "-o", name} + options);
        [&] {
            QVERIFY2(
                outcome.err.isEmpty() || outcome.err.contains(remark), qPrintable(outcome.err));
            QCOMPARE(outcome.status, 0);
        }();
        return name;
    }
    QStringList filesLeft() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

SUITE_WITHIN(QApplication, ExportTest);

} // namespace export_test

#include "export_test.moc"
