// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace diagram {

/// Something of a length, that would like its middle to be at a place.
struct Wish
{
    double middle = 0;
    double length = 0;
};

/// Middles for things that stand in this order on a line and may not touch: `gap` apart, as near to
/// where they would like to be as the others let them (the sum of the squares is least), and
/// between `from` and `to` if there is room for all; else they reach beyond `to`. Linear.
std::vector<double> keptApart(std::span<const Wish> wishes, double gap, double from, double to);

} // namespace diagram
