// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/picture/display_list.h"
#include "render/paint/font_metrics.h"
#include "render/paint/theme.h"

#include <QBrush>
#include <QFont>
#include <QPainterPath>
#include <QPen>
#include <QRectF>

#include <vector>

class QPainter;

namespace render {

/// Paints the items of a display list one after the other.
class ItemPainter
{
public:
    /// Items that are wholly outside `exposed` are not painted, unless it is empty.
    ItemPainter(Theme theme, QPainter& painter, const QRectF& exposed)
        : m_theme(theme)
        , m_painter(painter)
        , m_exposed(exposed)
    {}

    void operator()(const diagram::LineItem& item);
    void operator()(const diagram::RectItem& item);
    void operator()(const diagram::CircleItem& item);
    void operator()(const diagram::PathItem& item);
    void operator()(const diagram::TextItem& item);
    void operator()(const diagram::GroupBegin& group);
    void operator()(const diagram::GroupEnd& group);

private:
    bool isHidden(const QRectF& bounds, double strokeWidth) const;
    bool isFarAway(const diagram::TextItem& item) const;
    QPen pen(const diagram::Stroke& stroke, Qt::PenCapStyle cap = Qt::RoundCap) const;
    QBrush brush(diagram::Ink ink) const;
    bool isDashed(const diagram::Stroke& stroke) const;
    bool dashesItself() const;
    void drawDashed(const QLineF& line, const diagram::Stroke& stroke);
    void drawDashed(const QPainterPath& path, const diagram::Stroke& stroke,
        diagram::Ink fill = diagram::Ink::None);
    QPainterPath seen(const QPainterPath& path, const QPen& dashed) const;
    QRectF reach(const QPen& pen) const;
    void drawLine(const diagram::TextItem& item, QPointF at);
    void setFont(const diagram::Font& font);

    Theme m_theme;
    QPainter& m_painter;
    QRectF m_exposed;
    diagram::Font m_font;
    bool m_hasFont = false;
    FontMetrics m_metrics;
    std::vector<double> m_opacities;
};

} // namespace render
