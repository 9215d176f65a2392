// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_layout.h"
#include "diagram/chart/difference.h"
#include "diagram/picture/text_wrap.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace diagram {

using namespace chart_measures;

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
        m_headingEnd = kMargin + width + kGap + m_measurer.width(direction, kDirectionFont) + kGap;
    }
    lines(wrapped(title, kTitleFont, textWidth(), m_measurer), kTitleFont, Ink::Text);
    if (!fits) {
        lines(
            wrapped(direction, kDirectionFont, textWidth(), m_measurer), kDirectionFont, Ink::Soft);
    }
    m_y += 4;
}

/// What stands at the upright axis: in the first line, where the chart is low and it fits.
void ChartLayout::valueTitle(const AxisUnit& unit)
{
    const std::string title = m_labeller.valueAxis(kind(), unit.sign);
    const double width = m_measurer.width(title, kAxisFont);
    const double right = m_picture.list.size.width - 2 * kMargin;
    if (isTight() && m_headingEnd > 0 && m_headingEnd + width <= right) {
        m_pen.text(
            {m_headingEnd, kMargin - 4 + 0.9 * kTitleFont.size}, title, kAxisFont, Ink::Soft);
    } else {
        lines(wrapped(title, kAxisFont, textWidth(), m_measurer), kAxisFont, Ink::Soft);
        m_y += 6;
    }
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

ChartLegend ChartLayout::legend(std::size_t mostRows) const
{
    struct Told
    {
        std::size_t run;
        SeriesKind kind;
    };
    std::vector<Told> told;
    forEachSeries([&](const NamedSeries& each, std::size_t run) {
        const bool isLine = styleOf(each.kind, run).shape == SeriesShape::Steps;
        if (visible(each.points, isLine)) {
            told.push_back({run, each.kind});
        }
    });
    // Where not all has room, first what the chart is of, then what became of it.
    const bool isShort = mostRows != ChartLegend::kAllRows;
    const SeriesKind compared = comparedSeries(kind());
    std::ranges::sort(told, {}, [&](const Told& each) {
        const int rank = each.kind == compared ? 0 : tellsOfLoss(each.kind) ? 1 : 2;
        return std::tuple(isShort ? rank : 0, each.run, each.kind);
    });
    std::vector<LegendEntry> entries;
    if (!m_silentRun.empty()) {
        entries.push_back({m_labeller.nothingOf(m_silentRun), {SeriesShape::Signs, {}}});
    }
    for (const auto& [run, kind] : told) {
        const bool isName = isShort && isOverlaid() && kind == compared;
        entries.push_back({isName ? m_runs[run].name : legendText(kind, run), styleOf(kind, run)});
    }
    if (showsPhases()) {
        using enum tcp::CongestionPhase;
        for (const auto phase : {SlowStart, CongestionAvoidance, Recovery, Loss}) {
            const auto isSeen = [this, phase](const PhaseChange& change) {
                return change.phase == phase && change.x <= m_picture.area.marksTo;
            };
            if (std::ranges::any_of(m_runs.front().chart->phases, isSeen)) {
                entries.push_back({m_labeller.phase(phase), {}, inkOf(phase)});
            }
        }
    }
    return {std::move(entries), textWidth(), m_measurer, mostRows};
}

std::vector<std::string> ChartLayout::notes(bool hasRanges) const
{
    std::vector<std::string> texts = kind() == ChartKind::Throughput
        ? m_labeller.averaging(m_options.averaging)
        : isOverRounds() ? m_labeller.rounds()
                         : std::vector<std::string>();
    if (hasRanges) {
        std::ranges::move(m_labeller.segmentRanges(), std::back_inserter(texts));
    }
    const bool isOfCwnd = isOverRounds() || kind() == ChartKind::Cwnd;
    if (isOfCwnd && m_runs.front().chart->hasSharedAcks) {
        std::ranges::move(m_labeller.sharedAcks(), std::back_inserter(texts));
    }
    std::vector<std::string> lines;
    for (const std::string& text : texts) {
        for (std::string& line : wrapped(text, kAxisFont, textWidth(), m_measurer)) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace diagram
