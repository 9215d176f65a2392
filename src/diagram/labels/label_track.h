// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_path.h"
#include "diagram/picture/oriented_box.h"

#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// Part of the way along an arrow, in pixels from its tail.
struct Stretch
{
    double from = 0;
    double to = 0;
};

/// A strip along an arrow, by distances from the arrow: negative above it.
struct Strip
{
    double from = 0;
    double to = 0;
};

/// The line along which a label slides beside its arrow, and what is in its way there.
///
/// All is seen as from the arrow: along it, in pixels from its tail, to the right whichever way the
/// arrow points; and off it, downwards. What each obstacle covers of a strip is worked out once, so
/// that the places of a label need not be tried one by one.
class LabelTrack
{
public:
    /// Begins anew along an arrow. What is further off it than `reach` is left out.
    void begin(const ArrowPath& path, double reach);
    void add(const ArrowPath& other);
    void add(const OrientedBox& box);
    /// To be called when all has been added.
    void finish();

    /// Of the angle by which labels are turned.
    double cosine() const { return m_cosine; }
    double sine() const { return m_sine; }

    /// Where other arrows cross this one: shares of its way, 0 and 1 among them, in order.
    std::span<const double> crossings() const { return m_crossings; }

    /// What other arrows and what boxes cover of a strip: anything that keeps clear of these
    /// stretches touches nothing. Boxes are kept further away by `between`.
    void findCovered(Strip strip, double between, std::vector<Stretch>& covered) const;
    /// The same of arrows only.
    void findCrossed(Strip strip, std::vector<Stretch>& covered) const;

private:
    /// An arrow near by, from its higher end to its lower.
    struct Line
    {
        Point from;
        Point to;
        /// Change along for each pixel off.
        double slope = 0;
    };
    /// A box near by; the angle is that between it and a label.
    struct Block
    {
        Point centre;
        double halfWidth = 0;
        double halfHeight = 0;
        double cosine = 1;
        double sine = 0;
    };

    Point seen(Point point) const
    {
        const double dx = point.x - m_tail.x;
        const double dy = point.y - m_tail.y;
        return {dx * m_cosine + dy * m_sine, dy * m_cosine - dx * m_sine};
    }

    Point m_tail;
    double m_cosine = 1;
    double m_sine = 0;
    /// From tail to tip, along.
    double m_length = 0;
    double m_reach = 0;
    std::vector<Line> m_lines;
    std::vector<Block> m_blocks;
    std::vector<double> m_crossings;
};

/// Places evenly apart along a track.
struct Places
{
    /// The one that is liked best.
    double best = 0;
    double step = 0;
    /// All lie between these.
    double least = 0;
    double most = 0;
    /// 1 or -1: the side that is liked better.
    double towards = 1;
};

/// The place nearest to the best where something `half` as long as itself either way is clear of
/// everything covered; none where all are taken.
std::optional<double> nearestClear(
    const Places& places, std::span<const Stretch> covered, double half);

/// No stretch between these two that is clear of everything covered is longer than this.
double longestClear(std::span<const Stretch> covered, double from, double to);

} // namespace diagram
