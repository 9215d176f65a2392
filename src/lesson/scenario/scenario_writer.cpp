// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/scenario_writer.h"

#include "lesson/json/json_number.h"
#include "lesson/json/resource.h"
#include "lesson/scenario/scenario_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lesson {
namespace {

void insertUnlessEmpty(QJsonObject& object, const QString& key, const QJsonObject& value)
{
    if (!value.isEmpty()) {
        object[key] = value;
    }
}

QJsonArray stepsOf(const sim::Genesis& genesis)
{
    QJsonArray steps;
    for (const sim::Step& step : genesis.steps) {
        steps.append(toJson(step));
    }
    for (const sim::PlannedFault& fault : genesis.faults) {
        steps.append(toJson(fault));
    }
    return steps;
}

void insertGenesis(QJsonObject& object, const sim::Genesis& genesis)
{
    const sim::Genesis defaults = defaultGenesis(genesis.seed);
    if (genesis.seed != sim::Genesis().seed) {
        object["seed"] = static_cast<qint64>(genesis.seed);
    }
    for (const sim::Side side : sim::kBothSides) {
        insertUnlessEmpty(object, QString::fromLatin1(sim::id(side).data()),
            toJson(genesis.endpoint[side], defaults.endpoint[side]));
    }
    insertUnlessEmpty(object, "link", toJson(genesis.link));
    if (genesis.established) {
        object["start"] = "established";
    }
    if (genesis.until != defaults.until) {
        object["until_ms"] = inMilliseconds(genesis.until.time_since_epoch());
    }
    object["steps"] = stepsOf(genesis);
}

} // namespace

QJsonObject toJson(const Scenario& scenario)
{
    QJsonObject object{{"woshou", "scenario/1"}};
    if (scenario.title != Localized{scenario.id, scenario.id}) {
        insertUnlessEmpty(object, "title", jsonOf(scenario.title));
    }
    insertUnlessEmpty(object, "description", jsonOf(scenario.description));
    insertUnlessEmpty(object, "names", toJson(scenario.names));
    if (!scenario.notes.empty()) {
        object["notes"] = toJson(scenario.notes);
    }
    insertGenesis(object, scenario.genesis);
    return object;
}

QByteArray compact(const QJsonValue& value)
{
    // Qt writes only lists and objects.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray scenarioText(const Scenario& scenario)
{
    // Qt sorts keys; people look for what the file is, and for the steps last.
    QStringList keys{"woshou", "title", "description", "names", "notes", "seed", "start",
        "until_ms", "client", "server", "link"};
    const QJsonObject object = toJson(scenario);
    QByteArray text = "{\n";
    for (const QString& key : keys) {
        if (object.contains(key)) {
            text += "  \"" + key.toUtf8() + "\": " + compact(object[key]) + ",\n";
        }
    }
    const QJsonArray steps = object["steps"].toArray();
    text += "  \"steps\": [";
    for (qsizetype i = 0; i < steps.size(); ++i) {
        text += (i == 0 ? "\n    " : ",\n    ") + compact(steps[i]);
    }
    text += steps.isEmpty() ? "]\n}\n" : "\n  ]\n}\n";
    return text;
}

} // namespace lesson
