// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader tells about the state graph: a sentence for each state and each edge.

#include "ui/state_graph_view.h"

#include <algorithm>

namespace ui {
namespace {

struct Corners
{
    QRectF& box;

    void take(diagram::Point point) const { box |= QRectF(point.x - 1, point.y - 1, 2, 2); }

    void operator()(const diagram::LineItem& item) const
    {
        take(item.from);
        take(item.to);
    }
    void operator()(const diagram::RectItem& item) const
    {
        take({item.rect.x, item.rect.y});
        take({item.rect.x + item.rect.width, item.rect.y + item.rect.height});
    }
    void operator()(const diagram::CircleItem& item) const { take(item.centre); }
    void operator()(const diagram::PathItem& item) const
    {
        for (const diagram::PathItem::Element& element : item.elements) {
            if (element.verb != diagram::PathItem::Verb::Close) {
                take(element.point);
            }
        }
    }
    void operator()(const diagram::TextItem& item) const { take(item.at); }
    void operator()(const diagram::GroupBegin&) const {}
    void operator()(const diagram::GroupEnd&) const {}
};

} // namespace

/// Groups that have something to say.
void StateGraphView::collectParts()
{
    m_parts.clear();
    std::vector<std::size_t> open;
    for (const diagram::DisplayItem& item : m_list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            open.push_back(begin->title.empty() ? SIZE_MAX : m_parts.size());
            if (!begin->title.empty()) {
                m_parts.push_back({QString::fromStdString(begin->title), {}});
            }
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            open.pop_back();
        } else if (!open.empty() && open.back() != SIZE_MAX) {
            std::visit(Corners{m_parts[open.back()].box}, item);
        }
    }
}

int StateGraphView::partCount() const { return static_cast<int>(m_parts.size()); }

SpokenPicture::Part StateGraphView::part(int index) const
{
    const Spoken& part = m_parts[static_cast<std::size_t>(index)];
    return {part.sentence, placement().mapRect(part.box).toAlignedRect() & rect(), false};
}

int StateGraphView::partAt(QPoint place) const
{
    // Nodes stand on top of the edges that end at them.
    for (int index = partCount() - 1; index >= 0; --index) {
        if (part(index).place.contains(place)) {
            return index;
        }
    }
    return -1;
}

} // namespace ui
