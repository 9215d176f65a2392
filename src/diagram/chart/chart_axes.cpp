// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_axes.h"

#include <algorithm>
#include <cmath>

namespace diagram {

namespace {

constexpr double kAxisTick = 5;
constexpr double kLetterAscent = 0.74; ///< of digits, in parts of the font's size

constexpr Stroke kFrame{Ink::Soft, 1.2, Dash::Solid};

/// Whether the numbers of the axis keep a distance.
bool haveRoom(const std::vector<Tick>& ticks, const ChartScale& scale, const TextMeasurer& measurer)
{
    constexpr double kGap = 18;
    for (std::size_t i = 1; i < ticks.size(); ++i) {
        const double between = scale.pixel(ticks[i].value) - scale.pixel(ticks[i - 1].value);
        const double half = (measurer.width(ticks[i].text, kTickFont) +
                                measurer.width(ticks[i - 1].text, kTickFont)) /
            2;
        if (between < half + kGap) {
            return false;
        }
    }
    return true;
}

double inUnit(const ChartScale& scale, const AxisUnit& unit)
{
    return (scale.to - scale.from) / unit.size;
}

} // namespace

ChartAxis acrossAxis(
    const ChartScale& scale, const AxisUnit& unit, double right, const TextMeasurer& measurer)
{
    constexpr double kNearest = 40;
    const double most = std::max(1.0, (scale.toPixel - scale.fromPixel) / kNearest);
    TickStep step = wholeStepFor(inUnit(scale, unit), most, unit);
    std::vector<Tick> ticks = ticksIn(scale.from, scale.to, step, unit);
    while (!haveRoom(ticks, scale, measurer)) {
        step = step.next();
        ticks = ticksIn(scale.from, scale.to, step, unit);
    }
    if (!ticks.empty()) {
        Tick& last = ticks.back();
        const double half = measurer.width(last.text, kTickFont) / 2;
        last.text = scale.pixel(last.value) + half > right ? "" : last.text;
    }
    return {unit, std::move(ticks)};
}

ChartAxis uprightAxis(const ChartScale& scale, const AxisUnit& unit, double nearest)
{
    const double most = std::max(1.0, std::abs(scale.fromPixel - scale.toPixel) / nearest);
    const TickStep step = wholeStepFor(inUnit(scale, unit), most, unit);
    return {unit, ticksIn(scale.from, scale.to, step, unit)};
}

double widthOf(const ChartAxis& axis, const TextMeasurer& measurer)
{
    double widest = 0;
    for (const Tick& tick : axis.ticks) {
        widest = std::max(widest, measurer.width(tick.text, kTickFont));
    }
    return widest;
}

void drawUpright(Pen& pen, const Rect& plot, const ChartAxis& axis, const ChartScale& y)
{
    const Stroke grid{Ink::Grid, 1, Dash::Solid};
    for (const Tick& tick : axis.ticks) {
        const double at = y.pixel(tick.value);
        pen.line({plot.x - kAxisTick, at}, {plot.right(), at}, grid);
        pen.text({plot.x - kAxisTick - 4, at + kLetterAscent * kTickFont.size / 2}, tick.text,
            kTickFont, Ink::Soft, Anchor::End);
    }
    pen.line({plot.x, plot.y}, {plot.x, plot.bottom()}, kFrame);
    pen.line({plot.x, plot.bottom()}, {plot.right(), plot.bottom()}, kFrame);
}

void drawAcross(Pen& pen, const Rect& plot, const ChartAxis& axis, const ChartScale& x)
{
    for (const Tick& tick : axis.ticks) {
        const double at = x.pixel(tick.value);
        pen.line({at, plot.bottom()}, {at, plot.bottom() + kAxisTick}, kFrame);
        pen.text({at, plot.bottom() + kAxisTick + 4 + kLetterAscent * kTickFont.size}, tick.text,
            kTickFont, Ink::Soft, Anchor::Middle);
    }
}

} // namespace diagram
