// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shown_flights.h"

#include "ui/segment_ink.h"

#include <algorithm>

namespace ui {
namespace {

ShownFlight shown(const sim::Flight& flight)
{
    return {{.segment = flight.segment,
                .to = flight.to,
                .departed = flight.departed,
                .due = flight.due,
                .lost = flight.drop.has_value(),
                .cause = flight.drop.value_or(sim::DropCause::Fault)},
        segmentInk(flight.content)};
}

/// What the row ends, if it is the end of a segment's way.
std::optional<sim::SegmentId> endedBy(const sim::TraceRow& row)
{
    if (const auto* arrival = std::get_if<sim::ArriveRow>(&row.what)) {
        return arrival->segment;
    }
    if (const auto* drop = std::get_if<sim::DropRow>(&row.what)) {
        return drop->segment;
    }
    return {};
}

/// A known end tells more than the flight: the user may drop it before it is due.
void foretell(std::vector<ShownFlight>& flights, const sim::TraceRow& row)
{
    const auto ended = endedBy(row);
    const auto flight = std::ranges::find_if(flights, [&](const ShownFlight& candidate) {
        return candidate.way.segment == ended && !candidate.endKnown;
    });
    if (flight == flights.end()) {
        return;
    }
    const auto* drop = std::get_if<sim::DropRow>(&row.what);
    flight->endKnown = true;
    flight->way.due = row.at;
    flight->way.lost = drop != nullptr;
    flight->way.cause = drop != nullptr ? drop->cause : flight->way.cause;
}

} // namespace

std::vector<ShownFlight> shownFlights(const session::Session& session)
{
    std::vector<ShownFlight> flights;
    for (const sim::Flight& flight : session.state().inFlight()) {
        flights.push_back(shown(flight));
    }
    std::ranges::sort(flights, {}, [](const ShownFlight& flight) { return flight.way.due; });
    auto unknown = static_cast<std::ptrdiff_t>(flights.size());
    for (const sim::TraceRow& row : session.trace().rows().subspan(session.state().rowCount())) {
        if (unknown == 0) {
            break;
        }
        foretell(flights, row);
        unknown = std::ranges::count(flights, false, &ShownFlight::endKnown);
    }
    return flights;
}

} // namespace ui
