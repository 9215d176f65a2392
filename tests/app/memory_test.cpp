// SPDX-License-Identifier: GPL-3.0-or-later

// Too little memory, in many degrees: every run of the program either does all that it was called
// for, or says so and leaves no file behind. None ends by a signal.

#include "app/program.h"
#include "support/suite.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/resource.h>

namespace memory_test {

using support::Outcome;

namespace {

constexpr rlim_t kMegabyte = 1 << 20;

/// Some ten thousand segments.
const QByteArray kLongRun = R"({"woshou": "scenario/1", "seed": 3, "link": {"loss": 0.01},
    "steps": [{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
        {"at_ms": 500, "client": {"send": 10000000}}]})";

/// No part of the program has begun where the system cannot even load it.
/// A library that the program is linked with, or the plugin of Qt, which is one, too.
bool couldNotBeLoaded(const Outcome& outcome)
{
    return (outcome.status == 127 &&
               outcome.err.contains("error while loading shared libraries")) ||
        (outcome.status == 2 && outcome.err.contains("Qt has no platform plugin"));
}

bool tellsLackOfMemory(const Outcome& outcome)
{
    return outcome.status == 2 &&
        (outcome.err.contains("There is not enough memory.") ||
            outcome.err.contains(QStringLiteral("内存不足。")));
}

} // namespace

class MemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("the address sanitizer needs more addresses than any limit leaves it");
#endif
    }
    void init();
    void endsWell_data();
    void endsWell();
    void windowEndsWell();
    void tellsInChinese();

private:
    /// Runs the program with so many addresses at most.
    void start(QProcess& process, const QStringList& arguments, rlim_t limit) const
    {
        process.setProcessEnvironment(support::environmentWith("C.UTF-8", "offscreen"));
        process.setWorkingDirectory(m_folder->path());
        process.setChildProcessModifier([limit] {
            const rlimit addresses{limit, limit};
            setrlimit(RLIMIT_AS, &addresses);
        });
        process.start(WOSHOU_PROGRAM, arguments);
    }
    QStringList filesLeft() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void MemoryTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath("long.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(kLongRun), kLongRun.size());
}

void MemoryTest::endsWell_data()
{
    QTest::addColumn<QStringList>("call");
    QTest::addColumn<QByteArray>("ending");
    QTest::newRow("trace") << QStringList{"trace", "long.json"} << QByteArray("}\n");
    QTest::newRow("SVG") << QStringList{"export", "long.json", "-o", "a.svg", "--to", "20"}
                         << QByteArray("</svg>\n");
    QTest::newRow("PNG") << QStringList{"export", "long.json", "-o", "a.png", "--to", "5"}
                         << QByteArray("IEND\xae\x42\x60\x82");
    QTest::newRow("PDF") << QStringList{"export", "long.json", "-o", "a.pdf", "--to", "2"}
                         << QByteArray("%%EOF\n");
}

void MemoryTest::endsWell()
{
    QFETCH(QStringList, call);
    QFETCH(QByteArray, ending);
    int done = 0;
    int told = 0;
    for (rlim_t limit = 40; limit <= 400 && done < 3; limit += 3) {
        QProcess process;
        start(process, call, limit * kMegabyte);
        const Outcome outcome = support::outcomeOf(process);
        const QByteArray where =
            QByteArray::number(static_cast<qulonglong>(limit)) + " MB: " + outcome.err.toUtf8();
        if (outcome.status == 0) {
            ++done;
            QByteArray written = outcome.out;
            for (const QString& name : filesLeft().filter(QRegularExpression("^a"))) {
                QFile file(m_folder->filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                written = file.readAll();
                QVERIFY2(written.endsWith(ending), where + name.toUtf8());
                QVERIFY(file.remove());
            }
            QVERIFY2(written.endsWith(ending), where);
        } else {
            QVERIFY2(couldNotBeLoaded(outcome) || tellsLackOfMemory(outcome),
                where + " status " + QByteArray::number(outcome.status));
            told += tellsLackOfMemory(outcome) ? 1 : 0;
        }
        QCOMPARE(filesLeft(), QStringList{"long.json"});
    }
    QVERIFY(told > 0 && done > 0);
}

void MemoryTest::windowEndsWell()
{
    int opened = 0;
    int told = 0;
    for (rlim_t limit = 40; limit <= 1000 && opened < 2; limit += 2) {
        QProcess process;
        start(process, {"long.json"}, limit * kMegabyte);
        QVERIFY(process.waitForStarted());
        if (!process.waitForFinished(2000)) {
            ++opened;
            process.terminate();
            QVERIFY(process.waitForFinished());
            // It would wait for it for ever.
            QVERIFY(!process.readAllStandardError().contains("Thread creation error"));
            continue;
        }
        const Outcome outcome = support::outcomeOf(process);
        QVERIFY2(couldNotBeLoaded(outcome) || tellsLackOfMemory(outcome),
            qPrintable(QString("%1 MB: %2 %3").arg(limit).arg(outcome.status).arg(outcome.err)));
        told += tellsLackOfMemory(outcome) ? 1 : 0;
    }
    QVERIFY(told > 0 && opened > 0);
}

void MemoryTest::tellsInChinese()
{
    for (rlim_t limit = 40; limit <= 400; limit += 3) {
        QProcess process;
        start(process, {"export", "long.json", "-o", "a.svg", "--lang", "zh"}, limit * kMegabyte);
        const Outcome outcome = support::outcomeOf(process);
        if (!couldNotBeLoaded(outcome)) {
            QCOMPARE(outcome.status, 2);
            QVERIFY2(outcome.err.contains(QStringLiteral("内存不足。")), qPrintable(outcome.err));
            return;
        }
    }
    QFAIL("it was never loaded");
}

SUITE_WITHIN(QCoreApplication, MemoryTest);

} // namespace memory_test

#include "memory_test.moc"
