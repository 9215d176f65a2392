// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/pen.h"

#include <utility>
#include <variant>

namespace diagram {

Pen::Group Pen::group(
    const sim::Subject& subject, const Part& part, std::string title, double opacity)
{
    m_list.items.emplace_back(GroupBegin{subject, part, std::move(title), opacity});
    return Group(*this);
}

void Pen::endGroup()
{
    // So many that handing them over costs nothing, so few that they stay in the processor's cache
    // and that their memory is at hand for the next ones.
    constexpr std::size_t kAtATime = 40;
    m_list.items.emplace_back(GroupEnd{});
    if (m_sink != nullptr && m_list.items.size() >= kAtATime) {
        flush();
    }
}

void Pen::keepDrawn()
{
    for (const DisplayItem& item : m_list.items) {
        if (const auto* text = std::get_if<TextItem>(&item)) {
            m_kept.push_back(*text);
        }
    }
}

void Pen::stopKeeping()
{
    if (m_keeps) {
        keepDrawn();
        m_keeps = false;
    }
}

void Pen::flush()
{
    if (m_sink != nullptr && !m_list.items.empty()) {
        if (m_keeps) {
            keepDrawn();
        }
        m_sink->take(m_list.items);
        m_list.items.clear();
    }
}

void Pen::line(Point from, Point to, const Stroke& stroke)
{
    m_list.items.emplace_back(LineItem{from, to, stroke});
}

void Pen::rect(const Rect& rect, Ink fill, const Stroke& stroke, double radius)
{
    m_list.items.emplace_back(RectItem{rect, radius, fill, stroke});
}

void Pen::circle(Point centre, double radius, Ink fill, const Stroke& stroke)
{
    m_list.items.emplace_back(CircleItem{centre, radius, fill, stroke});
}

void Pen::text(
    Point at, std::string text, const Font& font, Ink ink, Anchor anchor, double rotation)
{
    m_list.items.emplace_back(TextItem{at, std::move(text), font, ink, anchor, rotation});
}

void Pen::polyline(std::span<const Point> points, Ink fill, const Stroke& stroke)
{
    PathItem path;
    path.elements.reserve(points.size() + 1);
    path.fill = fill;
    path.stroke = stroke;
    for (const Point& point : points) {
        const auto verb = path.elements.empty() ? PathItem::Verb::Move : PathItem::Verb::Line;
        path.elements.push_back({verb, point, {}, {}});
    }
    if (fill != Ink::None) {
        path.elements.push_back({PathItem::Verb::Close, {}, {}, {}});
    }
    m_list.items.emplace_back(std::move(path));
}

namespace {

struct Mover
{
    double dx;
    double dy;

    void operator()(LineItem& item) const
    {
        move(item.from);
        move(item.to);
    }
    void operator()(RectItem& item) const
    {
        item.rect.x += dx;
        item.rect.y += dy;
    }
    void operator()(CircleItem& item) const { move(item.centre); }
    void operator()(PathItem& item) const
    {
        for (PathItem::Element& element : item.elements) {
            move(element.point);
            move(element.control1);
            move(element.control2);
        }
    }
    void operator()(TextItem& item) const { move(item.at); }
    void operator()(GroupBegin&) const {}
    void operator()(GroupEnd&) const {}

    void move(Point& point) const { point = {point.x + dx, point.y + dy}; }
};

} // namespace

void moveBy(std::vector<DisplayItem>& items, double dx, double dy)
{
    for (DisplayItem& item : items) {
        std::visit(Mover{dx, dy}, item);
    }
}

} // namespace diagram
