// SPDX-License-Identifier: GPL-3.0-or-later

#include "figure/pages.h"

#include <algorithm>
#include <cmath>
#include <variant>

namespace figure {

namespace {

constexpr double kFullest = 0.8;

/// The extents of all texts, from the top down, those that touch as one.
std::vector<Extent> texts(const diagram::DisplayList& list)
{
    std::vector<Extent> all;
    for (const diagram::DisplayItem& item : list.items) {
        if (std::holds_alternative<diagram::TextItem>(item)) {
            all.push_back(extentOf(item));
        }
    }
    std::ranges::sort(all, {}, &Extent::top);
    std::vector<Extent> result;
    for (const Extent& extent : all) {
        if (!result.empty() && extent.top <= result.back().bottom) {
            result.back().bottom = std::max(result.back().bottom, extent.bottom);
        } else {
            result.push_back(extent);
        }
    }
    return result;
}

/// The lowest whole pixel above `latest` that no text is on, or `latest` where there is none
/// below `earliest`.
double cutBetween(const std::vector<Extent>& texts, double earliest, double latest)
{
    double cut = latest;
    auto next = std::ranges::lower_bound(texts, latest, {}, &Extent::top);
    while (next != texts.begin()) {
        --next;
        if (next->bottom <= cut) {
            break;
        }
        cut = std::floor(next->top);
    }
    return cut > earliest ? cut : latest;
}

} // namespace

std::vector<Extent> cutIntoPages(const diagram::DisplayList& list, double tallest)
{
    const double height = list.size.height;
    if (height <= tallest) {
        return {{0, height}};
    }
    const std::vector<Extent> occupied = texts(list);
    std::vector<Extent> pages;
    double top = 0;
    while (height - top > tallest) {
        const double cut =
            cutBetween(occupied, top + kFullest * tallest, std::floor(top + tallest));
        pages.push_back({top, cut});
        top = cut;
    }
    pages.push_back({top, height});
    return pages;
}

} // namespace figure
