// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/ticks.h"

#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <span>
#include <sstream>

namespace diagram {

namespace {

// Each unit, and from which value on it is used. Numbers up to four digits are as good as a prefix.
struct UnitFrom
{
    double from;
    AxisUnit unit;
};
constexpr UnitFrom kTimes[] = {{0, {1, "ns"}}, {2e3, {1e3, "µs"}}, {2e6, {1e6, "ms"}},
    {2e9, {1e9, "s"}}, {1200e9, {60e9, "min"}}, {36000e9, {3600e9, "h"}}};
constexpr UnitFrom kOctets[] = {
    {0, {1, "B"}}, {1e4, {1e3, "kB"}}, {3e6, {1e6, "MB"}}, {3e9, {1e9, "GB"}}};
constexpr UnitFrom kRates[] = {
    {0, {1, "bit/s"}}, {1e4, {1e3, "kbit/s"}}, {3e6, {1e6, "Mbit/s"}}, {3e9, {1e9, "Gbit/s"}}};
constexpr UnitFrom kCounts[] = {{0, {1, ""}}};

std::span<const UnitFrom> unitsOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Time:
        return kTimes;
    case Quantity::Octets:
        return kOctets;
    case Quantity::BitsPerSecond:
        return kRates;
    case Quantity::Count:
        return kCounts;
    }
    return kCounts;
}

} // namespace

AxisUnit unitFor(Quantity quantity, double most)
{
    AxisUnit best;
    for (const UnitFrom& each : unitsOf(quantity)) {
        best = most >= each.from ? each.unit : best;
    }
    return best;
}

std::string valueText(Quantity quantity, double value)
{
    const AxisUnit unit = unitFor(quantity, value);
    const double inUnit = value / unit.size;
    const int decimals = inUnit >= 100 ? 0 : inUnit >= 10 ? 1 : 2;
    std::ostringstream text;
    // Rounded first, so that 2.00 is told as 2.
    const double scale = std::pow(10.0, decimals);
    text << std::setprecision(15) << std::round(inUnit * scale) / scale;
    if (!unit.sign.empty()) {
        text << ' ' << unit.sign;
    }
    return text.str();
}

double TickStep::value() const { return mantissa * std::pow(10.0, exponent); }

TickStep TickStep::next() const
{
    return mantissa == 1 ? TickStep{2, exponent}
        : mantissa == 2  ? TickStep{5, exponent}
                         : TickStep{1, exponent + 1};
}

std::string TickStep::text(std::int64_t count) const
{
    std::string digits = std::to_string(std::abs(count * mantissa));
    if (exponent >= 0) {
        digits += count == 0 ? "" : std::string(static_cast<std::size_t>(exponent), '0');
    } else {
        const auto decimals = static_cast<std::size_t>(-exponent);
        if (digits.size() <= decimals) {
            digits.insert(0, decimals + 1 - digits.size(), '0');
        }
        digits.insert(digits.size() - decimals, ".");
    }
    return count < 0 ? "-" + digits : digits;
}

TickStep stepFor(double range, double most)
{
    const double least = range / most;
    TickStep step{1, static_cast<int>(std::floor(std::log10(least)))};
    // Not quite: a quotient that should be exact may be a little too large.
    while (step.value() < least * (1 - 1e-9)) {
        step = step.next();
    }
    return step;
}

TickStep wholeStepFor(double range, double most, const AxisUnit& unit)
{
    TickStep step = stepFor(range, most);
    // Not quite: a quotient that should be exact may be a little too small.
    while (step.value() * unit.size < 1 - 1e-9) {
        step = step.next();
    }
    return step;
}

std::vector<Tick> ticksIn(double from, double to, const TickStep& step, const AxisUnit& unit)
{
    const double distance = step.value() * unit.size;
    const double slack = (to - from) * 1e-9;
    std::vector<Tick> ticks;
    const auto last = static_cast<std::int64_t>(std::floor((to + slack) / distance));
    for (auto count = static_cast<std::int64_t>(std::ceil((from - slack) / distance));
         count <= last; ++count) {
        ticks.push_back({static_cast<double>(count) * distance, step.text(count)});
    }
    return ticks;
}

} // namespace diagram
