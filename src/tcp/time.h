// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>
#include <cstdint>

namespace tcp {

/// A length of virtual time, in nanoseconds.
using Duration = std::chrono::duration<std::int64_t, std::nano>;

/// The clock of the model. It has no now(): time is handed in by whoever runs the model.
struct VirtualClock
{
    using rep = Duration::rep;
    using period = Duration::period;
    using duration = Duration;
    using time_point = std::chrono::time_point<VirtualClock, Duration>;
    static constexpr bool is_steady = true;
};

/// A moment of virtual time; the run starts at Instant{} (0 ns).
using Instant = VirtualClock::time_point;

/// No time is later: 2^59 ns, about 18 years. What would be, is then; no run gets there.
/// Differences of times, and eight times such a difference (RFC 6298 §2 adds up so much), are
/// Durations still.
inline constexpr Duration kLongestTime{std::int64_t{1} << 59};
inline constexpr Instant kEndOfTime{kLongestTime};

/// `time` after `at`. Times that add up without bound, such as those of queues and of many faults
/// on one segment, are added by this and by sum() alone. None is negative.
constexpr Instant after(Instant at, Duration time)
{
    return time < kEndOfTime - at ? at + time : kEndOfTime;
}

constexpr Duration sum(Duration a, Duration b)
{
    return a < kLongestTime - b ? a + b : kLongestTime;
}

} // namespace tcp
