// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "tcp/time.h"

#include <chrono>

namespace diagram {

/// How long a segment is taken to travel if no segment of the run shows it.
inline constexpr tcp::Duration kUsualFlight = std::chrono::milliseconds(50);

/// How long segments usually travel in a finished run, which decides how much arrows slant: the
/// time that the first segment of either direction took, whichever is shorter. Segments that
/// arrived without delay are left out.
tcp::Duration paceOf(const sim::Trace& trace);

} // namespace diagram
