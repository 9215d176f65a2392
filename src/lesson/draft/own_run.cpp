// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/own_run.h"

#include "lesson/query/evaluation.h"
#include "lesson/query/played_run.h"

#include <algorithm>

namespace lesson {
namespace {

QJsonObject ownDraws()
{
    return {{"x", QJsonObject{{"from", 1000}, {"to", 9000}}},
        {"y", QJsonObject{{"from", 20000}, {"to", 90000}}}};
}

/// When an item is answered by the run; none: nowhere in particular.
std::optional<tcp::Instant> answeredAt(const DraftItem& item, const Run& run)
{
    const auto parsed = parseExpression(item.answer);
    const auto* question = std::get_if<Expression>(&parsed);
    if (question == nullptr) {
        return std::nullopt;
    }
    const auto found = evaluate(*question, {}, &run);
    const auto* answer = std::get_if<Found>(&found);
    return answer != nullptr ? answer->place.at : std::nullopt;
}

} // namespace

bool hasInjections(const sim::Genesis& genesis)
{
    return std::ranges::any_of(genesis.steps,
        [](const sim::Step& step) { return std::holds_alternative<sim::Injection>(step.what); });
}

void vary(QJsonObject& exercise, QJsonObject& scenario)
{
    exercise["draw"] = ownDraws();
    for (const auto& [end, number] : {std::pair("client", "$x"), std::pair("server", "$y")}) {
        QJsonObject settings = scenario[QLatin1String(end)].toObject();
        settings["isn"] = number;
        scenario[QLatin1String(end)] = settings;
    }
}

bool variesByItself(const QJsonObject& exercise)
{
    const QJsonObject scenario = exercise["scenario"].toObject();
    return exercise["draw"] == ownDraws() && scenario["client"]["isn"] == "$x" &&
        scenario["server"]["isn"] == "$y";
}

bool drawsOtherValues(const QJsonObject& exercise)
{
    return !exercise["draw"].toObject().isEmpty() && !variesByItself(exercise);
}

QJsonObject ownSymbols() { return {{"x", "client.isn"}, {"y", "server.isn"}}; }

QString figureEnd(const std::vector<DraftItem>& items, const Scenario& scenario)
{
    constexpr double kInNanoseconds = 1e6; // of a millisecond
    constexpr int kDigits = 15;
    const Run run(scenario.genesis);
    tcp::Instant last;
    for (const DraftItem& item : items) {
        const auto at = answeredAt(item, run);
        if (!at) {
            return "end";
        }
        last = std::max(last, *at);
    }
    const auto ns = static_cast<double>(last.time_since_epoch().count());
    return items.empty() ? "end" : QString::number(ns / kInNanoseconds, 'g', kDigits);
}

} // namespace lesson
