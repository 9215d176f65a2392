// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

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

/// Shapes that are filled, in a square of 20.
QPainterPath filled(Sign sign)
{
    switch (sign) {
    case Sign::Play:
        return triangle(5, 16);
    case Sign::Pause:
        return bar(5, 3.4) + bar(11.6, 3.4);
    case Sign::Step:
        return bar(4) + triangle(8, 17);
    case Sign::StepBack:
        return bar(13.6) + triangle(12, 3);
    case Sign::NextSegment:
        return triangle(3, 9.5) + triangle(10, 16.5);
    case Sign::ToStart:
        return bar(3) + triangle(11, 5.6) + triangle(17, 11.6);
    case Sign::ToEnd:
        return triangle(3, 8.4) + triangle(9, 14.4) + bar(14.6);
    case Sign::New:
    case Sign::Open:
    case Sign::Export:
    case Sign::Float:
    case Sign::Close:
        return {};
    }
    return {};
}

/// Shapes that are drawn by a line.
QPainterPath outlined(Sign sign)
{
    QPainterPath path;
    if (sign == Sign::New) {
        path.addPolygon(QPolygonF(
            {{11.5, 3}, {5, 3}, {5, 17}, {15, 17}, {15, 6.5}, {11.5, 3}, {11.5, 6.5}, {15, 6.5}}));
    } else if (sign == Sign::Open) {
        path.addPolygon(QPolygonF({{3, 16}, {3, 4.5}, {8, 4.5}, {10, 6.5}, {16, 6.5}, {16, 9}}));
        path.addPolygon(QPolygonF({{3, 16}, {5.5, 9}, {18, 9}, {15.5, 16}, {3, 16}}));
    } else if (sign == Sign::Export) {
        path.addPolygon(QPolygonF({{4, 11}, {4, 16.5}, {16, 16.5}, {16, 11}}));
        path.addPolygon(QPolygonF({{10, 13}, {10, 3.5}}));
        path.addPolygon(QPolygonF({{6.5, 7}, {10, 3.5}, {13.5, 7}}));
    } else if (sign == Sign::Float) {
        path.addPolygon(QPolygonF({{3, 7.5}, {3, 17}, {12.5, 17}, {12.5, 7.5}, {3, 7.5}}));
        path.addPolygon(QPolygonF({{7.5, 3}, {17, 3}, {17, 12.5}}));
    } else if (sign == Sign::Close) {
        path.addPolygon(QPolygonF({{4.5, 4.5}, {15.5, 15.5}}));
        path.addPolygon(QPolygonF({{15.5, 4.5}, {4.5, 15.5}}));
    }
    return path;
}

class SignEngine final : public QIconEngine
{
public:
    SignEngine(Sign sign, render::Theme theme)
        : m_sign(sign)
        , m_theme(theme)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const bool main = m_sign == Sign::Play || m_sign == Sign::Pause;
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
    Sign m_sign;
    render::Theme m_theme;
};

} // namespace

QIcon icon(Sign sign, render::Theme theme) { return QIcon(new SignEngine(sign, theme)); }

} // namespace ui
