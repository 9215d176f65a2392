// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario_reader.h"

#include "lesson/json_text.h"
#include "sim/random.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace lesson {
namespace {

using sim::Side;

constexpr std::uint16_t kClientPort = 49152; // RFC 6335 §6
constexpr std::uint16_t kServerPort = 80;
/// More segments than this in one run are refused: 1 GB at the usual MSS is 700,000.
constexpr std::uint64_t kMaxSegments = 4'000'000;

tcp::Duration milliseconds(const QJsonValue& value)
{
    constexpr double kNanoseconds = 1e6;
    return tcp::Duration(std::llround(value.toDouble() * kNanoseconds));
}

tcp::Instant instant(const QJsonValue& value)
{
    return tcp::Instant(milliseconds(value));
}

template<typename T>
T whole(const QJsonValue& value)
{
    return static_cast<T>(value.toInteger());
}

/// Reads the members of an object that are there into the fields that stand for them.
class Settings {
public:
    explicit Settings(const QJsonObject& object) : m_object(object) {}

    void read(const char* key, tcp::Duration& field) const
    {
        if (const QJsonValue value = m_object[QLatin1String(key)]; value.isDouble()) {
            field = milliseconds(value);
        }
    }
    void read(const char* key, bool& field) const
    {
        field = m_object[QLatin1String(key)].toBool(field);
    }
    void read(const char* key, double& field) const
    {
        field = m_object[QLatin1String(key)].toDouble(field);
    }
    template<std::unsigned_integral T>
    void read(const char* key, T& field) const
    {
        if (const QJsonValue value = m_object[QLatin1String(key)]; value.isDouble()) {
            field = whole<T>(value);
        }
    }
    /// null is none.
    template<typename T>
    void read(const char* key, std::optional<T>& field) const
    {
        const QJsonValue value = m_object[QLatin1String(key)];
        if (value.isNull()) {
            field.reset();
        } else if (value.isDouble()) {
            T some{};
            read(key, some);
            field = some;
        }
    }

private:
    const QJsonObject& m_object;
};

std::vector<std::uint32_t> initialNumbers(const QJsonValue& value)
{
    std::vector<std::uint32_t> numbers;
    if (value.isArray()) {
        for (const QJsonValue& one : value.toArray()) {
            numbers.push_back(whole<std::uint32_t>(one));
        }
    } else if (value.isDouble()) {
        numbers.push_back(whole<std::uint32_t>(value));
    }
    return numbers;
}

void readEndpoint(const QJsonObject& object, tcp::EndpointConfig& config)
{
    config.isns = initialNumbers(object["isn"]);
    const Settings settings(object);
    settings.read("port", config.port);
    settings.read("mss", config.mss);
    settings.read("window", config.window);
    settings.read("initial_rto_ms", config.initialRto);
    settings.read("min_rto_ms", config.minRto);
    settings.read("max_rto_ms", config.maxRto);
    settings.read("max_retries", config.maxRetries);
    settings.read("syn_retries", config.synRetries);
    settings.read("msl_ms", config.msl);
    settings.read("user_timeout_ms", config.userTimeout);
    settings.read("delayed_ack_ms", config.delayedAck);
    settings.read("nagle", config.nagle);
    settings.read("rfc1337", config.rfc1337);
    settings.read("rfc5961", config.rfc5961);
    settings.read("time_wait_reuse", config.timeWaitReuse);
}

void readDirection(const QJsonObject& object, sim::LinkConfig& link)
{
    const Settings settings(object);
    settings.read("delay_ms", link.delay);
    settings.read("jitter_ms", link.jitter);
    settings.read("rate_bps", link.rateBps);
    settings.read("queue", link.queue);
    settings.read("loss", link.loss);
    settings.read("duplicate", link.duplicate);
    settings.read("reorder", link.reorder);
    settings.read("corrupt", link.corrupt);
    settings.read("reorder_ms", link.reorderHold);
}

Side sideOf(const QJsonValue& value)
{
    return value.toString() == "client" ? Side::Client : Side::Server;
}

tcp::State stateOf(const QString& name)
{
    const auto* const found = std::find_if(tcp::kAllStates.begin(), tcp::kAllStates.end(),
        [word = name.toStdString()](tcp::State state) { return tcp::name(state) == word; });
    Q_ASSERT(found != tcp::kAllStates.end());
    return *found;
}

tcp::Call callOf(const QJsonValue& value)
{
    tcp::Call call;
    const QJsonObject object = value.toObject();
    const std::string word = object.isEmpty() ? value.toString().toStdString()
                                              : object.keys().front().toStdString();
    for (std::size_t i = 0; i < tcp::kCallKindCount; ++i) {
        const auto kind = static_cast<tcp::CallKind>(i);
        if (tcp::id(kind) == word) {
            call.kind = kind;
        }
    }
    if (!object.isEmpty()) {
        call.bytes = whole<std::uint64_t>(object.begin().value());
    }
    return call;
}

sim::Fault faultOf(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    if (object.contains("delay_ms")) {
        return sim::Delay{milliseconds(object["delay_ms"])};
    }
    if (object.contains("duplicate")) {
        return sim::Duplicate{whole<std::uint32_t>(object["duplicate"])};
    }
    if (value.toString() == "corrupt") {
        return sim::Corrupt{};
    }
    return sim::Drop{};
}

tcp::Flags flagsOf(const QString& names)
{
    tcp::Flags flags;
    const QStringList words = names.split(',');
    for (const tcp::Flag flag : tcp::kFlagOrder) {
        if (words.contains(QLatin1String(tcp::name(flag)))) {
            flags.set(flag);
        }
    }
    return flags;
}

sim::Injection injectionOf(const QJsonObject& object)
{
    sim::Injection injection;
    injection.to = sideOf(object["to"]);
    tcp::Segment& segment = injection.segment;
    segment.flags = flagsOf(object["flags"].toString());
    segment.seq.value = whole<std::uint32_t>(object["seq"]);
    segment.len = whole<std::uint32_t>(object["len"]);
    segment.window = static_cast<std::uint16_t>(object["window"].toInteger(65535));
    if (object.contains("ack")) {
        segment.flags.set(tcp::Flag::Ack);
        segment.ack.value = whole<std::uint32_t>(object["ack"]);
    }
    return injection;
}

sim::AfterState waitOf(const QJsonObject& step)
{
    const QJsonObject when = step["when"].toObject();
    return {sideOf(when.keys().front()), stateOf(when.begin().value().toString()),
        milliseconds(step["after_ms"])};
}

sim::Step stepOf(const QJsonObject& object)
{
    sim::Step step;
    if (object.contains("when")) {
        step.when = waitOf(object);
    } else {
        step.when = sim::AtTime{instant(object["at_ms"])};
    }
    if (object.contains("inject")) {
        step.what = injectionOf(object["inject"].toObject());
    } else {
        const QString who = object.contains("client") ? "client" : "server";
        step.what = sim::UserCall{sideOf(who), callOf(object[who])};
    }
    return step;
}

bool namesAckWithoutNumber(const QJsonObject& injection)
{
    return flagsOf(injection["flags"].toString()).has(tcp::Flag::Ack) && !injection.contains("ack");
}

std::optional<ShapeProblem> readSteps(const QJsonArray& steps, ReadGenesis& read)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const QJsonObject object = steps[i].toObject();
        if (object.contains("fault")) {
            read.genesis.faults.push_back({sideOf(object["from"]),
                whole<std::uint32_t>(object["nth"]), faultOf(object["fault"])});
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

std::optional<ShapeProblem> checkRto(const QString& who, const tcp::EndpointConfig& config)
{
    if (config.minRto <= config.maxRto) {
        return std::nullopt;
    }
    const auto shown = [](tcp::Duration time) {
        return QString::number(std::chrono::duration<double, std::milli>(time).count());
    };
    return ShapeProblem{'/' + who, ProblemKind::RtoOrder, {}, shown(config.minRto),
        {shown(config.maxRto)}};
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
    readEndpoint(scenario["client"].toObject(), genesis.endpoint[Side::Client]);
    readEndpoint(scenario["server"].toObject(), genesis.endpoint[Side::Server]);
    const QJsonObject link = scenario["link"].toObject();
    for (sim::LinkConfig& direction : genesis.link.values) {
        readDirection(link, direction);
    }
    // A link belongs to the end that its segments come from.
    readDirection(link["to_server"].toObject(), genesis.link[Side::Client]);
    readDirection(link["to_client"].toObject(), genesis.link[Side::Server]);
    genesis.established = scenario["start"].toString() == "established";
    if (const QJsonValue until = scenario["until_ms"]; until.isDouble()) {
        genesis.until = instant(until);
    }
    for (const char* who : {"client", "server"}) {
        const Side side = sideOf(QString(who));
        if (auto problem = checkRto(who, genesis.endpoint[side])) {
            return *problem;
        }
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
