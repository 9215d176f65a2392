// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/draft/draft_run.h"

#include "lesson/scenario/scenario_writer.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace lesson {

std::optional<Run> runWith(const Scenario& scenario, const QJsonArray& steps)
{
    QJsonObject whole = toJson(scenario);
    QJsonArray all = whole["steps"].toArray();
    for (const QJsonValue& step : steps) {
        all += step;
    }
    whole["steps"] = all;
    auto read = readScenario(QJsonDocument(whole).toJson(QJsonDocument::Compact), scenario.id);
    if (auto* made = std::get_if<Scenario>(&read)) {
        return Run(std::move(made->genesis));
    }
    return std::nullopt;
}

Deeds deedsOf(const Scenario& recorded, const sim::Genesis& begun)
{
    Deeds deeds{recorded, {}};
    sim::Genesis& before = deeds.before.genesis;
    for (std::size_t i = begun.steps.size(); i < before.steps.size(); ++i) {
        deeds.acts += toJson(before.steps[i]);
    }
    for (std::size_t i = begun.faults.size(); i < before.faults.size(); ++i) {
        deeds.acts += toJson(before.faults[i]);
    }
    before.steps.resize(begun.steps.size());
    before.faults.resize(begun.faults.size());
    return deeds;
}

} // namespace lesson
