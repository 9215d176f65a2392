// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/side_by_side.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace figure {

namespace {

struct Mover
{
    double dx;

    void operator()(diagram::LineItem& item) const
    {
        item.from.x += dx;
        item.to.x += dx;
    }
    void operator()(diagram::RectItem& item) const { item.rect.x += dx; }
    void operator()(diagram::CircleItem& item) const { item.centre.x += dx; }
    void operator()(diagram::PathItem& item) const
    {
        for (auto& piece : item.elements) {
            piece.point.x += dx;
            piece.control1.x += dx;
            piece.control2.x += dx;
        }
    }
    void operator()(diagram::TextItem& item) const { item.at.x += dx; }
    void operator()(diagram::GroupBegin&) const {}
    void operator()(diagram::GroupEnd&) const {}
};

/// Moves everything in `list` to the right and makes it as much wider.
void moveRight(diagram::DisplayList& list, double dx)
{
    for (diagram::DisplayItem& item : list.items) {
        std::visit(Mover{dx}, item);
    }
    list.size.width += dx;
}

} // namespace

SideBySide::SideBySide(diagram::DisplaySink& sink, diagram::DisplayList right, double gap)
    : m_sink(sink)
    , m_right(std::move(right))
    , m_gap(gap)
{}

void SideBySide::begin(const diagram::DisplayList& head)
{
    moveRight(m_right, head.size.width + m_gap);
    diagram::DisplayList both = head;
    both.size = {m_right.size.width, std::max(head.size.height, m_right.size.height)};
    if (!m_right.description.empty()) {
        both.description.append(both.description.empty() ? "" : "\n").append(m_right.description);
    }
    m_sink.begin(both);
}

diagram::DisplayList sideBySide(diagram::DisplayList left, diagram::DisplayList right, double gap)
{
    diagram::DisplayCollector collector;
    SideBySide both(collector, std::move(right), gap);
    std::vector<diagram::DisplayItem> items = std::exchange(left.items, {});
    both.begin(left);
    both.take(items);
    both.finish();
    return collector.list();
}

} // namespace figure
