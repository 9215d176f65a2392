// SPDX-License-Identifier: GPL-3.0-or-later

// The commands that ask and mark.

#include "app/program.h"
#include "support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

namespace exercise_test {
namespace {

using support::woshou;

QJsonObject asked(const QString& exercise, int seed)
{
    return QJsonDocument::fromJson(
        woshou({"ask", exercise, "--seed", QString::number(seed), "--json", "--key"}).out)
        .object();
}

/// The answers of the key.
QJsonObject keyOf(const QJsonObject& question)
{
    QJsonObject answers;
    for (const QJsonValue& item : question["items"].toArray()) {
        answers[item["name"].toString()] = item["answer"];
    }
    return answers;
}

QString writeAnswers(const QDir& folder, const QString& name, int seed, const QJsonObject& answers,
    const QString& exercise = "handshake-numbers")
{
    QFile file(folder.filePath(name));
    file.open(QIODevice::WriteOnly);
    file.write(QJsonDocument(QJsonObject{{"woshou", "answers/1"}, {"exercise", exercise},
                                 {"seed", seed}, {"learner", "0042"}, {"answers", answers}})
                   .toJson());
    return file.fileName();
}

} // namespace

class ExerciseTest : public QObject
{
    Q_OBJECT

private slots:
    void listNamesExercises();
    void asksTheSameAgain();
    void learnersHaveTheirOwn();
    void keyIsRight();
    void missingIsWrong();
    void mistakesAreNamed();
    void unknownItemIsRefused();
    void foldersGiveTables();
    void classSeedCounts();
    void otherExercisesAreRefused();
    void unknownExercise();
    void ownExercisesAreFound();
    void unitsAreTold();
    void sheetsAreWritten();
    void quizzesAreWritten();
    void sessionsReachGoals();

private:
    const QTemporaryDir m_folder;
    const QDir m_dir{m_folder.path()};
};

void ExerciseTest::listNamesExercises()
{
    const auto list = QJsonDocument::fromJson(woshou({"list", "--json"}).out).array();
    int exercises = 0;
    for (const QJsonValue& entry : list) {
        exercises += entry["kind"].toString() == "exercise" ? 1 : 0;
        QVERIFY(!entry["title"]["zh"].toString().isEmpty());
    }
    QVERIFY(exercises >= 40);
}

void ExerciseTest::asksTheSameAgain()
{
    QCOMPARE(asked("handshake-numbers", 7), asked("handshake-numbers", 7));
    QVERIFY(asked("handshake-numbers", 7) != asked("handshake-numbers", 8));
    const QJsonObject question = asked("handshake-numbers", 7);
    QCOMPARE(question["exercise"].toString(), "handshake-numbers");
    QCOMPARE(question["seed"].toInt(), 7);
    QCOMPARE(question["scenario"]["woshou"].toString(), "scenario/1");
    QVERIFY(!woshou({"ask", "handshake-numbers"}).out.contains("Answer"));
}

void ExerciseTest::learnersHaveTheirOwn()
{
    const auto own = woshou({"ask", "handshake-numbers", "--seed", "100", "--learner", "0042"});
    QCOMPARE(own.out, woshou({"ask", "handshake-numbers", "--seed", "142"}).out);
    QCOMPARE(woshou({"ask", "handshake-numbers", "--learner", "nobody"}).status, 2);
}

void ExerciseTest::keyIsRight()
{
    const QString file = writeAnswers(m_dir, "a.json", 7, keyOf(asked("handshake-numbers", 7)));
    const auto graded = woshou({"grade", "handshake-numbers", file});
    QCOMPARE(graded.status, 0);
    QVERIFY(graded.out.endsWith("\n8 of 8\n"));
}

void ExerciseTest::missingIsWrong()
{
    QJsonObject answers = keyOf(asked("handshake-numbers", 7));
    answers.remove("2.ack");
    const QString file = writeAnswers(m_dir, "b.json", 7, answers);
    const auto graded = woshou({"grade", "handshake-numbers", file});
    QCOMPARE(graded.status, 1);
    QVERIFY(graded.out.endsWith("\n7 of 8\n"));
    QVERIFY(graded.out.contains("2.ack: missing (0/1)"));
}

void ExerciseTest::mistakesAreNamed()
{
    QJsonObject answers = keyOf(asked("handshake-numbers", 7));
    answers["2.ack"] = "x";
    const QString file = writeAnswers(m_dir, "c.json", 7, answers);
    const auto json =
        QJsonDocument::fromJson(woshou({"grade", "handshake-numbers", file, "--json"}).out)
            .object();
    for (const QJsonValue& item : json["items"].toArray()) {
        if (item["name"].toString() == "2.ack") {
            QCOMPARE(item["mistake"].toString(), "number-not-consumed");
            QCOMPARE(item["place"]["segment"].toInt(), 2);
        }
    }
    QVERIFY(woshou({"grade", "handshake-numbers", file, "--lang", "zh"}).out.contains("错误"));
}

void ExerciseTest::unknownItemIsRefused()
{
    QJsonObject answers = keyOf(asked("handshake-numbers", 7));
    answers["9.ack"] = 1;
    const auto graded =
        woshou({"grade", "handshake-numbers", writeAnswers(m_dir, "d.json", 7, answers)});
    QCOMPARE(graded.status, 2);
    QVERIFY(graded.err.contains("/answers/9.ack") && graded.err.contains("“9.ack”"));
    QVERIFY(graded.out.isEmpty());
    // This exercise asks some of its items only.
    QJsonObject all;
    for (const char* name : {"a.syn-sent", "b.before", "b.syn", "a.syn-ack", "b.meanwhile"}) {
        all[name] = "CLOSED";
    }
    const QString file = writeAnswers(m_dir, "h.json", 7, all, "handshake-states");
    QCOMPARE(woshou({"grade", "handshake-states", file}).status, 1);
}

void ExerciseTest::foldersGiveTables()
{
    QVERIFY(m_dir.mkpath("class"));
    const QDir folder(m_dir.filePath("class"));
    writeAnswers(folder, "1.json", 7, keyOf(asked("handshake-numbers", 7)));
    writeAnswers(folder, "2.json", 8, {});
    const auto graded = woshou({"grade", "handshake-numbers", folder.path(), "--csv"});
    QCOMPARE(graded.status, 1);
    const QList<QByteArray> lines = graded.out.split('\n');
    QVERIFY(lines[0].startsWith("learner,seed,points,of,2.flags"));
    QVERIFY(lines[1].startsWith("0042,7,8,8,1,1"));
    QVERIFY(lines[2].startsWith("0042,8,0,8,0,0"));
    // What somebody has spoiled is told; the others get their marks all the same.
    QFile bad(folder.filePath("0.json"));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{");
    bad.close();
    const auto rest = woshou({"grade", "handshake-numbers", folder.path(), "--csv"});
    QCOMPARE(rest.status, 2);
    QCOMPARE(rest.out, graded.out);
    QVERIFY(rest.err.contains("0.json"));
    QVERIFY(m_dir.mkpath("empty"));
    QCOMPARE(woshou({"grade", "handshake-numbers", m_dir.filePath("empty"), "--csv"}).status, 2);
}

/// Whoever hands in the answers to somebody else's question has not answered the own one.
void ExerciseTest::classSeedCounts()
{
    const QString own = writeAnswers(m_dir, "e.json", 1, keyOf(asked("handshake-numbers", 142)));
    QCOMPARE(woshou({"grade", "handshake-numbers", own, "--seed", "100"}).status, 0);
    QCOMPARE(woshou({"grade", "handshake-numbers", own, "--seed", "200"}).status, 1);
}

void ExerciseTest::otherExercisesAreRefused()
{
    const QString file = writeAnswers(m_dir, "f.json", 7, {}, "third-segment");
    const auto graded = woshou({"grade", "handshake-numbers", file});
    QCOMPARE(graded.status, 2);
    QVERIFY(graded.err.contains("third-segment"));
}

void ExerciseTest::unknownExercise()
{
    const auto outcome = woshou({"ask", "handshake-number"});
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.err.contains("handshake-numbers"));
}

/// In the folder of the user's data; what is no exercise is left out.
void ExerciseTest::ownExercisesAreFound()
{
    const QDir folder(m_dir.filePath("data/woshou/woshou/exercises"));
    QVERIFY(m_dir.mkpath(folder.path()));
    QVERIFY(QFile::copy(QString(WOSHOU_SOURCE_DIR) + "/resources/exercises/third-segment.json",
        folder.filePath("of-my-own.json")));
    QFile broken(folder.filePath("broken.json"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", m_dir.filePath("data").toUtf8());
    const QByteArray list = woshou({"list"}).out;
    const auto own = woshou({"ask", "of-my-own", "--seed", "3"});
    qputenv("XDG_DATA_HOME", before);
    QVERIFY(list.contains("of-my-own"));
    QVERIFY(!list.contains("broken"));
    QCOMPARE(own.status, 0);
}

/// The words of a file are not those of a language.
void ExerciseTest::unitsAreTold()
{
    const auto said = [](const char* language) {
        return woshou({"ask", "window-for-path", "--key", "--lang", language}).out;
    };
    for (const char* language : {"en", "zh", "both"}) {
        QVERIFY2(!said(language).contains("bytes"), qPrintable(said(language)));
    }
    QVERIFY(said("en").contains("octets]"));
    QVERIFY(said("zh").contains("字节]"));
    for (const char* name : {"units.xml", "units.gift"}) {
        const QString file = m_dir.filePath(name);
        woshou({"quiz", "window-for-path", "--lang", "zh", "-o", file});
        QFile quiz(file);
        QVERIFY(quiz.open(QIODevice::ReadOnly));
        QVERIFY(!quiz.readAll().contains("bytes)"));
    }
}

void ExerciseTest::sheetsAreWritten()
{
    const QString pdf = m_dir.filePath("sheet.pdf");
    const QString again = m_dir.filePath("again.pdf");
    const QStringList call{"paper", "third-segment", "learn-why-four", "--count", "2", "-o"};
    QCOMPARE(woshou(call + QStringList{pdf}).status, 0);
    QCOMPARE(woshou(call + QStringList{again}).status, 0);
    QFile first(pdf);
    QFile second(again);
    QVERIFY(first.open(QIODevice::ReadOnly) && second.open(QIODevice::ReadOnly));
    const QByteArray content = first.readAll();
    QVERIFY(content.startsWith("%PDF"));
    QCOMPARE(second.readAll(), content);
    const QString tex = m_dir.filePath("sheet.tex");
    QCOMPARE(woshou({"paper", "third-segment", "--key", "--lang", "zh", "-o", tex}).status, 0);
    QVERIFY(QFile::exists(tex));
    const QString never = m_dir.filePath("never.pdf");
    QCOMPARE(woshou({"paper", "third-segment", "nothing-like-it", "-o", never}).status, 2);
    QVERIFY(!QFile::exists(never));
}

void ExerciseTest::quizzesAreWritten()
{
    for (const char* name : {"quiz.xml", "quiz.gift"}) {
        const QString file = m_dir.filePath(name);
        const auto outcome = woshou({"quiz", "third-segment", "goal-closing", "-o", file});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.err.contains("goal-closing"));
        QVERIFY(QFileInfo(file).size() > 0);
    }
}

/// A goal may be answered by acts, or by a session of the question's scenario.
void ExerciseTest::sessionsReachGoals()
{
    const QJsonObject question = asked("goal-closing", 5);
    const auto statusOf = [&](const QString& name, const QJsonValue& goal) {
        const QString file = writeAnswers(m_dir, name, 5, {{"goal", goal}}, "goal-closing");
        return woshou({"grade", "goal-closing", file}).status;
    };
    QCOMPARE(statusOf("g1.json", question["items"][0]["answer"]), 0);
    QCOMPARE(statusOf("g2.json", QJsonArray()), 1);
    const auto told = woshou({"grade", "goal-closing", m_dir.filePath("g2.json"), "--lang", "zh"});
    QVERIFY2(told.out.startsWith("goal: 错误 (0/"), qPrintable(told.out));
    QVERIFY2(!told.out.contains('['), qPrintable(told.out));
    QVERIFY2(!told.out.contains(" of "), qPrintable(told.out));
    QCOMPARE(statusOf("g3.json", QJsonArray{QJsonObject{{"at_ms", -1}}}), 1);
    const QJsonArray acts{QJsonObject{{"after", 0}, {"at_ns", 0}, {"client", "close"}},
        QJsonObject{{"after", 1}, {"at_ns", 0}, {"server", "close"}}};
    QJsonObject session{{"woshou", "session/1"}, {"scenario", question["scenario"]},
        {"branches", QJsonArray{QJsonObject{{"id", 1}, {"length", 2}, {"acts", acts}}}},
        {"current", 1}, {"position", 2}, {"playhead_ns", 0}};
    QCOMPARE(statusOf("g5.json", session), 0);
    session["scenario"] = asked("goal-closing", 6)["scenario"];
    QCOMPARE(statusOf("g6.json", session), 2);
    QCOMPARE(statusOf("g4.json", "no-such-session.woshou"), 2);
}

SUITE(ExerciseTest);

} // namespace exercise_test

#include "exercise_test.moc"
