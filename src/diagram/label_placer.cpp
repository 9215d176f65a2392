// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/label_placer.h"

#include "diagram/style.h"

#include <algorithm>
#include <cmath>

namespace diagram {

namespace {

/// How far a label is moved along its arrow from one attempt to the next.
constexpr double kStep = 12;
/// How much further from its arrow the label of a lost segment may stand, so that it can pass over
/// its own cross.
constexpr double kOverCross = 3.5;
/// How far behind the cross it may begin.
constexpr double kPastCross = -8;
/// Between the end of one label and the beginning of the next, beyond what keeps a label clear.
constexpr double kBetweenLabels = 6;
/// Nothing further away than this from an arrow's ends is in the way of its label.
constexpr double kReach = 70;

/// The share of the way of `path` at which `other` crosses it; negative if it does not.
double crossingOf(const ArrowPath& path, const ArrowPath& other)
{
    const Point along{path.tip.x - path.tail.x, path.tip.y - path.tail.y};
    const Point across{other.tip.x - other.tail.x, other.tip.y - other.tail.y};
    const double area = along.x * across.y - along.y * across.x;
    if (area == 0) {
        return -1;
    }
    const Point apart{other.tail.x - path.tail.x, other.tail.y - path.tail.y};
    const double share = (apart.x * across.y - apart.y * across.x) / area;
    const double otherShare = (apart.x * along.y - apart.y * along.x) / area;
    return otherShare > 0 && otherShare < 1 ? share : -1;
}

} // namespace

LabelPlacer::LabelPlacer(
    std::span<const ArrowPath> paths, double left, double right, double top, double bottom)
    : m_paths(paths)
    , m_left(left + style::kLabelPad)
    , m_right(right - style::kLabelPad)
    , m_top(top)
    , m_bottom(bottom)
    , m_taken(paths.size())
{
    double lowest = -1e300;
    m_reach.reserve(paths.size());
    for (const ArrowPath& path : paths) {
        lowest = std::max(lowest, path.bottom());
        m_reach.push_back(lowest);
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (paths[i].lost) {
            m_taken[i].add(crossBox(paths[i].tip));
        }
    }
}

void LabelPlacer::gather(std::size_t index)
{
    const double top = std::min(m_paths[index].top(), m_paths[index].aim.y) - kReach;
    const double bottom = std::max(m_paths[index].bottom(), m_paths[index].aim.y) + kReach;
    const auto first = std::lower_bound(m_reach.begin(), m_reach.end(), top);
    m_near.clear();
    for (auto i = static_cast<std::size_t>(first - m_reach.begin()); i < m_paths.size(); ++i) {
        if (m_paths[i].top() > bottom + kReach) {
            break; // tails come in order, but for what shares an instant
        }
        if (m_paths[i].bottom() >= top && m_paths[i].top() <= bottom) {
            m_near.push_back(i);
        }
    }
    // What stands next to the arrow is most often in the way, and is asked first.
    const auto away = [index](std::size_t other) {
        return other < index ? index - other : other - index;
    };
    std::ranges::sort(m_near, {}, away);
    m_crossings = crossings(index);
}

std::vector<double> LabelPlacer::crossings(std::size_t index) const
{
    std::vector<double> shares{0, 1};
    for (const std::size_t other : m_near) {
        const double share = crossingOf(m_paths[index], m_paths[other]);
        if (share > 0 && share < 1) {
            shares.push_back(share);
        }
    }
    std::ranges::sort(shares);
    return shares;
}

/// Where a label would like its middle to be: in the middle of the arrow, or where others cross it,
/// in the middle of the first free stretch from the tail that is long enough; else of the longest.
double LabelPlacer::startFor(std::size_t index, double width) const
{
    const ArrowPath& path = m_paths[index];
    const double length = std::abs(path.tip.x - path.tail.x);
    double best = 0.5;
    double widest = 0;
    for (std::size_t i = 0; i + 1 < m_crossings.size(); ++i) {
        const double stretch = (m_crossings[i + 1] - m_crossings[i]) * length;
        if (stretch > widest) {
            widest = stretch;
            best = (m_crossings[i] + m_crossings[i + 1]) / 2;
        }
        if (stretch > width) {
            best = (m_crossings[i] + m_crossings[i + 1]) / 2;
            break;
        }
    }
    return path.at(best).x;
}

/// The longest stretch of an arrow that no other crosses; endless where none does at all.
double LabelPlacer::freeLength(std::size_t index) const
{
    if (m_crossings.size() == 2) {
        return 1e300;
    }
    double longest = 0;
    for (std::size_t i = 0; i + 1 < m_crossings.size(); ++i) {
        longest = std::max(longest, m_crossings[i + 1] - m_crossings[i]);
    }
    return longest * std::abs(m_paths[index].tip.x - m_paths[index].tail.x);
}

bool LabelPlacer::fits(std::size_t index, const OrientedBox& box, double between) const
{
    const OrientedBox clear = grown(box, style::kLabelClear / 2);
    // Two labels on one line are read as one unless they keep further apart.
    OrientedBox apart = clear;
    apart.halfWidth += between;
    const Rect bounds = boundsOf(clear);
    if (bounds.y < m_top || bounds.bottom() > m_bottom) {
        return false;
    }
    // A label on a steep arrow leans towards a lifeline.
    if (bounds.x < m_left - style::kLabelPad || bounds.right() > m_right + style::kLabelPad) {
        return false;
    }
    return std::ranges::all_of(m_near, [&](std::size_t other) {
        const ArrowPath& path = m_paths[other];
        const bool level = path.top() < bounds.bottom() && path.bottom() > bounds.y;
        const bool crossed = level && other != index && crosses(clear, path.tail, path.tip);
        return !crossed &&
            std::ranges::none_of(m_taken[other].all(),
                [&](const OrientedBox& taken) { return overlap(apart, taken); });
    });
}

bool LabelPlacer::isFree(std::size_t index, const OrientedBox& box) const
{
    const Rect bounds = boundsOf(box);
    return bounds.x >= m_left && bounds.right() <= m_right && fits(index, box, 0);
}

/// Whether an arrow does not reach from one lifeline to the other.
bool LabelPlacer::isShort(std::size_t index) const
{
    const ArrowPath& path = m_paths[index];
    const double length = std::abs(path.tip.x - path.tail.x);
    return length < m_right - m_left;
}

/// Tries places along the arrow, from the middle outwards, first towards its head: there the arrow
/// that it answers is further away.
std::optional<OrientedBox> LabelPlacer::slide(
    std::size_t index, const LabelShape& shape, Where where, Reach reach, double gap) const
{
    const ArrowPath& path = m_paths[index];
    const double dx = path.aim.x - path.tail.x;
    const double dy = path.aim.y - path.tail.y;
    const double length = std::hypot(dx, dy);
    const double towards = dx < 0 ? -1 : 1;
    OrientedBox box;
    box.cosine = std::abs(dx) / length;
    box.sine = towards * dy / length;
    box.halfWidth = shape.width / 2;
    box.halfHeight = shape.height / 2;
    const double away = (gap + box.halfHeight) * (where == Where::Above ? -1 : 1);

    const double margin = box.halfWidth * box.cosine + box.halfHeight * std::abs(box.sine);
    double from = m_left + margin;
    double to = m_right - margin;
    if (reach == Reach::Within || !path.lost) {
        // What comes from the middle has no arrow beyond: at least half of its label stands by it.
        const double inside = reach == Reach::Within ? margin : 0;
        from = std::max(from, std::min(path.tail.x, path.tip.x) + inside);
        to = std::min(to, std::max(path.tail.x, path.tip.x) - inside);
    }
    if (from > to) {
        return {};
    }
    // The label of a lost segment begins above what is drawn of it.
    const double begins = path.tip.x - path.tail.x + towards * (margin + kPastCross);
    const auto isBesideArrow = [&](double x) {
        return !path.lost || towards * (x - path.tail.x) <= towards * begins;
    };
    const double start = std::clamp(startFor(index, shape.width), from, to);
    for (double off = 0; off <= to - from; off += kStep) {
        for (const double side : {towards, -towards}) {
            const double x = start + side * off;
            if (x < from || x > to || !isBesideArrow(x) || (off == 0 && side != towards)) {
                continue;
            }
            const double y = path.tail.y + (x - path.tail.x) * dy / dx;
            box.centre = {x - away * box.sine, y + away * box.cosine};
            if (fits(index, box, kBetweenLabels) &&
                (where == Where::Above || isClearBelow(index, box))) {
                return box;
            }
        }
    }
    return {};
}

/// A label below its arrow is taken for that of the next one, unless that is further away.
bool LabelPlacer::isClearBelow(std::size_t index, const OrientedBox& box) const
{
    constexpr double kFurther = 12;
    OrientedBox below = box;
    below.centre.x -= kFurther * box.sine;
    below.centre.y += kFurther * box.cosine;
    const Rect bounds = boundsOf(below);
    return std::ranges::none_of(m_near, [&](std::size_t other) {
        const ArrowPath& path = m_paths[other];
        return other != index && path.top() < bounds.bottom() && path.bottom() > bounds.y &&
            crosses(below, path.tail, path.tip);
    });
}

std::optional<LabelPlace> LabelPlacer::attempt(
    std::size_t index, LabelShapes& shapes, std::size_t shape, Where where, Reach reach)
{
    auto box = slide(index, shapes[shape], where, reach, style::kLabelGap);
    if (!box.has_value() && reach == Reach::Beyond && m_paths[index].lost) {
        box = slide(index, shapes[shape], where, reach, style::kLabelGap + kOverCross);
    }
    if (!box.has_value()) {
        return {};
    }
    m_taken[index].add(*box);
    return LabelPlace{shape, *box, reach == Reach::Beyond && isShort(index)};
}

/// The first way that tells everything and is no wider than `room`.
std::optional<LabelPlace> LabelPlacer::attemptTelling(
    std::size_t index, LabelShapes& shapes, Where where, Reach reach, double room)
{
    for (std::size_t shape = 0; shape < shapes.telling(); ++shape) {
        if (shapes[shape].width > room) {
            continue;
        }
        if (const auto found = attempt(index, shapes, shape, where, reach)) {
            return found;
        }
    }
    return {};
}

std::optional<LabelPlace> LabelPlacer::place(std::size_t index, LabelShapes& shapes)
{
    constexpr double kEndless = 1e300;
    gather(index);
    if (isShort(index)) {
        const auto found = attemptTelling(index, shapes, Where::Above, Reach::Within, kEndless);
        if (found.has_value()) {
            return found;
        }
    }
    // A label that keeps within its own stretch leaves the others theirs.
    const double fair = freeLength(index) - style::kLabelPad;
    for (const double room : {fair, kEndless}) {
        if (const auto found = attemptTelling(index, shapes, Where::Above, Reach::Beyond, room)) {
            return found;
        }
    }
    if (const auto found = attemptTelling(index, shapes, Where::Below, Reach::Beyond, kEndless)) {
        return found;
    }
    for (std::size_t shape = shapes.telling(); shape < shapes.count(); ++shape) {
        for (const Where where : {Where::Above, Where::Below}) {
            if (const auto found = attempt(index, shapes, shape, where, Reach::Beyond)) {
                return found;
            }
        }
    }
    return {};
}

} // namespace diagram
