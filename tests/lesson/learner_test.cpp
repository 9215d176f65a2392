// SPDX-License-Identifier: GPL-3.0-or-later

// What is kept of a learner: reading gives what was written, whatever the name; a damaged file is
// told and stays; mistakes are counted once.

#include "lesson/exercise/exercise.h"
#include "lesson/exercise/spelling.h"
#include "lesson/learner/record_file.h"
#include "support/suite.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <rapidcheck.h>

namespace learner_test {
namespace {

using lesson::LearnerRecord;

LearnerRecord anyRecord()
{
    LearnerRecord record;
    const auto count = [] { return *rc::gen::inRange(0, 1'000'000); };
    const auto word = [] {
        return QString::fromStdString(*rc::gen::string<std::string>()).toHtmlEscaped();
    };
    record.learner = QString::fromUtf8("\u5c0f\u660e ") + QString::number(count());
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        auto& exercise = record.exercises["exercise-" + QString::number(count())];
        exercise = {count(), count(), *rc::gen::inRange<std::uint64_t>(0, lesson::kSeedLimit),
            *rc::gen::arbitrary<bool>(), {}};
        if (*rc::gen::arbitrary<bool>()) {
            exercise.halfway = {{"2.seq", word()}, {"order", QJsonArray{"B", "A"}}};
        }
        record.lessons += "learn-" + QString::number(count());
        record.mistakes["mistake-" + QString::number(count())] = count();
    }
    for (lesson::KindRecord& kind : record.kinds) {
        kind.asked = count();
        kind.right = kind.asked == 0 ? 0 : count();
    }
    return record;
}

} // namespace

class LearnerTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsWhatItWrote();
    void keepsWhatItReads();
    void takesAnyName_data();
    void takesAnyName();
    void leavesDamagedFilesAlone();
    void countsMistakesOnce();
    void forgetsHalfwayWhatIsHandedIn();

private:
    static lesson::Question question();
    static lesson::Marks marksFor(const lesson::Question& question, const QString& ack);

    std::unique_ptr<QTemporaryDir> m_home;
};

void LearnerTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    qputenv("XDG_DATA_HOME", m_home->path().toUtf8());
}

void LearnerTest::readsWhatItWrote()
{
    const bool holds = rc::check("a record is read as it was written", [] {
        const LearnerRecord record = anyRecord();
        const auto read = lesson::readRecord(lesson::recordText(record), "progress.json");
        RC_ASSERT(std::holds_alternative<LearnerRecord>(read));
        RC_ASSERT(std::get<LearnerRecord>(read) == record);
    });
    QVERIFY(holds);
}

void LearnerTest::keepsWhatItReads()
{
    LearnerRecord record;
    record.learner = "0042";
    record.exercises["syn-lost"].asked = 3;
    QCOMPARE(lesson::saveRecord(record), std::nullopt);
    QCOMPARE(lesson::knownLearners(), QStringList("0042"));
    const auto read = lesson::loadRecord("0042");
    QVERIFY(std::holds_alternative<LearnerRecord>(read));
    QVERIFY(std::get<LearnerRecord>(read) == record);
    QVERIFY(lesson::deleteRecord("0042"));
    QCOMPARE(lesson::knownLearners(), QStringList());
    QVERIFY(lesson::deleteRecord("0042"));
}

void LearnerTest::takesAnyName_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"", ".", "..", "../x", "a/b", "0042", "A:b*?", "nul.json", " "}) {
        QTest::newRow(name) << QString(name);
    }
    QTest::newRow("Chinese") << QString::fromUtf8("\u738b\u5c0f\u660e");
}

void LearnerTest::takesAnyName()
{
    QFETCH(QString, name);
    LearnerRecord record;
    record.learner = name;
    record.mistakes["other-isn"] = 2;
    QCOMPARE(lesson::saveRecord(record), std::nullopt);
    const QString file = lesson::recordFile(name).value_or(QString());
    QVERIFY2(QFileInfo(file).canonicalFilePath().startsWith(
                 QFileInfo(m_home->path()).canonicalFilePath()),
        qPrintable(file));
    QCOMPARE(lesson::knownLearners(), QStringList(name));
    QVERIFY(std::get<LearnerRecord>(lesson::loadRecord(name)) == record);
}

void LearnerTest::leavesDamagedFilesAlone()
{
    LearnerRecord record;
    QCOMPARE(lesson::saveRecord(record), std::nullopt);
    QFile file(*lesson::recordFile({}));
    for (const QByteArray text : {"{", "[]", "{\"woshou\": \"progress/2\"}",
             "{\"woshou\": \"progress/1\", \"learner\": \"\", \"exercises\": 7}"}) {
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
        file.close();
        QVERIFY2(std::holds_alternative<lesson::FileProblem>(lesson::loadRecord({})), text.data());
    }
}

lesson::Question LearnerTest::question()
{
    const auto exercise = std::get<lesson::ExercisePtr>(lesson::loadExercise("handshake-numbers"));
    return std::get<lesson::Question>(lesson::makeQuestion(exercise, 3));
}

lesson::Marks LearnerTest::marksFor(const lesson::Question& question, const QString& ack)
{
    lesson::Answers answers;
    for (const lesson::AskedItem& item : question.items) {
        answers.given[item.name] =
            item.name == "2.ack" ? ack : lesson::acceptedSpellings(question, item).front();
    }
    return lesson::markAnswers(question, answers);
}

void LearnerTest::countsMistakesOnce()
{
    const lesson::Question asked = question();
    LearnerRecord record;
    const lesson::Marks wrong = marksFor(asked, "x");
    record.handIn(asked, wrong, nullptr);
    QCOMPARE(record.mistakes, (QMap<QString, int>{{"number-not-consumed", 1}}));
    QCOMPARE(
        record.of(lesson::ItemKind::Number).right, record.of(lesson::ItemKind::Number).asked - 1);
    record.handIn(asked, wrong, &wrong);
    QCOMPARE(record.mistakes.value("number-not-consumed"), 1);
    record.handIn(asked, marksFor(asked, "y"), &wrong);
    QCOMPARE(record.mistakes.value("seq-ack-swapped"), 1);
    QCOMPARE(record.exercises["handshake-numbers"].solved, 0);
    const lesson::Marks right = marksFor(asked, "x+1");
    record.handIn(asked, right, &wrong);
    record.handIn(asked, right, &right);
    QCOMPARE(record.exercises["handshake-numbers"].asked, 1);
    QCOMPARE(record.exercises["handshake-numbers"].solved, 1);
    QCOMPARE(record.of(lesson::ItemKind::State).asked, 2);
}

void LearnerTest::forgetsHalfwayWhatIsHandedIn()
{
    const lesson::Question asked = question();
    LearnerRecord record;
    record.keep(asked, {{"2.seq", "y"}});
    QCOMPARE(record.exercises["handshake-numbers"].seed, std::uint64_t{3});
    QVERIFY(!record.exercises["handshake-numbers"].halfway.isEmpty());
    record.handIn(asked, marksFor(asked, "x+1"), nullptr);
    QVERIFY(record.exercises["handshake-numbers"].halfway.isEmpty());
    QVERIFY(record.exercises["handshake-numbers"].isSolved);
}

SUITE_WITHIN(QCoreApplication, LearnerTest);

} // namespace learner_test

#include "learner_test.moc"
