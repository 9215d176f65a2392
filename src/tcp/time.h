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

} // namespace tcp
