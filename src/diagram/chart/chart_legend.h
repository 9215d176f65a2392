// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_style.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace diagram {

/// What explains a line, a sign or an area of a chart.
struct LegendEntry
{
    std::string text;
    SeriesStyle style;
    /// Of an area; Ink::None: the entry is one of a series.
    Ink area = Ink::None;
};

/// The entries one after the other, in as many rows as they need, or in so many rows those that
/// fit.
class ChartLegend
{
public:
    static constexpr std::size_t kAllRows = std::numeric_limits<std::size_t>::max();

    ChartLegend(std::vector<LegendEntry> entries, double width, const TextMeasurer& measurer,
        std::size_t mostRows = kAllRows);

    double height() const { return m_height; }
    void draw(Pen& pen, Point at) const;

private:
    struct Placed
    {
        LegendEntry entry;
        std::vector<std::string> lines;
        Point at;
    };

    std::vector<Placed> m_placed;
    double m_height = 0;
    double m_ascent = 0;
};

} // namespace diagram
