// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/run_limits.h"

#include "lesson/json_text.h"

#include <algorithm>

namespace lesson {
namespace {

using sim::Side;

std::uint64_t copies(const sim::Genesis& genesis)
{
    std::uint64_t total = 0;
    for (const sim::PlannedFault& planned : genesis.faults) {
        const auto* duplicate = std::get_if<sim::Duplicate>(&planned.fault);
        total += duplicate == nullptr ? 0 : duplicate->copies;
    }
    return total;
}

/// Segments that a step's data makes at least.
std::uint64_t segmentsOf(const sim::Step& step, const sim::Genesis& genesis)
{
    const auto* call = std::get_if<sim::UserCall>(&step.what);
    if (call == nullptr || call->call.kind != tcp::CallKind::Send) {
        return 0;
    }
    const auto& own = genesis.endpoint[call->who];
    const auto& peer = genesis.endpoint[sim::opposite(call->who)];
    const std::uint64_t most = std::min<std::uint64_t>({own.mss, peer.mss, peer.window});
    return (call->call.bytes + most - 1) / most;
}

std::optional<ShapeProblem> checkAmount(const ReadGenesis& read)
{
    const auto tooMuch = [](const QString& pointer, std::uint64_t segments) {
        return ShapeProblem{pointer, ProblemKind::TooMuchToSend, {}, QString::number(segments),
            {QString::number(kMaxSegments)}};
    };
    std::uint64_t segments = copies(read.genesis);
    if (segments > kMaxSegments) {
        return tooMuch("/steps", segments);
    }
    for (std::size_t i = 0; i < read.genesis.steps.size(); ++i) {
        segments += segmentsOf(read.genesis.steps[i], read.genesis);
        if (segments > kMaxSegments) {
            return tooMuch(pointerTo("/steps", static_cast<qsizetype>(read.place[i])), segments);
        }
    }
    return std::nullopt;
}

/// A timer that may go off again and again until the end of the run.
std::optional<ShapeProblem> checkInterval(
    const QString& pointer, tcp::Duration interval, tcp::Instant until)
{
    const tcp::Duration least = until.time_since_epoch() / kMaxSegments;
    if (interval >= least) {
        return std::nullopt;
    }
    const auto shown = [](tcp::Duration time) {
        return QString::number(std::chrono::duration<double, std::milli>(time).count());
    };
    return ShapeProblem{
        pointer, ProblemKind::OutOfRange, {}, shown(interval), {shown(least), QString()}};
}

std::optional<ShapeProblem> checkTimers(const sim::Genesis& genesis, Side side)
{
    const tcp::EndpointConfig& config = genesis.endpoint[side];
    const QString end = pointerTo({}, QString::fromUtf8(sim::id(side).data()));
    if (config.keepalive) {
        if (auto problem =
                checkInterval(pointerTo(end, "keepalive_ms"), *config.keepalive, genesis.until)) {
            return problem;
        }
    }
    // Zero-window probes never give up.
    return checkInterval(pointerTo(end, "max_rto_ms"), config.maxRto, genesis.until);
}

} // namespace

std::optional<ShapeProblem> checkLimits(const ReadGenesis& read)
{
    for (const Side side : sim::kBothSides) {
        if (auto problem = checkTimers(read.genesis, side)) {
            return problem;
        }
    }
    return checkAmount(read);
}

} // namespace lesson
