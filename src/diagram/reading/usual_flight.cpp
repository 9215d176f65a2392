// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/usual_flight.h"

#include "sim/side.h"

#include <algorithm>
#include <optional>
#include <variant>

namespace diagram {

using sim::Side;

tcp::Duration paceOf(const sim::Trace& trace)
{
    sim::PerSide<std::optional<tcp::Duration>> first;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        if (arrival == nullptr) {
            continue;
        }
        const sim::SentSegment& sent = trace.segment(arrival->segment);
        if (!sent.injected && row.at > sent.at && !first[sent.from].has_value()) {
            first[sent.from] = row.at - sent.at;
            if (first[sim::opposite(sent.from)].has_value()) {
                break;
            }
        }
    }
    const auto& client = first[Side::Client];
    const auto& server = first[Side::Server];
    if (client.has_value() && server.has_value()) {
        return std::min(*client, *server);
    }
    return client.value_or(server.value_or(kUsualFlight));
}

} // namespace diagram
