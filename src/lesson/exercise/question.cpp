// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/question.h"

#include "lesson/exercise/asked_items.h"
#include "lesson/exercise/chosen_figure.h"
#include "lesson/exercise/named_rounds.h"
#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

#include <QJsonDocument>

#include <algorithm>

namespace lesson {
namespace {

/// Drawn anew so often before an exercise is said to have no question.
constexpr int kMostAttempts = 300;

void draw(QuestionDraft& draft)
{
    auto drawn = drawValues(draft.exercise, draft.random);
    if (const auto* meaningless = std::get_if<Meaningless>(&drawn)) {
        draft.fail("/draw", meaningless->part);
        return;
    }
    draft.drawn = std::get<DrawnValues>(std::move(drawn));
    draft.question.names = draft.drawn.names;
}

void reckonRounds(QuestionDraft& draft)
{
    for (const RoundsWanted& rounds : draft.exercise.rounds) {
        if (const auto meaningless = nameRounds(rounds, draft.question.names)) {
            draft.fail("/rounds/" + rounds.name, meaningless->part);
            return;
        }
    }
}

void play(QuestionDraft& draft)
{
    draft.question.scenario = filledIn(draft.exercise.scenario, draft.drawn).toObject();
    draft.question.scenario["woshou"] = "scenario/1";
    const QByteArray text = QJsonDocument(draft.question.scenario).toJson(QJsonDocument::Compact);
    auto scenario = readScenario(text, draft.exercise.file);
    if (auto* problem = std::get_if<FileProblem>(&scenario)) {
        problem->place = {0, 0, "/scenario" + problem->place.pointer};
        draft.problem = *problem;
        return;
    }
    draft.question.run =
        std::make_shared<const Run>(std::move(std::get<Scenario>(scenario).genesis));
}

void checkConditions(QuestionDraft& draft)
{
    for (std::size_t i = 0; i < draft.exercise.conditions.size(); ++i) {
        const Found found = draft.value(draft.exercise.conditions[i], "/require");
        if (!holds(found.value)) {
            draft.again(QString("/require/%1").arg(i), "condition");
        }
    }
}

void nameSymbols(QuestionDraft& draft)
{
    for (const auto& [name, expression] : draft.exercise.symbols) {
        const Found found = draft.value(expression, "/symbols/" + name);
        if (const auto* number = std::get_if<double>(&found.value)) {
            draft.question.symbols[name] = *number;
            draft.question.names[name] = *number;
        } else {
            draft.again("/symbols/" + name, "absent");
        }
    }
}

void askItems(QuestionDraft& draft)
{
    std::vector<std::size_t> wanted(draft.exercise.items.size());
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        wanted[i] = i;
    }
    if (const auto asked = static_cast<std::size_t>(draft.exercise.asked);
        asked > 0 && asked < wanted.size()) {
        shuffle(wanted, draft.random);
        wanted.resize(asked);
        std::ranges::sort(wanted);
    }
    for (const std::size_t i : wanted) {
        if (!draft.isWorthless()) {
            draft.pointers += QString("/items/%1").arg(i);
            draft.question.items.push_back(
                askItem(draft, draft.exercise.items[i], draft.pointers.back()));
        }
    }
}

/// Fills in all texts.
void write(QuestionDraft& draft)
{
    draft.question.title = draft.words(draft.exercise.title, "/title");
    draft.question.text = draft.words(draft.exercise.text, "/text");
    draft.question.convention = draft.words(draft.exercise.conventionWords, "/convention");
    for (std::size_t i = 0; i < draft.question.items.size(); ++i) {
        AskedItem& item = draft.question.items[i];
        const QString& pointer = draft.pointers[static_cast<qsizetype>(i)];
        for (const auto& [text, key] : {std::pair(&item.prompt, "/prompt"),
                 std::pair(&item.why, "/why"), std::pair(&item.look, "/look")}) {
            *text = draft.words(*text, pointer + key);
        }
        for (AskedChoice& choice : item.choices) {
            choice.text = draft.words(choice.text, pointer + "/choices");
            choice.why = draft.words(choice.why, pointer + "/choices");
        }
        for (MistakenAnswer& mistake : item.mistakes) {
            mistake.words = draft.words(mistake.words, pointer + "/mistakes");
        }
    }
}

/// Makes a question of what is drawn now, as far as that fits.
void make(QuestionDraft& draft)
{
    for (const auto step :
        {draw, reckonRounds, play, checkConditions, nameSymbols, chooseFigure, askItems, write}) {
        if (!draft.isWorthless()) {
            step(draft);
        }
    }
}

/// With the line of the exercise's file, and what was asked for in vain.
FileProblem located(FileProblem problem, const Exercise& exercise)
{
    const JsonText text(exercise.source, exercise.file);
    if (!text.problem()) {
        problem.place = text.place(problem.place.pointer);
        if (problem.kind == ProblemKind::NothingDrawn) {
            problem.subject = shown(text.at(problem.place.pointer));
        }
    }
    return problem;
}

} // namespace

int AskedItem::roundCount() const
{
    const auto* values = std::get_if<RoundValues>(&answer);
    return values == nullptr ? 0 : static_cast<int>(values->size());
}

int AskedItem::mostSegments() const
{
    double most = 0;
    const auto read = [&most](const RunValue& value) {
        if (const auto* values = std::get_if<RoundValues>(&value)) {
            most = std::max(most, std::ranges::max(*values));
        }
    };
    read(answer);
    for (const MistakenAnswer& mistake : mistakes) {
        read(mistake.value);
    }
    // Where the axis ends says nothing of how far the window comes.
    constexpr int kStep = 4;
    return (static_cast<int>(most) / kStep + 1) * kStep;
}

const AskedItem* Question::find(const QString& name) const
{
    const auto found = std::ranges::find(items, name, &AskedItem::name);
    return found == items.end() ? nullptr : &*found;
}

QuestionResult makeQuestion(const ExercisePtr& exercise, std::uint64_t seed, std::size_t mostRows)
{
    sim::Random random = randomOf(exercise->id, seed);
    DrawAgain reason;
    std::size_t rows = 0;
    for (int attempt = 0; attempt < kMostAttempts && rows < mostRows; ++attempt) {
        QuestionDraft draft(exercise, seed, random);
        make(draft);
        if (draft.problem) {
            return located(*draft.problem, *exercise);
        }
        if (!draft.drawAgain) {
            return std::move(draft.question);
        }
        reason = *draft.drawAgain;
        rows += draft.question.run == nullptr ? 0 : draft.question.run->trace().rows().size();
    }
    return located({exercise->file, {0, 0, reason.pointer}, ProblemKind::NothingDrawn, {}, {},
                       reason.why, {QString::number(reason.segments)}},
        *exercise);
}

std::optional<std::uint64_t> seedOfLearner(const QString& learner, std::uint64_t classSeed)
{
    bool isNumber = false;
    const std::uint64_t number = learner.toULongLong(&isNumber);
    if (!isNumber || learner.startsWith('+') || number + classSeed >= kSeedLimit ||
        number >= kSeedLimit) {
        return std::nullopt;
    }
    return number + classSeed;
}

} // namespace lesson
