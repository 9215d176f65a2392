// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/query/played_run.h"
#include "lesson/query/run_value.h"

#include <QString>

#include <optional>
#include <vector>

namespace lesson {

/// A step of a path, its arguments reckoned.
struct RunStep
{
    QString name;
    std::vector<RunValue> arguments;
};

using RunSteps = std::vector<RunStep>;

/// What the steps from `first` on ask of one end; none: they are no question. "state(T)",
/// "entered(STATE)", "error", "delivered(T)", "sent(T, T)", "rtt.N.srtt", "isn", "cwnd(T)",
/// "reaches(OCTETS)", "congestion.N.cwnd", "link.product", or segments.
std::optional<Found> askEnd(
    const Run& run, sim::Side who, const RunSteps& steps, std::size_t first);

/// The same of a list of segments: "count", or "N" or "last" and a field.
std::optional<Found> askSegments(const Run& run, const std::vector<sim::SegmentId>& segments,
    const RunSteps& steps, std::size_t first);

/// How congestion control stands: "cwnd(T)" and "ssthresh(T)" when all of that moment is done,
/// "reaches(OCTETS)", when cwnd first is so large, and "congestion.N" or "congestion('CAUSE').N"
/// with "cwnd", "ssthresh", "flight", "phase" or "at", of the Nth change.
std::optional<Found> askCongestion(
    const Run& run, sim::Side who, const RunSteps& steps, std::size_t first);

/// What the link from `who` to the peer holds: "link.rate" in bits a second, "link.product", the
/// octets of a round trip at this rate, "link.wrap", the time that 2^32 octets take. Absent where
/// the link has no rate.
std::optional<Found> askLink(
    const Run& run, sim::Side who, const RunSteps& steps, std::size_t first);

inline double inRunMilliseconds(tcp::Instant at)
{
    return std::chrono::duration<double, std::milli>(at.time_since_epoch()).count();
}

} // namespace lesson
