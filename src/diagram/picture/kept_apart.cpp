// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/picture/kept_apart.h"

#include <algorithm>
#include <cstddef>

namespace diagram {

namespace {

/// Neighbours that touch and so move as one.
struct Cluster
{
    double sum = 0;
    std::size_t count = 0;

    double place() const { return sum / static_cast<double>(count); }
};

} // namespace

std::vector<double> keptApart(std::span<const Wish> wishes, double gap, double from, double to)
{
    if (wishes.empty()) {
        return {};
    }
    // With what stands before it taken off, each wants to be at a place not before its neighbour's.
    std::vector<double> offsets;
    std::vector<Cluster> clusters;
    double offset = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        if (i > 0) {
            offset += (wishes[i - 1].length + wishes[i].length) / 2 + gap;
        }
        offsets.push_back(offset);
        clusters.push_back({wishes[i].middle - offset, 1});
        while (clusters.size() > 1 && clusters.back().place() < clusters.end()[-2].place()) {
            const Cluster last = clusters.back();
            clusters.pop_back();
            clusters.back().sum += last.sum;
            clusters.back().count += last.count;
        }
    }
    const double least = from + wishes.front().length / 2;
    const double most = std::max(least, to - wishes.back().length / 2 - offset);
    std::vector<double> middles;
    middles.reserve(wishes.size());
    for (const Cluster& cluster : clusters) {
        const double place = std::clamp(cluster.place(), least, most);
        for (std::size_t i = 0; i < cluster.count; ++i) {
            middles.push_back(place + offsets[middles.size()]);
        }
    }
    return middles;
}

} // namespace diagram
