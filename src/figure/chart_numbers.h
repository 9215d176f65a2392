// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>

namespace figure {

/// Nanoseconds as seconds, without idle zeros: "0.05".
std::string secondsText(std::int64_t nanoseconds);

/// The shortest text that is read as the same number; whole numbers without an exponent.
std::string numberText(double value);

} // namespace figure
