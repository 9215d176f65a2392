// SPDX-License-Identifier: GPL-3.0-or-later

// Quizzes keep to what the importers of learning platforms read: the rules of Moodle's cloze and
// XML formats and of GIFT, held here by readers of their own.

#include "handout/question_picture.h"
#include "handout/quiz.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/figure_table.h"
#include "support/suite.h"

#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

namespace quiz_test {
namespace {

using handout::Language;
using lesson::ItemKind;
using lesson::Question;

std::vector<Question> questionsOf(const QString& id, int count)
{
    std::vector<Question> questions;
    const auto exercise = std::get<lesson::ExercisePtr>(lesson::loadExercise(id));
    for (int seed = 1; seed <= count; ++seed) {
        auto made = lesson::makeQuestion(exercise, static_cast<std::uint64_t>(seed));
        questions.push_back(std::get<Question>(std::move(made)));
    }
    return questions;
}

std::size_t itemsThatAreNoGoal(const std::vector<Question>& questions)
{
    std::size_t count = 0;
    for (const Question& question : questions) {
        for (const lesson::AskedItem& item : question.items) {
            count += item.kind == ItemKind::Goal ? 0 : 1;
        }
    }
    return count;
}

/// An answer of a gap: "=101:0#why" or "%0%100#why not".
struct GapAnswer
{
    double percent = 0;
    QString text;
    QString feedback;
};

struct Gap
{
    QString kind;
    std::vector<GapAnswer> answers;
};

/// The gaps of a cloze text, as the importer finds them: an answer ends at "~", "#" or "}" behind
/// no backslash, its feedback at "~" or "}".
std::vector<Gap> gapsIn(const QString& text)
{
    const QString alternative =
        R"((?:=|%-?[0-9]+(?:\.[0-9]*)?%)?.+?(?<!\\|&)(?=[~#}])(?:#.*?(?<!\\)(?=[~}]))?)";
    const QRegularExpression gap(
        R"(\{([0-9]*):(NM|SA|SAC|MC|MCS):()" + alternative + "(?:~" + alternative + R"()*)\})");
    const QRegularExpression one(
        R"(~?(=|%(-?[0-9]+(?:\.[0-9]*)?)%)?(.+?(?<!\\|&)(?=[~#}]|$))(#(.*?(?<!\\)(?=[~}]|$)))?)");
    std::vector<Gap> gaps;
    for (auto found = gap.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        Gap read{match.captured(2), {}};
        for (auto answers = one.globalMatch(match.captured(3)); answers.hasNext();) {
            const auto answer = answers.next();
            const double percent = answer.captured(1) == "=" ? 100 : answer.captured(2).toDouble();
            read.answers.push_back({percent, answer.captured(3), answer.captured(5)});
        }
        gaps.push_back(read);
    }
    return gaps;
}

} // namespace

class QuizTest : public QObject
{
    Q_OBJECT

private slots:
    void moodle_data();
    void moodle();
    void gift_data() { moodle_data(); }
    void gift();
    void picturesGiveNothingAway();
    void hiddenTimesStayHidden();
    void goalsAreNamed();

private:
    static void checkGaps(const QString& text);
};

void QuizTest::moodle_data()
{
    QTest::addColumn<QString>("id");
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QTest::newRow(qPrintable(entry.id)) << entry.id;
        }
    }
}

void QuizTest::checkGaps(const QString& text)
{
    const auto gaps = gapsIn(text);
    QCOMPARE(static_cast<qsizetype>(gaps.size()), text.count(QRegularExpression(R"(\{[0-9]+:)")));
    for (const Gap& gap : gaps) {
        int right = 0;
        for (const GapAnswer& answer : gap.answers) {
            right += answer.percent == 100 ? 1 : 0;
            QVERIFY2(answer.percent == 100 || !answer.feedback.isEmpty(), qPrintable(answer.text));
            static const QRegularExpression number(R"(^-?[0-9.]+(:[0-9.]+)?$|^\*$)");
            QVERIFY2(
                gap.kind != "NM" || number.match(answer.text).hasMatch(), qPrintable(answer.text));
        }
        QVERIFY2(right >= 1, qPrintable(text));
        QVERIFY2(gap.kind != "MC" || (gap.answers.size() >= 2 && right == 1), qPrintable(text));
    }
}

void QuizTest::moodle()
{
    QFETCH(const QString, id);
    const auto questions = questionsOf(id, 3);
    for (const Language language : {Language::English, Language::Chinese, Language::Both}) {
        const QByteArray text = handout::moodleXml(questions, language, handout::questionPng);
        QXmlStreamReader xml(text);
        QString type;
        QString element;
        double best = 0;
        int named = 0;
        while (!xml.atEnd()) {
            xml.readNext();
            if (xml.isStartElement()) {
                element = xml.name().toString();
                if (element == QLatin1String("question")) {
                    type = xml.attributes().value("type").toString();
                    best = 0;
                }
                named += element == QLatin1String("idnumber") ? 1 : 0;
                if (element == QLatin1String("answer")) {
                    best = std::max(best, xml.attributes().value("fraction").toDouble());
                }
                if (element == QLatin1String("file")) {
                    const QByteArray png = QByteArray::fromBase64(xml.readElementText().toLatin1());
                    QVERIFY(!QImage::fromData(png, "PNG").isNull());
                }
            } else if (xml.isCDATA() && type == "cloze") {
                checkGaps(xml.text().toString());
            } else if (xml.isEndElement() && xml.name() == QLatin1String("question")) {
                const bool isGraded =
                    type == "multichoice" || type == "numerical" || type == "shortanswer";
                QVERIFY2(!isGraded || best == 100, qPrintable(id + ' ' + type));
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(named > 0 || itemsThatAreNoGoal(questions) == 0);
    }
}

/// Unescaped braces come in pairs, one for each item, and no question holds a blank line.
void QuizTest::gift()
{
    QFETCH(const QString, id);
    const auto questions = questionsOf(id, 3);
    for (const Language language : {Language::English, Language::Both}) {
        const QString text = QString::fromUtf8(handout::giftText(questions, language));
        std::size_t asked = 0;
        for (const QString& part : text.split("\n\n", Qt::SkipEmptyParts)) {
            if (part.startsWith("$CATEGORY")) {
                continue;
            }
            ++asked;
            QVERIFY2(part.startsWith("::" + id), qPrintable(part));
            static const QRegularExpression open(R"((?<!\\)\{)");
            static const QRegularExpression close(R"((?<!\\)\})");
            QCOMPARE(part.count(open), 1);
            QCOMPARE(part.count(close), 1);
            QVERIFY2(part.endsWith('}'), qPrintable(part));
            static const QRegularExpression right(R"(\n=(?!%0%))");
            QVERIFY2(part.contains(right), qPrintable(part));
        }
        QCOMPARE(asked, itemsThatAreNoGoal(questions));
    }
}

/// A picture ends before the first thing that is asked.
void QuizTest::picturesGiveNothingAway()
{
    for (const lesson::CatalogueGroup& group : lesson::exerciseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            for (const Question& question : questionsOf(entry.id, 3)) {
                const auto end = lesson::pictureEnd(question);
                for (const lesson::AskedItem& item : question.items) {
                    QVERIFY2(!end || !item.place.at || *item.place.at > *end, qPrintable(entry.id));
                    const auto* state = std::get_if<tcp::State>(&item.answer);
                    QVERIFY2(!end || state == nullptr ||
                            question.run->stateAt(*item.place.who, *end) != *state,
                        qPrintable(entry.id));
                }
            }
        }
    }
}

/// The times along the axis tell what a hidden column of the table would.
void QuizTest::hiddenTimesStayHidden()
{
    const auto loaded = lesson::loadExercise("handshake-states");
    const auto exercise = std::get<lesson::ExercisePtr>(loaded);
    auto question = std::get<lesson::Question>(lesson::makeQuestion(exercise, 1));
    QVERIFY(handout::tellsTimes(question));
    lesson::Exercise changed = *exercise;
    for (const char* column : {"sent", "arrived"}) {
        changed.figure->hidden = {column};
        question.exercise = std::make_shared<lesson::Exercise>(changed);
        QVERIFY(!handout::tellsTimes(question));
    }
    changed.figure.reset();
    question.exercise = std::make_shared<lesson::Exercise>(changed);
    QVERIFY(!handout::tellsTimes(question));
}

void QuizTest::goalsAreNamed()
{
    QCOMPARE(
        handout::exercisesWithGoals(questionsOf("goal-closing", 2)), QStringList{"goal-closing"});
    QVERIFY(handout::exercisesWithGoals(questionsOf("third-segment", 2)).isEmpty());
}

SUITE_WITHIN(QGuiApplication, QuizTest);

} // namespace quiz_test

#include "quiz_test.moc"
