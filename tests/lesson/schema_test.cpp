// SPDX-License-Identifier: GPL-3.0-or-later

// The published schemas say what the program does: same defaults, same ids, and real traces pass.

#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"
#include "lesson/scenario/catalogue.h"
#include "lesson/scenario/scenario_reader.h"
#include "lesson/scenario_run.h"
#include "sim/trace_json.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <set>

namespace schema_test {
namespace {

using Ids = std::set<QString>;

QString text(std::string_view words)
{
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

/// The values of the enum of `key` in the lines of `kind`.
Ids listed(const QJsonObject& schema, const QString& kind, const QString& key)
{
    Ids ids;
    for (const QJsonValue& line : schema["oneOf"].toArray()) {
        const QJsonValue properties = line["properties"];
        if (properties["kind"]["const"].toString() == kind) {
            for (const QJsonValue& id : properties[key]["enum"].toArray()) {
                ids.insert(id.toString());
            }
        }
    }
    return ids;
}

template<typename Enum, typename Name>
Ids all(std::size_t count, Name name)
{
    Ids ids;
    for (std::size_t i = 0; i < count; ++i) {
        ids.insert(text(name(static_cast<Enum>(i))));
    }
    return ids;
}

const QJsonObject traceSchema() { return lesson::builtInObject(":/schema/trace.schema.json"); }

const QJsonObject scenarioSchema()
{
    return lesson::builtInObject(":/schema/scenario.schema.json");
}

lesson::SchemaCheck schemaOf(const char* kind)
{
    return lesson::SchemaCheck(lesson::builtInText(QString(":/schema/%1.schema.json").arg(kind)));
}

std::optional<lesson::ShapeProblem> problemOf(
    const lesson::SchemaCheck& check, const QByteArray& text)
{
    const lesson::JsonText json(text, "file.json");
    return check.check(json.value());
}

std::optional<lesson::ShapeProblem> problemOf(
    const lesson::SchemaCheck& check, const QJsonObject& object)
{
    return problemOf(check, QJsonDocument(object).toJson());
}

sim::Genesis genesisOf(const QJsonObject& object)
{
    const lesson::JsonText json(QJsonDocument(object).toJson(), "file.json");
    return std::get<lesson::ReadGenesis>(lesson::readGenesis(json.value())).genesis;
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void idsOfTheTrace();
    void statesAndCalls();
    void everyItemOfALongListIsChecked_data();
    void everyItemOfALongListIsChecked();
    void longListsMayBeOfManyKinds();
    void longListsMayHoldWholeNumbersOfTwoKinds();
    void longListsAreCounted();
    void halfACharacterIsText();
    void numbersAreBoundedOnly();
    void defaultsOfAnEndpoint();
    void defaultsOfALink();
    void everyDefaultHasItsSource();
    void tracesPass_data();
    void tracesPass();
    void wrongLinesFail();
};

void SchemaTest::idsOfTheTrace()
{
    const QJsonObject schema = traceSchema();
    const auto provenance = [](auto value) { return tcp::provenance(value).id; };
    QCOMPARE(listed(schema, "send", "reason"), all<tcp::Reason>(tcp::kReasonCount, provenance));
    QCOMPARE(listed(schema, "note", "note"), all<tcp::Note>(tcp::kNoteCount, provenance));
    QCOMPARE(listed(schema, "error", "error"), all<tcp::Error>(tcp::kErrorCount, provenance));
    const auto id = [](auto value) { return tcp::id(value); };
    QCOMPARE(listed(schema, "state", "event"), all<tcp::Event>(tcp::kEventCount, id));
    QCOMPARE(listed(schema, "timer", "timer"), all<tcp::TimerKind>(tcp::kTimerCount, id));
    QCOMPARE(listed(schema, "call", "call"), all<tcp::CallKind>(tcp::kCallKindCount, id));
    const auto cause = [](sim::DropCause value) { return sim::id(value); };
    QCOMPARE(listed(schema, "drop", "cause"), all<sim::DropCause>(4, cause));
}

void SchemaTest::statesAndCalls()
{
    QStringList states;
    for (const tcp::State state : tcp::kAllStates) {
        states += text(tcp::name(state));
    }
    for (const QJsonObject& schema : {traceSchema(), scenarioSchema()}) {
        QCOMPARE(schema["definitions"]["state"]["enum"].toVariant().toStringList(), states);
    }
    Ids calls;
    for (const QJsonValue& form : scenarioSchema()["definitions"]["call"]["oneOf"].toArray()) {
        for (const QJsonValue& word : form["enum"].toArray()) {
            calls.insert(word.toString());
        }
        for (const QJsonValue& word : form["required"].toArray()) {
            calls.insert(word.toString());
        }
    }
    const auto id = [](auto value) { return tcp::id(value); };
    QCOMPARE(calls, all<tcp::CallKind>(tcp::kCallKindCount, id));
}

QJsonObject send(int atMs, const QJsonValue& bytes)
{
    return {{"at_ms", atMs}, {"client", QJsonObject{{"send", bytes}}}};
}

void SchemaTest::everyItemOfALongListIsChecked_data()
{
    QTest::addColumn<QJsonObject>("bad");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("too small") << send(5, 0) << "/steps/700/client/send";
    QTest::newRow("too large") << send(5, 1'000'000'001) << "/steps/700/client/send";
    QTest::newRow("negative time") << send(-1, 5) << "/steps/700/at_ms";
    QTest::newRow("fraction") << send(5, 1.5) << "/steps/700/client/send";
    QTest::newRow("text") << send(5, "many") << "/steps/700/client/send";
    QTest::newRow("unknown key") << QJsonObject{{"at_ms", 5}, {"clint", "close"}}
                                 << "/steps/700/clint";
    QTest::newRow("unknown word") << QJsonObject{{"at_ms", 5}, {"client", "shut"}}
                                  << "/steps/700/client";
}

void SchemaTest::everyItemOfALongListIsChecked()
{
    QFETCH(QJsonObject, bad);
    QFETCH(QString, pointer);
    QJsonArray steps;
    for (int i = 0; i < 1000; ++i) {
        steps.append(send(i, 1000 - i));
    }
    QJsonObject scenario{{"woshou", "scenario/1"}, {"steps", steps}};
    const lesson::SchemaCheck check = schemaOf("scenario");
    QVERIFY(!problemOf(check, scenario).has_value());
    steps[700] = bad;
    scenario["steps"] = steps;
    const auto problem = problemOf(check, scenario);
    QVERIFY(problem.has_value());
    QCOMPARE(problem->pointer, pointer);
}

void SchemaTest::longListsMayBeOfManyKinds()
{
    QJsonArray steps;
    for (int i = 0; i < 300; ++i) {
        QJsonObject step = send(i, 5);
        if (i % 2 == 0) {
            step["client"] = "close";
        } else if (i % 3 == 0) {
            step = {{"fault", "drop"}, {"from", "server"}, {"nth", i}};
        }
        // Times that are not whole are never alike.
        if (i > 100 && step.contains("at_ms")) {
            step["at_ms"] = i + 0.5;
        }
        steps.append(step);
    }
    const lesson::SchemaCheck check = schemaOf("scenario");
    QVERIFY(!problemOf(check, QJsonObject{{"woshou", "scenario/1"}, {"steps", steps}}).has_value());
    steps.append("close");
    const auto problem = problemOf(check, QJsonObject{{"woshou", "scenario/1"}, {"steps", steps}});
    QVERIFY(problem.has_value());
    QCOMPARE(problem->pointer, "/steps/300");
}

/// One that fits into 64 bits, and its neighbour, which does not: as doubles they are equal.
void SchemaTest::longListsMayHoldWholeNumbersOfTwoKinds()
{
    QByteArray steps;
    for (const char* octets : {"9223372036854775808", "9223372036854775807"}) {
        steps += QByteArray(R"({"at_ms": 0, "client": {"send": )") + octets + "}},";
    }
    for (int i = 0; i < 100; ++i) {
        steps += R"({"at_ms": 5, "client": {"send": 5}},)";
    }
    steps.chop(1);
    const QByteArray text = R"({"woshou": "scenario/1", "steps": [)" + steps + "]}";
    const auto problem = problemOf(schemaOf("scenario"), text);
    QVERIFY(problem.has_value());
    QCOMPARE(problem->pointer, "/steps/0/client/send");
}

/// JSON can write it (RFC 8259 section 8.2), and a session of ours may hold a name cut in half.
void SchemaTest::halfACharacterIsText()
{
    const lesson::SchemaCheck check = schemaOf("scenario");
    for (const char* title : {R"(\ud800)", R"(\udc00 \\ud800 \\)", R"(\\\ud83d握\n\udfff)"}) {
        const QByteArray text = QByteArray(R"({"woshou": "scenario/1", "title": {"en": ")") +
            title + R"("}, "steps": []})";
        QVERIFY2(!problemOf(check, text).has_value(), title);
    }
}

void SchemaTest::longListsAreCounted()
{
    QJsonArray numbers;
    for (int i = 0; i < 1000; ++i) {
        numbers.append(i);
    }
    const auto scenario = [&numbers] {
        return QJsonObject{{"woshou", "scenario/1"}, {"client", QJsonObject{{"isn", numbers}}},
            {"steps", QJsonArray()}};
    };
    const lesson::SchemaCheck check = schemaOf("scenario");
    QVERIFY(!problemOf(check, scenario()).has_value());
    numbers.append(7);
    const auto problem = problemOf(check, scenario());
    QVERIFY(problem.has_value());
    QCOMPARE(problem->pointer, "/client/isn");
}

/// Whether `schema` asks of numbers only that they lie between bounds.
bool asksForBoundsOnly(const QJsonValue& schema)
{
    if (schema.isArray()) {
        const QJsonArray list = schema.toArray();
        return std::all_of(list.begin(), list.end(), asksForBoundsOnly);
    }
    const QJsonObject object = schema.toObject();
    if (object.contains("multipleOf") || object["const"].isDouble()) {
        return false;
    }
    for (const QJsonValue word : object["enum"].toArray()) {
        if (word.isDouble()) {
            return false;
        }
    }
    return std::all_of(object.begin(), object.end(), asksForBoundsOnly);
}

/// lesson::withoutAlikeItems() relies on it.
void SchemaTest::numbersAreBoundedOnly()
{
    QVERIFY(asksForBoundsOnly(scenarioSchema()));
    QVERIFY(asksForBoundsOnly(lesson::builtInObject(":/schema/session.schema.json")));
}

void SchemaTest::defaultsOfAnEndpoint()
{
    // A file that states every default reads as one that states none.
    const QJsonObject properties =
        scenarioSchema()["definitions"]["endpoint"]["properties"].toObject();
    QJsonObject endpoint;
    for (const QString& key : properties.keys()) {
        const QJsonValue value = properties[key]["default"];
        if (!value.isUndefined()) {
            endpoint[key] = value;
        }
    }
    QVERIFY(endpoint.size() > 15);
    const QJsonObject file{{"woshou", "scenario/1"}, {"steps", QJsonArray()}, {"client", endpoint},
        {"server", endpoint}, {"until_ms", 900000}, {"seed", 1}, {"start", "closed"}};
    const sim::Genesis genesis = genesisOf(file);
    QVERIFY(genesis == lesson::defaultGenesis(1));
    QVERIFY(lesson::blankScenario().genesis == lesson::defaultGenesis(1));
    QCOMPARE(genesis.endpoint[sim::Side::Client].port, std::uint16_t{49152});
    QCOMPARE(genesis.endpoint[sim::Side::Server].port, std::uint16_t{80});
    QCOMPARE(genesis.until, tcp::Instant(std::chrono::minutes(15)));
}

void SchemaTest::defaultsOfALink()
{
    const QJsonObject link{{"delay_ms", 50}, {"jitter_ms", 0}, {"rate_bps", QJsonValue()},
        {"queue", QJsonValue()}, {"loss", 0}, {"duplicate", 0}, {"reorder", 0}, {"corrupt", 0}};
    const QJsonObject definitions = scenarioSchema()["definitions"].toObject();
    QCOMPARE(definitions["delay"]["default"].toInt(), 50);
    const QJsonObject file{{"woshou", "scenario/1"}, {"steps", QJsonArray()}, {"link", link}};
    QVERIFY(genesisOf(file) == lesson::defaultGenesis(1));
}

void SchemaTest::everyDefaultHasItsSource()
{
    const QJsonObject properties =
        scenarioSchema()["definitions"]["endpoint"]["properties"].toObject();
    static const QRegularExpression source("RFC \\d+( section \\d|\\))");
    for (const QString& key : properties.keys()) {
        QVERIFY2(
            source.match(properties[key]["description"].toString()).hasMatch(), qPrintable(key));
    }
}

void SchemaTest::tracesPass_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QTest::newRow(qPrintable(entry.id)) << QByteArray();
        }
    }
    QTest::newRow("options, losses, timers") << QByteArray(R"({"woshou": "scenario/1",
        "client": {"timestamps": true, "sack": true, "window_scale": true, "window": 1000000,
            "delayed_ack_ms": 200, "keepalive_ms": 5000, "user_timeout_ms": 30000},
        "server": {"timestamps": true, "sack": true, "window_scale": 3, "window": 4000},
        "link": {"loss": 0.1, "duplicate": 0.1, "reorder": 0.1, "corrupt": 0.05, "jitter_ms": 20,
            "rate_bps": 1000000, "queue": 20},
        "steps": [{"at_ms": 0, "server": "listen"}, {"at_ms": 0, "client": "connect"},
            {"at_ms": 5000, "client": {"send": 60000}}, {"at_ms": 5500, "server": "stop-reading"},
            {"at_ms": 20000, "server": {"receive": 100}}, {"at_ms": 30000, "server": "resume-reading"},
            {"at_ms": 40000, "inject": {"to": "client", "flags": "RST", "seq": 5}},
            {"at_ms": 60000, "client": "abort"}]})");
}

void SchemaTest::tracesPass()
{
    QFETCH(QByteArray, file);
    const lesson::SchemaCheck schema = schemaOf("trace");
    const auto scenario = file.isEmpty()
        ? test::load(QTest::currentDataTag())
        : std::get<lesson::Scenario>(lesson::readScenario(file, "file.json"));
    const sim::Trace trace = test::run(scenario.genesis);
    QVERIFY(!trace.rows().empty());
    // Of long runs, whose rows are much alike, a part is enough.
    constexpr std::size_t kEnough = 1000;
    const std::size_t step = 1 + trace.rows().size() / kEnough;
    for (std::size_t i = 0; i < trace.rows().size(); i += step) {
        const std::string line = sim::toJson(trace, trace.rows()[i]);
        const auto problem = problemOf(schema, QByteArray(line.c_str()));
        QVERIFY2(!problem, (line + (problem ? qPrintable(problem->pointer) : "")).c_str());
    }
}

void SchemaTest::wrongLinesFail()
{
    const lesson::SchemaCheck schema = schemaOf("trace");
    for (const char* line : {R"({"t_ns":0,"kind":"arrive","who":"client"})",
             R"({"t_ns":0,"kind":"arrive","who":"client","id":0})",
             R"({"t_ns":-1,"kind":"arrive","who":"client","id":1})",
             R"({"t_ns":0,"kind":"call","who":"client","call":"shout"})",
             R"({"t_ns":0,"kind":"drop","who":"client","id":1,"cause":"rain"})", "[]"}) {
        QVERIFY2(problemOf(schema, QByteArray(line)), line);
    }
}

SUITE_WITHIN(QCoreApplication, SchemaTest);

} // namespace schema_test

#include "schema_test.moc"
