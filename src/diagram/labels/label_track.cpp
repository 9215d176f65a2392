// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/label_track.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace diagram {

namespace {

/// What only just touches is free.
constexpr double kRounding = 1e-6;

} // namespace

void LabelTrack::begin(const ArrowPath& path, double reach)
{
    const double dx = path.aim.x - path.tail.x;
    const double dy = path.aim.y - path.tail.y;
    const double length = std::sqrt(dx * dx + dy * dy);
    m_tail = path.tail;
    m_cosine = std::abs(dx) / length;
    m_sine = (dx < 0 ? -dy : dy) / length;
    m_length = seen(path.tip).x;
    m_reach = reach;
    m_lines.clear();
    m_blocks.clear();
    m_crossings.clear();
}

void LabelTrack::add(const ArrowPath& other)
{
    Line line{seen(other.tail), seen(other.tip)};
    if (line.from.y > line.to.y) {
        std::swap(line.from, line.to);
    }
    if (line.from.y >= m_reach || line.to.y <= -m_reach) {
        return;
    }
    line.slope =
        line.from.y < line.to.y ? (line.to.x - line.from.x) / (line.to.y - line.from.y) : 0;
    if (line.from.y < 0 && line.to.y > 0) {
        const double share = (line.from.x - line.from.y * line.slope) / m_length;
        if (share > 0 && share < 1) {
            m_crossings.push_back(share);
        }
    }
    m_lines.push_back(line);
}

void LabelTrack::add(const OrientedBox& box)
{
    Block block;
    block.centre = seen(box.centre);
    block.halfWidth = box.halfWidth;
    block.halfHeight = box.halfHeight;
    if (std::abs(block.centre.y) < m_reach + block.halfWidth + block.halfHeight) {
        block.cosine = m_cosine * box.cosine + m_sine * box.sine;
        block.sine = m_cosine * box.sine - m_sine * box.cosine;
        m_blocks.push_back(block);
    }
}

void LabelTrack::finish()
{
    m_crossings.push_back(0);
    m_crossings.push_back(1);
    std::ranges::sort(m_crossings);
}

void LabelTrack::findCrossed(Strip strip, std::vector<Stretch>& covered) const
{
    for (const Line& line : m_lines) {
        const double enters = std::max(line.from.y, strip.from);
        const double leaves = std::min(line.to.y, strip.to);
        if (enters > leaves || enters == strip.to || leaves == strip.from) {
            continue;
        }
        // One that runs alongside covers all of itself.
        const bool isLevel = line.from.y == line.to.y;
        const double one = line.from.x + (enters - line.from.y) * line.slope;
        const double other =
            isLevel ? line.to.x : line.from.x + (leaves - line.from.y) * line.slope;
        covered.push_back({std::min(one, other) + kRounding, std::max(one, other) - kRounding});
    }
}

void LabelTrack::findCovered(Strip strip, double between, std::vector<Stretch>& covered) const
{
    covered.clear();
    findCrossed(strip, covered);
    const double middle = (strip.from + strip.to) / 2;
    const double half = (strip.to - strip.from) / 2;
    for (const Block& block : m_blocks) {
        const double cosine = std::abs(block.cosine);
        const double sine = std::abs(block.sine);
        const double off = middle - block.centre.y;
        if (std::abs(off) >= half + block.halfWidth * sine + block.halfHeight * cosine) {
            continue;
        }
        // Two boxes keep apart along a side of one of them. First the label's own, ...
        double reach = block.halfWidth * cosine + block.halfHeight * sine;
        Stretch stretch{block.centre.x - reach, block.centre.x + reach};
        // ... then those of the block, along which the label moves at an angle.
        const auto limit = [&](double at, double within) {
            stretch.from = std::max(stretch.from, at - within);
            stretch.to = std::min(stretch.to, at + within);
        };
        if (cosine > 0) {
            limit(block.centre.x - off * block.sine / block.cosine,
                (block.halfWidth + half * sine) / cosine);
        }
        if (sine > 0) {
            limit(block.centre.x + off * block.cosine / block.sine,
                (block.halfHeight + half * cosine) / sine);
        }
        covered.push_back({stretch.from - between + kRounding, stretch.to + between - kRounding});
    }
}

std::optional<double> nearestClear(
    const Places& places, std::span<const Stretch> covered, double half)
{
    constexpr std::size_t kMost = 256;
    const double step = std::max(places.step, (places.most - places.least) / (kMost - 2));
    // Places are numbered from the lowest, which is so many steps before the best.
    const auto before = static_cast<int>(std::floor((places.best - places.least) / step));
    const auto after = static_cast<int>(std::floor((places.most - places.best) / step));
    const int count = before + after + 1;
    if (count <= 0) {
        return {};
    }
    const double origin = places.best - before * step;
    std::array<std::uint64_t, kMost / 64> taken{};
    const auto take = [&](int first, int last) {
        for (int word = first / 64; word <= last / 64; ++word) {
            const int from = std::max(first - 64 * word, 0);
            const int to = std::min(last - 64 * word, 63);
            taken[static_cast<std::size_t>(word)] |= (~std::uint64_t{0} >> (63 - (to - from)))
                << from;
        }
    };
    const double perStep = 1 / step;
    for (const Stretch& each : covered) {
        const double from = (each.from - half - origin) * perStep;
        const double to = (each.to + half - origin) * perStep;
        if (from >= to || to <= 0 || from >= count - 1) {
            continue;
        }
        const int first = from < 0 ? 0 : static_cast<int>(from) + 1;
        const auto whole = static_cast<int>(std::min(to, static_cast<double>(count)));
        const int last = whole < to ? std::min(whole, count - 1) : whole - 1;
        if (first == 0 && last == count - 1) {
            return {};
        }
        if (first <= last) {
            take(first, last);
        }
    }
    const auto isFree = [&](int number) {
        return number >= 0 && number < count &&
            ((taken[static_cast<std::size_t>(number / 64)] >> (number % 64)) & 1) == 0;
    };
    const int towards = places.towards < 0 ? -1 : 1;
    const int furthest = std::max(std::abs(before), std::abs(after));
    for (int off = 0; off <= furthest; ++off) {
        for (const int number : {before + towards * off, before - towards * off}) {
            if (isFree(number)) {
                return origin + number * step;
            }
        }
    }
    return {};
}

double longestClear(std::span<const Stretch> covered, double from, double to)
{
    // In 64 parts: those that are covered wholly, by one.
    constexpr int kParts = 64;
    const double part = (to - from) / kParts;
    const double perPart = 1 / part;
    std::uint64_t clear = ~std::uint64_t{0};
    for (const Stretch& each : covered) {
        const double begin = std::clamp((each.from - from) * perPart, 0.0, 64.0);
        const double end = std::clamp((each.to - from) * perPart, 0.0, 64.0);
        const int first = static_cast<int>(begin) + (static_cast<int>(begin) < begin ? 1 : 0);
        const int beyond = static_cast<int>(end);
        if (first < beyond) {
            clear &= ~((~std::uint64_t{0} >> (kParts - (beyond - first))) << first);
        }
    }
    int longest = 0;
    for (; clear != 0; ++longest) {
        clear &= clear << 1;
    }
    // What is clear may begin and end within a part that is covered elsewhere.
    return longest == kParts ? std::numeric_limits<double>::infinity() : (longest + 2) * part;
}

} // namespace diagram
