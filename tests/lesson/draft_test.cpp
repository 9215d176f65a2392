// SPDX-License-Identifier: GPL-3.0-or-later

// Lessons and exercises that are taken up again: what is not changed stays as it was.

#include "lesson/course/course_shelf.h"
#include "lesson/draft/course_draft.h"
#include "lesson/draft/draft_items.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/question.h"
#include "support/suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace draft_test {

using lesson::CatalogueEntry;
using lesson::CatalogueGroup;

class DraftTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsAnExercise_data();
    void keepsAnExercise();
    void keepsALesson_data();
    void keepsALesson();
    void keepsWhatItDoesNotHold();
    void takesUpWhatItHasMade();
    void refusesABadFile();

private:
    static QJsonObject fileOf(const lesson::Shelf& shelf, const QString& id);
};

QJsonObject DraftTest::fileOf(const lesson::Shelf& shelf, const QString& id)
{
    const auto text = std::get<lesson::Shelf::Text>(shelf.load(id));
    return QJsonDocument::fromJson(text.bytes).object();
}

void addAll(const std::vector<CatalogueGroup>& groups)
{
    QTest::addColumn<QString>("id");
    for (const CatalogueGroup& group : groups) {
        for (const CatalogueEntry& entry : group.entries) {
            QTest::addRow("%s", qPrintable(entry.id)) << entry.id;
        }
    }
}

void DraftTest::keepsAnExercise_data() { addAll(lesson::exerciseShelf().groups()); }

void DraftTest::keepsAnExercise()
{
    QFETCH(QString, id);
    const auto opened = lesson::openExerciseDraft(id);
    const QByteArray text = lesson::exerciseText(std::get<lesson::ExerciseDraft>(opened));
    QCOMPARE(QJsonDocument::fromJson(text).object(), fileOf(lesson::exerciseShelf(), id));
}

void DraftTest::keepsALesson_data() { addAll(lesson::courseShelf().groups()); }

void DraftTest::keepsALesson()
{
    QFETCH(QString, id);
    const auto opened = lesson::openCourseDraft(id);
    const QByteArray text = lesson::courseText(std::get<lesson::CourseDraft>(opened));
    QCOMPARE(QJsonDocument::fromJson(text).object(), fileOf(lesson::courseShelf(), id));
}

/// One thing is changed, and it is the only one.
void DraftTest::keepsWhatItDoesNotHold()
{
    auto draft = std::get<lesson::ExerciseDraft>(lesson::openExerciseDraft("release-numbers"));
    draft.title.en = "Another title";
    draft.items[1].mistakes.push_back({"SYN,ACK", {"No SYN closes.", {}}, {}});
    const QJsonObject changed = QJsonDocument::fromJson(lesson::exerciseText(draft)).object();
    const QJsonObject before = fileOf(lesson::exerciseShelf(), "release-numbers");
    QCOMPARE(changed["title"]["en"].toString(), QString("Another title"));
    QCOMPARE(changed["title"]["zh"], before["title"]["zh"]);
    const QJsonArray mistakes = changed["items"][1]["mistakes"].toArray();
    QCOMPARE(mistakes.size(), before["items"][1]["mistakes"].toArray().size() + 1);
    QCOMPARE(mistakes.last()["gives"].toString(), QString("set(SYN,ACK)"));
    for (const char* key : {"draw", "scenario", "symbols", "figure", "ask", "hints"}) {
        QVERIFY(before.contains(QLatin1String(key)));
        QCOMPARE(changed[QLatin1String(key)], before[QLatin1String(key)]);
    }
}

/// What a draft has made by itself it makes anew where more is asked: the figure goes further.
void DraftTest::takesUpWhatItHasMade()
{
    QTemporaryDir folder;
    lesson::ExerciseDraft made;
    made.title = made.text = {"t", {}};
    made.scenario = std::get<lesson::Scenario>(lesson::loadScenario("three-way-handshake"));
    const lesson::Run run(made.scenario.genesis);
    made.items = {lesson::askField(run.trace(), {2}, lesson::AskedField::Ack)};
    const QString path = folder.filePath("made.woshou-exercise");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(lesson::exerciseText(made));
    file.close();

    auto opened = std::get<lesson::ExerciseDraft>(lesson::openExerciseDraft(path));
    QVERIFY(opened.varies);
    opened.items.push_back(lesson::askField(run.trace(), {3}, lesson::AskedField::Seq));
    const QByteArray text = lesson::exerciseText(opened);
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    QCOMPARE(json["draw"], QJsonDocument::fromJson(lesson::exerciseText(made))["draw"]);
    QCOMPARE(json["figure"]["to"].toString().toDouble(), 100.0);
    const auto read = lesson::readExercise(text, path);
    const auto question = lesson::makeQuestion(std::get<lesson::ExercisePtr>(read), 3);
    QVERIFY(std::holds_alternative<lesson::Question>(question));
}

void DraftTest::refusesABadFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("bad.woshou-exercise");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"woshou": "exercise/1", "title": {"en": "t"}})");
    file.close();
    const auto opened = lesson::openExerciseDraft(path);
    QVERIFY(std::holds_alternative<lesson::FileProblem>(opened));
}

SUITE(DraftTest);

} // namespace draft_test

#include "draft_test.moc"
