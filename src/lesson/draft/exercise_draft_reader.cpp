// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/draft_json.h"
#include "lesson/draft/draft_mistake.h"
#include "lesson/draft/exercise_draft.h"
#include "lesson/draft/own_run.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/exercise/question.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace lesson {
namespace {

ItemKind kindIn(const QJsonValue& value)
{
    for (int i = 0; i < kItemKindCount; ++i) {
        if (value.toString() == id(static_cast<ItemKind>(i))) {
            return static_cast<ItemKind>(i);
        }
    }
    return ItemKind::Number;
}

DraftMistake mistakeIn(const QJsonObject& object, ItemKind kind)
{
    return {shownAnswer(kind, expressionIn(object["gives"])), wordsOfMistake(object), object};
}

/// Of a choice "true" and "false" are told apart from conditions.
DraftChoice choiceIn(const QJsonObject& object, ItemKind kind)
{
    DraftChoice choice{wordsIn(object["text"]), false, wordsIn(object["why"]),
        expressionIn(object["when"]), object};
    if (kind == ItemKind::Choice && (choice.when == "true" || choice.when == "false")) {
        choice.right = choice.when == "true";
        choice.when.clear();
    }
    return choice;
}

DraftItem itemIn(const QJsonObject& object)
{
    DraftItem item;
    item.kept = object;
    item.name = object["name"].toString();
    item.kind = kindIn(object["kind"]);
    item.prompt = wordsIn(object["prompt"]);
    item.points = object["points"].toDouble(1);
    item.answer = expressionIn(object["answer"]);
    item.since = expressionIn(object["since"]);
    item.unit = object["unit"].toString();
    item.tolerance = object["tolerance"].toDouble();
    for (const QJsonValue& mistake : object["mistakes"].toArray()) {
        item.mistakes.push_back(mistakeIn(mistake.toObject(), item.kind));
    }
    for (const QJsonValue& choice : object["choices"].toArray()) {
        item.choices.push_back(choiceIn(choice.toObject(), item.kind));
    }
    for (const QJsonValue& condition : object["reach"].toArray()) {
        item.reach += expressionIn(condition);
    }
    item.sample = object["sample"].toArray();
    return item;
}

} // namespace

std::vector<DraftItem> keptItems(const QJsonObject& exercise)
{
    std::vector<DraftItem> items;
    for (const QJsonValue& item : exercise["items"].toArray()) {
        items.push_back(itemIn(item.toObject()));
    }
    return items;
}

std::variant<ExerciseDraft, FileProblem> openExerciseDraft(const QString& source)
{
    const auto text = exerciseShelf().load(source);
    if (const auto* problem = std::get_if<FileProblem>(&text)) {
        return *problem;
    }
    const auto& [bytes, file] = std::get<Shelf::Text>(text);
    const auto exercise = readExercise(bytes, file);
    if (const auto* problem = std::get_if<FileProblem>(&exercise)) {
        return *problem;
    }
    const auto question = makeQuestion(std::get<ExercisePtr>(exercise), 1);
    if (const auto* problem = std::get_if<FileProblem>(&question)) {
        return *problem;
    }
    const QJsonObject& run = std::get<Question>(question).scenario;
    auto scenario = readScenario(QJsonDocument(run).toJson(QJsonDocument::Compact), file);
    if (const auto* problem = std::get_if<FileProblem>(&scenario)) {
        return *problem;
    }
    ExerciseDraft draft;
    draft.kept = QJsonDocument::fromJson(bytes).object();
    draft.file = QFileInfo(file).isFile() ? file : QString();
    draft.keepsRun = true;
    draft.title = wordsIn(draft.kept.value("title"));
    draft.text = wordsIn(draft.kept.value("text"));
    draft.scenario = std::get<Scenario>(std::move(scenario));
    draft.varies = variesByItself(draft.kept);
    const QJsonObject figure = draft.kept.value("figure").toObject();
    draft.picture = draft.kept.contains("figure") && figure["picture"].toBool(true);
    draft.hidden = figure["hide"].toVariant().toStringList();
    for (const QJsonValue& hint : draft.kept.value("hints").toArray()) {
        draft.hints.push_back(wordsIn(hint));
    }
    draft.items = keptItems(draft.kept);
    return draft;
}

} // namespace lesson
