// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/step_reader.h"

#include "lesson/json/json_number.h"
#include "lesson/json/json_text.h"

#include <algorithm>
#include <string_view>

namespace lesson {
namespace {

using sim::Side;

constexpr std::uint32_t kMaxOptionOctets = 40; // RFC 9293 §3.1: Data Offset counts to 15 words

Side sideOf(std::string_view id) { return id == "client" ? Side::Client : Side::Server; }

tcp::State stateOf(std::string_view name)
{
    const auto* const found = std::find_if(tcp::kAllStates.begin(), tcp::kAllStates.end(),
        [name](tcp::State state) { return tcp::name(state) == name; });
    Q_ASSERT(found != tcp::kAllStates.end());
    return *found;
}

tcp::CallKind callKindOf(std::string_view id)
{
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

std::uint32_t number(JsonValue value) { return whole<std::uint32_t>(value); }

tcp::Options optionsOf(JsonValue object)
{
    tcp::Options options;
    if (object.contains("mss")) {
        options.mss = whole<std::uint16_t>(object["mss"]);
    }
    if (object.contains("ws")) {
        options.windowScale = whole<std::uint8_t>(object["ws"]);
    }
    options.sackPermitted = object["sack_ok"].toBool();
    if (const JsonValue pair = object["ts"]; pair.exists()) {
        options.timestamps = tcp::Timestamps{number(pair[0]), number(pair[1])};
    }
    for (const JsonValue block : object["sack"].items()) {
        options.sack.add({{number(block[0])}, {number(block[1])}});
    }
    return options;
}

sim::AfterState waitOf(JsonValue step)
{
    const auto [side, state] = step["when"].members().front();
    return {sideOf(side), stateOf(state.text()), milliseconds(step["after_ms"])};
}

/// Whether the flags have ACK while no ack is given.
bool namesAckWithoutNumber(JsonValue injection)
{
    return flagsOf(injection["flags"].toString()).has(tcp::Flag::Ack) && !injection.contains("ack");
}

} // namespace

tcp::Call callOf(JsonValue value)
{
    tcp::Call call;
    if (value.isString()) {
        call.kind = callKindOf(value.text());
        return call;
    }
    const bool isSend = value.contains("send");
    call.kind = isSend ? tcp::CallKind::Send : tcp::CallKind::Receive;
    call.bytes = whole<std::uint64_t>(value[isSend ? "send" : "receive"]);
    call.push = value["push"].toBool(true);
    call.urgent = value["urgent"].toBool();
    return call;
}

sim::Fault faultOf(JsonValue value)
{
    if (value.contains("delay_ms")) {
        return sim::Delay{milliseconds(value["delay_ms"])};
    }
    if (value.contains("duplicate")) {
        return sim::Duplicate{whole<std::uint32_t>(value["duplicate"])};
    }
    if (value.text() == "corrupt") {
        return sim::Corrupt{};
    }
    return sim::Drop{};
}

sim::Injection injectionOf(JsonValue object)
{
    sim::Injection injection;
    injection.to = sideOf(object["to"].text());
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
    segment.options = optionsOf(object["options"]);
    return injection;
}

sim::PlannedFault faultStepOf(JsonValue object)
{
    return {sideOf(object["from"].text()), whole<std::uint32_t>(object["nth"]),
        faultOf(object["fault"])};
}

sim::Step stepOf(JsonValue object)
{
    sim::Step step;
    if (object.contains("when")) {
        step.when = waitOf(object);
    } else {
        step.when = sim::AtTime{tcp::Instant(milliseconds(object["at_ms"]))};
    }
    if (object.contains("inject")) {
        step.what = injectionOf(object["inject"]);
    } else if (object.contains("client")) {
        step.what = sim::UserCall{Side::Client, callOf(object["client"])};
    } else {
        step.what = sim::UserCall{Side::Server, callOf(object["server"])};
    }
    return step;
}

std::optional<ShapeProblem> checkInjection(const QString& pointer, JsonValue injection)
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
