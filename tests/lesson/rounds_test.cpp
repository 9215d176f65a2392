// SPDX-License-Identifier: GPL-3.0-or-later

// The window by rounds of transmission, as textbooks reckon it; what is asked of it, and of the
// congestion control of a run.

#include "lesson/exercise/exercise.h"
#include "lesson/exercise/marking.h"
#include "lesson/exercise/named_rounds.h"
#include "lesson/problem/file_problem.h"
#include "lesson/rounds/textbook_rounds.h"
#include "support/suite.h"

#include <QJsonArray>
#include <QtTest>

namespace rounds_test {
namespace {

using lesson::LossSign;
using lesson::RoundsPlan;
using lesson::WindowControl;

QList<int> windows(const RoundsPlan& plan)
{
    QList<int> list;
    for (const lesson::TextbookRound& round : lesson::textbookRounds(plan)) {
        list += round.cwnd;
    }
    return list;
}

QList<int> thresholds(const RoundsPlan& plan)
{
    QList<int> list;
    for (const lesson::TextbookRound& round : lesson::textbookRounds(plan)) {
        list += round.ssthresh;
    }
    return list;
}

/// Three duplicate ACKs after round 6, a timeout after round 9.
RoundsPlan plan(WindowControl control, int extra = 0)
{
    return {control, 1, 8, extra, 13, {{6, LossSign::ThirdDuplicate}, {9, LossSign::Timeout}}};
}

/// An exercise with one item that asks for windows, of two rounds.
lesson::Question drawn(const QByteArray& items)
{
    const QByteArray text =
        R"json({"woshou": "exercise/1", "title": {"en": "t"}, "text": {"en": "t"},
      "draw": {"n": {"of": [3]}},
      "scenario": {"start": "established", "client": {"isn": 0, "mss": 1000, "congestion": "reno",
        "initial_cwnd_segments": 1, "initial_ssthresh": 8000}, "server": {"isn": 0, "mss": 1000},
        "link": {"delay_ms": 50, "rate_bps": 8000000},
        "steps": [{"at_ms": 0, "client": {"send": 90000}}]},
      "rounds": {"shown": {"control": "'reno'", "ssthresh": 8, "count": 9},
                 "steep": {"control": "'reno'", "ssthresh": 100, "count": 9}},
      "items": [)json" +
        items + "]}";
    const auto read = lesson::readExercise(text, "test.json");
    if (const auto* problem = std::get_if<lesson::FileProblem>(&read)) {
        qFatal("%s", qPrintable(problem->found + problem->place.pointer));
    }
    const auto made = lesson::makeQuestion(std::get<lesson::ExercisePtr>(read), 1);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&made)) {
        qFatal("%s", qPrintable(problem->found + problem->place.pointer));
    }
    return std::get<lesson::Question>(made);
}

lesson::ItemMark markOf(const QJsonValue& given)
{
    const lesson::Question question = drawn(R"json({"name": "w", "kind": "rounds", "points": 3,
      "prompt": {"en": "p"}, "answer": "shown",
      "mistakes": [{"mistake": "threshold-forgotten", "gives": "steep"}]})json");
    lesson::Answers answers;
    answers.given["w"] = given;
    return lesson::markAnswers(question, answers).items.front();
}

} // namespace

class RoundsTest : public QObject
{
    Q_OBJECT

private slots:
    void reno();
    void tahoe();
    void threeAreAdded();
    void stopsAtTheThreshold();
    void leastThreshold();
    void numbersSegments();
    void likeARun();
    void asksOfRounds_data();
    void asksOfRounds();
    void marksEachRound_data();
    void marksEachRound();
    void unreadable();
};

void RoundsTest::reno()
{
    QCOMPARE(
        windows(plan(WindowControl::Reno)), (QList<int>{1, 2, 4, 8, 9, 10, 5, 6, 7, 1, 2, 3, 4}));
    QCOMPARE(
        thresholds(plan(WindowControl::Reno)), (QList<int>{8, 8, 8, 8, 8, 8, 5, 5, 5, 3, 3, 3, 3}));
}

void RoundsTest::tahoe()
{
    QCOMPARE(
        windows(plan(WindowControl::Tahoe)), (QList<int>{1, 2, 4, 8, 9, 10, 1, 2, 4, 1, 2, 3, 4}));
}

void RoundsTest::threeAreAdded()
{
    QCOMPARE(windows(plan(WindowControl::Reno, 3)),
        (QList<int>{1, 2, 4, 8, 9, 10, 8, 9, 10, 1, 2, 4, 5}));
}

void RoundsTest::stopsAtTheThreshold()
{
    QCOMPARE(windows({WindowControl::Reno, 1, 12, 0, 7, {}}), (QList<int>{1, 2, 4, 8, 12, 13, 14}));
}

void RoundsTest::leastThreshold()
{
    const RoundsPlan early{WindowControl::Reno, 1, 8, 0, 4, {{1, LossSign::ThirdDuplicate}}};
    QCOMPARE(windows(early), (QList<int>{1, 2, 3, 4}));
    QCOMPARE(thresholds(early), (QList<int>{8, 2, 2, 2}));
}

void RoundsTest::numbersSegments()
{
    const auto rounds = lesson::textbookRounds(plan(WindowControl::Reno));
    QCOMPARE(rounds[0].first, 1);
    QCOMPARE(rounds[2].first, 4);
    QCOMPARE(rounds[2].last, 7);
    for (std::size_t i = 1; i < rounds.size(); ++i) {
        QCOMPARE(rounds[i].first, rounds[i - 1].last + 1);
        QCOMPARE(rounds[i].last - rounds[i].first + 1, rounds[i].cwnd);
    }
}

/// As long as nothing is lost, the convention and TCP agree at the end of each round trip.
void RoundsTest::likeARun()
{
    for (int round = 1; round <= 9; ++round) {
        // A round trip takes a little more than 102 ms; each ACK has come 90 ms after the first.
        const QByteArray time = QByteArray::number((round - 1) * 102.2 + 15);
        const lesson::Question question =
            drawn(R"json({"name": "run", "kind": "number", "prompt": {"en": "p"},
                "answer": "client.cwnd()json" +
                time +
                R"json()"}, {"name": "book", "kind": "number", "prompt": {"en": "p"},
                "answer": "shown.)json" +
                QByteArray::number(round) + R"json(.cwnd"})json");
        QCOMPARE(std::get<double>(question.items[0].answer),
            1000 * std::get<double>(question.items[1].answer));
    }
}

void RoundsTest::asksOfRounds_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<double>("gives");
    QTest::newRow("window") << "shown.4.cwnd" << 8.;
    QTest::newRow("drawn round") << "shown.n.cwnd" << 4.;
    QTest::newRow("threshold") << "shown.5.ssthresh" << 8.;
    QTest::newRow("knee") << "shown.knee" << 4.;
    QTest::newRow("segment") << "shown.segment.16" << 5.;
    QTest::newRow("reaches") << "shown.reaches.10" << 6.;
    QTest::newRow("cwnd of the run") << "client.congestion.1.cwnd" << 1000.;
    QTest::newRow("by cause") << "client.congestion('ack').1.cwnd" << 2000.;
    QTest::newRow("threshold of the run") << "client.ssthresh(0)" << 8000.;
    QTest::newRow("product") << "client.link.product" << 100'000.;
    QTest::newRow("wrap") << "client.link.wrap" << 4294967.296;
}

void RoundsTest::asksOfRounds()
{
    QFETCH(const QString, asked);
    QFETCH(const double, gives);
    const lesson::Question question = drawn(
        QString(R"json({"name": "x", "kind": "number", "prompt": {"en": "p"}, "answer": "%1"})json")
            .arg(asked)
            .toUtf8());
    QCOMPARE(std::get<double>(question.items.front().answer), gives);
}

void RoundsTest::marksEachRound_data()
{
    QTest::addColumn<QJsonValue>("given");
    QTest::addColumn<double>("points");
    QTest::addColumn<QString>("mistake");
    const auto row = [](const char* tag, const QJsonValue& given, double points,
                         const QString& mistake) {
        QTest::newRow(tag) << given << points << mistake;
    };
    row("all", QJsonArray{1, 2, 4, 8, 9, 10, 11, 12, 13}, 3, {});
    row("as a text", "1, 2, 4, 8, 9, 10, 11, 12, 13", 3, {});
    row("six of nine", QJsonArray{1, 2, 4, 8, 9, 10, 12, 13, 14}, 2, {});
    row("one is left out", "1, 2, , 8, 9, 10, 11, 12, 13", 2.6, {});
    row("the last are", QJsonArray{1, 2, 4}, 1, {});
    row("as the mistake", QJsonArray{1, 2, 4, 8, 16, 32, 64, 100, 101}, 1.3, "threshold-forgotten");
    row("as the mistake at first", QJsonArray{1, 2, 4, 8, 16, 17, 18, 19, 20}, 1.3,
        "threshold-forgotten");
}

void RoundsTest::marksEachRound()
{
    QFETCH(const QJsonValue, given);
    QFETCH(const double, points);
    QFETCH(const QString, mistake);
    const lesson::ItemMark mark = markOf(given);
    QCOMPARE(mark.points, points);
    QCOMPARE(mark.mistake, mistake);
    QCOMPARE(mark.verdict, points == 3 ? lesson::Verdict::Right : lesson::Verdict::Wrong);
    QCOMPARE(mark.feedback.en.isEmpty(), points == 3);
}

void RoundsTest::unreadable()
{
    const lesson::ItemMark mark = markOf("1, 2, four");
    QCOMPARE(mark.points, 0.);
    QVERIFY(mark.feedback.en.contains("1, 2, 4"));
    QCOMPARE(markOf(QJsonArray{1, 2, 4, 8, 9, 10, 11, 12, 13, 14}).points, 0.);
}

SUITE(RoundsTest);

} // namespace rounds_test

#include "rounds_test.moc"
