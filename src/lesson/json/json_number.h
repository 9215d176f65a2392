// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/json/json_value.h"
#include "tcp/time.h"

#include <cmath>

namespace lesson {

inline constexpr double kNanoseconds = 1e6; ///< of a millisecond

/// A number of milliseconds, to the nearest nanosecond.
inline tcp::Duration milliseconds(JsonValue value)
{
    return tcp::Duration(std::llround(value.toDouble() * kNanoseconds));
}

/// A number that milliseconds() reads as `time`: exact up to 30 days, the longest time in a file.
inline double inMilliseconds(tcp::Duration time)
{
    return static_cast<double>(time.count()) / kNanoseconds;
}

/// A whole number that the schema has found to fit into T.
template<typename T>
T whole(JsonValue value)
{
    return static_cast<T>(value.toInteger());
}

} // namespace lesson
