// SPDX-License-Identifier: GPL-3.0-or-later

// Laws of all built-in lessons: each stop is reached, and what it points at is there.

#include "language/speaker.h"
#include "lesson/course/course.h"
#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/misconceptions.h"
#include "lesson/query/played_run.h"
#include "support/suite.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

namespace courses_test {
namespace {

lesson::CoursePtr load(const QString& id)
{
    const auto loaded = lesson::loadCourse(id);
    if (const auto* problem = std::get_if<lesson::FileProblem>(&loaded)) {
        const auto text = sentences(language::speaker(language::kEnglish), *problem);
        qWarning() << whereabouts(*problem) << text.what << text.wanted;
        return nullptr;
    }
    return std::get<lesson::CoursePtr>(loaded);
}

/// A segment is there once it has left, a happening of an end once it has happened.
bool hasHappened(
    const sim::Subject& subject, const lesson::CourseStop& stop, const lesson::Run& run)
{
    if (const auto* id = std::get_if<sim::SegmentId>(&subject)) {
        return run.trace().segment(*id).at <= stop.at;
    }
    const auto* happening = std::get_if<sim::Happening>(&subject);
    if (happening == nullptr || happening->kind != sim::Happening::Kind::State) {
        return true;
    }
    std::uint32_t number = 1;
    for (const sim::TraceRow& row : run.trace().rows()) {
        const bool counts = row.who == happening->who && row.at <= stop.at &&
            std::holds_alternative<sim::StateRow>(row.what);
        number += counts ? 1 : 0;
    }
    return happening->number <= number;
}

/// When a subject comes to be seen in the run; none: it stands in no place of it.
std::optional<tcp::Instant> seenFrom(const sim::Subject& subject, const lesson::Run& run)
{
    if (const auto* id = std::get_if<sim::SegmentId>(&subject)) {
        return run.trace().segment(*id).at;
    }
    const auto* happening = std::get_if<sim::Happening>(&subject);
    if (happening == nullptr || happening->kind != sim::Happening::Kind::State) {
        return std::nullopt;
    }
    std::uint32_t number = 1;
    for (const sim::TraceRow& row : run.trace().rows()) {
        const bool counts =
            row.who == happening->who && std::holds_alternative<sim::StateRow>(row.what);
        if (counts && ++number == happening->number) {
            return row.at;
        }
    }
    return tcp::Instant();
}

/// Stops that ask on: of what is seen by then, what it means or leads to. What answers them comes
/// after the stop, or is seen nowhere.
const QStringList kAskOn{"learn-fast-retransmit 6", "learn-flow-control 5", "learn-lost-last-ack 2",
    "learn-lost-syn-ack 2", "learn-lost-third-ack 2", "learn-release 2", "learn-reset 6",
    "learn-time-wait 2", "learn-why-three 2", "what-if-fin-with-ack 2", "what-if-fixed-isn 3",
    "what-if-no-syn-timer 2", "what-if-no-time-wait 3", "what-if-two-way-handshake 2"};

/// A lesson with one stop.
QByteArray lessonWith(const QByteArray& stop)
{
    return R"json({"woshou": "lesson/1", "title": {"en": "t"}, "goal": {"en": "g"},
  "scenario": "three-way-handshake", "stops": [)json" +
        stop + "]}";
}

} // namespace

class CoursesTest : public QObject
{
    Q_OBJECT

private slots:
    void thereAreEnough();
    void stops_data();
    void stops();
    void askBeforeTheyShow_data() { stops_data(); }
    void askBeforeTheyShow();
    void words_data() { stops_data(); }
    void words();
    void mistakesHaveTheirLessons();
    void badStops_data();
    void badStops();
};

void CoursesTest::thereAreEnough()
{
    constexpr std::size_t kEnough = 16;
    std::size_t count = 0;
    for (const lesson::CatalogueGroup& group : lesson::courseShelf().groups()) {
        count += group.entries.size();
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QVERIFY2(lesson::findEntry(entry.id) == nullptr, qPrintable(entry.id));
            QVERIFY2(lesson::exerciseShelf().find(entry.id) == nullptr, qPrintable(entry.id));
        }
    }
    QVERIFY2(count >= kEnough, qPrintable(QString::number(count)));
}

void CoursesTest::stops_data()
{
    QTest::addColumn<QString>("id");
    for (const lesson::CatalogueGroup& group : lesson::courseShelf().groups()) {
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QTest::newRow(qPrintable(entry.id)) << entry.id;
        }
    }
}

void CoursesTest::stops()
{
    QFETCH(const QString, id);
    const auto course = load(id);
    QVERIFY(course != nullptr);
    const lesson::Run run(course->scenario.genesis);
    QVERIFY(course->stops.size() >= 3);
    for (std::size_t i = 0; i < course->stops.size(); ++i) {
        const lesson::CourseStop& stop = course->stops[i];
        const QString which = QString("%1, stop %2").arg(id).arg(i + 1);
        QVERIFY2(stop.at <= run.end(), qPrintable(which));
        QVERIFY2(i == 0 || stop.at > course->stops[i - 1].at, qPrintable(which));
        QVERIFY2(!stop.subjects.empty(), qPrintable(which));
        for (const sim::Subject& subject : stop.subjects) {
            QVERIFY2(hasHappened(subject, stop, run), qPrintable(which));
        }
        if (stop.question) {
            const auto right = std::ranges::count_if(
                stop.question->choices, [](const lesson::StopChoice& each) { return each.right; });
            QVERIFY2(right == 1, qPrintable(which));
        }
    }
    QVERIFY(!course->exercises.isEmpty() && course->exercises.size() <= 3);
    for (const QString& exercise : course->exercises) {
        QVERIFY2(lesson::exerciseShelf().find(exercise) != nullptr, qPrintable(exercise));
    }
}

/// Where a stop asks what happens, the run that is seen does not tell it yet: of what the stop
/// points at, what is newest is still to come, and so is its answer.
void CoursesTest::askBeforeTheyShow()
{
    QFETCH(const QString, id);
    const auto course = load(id);
    QVERIFY(course != nullptr);
    const lesson::Run run(course->scenario.genesis);
    for (std::size_t i = 0; i < course->stops.size(); ++i) {
        const lesson::CourseStop& stop = course->stops[i];
        if (!stop.question) {
            continue;
        }
        const QString which = QString("%1 %2").arg(id).arg(i + 1);
        std::optional<tcp::Instant> newest;
        for (const sim::Subject& subject : stop.subjects) {
            newest = std::max(newest, seenFrom(subject, run));
        }
        const bool isToCome = !newest || *newest > stop.question->at;
        QVERIFY2(isToCome != kAskOn.contains(which), qPrintable(which));
        QVERIFY2(isToCome || stop.question->at == stop.at, qPrintable(which));
    }
}

void CoursesTest::words()
{
    QFETCH(const QString, id);
    static const QRegularExpression han(R"([\x{4e00}-\x{9fff}])");
    const auto course = load(id);
    QVERIFY(course != nullptr);
    std::vector<lesson::Localized> texts{course->title, course->goal};
    for (const lesson::CourseStop& stop : course->stops) {
        texts.push_back(stop.text);
        if (stop.question) {
            texts.push_back(stop.question->prompt);
            for (const lesson::StopChoice& choice : stop.question->choices) {
                texts.push_back(choice.why);
            }
        }
    }
    for (const lesson::Localized& text : texts) {
        QVERIFY2(!text.en.isEmpty() && !text.en.contains(han), qPrintable(text.en));
        QVERIFY2(text.zh.contains(han), qPrintable(text.zh));
    }
}

void CoursesTest::mistakesHaveTheirLessons()
{
    for (const lesson::Misconception& each : lesson::misconceptions()) {
        QVERIFY2(each.lesson.isEmpty() || lesson::courseShelf().find(each.lesson) != nullptr,
            qPrintable(each.id + ": " + each.lesson));
    }
}

void CoursesTest::badStops_data()
{
    using lesson::ProblemKind;
    QTest::addColumn<QByteArray>("stop");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<ProblemKind>("kind");
    const auto row = [](const char* tag, const QByteArray& stop, const char* pointer,
                         ProblemKind kind) { QTest::newRow(tag) << stop << pointer << kind; };
    row("no such segment",
        R"json({"at": 0, "text": {"en": "t"}, "show": [{"segment": "client.9"}]})json",
        "/stops/0/show/0", ProblemKind::NoSuchSubject);
    row("no time", R"json({"at": "client.9.sent", "text": {"en": "t"}})json", "/stops/0/at",
        ProblemKind::MeaninglessExpression);
    row("no expression", R"json({"at": "client..sent", "text": {"en": "t"}})json", "/stops/0/at",
        ProblemKind::BadExpression);
    row("backwards", R"json({"at": 100, "text": {"en": "t"}}, {"at": 50, "text": {"en": "t"}})json",
        "/stops/1", ProblemKind::StopTooEarly);
    const QByteArray asked = R"json("prompt": {"en": "q"}, "choices": [
        {"text": {"en": "a"}, "why": {"en": "w"}},
        {"text": {"en": "b"}, "why": {"en": "w"}}]}})json";
    row("asked too late",
        R"json({"at": 0, "text": {"en": "t"}, "question": {"at": 50, )json" + asked,
        "/stops/0/question/at", ProblemKind::AskedTooLate);
    row("asked before the stop above",
        R"json({"at": 50, "text": {"en": "t"}},
               {"at": 60, "text": {"en": "t"}, "question": {"at": 40, )json" +
            asked,
        "/stops/1", ProblemKind::StopTooEarly);
    row("beside itself", R"({"at": 0, "beside_tcp": true, "text": {"en": "t"}})",
        "/stops/0/beside_tcp", ProblemKind::NothingChanged);
    row("no text", R"json({"at": 0})json", "/stops/0", ProblemKind::MissingKey);
}

void CoursesTest::badStops()
{
    QFETCH(const QByteArray, stop);
    QFETCH(const QString, pointer);
    QFETCH(const lesson::ProblemKind, kind);
    const auto read = lesson::readCourse(lessonWith(stop), "test.json");
    const auto* problem = std::get_if<lesson::FileProblem>(&read);
    QVERIFY(problem != nullptr);
    QCOMPARE(problem->kind, kind);
    QCOMPARE(problem->place.pointer, pointer);
    QVERIFY(problem->place.line > 0);
}

SUITE(CoursesTest);

} // namespace courses_test

#include "courses_test.moc"
