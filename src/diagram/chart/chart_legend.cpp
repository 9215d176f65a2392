// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_legend.h"

#include "diagram/chart/chart_signs.h"
#include "diagram/picture/text_wrap.h"

#include <algorithm>

namespace diagram {

namespace {

constexpr Font kFont{FontFamily::Sans, 13, FontWeight::Normal};
constexpr double kSample = 28;
constexpr double kSampleGap = 7;
constexpr double kEntryGap = 22;
constexpr double kLine = 19;

void drawSample(Pen& pen, Point middle, const LegendEntry& entry)
{
    const double left = middle.x - kSample / 2;
    const double right = middle.x + kSample / 2;
    const SeriesStyle& style = entry.style;
    if (entry.area != Ink::None) {
        pen.rect({left, middle.y - 6, kSample, 12}, entry.area, {Ink::Faint, 1, Dash::Solid});
        return;
    }
    switch (style.shape) {
    case SeriesShape::Steps:
        pen.line({left, middle.y}, {right, middle.y}, style.stroke);
        break;
    case SeriesShape::Bars:
        drawBar(pen, middle.x, middle.y - 7, middle.y + 7, style);
        break;
    case SeriesShape::Joined:
        pen.line({left, middle.y}, {right, middle.y}, style.stroke);
        drawSign(pen, middle, style);
        break;
    case SeriesShape::Signs:
        if (style.sign == ChartSign::Tick) {
            pen.line({left, middle.y + kSignRadius}, {right, middle.y + kSignRadius}, style.stroke);
        }
        // These stand above their point.
        drawSign(pen,
            style.sign == ChartSign::Down || style.sign == ChartSign::Tick
                ? Point{middle.x, middle.y + kSignRadius}
                : middle,
            style);
        break;
    }
}

} // namespace

ChartLegend::ChartLegend(std::vector<LegendEntry> entries, double width,
    const TextMeasurer& measurer, std::size_t mostRows)
    : m_ascent(0.86 * kFont.size)
{
    double x = 0;
    double y = 0;
    double rowHeight = kLine;
    std::size_t rows = 1;
    const bool isShort = mostRows != kAllRows;
    for (LegendEntry& entry : entries) {
        const double room = width - kSample - kSampleGap;
        std::vector<std::string> lines = wrapped(entry.text, kFont, room, measurer);
        double needed = 0;
        for (const std::string& line : lines) {
            needed = std::max(needed, measurer.width(line, kFont));
        }
        needed += kSample + kSampleGap;
        const bool begins = x > 0 && x + needed > width;
        if (isShort && ((begins && rows == mostRows) || lines.size() > 1)) {
            continue;
        }
        if (begins) {
            ++rows;
            x = 0;
            y += rowHeight;
            rowHeight = kLine;
        }
        rowHeight = std::max(rowHeight, static_cast<double>(lines.size()) * kLine);
        m_placed.push_back({std::move(entry), std::move(lines), {x, y}});
        x += needed + kEntryGap;
    }
    m_height = m_placed.empty() ? 0 : y + rowHeight;
}

void ChartLegend::draw(Pen& pen, Point at) const
{
    const auto group = pen.group({}, {.kind = Part::Kind::Legend}, "");
    for (const Placed& placed : m_placed) {
        const Point begin{at.x + placed.at.x, at.y + placed.at.y};
        drawSample(pen, {begin.x + kSample / 2, begin.y + kLine / 2}, placed.entry);
        double y = begin.y + (kLine + m_ascent) / 2 - 1;
        for (const std::string& line : placed.lines) {
            pen.text({begin.x + kSample + kSampleGap, y}, line, kFont, Ink::Text);
            y += kLine;
        }
    }
}

} // namespace diagram
