// SPDX-License-Identifier: GPL-3.0-or-later

// Whether two runs tell the same.

#include "session/written_run.h"

#include <algorithm>
#include <cstdlib>

namespace session {
namespace {

/// How far apart the same may happen in runs that are near each other.
constexpr tcp::Duration kNear{1000};

/// Whether something happens to an end. Where on its way a segment is lost is nothing that an end
/// sees.
bool isOfEnd(const sim::TraceRow& row)
{
    return !std::holds_alternative<sim::SettingsRow>(row.what) &&
        !std::holds_alternative<sim::LinkRow>(row.what) &&
        !std::holds_alternative<sim::DropRow>(row.what);
}

template<typename What>
bool isRow(const sim::TraceRow& row)
{
    return std::holds_alternative<What>(row.what);
}

/// What a reader sees happen to an end; what is measured and which timers run follows from it, a
/// little later or sooner. Kind by kind, since what happens in one instant is told in the order of
/// its kinds.
constexpr bool (*kSeen[])(const sim::TraceRow&) = {isRow<sim::CallRow>, isRow<sim::SendRow>,
    isRow<sim::ArriveRow>, isRow<sim::StateRow>, isRow<sim::DeliverRow>, isRow<sim::ErrorRow>};

std::vector<const sim::TraceRow*> rowsOf(
    const sim::Trace& trace, sim::Side who, bool (*isMeant)(const sim::TraceRow&))
{
    std::vector<const sim::TraceRow*> rows;
    for (const sim::TraceRow& row : trace.rows()) {
        if (row.who == who && isMeant(row)) {
            rows.push_back(&row);
        }
    }
    return rows;
}

bool isAlike(const tcp::Segment& a, const tcp::Segment& b)
{
    return a.flags == b.flags && a.seq == b.seq && a.ack == b.ack && a.len == b.len &&
        a.window == b.window;
}

struct Traces
{
    const sim::Trace& first;
    const sim::Trace& second;
};

bool isEqual(const Traces& of, const sim::TraceRow& a, const sim::TraceRow& b)
{
    if (const auto* send = std::get_if<sim::SendRow>(&a.what)) {
        const auto* other = std::get_if<sim::SendRow>(&b.what);
        return other != nullptr && a.at == b.at && send->segment == other->segment &&
            of.first.segment(send->segment) == of.second.segment(other->segment);
    }
    if (const auto* rtt = std::get_if<sim::RttRow>(&a.what)) {
        const auto* other = std::get_if<sim::RttRow>(&b.what);
        return other != nullptr && a.at == b.at &&
            of.first.rtts()[rtt->sample] == of.second.rtts()[other->sample];
    }
    return a == b;
}

/// The segment that a row tells of; null: none.
const tcp::Segment* segmentOf(const sim::Trace& trace, const sim::TraceRow& row)
{
    if (const auto* send = std::get_if<sim::SendRow>(&row.what)) {
        return &trace.segment(send->segment).segment;
    }
    const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
    return arrival == nullptr ? nullptr : &trace.segment(arrival->segment).segment;
}

bool isNear(const Traces& of, const sim::TraceRow& a, const sim::TraceRow& b)
{
    if (a.what.index() != b.what.index() || std::chrono::abs(a.at - b.at) > kNear) {
        return false;
    }
    const tcp::Segment* segment = segmentOf(of.first, a);
    return segment != nullptr ? isAlike(*segment, *segmentOf(of.second, b)) : a.what == b.what;
}

/// When the first thing differs; none: nothing does.
std::optional<tcp::Instant> firstDifference(const Traces& of, bool (*isMeant)(const sim::TraceRow&),
    bool (*isLike)(const Traces&, const sim::TraceRow&, const sim::TraceRow&))
{
    std::optional<tcp::Instant> first;
    const auto note = [&first](tcp::Instant at) { first = std::min(first.value_or(at), at); };
    for (const sim::Side side : sim::kBothSides) {
        const auto a = rowsOf(of.first, side, isMeant);
        const auto b = rowsOf(of.second, side, isMeant);
        const auto [here, there] = std::ranges::mismatch(
            a, b, [&](const auto* one, const auto* other) { return isLike(of, *one, *other); });
        if (here != a.end()) {
            note((*here)->at);
        }
        if (there != b.end()) {
            note((*there)->at);
        }
    }
    return first;
}

} // namespace

RunComparison compareRuns(const sim::Trace& first, const sim::Trace& second)
{
    const Traces both{first, second};
    if (!firstDifference(both, isOfEnd, isEqual)) {
        return {};
    }
    std::optional<tcp::Instant> different;
    for (const auto isKind : kSeen) {
        if (const auto at = firstDifference(both, isKind, isNear)) {
            different = std::min(different.value_or(*at), *at);
        }
    }
    return different ? RunComparison{Likeness::Other, different}
                     : RunComparison{Likeness::Near, {}};
}

} // namespace session
