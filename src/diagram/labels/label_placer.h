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

/// Where a label stands: turned with its arrow, its lowest line just above it or its highest line
/// just below.
struct LabelPlace
{
    /// Index of the shape.
    std::size_t shape = 0;
    OrientedBox box;
    /// It reaches beyond the end of an arrow that does not reach across.
    bool beyond = false;
};

/// Finds a place for the label of one arrow after the other. A place is good where the label
/// touches no other arrow, no cross and no label placed before, and lies within the column of the
/// arrows.
///
/// Arrows come in the order of their tails, and are labelled in this order. Only those near by are
/// looked at.
class LabelPlacer
{
public:
    LabelPlacer(
        std::span<const ArrowPath> paths, double left, double right, double top, double bottom);

    /// Turns to an arrow, for all that follows.
    void turnTo(std::size_t index);
    /// So many arrows cross this one that a label between them is soon taken for another's.
    bool isTangled() const { return m_crossings.count > kMostCrossings; }
    /// So many that there is no use in looking for a place between them.
    bool isBuried() const { return m_crossings.count > 200; }
    /// Arrows cross this one in ways that leave it unclear whose a label below it is.
    bool isCrossedOften() const { return m_crossings.count > 1; }
    /// Whether no other arrow crosses this one for about as long as its label is in one line.
    bool hasStretchFor(const LabelShapes& shapes) const;
    /// A place where nobody can mistake it for a label that tells everything in one line: above its
    /// arrow, in a stretch that no other crosses.
    std::optional<LabelPlace> placeClear(const LabelShapes& shapes);
    /// The best place above the arrow for a label that tells everything in one line or two.
    std::optional<LabelPlace> placeNeat(const LabelShapes& shapes);
    /// The best place for a label that tells everything; none where all places are taken. A label
    /// comes loose from the middle before it breaks into lines, and breaks before it goes below.
    /// Where an arrow does not reach across, it rather breaks than stand beyond what is drawn.
    std::optional<LabelPlace> placeWhole(const LabelShapes& shapes);
    /// The best place for one that leaves numbers out: flags and the main number or, with
    /// `whatever`, only one of these.
    std::optional<LabelPlace> placeShortened(const LabelShapes& shapes, bool whatever);
    /// Whole if it can be, else shortened.
    std::optional<LabelPlace> place(std::size_t index, const LabelShapes& shapes);
    /// Keeps labels off this box, which belongs to the arrow.
    void block(const OrientedBox& box) { m_taken.push_back({m_index, box}); }
    /// Whether nothing is in the way of this box near the arrow, but the arrow itself.
    bool isFree(const OrientedBox& box) const;

private:
    /// A label between more arrows than this that cross its own is told for another's.
    static constexpr std::size_t kMostCrossings = 6;
    static constexpr std::size_t kAllWays = std::numeric_limits<std::size_t>::max();

    enum class Where : std::uint8_t { Above, Below };
    /// Whether a label keeps to what is drawn of its arrow, or begins there and reaches beyond.
    enum class Reach : std::uint8_t { Within, Beyond };
    /// A label, or the cause of a loss, beside an arrow.
    struct Taken
    {
        std::size_t arrow = 0;
        OrientedBox box;
    };
    /// How a label stands to its arrow: which way, and how far away.
    struct Stand
    {
        Where where = Where::Above;
        double height = 0;
        double gap = 0;

        friend bool operator==(const Stand&, const Stand&) = default;
    };

    void survey(const LabelShapes& shapes);
    std::span<const Taken> takenNear() const;
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
    /// The lowest tip of all arrows up to each.
    std::vector<double> m_reach;
    std::vector<Taken> m_taken;
    /// The arrow that is being labelled.
    std::size_t m_index = 0;
    /// All that can be in its way are from here to before there.
    std::size_t m_firstNear = 0;
    std::size_t m_endNear = 0;
    ArrowLines::Crossings m_crossings;
    /// Whether the track is that of this arrow: one in a tangle seldom needs any.
    bool m_isSurveyed = false;
    LabelTrack m_track;
    /// What is covered of the strip that was asked for last.
    Stand m_stand;
    std::vector<Stretch> m_covered;
    /// The longest clear stretch above and below the arrow that is being labelled: known once asked
    /// for.
    std::array<std::optional<double>, 2> m_clear;
};

} // namespace diagram
