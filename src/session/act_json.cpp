// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/act_json.h"

#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario_reader.h"
#include "lesson/scenario/scenario_writer.h"
#include "lesson/scenario/settings_reader.h"
#include "lesson/scenario/step_reader.h"

namespace session {
namespace {

QString word(sim::Side side) { return QString::fromUtf8(sim::id(side).data()); }

sim::Side sideOf(lesson::JsonValue value)
{
    return value.text() == sim::id(sim::Side::Client) ? sim::Side::Client : sim::Side::Server;
}

/// The settings that a file without settings gives an end.
tcp::EndpointConfig defaults(const sim::Genesis& genesis, sim::Side side)
{
    return lesson::defaultGenesis(genesis.seed).endpoint[side];
}

struct Writer
{
    const sim::Genesis& genesis;
    QJsonObject& object;

    /// Not an act: never among them.
    void operator()(const sim::Advance&) const {}
    void operator()(const sim::UserCall& act) const
    {
        object[word(act.who)] = lesson::toJson(act.call);
    }
    void operator()(const sim::SegmentFault& act) const
    {
        object["segment"] = static_cast<qint64>(act.segment.value);
        object["fault"] = lesson::toJson(act.fault);
    }
    void operator()(const sim::Injection& act) const { object["inject"] = lesson::toJson(act); }
    void operator()(const sim::NextFault& act) const
    {
        object["next_from"] = word(act.from);
        object["next_fault"] = act.fault ? lesson::toJson(*act.fault) : QJsonValue();
    }
    void operator()(const sim::SettingsChange& act) const
    {
        object["settings_of"] = word(act.who);
        object["settings"] = lesson::toJson(act.config, defaults(genesis, act.who));
    }
    void operator()(const sim::NetworkChange& act) const
    {
        object["link"] = lesson::toJson(act.link);
    }
    void operator()(const sim::Omission& act) const
    {
        if (const auto* step = std::get_if<sim::PlannedStep>(&act.what)) {
            object["without_step"] = static_cast<qint64>(step->index + 1);
        } else {
            const auto& sent = std::get<sim::NthSent>(act.what);
            object["without_faults_on"] =
                QJsonObject{{"from", word(sent.from)}, {"nth", static_cast<qint64>(sent.nth)}};
        }
    }
};

decltype(sim::Input::what) whatOf(lesson::JsonValue object, const sim::Genesis& genesis)
{
    if (object.contains("segment")) {
        const auto id = static_cast<std::uint32_t>(object["segment"].toInteger());
        return sim::SegmentFault{{id}, lesson::faultOf(object["fault"])};
    }
    if (object.contains("inject")) {
        return lesson::injectionOf(object["inject"]);
    }
    if (object.contains("next_from")) {
        const lesson::JsonValue fault = object["next_fault"];
        return sim::NextFault{sideOf(object["next_from"]),
            fault.isNull() ? std::nullopt : std::optional(lesson::faultOf(fault))};
    }
    if (object.contains("settings_of")) {
        const sim::Side side = sideOf(object["settings_of"]);
        sim::SettingsChange change{side, defaults(genesis, side)};
        lesson::readEndpoint(object["settings"], change.config);
        change.config.isnSeed = 0;
        return change;
    }
    if (object.contains("link")) {
        sim::NetworkChange change;
        lesson::readLinks(object["link"], change.link);
        return change;
    }
    if (object.contains("without_step")) {
        const auto index = static_cast<std::size_t>(object["without_step"].toInteger() - 1);
        return sim::Omission{
            sim::PlannedStep{static_cast<std::uint32_t>(index), genesis.steps[index].what}};
    }
    if (object.contains("without_faults_on")) {
        const lesson::JsonValue sent = object["without_faults_on"];
        return sim::Omission{sim::NthSent{
            sideOf(sent["from"]), static_cast<std::uint32_t>(sent["nth"].toInteger())}};
    }
    const sim::Side side = object.contains("client") ? sim::Side::Client : sim::Side::Server;
    return sim::UserCall{side, lesson::callOf(object[sim::id(side)])};
}

} // namespace

QJsonObject toJson(const sim::History::Action& act, const sim::Genesis& genesis)
{
    QJsonObject object{
        {"after", static_cast<qint64>(act.position)},
        {"at_ns", static_cast<qint64>(act.input.at.time_since_epoch().count())},
    };
    std::visit(Writer{genesis, object}, act.input.what);
    return object;
}

std::variant<sim::History::Action, lesson::ShapeProblem> actOf(
    lesson::JsonValue object, const sim::Genesis& genesis, const QString& pointer)
{
    if (object.contains("inject")) {
        const QString inject = lesson::pointerTo(pointer, "inject");
        if (auto problem = lesson::checkInjection(inject, object["inject"])) {
            return *problem;
        }
    }
    if (object.contains("without_step")) {
        const auto number = static_cast<std::size_t>(object["without_step"].toInteger());
        const std::size_t steps = genesis.steps.size();
        const QString place = lesson::pointerTo(pointer, "without_step");
        if (steps == 0) {
            return lesson::ShapeProblem{place, lesson::ProblemKind::UnknownKey, "without_step", {},
                {"client", "server", "segment", "inject"}};
        }
        if (number > steps) {
            return lesson::ShapeProblem{place, lesson::ProblemKind::OutOfRange, {},
                QString::number(number), {"1", QString::number(steps)}};
        }
    }
    const tcp::Instant at(tcp::Duration(object["at_ns"].toInteger()));
    return sim::History::Action{static_cast<std::size_t>(object["after"].toInteger()),
        sim::Input{at, whatOf(object, genesis)}};
}

} // namespace session
