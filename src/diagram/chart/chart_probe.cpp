// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_probe.h"

#include "diagram/chart/chart_style.h"

#include <algorithm>
#include <cmath>

namespace diagram {

namespace {

/// Each series that is shown.
template<typename Visitor>
void forEachShown(std::span<const ChartOfRun> runs, Visitor visit)
{
    for (std::size_t run = 0; run < runs.size(); ++run) {
        for (const NamedSeries& each : runs[run].chart->series) {
            if (runs.size() == 1 || !isLeftOut(each.kind)) {
                visit(each, run);
            }
        }
    }
}

double distanceTo(const ChartPoint& point, const PlotArea& area, Point place)
{
    const double x = area.x.pixel(static_cast<double>(point.x));
    const double nearest =
        std::clamp(place.y, area.y.pixel(point.value.high), area.y.pixel(point.value.low));
    return std::hypot(place.x - x, place.y - nearest);
}

} // namespace

std::optional<ChartValue> pointAt(
    std::span<const ChartOfRun> runs, const PlotArea& area, Point place, double reach)
{
    std::optional<ChartValue> best;
    double least = reach;
    const auto from = static_cast<std::int64_t>(std::floor(area.x.value(place.x - reach)));
    const auto to = static_cast<std::int64_t>(std::ceil(area.x.value(place.x + reach)));
    forEachShown(runs, [&](const NamedSeries& each, std::size_t run) {
        const auto points = each.points.points();
        for (std::size_t i = each.points.firstAt(from); i < points.size() && points[i].x <= to;
             ++i) {
            // What is painted later is on top.
            if (const double distance = distanceTo(points[i], area, place); distance <= least) {
                least = distance;
                best = ChartValue{run, each.kind, points[i]};
            }
        }
    });
    return best;
}

std::vector<ChartValue> valuesAt(std::span<const ChartOfRun> runs, std::int64_t x)
{
    std::vector<ChartValue> values;
    forEachShown(runs, [&](const NamedSeries& each, std::size_t run) {
        const SeriesShape shape = styleOf(each.kind, run, runs.size() > 1).shape;
        const std::size_t next = each.points.firstAt(x + 1);
        const auto closedAt = runs[run].chart->closedAt;
        if (closedAt && x > *closedAt) {
            return;
        }
        if ((shape == SeriesShape::Steps || shape == SeriesShape::Joined) && next > 0) {
            values.push_back({run, each.kind, each.points.points()[next - 1]});
        }
    });
    std::ranges::sort(
        values, {}, [](const ChartValue& value) { return std::pair(value.run, value.kind); });
    return values;
}

std::optional<std::int64_t> nextPoint(
    std::span<const ChartOfRun> runs, std::int64_t x, bool isForward)
{
    std::optional<std::int64_t> best;
    forEachShown(runs, [&](const NamedSeries& each, std::size_t) {
        const auto points = each.points.points();
        const std::size_t at = each.points.firstAt(isForward ? x + 1 : x);
        if (isForward && at < points.size()) {
            best = std::min(best.value_or(points[at].x), points[at].x);
        } else if (!isForward && at > 0) {
            best = std::max(best.value_or(points[at - 1].x), points[at - 1].x);
        }
    });
    return best;
}

std::int64_t momentOfX(const Chart& chart, double x)
{
    if (chart.kind != ChartKind::Rounds || chart.rounds.empty()) {
        return std::llround(x);
    }
    const auto& rounds = chart.rounds;
    const double index = std::clamp(x - 1, 0.0, static_cast<double>(rounds.size() - 1));
    const auto at = static_cast<std::size_t>(index);
    const std::int64_t next = rounds[std::min(at + 1, rounds.size() - 1)].begin;
    const double share = index - static_cast<double>(at);
    return rounds[at].begin + std::llround(share * static_cast<double>(next - rounds[at].begin));
}

double xOfMoment(const Chart& chart, std::int64_t moment)
{
    if (chart.kind != ChartKind::Rounds || chart.rounds.empty()) {
        return static_cast<double>(moment);
    }
    const auto& rounds = chart.rounds;
    const auto next = std::ranges::upper_bound(rounds, moment, {}, &Round::begin);
    if (next == rounds.begin()) {
        return 1;
    }
    const auto number = static_cast<double>(next - rounds.begin());
    if (next == rounds.end()) {
        return number;
    }
    const Round& here = *(next - 1);
    return number +
        static_cast<double>(moment - here.begin) / static_cast<double>(next->begin - here.begin);
}

} // namespace diagram
