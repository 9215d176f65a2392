// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/json/json_number.h"
#include "lesson/scenario/scenario_writer.h"

#include <QJsonArray>

namespace lesson {
namespace {

constexpr std::uint16_t kDefaultWindow = 65535;

QString word(std::string_view text)
{
    return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
}

QJsonArray pair(std::uint32_t first, std::uint32_t second)
{
    return {static_cast<qint64>(first), static_cast<qint64>(second)};
}

/// As in a line of the trace.
QJsonObject jsonOf(const tcp::Options& options)
{
    QJsonObject object;
    if (options.mss) {
        object["mss"] = *options.mss;
    }
    if (options.windowScale) {
        object["ws"] = *options.windowScale;
    }
    if (options.timestamps) {
        object["ts"] = pair(options.timestamps->value, options.timestamps->echo);
    }
    if (options.sackPermitted) {
        object["sack_ok"] = true;
    }
    QJsonArray blocks;
    for (const tcp::SackBlock& block : options.sack.blocks()) {
        blocks.append(pair(block.left.value, block.right.value));
    }
    if (!blocks.isEmpty()) {
        object["sack"] = blocks;
    }
    return object;
}

/// The names of flags; ACK follows from the number and is not named.
QString flagNames(tcp::Flags flags)
{
    flags.clear(tcp::Flag::Ack);
    return QString::fromStdString(tcp::toString(flags));
}

void insertWhen(QJsonObject& object, const sim::AtTime& when)
{
    object["at_ms"] = inMilliseconds(when.at.time_since_epoch());
}

void insertWhen(QJsonObject& object, const sim::AfterState& when)
{
    object["when"] = QJsonObject{{word(sim::id(when.who)), word(tcp::name(when.state))}};
    if (when.after != tcp::Duration(0)) {
        object["after_ms"] = inMilliseconds(when.after);
    }
}

void insertWhat(QJsonObject& object, const sim::UserCall& what)
{
    object[word(sim::id(what.who))] = toJson(what.call);
}

void insertWhat(QJsonObject& object, const sim::Injection& what)
{
    object["inject"] = toJson(what);
}

struct FaultJson
{
    QJsonValue operator()(const sim::Drop&) const { return "drop"; }
    QJsonValue operator()(const sim::Corrupt&) const { return "corrupt"; }
    QJsonValue operator()(const sim::Delay& delay) const
    {
        return QJsonObject{{"delay_ms", inMilliseconds(delay.by)}};
    }
    QJsonValue operator()(const sim::Duplicate& duplicate) const
    {
        return QJsonObject{{"duplicate", static_cast<qint64>(duplicate.copies)}};
    }
};

} // namespace

QJsonValue toJson(const tcp::Call& call)
{
    const QString name = word(tcp::id(call.kind));
    if (call.kind != tcp::CallKind::Send && call.kind != tcp::CallKind::Receive) {
        return name;
    }
    QJsonObject object{{name, static_cast<qint64>(call.bytes)}};
    if (!call.push) {
        object["push"] = false;
    }
    if (call.urgent) {
        object["urgent"] = true;
    }
    return object;
}

QJsonValue toJson(const sim::Fault& fault) { return std::visit(FaultJson(), fault); }

QJsonObject toJson(const sim::Injection& injection)
{
    const tcp::Segment& segment = injection.segment;
    QJsonObject object{{"to", word(sim::id(injection.to))}, {"flags", flagNames(segment.flags)},
        {"seq", static_cast<qint64>(segment.seq.value)}};
    if (segment.hasAck()) {
        object["ack"] = static_cast<qint64>(segment.ack.value);
    }
    if (segment.len != 0) {
        object["len"] = static_cast<qint64>(segment.len);
    }
    if (segment.window != kDefaultWindow) {
        object["window"] = segment.window;
    }
    if (segment.urgent != 0) {
        object["urgent"] = segment.urgent;
    }
    if (segment.options != tcp::Options()) {
        object["options"] = jsonOf(segment.options);
    }
    return object;
}

QJsonObject toJson(const sim::Step& step)
{
    QJsonObject object;
    std::visit([&object](const auto& when) { insertWhen(object, when); }, step.when);
    std::visit([&object](const auto& what) { insertWhat(object, what); }, step.what);
    return object;
}

QJsonObject toJson(const sim::PlannedFault& fault)
{
    return {{"fault", toJson(fault.fault)}, {"from", word(sim::id(fault.from))},
        {"nth", static_cast<qint64>(fault.nth)}};
}

} // namespace lesson
