// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_label.h"
#include "diagram/labels/arrow_lines.h"
#include "diagram/labels/arrow_path.h"
#include "diagram/labels/label_track.h"
#include "diagram/picture/oriented_box.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// Where a label is: parallel to its arrow, just above or just below it.
struct LabelPlace
{
    /// Index of the shape.
    std::size_t shape = 0;
    OrientedBox box;
    /// The arrow ends before the other lifeline, and the label reaches beyond its end.
    bool beyond = false;
};

/// Finds a place for the label of one arrow after the other. In a free place the label touches no
/// other arrow, no cross and no label that has been placed before, and it lies between the
/// lifelines.
///
/// Arrows are sorted by their tails and are labelled in this order. Only arrows near by are looked
/// at.
class LabelPlacer
{
public:
    LabelPlacer(
        std::span<const ArrowPath> paths, double left, double right, double top, double bottom);

    /// Selects the arrow that all other functions are about.
    void turnTo(std::size_t index);
    /// Whether so many arrows cross this one that a label between them could be taken for that of
    /// another arrow.
    bool isTangled() const { return m_crossings.count > kMostCrossings; }
    /// Whether there are so many that a place between them is not even looked for.
    bool isBuried() const { return m_crossings.count > 200; }
    /// Whether arrows cross this one so often that a label below it could be taken for that of
    /// another arrow.
    bool isCrossedOften() const { return m_crossings.count > 1; }
    /// Whether there is a part of the arrow, about as long as its label in one line, that no other
    /// arrow crosses.
    bool hasStretchFor(const LabelShapes& shapes) const;
    /// A place for a whole label in one line where it cannot be taken for that of another arrow:
    /// above its arrow, along a part that no other arrow crosses.
    std::optional<LabelPlace> placeClear(const LabelShapes& shapes);
    /// The best place for a whole label in one or two lines above the arrow.
    std::optional<LabelPlace> placeNeat(const LabelShapes& shapes);
    /// The best place for a whole label; none if there is no free place. The label is moved from
    /// the middle of the arrow before it is broken into more lines, and broken before it is put
    /// below the arrow. If the arrow ends before the other lifeline, the label is broken before it
    /// reaches beyond the end.
    std::optional<LabelPlace> placeWhole(const LabelShapes& shapes);
    /// The best place for a label that leaves something out: flags and main number, or with
    /// `whatever` only one of these.
    std::optional<LabelPlace> placeShortened(const LabelShapes& shapes, bool whatever);
    /// turnTo(), then placeWhole() or, if that finds no place, placeShortened().
    std::optional<LabelPlace> place(std::size_t index, const LabelShapes& shapes);
    /// Keeps later labels away from this box, which belongs to the arrow.
    void block(const OrientedBox& box) { m_taken.push_back({m_index, box}); }
    /// Whether this box, near the arrow, touches nothing but the arrow itself.
    bool isFree(const OrientedBox& box) const;
    /// Whether a level box touches nothing at all, wherever it is.
    bool isClear(const OrientedBox& box) const;

private:
    /// See isTangled().
    static constexpr std::size_t kMostCrossings = 6;
    static constexpr std::size_t kAllWays = std::numeric_limits<std::size_t>::max();

    enum class Where : std::uint8_t { Above, Below };
    /// Whether a label has to end where its arrow ends, or may reach beyond.
    enum class Reach : std::uint8_t { Within, Beyond };
    /// A label, or the cause of a loss, beside an arrow.
    struct Taken
    {
        std::size_t arrow = 0;
        OrientedBox box;
    };
    /// On which side of its arrow a label is, how high it is, and how far from the arrow.
    struct Stand
    {
        Where where = Where::Above;
        double height = 0;
        double gap = 0;

        friend bool operator==(const Stand&, const Stand&) = default;
    };

    void survey(const LabelShapes& shapes);
    std::span<const Taken> takenFrom(std::size_t arrow) const;
    std::span<const Taken> takenNear() const { return takenFrom(m_firstNear); }
    double startFor(double width) const;
    double freeLength() const;
    double fairLength() const;
    const std::vector<Stretch>& coveredAt(const Stand& stand);
    bool isHopeless(const LabelShape& shape, Where where);
    Places placesFor(const LabelShape& shape, double away, Reach reach) const;
    std::optional<OrientedBox> slide(const LabelShape& shape, Where where, Reach reach, double gap);
    std::optional<LabelPlace> attempt(
        const LabelShapes& shapes, std::size_t shape, Where where, Reach reach);
    std::optional<LabelPlace> attemptTelling(const LabelShapes& shapes, Where where, Reach reach,
        double over, double upTo, std::size_t ways = kAllWays);
    bool isShort() const;
    bool isInside(const Rect& bounds) const;

    std::span<const ArrowPath> m_paths;
    double m_left;
    double m_right;
    double m_top;
    double m_bottom;
    ArrowLines m_lines;
    /// For each arrow, how far down it and all before it reach, to where they would have arrived.
    std::vector<double> m_reach;
    /// How far up it and all behind it begin.
    std::vector<double> m_begin;
    std::vector<Taken> m_taken;
    /// The arrow that is being labelled.
    std::size_t m_index = 0;
    /// Only the arrows from m_firstNear to before m_endNear can be in its way.
    std::size_t m_firstNear = 0;
    std::size_t m_endNear = 0;
    ArrowLines::Crossings m_crossings;
    /// Whether m_track is that of this arrow. It is made only when it is needed.
    bool m_isSurveyed = false;
    LabelTrack m_track;
    /// The strip that was asked for last, and what of it is covered.
    Stand m_stand;
    std::vector<Stretch> m_covered;
    /// The longest free part above and below the arrow, once it has been asked for.
    std::array<std::optional<double>, 2> m_clear;
};

} // namespace diagram
