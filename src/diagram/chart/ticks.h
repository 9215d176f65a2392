// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diagram {

/// In what the numbers of an axis are told.
struct AxisUnit
{
    double size = 1; ///< of the values of the chart
    std::string_view sign;
};

/// What an axis measures, which has units of its own.
enum class Quantity : std::uint8_t { Time, Octets, BitsPerSecond, Count };

/// The unit that makes short numbers of values up to `most`.
AxisUnit unitFor(Quantity quantity, double most);

/// A value with three digits that count and its unit: "65.5 kB".
std::string valueText(Quantity quantity, double value);

/// A step between ticks: 1, 2 or 5 times a power of ten.
struct TickStep
{
    int mantissa = 1;
    int exponent = 0;

    double value() const;
    TickStep next() const;
    /// The `count`th multiple as it is written, with as many decimals as the step has: "0.20".
    std::string text(std::int64_t count) const;
};

/// The smallest step that makes at most `most` of a range.
TickStep stepFor(double range, double most);
/// The same of a range in `unit`, but not less than one of what the chart counts: there is nothing
/// between one octet, segment or nanosecond and the next.
TickStep wholeStepFor(double range, double most, const AxisUnit& unit);

struct Tick
{
    double value = 0; ///< in the values of the chart
    std::string text; ///< in the unit
};

/// All multiples of a step from `from` to `to`.
std::vector<Tick> ticksIn(double from, double to, const TickStep& step, const AxisUnit& unit);

} // namespace diagram
