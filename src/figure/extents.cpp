// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/extents.h"

#include "diagram/picture/text_pieces.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string_view>
#include <variant>

namespace figure {

namespace {

Extent grown(double top, double bottom, const diagram::Stroke& stroke)
{
    const double by = stroke.ink == diagram::Ink::None ? 0 : stroke.width;
    return {std::min(top, bottom) - by, std::max(top, bottom) + by};
}

double largestOf(const diagram::TextItem& item)
{
    double largest = 0;
    diagram::forEachPiece(item, [&](std::string_view, const diagram::Font& font, diagram::Ink) {
        largest = std::max(largest, font.size);
    });
    return largest;
}

/// No letter is wider than its font is large; Chinese ones, of three octets each, are as wide.
double widestOf(const diagram::TextItem& item)
{
    const auto letters = std::ranges::count_if(
        item.text, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; });
    return static_cast<double>(letters) * largestOf(item);
}

struct Measure
{
    Extent operator()(const diagram::LineItem& item) const
    {
        return grown(item.from.y, item.to.y, item.stroke);
    }
    Extent operator()(const diagram::RectItem& item) const
    {
        return grown(item.rect.y, item.rect.bottom(), item.stroke);
    }
    Extent operator()(const diagram::CircleItem& item) const
    {
        return grown(item.centre.y - item.radius, item.centre.y + item.radius, item.stroke);
    }
    Extent operator()(const diagram::PathItem& item) const
    {
        double top = 1e9;
        double bottom = -1e9;
        for (const auto& piece : item.elements) {
            using Verb = diagram::PathItem::Verb;
            if (piece.verb == Verb::Close) {
                continue;
            }
            top = std::min(top, piece.point.y);
            bottom = std::max(bottom, piece.point.y);
            if (piece.verb == Verb::Cubic) {
                // A curve stays within its control points.
                top = std::min({top, piece.control1.y, piece.control2.y});
                bottom = std::max({bottom, piece.control1.y, piece.control2.y});
            }
        }
        return item.elements.empty() ? Extent{} : grown(top, bottom, item.stroke);
    }
    Extent operator()(const diagram::TextItem& item) const
    {
        const double angle = item.rotation * std::numbers::pi / 180;
        const double above = 1.2 * largestOf(item);
        const double below = 0.4 * largestOf(item);
        const double along = std::sin(angle) * widestOf(item);
        const double before = item.anchor == diagram::Anchor::Start ? 0
            : item.anchor == diagram::Anchor::Middle                ? -along / 2
                                                                    : -along;
        const double after = before + along;
        return {item.at.y + std::min(before, after) - above,
            item.at.y + std::max(before, after) + below};
    }
    Extent operator()(const diagram::GroupBegin&) const { return {}; }
    Extent operator()(const diagram::GroupEnd&) const { return {}; }
};

} // namespace

Extent extentOf(const diagram::DisplayItem& item) { return std::visit(Measure{}, item); }

} // namespace figure
