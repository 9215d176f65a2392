// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/told_moments.h"

#include "diagram/reading/fate.h"

#include <algorithm>
#include <initializer_list>
#include <variant>

namespace diagram {
namespace {

using namespace std::chrono_literals;

/// The coarsest that tells moments apart between which there is `gap`.
tcp::Duration resolutionFor(tcp::Duration gap)
{
    for (const auto each : std::initializer_list<tcp::Duration>{1ms, 100us, 10us}) {
        if (gap >= each) {
            return each;
        }
    }
    return 1us;
}

} // namespace

bool isNoticed(const sim::Trace& trace, tcp::Instant at)
{
    const auto rows = trace.rows();
    bool isLoss = false;
    for (std::size_t row = trace.firstRowAt(at); row < rows.size() && rows[row].at == at; ++row) {
        const auto* drop = std::get_if<sim::DropRow>(&rows[row].what);
        if (drop == nullptr || !isLostUnderWay(drop->cause)) {
            return true;
        }
        isLoss = true;
    }
    return !isLoss;
}

std::vector<tcp::Instant> noticedInstants(const sim::Trace& trace)
{
    std::vector<tcp::Instant> instants;
    for (const sim::TraceRow& row : trace.rows()) {
        const bool isNew = instants.empty() || instants.back() != row.at;
        if (isNew && isNoticed(trace, row.at)) {
            instants.push_back(row.at);
        }
    }
    return instants;
}

std::vector<ToldMoment> toldMoments(const std::vector<tcp::Instant>& instants)
{
    std::vector<ToldMoment> moments;
    for (std::size_t i = 0; i < instants.size(); ++i) {
        const auto before = i > 0 ? instants[i] - instants[i - 1] : tcp::Duration::max();
        const auto behind =
            i + 1 < instants.size() ? instants[i + 1] - instants[i] : tcp::Duration::max();
        moments.push_back({instants[i], resolutionFor(std::min(before, behind))});
    }
    return moments;
}

} // namespace diagram
