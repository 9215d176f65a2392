// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/scenario/scenario_limits.h"

#include "lesson/json/json_text.h"
#include "sim/run_limits.h"

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
    return call == nullptr ? 0
                           : sim::leastSegments(call->octetsToSend(), genesis.endpoint[call->who],
                                 genesis.endpoint[sim::opposite(call->who)]);
}

std::optional<ShapeProblem> checkAmount(const ReadGenesis& read)
{
    const auto tooMuch = [](const QString& pointer, std::uint64_t segments) {
        return ShapeProblem{pointer, ProblemKind::TooMuchToSend, {}, QString::number(segments),
            {QString::number(sim::kMaxSegments)}};
    };
    std::uint64_t segments = copies(read.genesis);
    if (segments > sim::kMaxSegments) {
        return tooMuch("/steps", segments);
    }
    for (std::size_t i = 0; i < read.genesis.steps.size(); ++i) {
        segments += segmentsOf(read.genesis.steps[i], read.genesis);
        if (segments > sim::kMaxSegments) {
            return tooMuch(pointerTo("/steps", static_cast<qsizetype>(read.place[i])), segments);
        }
    }
    return std::nullopt;
}

std::optional<ShapeProblem> checkTimers(const sim::Genesis& genesis, Side side)
{
    const tcp::EndpointConfig& config = genesis.endpoint[side];
    const auto setting = sim::tooShort(config, genesis.until);
    if (!setting) {
        return std::nullopt;
    }
    const auto shown = [](tcp::Duration time) {
        return QString::number(std::chrono::duration<double, std::milli>(time).count());
    };
    const auto found = std::get<tcp::Duration>(tcp::valueOf(*setting, config));
    const QString end = pointerTo({}, QString::fromUtf8(sim::id(side).data()));
    return ShapeProblem{pointerTo(end, QString::fromUtf8(tcp::id(*setting).data())),
        ProblemKind::OutOfRange, {}, shown(found),
        {shown(sim::leastInterval(genesis.until)), QString()}};
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
