// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/states/graph_squeeze.h"

#include <algorithm>
#include <optional>
#include <variant>

namespace ui {
namespace {

using diagram::Point;

class Squeezer
{
public:
    Squeezer(double across, double down)
        : m_across(across)
        , m_down(down)
    {}

    void operator()(diagram::LineItem& item)
    {
        move(item.from);
        move(item.to);
    }
    void operator()(diagram::RectItem& item)
    {
        item.rect = {item.rect.x * m_across, item.rect.y * m_down, item.rect.width * m_across,
            item.rect.height * m_down};
    }
    void operator()(diagram::CircleItem& item) { move(item.centre); }
    void operator()(diagram::TextItem& item) { move(item.at); }
    void operator()(diagram::PathItem& item)
    {
        if (item.elements.empty()) {
            return;
        }
        // A head keeps its shape; its tip, where it begins, stays on what it points at.
        const double growth = std::max({1.0, m_across, m_down});
        const bool isHead = item.fill != diagram::Ink::None;
        const Point tip = item.elements.front().point;
        const Point there{tip.x * m_across, tip.y * m_down};
        for (diagram::PathItem::Element& element : item.elements) {
            for (Point* point : {&element.point, &element.control1, &element.control2}) {
                if (isHead) {
                    *point = {there.x + growth * (point->x - tip.x),
                        there.y + growth * (point->y - tip.y)};
                } else {
                    move(*point);
                }
            }
        }
    }
    // What is explained in the legend and in notes stands in one line.
    void operator()(diagram::GroupBegin& group)
    {
        using enum diagram::Part::Kind;
        ++m_depth;
        if (group.part.kind == Legend || group.part.kind == Notes) {
            m_line = m_depth;
            m_origin.reset();
        }
    }
    void operator()(diagram::GroupEnd&) { m_line = m_depth-- == m_line ? 0 : m_line; }

private:
    void move(Point& point)
    {
        if (m_line == 0) {
            point = {point.x * m_across, point.y * m_down};
        } else {
            m_origin = m_origin.value_or(point);
            point = {point.x + m_origin->x * (m_across - 1), point.y + m_origin->y * (m_down - 1)};
        }
    }

    double m_across;
    double m_down;
    int m_depth = 0;
    /// The depth of the group of a legend or of notes while in it, and where its line begins.
    int m_line = 0;
    std::optional<Point> m_origin;
};

} // namespace

void squeeze(diagram::DisplayList& list, double across, double down)
{
    Squeezer squeezer(across, down);
    for (diagram::DisplayItem& item : list.items) {
        std::visit(squeezer, item);
    }
    list.size = {list.size.width * across, list.size.height * down};
}

} // namespace ui
