// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

namespace diagram {

/// Something on a line: how long it is, and where its middle would best be.
struct Wish
{
    double middle = 0;
    double length = 0;
};

/// Places things in this order on a line, at least `gap` apart, and returns their middles. The sum
/// of the squared distances from the wished middles is least. All lie between `from` and `to` if
/// there is room for them; otherwise the last ones reach beyond `to`. Linear.
std::vector<double> keptApart(std::span<const Wish> wishes, double gap, double from, double to);

} // namespace diagram
