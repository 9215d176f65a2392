// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "tcp/time.h"

#include <chrono>

namespace diagram {

/// The usual time of flight where nothing tells it.
inline constexpr tcp::Duration kUsualFlight = std::chrono::milliseconds(50);

/// The time that the first segment of either direction took, whichever is shorter: what gives the
/// arrows of a finished run their slant. Prompt arrivals, without delay, give no scale.
tcp::Duration paceOf(const sim::Trace& trace);

} // namespace diagram
