// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagram/labels/label_placer.h"

#include "diagram/picture/style.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <ranges>
#include <tuple>

namespace diagram {

namespace {

/// How far a label is moved along its arrow from one attempt to the next.
constexpr double kStep = 12;
/// How much further from its arrow the label of a lost segment may stand, so that it can pass over
/// its own cross; and that of an injected one, over the dot where it begins.
constexpr double kOverCross = 3.5;
constexpr double kOverDot = 5;
/// How far behind the cross it may begin.
constexpr double kPastCross = -8;
/// Between the end of one label and the beginning of the next, beyond what keeps a label clear.
constexpr double kBetweenLabels = 6;
/// Nothing further away than this from an arrow's ends is in the way of its label, which has seven
/// lines at most, or of the room that it needs below.
constexpr double kReach = 200;
/// The line above an arrow is crossed so far from where the arrow is.
constexpr double kElsewhere = 40;
constexpr double kEndless = 1e300;
/// How much further away than from its own arrow the next must be from a label of such a height
/// below: the last of many lines is seen first, and it must not stand right above the next arrow.
double furtherBelow(double height)
{
    constexpr double kFurther = 12;
    constexpr double kOfHeight = 0.6;
    return std::max(kFurther, kOfHeight * height);
}
/// How much nearer the middle of a label may be to an arrow of another slope than its edge is.
constexpr double kSlope = 1;
/// So much of a label's ends may be nearer to another arrow, which moves away from it.
constexpr double kEnds = 30;

/// How far a label on a steep arrow may lean into the room before a lifeline.
constexpr double kLean = style::kLabelPad - 3;

/// The height of a label of one line.
constexpr double kOneLine = 14.5;

} // namespace

LabelPlacer::LabelPlacer(
    std::span<const ArrowPath> paths, double left, double right, double top, double bottom)
    : m_paths(paths)
    , m_left(left + style::kLabelPad)
    , m_right(right - style::kLabelPad)
    , m_top(top)
    , m_bottom(bottom)
    , m_lines(paths, left, right)
{
    double lowest = -kEndless;
    m_reach.reserve(paths.size());
    for (const ArrowPath& path : paths) {
        // The label of a lost one may stand beyond where it was lost.
        lowest = std::max({lowest, path.bottom(), path.aim.y});
        m_reach.push_back(lowest);
    }
    // Arrows of copies begin below where later ones may leave.
    double highest = kEndless;
    m_begin.resize(paths.size());
    for (std::size_t i = paths.size(); i-- > 0;) {
        highest = std::min(highest, paths[i].top());
        m_begin[i] = highest;
    }
}

void LabelPlacer::turnTo(std::size_t index)
{
    m_index = index;
    m_isSurveyed = false;
    const ArrowPath& path = m_paths[index];
    const double top = std::min(path.top(), path.aim.y) - kReach;
    const double bottom = std::max(path.bottom(), path.aim.y) + kReach;
    // Mostly they are few: no search in all is as fast as looking at one after the other.
    m_firstNear = index;
    while (m_firstNear > 0 && m_reach[m_firstNear - 1] >= top) {
        --m_firstNear;
    }
    m_endNear = index + 1;
    while (m_endNear < m_paths.size() && m_begin[m_endNear] <= bottom) {
        ++m_endNear;
    }
    m_crossings = m_lines.crossings(index, m_firstNear, m_endNear);
}

/// Labels and causes of losses that stand by this arrow and later ones.
std::span<const LabelPlacer::Taken> LabelPlacer::takenFrom(std::size_t arrow) const
{
    auto first = m_taken.end();
    while (first != m_taken.begin() && std::prev(first)->arrow >= arrow) {
        --first;
    }
    return {first, m_taken.end()};
}

/// Looks at all that can be in the way of a label along the arrow.
void LabelPlacer::survey(const LabelShapes& shapes)
{
    if (m_isSurveyed) {
        return;
    }
    m_isSurveyed = true;
    const double height = shapes.mostHeight();
    const double reach =
        height + style::kLabelGap + kOverDot + style::kLabelClear + furtherBelow(height);
    m_track.begin(m_paths[m_index], reach);
    const double upright = reach / m_track.cosine() + 2 * kCrossArm;
    for (std::size_t other = m_firstNear; other < m_endNear; ++other) {
        if (m_lines.isFurther(m_index, other, upright)) {
            continue;
        }
        const ArrowPath& path = m_paths[other];
        if (other != m_index) {
            m_track.add(path);
        }
        if (path.lost) {
            m_track.add(crossBox(path.tip));
        }
        if (path.injected) {
            m_track.add(dotBox(path.tail));
        }
        if (path.fork.has_value()) {
            m_track.add(forkBox(path));
        }
    }
    for (const Taken& taken : takenNear()) {
        m_track.add(taken.box);
    }
    m_track.finish();
    m_stand = {};
    m_clear = {};
}

/// Where a label would like its middle to be: in the middle of the arrow, or where others cross it,
/// in the middle of the first free stretch from the tail that is long enough; else of the longest.
double LabelPlacer::startFor(double width) const
{
    const ArrowPath& path = m_paths[m_index];
    const auto crossings = m_track.crossings();
    const double length = std::abs(path.tip.x - path.tail.x);
    double best = 0.5;
    double widest = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        const double stretch = (crossings[i + 1] - crossings[i]) * length;
        if (stretch > widest) {
            widest = stretch;
            best = (crossings[i] + crossings[i + 1]) / 2;
        }
        if (stretch > width) {
            best = (crossings[i] + crossings[i + 1]) / 2;
            break;
        }
    }
    return path.at(best).x;
}

/// The longest stretch of an arrow that no other crosses; endless where none does at all.
double LabelPlacer::freeLength() const
{
    const auto crossings = m_track.crossings();
    if (crossings.size() == 2) {
        return kEndless;
    }
    double longest = 0;
    for (std::size_t i = 0; i + 1 < crossings.size(); ++i) {
        longest = std::max(longest, crossings[i + 1] - crossings[i]);
    }
    return longest * std::abs(m_paths[m_index].tip.x - m_paths[m_index].tail.x);
}

bool LabelPlacer::isInside(const Rect& bounds) const
{
    return bounds.y >= m_top && bounds.bottom() <= m_bottom && bounds.x >= m_left &&
        bounds.right() <= m_right;
}

bool LabelPlacer::isFree(const OrientedBox& box) const
{
    const Rect own = boundsOf(box);
    const OrientedBox clear = grown(box, style::kLabelClear / 2);
    if (!isInside(own)) {
        return false;
    }
    const auto isHit = [&](std::size_t other) {
        const ArrowPath& path = m_paths[other];
        return crosses(clear, path.tail, path.tip) ||
            (path.lost && overlap(clear, crossBox(path.tip))) ||
            (path.injected && overlap(clear, dotBox(path.tail))) ||
            (path.fork.has_value() && overlap(clear, forkBox(path)));
    };
    return std::ranges::none_of(std::views::iota(m_firstNear, m_endNear), isHit) &&
        std::ranges::none_of(
            takenNear(), [&](const Taken& taken) { return overlap(clear, taken.box); });
}

bool LabelPlacer::isClear(const OrientedBox& box) const
{
    const Rect own = boundsOf(box);
    const OrientedBox clear = grown(box, style::kLabelClear);
    if (!isInside(own)) {
        return false;
    }
    const auto end = m_paths.begin() +
        (std::ranges::upper_bound(m_begin, own.bottom() + 2 * style::kLabelClear) -
            m_begin.begin());
    auto first = static_cast<std::size_t>(end - m_paths.begin());
    // Labels, and why segments were lost, stand a little away from their arrows.
    while (first > 0 && m_reach[first - 1] >= own.y - kReach) {
        --first;
    }
    const auto isHit = [&](const ArrowPath& path) {
        return crosses(clear, path.tail, path.tip) ||
            (path.lost && overlap(clear, crossBox(path.tip))) ||
            (path.fork.has_value() && overlap(clear, forkBox(path)));
    };
    return std::none_of(m_paths.begin() + static_cast<std::ptrdiff_t>(first), end, isHit) &&
        std::ranges::none_of(
            takenFrom(first), [&](const Taken& taken) { return overlap(clear, taken.box); });
}

/// Whether an arrow does not reach from one lifeline to the other.
bool LabelPlacer::isShort() const
{
    const ArrowPath& path = m_paths[m_index];
    const double length = std::abs(path.tip.x - path.tail.x);
    return length < m_right - m_left;
}

/// What is in the way of a label that stands like this.
const std::vector<Stretch>& LabelPlacer::coveredAt(const Stand& stand)
{
    if (stand == m_stand) {
        return m_covered;
    }
    m_stand = stand;
    constexpr double kClear = style::kLabelClear / 2;
    const double away = stand.where == Where::Above ? -stand.gap - stand.height : stand.gap;
    // Two labels on one line are read as one unless they keep further apart.
    m_track.findCovered({away - kClear, away + stand.height + kClear}, kBetweenLabels, m_covered);
    const auto keepAway = [&](Strip strip, double ends) {
        const std::size_t before = m_covered.size();
        m_track.findCrossed(strip, m_covered);
        for (std::size_t i = before; i < m_covered.size(); ++i) {
            m_covered[i].from += ends;
            m_covered[i].to -= ends;
        }
    };
    if (stand.where == Where::Below) {
        // A label below its arrow is taken for that of the next one, unless that is further away.
        const double further = furtherBelow(stand.height);
        keepAway({away + further, away + stand.height + further}, kClear);
    } else {
        // The arrow above it is further away than its own, and nothing comes between them. Of two
        // that cross this holds but for the ends of the label, unless its own is further than
        // usual.
        const bool isFar = stand.gap > style::kLabelGap + kOverCross;
        keepAway({away - stand.gap - kSlope, away}, isFar ? 0 : kEnds);
        keepAway({away + stand.height + kClear, 0}, isFar || isCrossedOften() ? 0 : kEnds);
    }
    return m_covered;
}

/// What is in the way of one line is in the way of more: whether no stretch is clear that is long
/// enough.
bool LabelPlacer::isHopeless(const LabelShape& shape, Where where)
{
    auto& clear = m_clear[where == Where::Above ? 0 : 1];
    if (!clear.has_value()) {
        const double tail = m_paths[m_index].tail.x;
        const double around = style::kLabelClear / 2;
        clear = longestClear(coveredAt({where, kOneLine, style::kLabelGap}),
            (m_left - tail) / m_track.cosine() - around,
            (m_right - tail) / m_track.cosine() + around);
    }
    return shape.width + style::kLabelClear > *clear;
}

/// Places along the arrow: first the middle, then outwards, first towards its head, where the arrow
/// that it answers is further away.
Places LabelPlacer::placesFor(const LabelShape& shape, double away, Reach reach) const
{
    const ArrowPath& path = m_paths[m_index];
    const double cosine = m_track.cosine();
    const double sine = m_track.sine();
    const double towards = path.aim.x < path.tail.x ? -1 : 1;
    // First across the picture.
    const double margin = (shape.width * cosine + shape.height * std::abs(sine)) / 2;
    double from = m_left + margin;
    double to = m_right - margin;
    if (reach == Reach::Within || !path.lost) {
        // What comes from the middle has no arrow beyond: at least half of its label stands by it.
        const double inside = reach == Reach::Within ? margin : 0;
        from = std::max(from, std::min(path.tail.x, path.tip.x) + inside);
        to = std::min(to, std::max(path.tail.x, path.tip.x) - inside);
    }
    Places places{.step = kStep / cosine, .least = 1, .most = -1, .towards = towards};
    if (from > to) {
        return places;
    }
    const double start = std::clamp(startFor(shape.width), from, to);
    if (path.lost) {
        // The label of a lost segment begins above what is drawn of it.
        const double last = path.tip.x + towards * (margin + kPastCross);
        (towards > 0 ? to : from) = towards > 0 ? std::min(to, last) : std::max(from, last);
    }
    // A label on a steep arrow leans towards a lifeline, but does not touch it.
    const double halfWidth = (shape.width + style::kLabelClear) / 2;
    const double halfHeight = (shape.height + style::kLabelClear) / 2;
    const double wide = halfWidth * cosine + halfHeight * std::abs(sine);
    from = std::max(from, m_left - kLean + wide + away * sine);
    to = std::min(to, m_right + kLean - wide + away * sine);
    // Then along the arrow.
    places.best = (start - path.tail.x) / cosine;
    places.least = (from - path.tail.x) / cosine;
    places.most = (to - path.tail.x) / cosine;
    const double high = halfWidth * std::abs(sine) + halfHeight * cosine;
    const double above = m_top + high - path.tail.y - away * cosine;
    const double below = m_bottom - high - path.tail.y - away * cosine;
    if (sine != 0) {
        places.least = std::max(places.least, std::min(above / sine, below / sine));
        places.most = std::min(places.most, std::max(above / sine, below / sine));
    } else if (above > 0 || below < 0) {
        places.most = places.least - 1;
    }
    return places;
}

std::optional<OrientedBox> LabelPlacer::slide(
    const LabelShape& shape, Where where, Reach reach, double gap)
{
    const double away = (gap + shape.height / 2) * (where == Where::Above ? -1 : 1);
    const Places places = placesFor(shape, away, reach);
    if (places.least > places.most) {
        return {};
    }
    const auto along = nearestClear(
        places, coveredAt({where, shape.height, gap}), (shape.width + style::kLabelClear) / 2);
    if (!along.has_value()) {
        return {};
    }
    const double cosine = m_track.cosine();
    const double sine = m_track.sine();
    const Point tail = m_paths[m_index].tail;
    return OrientedBox{
        {tail.x + *along * cosine - away * sine, tail.y + *along * sine + away * cosine},
        shape.width / 2, shape.height / 2, cosine, sine};
}

std::optional<LabelPlace> LabelPlacer::attempt(
    const LabelShapes& shapes, std::size_t shape, Where where, Reach reach)
{
    std::optional<OrientedBox> box;
    if (!isHopeless(shapes[shape], where)) {
        box = slide(shapes[shape], where, reach, style::kLabelGap);
    }
    const ArrowPath& path = m_paths[m_index];
    const bool mayBeFurther = path.lost || (path.injected && where == Where::Above);
    if (!box.has_value() && reach == Reach::Beyond && mayBeFurther) {
        const double over = path.lost ? kOverCross : kOverDot;
        box = slide(shapes[shape], where, reach, style::kLabelGap + over);
    }
    if (!box.has_value()) {
        return {};
    }
    block(*box);
    return LabelPlace{shape, *box, reach == Reach::Beyond && isShort()};
}

/// The first way that tells everything, is wider than `over` and no wider than `upTo`.
std::optional<LabelPlace> LabelPlacer::attemptTelling(
    const LabelShapes& shapes, Where where, Reach reach, double over, double upTo, std::size_t ways)
{
    for (std::size_t shape = 0; shape < std::min(ways, shapes.telling()); ++shape) {
        const double width = shapes[shape].width;
        if (width <= over || width > upTo) {
            continue;
        }
        if (const auto found = attempt(shapes, shape, where, reach)) {
            return found;
        }
    }
    return {};
}

/// A label that keeps within its own stretch leaves the others theirs.
double LabelPlacer::fairLength() const { return freeLength() - style::kLabelPad; }

bool LabelPlacer::hasStretchFor(const LabelShapes& shapes) const
{
    // Among very many it would be the only one.
    constexpr std::size_t kVeryMany = 24;
    return m_crossings.count <= kVeryMany && shapes[0].width <= m_crossings.widestFree + kElsewhere;
}

std::optional<LabelPlace> LabelPlacer::placeClear(const LabelShapes& shapes)
{
    if (!hasStretchFor(shapes)) {
        return {};
    }
    survey(shapes);
    return attempt(shapes, 0, Where::Above, isShort() ? Reach::Within : Reach::Beyond);
}

std::optional<LabelPlace> LabelPlacer::placeNeat(const LabelShapes& shapes)
{
    constexpr std::size_t kWays = 2;
    const std::size_t ways = std::min(kWays, shapes.telling());
    if (m_crossings.count > 0 && shapes[ways - 1].width > m_crossings.widestFree + kElsewhere) {
        return {};
    }
    survey(shapes);
    const auto attemptIn = [&](Reach reach, double over, double upTo) {
        return attemptTelling(shapes, Where::Above, reach, over, upTo, kWays);
    };
    if (isShort()) {
        if (const auto within = attemptIn(Reach::Within, -kEndless, kEndless)) {
            return within;
        }
    }
    const auto fair = attemptIn(Reach::Beyond, -kEndless, fairLength());
    return fair.has_value() ? fair : attemptIn(Reach::Beyond, fairLength(), kEndless);
}

std::optional<LabelPlace> LabelPlacer::placeWhole(const LabelShapes& shapes)
{
    survey(shapes);
    if (isShort()) {
        if (const auto found =
                attemptTelling(shapes, Where::Above, Reach::Within, -kEndless, kEndless)) {
            return found;
        }
    }
    const double fair = fairLength();
    for (const auto& [where, over, upTo] :
        {std::tuple{Where::Above, -kEndless, fair}, std::tuple{Where::Above, fair, kEndless},
            std::tuple{Where::Below, -kEndless, kEndless}}) {
        if (const auto found = attemptTelling(shapes, where, Reach::Beyond, over, upTo)) {
            return found;
        }
    }
    return {};
}

std::optional<LabelPlace> LabelPlacer::placeShortened(const LabelShapes& shapes, bool whatever)
{
    survey(shapes);
    const std::size_t end = whatever ? shapes.count() : shapes.telling() + 1;
    for (std::size_t shape = shapes.telling(); shape < end; ++shape) {
        for (const Where where : {Where::Above, Where::Below}) {
            if (const auto found = attempt(shapes, shape, where, Reach::Beyond)) {
                return found;
            }
        }
    }
    return {};
}

std::optional<LabelPlace> LabelPlacer::place(std::size_t index, const LabelShapes& shapes)
{
    turnTo(index);
    const auto whole = placeWhole(shapes);
    return whole.has_value() ? whole : placeShortened(shapes, true);
}

} // namespace diagram
