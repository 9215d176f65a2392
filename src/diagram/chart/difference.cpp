// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/difference.h"

#include <algorithm>
#include <limits>

namespace diagram {

namespace {

/// Goes along a line from point to point.
class Walker
{
public:
    Walker(const ChartSeries& series, std::int64_t from)
        : m_points(series.points())
        , m_next(series.firstAt(from))
    {}

    /// The value that holds; none: the line has not begun.
    std::optional<double> value() const
    {
        return m_next == 0 ? std::nullopt : std::optional(m_points[m_next - 1].value.high);
    }
    std::int64_t nextX() const
    {
        return m_next == m_points.size() ? std::numeric_limits<std::int64_t>::max()
                                         : m_points[m_next].x;
    }
    void goTo(std::int64_t x)
    {
        while (nextX() <= x) {
            ++m_next;
        }
    }

private:
    std::span<const ChartPoint> m_points;
    std::size_t m_next;
};

} // namespace

SeriesKind comparedSeries(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return SeriesKind::Segment;
    case ChartKind::Cwnd:
        return SeriesKind::Cwnd;
    case ChartKind::Rtt:
        return SeriesKind::SmoothedRtt;
    case ChartKind::Window:
        return SeriesKind::Advertised;
    case ChartKind::Throughput:
        return SeriesKind::Goodput;
    case ChartKind::Rounds:
        return SeriesKind::RoundCwnd;
    }
    return SeriesKind::Segment;
}

ChartSeries differenceOf(
    const ChartSeries& first, const ChartSeries& second, std::int64_t from, std::int64_t to)
{
    ChartSeries result;
    Walker a(first, from);
    Walker b(second, from);
    for (std::int64_t x = from; x <= to; x = std::min(a.nextX(), b.nextX())) {
        a.goTo(x);
        b.goTo(x);
        if (a.value() && b.value()) {
            result.hold(x, *a.value() - *b.value());
        }
    }
    return result;
}

std::optional<double> differenceAt(std::span<const ChartOfRun> runs, std::int64_t x)
{
    if (runs.size() < 2) {
        return std::nullopt;
    }
    const SeriesKind kind = comparedSeries(runs[0].chart->kind);
    const auto first = Walker((*runs[0].chart)[kind], x + 1).value();
    const auto second = Walker((*runs[1].chart)[kind], x + 1).value();
    return first && second ? std::optional(*first - *second) : std::nullopt;
}

} // namespace diagram
