// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <initializer_list>

namespace ui {
namespace {

using diagram::Ink;

QPainterPath triangle(double left, double right)
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{left, 4}, {right, 10}, {left, 16}, {left, 4}}));
    return path;
}

QPainterPath bar(double left, double width = 2.4)
{
    QPainterPath path;
    path.addRect(left, 4, width, 12);
    return path;
}

QPainterPath disc(double x, double radius)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, 10), radius, radius);
    return path;
}

/// Shapes that are filled, in a square of 20.
QPainterPath filled(Icon sign)
{
    switch (sign) {
    case Icon::Play:
        return triangle(5, 16);
    case Icon::Pause:
        return bar(5, 3.4) + bar(11.6, 3.4);
    case Icon::Step:
        return bar(4) + triangle(8, 17);
    case Icon::StepBack:
        return bar(13.6) + triangle(12, 3);
    case Icon::NextSegment:
        return triangle(3, 9.5) + triangle(10, 16.5);
    case Icon::ToStart:
        return bar(3) + triangle(11, 5.6) + triangle(17, 11.6);
    case Icon::ToEnd:
        return triangle(3, 8.4) + triangle(9, 14.4) + bar(14.6);
    case Icon::PreviousSegment:
        return triangle(17, 10.5) + triangle(10, 3.5);
    case Icon::NextState:
        return triangle(2.5, 9) + disc(14, 3.6);
    case Icon::PreviousState:
        return triangle(17.5, 11) + disc(6, 3.6);
    case Icon::More:
        return disc(4.5, 1.5) + disc(10, 1.5) + disc(15.5, 1.5);
    case Icon::New:
    case Icon::Open:
    case Icon::Export:
    case Icon::Float:
    case Icon::Close:
    case Icon::Whole:
    case Icon::Listen:
    case Icon::Connect:
    case Icon::Send:
    case Icon::Receive:
    case Icon::Finish:
    case Icon::Abort:
    case Icon::Inject:
    case Icon::Settings:
        return {};
    }
    return {};
}

QPainterPath lines(std::initializer_list<QPolygonF> polygons)
{
    QPainterPath path;
    for (const QPolygonF& polygon : polygons) {
        path.addPolygon(polygon);
    }
    return path;
}

/// An arrow to the right, with its point at `x`.
QPainterPath arrow(double from, double x)
{
    return lines({{{from, 10}, {x, 10}}, {{x - 4, 6}, {x, 10}, {x - 4, 14}}});
}

/// What the user of an end asks of it, and what is done to it; drawn by a line.
QPainterPath callSign(Icon sign)
{
    QPainterPath path;
    if (sign == Icon::Listen) {
        path.addEllipse(QPointF(4.5, 10), 1.4, 1.4);
        for (const double radius : {5.5, 9.5, 13.5}) {
            const QRectF box(4.5 - radius, 10 - radius, 2 * radius, 2 * radius);
            path.arcMoveTo(box, -38);
            path.arcTo(box, -38, 76);
        }
    } else if (sign == Icon::Connect) {
        path = arrow(3, 13.5) + lines({{{17, 4}, {17, 16}}});
    } else if (sign == Icon::Send) {
        path = lines({{{3, 4}, {17.5, 10}, {3, 16}, {6, 10}, {3, 4}}, {{6, 10}, {17.5, 10}}});
    } else if (sign == Icon::Receive) {
        path = lines({{{4, 11}, {4, 16.5}, {16, 16.5}, {16, 11}}, {{10, 3}, {10, 12.5}},
            {{6.5, 9}, {10, 12.5}, {13.5, 9}}});
    } else if (sign == Icon::Finish) {
        path = arrow(2.5, 10.5);
        path.addRect(13, 6, 4.5, 8);
    } else if (sign == Icon::Abort) {
        path.addEllipse(QPointF(10, 10), 7, 7);
        // Not +=, which unites areas: within the circle these lines have none of their own.
        path.addPath(lines({{{7, 7}, {13, 13}}, {{13, 7}, {7, 13}}}));
    } else if (sign == Icon::Inject) {
        path = lines({{{10, 2.5}, {10, 9}}, {{7, 6}, {10, 9}, {13, 6}}});
        path.addRoundedRect(2.5, 11.5, 15, 6, 2, 2);
    } else if (sign == Icon::Settings) {
        path = lines(
            {{{3, 6}, {10, 6}}, {{14, 6}, {17, 6}}, {{3, 14}, {6, 14}}, {{10, 14}, {17, 14}}});
        path.addEllipse(QPointF(12, 6), 2, 2);
        path.addEllipse(QPointF(8, 14), 2, 2);
    }
    return path;
}

/// Shapes that are drawn by a line.
QPainterPath outlined(Icon sign)
{
    QPainterPath path;
    if (sign == Icon::New) {
        path.addPolygon(QPolygonF(
            {{11.5, 3}, {5, 3}, {5, 17}, {15, 17}, {15, 6.5}, {11.5, 3}, {11.5, 6.5}, {15, 6.5}}));
    } else if (sign == Icon::Open) {
        path.addPolygon(QPolygonF({{3, 16}, {3, 4.5}, {8, 4.5}, {10, 6.5}, {16, 6.5}, {16, 9}}));
        path.addPolygon(QPolygonF({{3, 16}, {5.5, 9}, {18, 9}, {15.5, 16}, {3, 16}}));
    } else if (sign == Icon::Export) {
        path.addPolygon(QPolygonF({{4, 11}, {4, 16.5}, {16, 16.5}, {16, 11}}));
        path.addPolygon(QPolygonF(QList<QPointF>{{10, 13}, {10, 3.5}}));
        path.addPolygon(QPolygonF({{6.5, 7}, {10, 3.5}, {13.5, 7}}));
    } else if (sign == Icon::Float) {
        path.addPolygon(QPolygonF({{3, 7.5}, {3, 17}, {12.5, 17}, {12.5, 7.5}, {3, 7.5}}));
        path.addPolygon(QPolygonF({{7.5, 3}, {17, 3}, {17, 12.5}}));
    } else if (sign == Icon::Whole) {
        for (const double x : {4.0, 16.0}) {
            for (const double y : {4.0, 16.0}) {
                const double in = 4;
                path.moveTo(x, y < 10 ? y + in : y - in);
                path.lineTo(x, y);
                path.lineTo(x < 10 ? x + in : x - in, y);
            }
        }
    } else if (sign == Icon::Close) {
        path.addPolygon(QPolygonF(QList<QPointF>{{4.5, 4.5}, {15.5, 15.5}}));
        path.addPolygon(QPolygonF(QList<QPointF>{{15.5, 4.5}, {4.5, 15.5}}));
    } else {
        return callSign(sign);
    }
    return path;
}

class SignEngine final : public QIconEngine
{
public:
    SignEngine(Icon sign, render::Theme theme)
        : m_sign(sign)
        , m_theme(theme)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const bool main = m_sign == Icon::Play || m_sign == Icon::Pause;
        const Ink ink = mode == QIcon::Disabled ? Ink::Faint : main ? Ink::Client : Ink::Text;
        const QColor colour = render::colour(m_theme, ink);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 20.0, rect.height() / 20.0);
        painter->fillPath(filled(m_sign).simplified(), colour);
        painter->strokePath(
            outlined(m_sign), QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new SignEngine(*this); }

private:
    Icon m_sign;
    render::Theme m_theme;
};

} // namespace

QIcon icon(Icon sign, render::Theme theme) { return QIcon(new SignEngine(sign, theme)); }

} // namespace ui
