// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/course_draft.h"

#include "lesson/course/course_subject.h"
#include "lesson/draft/draft_json.h"
#include "lesson/json/json_number.h"
#include "lesson/query/played_run.h"
#include "lesson/scenario/scenario_writer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lesson {
namespace {

QJsonObject questionJson(const DraftStop& stop)
{
    QJsonArray choices;
    for (const DraftChoice& choice : stop.choices) {
        QJsonObject object{{"text", wordsJson(choice.text)}, {"why", wordsJson(choice.why)}};
        if (choice.right) {
            object["right"] = true;
        }
        choices += object;
    }
    return {{"prompt", wordsJson(stop.prompt)}, {"choices", choices}};
}

QJsonObject stopJson(const DraftStop& stop, const Run& run)
{
    QJsonObject object{
        {"at", inMilliseconds(stop.at.time_since_epoch())}, {"text", wordsJson(stop.text)}};
    QJsonArray shows;
    for (const sim::Subject& subject : stop.subjects) {
        if (const auto show = showOf(subject, run)) {
            shows += *show;
        }
    }
    if (!shows.isEmpty()) {
        object["show"] = shows;
    }
    if (!wordsJson(stop.prompt).isEmpty()) {
        object["question"] = questionJson(stop);
    }
    return object;
}

} // namespace

QByteArray courseText(const CourseDraft& draft)
{
    Scenario scenario = draft.scenario;
    scenario.title = {};
    scenario.description = {};
    QJsonObject run = toJson(scenario);
    run.remove("woshou");
    std::vector<DraftStop> stops = draft.stops;
    std::ranges::stable_sort(stops, {}, &DraftStop::at);
    const Run played(draft.scenario.genesis);
    QJsonArray list;
    for (const DraftStop& stop : stops) {
        list += stopJson(stop, played);
    }
    QJsonObject course{{"woshou", "lesson/1"}, {"title", wordsJson(draft.title)},
        {"goal", wordsJson(draft.goal)}, {"scenario", run}, {"stops", list}};
    if (!draft.exercises.isEmpty()) {
        course["exercises"] = QJsonArray::fromStringList(draft.exercises);
    }
    return QJsonDocument(course).toJson();
}

} // namespace lesson
