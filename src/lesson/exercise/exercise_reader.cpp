// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/exercise.h"
#include "lesson/exercise/misconceptions.h"
#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <array>

namespace lesson {
namespace {

constexpr auto kExerciseFormat = "exercise/1";

constexpr std::array<const char*, kItemKindCount> kItemKinds{
    "flags", "number", "state", "choice", "order", "segment", "goal", "rounds"};
constexpr std::array<const char*, 3> kConventions{"", "rfc", "textbook"};

const SchemaCheck& exerciseSchema()
{
    static const SchemaCheck check(builtInText(":/schema/exercise.schema.json"));
    return check;
}

/// Any JSON value, or none, to be changed.
QJsonValue copyOf(JsonValue value)
{
    if (!value.exists()) {
        return QJsonValue::Undefined;
    }
    const QByteArray list = '[' + written(value).toUtf8() + ']';
    return QJsonDocument::fromJson(list).array().at(0);
}

/// Reads an exercise that the schema has checked. The first slip is kept, the rest read on.
class ExerciseReader
{
public:
    Exercise read(JsonValue document)
    {
        Exercise exercise;
        exercise.title = localized(document["title"]);
        exercise.text = localized(document["text"]);
        readConvention(document["convention"], exercise);
        for (const JsonValue::Member& member : document["draw"].members()) {
            exercise.draws.push_back(draw(words(member.key), member.value));
        }
        exercise.conditions = expressions(document["require"], "/require");
        exercise.scenario = copyOf(document["scenario"]).toObject();
        for (const JsonValue::Member& member : document["rounds"].members()) {
            exercise.rounds.push_back(rounds(words(member.key), member.value));
        }
        for (const JsonValue::Member& member : document["symbols"].members()) {
            const QString name = words(member.key);
            exercise.symbols[name] = expression(member.value, pointerTo("/symbols", name));
        }
        if (const JsonValue figure = document["figure"]; figure.exists()) {
            exercise.figure = figureWanted(figure);
        }
        for (qsizetype i = 0; i < document["items"].size(); ++i) {
            exercise.items.push_back(item(document["items"][i], pointerTo("/items", i)));
        }
        exercise.asked = static_cast<int>(document["ask"].toInteger());
        for (const JsonValue hint : document["hints"].items()) {
            exercise.hints.push_back(localized(hint));
        }
        return exercise;
    }

    const std::optional<ShapeProblem>& problem() const { return m_problem; }

private:
    void fail(ShapeProblem problem)
    {
        if (!m_problem) {
            m_problem = std::move(problem);
        }
    }

    /// A number or a text.
    Expression expression(JsonValue value, const QString& pointer)
    {
        Expression result;
        if (value.isNumber()) {
            result.number = value.toDouble();
            return result;
        }
        const QString text = value.toString();
        auto parsed = parseExpression(text);
        if (const auto* slip = std::get_if<ExpressionSlip>(&parsed)) {
            const QString rest = text.mid(slip->offset);
            fail({pointer, ProblemKind::BadExpression, text, rest, {}});
            return result;
        }
        return std::get<Expression>(std::move(parsed));
    }

    std::optional<Expression> optional(JsonValue value, const QString& pointer)
    {
        return value.exists() ? std::optional(expression(value, pointer)) : std::nullopt;
    }

    std::vector<Expression> expressions(JsonValue list, const QString& pointer)
    {
        std::vector<Expression> result;
        for (qsizetype i = 0; i < list.size(); ++i) {
            result.push_back(expression(list[i], pointerTo(pointer, i)));
        }
        return result;
    }

    Draw draw(const QString& name, JsonValue object)
    {
        Draw draw;
        draw.name = name;
        draw.of = copyOf(object["of"]).toArray();
        draw.from = object["from"].toDouble();
        draw.to = object["to"].toDouble();
        draw.step = object["step"].toDouble(1);
        const QString pointer = pointerTo("/draw", name);
        draw.is = optional(object["is"], pointerTo(pointer, QString("is")));
        if (draw.to < draw.from) {
            fail({pointerTo(pointer, QString("to")), ProblemKind::OutOfRange, {},
                QString::number(draw.to), {QString::number(draw.from), {}}});
        }
        return draw;
    }

    /// Its sentence may be left out where the usual one fits.
    static void readConvention(JsonValue object, Exercise& exercise)
    {
        const QString by = object["by"].toString();
        for (std::size_t i = 0; i < kConventions.size(); ++i) {
            if (by == QLatin1String(kConventions[i])) {
                exercise.convention = static_cast<Convention>(i);
            }
        }
        exercise.conventionWords = localized(object);
        if (exercise.conventionWords == Localized()) {
            exercise.conventionWords = usualWords(exercise.convention);
        }
    }

    RoundsWanted rounds(const QString& name, JsonValue object)
    {
        const QString pointer = pointerTo("/rounds", name);
        const auto read = [&](const char* key, double otherwise) {
            const auto found = optional(object[key], pointerTo(pointer, QString(key)));
            return found.value_or(numberOf(otherwise));
        };
        RoundsWanted rounds{name, expression(object["control"], pointer + "/control"),
            read("cwnd", 1), read("ssthresh", 0), read("extra", 0), read("count", 1), {}};
        for (qsizetype i = 0; i < object["losses"].size(); ++i) {
            const JsonValue loss = object["losses"][i];
            const QString at = pointerTo(pointer + "/losses", i);
            rounds.losses.emplace_back(
                expression(loss["after"], at + "/after"), expression(loss["by"], at + "/by"));
        }
        return rounds;
    }

    static Expression numberOf(double number)
    {
        Expression expression;
        expression.number = number;
        return expression;
    }

    FigureWanted figureWanted(JsonValue object)
    {
        FigureWanted figure;
        figure.rounds = object["rounds"].toString();
        figure.cwnd = optional(object["cwnd"], "/figure/cwnd");
        figure.from = optional(object["from"], "/figure/from");
        figure.to = optional(object["to"], "/figure/to");
        figure.picture = object["picture"].toBool(true);
        for (const JsonValue column : object["hide"].items()) {
            figure.hidden += column.toString();
        }
        for (qsizetype i = 0; i < object["misprints"].size(); ++i) {
            const JsonValue misprint = object["misprints"][i];
            const QString pointer = pointerTo("/figure/misprints", i);
            figure.misprints.push_back(
                {expression(misprint["field"], pointerTo(pointer, QString("field"))),
                    expression(misprint["as"], pointerTo(pointer, QString("as")))});
        }
        return figure;
    }

    QString typed(JsonValue mistake, const QString& pointer)
    {
        const QString id = mistake["mistake"].toString();
        if (!id.isEmpty() && findMisconception(id) == nullptr) {
            fail({pointerTo(pointer, QString("mistake")), ProblemKind::UnknownWord, {}, id,
                misconceptionIds()});
        }
        return id;
    }

    ForeseenMistake mistake(JsonValue object, const QString& pointer)
    {
        return {typed(object, pointer), localized(object["text"]),
            expression(object["gives"], pointerTo(pointer, QString("gives")))};
    }

    ChoiceText choice(JsonValue object, const QString& pointer)
    {
        return {localized(object["text"]),
            expression(object["when"], pointerTo(pointer, QString("when"))),
            localized(object["why"]), typed(object, pointer)};
    }

    Item item(JsonValue object, const QString& pointer)
    {
        const auto at = [&](const char* key) { return pointerTo(pointer, QString(key)); };
        Item item;
        item.name = object["name"].toString();
        const QString kind = object["kind"].toString();
        for (std::size_t i = 0; i < kItemKinds.size(); ++i) {
            if (kind == QLatin1String(kItemKinds[i])) {
                item.kind = static_cast<ItemKind>(i);
            }
        }
        item.prompt = localized(object["prompt"]);
        item.points = object["points"].toDouble(1);
        item.answer = optional(object["answer"], at("answer"));
        item.since = optional(object["since"], at("since"));
        item.unit = object["unit"].toString();
        item.tolerance = object["tolerance"].toDouble();
        for (qsizetype i = 0; i < object["mistakes"].size(); ++i) {
            item.mistakes.push_back(mistake(object["mistakes"][i], pointerTo(at("mistakes"), i)));
        }
        for (qsizetype i = 0; i < object["choices"].size(); ++i) {
            item.choices.push_back(choice(object["choices"][i], pointerTo(at("choices"), i)));
        }
        item.reach = expressions(object["reach"], at("reach"));
        item.sample = copyOf(object["sample"]).toArray();
        item.why = localized(object["why"]);
        item.look = localized(object["look"]);
        checkAnswer(item, pointer);
        checkName(item, pointer);
        return item;
    }

    /// The answer has to come from the run: it is a question, not a reckoning.
    void checkAnswer(const Item& item, const QString& pointer)
    {
        for (const auto& [asked, key] :
            {std::pair(&item.answer, "answer"), std::pair(&item.since, "since")}) {
            if (*asked && (*asked)->kind != Expression::Kind::Path) {
                fail({pointerTo(pointer, QString(key)), ProblemKind::NoQuestion, {}, {}, {}});
            }
        }
    }

    void checkName(const Item& item, const QString& pointer)
    {
        if (m_names.contains(item.name)) {
            fail({pointerTo(pointer, QString("name")), ProblemKind::NameTwice, item.name, {}, {}});
        }
        m_names += item.name;
    }

    std::optional<ShapeProblem> m_problem;
    QStringList m_names;
};

} // namespace

QString id(Convention convention)
{
    return QString::fromLatin1(kConventions[static_cast<std::size_t>(convention)]);
}

QString id(ItemKind kind)
{
    return QString::fromLatin1(kItemKinds[static_cast<std::size_t>(kind)]);
}

ExerciseResult readExercise(const QByteArray& text, const QString& file)
{
    const JsonText json(text, file);
    if (json.problem()) {
        return *json.problem();
    }
    const JsonValue format = json.value()["woshou"];
    if (format.isString() && format.text() != kExerciseFormat) {
        return located(
            {"/woshou", ProblemKind::WrongFormat, {}, format.toString(), {kExerciseFormat}}, json);
    }
    if (const auto problem = exerciseSchema().check(json.value())) {
        return located(*problem, json);
    }
    ExerciseReader reader;
    auto exercise = std::make_shared<Exercise>(reader.read(json.value()));
    if (reader.problem()) {
        return located(*reader.problem(), json);
    }
    exercise->file = file;
    exercise->source = text;
    exercise->id = QFileInfo(file).completeBaseName();
    return ExercisePtr(std::move(exercise));
}

} // namespace lesson
