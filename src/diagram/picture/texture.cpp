// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/texture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace diagram {

namespace {

constexpr double kTextureStep = 5;
constexpr Stroke kTextureLine{Ink::Soft, 0.7};
constexpr Stroke kTextureDot{Ink::Soft, 1.3};
/// Of lines in one item: so that what is not seen need not be painted.
constexpr std::size_t kAtATime = 100;

class Lines
{
public:
    Lines(Pen& pen, const Stroke& stroke)
        : m_pen(pen)
    {
        m_path.stroke = stroke;
    }
    ~Lines() { flush(); }
    Lines(const Lines&) = delete;
    Lines& operator=(const Lines&) = delete;

    void add(Point from, Point to)
    {
        m_path.elements.push_back({PathItem::Verb::Move, from, {}, {}});
        m_path.elements.push_back({PathItem::Verb::Line, to, {}, {}});
        if (m_path.elements.size() >= 2 * kAtATime) {
            flush();
        }
    }

private:
    void flush()
    {
        const Stroke stroke = m_path.stroke;
        if (!m_path.elements.empty()) {
            m_pen.path(std::move(m_path));
        }
        m_path = {};
        m_path.stroke = stroke;
    }

    Pen& m_pen;
    PathItem m_path;
};

/// The first multiple of `step` that is not less.
double firstFrom(double least, double step) { return std::ceil(least / step) * step; }

void drawDots(Pen& pen, const Rect& rect)
{
    constexpr double kHalf = 0.6;
    constexpr double kApart = 4.5;
    Lines lines(pen, kTextureDot);
    for (double y = firstFrom(rect.y + 2, kTextureStep); y < rect.bottom() - 1; y += kTextureStep) {
        for (const double x : {-kApart, 0.0, kApart}) {
            const Point middle{rect.x + rect.width / 2 + x, y};
            lines.add({middle.x - kHalf, y}, {middle.x + kHalf, y});
        }
    }
}

/// At 45 degrees; `rises`: up to the right.
void drawSlanted(Pen& pen, const Rect& rect, bool rises)
{
    Lines lines(pen, kTextureLine);
    // Each line passes the left edge at `y` and goes on downwards, or upwards.
    const double from = rises ? rect.y : rect.y - rect.width;
    const double to = rises ? rect.bottom() + rect.width : rect.bottom();
    for (double y = firstFrom(from, kTextureStep); y < to; y += kTextureStep) {
        const double first = rises ? std::max(0.0, y - rect.bottom()) : std::max(0.0, rect.y - y);
        const double last = std::min(rect.width, rises ? y - rect.y : rect.bottom() - y);
        if (last > first) {
            const double turn = rises ? -1 : 1;
            lines.add({rect.x + first, y + turn * first}, {rect.x + last, y + turn * last});
        }
    }
}

} // namespace

void drawTexture(Pen& pen, const Rect& rect, Texture texture)
{
    if (texture == Texture::Dots) {
        drawDots(pen, rect);
    }
    if (texture == Texture::Rising || texture == Texture::Crossed) {
        drawSlanted(pen, rect, true);
    }
    if (texture == Texture::Falling || texture == Texture::Crossed) {
        drawSlanted(pen, rect, false);
    }
}

} // namespace diagram
