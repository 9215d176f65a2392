// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/course_draft.h"

#include "lesson/course/course.h"
#include "lesson/course/course_shelf.h"
#include "lesson/course/course_subject.h"
#include "lesson/draft/draft_json.h"
#include "lesson/json/json_number.h"
#include "lesson/query/played_run.h"
#include "lesson/scenario/scenario_writer.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lesson {
namespace {

QJsonObject stopChoiceJson(const DraftChoice& choice)
{
    QJsonObject object = choice.kept;
    writeWords(object, "text", choice.text);
    writeWords(object, "why", choice.why);
    if (object.value("right").toBool() != choice.right) {
        object["right"] = choice.right;
    }
    return object;
}

QJsonObject stopQuestionJson(const DraftStop& stop)
{
    QJsonObject object = stop.kept["question"].toObject();
    QJsonArray choices;
    for (const DraftChoice& choice : stop.choices) {
        choices += stopChoiceJson(choice);
    }
    writeWords(object, "prompt", stop.prompt);
    object["choices"] = choices;
    if (stop.askedAt) {
        object["at"] = inMilliseconds(stop.askedAt->time_since_epoch());
    } else if (!stop.kept.contains("at")) {
        object.remove("at"); // it belonged to the moment that the stop has left
    }
    return object;
}

void writeShows(QJsonObject& object, const DraftStop& stop, const Run& run)
{
    QJsonArray shows;
    for (const sim::Subject& subject : stop.subjects) {
        if (const auto show = showOf(subject, run)) {
            shows += *show;
        }
    }
    if (shows.isEmpty()) {
        object.remove("show");
    } else {
        object["show"] = shows;
    }
}

QJsonObject stopJson(const DraftStop& stop, const Run& run)
{
    QJsonObject object = stop.kept;
    if (!object.contains("at")) {
        object["at"] = inMilliseconds(stop.at.time_since_epoch());
    }
    writeWords(object, "text", stop.text);
    if (stop.subjects != stop.keptSubjects) {
        writeShows(object, stop, run);
    }
    if (stop.charts.isEmpty()) {
        object.remove("charts");
        object.remove("with");
    } else {
        object["charts"] = QJsonArray::fromStringList(stop.charts);
    }
    if (wordsJson(stop.prompt).isEmpty()) {
        object.remove("question");
    } else {
        object["question"] = stopQuestionJson(stop);
    }
    return object;
}

QJsonObject runJson(const CourseDraft& draft)
{
    Scenario scenario = draft.scenario;
    scenario.title = {};
    scenario.description = {};
    QJsonObject run = toJson(scenario);
    run.remove("woshou");
    return run;
}

DraftStop stopIn(const QJsonObject& object, const CourseStop& read)
{
    DraftStop stop;
    stop.at = read.at;
    stop.text = wordsIn(object["text"]);
    stop.subjects = read.subjects;
    stop.charts = read.charts;
    stop.kept = object;
    stop.keptSubjects = read.subjects;
    stop.prompt = wordsIn(object["question"]["prompt"]);
    for (const QJsonValue& choice : object["question"]["choices"].toArray()) {
        stop.choices.push_back({wordsIn(choice["text"]), choice["right"].toBool(),
            wordsIn(choice["why"]), {}, choice.toObject()});
    }
    return stop;
}

} // namespace

QByteArray courseText(const CourseDraft& draft)
{
    QJsonObject course = draft.kept;
    course["woshou"] = "lesson/1";
    writeWords(course, "title", draft.title);
    writeWords(course, "goal", draft.goal);
    writeNumber(course, "minutes", draft.minutes, CourseDraft::kUsualMinutes);
    if (!draft.keepsRun) {
        course["scenario"] = runJson(draft);
    }
    std::vector<DraftStop> stops = draft.stops;
    std::ranges::stable_sort(stops, {}, &DraftStop::at);
    const Run played(draft.scenario.genesis);
    QJsonArray list;
    for (const DraftStop& stop : stops) {
        list += stopJson(stop, played);
    }
    course["stops"] = list;
    const auto exercises = QJsonArray::fromStringList(draft.exercises);
    if (course.value("exercises").toArray() != exercises) {
        course["exercises"] = exercises;
    }
    return QJsonDocument(course).toJson();
}

std::variant<CourseDraft, FileProblem> openCourseDraft(const QString& source)
{
    const auto text = courseShelf().load(source);
    if (const auto* problem = std::get_if<FileProblem>(&text)) {
        return *problem;
    }
    const auto& [bytes, file] = std::get<Shelf::Text>(text);
    const auto read = readCourse(bytes, file);
    if (const auto* problem = std::get_if<FileProblem>(&read)) {
        return *problem;
    }
    const Course& course = *std::get<CoursePtr>(read);
    CourseDraft draft;
    draft.kept = QJsonDocument::fromJson(bytes).object();
    draft.file = QFileInfo(file).isFile() ? file : QString();
    draft.keepsRun = true;
    draft.title = wordsIn(draft.kept.value("title"));
    draft.goal = wordsIn(draft.kept.value("goal"));
    draft.minutes = course.minutes;
    draft.scenario = course.scenario;
    for (std::size_t i = 0; i < course.stops.size(); ++i) {
        const QJsonValue stop = draft.kept.value("stops")[static_cast<qsizetype>(i)];
        draft.stops.push_back(stopIn(stop.toObject(), course.stops[i]));
    }
    draft.exercises = course.exercises;
    return draft;
}

} // namespace lesson
