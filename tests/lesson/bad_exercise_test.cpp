// SPDX-License-Identifier: GPL-3.0-or-later

// Exercise files that people get wrong: each is refused with its place, or asked; none crashes.

#include "language/speaker.h"
#include "lesson/exercise/exercise_json.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/marking.h"
#include "lesson/json/resource.h"
#include "sim/random.h"
#include "support/suite.h"

#include <QJsonDocument>
#include <QtTest>

namespace bad_exercise_test {
namespace {

using lesson::FileProblem;
using lesson::ProblemKind;

/// A right exercise, in which one member is replaced.
QByteArray exerciseWith(const QString& pointer, const QJsonValue& value)
{
    QJsonObject object = lesson::builtInObject(":/exercises/third-segment.json");
    if (pointer.startsWith("/items/0/")) {
        QJsonArray items = object["items"].toArray();
        QJsonObject item = items[0].toObject();
        item[pointer.section('/', 3)] = value;
        items[0] = item;
        object["items"] = items;
    } else {
        object[pointer.section('/', 1, 1)] = value;
    }
    return QJsonDocument(object).toJson();
}

/// What keeps the file from being asked.
std::optional<FileProblem> problemOf(const QByteArray& text, std::uint64_t seed = 1)
{
    const auto read = lesson::readExercise(text, "test.json");
    if (const auto* problem = std::get_if<FileProblem>(&read)) {
        return *problem;
    }
    const auto made = lesson::makeQuestion(std::get<lesson::ExercisePtr>(read), seed);
    if (const auto* problem = std::get_if<FileProblem>(&made)) {
        return *problem;
    }
    // All that may be done with a question.
    const auto& question = std::get<lesson::Question>(made);
    lesson::questionJson(question, true);
    lesson::pictureEnd(question);
    lesson::Answers answers;
    for (const lesson::AskedItem& item : question.items) {
        answers.given[item.name] = "1";
    }
    lesson::marksJson(question, {}, lesson::markAnswers(question, answers));
    return std::nullopt;
}

/// Changes one value somewhere in a JSON value.
QJsonValue mutated(const QJsonValue& value, sim::Random& random)
{
    static const QJsonValue strange[] = {0, -1, 1e300, 0.5, "", "client", "client.1.ack",
        "server.1.flags", "$x", "x + 1", "true", "lost.1.id", "end", "((((", "exists(client.9.seq)",
        "client.state(end)", "{x}", "{", QJsonValue(), true, QJsonArray(), QJsonObject(), "and(x)",
        "peer(x)", "client.rtt.1.srtt", "client.sent(0)", "1 / 0", "0 - 1"};
    constexpr std::uint64_t kOneIn = 4;
    if (value.isArray() && !value.toArray().isEmpty() && random.upTo(kOneIn) > 0) {
        QJsonArray list = value.toArray();
        const auto at =
            static_cast<qsizetype>(random.upTo(static_cast<std::uint64_t>(list.size() - 1)));
        list[at] = mutated(list.at(at), random);
        return list;
    }
    if (value.isObject() && !value.toObject().isEmpty() && random.upTo(kOneIn) > 0) {
        QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        const QString key =
            keys[static_cast<qsizetype>(random.upTo(static_cast<std::uint64_t>(keys.size() - 1)))];
        object[key] = mutated(object[key], random);
        return object;
    }
    return strange[random.upTo(std::size(strange) - 1)];
}

} // namespace

class BadExerciseTest : public QObject
{
    Q_OBJECT

private slots:
    void problems_data();
    void problems();
    void namesWhatTheRunDoesNotHave();
    void drawsUntilSoManyRowsArePlayed();
    void nothingCrashes_data();
    void nothingCrashes();
};

void BadExerciseTest::problems_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char* tag, const QString& where, const QJsonValue& value,
                         const char* pointer, ProblemKind kind) {
        QTest::newRow(tag) << exerciseWith(where, value) << pointer << kind;
    };
    row("right", "/require", QJsonArray(), nullptr, {});
    row("other format", "/woshou", "exercise/2", "/woshou", ProblemKind::WrongFormat);
    row("no items", "/items", QJsonArray(), "/items", ProblemKind::TooFew);
    row("misspelt key", "/draw", QJsonObject{{"x", QJsonObject{{"form", 1}, {"to", 2}}}},
        "/draw/x/form", ProblemKind::UnknownKey);
    row("no number", "/symbols", QJsonObject{{"x", QJsonArray()}}, "/symbols/x",
        ProblemKind::WrongType);
    row("bad expression", "/items/0/answer", "client..ack", "/items/0/answer",
        ProblemKind::BadExpression);
    row("reckoned", "/items/0/answer", "client.1.seq + 1", "/items/0/answer",
        ProblemKind::NoQuestion);
    row("unknown name", "/items/0/answer", "nobody.1.seq", "/items/0/answer",
        ProblemKind::MeaninglessExpression);
    row("no such field", "/items/0/answer", "client.1.colour", "/items/0/answer",
        ProblemKind::MeaninglessExpression);
    row("wrong kind", "/items/0/answer", "client.1.seq", "/items/0/answer",
        ProblemKind::MeaninglessExpression);
    row("never there", "/items/0/answer", "client.9.flags", "/items/0/answer",
        ProblemKind::NothingDrawn);
    row("never true", "/require", QJsonArray{"false"}, "/require/0", ProblemKind::NothingDrawn);
    row("unknown misconception", "/items/0/mistakes",
        QJsonArray{QJsonObject{{"mistake", "none-such"}, {"gives", "SYN"}}},
        "/items/0/mistakes/0/mistake", ProblemKind::UnknownWord);
    row("mistake that is right", "/items/0/mistakes",
        QJsonArray{QJsonObject{{"text", QJsonObject{{"en", "t"}}}, {"gives", "ACK"}}},
        "/items/0/mistakes/0/gives", ProblemKind::NothingDrawn);
    row("name twice", "/items/0/name", "3.ack", "/items/2/name", ProblemKind::NameTwice);
    row("bad scenario", "/scenario", QJsonObject{{"steps", 1}}, "/scenario/steps",
        ProblemKind::WrongType);
    row("unknown placeholder", "/text", QJsonObject{{"en", "{nobody}"}}, "/text",
        ProblemKind::MeaninglessExpression);
}

void BadExerciseTest::problems()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, pointer);
    QFETCH(const ProblemKind, kind);
    const auto problem = problemOf(text);
    QCOMPARE(problem.has_value(), !pointer.isNull());
    if (problem) {
        QCOMPARE(problem->kind, kind);
        QCOMPARE(problem->place.pointer, pointer);
        const auto told = sentences(language::speaker(language::kEnglish), *problem);
        QVERIFY2(!told.what.contains("“”") && !told.what.contains("()"), qPrintable(told.what));
    }
}

/// Of a file that somebody wrote by hand: what, in which line, and what there is.
void BadExerciseTest::namesWhatTheRunDoesNotHave()
{
    const QByteArray text = exerciseWith("/items/0/answer", "client.9.flags");
    const auto problem = problemOf(text);
    QVERIFY(problem.has_value());
    const QByteArrayList lines = text.split('\n');
    QVERIFY(problem->place.line > 0);
    QVERIFY(lines[problem->place.line - 1].contains("client.9.flags"));
    const auto told = sentences(language::speaker(language::kEnglish), *problem);
    QVERIFY2(told.what.contains("client.9.flags"), qPrintable(told.what));
    QVERIFY2(told.wanted.endsWith("segments: 3."), qPrintable(told.wanted));
}

void BadExerciseTest::drawsUntilSoManyRowsArePlayed()
{
    // Of eight delays, one is wanted.
    const auto read =
        lesson::readExercise(exerciseWith("/require", QJsonArray{"ms = 50"}), "test.json");
    const auto exercise = std::get<lesson::ExercisePtr>(read);
    int refused = 0;
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
        QVERIFY(std::holds_alternative<lesson::Question>(lesson::makeQuestion(exercise, seed)));
        const auto drawnOnce = lesson::makeQuestion(exercise, seed, 1);
        const auto* problem = std::get_if<FileProblem>(&drawnOnce);
        refused += problem != nullptr && problem->kind == ProblemKind::NothingDrawn ? 1 : 0;
    }
    QVERIFY(refused > 0);
}

void BadExerciseTest::nothingCrashes_data()
{
    QTest::addColumn<QString>("id");
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QTest::newRow(qPrintable(entry.id)) << entry.id;
        }
    }
}

void BadExerciseTest::nothingCrashes()
{
    QFETCH(const QString, id);
    const QJsonObject object = lesson::builtInObject(":/exercises/" + id + ".json");
    sim::Random random(qHash(id, 0));
    constexpr int kMany = 30;
    int refused = 0;
    for (int i = 0; i < kMany; ++i) {
        QJsonValue changed = mutated(mutated(object, random), random);
        refused += problemOf(QJsonDocument(changed.toObject()).toJson()) ? 1 : 0;
    }
    QVERIFY(refused > 0);
}

SUITE(BadExerciseTest);

} // namespace bad_exercise_test

#include "bad_exercise_test.moc"
