// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/answers.h"

#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"
#include "lesson/scenario/declared_kind.h"
#include "lesson/scenario/scenario.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lesson {
namespace {

constexpr auto kAnswersFormat = "answers/1";

const SchemaCheck& answersSchema()
{
    static const SchemaCheck check(builtInText(":/schema/answers.schema.json"));
    return check;
}

} // namespace

bool isAnswers(const QString& source)
{
    return source.endsWith(".woshou-answers") || declaredKind(source) == "answers";
}

QString exerciseOf(const Answers& answers)
{
    const QDir folder = QFileInfo(answers.file).dir();
    for (const char* ending : {".woshou-exercise", ".json"}) {
        const QString beside = folder.filePath(answers.exercise + ending);
        if (declaredKind(beside) == "exercise") {
            return beside;
        }
    }
    return answers.exercise;
}

AnswersResult loadAnswers(const QString& path)
{
    auto bytes = readFile(path, kMaxFileBytes);
    if (auto* problem = std::get_if<FileProblem>(&bytes)) {
        return *problem;
    }
    return readAnswers(std::get<QByteArray>(bytes), path);
}

AnswersResult readAnswers(const QByteArray& text, const QString& file)
{
    const JsonText json(text, file);
    if (json.problem()) {
        return *json.problem();
    }
    const JsonValue format = json.value()["woshou"];
    if (format.isString() && format.text() != kAnswersFormat) {
        return located(
            {"/woshou", ProblemKind::WrongFormat, {}, format.toString(), {kAnswersFormat}}, json);
    }
    if (const auto problem = answersSchema().check(json.value())) {
        return located(*problem, json);
    }
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    Answers answers;
    answers.file = file;
    answers.exercise = object["exercise"].toString();
    answers.seed = static_cast<std::uint64_t>(json.value()["seed"].toInteger(1));
    answers.learner = object["learner"].toString();
    const QJsonObject given = object["answers"].toObject();
    for (auto each = given.begin(); each != given.end(); ++each) {
        answers.given[each.key()] = each.value();
    }
    return answers;
}

QByteArray answersText(const Question& question, const QString& learner, const QJsonObject& given)
{
    QJsonObject object{{"woshou", "answers/1"}, {"exercise", question.exercise->id},
        {"seed", static_cast<qint64>(question.seed)}, {"answers", given}};
    if (!learner.isEmpty()) {
        object["learner"] = learner;
    }
    return QJsonDocument(object).toJson();
}

std::optional<FileProblem> findUnknownItem(const Question& question, const Answers& answers)
{
    QStringList names;
    for (const Item& item : question.exercise->items) {
        names += item.name;
    }
    for (auto each = answers.given.begin(); each != answers.given.end(); ++each) {
        if (!names.contains(each.key())) {
            FileProblem problem{answers.file, {0, 0, pointerTo("/answers", each.key())},
                ProblemKind::UnknownItem, {}, {}, each.key(), names};
            return problem;
        }
    }
    return std::nullopt;
}

} // namespace lesson
