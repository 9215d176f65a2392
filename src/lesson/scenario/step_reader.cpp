// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/step_reader.h"

#include "lesson/json/json_number.h"
#include "lesson/json/json_text.h"

#include <QJsonArray>

#include <algorithm>
#include <string>

namespace lesson {
namespace {

using sim::Side;
using namespace Qt::StringLiterals;

constexpr std::uint32_t kMaxOptionOctets = 40; // RFC 9293 §3.1: Data Offset counts to 15 words

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

tcp::CallKind callKindOf(const QString& name)
{
    const std::string id = name.toStdString();
    for (std::size_t i = 0; i < tcp::kCallKindCount; ++i) {
        const auto kind = static_cast<tcp::CallKind>(i);
        if (tcp::id(kind) == id) {
            return kind;
        }
    }
    return {};
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

std::uint32_t number(const QJsonValue& value) { return whole<std::uint32_t>(value); }

tcp::Options optionsOf(const QJsonObject& object)
{
    tcp::Options options;
    if (object.contains("mss")) {
        options.mss = whole<std::uint16_t>(object["mss"]);
    }
    if (object.contains("ws")) {
        options.windowScale = whole<std::uint8_t>(object["ws"]);
    }
    options.sackPermitted = object["sack_ok"].toBool();
    if (const QJsonArray pair = object["ts"].toArray(); !pair.isEmpty()) {
        options.timestamps = tcp::Timestamps{number(pair[0]), number(pair[1])};
    }
    for (const QJsonValue block : object["sack"].toArray()) {
        options.sack.add({{number(block[0])}, {number(block[1])}});
    }
    return options;
}

sim::AfterState waitOf(const QJsonObject& step)
{
    const QJsonObject when = step["when"].toObject();
    return {sideOf(when.keys().front()), stateOf(when.begin().value().toString()),
        milliseconds(step["after_ms"])};
}

/// Whether the flags have ACK while no ack is given.
bool namesAckWithoutNumber(const QJsonObject& injection)
{
    return flagsOf(injection["flags"].toString()).has(tcp::Flag::Ack) && !injection.contains("ack");
}

} // namespace

tcp::Call callOf(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    tcp::Call call;
    if (object.isEmpty()) {
        call.kind = callKindOf(value.toString());
        return call;
    }
    const bool isSend = object.contains("send"_L1);
    call.kind = isSend ? tcp::CallKind::Send : tcp::CallKind::Receive;
    call.bytes = whole<std::uint64_t>(object[isSend ? "send"_L1 : "receive"_L1]);
    if (object.size() > 1) { // seldom: long files have many steps
        call.push = object["push"_L1].toBool(true);
        call.urgent = object["urgent"_L1].toBool();
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

sim::Injection injectionOf(const QJsonObject& object)
{
    sim::Injection injection;
    injection.to = sideOf(object["to"]);
    tcp::Segment& segment = injection.segment;
    segment.flags = flagsOf(object["flags"].toString());
    segment.seq.value = whole<std::uint32_t>(object["seq"]);
    segment.len = whole<std::uint32_t>(object["len"]);
    segment.window = static_cast<std::uint16_t>(object["window"].toInteger(65535));
    segment.urgent = whole<std::uint16_t>(object["urgent"]);
    if (object.contains("ack")) {
        segment.flags.set(tcp::Flag::Ack);
        segment.ack.value = whole<std::uint32_t>(object["ack"]);
    }
    segment.options = optionsOf(object["options"].toObject());
    return injection;
}

sim::PlannedFault faultStepOf(const QJsonObject& object)
{
    return {sideOf(object["from"]), whole<std::uint32_t>(object["nth"]), faultOf(object["fault"])};
}

sim::Step stepOf(const QJsonObject& object)
{
    sim::Step step;
    if (object.contains("when"_L1)) {
        step.when = waitOf(object);
    } else {
        step.when = sim::AtTime{tcp::Instant(milliseconds(object["at_ms"_L1]))};
    }
    if (object.contains("inject"_L1)) {
        step.what = injectionOf(object["inject"_L1].toObject());
    } else if (object.contains("client"_L1)) {
        step.what = sim::UserCall{Side::Client, callOf(object["client"_L1])};
    } else {
        step.what = sim::UserCall{Side::Server, callOf(object["server"_L1])};
    }
    return step;
}

std::optional<ShapeProblem> checkInjection(const QString& pointer, const QJsonObject& injection)
{
    if (namesAckWithoutNumber(injection)) {
        return ShapeProblem{pointer, ProblemKind::AckWithoutNumber, {}, {}, {"ack"}};
    }
    tcp::Options options = injectionOf(injection).segment.options;
    const auto blocks = options.sack.size();
    std::size_t fitting = blocks;
    while (fitting > 0 && options.wireLength() > kMaxOptionOctets) {
        --fitting;
        tcp::SackBlocks fewer;
        for (const tcp::SackBlock& block : options.sack.blocks().first(fitting)) {
            fewer.add(block);
        }
        options.sack = fewer;
    }
    if (fitting == blocks) {
        return std::nullopt;
    }
    return ShapeProblem{pointerTo(pointerTo(pointer, "options"), "sack"), ProblemKind::TooMany, {},
        QString::number(blocks), {QString::number(fitting)}};
}

} // namespace lesson
