// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/course/course.h"
#include "lesson/course/course_subject.h"
#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"
#include "lesson/query/evaluation.h"
#include "lesson/scenario/catalogue.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace lesson {
namespace {

constexpr auto kCourseFormat = "lesson/1";

const SchemaCheck& courseSchema()
{
    static const SchemaCheck check(builtInText(":/schema/lesson.schema.json"));
    return check;
}

/// Reads a lesson that the schema has checked. The first slip is kept, the rest read on.
class CourseReader
{
public:
    CourseReader(JsonValue document, const QString& file)
        : m_document(document)
        , m_file(file)
    {}

    Course read()
    {
        Course course;
        course.title = localized(m_document["title"]);
        course.goal = localized(m_document["goal"]);
        course.minutes = static_cast<int>(m_document["minutes"].toInteger(5));
        for (const JsonValue id : m_document["exercises"].items()) {
            course.exercises += id.toString();
        }
        auto scenario = readItsScenario();
        if (!scenario) {
            return course;
        }
        course.scenario = std::move(*scenario);
        const Run run(course.scenario.genesis);
        for (qsizetype i = 0; i < m_document["stops"].size(); ++i) {
            course.stops.push_back(stop(m_document["stops"][i], pointerTo("/stops", i), run));
            checkOrder(course.stops, pointerTo("/stops", i));
        }
        return course;
    }

    const std::optional<ShapeProblem>& problem() const { return m_problem; }

private:
    void fail(ShapeProblem problem)
    {
        if (!m_problem) {
            m_problem = std::move(problem);
        }
    }

    /// The id of a built-in one, or a whole one.
    std::optional<Scenario> readItsScenario()
    {
        const JsonValue value = m_document["scenario"];
        ScenarioResult result = value.isString() ? loadScenario(value.toString())
                                                 : readScenario(scenarioText(value), m_file);
        if (auto* problem = std::get_if<FileProblem>(&result)) {
            const QString inner = value.isString() ? QString() : problem->place.pointer;
            fail({"/scenario" + inner, problem->kind, problem->subject, problem->found,
                problem->wanted});
            return std::nullopt;
        }
        return std::get<Scenario>(std::move(result));
    }

    /// Its member "woshou" may be left out.
    static QByteArray scenarioText(JsonValue value)
    {
        QJsonObject object = QJsonDocument::fromJson(written(value).toUtf8()).object();
        object["woshou"] = "scenario/1";
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    }

    tcp::Instant timeOf(JsonValue value, const QString& pointer, const Run& run)
    {
        constexpr double kInNanoseconds = 1e6; // of a millisecond
        const QString text = value.isNumber() ? written(value) : value.toString();
        const auto parsed = parseExpression(text);
        if (const auto* slip = std::get_if<ExpressionSlip>(&parsed)) {
            fail({pointer, ProblemKind::BadExpression, text, text.mid(slip->offset), {}});
            return {};
        }
        const auto found = evaluate(std::get<Expression>(parsed), {}, &run);
        const auto* answer = std::get_if<Found>(&found);
        const auto* time = answer == nullptr ? nullptr : std::get_if<double>(&answer->value);
        if (time == nullptr) {
            fail({pointer, ProblemKind::MeaninglessExpression, "at", text, {}});
            return {};
        }
        return tcp::Instant(tcp::Duration(std::llround(*time * kInNanoseconds)));
    }

    CourseStop stop(JsonValue object, const QString& pointer, const Run& run)
    {
        CourseStop stop;
        stop.at = timeOf(object["at"], pointerTo(pointer, QString("at")), run);
        for (const sim::SentSegment& sent : run.trace().segments()) {
            stop.segments += sent.at <= stop.at ? 1 : 0;
        }
        stop.text = localized(object["text"]);
        const QString shows = pointerTo(pointer, QString("show"));
        for (qsizetype i = 0; i < object["show"].size(); ++i) {
            const auto subject = subjectOf(object["show"][i], run);
            if (subject) {
                stop.subjects.push_back(*subject);
            } else {
                fail({pointerTo(shows, i), ProblemKind::NoSuchSubject, {}, shown(object["show"][i]),
                    {}});
            }
        }
        if (const JsonValue question = object["question"]; question.exists()) {
            stop.question = questionOf(question);
            stop.question->at = askedAt(question, pointer, stop.at, run);
        }
        readCharts(object, pointer, stop);
        stop.besideTcp = object["beside_tcp"].toBool();
        if (stop.besideTcp && run.trace().isTcp()) {
            fail({pointerTo(pointer, QString("beside_tcp")), ProblemKind::NothingChanged, {}, {},
                {}});
        }
        return stop;
    }

    void readCharts(JsonValue object, const QString& pointer, CourseStop& stop)
    {
        for (const JsonValue chart : object["charts"].items()) {
            stop.charts += chart.toString();
        }
        stop.chartsWith = object["with"].toString();
        if (!stop.chartsWith.isEmpty() && findEntry(stop.chartsWith) == nullptr) {
            fail({pointerTo(pointer, QString("with")), ProblemKind::NoSuchSubject, {},
                stop.chartsWith, {}});
        }
    }

    static StopQuestion questionOf(JsonValue object)
    {
        StopQuestion question{localized(object["prompt"]), {}, {}};
        for (const JsonValue choice : object["choices"].items()) {
            question.choices.push_back(
                {localized(choice["text"]), choice["right"].toBool(), localized(choice["why"])});
        }
        return question;
    }

    /// At the stop itself, if nothing else is said.
    tcp::Instant askedAt(
        JsonValue question, const QString& stop, tcp::Instant stopAt, const Run& run)
    {
        const JsonValue value = question["at"];
        if (!value.exists()) {
            return stopAt;
        }
        const QString pointer = pointerTo(pointerTo(stop, QString("question")), QString("at"));
        const tcp::Instant at = timeOf(value, pointer, run);
        if (at > stopAt) {
            fail({pointer, ProblemKind::AskedTooLate, {}, {}, {}});
        }
        return at;
    }

    void checkOrder(const std::vector<CourseStop>& stops, const QString& pointer)
    {
        if (stops.size() > 1 && stops.back().beginsAt() < stops[stops.size() - 2].at) {
            fail({pointer, ProblemKind::StopTooEarly, {}, {}, {}});
        }
    }

    JsonValue m_document;
    const QString m_file;
    std::optional<ShapeProblem> m_problem;
};

} // namespace

sim::Genesis asTcp(sim::Genesis genesis)
{
    for (tcp::EndpointConfig& end : genesis.endpoint.values) {
        end.whatIf = {};
    }
    return genesis;
}

CourseResult readCourse(const QByteArray& text, const QString& file)
{
    const JsonText json(text, file);
    if (json.problem()) {
        return *json.problem();
    }
    const JsonValue format = json.value()["woshou"];
    if (format.isString() && format.text() != kCourseFormat) {
        return located(
            {"/woshou", ProblemKind::WrongFormat, {}, format.toString(), {kCourseFormat}}, json);
    }
    if (const auto problem = courseSchema().check(json.value())) {
        return located(*problem, json);
    }
    CourseReader reader(json.value(), file);
    auto course = std::make_shared<Course>(reader.read());
    if (reader.problem()) {
        return located(*reader.problem(), json);
    }
    course->id = QFileInfo(file).completeBaseName();
    return CoursePtr(std::move(course));
}

} // namespace lesson
