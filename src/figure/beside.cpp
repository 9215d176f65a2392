// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/beside.h"

#include <algorithm>
#include <iterator>
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

} // namespace

void moveRight(diagram::DisplayList& list, double dx)
{
    for (diagram::DisplayItem& item : list.items) {
        std::visit(Mover{dx}, item);
    }
    list.size.width += dx;
}

diagram::DisplayList beside(diagram::DisplayList left, diagram::DisplayList right, double gap)
{
    moveRight(right, left.size.width + gap);
    left.size = {right.size.width, std::max(left.size.height, right.size.height)};
    if (!right.description.empty()) {
        left.description.append(left.description.empty() ? "" : "\n").append(right.description);
    }
    left.items.insert(left.items.end(), std::make_move_iterator(right.items.begin()),
        std::make_move_iterator(right.items.end()));
    return left;
}

} // namespace figure
