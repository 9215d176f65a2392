// SPDX-License-Identifier: GPL-3.0-or-later

// Laws of all built-in exercises, each tried with many seeds.

#include "language/speaker.h"
#include "lesson/exercise/answer_words.h"
#include "lesson/exercise/exercise_json.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/goal_words.h"
#include "lesson/exercise/marking.h"
#include "lesson/exercise/spelling.h"
#include "lesson/problem/file_problem.h"
#include "lesson/scenario/scenario.h"
#include "support/suite.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

#include <cmath>
#include <set>

namespace exercises_test {
namespace {

using lesson::AskedItem;
using lesson::ItemKind;
using lesson::Question;

constexpr std::uint64_t kSeeds = 200;

lesson::ExercisePtr load(const QString& id)
{
    const auto loaded = lesson::loadExercise(id);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        const auto text = sentences(language::speaker(language::kEnglish), *problem);
        qWarning() << whereabouts(*problem) << text.what << text.wanted;
        return nullptr;
    }
    return std::get<lesson::ExercisePtr>(loaded);
}

std::optional<Question> ask(const lesson::ExercisePtr& exercise, std::uint64_t seed)
{
    auto made = lesson::makeQuestion(exercise, seed);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&made)) {
        const auto text = sentences(language::speaker(language::kEnglish), *problem);
        qWarning() << whereabouts(*problem) << text.what << text.wanted;
        return std::nullopt;
    }
    return std::get<Question>(std::move(made));
}

lesson::ItemMark markOne(const Question& question, const AskedItem& item, const QJsonValue& given)
{
    lesson::Answers answers;
    answers.given[item.name] = given;
    for (const lesson::ItemMark& mark : lesson::markAnswers(question, answers).items) {
        if (mark.name == item.name) {
            return mark;
        }
    }
    return {};
}

/// A value as a learner would write it.
QString written(const lesson::RunValue& value) { return lesson::wordsOf(value).en; }

QString told(const Question& question, const AskedItem& item)
{
    return QString("%1, seed %2, %3").arg(question.exercise->id).arg(question.seed).arg(item.name);
}

} // namespace

class ExercisesTest : public QObject
{
    Q_OBJECT

private slots:
    void thereAreEnough();
    void questions_data();
    void questions();
    void wordsAreWhole_data() { questions_data(); }
    void wordsAreWhole();

private:
    static void checkItem(const Question& question, const AskedItem& item);
    static void checkReason(const Question& question, const AskedItem& item);
    static void checkDigits(const Question& question, const AskedItem& item);
    static void checkChoice(const Question& question, const AskedItem& item);
    static void checkGoal(const Question& question, const AskedItem& item);
};

void ExercisesTest::thereAreEnough()
{
    constexpr std::size_t kEnough = 40;
    std::size_t count = 0;
    std::set<ItemKind> kinds;
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        count += group.entries.size();
        for (const lesson::CatalogueEntry& entry : group.entries) {
            const auto exercise = load(entry.id);
            QVERIFY2(exercise != nullptr, qPrintable(entry.id));
            QVERIFY2(lesson::findEntry(entry.id) == nullptr, qPrintable(entry.id));
            for (const lesson::Item& item : exercise->items) {
                kinds.insert(item.kind);
            }
        }
    }
    QVERIFY2(count >= kEnough, qPrintable(QString::number(count)));
    QCOMPARE(kinds.size(), std::size_t(lesson::kItemKindCount));
}

void ExercisesTest::questions_data()
{
    QTest::addColumn<QString>("id");
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QTest::newRow(qPrintable(entry.id)) << entry.id;
        }
    }
}

void ExercisesTest::questions()
{
    QFETCH(const QString, id);
    const auto exercise = load(id);
    QVERIFY(exercise != nullptr);
    std::set<QByteArray> different;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const auto question = ask(exercise, seed);
        QVERIFY2(question.has_value(), qPrintable(QString("seed %1").arg(seed)));
        QVERIFY(!question->items.empty());
        QVERIFY(!question->run->trace().isStopped());
        for (const AskedItem& item : question->items) {
            checkItem(*question, item);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QJsonObject json = lesson::questionJson(*question, true);
        json.remove("seed");
        different.insert(QJsonDocument(json).toJson());
        if (seed % 20 == 0) {
            QJsonObject again = lesson::questionJson(*ask(exercise, seed), true);
            again.remove("seed");
            QCOMPARE(again, json);
        }
    }
    constexpr std::size_t kManyKinds = 20;
    QVERIFY2(different.size() >= kManyKinds, qPrintable(QString::number(different.size())));
}

void ExercisesTest::checkItem(const Question& question, const AskedItem& item)
{
    const QString which = told(question, item);
    QVERIFY2(lesson::tellsWhereItCounts(question, item), qPrintable(which));
    checkReason(question, item);
    checkDigits(question, item);
    if (item.kind == ItemKind::Goal) {
        checkGoal(question, item);
        return;
    }
    for (const QString& spelling : lesson::acceptedSpellings(question, item)) {
        const auto mark = markOne(question, item, spelling);
        QVERIFY2(mark.verdict == lesson::Verdict::Right, qPrintable(which + ": " + spelling));
        QCOMPARE(mark.points, item.points);
    }
    QCOMPARE(markOne(question, item, QString()).verdict, lesson::Verdict::Missing);
    std::set<QString> feedbacks;
    for (const lesson::MistakenAnswer& mistake : item.mistakes) {
        const auto mark = markOne(question, item, written(mistake.value));
        QVERIFY2(mark.verdict == lesson::Verdict::Wrong, qPrintable(which + ": " + mistake.id));
        const bool isTold = item.kind == ItemKind::Rounds
            ? mark.feedback.en.endsWith(mistake.words.en)
            : mark.feedback == mistake.words;
        QVERIFY2(isTold, qPrintable(which + ": " + mistake.id));
        QVERIFY2(feedbacks.insert(mark.feedback.en).second, qPrintable(which + mark.feedback.en));
        // Of rounds those count that a mistake does not touch.
        QVERIFY(item.kind == ItemKind::Rounds ? mark.points < item.points : mark.points == 0);
    }
    checkChoice(question, item);
}

/// What is said of an answer speaks of nothing that the question does not have.
void ExercisesTest::checkReason(const Question& question, const AskedItem& item)
{
    static const QRegularExpression segments(
        "segments? in the (figure|diagram|table)|segment (by|to) segment|the table|"
        "图中.{0,4}报文段|逐个报文段|表中");
    static const QRegularExpression figure("the figure|the diagram|the chart|(?<!状态)图[中上]");
    const bool hasSegments = question.figure && !question.figure->isChart();
    for (const lesson::Localized& text : {lesson::adviceFor(item), lesson::reasonOf(item)}) {
        const QString said = text.en + text.zh;
        const QString which = told(question, item) + ": " + said;
        QVERIFY2(!text.en.isEmpty() && !text.zh.isEmpty(), qPrintable(which));
        QVERIFY2(hasSegments || !said.contains(segments), qPrintable(which));
        QVERIFY2(question.figure || !said.contains(figure), qPrintable(which));
    }
}

/// No finer than a tenth of the power of ten that the answer may be off by.
void ExercisesTest::checkDigits(const Question& question, const AskedItem& item)
{
    if (item.tolerance == 0) {
        return;
    }
    const double number = lesson::writtenAnswer(question, item).toDouble();
    const double steps = number * std::pow(10, 1 - std::floor(std::log10(item.tolerance)));
    const QString which = told(question, item) + ": " + QString::number(number, 'g', 12);
    QVERIFY2(std::abs(steps - std::round(steps)) < 1e-6, qPrintable(which));
    QVERIFY2(
        std::abs(number - std::get<double>(item.answer)) <= item.tolerance / 10, qPrintable(which));
}

void ExercisesTest::checkChoice(const Question& question, const AskedItem& item)
{
    std::set<QString> texts;
    for (const lesson::AskedChoice& choice : item.choices) {
        QVERIFY2(texts.insert(choice.text.en).second, qPrintable(told(question, item)));
        QVERIFY2(!choice.text.zh.isEmpty(), qPrintable(told(question, item)));
        if (item.kind == ItemKind::Choice && !choice.right) {
            const auto mark = markOne(question, item, choice.letter);
            QCOMPARE(mark.verdict, lesson::Verdict::Wrong);
            QVERIFY2(!mark.feedback.zh.isEmpty(), qPrintable(told(question, item)));
        }
    }
}

void ExercisesTest::checkGoal(const Question& question, const AskedItem& item)
{
    const QString which = told(question, item);
    QCOMPARE(markOne(question, item, item.sample).verdict, lesson::Verdict::Right);
    QVERIFY2(
        markOne(question, item, QJsonArray()).verdict != lesson::Verdict::Right, qPrintable(which));
    QVERIFY2(!lesson::reaches(question, item, *question.run), qPrintable(which));
    const lesson::Localized acts = lesson::toldAnswer(question, item);
    static const QRegularExpression json("[{}\"$]");
    for (const QString& text : {acts.en, acts.zh}) {
        QVERIFY2(!text.isEmpty() && !text.contains(json), qPrintable(which + ": " + text));
    }
    QCOMPARE(acts.en.split("; ").size(), item.sample.size());
    QCOMPARE(acts.zh.split("；").size(), item.sample.size());
}

/// Nothing is left that should have been filled in, and both languages are there.
void ExercisesTest::wordsAreWhole()
{
    QFETCH(const QString, id);
    static const QRegularExpression han(R"([\x{4e00}-\x{9fff}])");
    const auto exercise = load(id);
    QVERIFY(exercise != nullptr);
    for (std::uint64_t seed = 0; seed < 3; ++seed) {
        const auto question = ask(exercise, seed);
        QVERIFY(question.has_value());
        std::vector<lesson::Localized> texts{question->title, question->text};
        for (const AskedItem& item : question->items) {
            texts.push_back(item.prompt);
            texts.push_back(lesson::reasonOf(item));
        }
        for (const lesson::Localized& text : texts) {
            QVERIFY2(!text.en.isEmpty() && !text.en.contains('{'), qPrintable(text.en));
            QVERIFY2(!text.en.contains(han), qPrintable(text.en));
            QVERIFY2(text.zh.contains(han) && !text.zh.contains('{'), qPrintable(text.zh));
        }
    }
}

SUITE(ExercisesTest);

} // namespace exercises_test

#include "exercises_test.moc"
