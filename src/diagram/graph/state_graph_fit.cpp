// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/graph/state_graph_fit.h"

#include <cmath>
#include <variant>

namespace diagram::graph {

namespace {

/// The size of letters that a device can draw. Not below: rather too wide than too small to read.
double letterSize(double size, double scale) { return std::round(size * scale); }

class Fitter
{
public:
    Fitter(double dx, double scale)
        : m_dx(dx)
        , m_scale(scale)
    {}

    void operator()(LineItem& item) const
    {
        fit(item.from);
        fit(item.to);
        fit(item.stroke);
    }
    void operator()(RectItem& item) const
    {
        item.rect = {(item.rect.x + m_dx) * m_scale, item.rect.y * m_scale,
            item.rect.width * m_scale, item.rect.height * m_scale};
        item.radius *= m_scale;
        fit(item.stroke);
    }
    void operator()(CircleItem& item) const
    {
        fit(item.centre);
        item.radius *= m_scale;
        fit(item.stroke);
    }
    void operator()(PathItem& item) const
    {
        for (PathItem::Element& element : item.elements) {
            fit(element.point);
            fit(element.control1);
            fit(element.control2);
        }
        fit(item.stroke);
    }
    void operator()(TextItem& item) const
    {
        fit(item.at);
        item.font.size = letterSize(item.font.size, m_scale);
        for (TextSpan& span : item.spans) {
            span.font.size = letterSize(span.font.size, m_scale);
        }
    }
    void operator()(GroupBegin&) const {}
    void operator()(GroupEnd&) const {}

private:
    void fit(Point& point) const { point = {(point.x + m_dx) * m_scale, point.y * m_scale}; }
    void fit(Stroke& stroke) const { stroke.width *= m_scale; }

    double m_dx;
    double m_scale;
};

} // namespace

void fit(DisplayList& list, double dx, double scale)
{
    if (dx == 0 && scale == 1) {
        return;
    }
    for (DisplayItem& item : list.items) {
        std::visit(Fitter(dx, scale), item);
    }
}

Font ScaledMeasurer::scaled(Font font) const
{
    font.size = letterSize(font.size, m_scale);
    return font;
}

double ScaledMeasurer::width(std::string_view text, const Font& font) const
{
    return m_measurer.width(text, scaled(font)) / m_scale;
}

double ScaledMeasurer::ascent(const Font& font) const
{
    return m_measurer.ascent(scaled(font)) / m_scale;
}

double ScaledMeasurer::descent(const Font& font) const
{
    return m_measurer.descent(scaled(font)) / m_scale;
}

} // namespace diagram::graph
