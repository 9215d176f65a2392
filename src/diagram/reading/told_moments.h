// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sim/trace.h"
#include "tcp/time.h"

#include <vector>

namespace diagram {

/// A moment that is written beside the time axis.
struct ToldMoment
{
    tcp::Instant at;
    /// It is rounded to a multiple of this: as far as tells it from the moments before and behind.
    tcp::Duration resolution{0};
};

/// Of these instants, which are in order.
std::vector<ToldMoment> toldMoments(const std::vector<tcp::Instant>& instants);

/// Whether an end notices anything of an instant: not of a segment that is lost on its way. Of one
/// in which nothing happens, such as that of a note: yes.
bool isNoticed(const sim::Trace& trace, tcp::Instant at);
/// The instants of a run in which something happens that is noticed. Linear in the rows.
std::vector<tcp::Instant> noticedInstants(const sim::Trace& trace);

} // namespace diagram
