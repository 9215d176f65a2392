// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tcp/time.h"

#include <QJsonValue>

#include <cmath>

namespace lesson {

/// A number of milliseconds, to the nearest nanosecond.
inline tcp::Duration milliseconds(const QJsonValue& value)
{
    constexpr double kNanoseconds = 1e6;
    return tcp::Duration(std::llround(value.toDouble() * kNanoseconds));
}

/// A whole number that the schema has found to fit into T.
template<typename T>
T whole(const QJsonValue& value)
{
    return static_cast<T>(value.toInteger());
}

} // namespace lesson
