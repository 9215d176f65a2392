// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/localized.h"
#include "sim/side.h"
#include "sim/trace.h"
#include "tcp/segment.h"
#include "tcp/state.h"
#include "tcp/time.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace lesson {

/// The run has nothing of what was asked for.
struct Absent
{
    friend bool operator==(Absent, Absent) = default;
};

/// A value for each round of transmission.
using RoundValues = std::vector<double>;

/// What a question about a run is answered with, or what is reckoned from such answers. Times are
/// milliseconds; sequence numbers are absolute.
using RunValue = std::variant<Absent, bool, double, tcp::Flags, tcp::State, sim::Side, QString,
    Localized, RoundValues>;

/// Where in a run something stands: at a segment, or at an end at some time.
struct RunPlace
{
    std::optional<sim::SegmentId> segment;
    /// Of the segment: "flags", "seq", "ack", "len" ...; or "state".
    QString field;
    std::optional<sim::Side> who;
    std::optional<tcp::Instant> at;

    friend bool operator==(const RunPlace&, const RunPlace&) = default;
};

/// A value, and where it was found; of a reckoning the first place that it uses.
struct Found
{
    RunValue value;
    RunPlace place;
};

} // namespace lesson
