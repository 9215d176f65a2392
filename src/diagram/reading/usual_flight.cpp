// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/reading/usual_flight.h"

#include <algorithm>
#include <cstddef>
#include <variant>
#include <vector>

namespace diagram {

tcp::Duration paceOf(const sim::Trace& trace)
{
    std::vector<tcp::Duration> flights;
    for (const sim::TraceRow& row : trace.rows()) {
        const auto* arrival = std::get_if<sim::ArriveRow>(&row.what);
        if (arrival == nullptr) {
            continue;
        }
        const sim::SentSegment& sent = trace.segment(arrival->segment);
        if (!sent.injected && row.at > sent.at) {
            flights.push_back(row.at - sent.at);
        }
    }
    if (flights.empty()) {
        return kUsualFlight;
    }
    const auto middle = flights.begin() + static_cast<std::ptrdiff_t>(flights.size() / 2);
    std::ranges::nth_element(flights, middle);
    return *middle;
}

} // namespace diagram
