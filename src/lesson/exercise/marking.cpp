// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/marking.h"

#include "language/speaker.h"
#include "lesson/exercise/misconceptions.h"
#include "lesson/exercise/spelling.h"
#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

namespace lesson {
namespace {

QString writtenOf(const QJsonValue& given)
{
    if (given.isString()) {
        return given.toString();
    }
    const QString list =
        QString::fromUtf8(QJsonDocument(QJsonArray{given}).toJson(QJsonDocument::Compact));
    return list.mid(1, list.size() - 2);
}

bool isGiven(const QJsonValue& given)
{
    return !given.isUndefined() && !given.isNull() &&
        !(given.isString() && given.toString().trimmed().isEmpty());
}

Localized both(const language::Phrase& phrase, const QStringList& inserts = {})
{
    return {language::speaker(language::kEnglish).text(phrase, inserts),
        language::speaker(language::kChinese).text(phrase, inserts)};
}

/// Each round counts its share. Says which is the first that is wrong, and why if only one mistake
/// would have given its window.
void markRounds(const AskedItem& item, const RoundValues& given, ItemMark& mark)
{
    constexpr double kTenths = 10; // of a point
    const RoundValues& right = std::get<RoundValues>(item.answer);
    std::size_t count = 0;
    std::optional<std::size_t> firstWrong;
    for (std::size_t i = 0; i < right.size(); ++i) {
        const bool isRight = given[i] == right[i];
        count += isRight ? 1 : 0;
        if (!isRight && !firstWrong) {
            firstWrong = i;
        }
    }
    mark.points = std::floor(item.points * static_cast<double>(count) /
                      static_cast<double>(right.size()) * kTenths) /
        kTenths;
    std::vector<const MistakenAnswer*> causes;
    for (const MistakenAnswer& mistake : item.mistakes) {
        const auto& mistaken = std::get<RoundValues>(mistake.value);
        if (*firstWrong < mistaken.size() && mistaken[*firstWrong] == given[*firstWrong]) {
            causes.push_back(&mistake);
        }
    }
    if (mark.mistake.isEmpty() && causes.size() == 1) {
        mark.mistake = causes.front()->id;
        mark.feedback = causes.front()->words;
    }
    const Localized share = both(PHRASE("Marking", "Right in %1 of %2 rounds; look at round %3."),
        {QString::number(count), QString::number(right.size()), QString::number(*firstWrong + 1)});
    mark.feedback = {share.en + ' ' + mark.feedback.en, share.zh + mark.feedback.zh};
}

/// Marks an answer that is to be held against a value.
void markValue(
    const Question& question, const AskedItem& item, const QJsonValue& given, ItemMark& mark)
{
    const auto read = readAnswer(question, item, given);
    if (!read) {
        mark.feedback = generalAdvice(QString("unread-") + id(item.kind));
        return;
    }
    if (means(item, *read, item.answer)) {
        mark.verdict = Verdict::Right;
        mark.feedback = {};
        return;
    }
    for (const MistakenAnswer& mistake : item.mistakes) {
        if (means(item, *read, mistake.value)) {
            mark.mistake = mistake.id;
            mark.feedback = mistake.words;
        }
    }
    if (const auto* windows = std::get_if<RoundValues>(&read->value)) {
        markRounds(item, *windows, mark);
        return;
    }
    for (const AskedChoice& choice : item.choices) {
        if (item.kind != ItemKind::Choice || read->value != RunValue(choice.letter)) {
            continue;
        }
        mark.mistake = choice.mistake;
        const Misconception* known = findMisconception(choice.mistake);
        if (choice.why != Localized()) {
            mark.feedback = choice.why;
        } else if (known != nullptr) {
            mark.feedback = known->words;
        }
    }
}

Localized sentencesOf(const FileProblem& problem)
{
    const auto in = [&problem](language::Code code) {
        const auto& say = language::speaker(code);
        const ProblemText text = sentences(say, problem);
        return text.what + QString::fromUtf8(say.betweenSentences().data()) + text.wanted;
    };
    return {in(language::kEnglish), in(language::kChinese)};
}

void judgeRun(const Question& question, const AskedItem& item, const Run& run, ItemMark& mark)
{
    if (reaches(question, item, run)) {
        mark.verdict = Verdict::Right;
        mark.feedback = {};
        return;
    }
    for (const MistakenAnswer& mistake : item.mistakes) {
        const auto found = evaluate(mistake.condition, question.names, &run);
        if (std::holds_alternative<Found>(found) && holds(std::get<Found>(found).value)) {
            mark.mistake = mistake.id;
            mark.feedback = mistake.words;
            return;
        }
    }
}

void markGoal(
    const Question& question, const AskedItem& item, const Answers& answers, ItemMark& mark)
{
    if (const auto run = answers.runs.find(item.name); run != answers.runs.end()) {
        judgeRun(question, item, run->second, mark);
        return;
    }
    const QJsonValue given = answers.given.value(item.name);
    if (!given.isArray()) {
        mark.feedback = generalAdvice("unread-goal");
        return;
    }
    const auto run = runWithActs(question, given.toArray());
    if (const auto* problem = std::get_if<FileProblem>(&run)) {
        mark.feedback = sentencesOf(*problem);
        return;
    }
    judgeRun(question, item, std::get<Run>(run), mark);
}

/// What holds of every sequence number, every state and so on.
Localized ruleOfField(const AskedItem& item)
{
    const bool isValue = item.kind == ItemKind::Flags || item.kind == ItemKind::Number ||
        item.kind == ItemKind::State;
    return isValue ? generalAdvice(item.place.field) : Localized();
}

} // namespace

QString id(Verdict verdict)
{
    static constexpr std::array ids{"right", "wrong", "missing"};
    return QString::fromLatin1(ids[static_cast<std::size_t>(verdict)]);
}

Localized adviceFor(const AskedItem& item)
{
    const Localized own = item.look != Localized() ? item.look : ruleOfField(item);
    return own == Localized() ? generalAdvice(id(item.kind)) : own;
}

/// How to look for an answer of its kind is no reason for this one.
Localized reasonOf(const AskedItem& item)
{
    if (item.why != Localized()) {
        return item.why;
    }
    const auto right = std::ranges::find(item.choices, true, &AskedChoice::right);
    if (item.kind == ItemKind::Choice && right != item.choices.end() && right->why != Localized()) {
        return right->why;
    }
    return item.look != Localized() ? item.look : ruleOfField(item);
}

std::variant<Run, FileProblem> runWithActs(const Question& question, const QJsonArray& acts)
{
    QJsonObject scenario = question.scenario;
    QJsonArray steps = scenario["steps"].toArray();
    for (const QJsonValue& act : acts) {
        steps += act;
    }
    scenario["steps"] = steps;
    const QByteArray text = QJsonDocument(scenario).toJson(QJsonDocument::Compact);
    auto read = readScenario(text, question.exercise->file);
    if (const auto* problem = std::get_if<FileProblem>(&read)) {
        return *problem;
    }
    return Run(std::move(std::get<Scenario>(read).genesis));
}

bool reaches(const Question& question, const AskedItem& goal, const Run& run)
{
    return std::ranges::all_of(goal.reach, [&](const Expression& condition) {
        const auto found = evaluate(condition, question.names, &run);
        return std::holds_alternative<Found>(found) && holds(std::get<Found>(found).value);
    });
}

Marks markAnswers(const Question& question, const Answers& answers)
{
    Marks marks;
    for (const AskedItem& item : question.items) {
        ItemMark mark{item.name, Verdict::Missing, 0, item.points, {}, {}, {}, item.place};
        const QJsonValue given = answers.given.value(item.name, QJsonValue::Undefined);
        mark.feedback = both(PHRASE("Marking", "No answer was given."));
        if (isGiven(given)) {
            mark.verdict = Verdict::Wrong;
            mark.given = writtenOf(given);
            mark.feedback = adviceFor(item);
            if (item.kind == ItemKind::Goal) {
                markGoal(question, item, answers, mark);
            } else {
                markValue(question, item, given, mark);
            }
        }
        mark.points = mark.verdict == Verdict::Right ? mark.of : mark.points;
        marks.points += mark.points;
        marks.of += mark.of;
        marks.items.push_back(mark);
    }
    return marks;
}

} // namespace lesson
