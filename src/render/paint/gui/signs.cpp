// SPDX-License-Identifier: GPL-3.0-or-later

#include "render/paint/signs.h"

#include <QPainterPathStroker>

#include <algorithm>
#include <array>

namespace render {

namespace {

constexpr std::array<char32_t, 5> kSigns{U'\u21bb', U'\u2192', U'\u2190', U'\u22ee', U'\u2260'};

// For a font of 100 pixels, so that curves are smooth.
constexpr double kLine = 8.5;
constexpr double kWidth = 100 * kSignWidth;
/// The height of the middle of small letters.
constexpr double kMiddle = -36;

QPainterPath stroked(const QPainterPath& line)
{
    QPainterPathStroker stroker;
    stroker.setWidth(kLine);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    return stroker.createStroke(line).simplified();
}

QPainterPath level(double from, double to, double y)
{
    QPainterPath line;
    line.moveTo(from, y);
    line.lineTo(to, y);
    return line;
}

QPainterPath arrow(bool toRight)
{
    constexpr double kFrom = 8;
    constexpr double kTo = 77.5;
    constexpr double kHead = 19;
    QPainterPath line = level(kFrom, kTo, kMiddle);
    const double tip = toRight ? kTo : kFrom;
    const double back = toRight ? kTo - kHead : kFrom + kHead;
    line.moveTo(back, kMiddle - kHead);
    line.lineTo(tip, kMiddle);
    line.lineTo(back, kMiddle + kHead);
    return stroked(line);
}

/// An arc of three quarters, clockwise, with the head of an arrow at its end.
QPainterPath again()
{
    constexpr double kRadius = 30;
    constexpr double kHead = 17;
    const QPointF centre(kWidth / 2, kMiddle);
    const QRectF around(centre.x() - kRadius, centre.y() - kRadius, 2 * kRadius, 2 * kRadius);
    QPainterPath line;
    line.arcMoveTo(around, 55);
    line.arcTo(around, 55, 295);
    QPainterPath shape = stroked(line);
    const QPointF end(centre.x() + kRadius, centre.y());
    QPainterPath head;
    head.moveTo(end.x() - kHead, end.y() - kHead / 2);
    head.lineTo(end.x() + kHead, end.y() - kHead / 2);
    head.lineTo(end.x(), end.y() + kHead);
    head.closeSubpath();
    shape.addPath(head);
    return shape;
}

QPainterPath dots()
{
    constexpr double kRadius = 7;
    constexpr double kApart = 26;
    QPainterPath shape;
    for (const double off : {-kApart, 0.0, kApart}) {
        shape.addEllipse(QPointF(kWidth / 2, kMiddle + off), kRadius, kRadius);
    }
    return shape;
}

QPainterPath unequal()
{
    constexpr double kFrom = 14;
    constexpr double kTo = 71.5;
    constexpr double kHalf = 11;
    QPainterPath line = level(kFrom, kTo, kMiddle - kHalf);
    line.addPath(level(kFrom, kTo, kMiddle + kHalf));
    line.moveTo(kTo - kHalf, kMiddle - 30);
    line.lineTo(kFrom + kHalf, kMiddle + 30);
    return stroked(line);
}

} // namespace

bool isSign(char32_t character) { return std::ranges::find(kSigns, character) != kSigns.end(); }

char32_t signAt(std::string_view text)
{
    if (text.size() < 3) {
        return 0;
    }
    const auto octet = [&](std::size_t i) -> char32_t {
        return static_cast<unsigned char>(text[i]);
    };
    const char32_t character = (octet(0) & 0x0f) << 12 | (octet(1) & 0x3f) << 6 | (octet(2) & 0x3f);
    return isSign(character) ? character : 0;
}

QPainterPath signShape(char32_t sign)
{
    switch (sign) {
    case U'\u21bb':
        return again();
    case U'\u2192':
        return arrow(true);
    case U'\u2190':
        return arrow(false);
    case U'\u22ee':
        return dots();
    case U'\u2260':
        return unequal();
    default:
        return {};
    }
}

} // namespace render
