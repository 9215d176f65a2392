// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/thinning.h"

#include <algorithm>
#include <cmath>

namespace diagram {

std::vector<PixelColumn> pixelColumns(
    const ChartSeries& series, std::int64_t from, std::int64_t to, const ChartScale& scale)
{
    const auto points = series.points();
    std::vector<PixelColumn> columns;
    std::size_t first = series.firstAt(from);
    while (first < points.size() && points[first].x <= to) {
        const double pixel = scale.pixel(static_cast<double>(points[first].x));
        const double edge = (std::floor(pixel / kColumnWidth) + 1) * kColumnWidth;
        const auto next = static_cast<std::int64_t>(std::ceil(scale.value(edge)));
        std::size_t last = first + 1;
        if (last < points.size() && points[last].x < next) {
            last = std::max(last, series.firstAt(std::min(next, to + 1)));
        }
        columns.push_back({first, last});
        first = last;
    }
    return columns;
}

} // namespace diagram
