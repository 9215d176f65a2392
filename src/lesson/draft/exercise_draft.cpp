// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/exercise_draft.h"

#include "lesson/draft/draft_json.h"
#include "lesson/draft/draft_mistake.h"
#include "lesson/draft/own_run.h"
#include "lesson/scenario/scenario_writer.h"

#include <QJsonDocument>

#include <algorithm>

namespace lesson {
namespace {

/// The words that the file tells of a mistake: its own, or those of a known one.
bool tellsSame(const DraftMistake& mistake)
{
    return !mistake.kept.isEmpty() && wordsOfMistake(mistake.kept) == mistake.text;
}

QJsonObject mistakeJson(const DraftItem& item, const DraftMistake& mistake)
{
    QJsonObject object = mistake.kept;
    if (shownAnswer(item.kind, expressionIn(object.value("gives"))) != mistake.answer) {
        object["gives"] = answerExpression(item.kind, mistake.answer);
    }
    if (!tellsSame(mistake)) {
        object.remove("mistake");
        object["text"] = wordsJson(mistake.text);
    }
    return object;
}

QJsonObject choiceJson(const DraftChoice& choice)
{
    QJsonObject object = choice.kept;
    writeWords(object, "text", choice.text);
    writeExpression(object, "when",
        !choice.when.isEmpty() ? choice.when
            : choice.right     ? "true"
                               : "false");
    writeOptionalWords(object, "why", choice.why);
    return object;
}

/// Writes a list, unless the file has the same already; takes the key away where there is nothing.
void writeList(QJsonObject& object, const QString& key, const QJsonArray& list)
{
    if (object.value(key).toArray() == list) {
        return;
    }
    if (list.isEmpty()) {
        object.remove(key);
    } else {
        object[key] = list;
    }
}

void writeValue(QJsonObject& object, const DraftItem& item)
{
    writeExpression(object, "answer", item.answer);
    if (item.since.isEmpty()) {
        object.remove("since");
    } else {
        writeExpression(object, "since", item.since);
    }
    if (!item.unit.isEmpty()) {
        object["unit"] = item.unit;
    }
    writeNumber(object, "tolerance", item.tolerance, 0);
}

void writeGoal(QJsonObject& object, const DraftItem& item)
{
    QJsonArray reach;
    for (qsizetype i = 0; i < item.reach.size(); ++i) {
        const QJsonValue kept = object.value("reach")[i];
        reach += expressionIn(kept) == item.reach[i] ? kept : QJsonValue(item.reach[i]);
    }
    object["reach"] = reach;
    object["sample"] = item.sample;
}

QJsonObject itemJson(const DraftItem& item)
{
    QJsonObject object = item.kept;
    object["name"] = item.name;
    object["kind"] = id(item.kind);
    writeWords(object, "prompt", item.prompt);
    writeNumber(object, "points", item.points, 1);
    QJsonArray choices;
    for (const DraftChoice& choice : item.choices) {
        choices += choiceJson(choice);
    }
    QJsonArray mistakes;
    for (const DraftMistake& mistake : item.mistakes) {
        mistakes += mistakeJson(item, mistake);
    }
    if (item.kind == ItemKind::Choice || item.kind == ItemKind::Order) {
        object["choices"] = choices;
        return object;
    }
    writeList(object, "mistakes", mistakes);
    if (item.kind == ItemKind::Goal) {
        writeGoal(object, item);
    } else {
        writeValue(object, item);
    }
    return object;
}

/// A goal and an order are asked without the run: it would tell the answer.
bool showsRun(const ExerciseDraft& draft)
{
    return !draft.items.empty() && std::ranges::none_of(draft.items, [](const DraftItem& item) {
        return item.kind == ItemKind::Goal || item.kind == ItemKind::Order;
    });
}

void writeFigure(QJsonObject& exercise, const ExerciseDraft& draft, bool keepsRun)
{
    const bool hasFigure = exercise.contains("figure");
    if (keepsRun ? !hasFigure && !draft.picture : !showsRun(draft)) {
        exercise.remove("figure");
        return;
    }
    QJsonObject figure = exercise.value("figure").toObject();
    const bool endsByItself = keepsRun && hasFigure &&
        figure.value("to") != QJsonValue(figureEnd(keptItems(draft.kept), draft.scenario));
    if (!keepsRun) {
        for (const char* key : {"from", "misprints"}) {
            figure.remove(QLatin1String(key));
        }
    }
    if (!endsByItself) {
        figure["to"] = figureEnd(draft.items, draft.scenario);
    }
    if (figure.value("picture").toBool(true) != draft.picture) {
        figure["picture"] = draft.picture;
    }
    if (figure.value("hide").toVariant().toStringList() != draft.hidden) {
        writeList(figure, "hide", QJsonArray::fromStringList(draft.hidden));
    }
    exercise["figure"] = figure;
}

/// The run of the draft takes the place of that of the file.
void writeRun(QJsonObject& exercise, const ExerciseDraft& draft)
{
    Scenario run = draft.scenario;
    run.title = {};
    run.description = {};
    QJsonObject scenario = toJson(run);
    scenario.remove("woshou");
    for (const char* key : {"draw", "require"}) {
        exercise.remove(QLatin1String(key));
    }
    if (draft.varies && !hasInjections(draft.scenario.genesis)) {
        vary(exercise, scenario);
    }
    exercise["scenario"] = scenario;
    exercise["symbols"] = ownSymbols();
}

} // namespace

QByteArray exerciseText(const ExerciseDraft& draft)
{
    QJsonObject exercise = draft.kept;
    exercise["woshou"] = "exercise/1";
    writeWords(exercise, "title", draft.title);
    writeWords(exercise, "text", draft.text);
    const bool keepsRun = draft.keepsRun &&
        (draft.varies == variesByItself(draft.kept) || drawsOtherValues(draft.kept));
    if (!keepsRun) {
        writeRun(exercise, draft);
    }
    writeFigure(exercise, draft, keepsRun);
    QJsonArray items;
    for (const DraftItem& item : draft.items) {
        items += itemJson(item);
    }
    exercise["items"] = items;
    QJsonArray hints;
    for (std::size_t i = 0; i < draft.hints.size(); ++i) {
        const QJsonValue kept = draft.kept.value("hints")[static_cast<qsizetype>(i)];
        hints += wordsIn(kept) == draft.hints[i] ? kept.toObject() : wordsJson(draft.hints[i]);
    }
    writeList(exercise, "hints", hints);
    return QJsonDocument(exercise).toJson();
}

} // namespace lesson
