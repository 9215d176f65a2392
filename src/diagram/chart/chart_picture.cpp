// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_picture.h"

#include "diagram/chart/chart_axes.h"
#include "diagram/chart/chart_legend.h"
#include "diagram/chart/rates.h"
#include "diagram/picture/pen.h"
#include "diagram/picture/text_wrap.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace diagram {

namespace {

constexpr double kMargin = 20;
constexpr double kLeastWidth = 320;
constexpr double kLeastPlot = 100;
constexpr double kTickRoom = 22;  ///< below the plot, for numbers
constexpr double kTitleLine = 22; ///< from line to line
constexpr double kTextLine = 18;
constexpr double kRangesLine = 17;
constexpr double kLegendAir = 12; ///< above and below the legend
constexpr double kPhaseRoom = 20; ///< in the plot, for the names of phases
constexpr Font kTitleFont{FontFamily::Sans, 16, FontWeight::Bold};
constexpr Font kDirectionFont{FontFamily::Sans, 14, FontWeight::Normal};
constexpr Font kAxisFont{FontFamily::Sans, 13, FontWeight::Normal};
constexpr Font kPhaseFont{FontFamily::Sans, 12, FontWeight::Normal};
constexpr Font kNothingFont{FontFamily::Sans, 15, FontWeight::Normal};

/// Lays out one chart, from its title down to its legend.
class ChartLayout
{
public:
    ChartLayout(std::span<const ChartOfRun> runs, const ChartOptions& options,
        const TextMeasurer& measurer, const ChartLabeller& labeller);

    ChartPicture take();

private:
    bool isOverlaid() const { return m_runs.size() > 1; }
    ChartKind kind() const { return m_runs.front().chart->kind; }
    bool isOverRounds() const { return kind() == ChartKind::Rounds; }
    bool showsPhases() const { return !isOverlaid() && !m_runs.front().chart->phases.empty(); }

    void readRange();
    void readRates();
    /// The series that are shown, in the order in which they are painted.
    template<typename Visitor>
    void forEachSeries(Visitor visit) const;
    std::optional<ValueRange> visible(const ChartSeries& series, bool isLine) const;
    void readValues();
    std::string legendText(SeriesKind series, std::size_t run) const;

    /// What stands below the plot.
    struct Footer
    {
        bool hasRanges; ///< of segments, for rounds
        std::vector<std::string> xTitle;
        ChartLegend legend;
        std::vector<std::string> notes;
    };
    double heightOf(const Footer& footer) const;
    Footer footerFor(const AxisUnit& xUnit) const;

    void heading();
    ChartLegend legend() const;
    void plot();
    void drawSeries();
    void drawFooter(const Footer& footer, const ChartAxis& across);
    void scaleUpright(const ValueRange& values);
    void nothing();
    void phases();
    void segmentRanges(const ChartAxis& across, double top);
    void lines(const std::vector<std::string>& texts, const Font& font, Ink ink);
    double textWidth() const { return m_picture.list.size.width - 2 * kMargin; }
    /// What stands below the legend.
    std::vector<std::string> notes() const;

    std::vector<ChartOfRun> m_runs;
    /// Up to where the lines of each run go on.
    std::vector<std::int64_t> m_ends;
    /// What is seen of them; none: nothing.
    std::optional<ValueRange> m_values;
    ChartOptions m_options;
    const TextMeasurer& m_measurer;
    const ChartLabeller& m_labeller;
    ChartPicture m_picture;
    Pen m_pen;
    double m_y = kMargin;
};

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
    readRange();
    readRates();
    readValues();
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
    // A little air around all that there is, and around a single moment.
    const double least = isOverRounds() ? 1 : 1e6;
    const auto range = static_cast<double>(area.to - area.from);
    const double air = range < least ? least / 2 : isOverRounds() ? 0.5 : 0.015 * range;
    for (const ChartOfRun& run : m_runs) {
        // The values of a single moment hold for a while.
        m_ends.push_back(range < least ? area.to + static_cast<std::int64_t>(air)
                                       : std::min(run.chart->end(), area.to));
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

template<typename Visitor>
void ChartLayout::forEachSeries(Visitor visit) const
{
    for (std::size_t run = 0; run < m_runs.size(); ++run) {
        for (const NamedSeries& each : m_runs[run].chart->series) {
            if (!isOverlaid() || !isLeftOut(each.kind)) {
                visit(each, run);
            }
        }
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
        const bool isLine = styleOf(each.kind, run, isOverlaid()).shape == SeriesShape::Steps;
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

void ChartLayout::lines(const std::vector<std::string>& texts, const Font& font, Ink ink)
{
    const double line = font == kTitleFont ? kTitleLine : kTextLine;
    for (const std::string& text : texts) {
        m_pen.text({kMargin, m_y + 0.9 * font.size}, text, font, ink);
        m_y += line;
    }
}

void ChartLayout::heading()
{
    m_y = kMargin - 4;
    const std::string title = m_labeller.title(kind());
    const std::string direction = m_labeller.direction(m_runs.front().chart->of);
    constexpr double kGap = 14;
    const double width = m_measurer.width(title, kTitleFont);
    const bool fits = width + kGap + m_measurer.width(direction, kDirectionFont) <= textWidth();
    if (fits) {
        m_pen.text({kMargin + width + kGap, m_y + 0.9 * kTitleFont.size}, direction, kDirectionFont,
            Ink::Soft);
    }
    lines(wrapped(title, kTitleFont, textWidth(), m_measurer), kTitleFont, Ink::Text);
    if (!fits) {
        lines(
            wrapped(direction, kDirectionFont, textWidth(), m_measurer), kDirectionFont, Ink::Soft);
    }
    m_y += 4;
}

std::string ChartLayout::legendText(SeriesKind series, std::size_t run) const
{
    const std::string name =
        isOverlaid() ? m_labeller.series(series, m_runs[run].name) : m_labeller.series(series);
    const auto values = visible((*m_runs[run].chart)[series], true);
    return values && values->low > m_values->high
        ? m_labeller.beyond(name, valueText(quantityOf(kind()), values->high))
        : name;
}

ChartLegend ChartLayout::legend() const
{
    struct Told
    {
        std::size_t run;
        SeriesKind kind;
    };
    std::vector<Told> told;
    forEachSeries([&](const NamedSeries& each, std::size_t run) {
        if (!each.points.empty()) {
            told.push_back({run, each.kind});
        }
    });
    std::ranges::sort(told, {}, [](const Told& each) { return std::pair(each.run, each.kind); });
    std::vector<LegendEntry> entries;
    for (const auto& [run, kind] : told) {
        entries.push_back({legendText(kind, run), styleOf(kind, run, isOverlaid())});
    }
    if (showsPhases()) {
        using enum tcp::CongestionPhase;
        for (const auto phase : {SlowStart, CongestionAvoidance, Recovery, Loss}) {
            if (std::ranges::count(m_runs.front().chart->phases, phase, &PhaseChange::phase) > 0) {
                entries.push_back({m_labeller.phase(phase), {}, inkOf(phase)});
            }
        }
    }
    return {std::move(entries), textWidth(), m_measurer};
}

std::vector<std::string> ChartLayout::notes() const
{
    const std::vector<std::string> texts = kind() == ChartKind::Throughput
        ? m_labeller.averaging(m_options.averaging)
        : isOverRounds() ? m_labeller.rounds()
                         : std::vector<std::string>();
    std::vector<std::string> lines;
    for (const std::string& text : texts) {
        for (std::string& line : wrapped(text, kAxisFont, textWidth(), m_measurer)) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

void ChartLayout::scaleUpright(const ValueRange& values)
{
    PlotArea& area = m_picture.area;
    const bool fromZero = kind() != ChartKind::TimeSequence;
    constexpr double kAir = 10;
    const double top = area.rect.y + kAir + (showsPhases() ? kPhaseRoom : 0);
    const double bottom = area.rect.bottom() - (fromZero ? 0 : kAir);
    double low = fromZero ? 0 : values.low;
    double high = std::max(values.high, low);
    if (high - low < 1e-9) {
        high = low + 1;
    }
    const double perPixel = (high - low) / (bottom - top);
    area.y = {low - perPixel * (area.rect.bottom() - bottom), high + perPixel * (top - area.rect.y),
        area.rect.bottom(), area.rect.y};
}

double ChartLayout::heightOf(const Footer& footer) const
{
    const auto lines = static_cast<double>(footer.xTitle.size() + footer.notes.size());
    return kTickRoom + (footer.hasRanges ? kRangesLine : 0) + kTextLine * lines +
        footer.legend.height() + (footer.legend.height() > 0 ? kLegendAir : 0) + kMargin - 6;
}

/// Where the height is given and there is not enough of it, the plot is what matters most.
ChartLayout::Footer ChartLayout::footerFor(const AxisUnit& xUnit) const
{
    Footer footer{isOverRounds() && !isOverlaid(),
        wrapped(m_labeller.xAxis(kind(), xUnit.sign), kAxisFont, textWidth(), m_measurer), legend(),
        notes()};
    constexpr double kGoodPlot = 130;
    const auto isTight = [&] {
        return m_options.height > 0 && m_options.height - m_y - heightOf(footer) < kGoodPlot;
    };
    if (isTight()) {
        footer.notes.clear();
    }
    if (isTight()) {
        footer.legend = {{}, textWidth(), m_measurer};
    }
    return footer;
}

void ChartLayout::plot()
{
    PlotArea& area = m_picture.area;
    const Quantity across = isOverRounds() ? Quantity::Count : Quantity::Time;
    const AxisUnit xUnit = unitFor(across, std::max(area.x.to, 0.0));
    const AxisUnit yUnit = unitFor(quantityOf(kind()), m_values->high);
    lines(wrapped(m_labeller.valueAxis(kind(), yUnit.sign), kAxisFont, textWidth(), m_measurer),
        kAxisFont, Ink::Soft);
    m_y += 6;
    const Footer footer = footerFor(xUnit);
    const double wanted = m_options.height > 0 ? m_options.height - m_y - heightOf(footer)
                                               : std::min(0.46 * m_picture.list.size.width, 640.0);
    area.rect = {kMargin, m_y, textWidth(), std::max(wanted, kLeastPlot)};
    scaleUpright(*m_values);
    const ChartAxis upright = uprightAxis(area.y, yUnit);
    const double left =
        std::max(widthOf(upright, m_measurer) + 12, m_options.leastLeft - area.rect.x);
    area.rect.x += left;
    area.rect.width -= left;
    area.x.fromPixel = area.rect.x;
    area.x.toPixel = area.rect.right();
    const ChartAxis horizontal = acrossAxis(
        area.x, xUnit, isOverRounds(), m_picture.list.size.width - kMargin / 4, m_measurer);

    phases();
    drawAxes(m_pen, area.rect, horizontal, area.x, upright, area.y);
    drawSeries();
    drawFooter(footer, horizontal);
}

void ChartLayout::drawSeries()
{
    PlotArea& area = m_picture.area;
    SeriesDrawing drawing(m_pen, area, m_measurer);
    std::uint32_t number = 0;
    forEachSeries([&](const NamedSeries& each, std::size_t run) {
        ++number;
        if (!each.points.empty()) {
            const Part part{.kind = Part::Kind::Series, .number = number};
            const auto group = m_pen.group({}, part, m_labeller.series(each.kind));
            const SeriesStyle style = styleOf(each.kind, run, isOverlaid());
            area.end = m_ends[run];
            drawing.draw(each.points, style);
            drawing.letter(each.points, style);
        }
    });
}

void ChartLayout::drawFooter(const Footer& footer, const ChartAxis& across)
{
    const Rect plot = m_picture.area.rect;
    m_y = plot.bottom() + kTickRoom;
    if (footer.hasRanges) {
        segmentRanges(across, m_y);
        m_y += kRangesLine;
    }
    for (const std::string& text : footer.xTitle) {
        m_pen.text(
            {plot.right(), m_y + 0.9 * kAxisFont.size}, text, kAxisFont, Ink::Soft, Anchor::End);
        m_y += kTextLine;
    }
    if (footer.legend.height() > 0) {
        m_y += kLegendAir - 4;
        footer.legend.draw(m_pen, {kMargin, m_y});
        m_y += footer.legend.height() + 4;
    }
    lines(footer.notes, kAxisFont, Ink::Soft);
}

void ChartLayout::phases()
{
    if (!showsPhases()) {
        return;
    }
    const auto group = m_pen.group({}, {.kind = Part::Kind::Phases}, "");
    const std::vector<PhaseChange>& changes = m_runs.front().chart->phases;
    const PlotArea& area = m_picture.area;
    // A round reaches half-way to its neighbours.
    const double before = isOverRounds() ? 0.5 : 0;
    const double end = area.x.pixel(static_cast<double>(m_ends.front()) + before);
    double drawnTo = area.rect.x;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto pixel = [&](std::int64_t x) {
            return std::clamp(area.x.pixel(static_cast<double>(x) - before), area.rect.x, end);
        };
        const double left = pixel(changes[i].x);
        const double right = i + 1 < changes.size() ? pixel(changes[i + 1].x) : end;
        if (right - left < 0.5 && right - drawnTo < 0.5) {
            continue; // within a column that has been drawn
        }
        drawnTo = std::max(right, left + 1);
        m_pen.rect({left, area.rect.y, drawnTo - left, area.rect.height}, inkOf(changes[i].phase));
        const std::string name = m_labeller.phase(changes[i].phase);
        if (m_measurer.width(name, kPhaseFont) + 10 <= right - left) {
            m_pen.text({(left + right) / 2, area.rect.y + 4 + 0.9 * kPhaseFont.size}, name,
                kPhaseFont, Ink::Soft, Anchor::Middle);
        }
    }
}

/// "1–10" below the number of a round: its segments of new data.
void ChartLayout::segmentRanges(const ChartAxis& across, double top)
{
    const PlotArea& area = m_picture.area;
    const std::vector<Round>& rounds = m_runs.front().chart->rounds;
    double taken = 0;
    for (const Tick& tick : across.ticks) {
        if (tick.value < 1 || tick.value > static_cast<double>(rounds.size())) {
            continue;
        }
        const Round& round = rounds[static_cast<std::size_t>(tick.value) - 1];
        std::string text = round.firstSegment == 0 ? "" : std::to_string(round.firstSegment);
        if (round.lastSegment > round.firstSegment) {
            text += "–" + std::to_string(round.lastSegment);
        }
        const double half = m_measurer.width(text, kPhaseFont) / 2;
        const double middle = area.x.pixel(tick.value);
        const bool fits =
            middle - half > taken + 6 && middle + half <= m_picture.list.size.width - kMargin / 2;
        if (!text.empty() && fits) {
            m_pen.text(
                {middle, top + 0.8 * kPhaseFont.size}, text, kPhaseFont, Ink::Soft, Anchor::Middle);
            taken = middle + half;
        }
    }
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

} // namespace

ChartPicture layoutChart(std::span<const ChartOfRun> runs, const ChartOptions& options,
    const TextMeasurer& measurer, const ChartLabeller& labeller)
{
    return ChartLayout(runs, options, measurer, labeller).take();
}

ChartOptions inRounds(const Chart& chart, ChartOptions options)
{
    // The number of the first round that begins at or after a moment.
    const auto numberAt = [&](std::int64_t moment) {
        const auto found = std::ranges::lower_bound(chart.rounds, moment, {}, &Round::begin);
        return static_cast<std::int64_t>(found - chart.rounds.begin()) + 1;
    };
    if (options.from) {
        options.from = numberAt(*options.from);
    }
    if (options.to) {
        options.to = numberAt(*options.to + 1) - 1;
    }
    return options;
}

} // namespace diagram
