// SPDX-License-Identifier: GPL-3.0-or-later

// Packetdrill scripts as runs that can be looked at.

#include "language/speaker.h"
#include "session/session.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace script_run_test {

using session::LineFate;
using session::ScriptRun;
using session::SegmentDifference;
using What = session::SegmentDifference::What;
using Differences = std::vector<SegmentDifference>;

namespace {

/// A server that accepts a connection and closes it: nine events from line 2 on.
const QByteArray kScript = R"(// The server closes first.
 0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
+0 bind(3, ..., ...) = 0
+0 listen(3, 1) = 0
+0 < S 0:0(0) win 10000 <mss 1000>
+0 > S. 0:0(0) ack 1 <mss 1460>

+.1 < . 1:1(0) ack 1 win 10000
+0 accept(3, ..., ...) = 4
+0 close(4) = 0
+0 > F. 1:1(0) ack 1
)";

} // namespace

class ScriptRunTest : public QObject
{
    Q_OBJECT

private slots:
    void passes();
    void differs_data();
    void differs();
    void nothingIsSent();
    void whatIsNotUnderstood();
    void whatCannotBeRead_data();
    void whatCannotBeRead();
    void segmentsComeFromTheOtherEnd();
    void canBeLookedAtOnly();

private:
    std::variant<ScriptRun, lesson::FileProblem> load(const QByteArray& text);
    ScriptRun run(const QByteArray& text) { return std::get<ScriptRun>(load(text)); }

    QTemporaryDir m_folder;
};

std::variant<ScriptRun, lesson::FileProblem> ScriptRunTest::load(const QByteArray& text)
{
    QFile file(m_folder.filePath("own.pkt"));
    if (!file.open(QFile::WriteOnly) || file.write(text) != text.size()) {
        qFatal("cannot write the script");
    }
    file.close();
    return session::loadScript(file.fileName());
}

void ScriptRunTest::passes()
{
    const ScriptRun script = run(kScript);
    QVERIFY(!script.problem);
    QCOMPARE(script.events, std::size_t{9});
    QCOMPARE(script.asExpected, std::size_t{9});
    QCOMPARE(script.tested, sim::Side::Server);
    QCOMPARE(script.lines.size(), std::size_t{11});
    QCOMPARE(script.lines[0].fate, LineFate::NoEvent);
    QCOMPARE(script.lines[6].fate, LineFate::NoEvent);
    QCOMPARE(script.lines[4].fate, LineFate::AsExpected);
    QCOMPARE(script.lines[4].segment, sim::SegmentId{1});
    QCOMPARE(script.lines[10].at, tcp::Instant(std::chrono::milliseconds(100)));
    QCOMPARE(script.lines[10].text, QString("+0 > F. 1:1(0) ack 1"));
}

void ScriptRunTest::differs_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<Differences>("differences");
    const auto row = [](const char* name, const char* line, const Differences& differences) {
        QTest::newRow(name) << QByteArray(line) << differences;
    };
    row("flags", "> . 1:1(0) ack 1", {{What::Flags, "ACK", "FIN,ACK"}});
    row("numbers", "> F. 2:2(0) ack 3", {{What::Seq, "2", "1"}, {What::Ack, "3", "1"}});
    row("length", "> F. 1:6(5) ack 1", {{What::Length, "5", "0"}});
    row("window", "> F. 1:1(0) ack 1 win 5", {{What::Window, "5", "65535"}});
    row("options", "> F. 1:1(0) ack 1 <nop,nop,sack 5:9>",
        {{What::Options, "nop,nop,sack 5:9", ""}});
}

void ScriptRunTest::differs()
{
    QFETCH(QByteArray, line);
    QFETCH(Differences, differences);
    const ScriptRun script = run(QByteArray(kScript).replace("> F. 1:1(0) ack 1", line));
    QVERIFY(script.problem);
    QCOMPARE(script.problem->line, 11);
    QCOMPARE(script.asExpected, std::size_t{8});
    QCOMPARE(script.lines[10].fate, LineFate::Differs);
    QCOMPARE(script.lines[9].fate, LineFate::AsExpected);
    QVERIFY(script.different == script.lines[10].segment && script.different.has_value());
    QVERIFY(script.differences == differences);
}

/// And what comes behind is not reached.
void ScriptRunTest::nothingIsSent()
{
    const ScriptRun script =
        run(QByteArray(kScript).replace("close(4) = 0", "read(4, ..., 10) = 0"));
    QVERIFY(script.problem);
    QCOMPARE(script.lines[9].fate, LineFate::Differs);
    QCOMPARE(script.lines[10].fate, LineFate::NotReached);
    QVERIFY(script.differences.empty());

    const ScriptRun silent = run(kScript + "+0 > . 2:2(0) ack 1\n");
    QVERIFY(silent.problem && silent.problem->actual.empty());
    QCOMPARE(silent.lines[11].fate, LineFate::Differs);
}

void ScriptRunTest::whatIsNotUnderstood()
{
    const ScriptRun script =
        run(QByteArray(kScript).replace("accept(3, ..., ...)", "frobnicate(3)"));
    QVERIFY(script.problem);
    QCOMPARE(script.lines[8].fate, LineFate::NotUnderstood);
    QCOMPARE(script.lines[9].fate, LineFate::NotReached);
}

void ScriptRunTest::whatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* name, const QByteArray& text, int line, const char* says) {
        QTest::newRow(name) << text << line << QString(says);
    };
    row("empty", "// nothing\n", 0, "no events");
    row("misread", "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+0 < Q 0:0(0)\n", 2,
        "cannot be read");
    row("number", "0 socket(..., SOCK_STREAM, IPPROTO_TCP) = 3\n+x < S 0:0(0)\n", 2, "read");
    row("ends", "0 socket(..., SOCK_STREAM, ", 1, "");
}

void ScriptRunTest::whatCannotBeRead()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, kind);
    const auto loaded = load(text);
    QVERIFY(std::holds_alternative<lesson::FileProblem>(loaded));
    const auto& problem = std::get<lesson::FileProblem>(loaded);
    const lesson::ProblemText words = lesson::sentences(language::Speaker(), problem);
    const lesson::ProblemText chinese =
        lesson::sentences(language::speaker(language::kChinese), problem);
    QVERIFY2(line == 0 || problem.place.line == line, qPrintable(words.what));
    QVERIFY2(words.what.contains(kind), qPrintable(words.what));
    QVERIFY(!chinese.what.isEmpty() && !words.wanted.isEmpty() && !chinese.wanted.isEmpty());
    QVERIFY(lesson::whereabouts(problem).endsWith(
        (problem.place.line > 0 ? QString(".pkt:%1").arg(problem.place.line) : QString(".pkt")) +
        (problem.place.column > 0 ? QString(":%1").arg(problem.place.column) : QString())));
}

/// In what is drawn, each leaves before it arrives, and nobody made it by hand.
void ScriptRunTest::segmentsComeFromTheOtherEnd()
{
    const ScriptRun script = run(kScript);
    QCOMPARE(script.trace.rows().size(), script.recorded.rows().size());
    QVERIFY(!script.trace.start().tellsState[sim::Side::Client]);
    QVERIFY(script.trace.start().tellsState[sim::Side::Server]);
    QVERIFY(script.recorded.segments()[0].injected);
    std::vector<bool> left(script.trace.segments().size() + 1);
    for (const sim::TraceRow& row : script.trace.rows()) {
        if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
            QVERIFY(!script.trace.segment(send->segment).injected);
            left[send->segment.value] = true;
        } else if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
            QVERIFY(left[arrival->segment.value]);
        }
    }
}

void ScriptRunTest::canBeLookedAtOnly()
{
    session::Session session;
    session.open(run(kScript));
    QVERIFY(session.script() != nullptr);
    const sim::Trace whole = session.script()->trace;
    QCOMPARE(session.trace(), whole);
    QCOMPARE(session.stepsDone(), std::size_t{0});
    QCOMPARE(session.steps().count(), std::size_t{2});
    QVERIFY(session.stepForward());
    QCOMPARE(session.playhead(), tcp::Instant{});
    QVERIFY(session.stepForward());
    QCOMPARE(session.playhead(), tcp::Instant(std::chrono::milliseconds(100)));
    QCOMPARE(session.state().rowCount(), whole.rows().size());
    QVERIFY(!session.stepForward());

    const session::Act acts[] = {sim::UserCall{sim::Side::Server, {tcp::CallKind::Close, 0, true}},
        sim::Injection{}, sim::SegmentFault{sim::SegmentId{1}, sim::Drop{}}};
    for (const session::Act& act : acts) {
        const auto whyNot = session.canApply(act);
        QVERIFY(whyNot == sim::WhyNot(sim::Refusal::Recorded));
        QVERIFY(session.apply(act) == whyNot);
    }
    QVERIFY(session.stepBack());
    QCOMPARE(session.playhead(), tcp::Instant{});
    session.seek(tcp::Instant(std::chrono::milliseconds(50)));
    QCOMPARE(session.stepsDone(), std::size_t{1});
    QCOMPARE(session.trace(), whole);

    session.open(lesson::blankScenario());
    QVERIFY(session.script() == nullptr);
    QVERIFY(!session.canApply(acts[0]) ||
        *session.canApply(acts[0]) != sim::WhyNot(sim::Refusal::Recorded));
}

SUITE_WITHIN(QCoreApplication, ScriptRunTest);

} // namespace script_run_test

#include "script_run_test.moc"
