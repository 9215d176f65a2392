// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/learner/learner_record.h"

#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace lesson {
namespace {

constexpr auto kProgressFormat = "progress/1";

const SchemaCheck& progressSchema()
{
    static const SchemaCheck check(builtInText(":/schema/progress.schema.json"));
    return check;
}

ItemKind kindAt(std::size_t index) { return static_cast<ItemKind>(index); }

/// Whether an item is answered as wrongly as before.
bool isUnchanged(const ItemMark& mark, const Marks* before)
{
    return before != nullptr && std::ranges::any_of(before->items, [&mark](const ItemMark& old) {
        return old.name == mark.name && old.given == mark.given;
    });
}

QJsonObject written(const ExerciseRecord& exercise)
{
    QJsonObject object{{"asked", exercise.asked}, {"solved", exercise.solved},
        {"seed", static_cast<qint64>(exercise.seed)}, {"is_solved", exercise.isSolved}};
    if (!exercise.halfway.isEmpty()) {
        object["halfway"] = exercise.halfway;
    }
    return object;
}

constexpr auto kSeen = "seen";
constexpr auto kCaused = "caused";

ExerciseRecord readExerciseRecord(const QJsonObject& object)
{
    return {object["asked"].toInt(), object["solved"].toInt(),
        static_cast<std::uint64_t>(object["seed"].toInteger(1)), object["is_solved"].toBool(),
        object["halfway"].toObject()};
}

} // namespace

void LearnerRecord::handIn(const Question& question, const Marks& marks, const Marks* before)
{
    ExerciseRecord& exercise = exercises[question.exercise->id];
    const bool isRight = marks.points == marks.of;
    const bool wasSolved = before != nullptr && exercise.isSolved;
    exercise.seed = question.seed;
    exercise.asked += before == nullptr ? 1 : 0;
    exercise.solved += isRight && !wasSolved ? 1 : 0;
    exercise.isSolved = isRight;
    exercise.halfway = {};
    for (const ItemMark& mark : marks.items) {
        const AskedItem* item = question.find(mark.name);
        if (before == nullptr && item != nullptr) {
            of(item->kind).asked += 1;
            of(item->kind).right += mark.verdict == Verdict::Right ? 1 : 0;
        }
        if (!mark.mistake.isEmpty() && !isUnchanged(mark, before)) {
            mistakes[mark.mistake] += 1;
        }
    }
}

bool LearnerRecord::meet(const tcp::Transition& transition, Met how)
{
    const QString name = transitionName(transition);
    const auto known = transitions.constFind(name);
    if (known != transitions.constEnd() && (*known == how || *known == Met::Caused)) {
        return false;
    }
    transitions[name] = how;
    return true;
}

QString transitionName(const tcp::Transition& transition)
{
    const std::string_view from = tcp::name(transition.from);
    const std::string_view event = tcp::id(transition.event);
    return QString::fromUtf8(from.data(), static_cast<qsizetype>(from.size())) + ' ' +
        QString::fromUtf8(event.data(), static_cast<qsizetype>(event.size()));
}

void LearnerRecord::keep(const Question& question, const QJsonObject& answers)
{
    ExerciseRecord& exercise = exercises[question.exercise->id];
    exercise.isSolved = exercise.isSolved && exercise.seed == question.seed;
    exercise.seed = question.seed;
    exercise.halfway = answers;
}

QByteArray recordText(const LearnerRecord& record)
{
    QJsonObject exercises;
    for (auto each = record.exercises.begin(); each != record.exercises.end(); ++each) {
        exercises[each.key()] = written(each.value());
    }
    QJsonObject kinds;
    for (std::size_t i = 0; i < record.kinds.size(); ++i) {
        const KindRecord& kind = record.kinds[i];
        if (kind.asked > 0) {
            kinds[id(kindAt(i))] = QJsonObject{{"asked", kind.asked}, {"right", kind.right}};
        }
    }
    QJsonObject mistakes;
    for (auto each = record.mistakes.begin(); each != record.mistakes.end(); ++each) {
        mistakes[each.key()] = each.value();
    }
    QJsonObject halfway;
    for (auto each = record.halfway.begin(); each != record.halfway.end(); ++each) {
        halfway[each.key()] = each.value();
    }
    QJsonObject transitions;
    for (auto each = record.transitions.begin(); each != record.transitions.end(); ++each) {
        transitions[each.key()] = each.value() == Met::Caused ? kCaused : kSeen;
    }
    return QJsonDocument(
        QJsonObject{{"woshou", kProgressFormat}, {"learner", record.learner},
            {"lessons", QJsonArray::fromStringList(record.lessons)}, {"lessons_halfway", halfway},
            {"exercises", exercises}, {"kinds", kinds}, {"mistakes", mistakes},
            {"transitions", transitions}})
        .toJson();
}

std::variant<LearnerRecord, FileProblem> readRecord(const QByteArray& text, const QString& file)
{
    const JsonText json(text, file);
    if (json.problem()) {
        return *json.problem();
    }
    const JsonValue format = json.value()["woshou"];
    if (format.isString() && format.text() != kProgressFormat) {
        return located(
            {"/woshou", ProblemKind::WrongFormat, {}, format.toString(), {kProgressFormat}}, json);
    }
    if (const auto problem = progressSchema().check(json.value())) {
        return located(*problem, json);
    }
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    LearnerRecord record;
    record.learner = object["learner"].toString();
    const QJsonObject exercises = object["exercises"].toObject();
    for (auto each = exercises.begin(); each != exercises.end(); ++each) {
        record.exercises[each.key()] = readExerciseRecord(each.value().toObject());
    }
    for (const QJsonValue& done : object["lessons"].toArray()) {
        record.lessons += done.toString();
    }
    const QJsonObject kinds = object["kinds"].toObject();
    for (std::size_t i = 0; i < record.kinds.size(); ++i) {
        const QJsonObject kind = kinds[id(kindAt(i))].toObject();
        record.kinds[i] = {kind["asked"].toInt(), kind["right"].toInt()};
    }
    const QJsonObject mistakes = object["mistakes"].toObject();
    for (auto each = mistakes.begin(); each != mistakes.end(); ++each) {
        record.mistakes[each.key()] = each.value().toInt();
    }
    const QJsonObject halfway = object["lessons_halfway"].toObject();
    for (auto each = halfway.begin(); each != halfway.end(); ++each) {
        record.halfway[each.key()] = each.value().toInt();
    }
    const QJsonObject transitions = object["transitions"].toObject();
    for (auto each = transitions.begin(); each != transitions.end(); ++each) {
        record.transitions[each.key()] =
            each.value().toString() == kCaused ? Met::Caused : Met::Seen;
    }
    return record;
}

} // namespace lesson
