// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario_reader.h"

#include "lesson/json_number.h"
#include "lesson/json_text.h"
#include "lesson/settings_reader.h"
#include "lesson/step_reader.h"
#include "sim/random.h"

#include <QJsonArray>

#include <algorithm>

namespace lesson {
namespace {

using sim::Side;

constexpr std::uint16_t kClientPort = 49152; // RFC 6335 §6
constexpr std::uint16_t kServerPort = 80;
/// More segments than this in one run are refused: 1 GB at the usual MSS is 700,000.
constexpr std::uint64_t kMaxSegments = 4'000'000;

std::optional<ShapeProblem> readSteps(const QJsonArray& steps, ReadGenesis& read)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QJsonObject object = steps[i].toObject();
        if (object.contains("fault")) {
            read.genesis.faults.push_back(faultStepOf(object));
            continue;
        }
        const QJsonObject injection = object["inject"].toObject();
        if (namesAckWithoutNumber(injection)) {
            return ShapeProblem{pointerTo(pointerTo("/steps", i), "inject"),
                ProblemKind::AckWithoutNumber, {}, {}, {"ack"}};
        }
        read.genesis.steps.push_back(stepOf(object));
        read.place.push_back(static_cast<std::size_t>(i));
    }
    return std::nullopt;
}

std::optional<ShapeProblem> checkAmount(const ReadGenesis& read)
{
    const auto& client = read.genesis.endpoint[Side::Client];
    const auto& server = read.genesis.endpoint[Side::Server];
    const std::uint64_t mss = std::min(client.mss, server.mss);
    std::uint64_t segments = 0;
    for (std::size_t i = 0; i < read.genesis.steps.size(); ++i) {
        const auto* call = std::get_if<sim::UserCall>(&read.genesis.steps[i].what);
        if (call == nullptr || call->call.kind != tcp::CallKind::Send) {
            continue;
        }
        const std::uint64_t window = read.genesis.endpoint[sim::opposite(call->who)].window;
        const std::uint64_t most = std::min(mss, window);
        segments += (call->call.bytes + most - 1) / most;
        if (segments > kMaxSegments) {
            return ShapeProblem{pointerTo("/steps", static_cast<qsizetype>(read.place[i])),
                ProblemKind::TooMuchToSend, {}, QString::number(segments),
                {QString::number(kMaxSegments)}};
        }
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

std::variant<ReadGenesis, ShapeProblem> readGenesis(const QJsonObject& scenario)
{
    ReadGenesis read;
    read.genesis = defaultGenesis(static_cast<std::uint64_t>(scenario["seed"].toInteger(1)));
    sim::Genesis& genesis = read.genesis;
    for (const Side side : sim::kBothSides) {
        const QString key = QString::fromUtf8(sim::id(side).data());
        readEndpoint(scenario[key].toObject(), genesis.endpoint[side]);
        if (auto problem = checkEndpoint(pointerTo({}, key), genesis.endpoint[side])) {
            return *problem;
        }
    }
    readLinks(scenario["link"].toObject(), genesis.link);
    genesis.established = scenario["start"].toString() == "established";
    if (const QJsonValue until = scenario["until_ms"]; until.isDouble()) {
        genesis.until = tcp::Instant(milliseconds(until));
    }
    if (auto problem = readSteps(scenario["steps"].toArray(), read)) {
        return *problem;
    }
    if (auto problem = checkAmount(read)) {
        return *problem;
    }
    return read;
}

} // namespace lesson
