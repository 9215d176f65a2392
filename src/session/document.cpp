// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/document.h"

#include "lesson/course/course_shelf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/json/json_text.h"
#include "lesson/json/resource.h"
#include "lesson/json/schema_check.h"
#include "lesson/scenario/catalogue.h"
#include "lesson/scenario/parsed_scenario.h"
#include "lesson/scenario/scenario_reader.h"
#include "session/branch_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

namespace session {
namespace {

using lesson::FileProblem;
using lesson::ProblemKind;
using lesson::ShapeProblem;

constexpr auto kFormat = "session/1";

/// The schema of sessions refers to that of scenarios; the library takes one document.
QByteArray wholeSchema()
{
    QByteArray text = QJsonDocument(lesson::builtInObject(":/schema/session.schema.json")).toJson();
    text.replace("scenario.schema.json#/", "#/");
    text.replace("\"scenario.schema.json\"", "\"#/definitions/scenario\"");
    QJsonObject schema = QJsonDocument::fromJson(text).object();
    QJsonObject scenario = lesson::builtInObject(":/schema/scenario.schema.json");
    QJsonObject definitions = scenario.take("definitions").toObject();
    scenario.remove("$schema");
    definitions["scenario"] = scenario;
    const QJsonObject own = schema["definitions"].toObject();
    for (auto each = own.begin(); each != own.end(); ++each) {
        definitions[each.key()] = each.value();
    }
    schema["definitions"] = definitions;
    return QJsonDocument(schema).toJson();
}

const lesson::SchemaCheck& schema()
{
    static const lesson::SchemaCheck check(wholeSchema());
    return check;
}

/// Problems of the scenario in a session point into the session.
ShapeProblem moved(ShapeProblem problem)
{
    problem.pointer.prepend("/scenario");
    if (problem.kind == ProblemKind::WaitCycle) {
        for (QString& pointer : problem.wanted) {
            pointer.prepend("/scenario");
        }
    }
    return problem;
}

std::optional<ShapeProblem> readPlace(lesson::JsonValue object, Document& document)
{
    Branches& branches = document.branches;
    const BranchId current{static_cast<std::uint32_t>(object["current"].toInteger())};
    if (!branches.has(current)) {
        std::vector<BranchId> known;
        std::ranges::transform(branches.all(), std::back_inserter(known), &Branch::id);
        return unknownBranch("/current", current, known);
    }
    branches.switchTo(current);
    // Where an act was taken out of the file, the run may be shorter.
    const auto position = static_cast<std::size_t>(object["position"].toInteger());
    branches.seek(std::min(position, branches.history().size()));
    const sim::Simulation& state = branches.history().current();
    const tcp::Instant latest = state.nextInstant().value_or(state.now());
    const tcp::Instant playhead{tcp::Duration(object["playhead_ns"].toInteger())};
    document.playhead = std::clamp(playhead, state.now(), std::max(state.now(), latest));
    return std::nullopt;
}

std::variant<Document, ShapeProblem, GivenUp> documentOf(
    lesson::JsonValue object, Patience& patience)
{
    auto scenario = lesson::scenarioFrom(object["scenario"], object["scenario_id"].toString());
    if (const auto* problem = std::get_if<ShapeProblem>(&scenario)) {
        return moved(*problem);
    }
    const auto& read = std::get<lesson::Scenario>(scenario);
    Document document{read, Branches(read.genesis), {}};
    if (auto problem = readBranches(object["branches"], document.branches, patience)) {
        return *problem;
    }
    if (patience.isOver()) {
        return GivenUp{};
    }
    if (auto problem = readPlace(object, document)) {
        return *problem;
    }
    return document;
}

std::variant<Document, FileProblem, GivenUp> readDocument(
    const lesson::JsonText& json, Patience patience)
{
    if (json.problem()) {
        return *json.problem();
    }
    const lesson::JsonValue format = json.value()["woshou"];
    if (format.isString() && format.text() != kFormat) {
        return located(
            {"/woshou", ProblemKind::WrongFormat, {}, format.toString(), {kFormat}}, json);
    }
    if (const auto problem = schema().check(json.value())) {
        return located(*problem, json);
    }
    auto document = documentOf(json.value(), patience);
    if (const auto* problem = std::get_if<ShapeProblem>(&document)) {
        return located(*problem, json);
    }
    if (patience.isOver()) {
        return GivenUp{};
    }
    return std::get<Document>(std::move(document));
}

template<typename... Results>
Opened opened(std::variant<Results...> result)
{
    return std::visit([](auto& each) -> Opened { return std::move(each); }, result);
}

/// A file of either kind: it says itself what it is.
Opened read(const QByteArray& text, const QString& file, const Patience& patience)
{
    const lesson::JsonText json(text, file);
    if (json.value()["woshou"].text().starts_with("session/")) {
        return opened(readDocument(json, patience));
    }
    if (text.size() > lesson::kMaxFileBytes) {
        FileProblem problem;
        problem.file = file;
        problem.kind = ProblemKind::TooLarge;
        problem.wanted = {QString::number(lesson::kMaxFileBytes)};
        return problem;
    }
    return opened(lesson::readScenario(json));
}

/// What has no run may be built in all the same.
void tellOtherKind(const QString& source, FileProblem& problem)
{
    const bool isLesson = lesson::courseShelf().find(source) != nullptr;
    if (problem.kind == ProblemKind::UnknownSource &&
        (isLesson || lesson::exerciseShelf().find(source) != nullptr)) {
        problem.kind = ProblemKind::IsNoRun;
        problem.found = isLesson ? "lesson" : "exercise";
    }
}

} // namespace

std::variant<Document, FileProblem, GivenUp> readDocument(
    const QByteArray& text, const QString& file, Patience patience)
{
    return readDocument(lesson::JsonText(text, file), std::move(patience));
}

std::optional<Document> runOf(lesson::Scenario scenario, Patience patience)
{
    Branches branches(scenario.genesis);
    if (!branches.runToEnd(patience)) {
        return std::nullopt;
    }
    branches.seek(0);
    const tcp::Instant start = branches.history().current().now();
    return Document{std::move(scenario), std::move(branches), start};
}

sim::Trace traceToEnd(Document document)
{
    Patience patience;
    document.branches.runToEnd(patience);
    return document.branches.history().trace();
}

Opened load(const QString& source, const Patience& patience)
{
    if (lesson::findEntry(source) == nullptr) {
        const auto bytes = lesson::readFile(source, kMaxDocumentBytes);
        if (const auto* text = std::get_if<QByteArray>(&bytes)) {
            return read(*text, source, patience);
        }
    }
    // A built-in one, or it says why the file cannot be read.
    auto scenario = lesson::loadScenario(source);
    if (auto* problem = std::get_if<FileProblem>(&scenario)) {
        tellOtherKind(source, *problem);
    }
    return opened(std::move(scenario));
}

} // namespace session
