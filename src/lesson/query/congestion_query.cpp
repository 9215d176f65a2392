// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/query/end_query.h"

#include "lesson/query/number_circle.h"

#include <algorithm>
#include <chrono>

namespace lesson {
namespace {

using tcp::CongestionChange;

struct TimedChange
{
    tcp::Instant at;
    CongestionChange change;
};

std::vector<TimedChange> changesOf(const Run& run, sim::Side who)
{
    std::vector<TimedChange> changes;
    for (const sim::TraceRow& row : run.trace().rows()) {
        const auto* congestion = std::get_if<sim::CongestionRow>(&row.what);
        if (congestion != nullptr && row.who == who) {
            changes.push_back({row.at, congestion->change});
        }
    }
    return changes;
}

RunValue thresholdOf(const CongestionChange& change)
{
    return change.ssthresh > 0 ? RunValue(double(change.ssthresh)) : RunValue(Absent{});
}

std::optional<RunValue> fieldOf(const TimedChange& changed, const QString& field)
{
    if (field == "cwnd") {
        return double(changed.change.cwnd);
    }
    if (field == "ssthresh") {
        return thresholdOf(changed.change);
    }
    if (field == "flight") {
        return double(changed.change.flight);
    }
    if (field == "phase") {
        return QString::fromUtf8(tcp::id(changed.change.phase).data());
    }
    return field == "at" ? std::optional(RunValue(inRunMilliseconds(changed.at))) : std::nullopt;
}

/// "cwnd" or "ssthresh" as it is when all is done that happens until `milliseconds`.
Found standingAt(const Run& run, sim::Side who, const QString& field, double milliseconds)
{
    Found found{Absent{}, {{}, field, who, {}}};
    for (const TimedChange& each : changesOf(run, who)) {
        if (inRunMilliseconds(each.at) > milliseconds) {
            break;
        }
        found.value = *fieldOf(each, field);
        found.place.at = each.at;
    }
    return found;
}

Found reaches(const Run& run, sim::Side who, double octets)
{
    for (const TimedChange& each : changesOf(run, who)) {
        if (each.change.cwnd >= octets) {
            return {inRunMilliseconds(each.at), {{}, "cwnd", who, each.at}};
        }
    }
    return {Absent{}, {}};
}

/// "N" and a field, of those changes that have the cause, if one is given.
std::optional<Found> changeAsked(
    const Run& run, sim::Side who, const RunSteps& steps, std::size_t first)
{
    if (first + 3 != steps.size()) {
        return std::nullopt;
    }
    const auto& arguments = steps[first].arguments;
    const auto* cause = arguments.empty() ? nullptr : std::get_if<QString>(&arguments[0]);
    qsizetype wanted = steps[first + 1].name.toLongLong();
    for (const TimedChange& each : changesOf(run, who)) {
        const auto id = tcp::provenance(each.change.cause).id;
        if ((cause != nullptr && *cause != QLatin1String(id.data())) || --wanted != 0) {
            continue;
        }
        const QString& field = steps[first + 2].name;
        const auto value = fieldOf(each, field);
        return value ? std::optional(Found{*value, {{}, field, who, each.at}}) : std::nullopt;
    }
    return Found{Absent{}, {}};
}

} // namespace

std::optional<Found> askCongestion(
    const Run& run, sim::Side who, const RunSteps& steps, std::size_t first)
{
    const RunStep& step = steps[first];
    if (step.name == "congestion") {
        return changeAsked(run, who, steps, first);
    }
    const auto* number = step.arguments.empty() ? nullptr : std::get_if<double>(&step.arguments[0]);
    if (number == nullptr || first + 1 != steps.size()) {
        return std::nullopt;
    }
    if (step.name == "cwnd" || step.name == "ssthresh") {
        return standingAt(run, who, step.name, *number);
    }
    return step.name == "reaches" ? std::optional(reaches(run, who, *number)) : std::nullopt;
}

std::optional<Found> askLink(
    const Run& run, sim::Side who, const RunSteps& steps, std::size_t first)
{
    constexpr double kBits = 8;
    constexpr double kMilliseconds = 1000; // of a second
    if (first + 1 != steps.size()) {
        return std::nullopt;
    }
    const QString& name = steps[first].name;
    const auto& links = run.genesis().link;
    const RunPlace place{{}, name, who, {}};
    if (!links[who].rateBps) {
        return Found{Absent{}, place};
    }
    const double rate = double(*links[who].rateBps);
    if (name == "rate") {
        return Found{rate, place};
    }
    if (name == "wrap") {
        return Found{kSequenceNumbers * kBits / rate * kMilliseconds, place};
    }
    if (name == "product") {
        const tcp::Duration trip = links[who].delay + links[sim::opposite(who)].delay;
        const double seconds = std::chrono::duration<double>(trip).count();
        return Found{rate * seconds / kBits, place};
    }
    return std::nullopt;
}

} // namespace lesson
