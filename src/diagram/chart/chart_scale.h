// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace diagram {

/// Where the values of an axis are in the picture.
struct ChartScale
{
    double from = 0; ///< values; `to` is greater
    double to = 1;
    double fromPixel = 0;
    double toPixel = 1;

    double perValue() const { return (toPixel - fromPixel) / (to - from); }
    double pixel(double value) const { return fromPixel + (value - from) * perValue(); }
    double value(double pixel) const { return from + (pixel - fromPixel) / perValue(); }
};

} // namespace diagram
