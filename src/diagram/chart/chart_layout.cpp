// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_layout.h"
#include "diagram/chart/rates.h"
#include "diagram/picture/text_wrap.h"

#include <algorithm>
#include <utility>

namespace diagram {

using namespace chart_measures;

namespace {

/// A run without data has a SYN at most, which is left out beside another run.
bool showsNothingOverlaid(const Chart& chart)
{
    return std::ranges::all_of(chart.series,
        [](const NamedSeries& each) { return isLeftOut(each.kind) || each.points.empty(); });
}

} // namespace

ChartLayout::ChartLayout(std::span<const ChartOfRun> runs, const ChartOptions& options,
    const TextMeasurer& measurer, const ChartLabeller& labeller)
    : m_runs(runs.begin(), runs.end())
    , m_options(options)
    , m_measurer(measurer)
    , m_labeller(labeller)
    , m_pen(m_picture.list)
{
    m_picture.list.size.width = std::max(options.width, kLeastWidth);
    m_picture.list.title = labeller.title(kind());
    m_picture.list.description = labeller.description(*m_runs.front().chart);
    leaveOutSilentRun();
    readRange();
    readRates();
    readValues();
}

/// Where the second of two runs shows no data, the first one is shown as it is alone.
void ChartLayout::leaveOutSilentRun()
{
    if (!isOverlaid()) {
        return;
    }
    if (showsNothingOverlaid(*m_runs[1].chart)) {
        m_silentRun = m_runs[1].name;
        m_runs.pop_back();
    } else if (showsNothingOverlaid(*m_runs[0].chart)) {
        m_silentRun = m_runs[0].name;
    }
}

/// Whether the signs of lines that join them do not run into each other.
bool ChartLayout::haveRoomForSigns() const
{
    std::size_t most = 0;
    forEachSeries([&](const NamedSeries& each, std::size_t) {
        most = std::max(most,
            each.points.firstAt(m_picture.area.to + 1) - each.points.firstAt(m_picture.area.from));
    });
    return static_cast<double>(most) * 2 * kSignRadius <= textWidth();
}

SeriesStyle ChartLayout::styleOf(SeriesKind kind, std::size_t run) const
{
    SeriesStyle style = diagram::styleOf(kind, run, isOverlaid());
    if (style.shape == SeriesShape::Joined && !haveRoomForSigns()) {
        style.sign = ChartSign::None;
    }
    return style;
}

void ChartLayout::readRange()
{
    std::int64_t from = m_runs.front().chart->begin();
    std::int64_t to = m_runs.front().chart->end();
    for (const ChartOfRun& run : m_runs) {
        from = std::min(from, run.chart->begin());
        to = std::max(to, run.chart->end());
    }
    PlotArea& area = m_picture.area;
    area.from = m_options.from.value_or(from);
    area.to = std::max(m_options.to.value_or(to), area.from);
    area.marksTo = m_options.now.value_or(area.to);
    // A little air around all that there is, and around a single moment.
    const double least = isOverRounds() ? 1 : 1e3;
    const auto range = static_cast<double>(area.to - area.from);
    const double air = range < least ? least / 2 : isOverRounds() ? 0.5 : 0.015 * range;
    for (const ChartOfRun& run : m_runs) {
        // The values of a single moment hold for a while.
        const std::int64_t end =
            std::min(run.chart->end(), run.chart->closedAt.value_or(run.chart->end()));
        m_ends.push_back(
            range < least ? area.to + static_cast<std::int64_t>(air) : std::min(end, area.to));
    }
    area.x.from = static_cast<double>(area.from) - (m_options.from && range >= least ? 0 : air);
    area.x.to = static_cast<double>(area.to) + (m_options.to && range >= least ? 0 : air);
}

/// Counts of octets become bits per second.
void ChartLayout::readRates()
{
    if (kind() != ChartKind::Throughput) {
        return;
    }
    const PlotArea& area = m_picture.area;
    if (m_options.averaging.count() <= 0) {
        m_options.averaging = averagingFor(area.from, area.to);
    }
    for (const ChartOfRun& run : m_runs) {
        Chart rated = emptyChart(kind(), run.chart->of);
        for (NamedSeries& each : rated.series) {
            const ChartSeries& octets = (*run.chart)[each.kind];
            if (!octets.empty()) {
                each.points = rates(octets, area.from, area.to, m_options.averaging);
            }
        }
        m_picture.rates.push_back(std::move(rated));
    }
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        m_runs[i].chart = &m_picture.rates[i];
    }
}

std::optional<ValueRange> ChartLayout::visible(const ChartSeries& series, bool isLine) const
{
    std::size_t first = series.firstAt(m_picture.area.from);
    const std::size_t last = series.firstAt(m_picture.area.to + 1);
    first -= isLine && first > 0 ? 1 : 0; // it still holds at `from`
    return first < last ? std::optional(series.range(first, last)) : std::nullopt;
}

void ChartLayout::readValues()
{
    std::optional<ValueRange> all;
    std::optional<ValueRange> close;
    forEachSeries([&](const NamedSeries& each, std::size_t run) {
        const bool isLine = styleOf(each.kind, run).shape == SeriesShape::Steps;
        if (const auto range = visible(each.points, isLine)) {
            all = all ? all->with(*range) : range;
            if (!mayBeBeyond(each.kind, *range)) {
                close = close ? close->with(*range) : range;
            }
        }
    });
    // From zero, except where numbers of octets tell only how far something has come.
    const double low = kind() == ChartKind::TimeSequence && close ? close->low : 0;
    constexpr double kTooFlat = 3;
    const bool isBeyond =
        close && close->high > low && all->high - low > kTooFlat * (close->high - low);
    m_values = isBeyond ? close : all;
}

void ChartLayout::nothing()
{
    m_picture.isEmpty = true;
    const Chart& chart = *m_runs.front().chart;
    const bool isAll =
        std::ranges::all_of(m_runs, [](const ChartOfRun& run) { return run.chart->empty(); });
    const std::vector<std::string> texts =
        wrapped(isAll ? m_labeller.nothing(kind(), chart.of) : m_labeller.nothingHere(),
            kNothingFont, textWidth(), m_measurer);
    m_y += 30;
    for (const std::string& text : texts) {
        m_pen.text(
            {m_picture.list.size.width / 2, m_y}, text, kNothingFont, Ink::Soft, Anchor::Middle);
        m_y += kTitleLine;
    }
    m_y += 20;
}

ChartPicture ChartLayout::take()
{
    heading();
    const bool isEmpty =
        std::ranges::all_of(m_runs, [](const ChartOfRun& run) { return run.chart->empty(); });
    if (isEmpty || !m_values) {
        nothing();
    } else {
        plot();
    }
    m_picture.list.size.height = std::max(m_y + kMargin - 6, m_options.height);
    return std::move(m_picture);
}

} // namespace diagram
