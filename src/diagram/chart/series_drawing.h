// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/chart/chart_scale.h"
#include "diagram/chart/chart_series.h"
#include "diagram/chart/chart_style.h"
#include "diagram/chart/thinning.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_measurer.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace diagram {

/// The plot of a chart: which part of the data is seen, and where.
struct PlotArea
{
    Rect rect;
    ChartScale x;
    ChartScale y;
    /// Points from here to here are drawn, and lines go on up to `end`.
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t end = 0;
    /// Signs and bars behind it are left out.
    std::int64_t marksTo = std::numeric_limits<std::int64_t>::max();
};

/// Draws series into a plot. Where many points fall into one column of pixels, their range is
/// drawn, so that nothing that stands out is lost.
class SeriesDrawing
{
public:
    SeriesDrawing(Pen& pen, const PlotArea& area, const TextMeasurer& measurer)
        : m_pen(pen)
        , m_area(area)
        , m_measurer(measurer)
    {}

    /// What is told of each mark, which becomes a group of its own then; `number` is that of the
    /// series.
    struct MarkTitles
    {
        std::uint32_t number = 0;
        std::function<std::string(const ChartPoint&)> of = {};
    };

    void draw(const ChartSeries& series, const SeriesStyle& style, const MarkTitles& titles);
    /// Writes the letters of a style beside the points where nothing else is written.
    void letter(const ChartSeries& series, const SeriesStyle& style);

private:
    double xOf(const ChartPoint& point) const;
    double yOf(double value) const { return m_area.y.pixel(value); }

    void steps(const ChartSeries& series, const SeriesStyle& style);
    void bars(const ChartSeries& series, const SeriesStyle& style, const MarkTitles& titles);
    void signs(const ChartSeries& series, const SeriesStyle& style, const MarkTitles& titles);
    /// Draws the mark of one point, in a group if there is a title for it.
    template<typename Draw>
    void mark(const ChartPoint& point, const MarkTitles& titles, Draw draw);
    void joined(const ChartSeries& series, const SeriesStyle& style);

    Pen& m_pen;
    const PlotArea& m_area;
    const TextMeasurer& m_measurer;
    std::vector<Rect> m_letters;
};

} // namespace diagram
