// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/chart/chart_signs.h"

#include <vector>

namespace diagram {

namespace {

void drawClosed(Pen& pen, std::vector<Point> corners, Ink fill, const Stroke& outline)
{
    corners.push_back(corners.front());
    pen.polyline(corners, fill, outline);
}

} // namespace

void drawSign(Pen& pen, Point at, const SeriesStyle& style)
{
    const double r = style.radius;
    const double h = 0.8 * r;
    const auto [x, y] = at;
    const Ink fill = style.fill;
    const Stroke outline{style.stroke.ink, 1.4, Dash::Solid};
    switch (style.sign) {
    case ChartSign::None:
        break;
    case ChartSign::Cross:
        pen.line({x - r, y - r}, {x + r, y + r}, {style.stroke.ink, 2, Dash::Solid});
        pen.line({x - r, y + r}, {x + r, y - r}, {style.stroke.ink, 2, Dash::Solid});
        break;
    case ChartSign::Plus:
        pen.line({x - r, y}, {x + r, y}, {style.stroke.ink, 2, Dash::Solid});
        pen.line({x, y - r}, {x, y + r}, {style.stroke.ink, 2, Dash::Solid});
        break;
    case ChartSign::Down:
        // The tip points at the value.
        drawClosed(pen, {{x - r, y - 1.8 * r}, {x + r, y - 1.8 * r}, {x, y}}, fill, outline);
        break;
    case ChartSign::Square:
        drawClosed(
            pen, {{x - h, y - h}, {x + h, y - h}, {x + h, y + h}, {x - h, y + h}}, fill, outline);
        break;
    case ChartSign::Circle:
        pen.circle(at, 0.9 * r, fill, outline);
        break;
    case ChartSign::Diamond:
        drawClosed(pen, {{x - r, y}, {x, y - r}, {x + r, y}, {x, y + r}}, fill, outline);
        break;
    case ChartSign::Dot:
        pen.circle(at, 0.5 * r, fill, {style.stroke.ink, 1, Dash::Solid});
        break;
    case ChartSign::Tick:
        pen.line(at, {x, y - 1.5 * r}, {style.stroke.ink, 1.4, Dash::Solid});
        break;
    }
}

void drawBar(Pen& pen, double x, double top, double bottom, const SeriesStyle& style)
{
    constexpr double kLeast = 2;
    constexpr double kWithHead = 12;
    constexpr double kHead = 3;
    if (bottom - top < kLeast) {
        const double middle = (top + bottom) / 2;
        top = middle - kLeast / 2;
        bottom = middle + kLeast / 2;
    }
    // A gap between those that follow each other.
    constexpr double kGap = 0.4;
    pen.line({x, top + kGap}, {x, bottom - kGap}, style.stroke);
    if (bottom - top < kWithHead) {
        return;
    }
    pen.polyline({{x - kHead, top + kHead + 1}, {x, top + kGap}, {x + kHead, top + kHead + 1}},
        Ink::None, {style.stroke.ink, 1.4, Dash::Solid});
}

} // namespace diagram
