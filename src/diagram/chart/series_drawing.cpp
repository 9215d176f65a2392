// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/series_drawing.h"

#include "diagram/chart/chart_signs.h"
#include "diagram/chart/dense_area.h"
#include "diagram/chart/step_line.h"
#include "diagram/picture/oriented_box.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

namespace diagram {

namespace {

/// What falls into one column and is no taller, is a part of the line as it is.
constexpr double kFlat = 2;
/// Of one column; of more only the range is shown.
constexpr std::size_t kMostSignsAbove = 64;
/// Bars that are as tall are told apart.
constexpr double kBarTold = 3;
constexpr Font kLetterFont{FontFamily::Sans, 12, FontWeight::Bold};

/// The points that get letters: all of a column with few, the first of another one.
std::vector<ChartPoint> lettered(
    std::span<const ChartPoint> points, const std::vector<PixelColumn>& columns)
{
    std::vector<ChartPoint> result;
    for (const PixelColumn& column : columns) {
        const std::size_t count = column.last - column.first;
        const auto within = points.subspan(column.first, count <= kMostSignsAbove ? count : 1);
        result.insert(result.end(), within.begin(), within.end());
    }
    return result;
}

} // namespace

double SeriesDrawing::xOf(const ChartPoint& point) const
{
    return m_area.x.pixel(static_cast<double>(point.x));
}

void SeriesDrawing::draw(
    const ChartSeries& series, const SeriesStyle& style, const MarkTitles& titles)
{
    switch (style.shape) {
    case SeriesShape::Steps:
        return steps(series, style);
    case SeriesShape::Bars:
        return bars(series, style, titles);
    case SeriesShape::Signs:
        return signs(series, style, titles);
    case SeriesShape::Joined:
        return joined(series, style);
    }
}

void SeriesDrawing::steps(const ChartSeries& series, const SeriesStyle& style)
{
    const auto points = series.points();
    const double highest = m_area.rect.y;
    StepLine line(m_pen, style.stroke, highest);
    DenseArea area(m_pen, style.stroke.ink, style.stroke.width);
    if (const std::size_t first = series.firstAt(m_area.from); first > 0) {
        line.to(
            {m_area.x.pixel(static_cast<double>(m_area.from)), yOf(points[first - 1].value.high)});
    }
    for (const PixelColumn& column : pixelColumns(series, m_area.from, m_area.to, m_area.x)) {
        if (!column.isDense()) {
            for (const ChartPoint& point :
                points.subspan(column.first, column.last - column.first)) {
                line.to({xOf(point), yOf(point.value.high)});
            }
            continue;
        }
        const Point begin{xOf(points[column.first]), yOf(points[column.first].value.high)};
        const ChartPoint& last = points[column.last - 1];
        const Point end{xOf(last), yOf(last.value.high)};
        const ValueRange range = series.range(column.first, column.last);
        double top = std::max(yOf(range.high), highest);
        double bottom = yOf(range.low);
        if (bottom < highest) {
            line.to(end);
            continue;
        }
        if (bottom - top < kFlat && line.at()) {
            line.slopeTo(end);
            continue;
        }
        const ChartPoint& first = points[column.first];
        const bool rises = range.low == first.value.low && range.high == last.value.high;
        const bool falls = range.high == first.value.high && range.low == last.value.low;
        if (rises || falls) { // a stroke shows all of it, and its dashes go on
            line.to(begin);
            line.slopeTo(end);
            continue;
        }
        if (line.isBegun() && begin.x - line.at()->x <= DenseArea::kNear) {
            // From one dense column to the next.
            top = std::min(top, line.at()->y);
            bottom = std::max(bottom, line.at()->y);
            line.forget();
        } else {
            line.to(begin);
            line.finish();
        }
        area.add(begin.x, top, bottom);
        line.to(end);
    }
    area.flush();
    const double end = m_area.x.pixel(static_cast<double>(m_area.end));
    if (line.at() && line.at()->x < end) {
        line.to({end, line.at()->y});
    }
    line.finish();
}

template<typename Draw>
void SeriesDrawing::mark(const ChartPoint& point, const MarkTitles& titles, Draw draw)
{
    if (!titles.of) {
        draw();
        return;
    }
    const Part part{.kind = Part::Kind::Series, .number = titles.number};
    const auto group = m_pen.group(point.segment, part, titles.of(point));
    draw();
}

void SeriesDrawing::bars(
    const ChartSeries& series, const SeriesStyle& style, const MarkTitles& titles)
{
    const auto points = series.points();
    DenseArea area(m_pen, style.stroke.ink, style.stroke.width);
    for (const PixelColumn& column :
        pixelColumns(series, m_area.from, std::min(m_area.to, m_area.marksTo), m_area.x)) {
        const std::size_t count = column.last - column.first;
        const ValueRange range = series.range(column.first, column.last);
        const double height = yOf(range.low) - yOf(range.high);
        if (column.isDense() && height < kBarTold * static_cast<double>(count)) {
            area.add(xOf(points[column.first]), yOf(range.high), yOf(range.low));
            continue;
        }
        for (const ChartPoint& point : points.subspan(column.first, count)) {
            mark(point, titles, [&] {
                drawBar(m_pen, xOf(point), yOf(point.value.high), yOf(point.value.low), style);
            });
        }
    }
    area.flush();
}

void SeriesDrawing::signs(
    const ChartSeries& series, const SeriesStyle& style, const MarkTitles& titles)
{
    const auto points = series.points();
    DenseArea area(m_pen, style.stroke.ink, 2);
    Point last{-1e9, -1e9};
    const auto sign = [&](double x, double value) {
        // One on top of another says nothing new.
        const Point at{x, yOf(value)};
        if (std::abs(at.x - last.x) > 2 || std::abs(at.y - last.y) > 2) {
            drawSign(m_pen, at, style);
            last = at;
        }
    };
    for (const PixelColumn& column :
        pixelColumns(series, m_area.from, std::min(m_area.to, m_area.marksTo), m_area.x)) {
        // Losses of one instant lie one above the other: each is shown.
        const bool isFew =
            style.sign != ChartSign::Dot && column.last - column.first <= kMostSignsAbove;
        if (column.isDense() && !isFew) {
            const ValueRange range = series.range(column.first, column.last);
            const double x = xOf(points[column.first]);
            if (style.sign == ChartSign::Dot) {
                area.add(x, yOf(range.high), yOf(range.low));
            } else {
                sign(x, range.low);
                sign(x, range.high);
            }
            continue;
        }
        for (const ChartPoint& point : points.subspan(column.first, column.last - column.first)) {
            mark(
                point, titles, [&] { sign(xOf(point), (point.value.low + point.value.high) / 2); });
        }
    }
    area.flush();
}

void SeriesDrawing::joined(const ChartSeries& series, const SeriesStyle& style)
{
    const auto columns = pixelColumns(series, m_area.from, m_area.to, m_area.x);
    std::vector<Point> line;
    for (const PixelColumn& column : columns) {
        const ValueRange range = series.range(column.first, column.last);
        const double x = xOf(series.points()[column.first]);
        line.push_back({x, yOf(range.low)});
        if (range.low != range.high) {
            line.push_back({x, yOf(range.high)});
        }
    }
    m_pen.polyline(line, Ink::None, style.stroke);
    for (const Point& point : line) {
        drawSign(m_pen, point, style);
    }
}

void SeriesDrawing::letter(const ChartSeries& series, const SeriesStyle& style)
{
    if (style.letters.empty()) {
        return;
    }
    constexpr double kAside = 6;
    const double width = m_measurer.width(style.letters, kLetterFont);
    const double height = kLetterFont.size;
    const auto columns = pixelColumns(series, m_area.from, m_area.to, m_area.x);
    for (const ChartPoint& point : lettered(series.points(), columns)) {
        // Beside a bar; above a point, through which the line of acknowledgments may go.
        const double high = yOf(point.value.high);
        const double low = yOf(point.value.low);
        const double middle = low - high > height ? (low + high) / 2 : high - 0.6 * height;
        const Rect plot = m_area.rect;
        double left = xOf(point) + kAside;
        if (left + width > plot.right()) {
            left = xOf(point) - kAside - width;
        }
        const double top = std::clamp(middle - height / 2, plot.y, plot.bottom() - height);
        const Rect place{left, top, width, height};
        const bool isTaken = std::ranges::any_of(m_letters,
            [&](const Rect& other) { return overlap(grown(boxOf(other), 2), boxOf(place)); });
        if (!isTaken && left >= plot.x) {
            m_letters.push_back(place);
            m_pen.text({left, top + 0.88 * height}, std::string(style.letters), kLetterFont,
                style.stroke.ink);
        }
    }
}

} // namespace diagram
