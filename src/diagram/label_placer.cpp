// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/label_placer.h"

#include "diagram/style.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>

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
constexpr double kEndless = 1e300;
/// How much further away than from its own arrow the next must be from a label below.
constexpr double kFurther = 12;

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
    const double otherShare = (apart.x * along.y - apart.y * along.x) / area;
    return otherShare > 0 && otherShare < 1 ? (apart.x * across.y - apart.y * across.x) / area : -1;
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
    double lowest = -kEndless;
    m_reach.reserve(paths.size());
    for (const ArrowPath& path : paths) {
        lowest = std::max(lowest, path.bottom());
        m_reach.push_back(lowest);
    }
    for (std::size_t i = 0; i < paths.size(); ++i) {
        if (paths[i].lost) {
            m_taken[i].add(crossBox(paths[i].tip));
        }
        if (paths[i].injected) {
            m_taken[i].add(dotBox(paths[i].tail));
        }
    }
}

void LabelPlacer::gather(std::size_t index)
{
    const double top = std::min(m_paths[index].top(), m_paths[index].aim.y) - kReach;
    const double bottom = std::max(m_paths[index].bottom(), m_paths[index].aim.y) + kReach;
    const auto first = std::lower_bound(m_reach.begin(), m_reach.end(), top);
    m_near.clear();
    const auto isNear = [&](std::size_t other) {
        return m_paths[other].bottom() >= top && m_paths[other].top() <= bottom;
    };
    // What stands next to the arrow is most often in the way, and is asked first.
    std::size_t before = index + 1;
    std::size_t after = index + 1;
    const auto begin = static_cast<std::size_t>(first - m_reach.begin());
    // Tails come in order, but for what shares an instant.
    const auto isBeyond = [&](std::size_t other) { return m_paths[other].top() > bottom + kReach; };
    while (before > begin || after < m_paths.size()) {
        if (before > begin && isNear(--before)) {
            m_near.push_back(before);
        }
        if (after < m_paths.size()) {
            if (isBeyond(after)) {
                after = m_paths.size();
            } else if (isNear(after++)) {
                m_near.push_back(after - 1);
            }
        }
    }
    findCrossings(index);
}

void LabelPlacer::findCrossings(std::size_t index)
{
    m_crossings.assign({0, 1});
    for (const std::size_t other : m_near) {
        const double share = crossingOf(m_paths[index], m_paths[other]);
        if (share > 0 && share < 1) {
            m_crossings.push_back(share);
        }
    }
    std::ranges::sort(m_crossings);
}

void LabelPlacer::findBeside(std::size_t index, const LabelShapes& shapes)
{
    const ArrowPath& path = m_paths[index];
    const double dx = path.aim.x - path.tail.x;
    const double dy = path.aim.y - path.tail.y;
    // Times the length of the arrow, as all that is compared with it.
    const double length = std::hypot(dx, dy);
    const double reach = length *
        (shapes.mostHeight() + style::kLabelGap + kOverCross + style::kLabelClear + kFurther);
    const auto off = [&](Point point) {
        return (point.y - path.tail.y) * dx - (point.x - path.tail.x) * dy;
    };
    const auto isBeside = [&](std::size_t other) {
        const double tail = off(m_paths[other].tail);
        const double tip = off(m_paths[other].tip);
        if (std::min(tail, tip) < reach && std::max(tail, tip) > -reach) {
            return true;
        }
        return std::ranges::any_of(m_taken[other].all(), [&](const OrientedBox& box) {
            return std::abs(off(box.centre)) < reach + length * (box.halfWidth + box.halfHeight);
        });
    };
    m_beside.clear();
    std::ranges::copy_if(m_near, std::back_inserter(m_beside), isBeside);
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
        return kEndless;
    }
    double longest = 0;
    for (std::size_t i = 0; i + 1 < m_crossings.size(); ++i) {
        longest = std::max(longest, m_crossings[i + 1] - m_crossings[i]);
    }
    return longest * std::abs(m_paths[index].tip.x - m_paths[index].tail.x);
}

bool LabelPlacer::isInside(const Rect& bounds) const
{
    // A label on a steep arrow leans towards a lifeline.
    return bounds.y >= m_top && bounds.bottom() <= m_bottom &&
        bounds.x >= m_left - style::kLabelPad && bounds.right() <= m_right + style::kLabelPad;
}

/// Adds where `box` cannot be, moved along itself, to what is blocked; false where it is free.
bool LabelPlacer::findsBlock(std::size_t index, std::span<const std::size_t> near,
    const OrientedBox& box, const Rect& bounds, double between) const
{
    // Two labels on one line are read as one unless they keep further apart.
    OrientedBox apart = box;
    apart.halfWidth += between;
    for (const std::size_t other : near) {
        const ArrowPath& path = m_paths[other];
        const bool level = path.top() < bounds.bottom() && path.bottom() > bounds.y;
        if (level && other != index && crosses(box, path.tail, path.tip)) {
            m_blocked.push_back(blockedShift(box, path.tail, path.tip));
            return true;
        }
        for (const OrientedBox& taken : m_taken[other].all()) {
            if (overlap(apart, taken)) {
                m_blocked.push_back(blockedShift(apart, taken));
                return true;
            }
        }
    }
    return false;
}

bool LabelPlacer::isFree(std::size_t index, const OrientedBox& box) const
{
    const Rect own = boundsOf(box);
    const OrientedBox clear = grown(box, style::kLabelClear / 2);
    const Rect bounds = boundsOf(clear);
    return own.x >= m_left && own.right() <= m_right && isInside(bounds) &&
        !findsBlock(index, m_near, clear, bounds, 0);
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
    // Along the arrow; `from` and `to` are measured along the picture's width.
    const auto shiftTo = [&](double x) { return (x - start) / box.cosine; };
    m_blocked.clear();
    for (double off = 0; off <= to - from; off += kStep) {
        for (const double side : {towards, -towards}) {
            const double x = start + side * off;
            if (x < from || x > to || !isBesideArrow(x) || (off == 0 && side != towards)) {
                continue;
            }
            // Where many arrows are near, most places are known to be taken from the last attempt.
            const double shift = shiftTo(x);
            const auto coversThis = [&](const Shift& blocked) {
                return blocked.from < shift && shift < blocked.to;
            };
            if (std::ranges::any_of(m_blocked, coversThis)) {
                continue;
            }
            const double y = path.tail.y + (x - path.tail.x) * dy / dx;
            box.centre = {x - away * box.sine, y + away * box.cosine};
            const OrientedBox clear = grown(box, style::kLabelClear / 2);
            const Rect bounds = boundsOf(clear);
            if (!isInside(bounds)) {
                continue;
            }
            if (findsBlock(index, m_beside, clear, bounds, kBetweenLabels)) {
                Shift& blocked = m_blocked.back();
                blocked.from += shift;
                blocked.to += shift;
                if (blocked.from < shiftTo(from) && blocked.to > shiftTo(to)) {
                    return {};
                }
            } else if (where == Where::Above || isClearBelow(index, box)) {
                return box;
            }
        }
    }
    return {};
}

/// A label below its arrow is taken for that of the next one, unless that is further away.
bool LabelPlacer::isClearBelow(std::size_t index, const OrientedBox& box) const
{
    OrientedBox below = box;
    below.centre.x -= kFurther * box.sine;
    below.centre.y += kFurther * box.cosine;
    const Rect bounds = boundsOf(below);
    return std::ranges::none_of(m_beside, [&](std::size_t other) {
        const ArrowPath& path = m_paths[other];
        return other != index && path.top() < bounds.bottom() && path.bottom() > bounds.y &&
            crosses(below, path.tail, path.tip);
    });
}

std::optional<LabelPlace> LabelPlacer::attempt(
    std::size_t index, const LabelShapes& shapes, std::size_t shape, Where where, Reach reach)
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

/// The first way that tells everything, is wider than `over` and no wider than `upTo`.
std::optional<LabelPlace> LabelPlacer::attemptTelling(std::size_t index, const LabelShapes& shapes,
    Where where, Reach reach, double over, double upTo)
{
    for (std::size_t shape = 0; shape < shapes.telling(); ++shape) {
        const double width = shapes[shape].width;
        if (width <= over || width > upTo) {
            continue;
        }
        if (const auto found = attempt(index, shapes, shape, where, reach)) {
            return found;
        }
    }
    return {};
}

std::optional<LabelPlace> LabelPlacer::place(std::size_t index, const LabelShapes& shapes)
{
    gather(index);
    findBeside(index, shapes);
    if (isShort(index)) {
        if (const auto found =
                attemptTelling(index, shapes, Where::Above, Reach::Within, -kEndless, kEndless)) {
            return found;
        }
    }
    // A label that keeps within its own stretch leaves the others theirs.
    const double fair = freeLength(index) - style::kLabelPad;
    for (const auto& [where, over, upTo] :
        {std::tuple{Where::Above, -kEndless, fair}, std::tuple{Where::Above, fair, kEndless},
            std::tuple{Where::Below, -kEndless, kEndless}}) {
        if (const auto found = attemptTelling(index, shapes, where, Reach::Beyond, over, upTo)) {
            return found;
        }
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
