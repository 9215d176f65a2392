// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/scenario.h"

#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"
#include "lesson/scenario/catalogue.h"
#include "lesson/scenario/parsed_scenario.h"
#include "lesson/scenario/scenario_reader.h"
#include "lesson/scenario/step_check.h"

#include <QFileInfo>

#include <algorithm>
#include <optional>

namespace lesson {
namespace {

constexpr auto kScenarioFormat = "scenario/1";

const SchemaCheck& schema()
{
    static const SchemaCheck check(builtInText(":/schema/scenario.schema.json"));
    return check;
}

/// A file that says it is something else is not held against the schema of scenarios.
std::optional<ShapeProblem> checkFormat(JsonValue document)
{
    const JsonValue format = document["woshou"];
    if (!format.isString() || format.text() == kScenarioFormat) {
        return std::nullopt;
    }
    return ShapeProblem{
        "/woshou", ProblemKind::WrongFormat, {}, format.toString(), {kScenarioFormat}};
}

QString stepPointer(const ReadGenesis& read, std::size_t step)
{
    return pointerTo("/steps", static_cast<qsizetype>(read.place[step]));
}

std::optional<ShapeProblem> checkWaits(const ReadGenesis& read)
{
    const auto cycle = findWaitCycle(read.genesis);
    if (cycle.empty()) {
        return std::nullopt;
    }
    ShapeProblem problem{stepPointer(read, cycle.front()), ProblemKind::WaitCycle, {}, {}, {}};
    constexpr std::size_t kMostShown = 5;
    for (std::size_t i = 0; i < std::min(cycle.size(), kMostShown); ++i) {
        problem.wanted += stepPointer(read, cycle[i]);
    }
    return problem;
}

std::optional<ShapeProblem> checkCalls(const ReadGenesis& read)
{
    const auto impossible = findImpossibleStep(read.genesis);
    if (!impossible) {
        return std::nullopt;
    }
    const auto& call = std::get<sim::UserCall>(read.genesis.steps[impossible->step].what);
    const QString pointer =
        pointerTo(stepPointer(read, impossible->step), words(sim::id(call.who)));
    return ShapeProblem{pointer, ProblemKind::EndCannotTake, words(tcp::id(call.call.kind)),
        words(tcp::provenance(impossible->answer).id), {}};
}

Scenario scenarioOf(JsonValue object, const QString& id, sim::Genesis genesis)
{
    Scenario scenario;
    scenario.id = id;
    scenario.title = localized(object["title"]);
    if (scenario.title == Localized()) {
        scenario.title = {scenario.id, scenario.id};
    }
    scenario.description = localized(object["description"]);
    scenario.names = endNamesOf(object["names"]);
    scenario.notes = notesOf(object["notes"]);
    scenario.genesis = std::move(genesis);
    return scenario;
}

FileProblem unknownSource(const QString& source)
{
    const bool isPath = source.contains('/') || source.contains('.');
    FileProblem problem;
    problem.file = source;
    problem.kind = isPath ? ProblemKind::NoSuchFile : ProblemKind::UnknownSource;
    problem.wanted = nearIds(source);
    return problem;
}

} // namespace

Scenario blankScenario()
{
    Scenario scenario;
    scenario.genesis = defaultGenesis(1);
    return scenario;
}

ScenarioResult loadScenario(const QString& source)
{
    const CatalogueEntry* entry = findEntry(source);
    const bool builtIn = entry != nullptr && entry->kind == EntryKind::Scenario;
    if (builtIn) {
        return readScenario(builtInText(":/scenarios/" + source + ".json"), source);
    }
    auto bytes = readFile(source, kMaxFileBytes);
    if (auto* problem = std::get_if<FileProblem>(&bytes)) {
        return problem->kind == ProblemKind::NoSuchFile ? unknownSource(source) : *problem;
    }
    return readScenario(std::get<QByteArray>(bytes), source);
}

ScenarioResult readScenario(const QByteArray& text, const QString& file)
{
    return readScenario(JsonText(text, file));
}

ScenarioResult readScenario(const JsonText& json)
{
    if (json.problem()) {
        return *json.problem();
    }
    const JsonValue document = json.value();
    if (const auto problem = checkFormat(document)) {
        return located(*problem, json);
    }
    if (const auto problem = schema().check(document)) {
        return located(*problem, json);
    }
    auto scenario = scenarioFrom(document, QFileInfo(json.file()).completeBaseName());
    if (const auto* problem = std::get_if<ShapeProblem>(&scenario)) {
        return located(*problem, json);
    }
    return std::get<Scenario>(std::move(scenario));
}

std::variant<Scenario, ShapeProblem> scenarioFrom(JsonValue document, const QString& id)
{
    auto read = readGenesis(document);
    if (const auto* problem = std::get_if<ShapeProblem>(&read)) {
        return *problem;
    }
    auto& genesis = std::get<ReadGenesis>(read);
    for (const auto& problem : {checkWaits(genesis), checkCalls(genesis)}) {
        if (problem) {
            return *problem;
        }
    }
    return scenarioOf(document, id, std::move(genesis.genesis));
}

} // namespace lesson
