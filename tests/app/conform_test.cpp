// SPDX-License-Identifier: GPL-3.0-or-later

// `woshou conform` as people and scripts call it: its lines, its order and its exit status.

#include "places.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace conform_test {
namespace {

constexpr auto kPasses = "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
                         "+0 fcntl(3, F_SETFL, O_NONBLOCK) = 0\n"
                         "+0 connect(3, ..., ...) = -1 EINPROGRESS\n"
                         "+0 > S 0:0(0) <mss 1460>\n";
constexpr auto kFails = "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n"
                        "+0 > S 0:0(0) <mss 1460>\n";
constexpr auto kUnreadable = "0 < udp (5)\n";

struct Outcome
{
    int status = -1;
    QStringList lines;
    QString errors;
};

} // namespace

class ConformTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aLineAScript();
    void allPass();
    void skipsKnownDeviations();
    void showsWhatIsSent();
    void oneOfManyThatCannotBeRead();
    void wrongCalls();

private:
    Outcome conform(const QStringList& arguments) const;
    void write(const QString& name, const char* text) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ConformTest::init() { m_folder = std::make_unique<QTemporaryDir>(); }

Outcome ConformTest::conform(const QStringList& arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.start(WOSHOU_PROGRAM, QStringList{"conform"} + arguments);
    process.waitForFinished(60'000);
    Outcome outcome;
    outcome.status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.lines =
        QString::fromUtf8(process.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    outcome.errors = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

void ConformTest::write(const QString& name, const char* text) const
{
    QDir(m_folder->path()).mkpath(QFileInfo(name).path());
    QFile file(m_folder->filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

void ConformTest::aLineAScript()
{
    write("scripts/b/fails.pkt", kFails);
    write("scripts/a.pkt", kPasses);
    write("scripts/c.pkt", kUnreadable);
    write("scripts/no-script.txt", kFails);
    const Outcome outcome = conform({"scripts"});
    QCOMPARE(outcome.status, 1);
    const QStringList expected{"pass scripts/a.pkt",
        "FAIL scripts/b/fails.pkt:2: expected > S 0:0(0) <mss 1460> at 0 / actual nothing",
        "FAIL scripts/c.pkt:1: unsupported: udp", "1 passed, 2 failed, 0 skipped"};
    QCOMPARE(outcome.lines, expected);
}

void ConformTest::allPass()
{
    write("a.any", kPasses);
    const Outcome outcome = conform({"a.any", "--profile", "rfc"});
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.lines, (QStringList{"pass a.any", "1 passed, 0 failed, 0 skipped"}));
}

void ConformTest::skipsKnownDeviations()
{
    write("rcv-syn-ack-listen/x.pkt", kFails);
    const Outcome outcome = conform({"rcv-syn-ack-listen", "--profile=freebsd"});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.lines.value(0).startsWith("skip rcv-syn-ack-listen/x.pkt: FreeBSD"));
    QCOMPARE(outcome.lines.value(1), QString("0 passed, 0 failed, 1 skipped"));
}

void ConformTest::showsWhatIsSent()
{
    write("a.pkt", kPasses);
    const Outcome outcome = conform({"-v", "a.pkt"});
    QCOMPARE(outcome.lines.value(1), QString("  0 > S 0:0(0) win 65535 <mss 1460>"));
}

/// A file larger than any script does not keep the others of its folder from being judged.
void ConformTest::oneOfManyThatCannotBeRead()
{
    QDir(m_folder->path()).mkpath("many");
    write("many/a.pkt", kPasses);
    QFile huge(m_folder->filePath("many/huge.pkt"));
    QVERIFY(huge.open(QIODevice::WriteOnly));
    QVERIFY(huge.resize(17 << 20));
    huge.close();
    const Outcome outcome = conform({"many"});
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.lines,
        (QStringList{"pass many/a.pkt", "FAIL many/huge.pkt:0: the file cannot be read",
            "1 passed, 1 failed, 0 skipped"}));
}

void ConformTest::wrongCalls()
{
    write("a.pkt", kPasses);
    QDir(m_folder->path()).mkpath("empty");
    for (const QStringList& call : {QStringList{}, {"a.pkt", "missing.pkt"}, {"empty"},
             {"a.pkt", "--profile", "other"}, {"a.pkt", "--unknown"}}) {
        const Outcome outcome = conform(call);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.lines, QStringList());
        QVERIFY(outcome.errors.contains("Wrong"));
        QVERIFY2(!outcome.errors.contains("woshou list"),
            qPrintable(outcome.errors)); // none is built in
    }
}

SUITE(ConformTest);

} // namespace conform_test

#include "conform_test.moc"
