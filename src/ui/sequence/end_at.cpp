// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/end_at.h"

#include <QRectF>

#include <vector>

namespace ui {
namespace {

std::optional<sim::Side> endOf(const diagram::GroupBegin& group)
{
    const auto* side = std::get_if<sim::Side>(&group.subject);
    return side != nullptr ? std::optional(*side) : std::nullopt;
}

} // namespace

std::optional<sim::Side> endAt(const diagram::DisplayList& list, QPointF place, double reach)
{
    std::vector<std::optional<sim::Side>> open;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            const auto outer = open.empty() ? std::nullopt : open.back();
            open.push_back(outer ? outer : endOf(*begin));
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            open.pop_back();
        } else if (const auto* box = std::get_if<diagram::RectItem>(&item)) {
            const QRectF rect(box->rect.x, box->rect.y, box->rect.width, box->rect.height);
            if (!open.empty() && open.back() &&
                rect.adjusted(-reach, 0, reach, 0).contains(place)) {
                return open.back();
            }
        }
    }
    return {};
}

std::optional<double> lifelineIn(const diagram::DisplayList& list, sim::Side side)
{
    bool isHead = false;
    for (const diagram::DisplayItem& item : list.items) {
        if (const auto* begin = std::get_if<diagram::GroupBegin>(&item)) {
            isHead = endOf(*begin) == side && begin->part.kind == diagram::Part::Kind::Head;
        } else if (const auto* box = std::get_if<diagram::RectItem>(&item); box && isHead) {
            return box->rect.x + box->rect.width / 2;
        }
    }
    return {};
}

} // namespace ui
