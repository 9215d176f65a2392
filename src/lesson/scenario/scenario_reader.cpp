// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/scenario_reader.h"

#include "lesson/json/json_number.h"
#include "lesson/json/json_text.h"
#include "lesson/scenario/scenario_limits.h"
#include "lesson/scenario/settings_reader.h"
#include "lesson/scenario/step_reader.h"
#include "sim/random.h"

namespace lesson {
namespace {

using sim::Side;

constexpr std::uint16_t kClientPort = 49152; // RFC 6335 §6
constexpr std::uint16_t kServerPort = 80;

std::optional<ShapeProblem> readSteps(JsonValue steps, ReadGenesis& read)
{
    read.genesis.steps.reserve(static_cast<std::size_t>(steps.size()));
    read.place.reserve(static_cast<std::size_t>(steps.size()));
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const JsonValue object = steps[i];
        if (object.contains("fault")) {
            read.genesis.faults.push_back(faultStepOf(object));
            continue;
        }
        if (object.contains("inject")) {
            const QString pointer = pointerTo(pointerTo("/steps", i), "inject");
            if (auto problem = checkInjection(pointer, object["inject"])) {
                return problem;
            }
        }
        read.genesis.steps.push_back(stepOf(object));
        read.place.push_back(static_cast<std::size_t>(i));
    }
    return std::nullopt;
}

} // namespace

sim::Genesis defaultGenesis(std::uint64_t seed)
{
    sim::Genesis genesis;
    genesis.seed = seed;
    genesis.endpoint[Side::Client].port = kClientPort;
    genesis.endpoint[Side::Server].port = kServerPort;
    // Not the generator that the links draw from, so that links do not change the numbers.
    sim::Random random(~seed);
    for (tcp::EndpointConfig& config : genesis.endpoint.values) {
        config.isnSeed = random.next();
    }
    return genesis;
}

std::variant<ReadGenesis, ShapeProblem> readGenesis(JsonValue scenario)
{
    ReadGenesis read;
    read.genesis = defaultGenesis(static_cast<std::uint64_t>(scenario["seed"].toInteger(1)));
    sim::Genesis& genesis = read.genesis;
    for (const Side side : sim::kBothSides) {
        const QString key = QString::fromUtf8(sim::id(side).data());
        readEndpoint(scenario[sim::id(side)], genesis.endpoint[side]);
        if (auto problem = checkEndpoint(pointerTo({}, key), genesis.endpoint[side])) {
            return *problem;
        }
    }
    readLinks(scenario["link"], genesis.link);
    genesis.established = scenario["start"].text() == "established";
    if (const JsonValue until = scenario["until_ms"]; until.isNumber()) {
        genesis.until = tcp::Instant(milliseconds(until));
    }
    if (auto problem = readSteps(scenario["steps"], read)) {
        return *problem;
    }
    if (auto problem = checkLimits(read)) {
        return *problem;
    }
    return read;
}

} // namespace lesson
