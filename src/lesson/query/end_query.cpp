// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/query/end_query.h"

#include <cmath>

namespace lesson {
namespace {

using sim::Side;

constexpr double kInNanoseconds = 1e6; // of a millisecond

std::optional<tcp::Instant> timeArgument(const RunStep& step, std::size_t number = 0)
{
    const auto* value =
        number < step.arguments.size() ? std::get_if<double>(&step.arguments[number]) : nullptr;
    if (value == nullptr) {
        return std::nullopt;
    }
    return tcp::Instant(tcp::Duration(std::llround(*value * kInNanoseconds)));
}

const tcp::State* stateArgument(const RunStep& step)
{
    return step.arguments.empty() ? nullptr : std::get_if<tcp::State>(&step.arguments[0]);
}

/// A time that is absent leaves what is asked about it absent.
bool asksOfNothing(const RunStep& step)
{
    return !step.arguments.empty() && std::holds_alternative<Absent>(step.arguments[0]);
}

/// Octets of data that `who` sends after the first time and up to the second.
Found sentBetween(const Run& run, Side who, tcp::Instant from, tcp::Instant to)
{
    double octets = 0;
    Found found{0.0, {{}, "len", who, to}};
    for (const sim::SentSegment& sent : run.trace().segments()) {
        if (sent.from == who && sent.at > from && sent.at <= to) {
            octets += sent.segment.len;
        }
    }
    found.value = octets;
    return found;
}

/// The first error that the user of `who` is told; the empty text: none.
Found firstError(const Run& run, Side who)
{
    for (const sim::TraceRow& row : run.trace().rows()) {
        const auto* error = std::get_if<sim::ErrorRow>(&row.what);
        if (error != nullptr && row.who == who) {
            return {QString::fromUtf8(tcp::provenance(error->error).id.data()),
                {{}, "error", who, row.at}};
        }
    }
    return {QString(), {{}, "error", who, {}}};
}

std::optional<Found> askRtt(const Run& run, Side who, const RunSteps& steps, std::size_t first)
{
    if (first + 2 != steps.size()) {
        return std::nullopt;
    }
    qsizetype wanted = steps[first].name.toLongLong();
    for (const sim::TraceRow& row : run.trace().rows()) {
        const auto* measured = std::get_if<sim::RttRow>(&row.what);
        if (measured == nullptr || row.who != who || --wanted != 0) {
            continue;
        }
        const tcp::RttSample& sample = run.trace().rtts()[measured->sample];
        const QString& name = steps[first + 1].name;
        const tcp::Duration value = name == "sample" ? sample.sample
            : name == "srtt"                         ? sample.srtt
            : name == "rttvar"                       ? sample.rttvar
                                                     : sample.rto;
        return Found{inRunMilliseconds(tcp::Instant(value)), {{}, name, who, row.at}};
    }
    return Found{Absent{}, {}};
}

/// "SYN", "FIN", "RST", "data", "again", "pure" or "why('reason')".
std::optional<std::vector<sim::SegmentId>> filtered(const Run& run, Side who, const RunStep& step)
{
    const auto all = [&](const auto& wanted) { return run.sentBy(who, wanted); };
    if (step.name == "SYN") {
        return all([](const sim::SentSegment& sent) { return sent.segment.syn(); });
    }
    if (step.name == "FIN") {
        return all([](const sim::SentSegment& sent) { return sent.segment.fin(); });
    }
    if (step.name == "RST") {
        return all([](const sim::SentSegment& sent) { return sent.segment.rst(); });
    }
    if (step.name == "data") {
        return all([](const sim::SentSegment& sent) { return sent.segment.len > 0; });
    }
    if (step.name == "again") {
        return all([](const sim::SentSegment& sent) { return sent.retransmission; });
    }
    if (step.name == "pure") {
        return all([](const sim::SentSegment& sent) {
            return sent.segment.flags == tcp::Flags{tcp::Flag::Ack} && sent.segment.len == 0;
        });
    }
    const auto* reason =
        step.arguments.empty() ? nullptr : std::get_if<QString>(&step.arguments[0]);
    if (step.name == "why" && reason != nullptr) {
        return all([reason](const sim::SentSegment& sent) {
            return *reason == QLatin1String(tcp::provenance(sent.reason).id.data());
        });
    }
    return std::nullopt;
}

} // namespace

std::optional<Found> askEnd(const Run& run, Side who, const RunSteps& steps, std::size_t first)
{
    if (first >= steps.size()) {
        return std::nullopt;
    }
    const RunStep& step = steps[first];
    const bool isLast = first + 1 == steps.size();
    const auto at = timeArgument(step);
    if (isLast && asksOfNothing(step)) {
        return Found{Absent{}, {}};
    }
    if (isLast && step.name == "state" && at) {
        return Found{run.stateAt(who, *at), {{}, "state", who, *at}};
    }
    if (isLast && step.name == "delivered" && at) {
        return Found{double(run.deliveredBy(who, *at)), {{}, "delivered", who, *at}};
    }
    if (isLast && step.name == "sent" && at && timeArgument(step, 1)) {
        return sentBetween(run, who, *at, *timeArgument(step, 1));
    }
    if (const tcp::State* state = stateArgument(step); isLast && state != nullptr) {
        const auto entered = run.entered(who, *state);
        if (step.name == "passes") {
            return Found{entered.has_value(), {{}, "state", who, entered}};
        }
        if (step.name == "entered") {
            return Found{entered ? RunValue(inRunMilliseconds(*entered)) : RunValue(Absent{}),
                {{}, "state", who, entered}};
        }
    }
    if (isLast && step.name == "error") {
        return firstError(run, who);
    }
    if (isLast && step.name == "isn") {
        const auto last = static_cast<std::uint32_t>(run.trace().segments().size());
        return Found{double(run.isn(who, {last}).value), {{}, "seq", who, {}}};
    }
    if (step.name == "rtt") {
        return askRtt(run, who, steps, first + 1);
    }
    if (step.name == "link") {
        return askLink(run, who, steps, first + 1);
    }
    if (const auto found = askCongestion(run, who, steps, first)) {
        return found;
    }
    if (const auto chosen = filtered(run, who, step)) {
        return askSegments(run, *chosen, steps, first + 1);
    }
    return askSegments(
        run, run.sentBy(who, [](const sim::SentSegment&) { return true; }), steps, first);
}

} // namespace lesson
