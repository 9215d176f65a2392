// SPDX-License-Identifier: GPL-3.0-or-later

// Our own scripts, scripts/: what the RFCs say of whole conversations. And how known deviations of
// other stacks are told apart.

#include "packetdrill/conformance.h"
#include "packetdrill/deviations.h"
#include "places.h"
#include "support/suite.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>
#include <iterator>

namespace conformance_test {

using namespace packetdrill;

namespace {

constexpr auto kFolder = WOSHOU_SOURCE_DIR "/tests/packetdrill/scripts";

/// Behind the line that has to fail, in scripts/must-fail/ and nowhere else.
constexpr auto kMustFail = "// must fail";

/// The endpoint's numbers are none of the script's business, nor that they wrap.
constexpr std::array kInitialNumbers{0U, 0xfffffff8U, 0x7ffffff0U};

/// Scripts that are right and that the endpoint does not keep to yet. What is listed has to fail.
struct KnownDeviation
{
    const char* script;
    const char* reason;
};

constexpr std::array<KnownDeviation, 0> kKnownDeviations{};

/// The reason of a script that is known to fail; null: it has to pass.
const char* knownDeviation(const QString& script)
{
    const auto* found = std::ranges::find_if(
        kKnownDeviations, [&](const KnownDeviation& known) { return script == known.script; });
    return found == std::end(kKnownDeviations) ? nullptr : found->reason;
}

/// Such as "close/active.pkt", in order.
QStringList scriptsOfOurs()
{
    QDirIterator files(kFolder, {"*.pkt"}, QDir::Files, QDirIterator::Subdirectories);
    QStringList scripts;
    while (files.hasNext()) {
        scripts += QDir(kFolder).relativeFilePath(files.next());
    }
    scripts.sort();
    return scripts;
}

bool mustFail(const QString& script) { return script.startsWith("must-fail/"); }

void addRows(bool failing)
{
    QTest::addColumn<QString>("script");
    for (const QString& script : scriptsOfOurs()) {
        if (mustFail(script) == failing) {
            QTest::newRow(qPrintable(script)) << script;
        }
    }
}

QString textOf(const QString& script)
{
    QFile file(QDir(kFolder).filePath(script));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Conformance played(const QString& script, std::uint32_t iss)
{
    return judge(script.toStdString(), textOf(script).toStdString(), findProfile("rfc"), {iss, {}});
}

QString problemOf(const Conformance& result)
{
    const auto& problem = result.playback.problem;
    return problem ? QString::number(problem->line) + ": " +
            QString::fromStdString(packetdrill::text(*problem))
                   : QString();
}

/// Segments that were sent and that no line of the script expects.
std::ptrdiff_t unexpectedSegments(const Playback& playback)
{
    const auto expected = std::ranges::count_if(
        playback.events, [](const auto& event) { return event.text.starts_with('>'); });
    return std::ssize(playback.sent) - expected;
}

void passes(const QString& script, std::uint32_t iss)
{
    const Conformance result = played(script, iss);
    if (const char* reason = knownDeviation(script)) {
        QEXPECT_FAIL("", reason, Abort);
    }
    QCOMPARE(problemOf(result), QString());
    QCOMPARE(result.verdict, Verdict::Passed);
    QCOMPARE(unexpectedSegments(result.playback), std::ptrdiff_t(0));
}

} // namespace

class ConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void scriptsSayWhatTheyShow();
    void deviationsAreScripts();
    void scripts_data() { addRows(false); }
    void scripts();
    void scriptsThatMustFail_data() { addRows(true); }
    void scriptsThatMustFail();
    void deviations_data();
    void deviations();
    void skipsWithReason();
    void unreadableFails();
};

/// The comment at the head of each tells it, with the section that it was written from.
void ConformanceTest::scriptsSayWhatTheyShow()
{
    const QStringList scripts = scriptsOfOurs();
    QVERIFY(!scripts.isEmpty());
    static const QRegularExpression head("\\A(// .+\n)+\n");
    static const QRegularExpression section("RFC[ \n/]+\\d+[ \n/]+§");
    for (const QString& script : scripts) {
        const QString text = textOf(script);
        const auto comment = head.match(text);
        QVERIFY2(comment.hasMatch(), qPrintable(script));
        QVERIFY2(section.match(comment.captured()).hasMatch(), qPrintable(script));
        QVERIFY2(text.count(kMustFail) == (mustFail(script) ? 1 : 0), qPrintable(script));
    }
}

void ConformanceTest::deviationsAreScripts()
{
    for (const KnownDeviation& known : kKnownDeviations) {
        QVERIFY2(scriptsOfOurs().contains(known.script), known.script);
    }
}

void ConformanceTest::scripts()
{
    QFETCH(QString, script);
    for (const std::uint32_t iss : kInitialNumbers) {
        passes(script, iss);
        if (QTest::currentTestFailed()) {
            return;
        }
    }
}

/// Each at the line that says so, because something else happens there.
void ConformanceTest::scriptsThatMustFail()
{
    QFETCH(QString, script);
    const QString before = textOf(script).section(kMustFail, 0, 0);
    const auto line = static_cast<int>(before.count('\n')) + 1;
    for (const std::uint32_t iss : kInitialNumbers) {
        const Conformance result = played(script, iss);
        QCOMPARE(result.verdict, Verdict::Failed);
        const Problem& problem = *result.playback.problem;
        QVERIFY2(problem.line == line, qPrintable(problemOf(result)));
        QVERIFY2(problem.kind == ProblemKind::Different || problem.kind == ProblemKind::StillWaits,
            qPrintable(problemOf(result)));
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

SUITE(ConformanceTest);

} // namespace conformance_test

#include "conformance_test.moc"
