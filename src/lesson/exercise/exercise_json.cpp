// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/exercise/exercise_json.h"

#include "lesson/exercise/figure_table.h"
#include "lesson/exercise/spelling.h"

namespace lesson {
namespace {

QJsonObject textJson(const Localized& text) { return {{"en", text.en}, {"zh", text.zh}}; }

QJsonValue whole(std::uint64_t number) { return QJsonValue(static_cast<qint64>(number)); }

QJsonArray choicesJson(const AskedItem& item)
{
    QJsonArray list;
    for (const AskedChoice& choice : item.choices) {
        list += QJsonObject{{"id", choice.letter}, {"text", textJson(choice.text)}};
    }
    return list;
}

QJsonArray numbersJson(const RoundValues& values)
{
    QJsonArray list;
    for (const double value : values) {
        list += value;
    }
    return list;
}

QJsonValue answerJson(const AskedItem& item)
{
    if (item.kind == ItemKind::Goal) {
        return item.sample;
    }
    if (const auto* number = std::get_if<double>(&item.answer)) {
        return *number;
    }
    if (const auto* rounds = std::get_if<RoundValues>(&item.answer)) {
        return numbersJson(*rounds);
    }
    if (item.kind == ItemKind::Order) {
        return QJsonArray::fromStringList(
            std::get<QString>(item.answer).split(QString(), Qt::SkipEmptyParts));
    }
    return wordsOf(item.answer).en;
}

QJsonObject itemJson(const Question& question, const AskedItem& item, bool withKey)
{
    QJsonObject object{{"name", item.name}, {"kind", id(item.kind)},
        {"prompt", textJson(item.prompt)}, {"points", item.points}};
    if (!item.choices.empty()) {
        object["choices"] = choicesJson(item);
    }
    if (!item.unit.isEmpty()) {
        object["unit"] = item.unit;
    }
    if (item.kind == ItemKind::Rounds) {
        object["rounds"] = item.roundCount();
    }
    if (withKey) {
        object["answer"] = answerJson(item);
        object["accepts"] = QJsonArray::fromStringList(acceptedSpellings(question, item));
        object["tolerance"] = item.tolerance;
        object["why"] = textJson(reasonOf(item));
    }
    return object;
}

/// How congestion control stood whenever it changed.
QJsonArray changesJson(const Question& question)
{
    QJsonArray list;
    for (const sim::TraceRow& row : question.run->trace().rows()) {
        const auto* congestion = std::get_if<sim::CongestionRow>(&row.what);
        if (congestion != nullptr && row.who == *question.figure->cwndOf &&
            row.at <= question.figure->to) {
            list += QJsonObject{{"t_ns", static_cast<qint64>(row.at.time_since_epoch().count())},
                {"cwnd", static_cast<qint64>(congestion->change.cwnd)}};
        }
    }
    return list;
}

QJsonObject figureJson(const Question& question)
{
    if (!question.figure->rounds.empty()) {
        return {{"rounds", numbersJson(question.figure->rounds)}};
    }
    if (question.figure->cwndOf) {
        return {{"cwnd", changesJson(question)}};
    }
    const SegmentTable table = segmentTable(question, language::kEnglish);
    QJsonArray rows;
    for (const auto& row : table.rows) {
        QJsonObject cells;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const QString& column = table.columns[static_cast<qsizetype>(i)];
            cells[column] = row[i].blank > 0
                ? QJsonValue(QJsonObject{
                      {"blank", question.items[static_cast<std::size_t>(row[i].blank) - 1].name}})
                : QJsonValue(row[i].text);
        }
        rows += cells;
    }
    return {{"segments", rows}};
}

QJsonObject placeJson(const RunPlace& place)
{
    QJsonObject object;
    if (place.segment) {
        object["segment"] = static_cast<qint64>(place.segment->value);
    }
    if (!place.field.isEmpty()) {
        object["field"] = place.field;
    }
    if (place.who) {
        object["who"] = QString::fromUtf8(sim::id(*place.who).data());
    }
    if (place.at) {
        object["t_ns"] = static_cast<qint64>(place.at->time_since_epoch().count());
    }
    return object;
}

} // namespace

QJsonObject questionJson(const Question& question, bool withKey)
{
    QJsonArray items;
    for (const AskedItem& item : question.items) {
        items += itemJson(question, item, withKey);
    }
    QJsonObject object{{"exercise", question.exercise->id}, {"seed", whole(question.seed)},
        {"title", textJson(question.title)}, {"text", textJson(question.text)},
        {"scenario", question.scenario}, {"items", items}};
    if (question.convention != Localized()) {
        QJsonObject convention = textJson(question.convention);
        if (question.exercise->convention != Convention::None) {
            convention["by"] = id(question.exercise->convention);
        }
        object["convention"] = convention;
    }
    if (!question.symbols.empty()) {
        QJsonObject symbols;
        for (const auto& [name, value] : question.symbols) {
            symbols[name] = value;
        }
        object["symbols"] = symbols;
    }
    if (question.figure) {
        object["figure"] = figureJson(question);
    }
    return object;
}

QJsonObject marksJson(const Question& question, const QString& learner, const Marks& marks)
{
    QJsonArray items;
    for (const ItemMark& mark : marks.items) {
        QJsonObject item{{"name", mark.name}, {"verdict", id(mark.verdict)},
            {"points", mark.points}, {"of", mark.of}, {"given", mark.given}};
        if (mark.verdict != Verdict::Right) {
            item["feedback"] = textJson(mark.feedback);
            item["place"] = placeJson(mark.place);
        }
        if (!mark.mistake.isEmpty()) {
            item["mistake"] = mark.mistake;
        }
        items += item;
    }
    return {{"exercise", question.exercise->id}, {"seed", whole(question.seed)},
        {"learner", learner}, {"points", marks.points}, {"of", marks.of}, {"items", items}};
}

} // namespace lesson
