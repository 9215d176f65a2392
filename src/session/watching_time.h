// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/simulation.h"
#include "tcp/time.h"

#include <chrono>

namespace session {

/// A length of real time, in contrast to the virtual time of a run.
using RealTime = std::chrono::nanoseconds;

/// Whether segments are in flight between two instants.
enum class Traffic : bool { None, UnderWay };

/// How long it takes to play a `gap` of virtual time at speed 1. Virtual time is not played at one
/// scale: the usual travel time of a segment (`flight`, more than zero) takes 1.2 seconds, and
/// waits in which nothing is in flight are cut short, so that minutes take about a second. Zero for
/// no gap, and strictly growing.
RealTime watchingTime(tcp::Duration gap, tcp::Duration flight, Traffic traffic);

/// How long a segment usually travels in a run with this genesis; more than zero.
tcp::Duration usualFlight(const sim::Genesis& genesis);

/// Whether segments are in flight until the next instant.
Traffic trafficIn(const sim::Simulation& state);

} // namespace session
