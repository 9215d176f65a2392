// SPDX-License-Identifier: GPL-3.0-or-later

// The scripts of others that stand beside some checkouts, and how known deviations are told apart.

#include "packetdrill/conformance.h"
#include "packetdrill/deviations.h"
#include "places.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace packetdrill;

namespace {
constexpr auto kFolder = WOSHOU_SHARED_DIR "/packetdrill";
} // namespace

class ConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void scripts_data();
    void scripts();
    void deviations_data();
    void deviations();
    void skipsWithReason();
    void unreadableFails();
};

void ConformanceTest::scripts_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(kFolder, {"*.pkt"}, QDir::Files, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext()) {
        paths += files.next();
    }
    paths.sort();
    for (const QString& path : paths) {
        QTest::newRow(qPrintable(QDir(kFolder).relativeFilePath(path))) << path;
    }
    if (paths.isEmpty()) {
        QTest::newRow("none") << QString();
    }
}

void ConformanceTest::scripts()
{
    QFETCH(QString, path);
    if (path.isEmpty()) {
        QSKIP("there are no scripts beside this checkout");
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    // The endpoint's numbers are none of the script's business, nor that they wrap.
    for (const std::uint32_t iss : {0U, 0xfffffff8U, 0x7ffffff0U}) {
        const Conformance result =
            judge(path.toStdString(), text.toStdString(), nullptr, {iss, {}});
        QVERIFY2(result.verdict != Verdict::Failed,
            result.playback.problem ? packetdrill::text(*result.playback.problem).c_str() : "");
        QVERIFY(result.verdict == Verdict::Passed || !result.reason.empty());
    }
}

void ConformanceTest::deviations_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("matches");
    QTest::newRow("name") << "a/b/closing-1.pkt"
                          << "closing-*" << true;
    QTest::newRow("part of a name") << "a/not-closing-1.pkt"
                                    << "closing-*" << false;
    QTest::newRow("folder") << "/x/dir/a-outside-b.pkt"
                            << "dir/*-outside-*" << true;
    QTest::newRow("part of a folder") << "/x/mydir/a-outside-b.pkt"
                                      << "dir/*-outside-*" << false;
    QTest::newRow("not across folders") << "dir/y/a-outside-b.pkt"
                                        << "dir/*-outside-*" << false;
    QTest::newRow("alone") << "dir/a"
                           << "dir/*" << true;
    QTest::newRow("to the end") << "dir/a.pkt"
                                << "a" << false;
}

void ConformanceTest::deviations()
{
    QFETCH(QString, path);
    QFETCH(QString, pattern);
    QTEST(matchesEnd(path.toStdString(), pattern.toStdString()), "matches");
}

void ConformanceTest::skipsWithReason()
{
    const char* const script = "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 close(3) = -1\n";
    const char* const path = "rcv-syn-ack-listen/any.pkt";
    const Conformance freebsd = judge(path, script, findProfile("freebsd"));
    QCOMPARE(freebsd.verdict, Verdict::Skipped);
    QVERIFY(freebsd.reason.find("RFC 9293") != std::string::npos);
    // What FreeBSD does differently is nothing to another profile.
    QCOMPARE(judge(path, script, findProfile("linux")).verdict, Verdict::Failed);
    QCOMPARE(judge("other/any.pkt", script, findProfile("freebsd")).verdict, Verdict::Failed);
}

void ConformanceTest::unreadableFails()
{
    const Conformance result = judge("a.pkt", "0 < udp (5)\n");
    QCOMPARE(result.verdict, Verdict::Failed);
    QVERIFY(result.playback.problem.has_value());
    QCOMPARE(result.playback.problem->line, 1);
}

QTEST_APPLESS_MAIN(ConformanceTest)
#include "conformance_test.moc"
