// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/shown_flights.h"

#include "diagram/sequence/segment_ink.h"

#include <algorithm>
#include <map>
#include <queue>

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
        diagram::segmentInk(flight.content)};
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

/// So far ahead an end is looked for. One that lies further off is drawn as the flight tells.
constexpr std::size_t kFarthest = 20'000;

/// The flights of each segment whose ends are not known yet, in the order in which they are due.
using Open = std::map<sim::SegmentId, std::queue<ShownFlight*>>;

/// A known end tells more than the flight: the user may drop it before it is due. Whether it does.
bool foretell(Open& open, const sim::TraceRow& row)
{
    const auto ended = endedBy(row);
    const auto flights = ended ? open.find(*ended) : open.end();
    if (flights == open.end() || flights->second.empty()) {
        return false;
    }
    ShownFlight& flight = *flights->second.front();
    flights->second.pop();
    const auto* drop = std::get_if<sim::DropRow>(&row.what);
    flight.endKnown = true;
    flight.way.due = row.at;
    flight.way.lost = drop != nullptr;
    flight.way.cause = drop != nullptr ? drop->cause : flight.way.cause;
    return true;
}

} // namespace

std::vector<ShownFlight> shownFlights(const session::Session& session)
{
    std::vector<ShownFlight> flights;
    for (const sim::Flight& flight : session.state().inFlight()) {
        flights.push_back(shown(flight));
    }
    std::ranges::sort(flights, {}, [](const ShownFlight& flight) { return flight.way.due; });
    Open open;
    for (ShownFlight& flight : flights) {
        open[flight.way.segment].push(&flight);
    }
    auto unknown = flights.size();
    const auto known = session.trace().rows().subspan(session.state().rowCount());
    for (const sim::TraceRow& row : known.first(std::min(known.size(), kFarthest))) {
        if (unknown == 0) {
            break;
        }
        unknown -= foretell(open, row) ? 1 : 0;
    }
    return flights;
}

} // namespace ui
