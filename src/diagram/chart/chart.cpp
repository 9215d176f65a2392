// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <utility>

namespace diagram {

namespace {

std::span<const SeriesKind> seriesOf(ChartKind kind)
{
    using enum SeriesKind;
    static constexpr SeriesKind kTimeSequence[] = {RightEdge, Sacked, Acknowledged, DuplicateAck,
        Segment, Retransmission, Syn, Fin, Reset, Lost};
    static constexpr SeriesKind kCwnd[] = {
        Outstanding, Ssthresh, Cwnd, LossFound, Timeout, Recovered, Idle, SmallerPath, NewSettings};
    static constexpr SeriesKind kRtt[] = {Rto, SmoothedRtt, RttSample};
    static constexpr SeriesKind kWindow[] = {FreeBuffer, Flight, Advertised};
    static constexpr SeriesKind kThroughput[] = {Throughput, Goodput};
    static constexpr SeriesKind kRounds[] = {RoundSsthresh, RoundCwnd};
    switch (kind) {
    case ChartKind::TimeSequence:
        return kTimeSequence;
    case ChartKind::Cwnd:
        return kCwnd;
    case ChartKind::Rtt:
        return kRtt;
    case ChartKind::Window:
        return kWindow;
    case ChartKind::Throughput:
        return kThroughput;
    case ChartKind::Rounds:
        return kRounds;
    }
    return {};
}

} // namespace

std::string_view id(ChartKind kind)
{
    switch (kind) {
    case ChartKind::TimeSequence:
        return "time-sequence";
    case ChartKind::Cwnd:
        return "cwnd";
    case ChartKind::Rtt:
        return "rtt";
    case ChartKind::Window:
        return "window";
    case ChartKind::Throughput:
        return "throughput";
    case ChartKind::Rounds:
        return "rounds";
    }
    return {};
}

Chart emptyChart(ChartKind kind, sim::Side of)
{
    Chart chart;
    chart.kind = kind;
    chart.of = of;
    for (const SeriesKind series : seriesOf(kind)) {
        chart.series.push_back({series, {}});
    }
    return chart;
}

const ChartSeries& Chart::operator[](SeriesKind which) const
{
    const auto found = std::ranges::find(series, which, &NamedSeries::kind);
    assert(found != series.end());
    return found->points;
}

ChartSeries& Chart::operator[](SeriesKind which)
{
    return const_cast<ChartSeries&>(std::as_const(*this)[which]);
}

bool Chart::empty() const
{
    // Windows alone say nothing where nothing is sent.
    const auto counts = [](const NamedSeries& each) {
        return each.kind != SeriesKind::RightEdge && each.kind != SeriesKind::Advertised &&
            each.kind != SeriesKind::FreeBuffer && !each.points.empty();
    };
    return std::ranges::none_of(series, counts);
}

std::int64_t Chart::begin() const
{
    std::optional<std::int64_t> first = firstSegmentAt;
    for (const NamedSeries& each : series) {
        if (!each.points.empty()) {
            const std::int64_t x = each.points.points().front().x;
            first = std::min(first.value_or(x), x);
        }
    }
    return first.value_or(0);
}

std::int64_t Chart::end() const
{
    std::int64_t last = lastSegmentAt;
    for (const NamedSeries& each : series) {
        last = each.points.empty() ? last : std::max(last, each.points.points().back().x);
    }
    return last;
}

} // namespace diagram
