// SPDX-License-Identifier: GPL-3.0-or-later

// Every way a scenario file can be wrong: the kind of problem, and where it is said to be.

#include "language/speaker.h"
#include "lesson/problem/file_problem.h"
#include "lesson/scenario/scenario.h"
#include "support/suite.h"

#include <QTemporaryDir>
#include <QtTest>

namespace bad_file_test {

using lesson::FileProblem;
using lesson::JsonStumble;
using lesson::ProblemKind;

namespace {

/// A right file with `steps` in it.
QByteArray withSteps(const QByteArray& steps)
{
    return "{\"woshou\": \"scenario/1\", \"steps\": [" + steps + "]}";
}

/// A right file with more keys in it.
QByteArray withKeys(const QByteArray& keys)
{
    return "{\"woshou\": \"scenario/1\", \"steps\": [], " + keys + "}";
}

FileProblem problemOf(const QByteArray& text)
{
    const auto result = lesson::readScenario(text, "file.json");
    const auto* problem = std::get_if<FileProblem>(&result);
    return problem == nullptr ? FileProblem{"no problem", {}, {}, {}, {}, {}, {}} : *problem;
}

constexpr auto kOpened = R"({"at_ms":0,"server":"listen"},{"at_ms":0,"client":"connect"})";

} // namespace

class BadFileTest : public QObject
{
    Q_OBJECT

private slots:
    void text_data();
    void text();
    void stumble_data();
    void stumble();
    void shape_data();
    void shape();
    void meaning_data();
    void meaning();
    void rightAfterAll_data();
    void rightAfterAll();
    void files();
    void placeOfKeyAndValue();
    void missingKeysAreGivenNoValue();
    void longKeysAreCutShort();
    void everyProblemHasSentences();
    void firstProblemOfManyIsQuick();
};

void BadFileTest::text_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const auto row = [](const char* name, const QByteArray& file, ProblemKind kind, int line,
                         int column) { QTest::newRow(name) << file << kind << line << column; };
    row("empty", "", ProblemKind::Empty, 0, 0);
    row("blank", " \n\t ", ProblemKind::Empty, 0, 0);
    row("not UTF-8", "{\n \"a\": \"\xFF\"}", ProblemKind::NotUtf8, 2, 8);
    row("UTF-16", QByteArray("\xFF\xFE{\0}\0", 6), ProblemKind::NotUtf8, 1, 1);
    row("GB 18030", "{\"title\": \"\xCE\xD5\xCA\xD6\"}", ProblemKind::NotUtf8, 1, 12);
    row("overlong UTF-8", "{\"\xC0\xAF\": 1}", ProblemKind::NotUtf8, 1, 3);
    row("no JSON", "hello", ProblemKind::NotJson, 1, 1);
    row("cut off", "{\"a\": [1,\n", ProblemKind::NotJson, 2, 1);
    row("comma missing", "{\"a\": 1\n \"b\": 2}", ProblemKind::NotJson, 2, 2);
    row("comma too many", "{\"a\": [1,]}", ProblemKind::NotJson, 1, 10);
    row("column in characters", "{\"\xE6\x8F\xA1\xE6\x89\x8B\" 1}", ProblemKind::NotJson, 1, 7);
    row("single quotes", "{'a': 1}", ProblemKind::NotJson, 1, 2);
    row("colon missing", "{\"a\" 1}", ProblemKind::NotJson, 1, 6);
    row("comment", "{\"a\": 1} // one", ProblemKind::NotJson, 1, 10);
    row("two documents", "{} {}", ProblemKind::NotJson, 1, 4);
    row("number", "{\"a\": 01}", ProblemKind::NotJson, 1, 7);
    row("huge number", "{\"a\": 1e400}", ProblemKind::NotJson, 1, 7);
    row("escape", "{\"a\": \"\\q\"}", ProblemKind::NotJson, 1, 8);
    row("line end in text", "{\"a\": \"x\ny\"}", ProblemKind::NotJson, 1, 9);
    row("NUL in text", QByteArray("{\"a\": \"x\0\"}", 11), ProblemKind::NotJson, 1, 9);
    row("NUL behind the document", QByteArray("{} \0", 4), ProblemKind::NotJson, 1, 4);
    row("half a word", "{\"a\": tru}", ProblemKind::NotJson, 1, 7);
    row("NaN", "{\"a\": NaN}", ProblemKind::NotJson, 1, 7);
    row("NUL", QByteArray("{\"a\": \0}", 8), ProblemKind::NotJson, 1, 7);
    row("key twice", "{\"a\": 1, \"b\": {\"c\": 1, \"\\u0063\": 2}}", ProblemKind::DuplicateKey, 1,
        24);
    row("deep", QByteArray(100'000, '['), ProblemKind::TooDeep, 1, 65);
    row("deep objects", QByteArray("{\"a\":").repeated(100'000), ProblemKind::TooDeep, 1, 321);
}

void BadFileTest::text()
{
    QFETCH(QByteArray, file);
    QFETCH(ProblemKind, kind);
    QFETCH(int, line);
    QFETCH(int, column);
    const FileProblem problem = problemOf(file);
    QCOMPARE(problem.file, QString("file.json"));
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.place.line, line);
    QCOMPARE(problem.place.column, column);
}

void BadFileTest::stumble_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<JsonStumble>("stumble");
    QTest::addColumn<int>("column");
    const auto row = [](const char* file, JsonStumble stumble, int column) {
        QTest::newRow(file) << QByteArray(file) << stumble << column;
    };
    row("[-]", JsonStumble::Number, 2);
    row("[1.]", JsonStumble::Number, 2);
    row("[-01]", JsonStumble::Number, 2);
    row("[1e+]", JsonStumble::Number, 2);
    row("[10e308]", JsonStumble::Number, 2);
    row("[1e-400]", JsonStumble::Number, 2);
    row("[0x10]", JsonStumble::CommaOrBracket, 3);
    row("[1 -2]", JsonStumble::CommaOrBracket, 4);
    row("[+1]", JsonStumble::Value, 2);
    row("[1,,2]", JsonStumble::Value, 4);
    row("[,]", JsonStumble::Value, 2);
    row("[1, ]", JsonStumble::TrailingComma, 5);
    row("[1,}", JsonStumble::Value, 4);
    row("{\"a\":1,}", JsonStumble::TrailingComma, 8);
    row("{\"a\":}", JsonStumble::Value, 6);
    row("{,}", JsonStumble::Key, 2);
    row("{\"a\",", JsonStumble::Colon, 5);
    row("{\"a\":1 \"b\"", JsonStumble::CommaOrBrace, 8);
    row("[1/2]", JsonStumble::Comment, 3);
    row("{/**/}", JsonStumble::Comment, 2);
    row("{} x", JsonStumble::MoreText, 4);
    row("[\"x\\q\"]", JsonStumble::Escape, 4);
    row("[\"\\u12", JsonStumble::Escape, 3);
    row("[\"x\ty\"]", JsonStumble::ControlCharacter, 4);
    row("[\"x", JsonStumble::EndOfFile, 4);
    row("[", JsonStumble::EndOfFile, 2);
    row("{\"a\":", JsonStumble::EndOfFile, 6);
}

void BadFileTest::stumble()
{
    QFETCH(QByteArray, file);
    QFETCH(JsonStumble, stumble);
    QFETCH(int, column);
    const FileProblem problem = problemOf(file);
    QCOMPARE(problem.kind, ProblemKind::NotJson);
    QCOMPARE(problem.stumble, stumble);
    QCOMPARE(problem.place.column, column);
}

void BadFileTest::shape_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char* name, const QByteArray& file, ProblemKind kind,
                         const QString& pointer, const QString& detail = {}) {
        QTest::newRow(name) << file << kind << pointer << detail;
    };
    row("a list", "[]", ProblemKind::WrongType, "", "array");
    row("a number", "5", ProblemKind::WrongType, "", "number");
    row("woshou missing", "{\"steps\": []}", ProblemKind::MissingKey, "", "woshou");
    row("steps missing", "{\"woshou\": \"scenario/1\"}", ProblemKind::MissingKey, "", "steps");
    row("another format", "{\"woshou\": \"session/1\"}", ProblemKind::WrongFormat, "/woshou",
        "session/1");
    row("woshou no text", "{\"woshou\": 1, \"steps\": []}", ProblemKind::UnknownWord, "/woshou");
    row("unknown key", withKeys("\"clinet\": {}"), ProblemKind::UnknownKey, "/clinet", "clinet");
    row("key with slash", withKeys("\"a/b~\": 1"), ProblemKind::UnknownKey, "/a~1b~0");
    row("steps no list", "{\"woshou\": \"scenario/1\", \"steps\": {}}", ProblemKind::WrongType,
        "/steps", "object");
    row("long text", withKeys("\"title\": {\"en\": \"" + QByteArray(10'001, 'x') + "\"}"),
        ProblemKind::TooLong, "/title/en", "10001");
    row("long description",
        withKeys("\"description\": {\"zh\": \"" + QString(10'001, QChar(0x63E1)).toUtf8() + "\"}"),
        ProblemKind::TooLong, "/description/zh", "10001");
    row("title no object", withKeys("\"title\": \"x\""), ProblemKind::WrongType, "/title");
    row("title in French", withKeys("\"title\": {\"fr\": \"x\"}"), ProblemKind::UnknownKey,
        "/title/fr");
    row("empty title", withKeys("\"title\": {}"), ProblemKind::MissingKey, "/title", "en, zh");
    row("negative seed", withKeys("\"seed\": -1"), ProblemKind::OutOfRange, "/seed", "-1");
    row("seed of 2^53", withKeys("\"seed\": 9007199254740992"), ProblemKind::OutOfRange, "/seed");
    row("fraction of a seed", withKeys("\"seed\": 1.5"), ProblemKind::NotWhole, "/seed", "1.5");
    row("start", withKeys("\"start\": \"open\""), ProblemKind::UnknownWord, "/start", "open");
    row("until negative", withKeys("\"until_ms\": -5"), ProblemKind::OutOfRange, "/until_ms");
    row("until in 31 days", withKeys("\"until_ms\": 2678400000"), ProblemKind::OutOfRange,
        "/until_ms");

    row("isn beyond 32 bits", withKeys("\"client\": {\"isn\": 4294967296}"),
        ProblemKind::OutOfRange, "/client/isn", "4294967296");
    row("isn text", withKeys("\"client\": {\"isn\": \"x\"}"), ProblemKind::WrongType, "/client/isn",
        "string");
    row("isn fraction", withKeys("\"client\": {\"isn\": 0.5}"), ProblemKind::NotWhole,
        "/client/isn");
    row("isn list with text", withKeys("\"client\": {\"isn\": [1, \"x\"]}"), ProblemKind::WrongType,
        "/client/isn/1");
    row("isn list empty", withKeys("\"client\": {\"isn\": []}"), ProblemKind::TooFew,
        "/client/isn");
    row("unknown setting", withKeys("\"server\": {\"msss\": 1}"), ProblemKind::UnknownKey,
        "/server/msss", "msss");
    row("port 0", withKeys("\"server\": {\"port\": 0}"), ProblemKind::OutOfRange, "/server/port");
    row("mss 0", withKeys("\"server\": {\"mss\": 0}"), ProblemKind::OutOfRange, "/server/mss");
    row("window 0", withKeys("\"server\": {\"window\": 0}"), ProblemKind::OutOfRange,
        "/server/window");
    row("window too large", withKeys("\"server\": {\"window\": 65536}"),
        ProblemKind::WindowNeedsScale, "/server/window", "65536");
    row("window too large for the shift",
        withKeys("\"server\": {\"window\": 131071, \"window_scale\": 1}"),
        ProblemKind::WindowNeedsScale, "/server/window", "131071");
    row("shift of 15", withKeys("\"server\": {\"window_scale\": 15}"), ProblemKind::OutOfRange,
        "/server/window_scale");
    row("msl negative", withKeys("\"server\": {\"msl_ms\": -1}"), ProblemKind::OutOfRange,
        "/server/msl_ms");
    row("nagle 1", withKeys("\"server\": {\"nagle\": 1}"), ProblemKind::WrongType, "/server/nagle",
        "number");
    row("recovery of Reno",
        withKeys("\"client\": {\"congestion\": \"reno\", \"recovery\": \"sack\"}"),
        ProblemKind::NoSackRecovery, "/client/recovery", "reno");
    row("rto order", withKeys("\"client\": {\"min_rto_ms\": 2000, \"max_rto_ms\": 1000}"),
        ProblemKind::RtoOrder, "/client", "2000");

    row("keep-alive that never rests",
        withKeys("\"until_ms\": 2592000000, \"client\": {\"keepalive_ms\": 1}"),
        ProblemKind::OutOfRange, "/client/keepalive_ms", "1");
    row("probes that never rest",
        withKeys("\"until_ms\": 2592000000, \"server\": {\"max_rto_ms\": 1, "
                 "\"min_rto_ms\": 1}"),
        ProblemKind::OutOfRange, "/server/max_rto_ms", "1");
    row("keep-alive that hardly rests", withKeys("\"client\": {\"keepalive_ms\": 17}"),
        ProblemKind::OutOfRange, "/client/keepalive_ms", "17");
    row("too many copies",
        withSteps(
            QByteArray(R"({"fault":{"duplicate":1000},"from":"client","nth":1},)").repeated(4001) +
            R"({"at_ms":0,"client":"connect"})"),
        ProblemKind::TooMuchToSend, "/steps", "4001000");
    row("link unknown", withKeys("\"link\": {\"delay\": 5}"), ProblemKind::UnknownKey,
        "/link/delay");
    row("probability of 2", withKeys("\"link\": {\"loss\": 2}"), ProblemKind::OutOfRange,
        "/link/loss", "2");
    row("probability below 0", withKeys("\"link\": {\"to_client\": {\"reorder\": -0.1}}"),
        ProblemKind::OutOfRange, "/link/to_client/reorder", "-0.1");
    row("rate 0", withKeys("\"link\": {\"rate_bps\": 0}"), ProblemKind::OutOfRange,
        "/link/rate_bps");
    row("delay negative", withKeys("\"link\": {\"to_server\": {\"delay_ms\": -1}}"),
        ProblemKind::OutOfRange, "/link/to_server/delay_ms");

    row("step no object", withSteps("5"), ProblemKind::WrongType, "/steps/0", "number");
    row("step empty", withSteps("{}"), ProblemKind::MissingKey, "/steps/0", "at_ms, when, fault");
    row("step without time", withSteps(R"({"client":"connect"})"), ProblemKind::MissingKey,
        "/steps/0", "at_ms, when");
    row("step without deed", withSteps(R"({"at_ms":0})"), ProblemKind::MissingKey, "/steps/0",
        "client, server, inject");
    row("negative time", withSteps(R"({"at_ms":-1,"client":"connect"})"), ProblemKind::OutOfRange,
        "/steps/0/at_ms", "-1");
    row("31 days", withSteps(R"({"at_ms":2678400000,"client":"connect"})"), ProblemKind::OutOfRange,
        "/steps/0/at_ms");
    row("unknown end", withSteps(R"({"at_ms":0,"router":"connect"})"), ProblemKind::UnknownKey,
        "/steps/0/router", "router");
    row("unknown call", withSteps(R"({"at_ms":0,"client":"conect"})"), ProblemKind::UnknownWord,
        "/steps/0/client", "conect");
    row("send without bytes", withSteps(R"({"at_ms":0,"client":"send"})"), ProblemKind::UnknownWord,
        "/steps/0/client", "send");
    row("call no word", withSteps(R"({"at_ms":0,"client":7})"), ProblemKind::UnknownWord,
        "/steps/0/client", "7");
    row("unknown call with bytes", withSteps(R"({"at_ms":0,"client":{"sned":7}})"),
        ProblemKind::UnknownKey, "/steps/0/client/sned", "sned");
    row("send nothing", withSteps(R"({"at_ms":0,"client":{"send":0}})"), ProblemKind::OutOfRange,
        "/steps/0/client/send");
    row("send over 1 GB", withSteps(R"({"at_ms":0,"client":{"send":1000000001}})"),
        ProblemKind::OutOfRange, "/steps/0/client/send", "1000000001");
    row("send a fraction", withSteps(R"({"at_ms":0,"client":{"send":1.5}})"), ProblemKind::NotWhole,
        "/steps/0/client/send", "1.5");
    row("both ends", withSteps(R"({"at_ms":0,"client":"connect","server":"listen"})"),
        ProblemKind::UnknownKey, "/steps/0/server", "server");
    row("time and when", withSteps(R"({"at_ms":0,"when":{"server":"LISTEN"},"client":"connect"})"),
        ProblemKind::UnknownKey, "/steps/0/when", "when");
    row("after without when", withSteps(R"({"at_ms":0,"after_ms":1,"client":"connect"})"),
        ProblemKind::UnknownKey, "/steps/0/after_ms");
    row("unknown state", withSteps(R"({"when":{"server":"CLOSE_WAIT"},"client":"connect"})"),
        ProblemKind::UnknownWord, "/steps/0/when/server", "CLOSE_WAIT");
    row("when of nobody", withSteps(R"({"when":{},"client":"connect"})"), ProblemKind::MissingKey,
        "/steps/0/when", "client, server");
    row("when of both",
        withSteps(R"({"when":{"client":"CLOSED","server":"CLOSED"},"client":"connect"})"),
        ProblemKind::TooMany, "/steps/0/when");
    row("unknown fault", withSteps(R"({"fault":"lose","from":"client","nth":1})"),
        ProblemKind::UnknownWord, "/steps/0/fault", "lose");
    row("fault from nobody", withSteps(R"({"fault":"drop","nth":1})"), ProblemKind::MissingKey,
        "/steps/0", "from");
    row("fault from a third", withSteps(R"({"fault":"drop","from":"router","nth":1})"),
        ProblemKind::UnknownWord, "/steps/0/from", "router");
    row("nth 0", withSteps(R"({"fault":"drop","from":"client","nth":0})"), ProblemKind::OutOfRange,
        "/steps/0/nth", "0");
    row("delay below 0", withSteps(R"({"fault":{"delay_ms":-1},"from":"client","nth":1})"),
        ProblemKind::OutOfRange, "/steps/0/fault/delay_ms");
    row("seq beyond 32 bits",
        withSteps(R"({"at_ms":0,"inject":{"to":"client","flags":"RST","seq":4294967296}})"),
        ProblemKind::OutOfRange, "/steps/0/inject/seq", "4294967296");
    row("seq beyond 64 bits",
        withSteps(
            R"({"at_ms":0,"inject":{"to":"client","flags":"RST","seq":99999999999999999999}})"),
        ProblemKind::OutOfRange, "/steps/0/inject/seq");
    row("seq missing", withSteps(R"({"at_ms":0,"inject":{"to":"client","flags":"RST"}})"),
        ProblemKind::MissingKey, "/steps/0/inject", "seq");
    row("flags", withSteps(R"({"at_ms":0,"inject":{"to":"client","flags":"SYN_ACK","seq":1}})"),
        ProblemKind::BadFlags, "/steps/0/inject/flags", "SYN_ACK");
    row("flags with space",
        withSteps(R"({"at_ms":0,"inject":{"to":"client","flags":"SYN, FIN","seq":1}})"),
        ProblemKind::BadFlags, "/steps/0/inject/flags", " FIN");
    row("ACK without ack",
        withSteps(R"({"at_ms":0,"inject":{"to":"client","flags":"SYN,ACK","seq":1}})"),
        ProblemKind::AckWithoutNumber, "/steps/0/inject");
    row("more SACK blocks than fit beside timestamps",
        withSteps(R"({"at_ms":0,"inject":{"to":"client","flags":"","seq":1,
            "options":{"ts":[1,2],"sack":[[1,2],[3,4],[5,6],[7,8]]}}})"),
        ProblemKind::TooMany, "/steps/0/inject/options/sack", "4");
    row("five SACK blocks", withSteps(R"({"at_ms":0,"inject":{"to":"client","flags":"","seq":1,
            "options":{"sack":[[1,2],[3,4],[5,6],[7,8],[9,10]]}}})"),
        ProblemKind::TooMany, "/steps/0/inject/options/sack", "5");
    row("a timestamp of one number",
        withSteps(
            R"({"at_ms":0,"inject":{"to":"client","flags":"","seq":1,"options":{"ts":[1]}}})"),
        ProblemKind::TooFew, "/steps/0/inject/options/ts", "1");
    row("the fourth step",
        withSteps(
            QByteArray(kOpened) + R"(,{"at_ms":1,"client":"close"},{"at_ms":1,"client":"clse"})"),
        ProblemKind::UnknownWord, "/steps/3/client", "clse");
    row("100,001 steps",
        withSteps(QByteArray(R"({"at_ms":0,"client":"crash"},)").repeated(100'000) +
            R"({"at_ms":0,"client":"crash"})"),
        ProblemKind::TooMany, "/steps", "100001");
}

void BadFileTest::shape()
{
    QFETCH(QByteArray, file);
    QFETCH(ProblemKind, kind);
    QFETCH(QString, pointer);
    QFETCH(QString, detail);
    const FileProblem problem = problemOf(file);
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.place.pointer, pointer);
    QVERIFY(problem.place.line > 0);
    if (!detail.isEmpty()) {
        const QStringList said{problem.subject, problem.found, problem.wanted.join(", ")};
        QVERIFY2(said.contains(detail), qPrintable(said.join(" | ")));
    }
}

void BadFileTest::meaning_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<QString>("pointer");
    const auto cannot = [](const char* name, const QByteArray& steps, const QString& pointer) {
        QTest::newRow(name) << withSteps(steps) << ProblemKind::EndCannotTake << pointer;
    };
    cannot("send on an end that never opens",
        R"({"at_ms":0,"server":"listen"},{"at_ms":5,"client":{"send":1}})", "/steps/1/client");
    cannot(
        "close on an end that never opens", R"({"at_ms":0,"server":"close"})", "/steps/0/server");
    cannot("send before connect",
        R"({"at_ms":5,"client":"connect"},{"at_ms":0,"client":{"send":1}})", "/steps/1/client");
    cannot("connect twice at once",
        R"({"at_ms":0,"client":"connect"},{"at_ms":0,"client":"connect"})", "/steps/1/client");
    cannot("listen behind connect",
        R"({"at_ms":0,"client":"connect"},{"at_ms":0,"client":"listen"})", "/steps/1/client");
    cannot("send after a crash",
        QByteArray(kOpened) +
            R"(,{"at_ms":500,"client":"crash"},{"at_ms":600,"client":{"send":1}})",
        "/steps/3/client");
    cannot("receive after an abort",
        QByteArray(kOpened) +
            R"(,{"at_ms":500,"client":"abort"},{"at_ms":600,"client":{"receive":1}})",
        "/steps/3/client");
    cannot("an end that never opens waits",
        QByteArray(R"({"at_ms":0,"client":"connect"},)") +
            R"({"when":{"client":"CLOSED"},"server":"close"})",
        "/steps/1/server");
    cannot("connect when connected",
        QByteArray(kOpened) + R"(,{"when":{"client":"ESTABLISHED"},"client":"connect"})",
        "/steps/2/client");
    cannot("send in TIME-WAIT",
        QByteArray(kOpened) + R"(,{"when":{"client":"TIME-WAIT"},"client":{"send":1}})",
        "/steps/2/client");

    const auto established = [](const char* name, const QByteArray& steps, const QString& pointer) {
        QTest::newRow(name) << withSteps(steps).chopped(1) + ", \"start\": \"established\"}"
                            << ProblemKind::EndCannotTake << pointer;
    };
    established("listen while connected", R"({"at_ms":0,"server":"listen"})", "/steps/0/server");
    established("connect while connected, later",
        R"({"at_ms":0,"client":{"send":10}},{"at_ms":900,"client":"connect"})", "/steps/1/client");

    const auto cycle = [](const char* name, const QByteArray& steps, const QString& pointer) {
        QTest::newRow(name) << withSteps(steps) << ProblemKind::WaitCycle << pointer;
    };
    cycle("waits for itself",
        QByteArray(kOpened) + R"(,{"when":{"server":"FIN-WAIT-1"},"server":"close"})", "/steps/2");
    cycle("each waits for the other's FIN",
        QByteArray(kOpened) + R"(,{"when":{"client":"CLOSE-WAIT"},"client":"close"},)" +
            R"({"when":{"server":"CLOSE-WAIT"},"server":"close"})",
        "/steps/2");
    cycle("opens when open",
        R"({"when":{"client":"ESTABLISHED"},"server":"listen"},
           {"when":{"server":"LISTEN"},"client":"connect"})",
        "/steps/0");

    QTest::newRow("a send that makes too many segments")
        << QByteArray(R"({"woshou":"scenario/1","client":{"mss":100},"steps":[)") + kOpened +
            R"(,{"at_ms":900,"client":{"send":1000000000}}]})"
        << ProblemKind::TooMuchToSend << "/steps/2";
}

void BadFileTest::meaning()
{
    QFETCH(QByteArray, file);
    QFETCH(ProblemKind, kind);
    QFETCH(QString, pointer);
    const FileProblem problem = problemOf(file);
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.place.pointer, pointer);
}

void BadFileTest::rightAfterAll_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* name, const QByteArray& steps) {
        QTest::newRow(name) << withSteps(steps);
    };
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + withSteps({});
    QTest::newRow("CR LF") << QByteArray(
        "{\r\n\"woshou\": \"scenario/1\",\r\n\"steps\": []\r\n}\r\n");
    QTest::newRow("whole numbers with a point")
        << withKeys("\"seed\": 1.0, \"client\": {\"isn\": 1e2}");
    QTest::newRow("a schema for editors") << withKeys("\"$schema\": \"scenario.schema.json\"");
    QTest::newRow("text at the limit")
        << withKeys("\"title\": {\"zh\": \"" + QString(10'000, QChar(0x63E1)).toUtf8() + "\"}");
    QTest::newRow("limits") << withKeys("\"until_ms\": 2592000000, \"seed\": 9007199254740991");
    QTest::newRow("congestion control")
        << withKeys("\"client\": {\"congestion\": \"none\", \"initial_cwnd_segments\": 4, "
                    "\"recovery\": null, \"initial_ssthresh\": null}");
    QTest::newRow("none in words") << withKeys(
        "\"link\": {\"rate_bps\": null, \"queue\": null}, \"client\": {\"user_timeout_ms\": null}");
    row("connect after closing by a reset", R"({"at_ms":0,"client":"connect"},
        {"at_ms":500,"server":"listen"},{"at_ms":600,"client":"connect"})");
    row("listen, then connect", R"({"at_ms":0,"client":"listen"},{"at_ms":0,"client":"connect"})");
    row("crash of a closed end", R"({"at_ms":0,"client":"crash"})");
    row("stop reading before opening",
        R"({"at_ms":0,"server":"stop-reading"},{"at_ms":0,"server":"listen"})");
    row("close twice after a handshake",
        QByteArray(kOpened) +
            R"(,{"at_ms":500,"client":"close"},{"at_ms":99000,"client":"close"})");
    row("a wait for what only a user does",
        QByteArray(kOpened) + R"(,{"when":{"server":"CLOSE-WAIT"},"server":"close"})");
    row("a chain of waits", R"({"at_ms":0,"server":"listen"},
        {"when":{"server":"LISTEN"},"client":"connect"},
        {"when":{"client":"ESTABLISHED"},"after_ms":100,"client":"close"},
        {"when":{"server":"CLOSE-WAIT"},"server":"close"})");
    row("an end that is opened by a wait",
        R"({"at_ms":0,"server":"listen"},{"when":{"server":"LISTEN"},"client":"connect"},
           {"at_ms":500,"client":{"send":1}})");
    row("an injected FIN may break a cycle",
        QByteArray(kOpened) + R"(,{"when":{"client":"CLOSE-WAIT"},"client":"close"},)" +
            R"({"when":{"server":"CLOSE-WAIT"},"server":"close"},)" +
            R"({"at_ms":500,"inject":{"to":"server","flags":"FIN","seq":101,"ack":301}})");
    row("1 GB", QByteArray(kOpened) + R"(,{"at_ms":900,"client":{"send":1000000000}})");
}

void BadFileTest::rightAfterAll()
{
    QFETCH(QByteArray, file);
    const auto result = lesson::readScenario(file, "file.json");
    const auto* problem = std::get_if<FileProblem>(&result);
    QVERIFY2(problem == nullptr,
        problem == nullptr ? ""
                           : qPrintable(lesson::sentences(language::Speaker(), *problem).what));
}

void BadFileTest::files()
{
    const auto problem = [](const QString& source) {
        const auto result = lesson::loadScenario(source);
        return std::get<FileProblem>(result);
    };
    QTemporaryDir folder;
    QCOMPARE(problem(folder.path()).kind, ProblemKind::IsFolder);
    QCOMPARE(problem(folder.filePath("none.json")).kind, ProblemKind::NoSuchFile);
    // As a name in Latin-1 comes from the command line.
    QCOMPARE(
        problem(folder.filePath(QString::fromUtf8("caf\xe9.json"))).kind, ProblemKind::NameNotUtf8);
    QCOMPARE(problem("lost-sin").kind, ProblemKind::UnknownSource);
    QCOMPARE(problem("lost-sin").wanted.value(0), QString("lost-syn"));
    QCOMPARE(problem("qqqqqqqq").wanted, QStringList());

    QFile large(folder.filePath("large.json"));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(lesson::kMaxFileBytes + 1));
    QCOMPARE(problem(large.fileName()).kind, ProblemKind::TooLarge);
    QCOMPARE(problem("/dev/zero").kind, ProblemKind::TooLarge);
    QCOMPARE(problem("/dev/null").kind, ProblemKind::Empty);
    // What can be opened, even by the superuser, and not be read.
    QCOMPARE(problem("/proc/self/mem").kind, ProblemKind::NotReadable);
}

void BadFileTest::placeOfKeyAndValue()
{
    const FileProblem key = problemOf("{\"woshou\": \"scenario/1\",\n \"step\": []}");
    QCOMPARE(lesson::whereabouts(key), QString("file.json:2:2: /step"));
    const FileProblem value = problemOf("{\"woshou\": \"scenario/1\",\n \"steps\": [\n  "
                                        "{\"at_ms\": -1, \"client\": \"connect\"}]}");
    QCOMPARE(lesson::whereabouts(value), QString("file.json:3:13: /steps/0/at_ms"));
}

/// Only the value of "woshou" is known: what another key is to be is for the user to say.
void BadFileTest::missingKeysAreGivenNoValue()
{
    QCOMPARE(problemOf("{\"steps\": []}").found, QString("\"scenario/1\""));
    QCOMPARE(problemOf("{\"woshou\": \"scenario/1\"}").found, QString());
}

void BadFileTest::longKeysAreCutShort()
{
    const QByteArray key(100'000, 'k');
    for (const QByteArray& file : {"{\"" + key + "\": 1}",
             "{\"" + key + "\": 1, \"" + key + "\": 2}", withSteps("{\"" + key + "\": 1}")}) {
        const FileProblem problem = problemOf(file);
        QVERIFY(lesson::whereabouts(problem).size() < 300);
        QVERIFY(lesson::sentences(language::Speaker(), problem).what.size() < 300);
    }
}

void BadFileTest::everyProblemHasSentences()
{
    for (int kind = 0; kind <= static_cast<int>(ProblemKind::TooMuchToSend); ++kind) {
        for (int stumble = 0; stumble <= static_cast<int>(lesson::JsonStumble::MoreText);
             ++stumble) {
            const FileProblem problem{"file", {}, static_cast<ProblemKind>(kind),
                static_cast<lesson::JsonStumble>(stumble), "a%1b", "c%2d", {"e%3f"}};
            const auto text = lesson::sentences(language::Speaker(), problem);
            for (const QString& sentence : {text.what, text.wanted}) {
                QVERIFY2(sentence.size() > 8, qPrintable(QString::number(kind)));
                QVERIFY2(sentence.endsWith('.') || sentence.endsWith(QLatin1String("f")) ||
                        sentence.contains(QLatin1String("a%1b")),
                    qPrintable(sentence));
            }
            const auto chinese = lesson::sentences(language::speaker(language::kChinese), problem);
            for (const QString& sentence : {chinese.what, chinese.wanted}) {
                QVERIFY2(sentence.size() > 3, qPrintable(QString::number(kind)));
                QVERIFY2(sentence != text.what, qPrintable(sentence));
            }
        }
    }
}

void BadFileTest::firstProblemOfManyIsQuick()
{
    QElapsedTimer timer;
    timer.start();
    const FileProblem problem =
        problemOf(withSteps(QByteArray(R"({"at_ms":-1,"client":"?"},)").repeated(99'999) + "0"));
    QCOMPARE(problem.place.pointer, QString("/steps/0/at_ms"));
    QVERIFY(timer.elapsed() < 20'000);
}

SUITE_WITHIN(QCoreApplication, BadFileTest);

} // namespace bad_file_test

#include "bad_file_test.moc"
