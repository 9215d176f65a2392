// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace diagram {

/// Pixels before scaling; y grows downwards.
struct Point
{
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Size
{
    double width = 0;
    double height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }

    friend bool operator==(const Rect&, const Rect&) = default;
};

/// What lies at this share, 0 to 1, of the way from one number to another.
constexpr double lerp(double from, double to, double share) { return from + share * (to - from); }

} // namespace diagram
