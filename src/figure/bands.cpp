// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/bands.h"

#include "figure/extents.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <variant>

namespace figure {

Bands::Bands(const diagram::DisplayList& list, double height)
    : m_list(list)
    , m_height(height)
    , m_bands(static_cast<std::size_t>(std::max(0.0, list.size.height) / height) + 1)
{
    std::vector<float> opacities{1};
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const diagram::DisplayItem& item = list.items[i];
        if (const auto* group = std::get_if<diagram::GroupBegin>(&item)) {
            opacities.push_back(opacities.back() * static_cast<float>(group->opacity));
        } else if (std::holds_alternative<diagram::GroupEnd>(item)) {
            opacities.pop_back();
        } else {
            const Extent extent = extentOf(item);
            for (std::size_t b = bandAt(extent.top); b <= bandAt(extent.bottom); ++b) {
                m_bands[b].push_back({static_cast<std::uint32_t>(i), opacities.back()});
            }
        }
    }
}

diagram::DisplayList Bands::between(double top, double bottom) const
{
    diagram::DisplayList result;
    result.size = m_list.size;
    float opacity = 1;
    for (const Entry& entry : entriesBetween(top, bottom)) {
        if (entry.opacity != opacity) {
            if (opacity != 1) {
                result.items.emplace_back(diagram::GroupEnd{});
            }
            if (entry.opacity != 1) {
                result.items.emplace_back(diagram::GroupBegin{.opacity = entry.opacity});
            }
            opacity = entry.opacity;
        }
        result.items.push_back(m_list.items[entry.item]);
    }
    if (opacity != 1) {
        result.items.emplace_back(diagram::GroupEnd{});
    }
    return result;
}

std::vector<Bands::Entry> Bands::entriesBetween(double top, double bottom) const
{
    std::vector<Entry> result;
    std::vector<Entry> before;
    for (std::size_t b = bandAt(top); b <= bandAt(bottom); ++b) {
        before.swap(result);
        result.clear();
        std::ranges::set_union(before, m_bands[b], std::back_inserter(result));
    }
    return result;
}

std::size_t Bands::bandAt(double y) const
{
    const double band = std::clamp(y / m_height, 0.0, static_cast<double>(m_bands.size() - 1));
    return static_cast<std::size_t>(band);
}

} // namespace figure
