// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_layout.h"
#include "diagram/picture/text_wrap.h"

#include <algorithm>

namespace diagram {

using namespace chart_measures;

namespace {

struct RangeWord
{
    std::string text;
    double middle;
    double half; ///< of its width
};

std::string rangeText(const Round& round)
{
    if (round.firstSegment == 0) {
        return "–"; // nothing new was sent
    }
    std::string text = std::to_string(round.firstSegment);
    return round.lastSegment > round.firstSegment ? text + "–" + std::to_string(round.lastSegment)
                                                  : text;
}

/// The least step in which no word runs into the next.
std::size_t stepFor(const std::vector<RangeWord>& words)
{
    constexpr double kGap = 6;
    for (std::size_t step = 1;; ++step) {
        bool fits = true;
        for (std::size_t i = step; i < words.size(); i += step) {
            const RangeWord& before = words[i - step];
            fits = fits && before.middle + before.half + kGap <= words[i].middle - words[i].half;
        }
        if (fits) {
            return step;
        }
    }
}

} // namespace

void ChartLayout::scaleUpright(const ValueRange& values)
{
    PlotArea& area = m_picture.area;
    const bool fromZero = kind() != ChartKind::TimeSequence;
    constexpr double kAir = 10;
    constexpr double kLeast = 6; // of a low plot, between the highest value and the lowest
    const double bottom = area.rect.bottom() - (fromZero ? 0 : kAir);
    const double top =
        std::min(area.rect.y + kAir + (showsPhases() ? kPhaseRoom : 0), bottom - kLeast);
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
    const double strip = footer.hasDifference ? kDifferenceLine + kDifferenceStrip : 0;
    return strip + kTickRoom + (footer.hasRanges ? kRangesLine : 0) + kTextLine * lines +
        footer.legend.height() + (footer.legend.height() > 0 ? kLegendAir : 0) + kMargin - 6;
}

/// Where the height is given and there is not enough of it, the plot is what matters most.
ChartLayout::Footer ChartLayout::footerFor(const AxisUnit& xUnit) const
{
    Footer footer{!difference().empty(), isOverRounds() && !isOverlaid(),
        wrapped(m_labeller.xAxis(kind(), xUnit.sign), kAxisFont, textWidth(), m_measurer), legend(),
        {}};
    footer.notes = notes(footer.hasRanges);
    constexpr double kGoodPlot = 130;
    constexpr double kSmallPlot = 90;
    constexpr double kFairPlot = 64;
    const auto leavesLess = [&](double plot) {
        return m_options.height > 0 && m_options.height - m_y - heightOf(footer) < plot;
    };
    if (leavesLess(kGoodPlot)) {
        footer.notes.clear();
    }
    if (leavesLess(kGoodPlot)) {
        footer.hasDifference = false;
    }
    if (isTight()) {
        footer.xTitle.clear(); // its unit stands behind the last number
    }
    if (leavesLess(kGoodPlot)) {
        footer.legend = legend(2);
    }
    if (leavesLess(kSmallPlot)) {
        footer.legend = legend(1);
    }
    if (leavesLess(kFairPlot)) {
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
    valueTitle(yUnit);
    const Footer footer = footerFor(xUnit);
    const double wanted = m_options.height > 0 ? m_options.height - m_y - heightOf(footer)
                                               : std::min(0.46 * m_picture.list.size.width, 640.0);
    area.rect = {kMargin, m_y, textWidth(), std::max(wanted, isTight() ? kTightPlot : kLeastPlot)};
    scaleUpright(*m_values);
    const ChartAxis upright = uprightAxis(area.y, yUnit);
    const double left =
        std::max(widthOf(upright, m_measurer) + 12, m_options.leastLeft - area.rect.x);
    area.rect.x += left;
    area.rect.width -= left;
    area.x.fromPixel = area.rect.x;
    area.x.toPixel = area.rect.right();
    ChartAxis horizontal =
        acrossAxis(area.x, xUnit, m_picture.list.size.width - kMargin / 4, m_measurer);
    if (isTight() && !horizontal.ticks.empty() && !xUnit.sign.empty()) {
        addUnit(horizontal);
    }
    if (footer.hasDifference) {
        m_picture.difference = {
            area.rect.x, area.rect.bottom() + kDifferenceLine, area.rect.width, kDifferenceStrip};
    }

    phases();
    drawAxes(horizontal, upright);
    phaseNames();
    drawSeries();
    if (footer.hasDifference) {
        drawDifference();
    }
    drawFooter(footer, horizontal);
}

/// To the last number that has room for it.
void ChartLayout::addUnit(ChartAxis& axis) const
{
    const double right = m_picture.list.size.width - kMargin / 4;
    for (auto tick = axis.ticks.rbegin(); tick != axis.ticks.rend(); ++tick) {
        const std::string text = tick->text + ' ' + std::string(axis.unit.sign);
        const double half = m_measurer.width(text, kTickFont) / 2;
        if (!tick->text.empty() && m_picture.area.x.pixel(tick->value) + half <= right) {
            tick->text = text;
            return;
        }
    }
}

void ChartLayout::drawAxes(const ChartAxis& across, const ChartAxis& upright)
{
    const auto group = m_pen.group({}, {.kind = Part::Kind::Axes}, "");
    drawUpright(m_pen, m_picture.area.rect, upright, m_picture.area.y);
    drawAcross(m_pen, lowest(), across, m_picture.area.x);
}

/// As long as there are few, each mark of a segment can be pointed at.
bool ChartLayout::canPointAt(const NamedSeries& series) const
{
    constexpr std::size_t kMost = 400;
    const PlotArea& area = m_picture.area;
    return !isOverlaid() && showsSegments(series.kind) &&
        series.points.firstAt(area.to + 1) - series.points.firstAt(area.from) <= kMost;
}

void ChartLayout::drawSeries()
{
    PlotArea& area = m_picture.area;
    SeriesDrawing drawing(m_pen, area, m_measurer);
    std::uint32_t number = 0;
    forEachSeries([&](const NamedSeries& each, std::size_t run) {
        ++number;
        if (each.points.empty()) {
            return;
        }
        const Part part{.kind = Part::Kind::Series, .number = number};
        const auto group = m_pen.group({}, part, m_labeller.series(each.kind));
        const SeriesStyle style = styleOf(each.kind, run);
        SeriesDrawing::MarkTitles titles{.number = number};
        if (canPointAt(each)) {
            titles.of = [&](const ChartPoint& point) { return m_labeller.mark(each.kind, point); };
        }
        area.end = m_ends[run];
        drawing.draw(each.points, style, titles);
        drawing.letter(each.points, style);
    });
}

void ChartLayout::drawFooter(const Footer& footer, const ChartAxis& across)
{
    const Rect plot = lowest();
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
    // A round reaches half-way to its neighbours. Slow start reaches to the round in which the
    // threshold is reached: up to there the window has grown by it.
    const double half = isOverRounds() ? 0.5 : 0;
    const double end = area.x.pixel(static_cast<double>(m_ends.front()) + half);
    double drawnTo = area.rect.x;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto pixel = [&](std::size_t change) {
            const bool isOutgrown = change > 0 &&
                changes[change].phase == tcp::CongestionPhase::CongestionAvoidance &&
                changes[change - 1].phase == tcp::CongestionPhase::SlowStart;
            const double x = static_cast<double>(changes[change].x) - (isOutgrown ? 0 : half);
            return std::clamp(area.x.pixel(x), area.rect.x, end);
        };
        const double left = pixel(i);
        const double right = i + 1 < changes.size() ? pixel(i + 1) : end;
        if (right - left < 0.5 && right - drawnTo < 0.5) {
            continue; // within a column that has been drawn
        }
        drawnTo = std::max(right, left + 1);
        m_pen.rect({left, area.rect.y, drawnTo - left, area.rect.height}, inkOf(changes[i].phase));
        constexpr double kLeastHeight = 90; // in a lower chart the names would lie on the lines
        const double width = m_measurer.width(m_labeller.phase(changes[i].phase), kPhaseFont);
        if (area.rect.height >= kLeastHeight && width + 10 <= right - left) {
            m_phaseNames.push_back({changes[i].phase, (left + right) / 2, width});
        }
    }
}

/// At the top, on the ink of the phase: the lines of the grid end at them.
void ChartLayout::phaseNames()
{
    constexpr double kAir = 4;
    const double top = m_picture.area.rect.y + kAir;
    for (const auto& [phase, middle, width] : m_phaseNames) {
        m_pen.rect({middle - width / 2 - kAir, top, width + 2 * kAir, 1.3 * kPhaseFont.size},
            inkOf(phase));
        m_pen.text({middle, top + 0.9 * kPhaseFont.size}, m_labeller.phase(phase), kPhaseFont,
            Ink::Soft, Anchor::Middle);
    }
}

/// "1–10" below the number of a round: its segments of new data. Where they have no room beside
/// each other, below every second number, every third, and so on.
void ChartLayout::segmentRanges(const ChartAxis& across, double top)
{
    const std::vector<Round>& rounds = m_runs.front().chart->rounds;
    std::vector<RangeWord> words;
    for (const Tick& tick : across.ticks) {
        if (tick.value >= 1 && tick.value <= static_cast<double>(rounds.size())) {
            std::string text = rangeText(rounds[static_cast<std::size_t>(tick.value) - 1]);
            const double half = m_measurer.width(text, kPhaseFont) / 2;
            words.push_back({std::move(text), m_picture.area.x.pixel(tick.value), half});
        }
    }
    const std::size_t step = stepFor(words);
    for (std::size_t i = 0; i < words.size(); i += step) {
        const auto& [text, middle, half] = words[i];
        if (middle + half <= m_picture.list.size.width - kMargin / 2) {
            m_pen.text(
                {middle, top + 0.8 * kPhaseFont.size}, text, kPhaseFont, Ink::Soft, Anchor::Middle);
        }
    }
}

} // namespace diagram
