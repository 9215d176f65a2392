// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/step_reader.h"

#include "lesson/json_number.h"

#include <algorithm>

namespace lesson {
namespace {

using sim::Side;

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
    const std::string word =
        object.isEmpty() ? value.toString().toStdString() : object.keys().front().toStdString();
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

} // namespace

sim::PlannedFault faultStepOf(const QJsonObject& object)
{
    return {sideOf(object["from"]), whole<std::uint32_t>(object["nth"]), faultOf(object["fault"])};
}

sim::Step stepOf(const QJsonObject& object)
{
    sim::Step step;
    if (object.contains("when")) {
        step.when = waitOf(object);
    } else {
        step.when = sim::AtTime{tcp::Instant(milliseconds(object["at_ms"]))};
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

} // namespace lesson
