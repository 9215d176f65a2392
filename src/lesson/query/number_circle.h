// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cmath>

namespace lesson {

/// There are so many sequence numbers (RFC 9293 §3.4).
inline constexpr double kSequenceNumbers = 4294967296; // 2^32

/// A number counted modulo 2^32.
inline double onTheCircle(double number)
{
    const double rest = std::fmod(number, kSequenceNumbers);
    return rest < 0 ? rest + kSequenceNumbers : rest;
}

} // namespace lesson
