// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_path.h"
#include "diagram/picture/oriented_box.h"

#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// A part of an arrow, in pixels from its tail.
struct Stretch
{
    double from = 0;
    double to = 0;
};

/// A strip that runs parallel to an arrow, between two distances from it; negative ones are above.
struct Strip
{
    double from = 0;
    double to = 0;
};

/// The obstacles along one arrow: what covers which part of a strip in which its label may be. Each
/// obstacle is looked at once, so that the places of the label need not be tried one by one.
///
/// Coordinates are those of the arrow: x along it in pixels from its tail, to the right even if the
/// arrow points to the left; y across it, downwards.
class LabelTrack
{
public:
    /// Starts again with another arrow and no obstacles. Obstacles that are further away from it
    /// than `reach` are ignored.
    void begin(const ArrowPath& path, double reach);
    void add(const ArrowPath& other);
    void add(const OrientedBox& box);
    /// To be called when all obstacles have been added.
    void finish();

    /// The cosine and sine of the angle by which labels are turned.
    double cosine() const { return m_cosine; }
    double sine() const { return m_sine; }

    /// Where other arrows cross this one, from 0 (its tail) to 1 (its tip), sorted, with 0 and 1.
    std::span<const double> crossings() const { return m_crossings; }

    /// The parts of a strip that other arrows and boxes cover: a label outside these parts touches
    /// none of them. Around boxes `between` pixels are covered, too.
    void findCovered(Strip strip, double between, std::vector<Stretch>& covered) const;
    /// The same with arrows only.
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

/// Evenly spaced places along an arrow, with a preference.
struct Places
{
    /// The place that is preferred.
    double best = 0;
    double step = 0;
    /// All places lie between these.
    double least = 0;
    double most = 0;
    /// 1 or -1: which of two places at the same distance from `best` is preferred.
    double towards = 1;
};

/// The place nearest to the best one where something that reaches `half` to either side touches
/// nothing that is covered; none if there is no such place.
std::optional<double> nearestClear(
    const Places& places, std::span<const Stretch> covered, double half);

/// The length of the longest part between `from` and `to` that is not covered.
double longestClear(std::span<const Stretch> covered, double from, double to);

} // namespace diagram
