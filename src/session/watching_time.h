// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/simulation.h"
#include "tcp/time.h"

#include <chrono>

namespace session {

/// A length of time as the reader lives it.
using RealTime = std::chrono::nanoseconds;

/// What there is to see between two instants.
enum class Traffic : bool { None, UnderWay };

/// How long a reader watches `gap` at speed 1, whatever the scale of the virtual time: a segment
/// that travels as long as segments usually do (`flight`, more than zero) is watched for 1.2
/// seconds; a wait in which nothing travels is short, and minutes of it take about a second. Zero
/// for no gap, strictly growing.
RealTime watchingTime(tcp::Duration gap, tcp::Duration flight, Traffic traffic);

/// How long a segment usually travels in such a run; more than zero.
tcp::Duration usualFlight(const sim::Genesis& genesis);

/// What there is to see until the next instant.
Traffic trafficIn(const sim::Simulation& state);

} // namespace session
