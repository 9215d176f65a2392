// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/watching_time.h"

#include <algorithm>
#include <cmath>

namespace session {
namespace {

using Seconds = std::chrono::duration<double>;

/// Up to so many times the usual flight time runs evenly; beyond, each doubling adds the same.
struct Curve
{
    double evenFlights;
    Seconds perFlight;
    Seconds perDoubling;
};

constexpr Curve kUnderWay{2, Seconds(1.2), Seconds(0.18)};
/// A wait is not worth as much of the reader's time as a segment on its way.
constexpr Curve kIdle{1, Seconds(0.4), Seconds(0.06)};

} // namespace

RealTime watchingTime(tcp::Duration gap, tcp::Duration flight, Traffic traffic)
{
    const Curve& curve = traffic == Traffic::UnderWay ? kUnderWay : kIdle;
    const double flights = static_cast<double>(gap.count()) / static_cast<double>(flight.count());
    const Seconds time = flights <= curve.evenFlights ? flights * curve.perFlight
                                                      : curve.evenFlights * curve.perFlight +
            std::log2(flights / curve.evenFlights) * curve.perDoubling;
    return std::chrono::ceil<RealTime>(time);
}

tcp::Duration usualFlight(const sim::Genesis& genesis)
{
    const tcp::Duration delay =
        std::max(genesis.link[sim::Side::Client].delay, genesis.link[sim::Side::Server].delay);
    // Without any delay nothing is to be seen travelling, and any measure will do.
    return delay > tcp::Duration::zero() ? delay : std::chrono::milliseconds(50);
}

Traffic trafficIn(const sim::Simulation& state)
{
    return state.inFlight().empty() ? Traffic::None : Traffic::UnderWay;
}

} // namespace session
