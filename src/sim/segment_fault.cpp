// SPDX-License-Identifier: GPL-3.0-or-later

// What the user does to a segment in flight.

#include "sim/round.h"
#include "sim/simulation.h"

#include <algorithm>

namespace sim {

namespace {

/// Applies one fault to the flights of one segment, all its copies, and leaves the lost ones in
/// `lost`. The flights stay a heap.
struct FaultOn
{
    SegmentId segment;
    std::vector<Flight>& flights;
    std::uint64_t& nextOrdinal;
    std::vector<Flight>& lost;

    bool isMeant(const Flight& flight) const { return flight.segment == segment; }

    void operator()(const Drop&)
    {
        const auto meant = [this](const Flight& flight) { return isMeant(flight); };
        std::ranges::copy_if(flights, std::back_inserter(lost), meant);
        std::erase_if(flights, meant);
        std::ranges::make_heap(flights, laterDue);
    }

    void operator()(const Corrupt&)
    {
        for (Flight& flight : flights) {
            if (isMeant(flight) && !flight.drop) {
                flight.drop = DropCause::Corrupt;
            }
        }
    }

    void operator()(const Delay& delay)
    {
        for (Flight& flight : flights) {
            if (isMeant(flight)) {
                flight.due = tcp::after(flight.due, delay.by);
            }
        }
        std::ranges::make_heap(flights, laterDue);
    }

    void operator()(const Duplicate& duplicate)
    {
        const auto original =
            std::ranges::find_if(flights, [this](const Flight& flight) { return isMeant(flight); });
        Flight copy = *original;
        for (std::uint32_t i = 0; i < duplicate.copies; ++i) {
            copy.ordinal = nextOrdinal++;
            flights.push_back(copy);
            std::ranges::push_heap(flights, laterDue);
        }
    }
};

} // namespace

void Simulation::applyFault(const SegmentFault& input, tcp::Instant at, Trace* trace)
{
    Round round(*this, at, trace);
    std::vector<Flight> lost;
    std::visit(FaultOn{input.segment, m_flights, m_nextOrdinal, lost}, input.fault);
    std::ranges::sort(lost, {}, &Flight::ordinal);
    for (Flight& flight : lost) {
        flight.drop = DropCause::Fault;
        round.drop(flight);
    }
}

} // namespace sim
