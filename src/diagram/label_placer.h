// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/arrow_label.h"
#include "diagram/arrow_path.h"
#include "diagram/oriented_box.h"

#include <array>
#include <cstddef>
#include <cstdint>
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
/// Arrows come in the order of their tails. Only those near by are looked at.
class LabelPlacer
{
public:
    LabelPlacer(
        std::span<const ArrowPath> paths, double left, double right, double top, double bottom);

    /// The best place for the label of arrow `index`; none where all places are taken. A label
    /// comes loose from the middle before it breaks into lines, breaks before it goes below, and
    /// leaves numbers out last of all. Where an arrow does not reach across, it rather breaks than
    /// stand beyond what is drawn.
    std::optional<LabelPlace> place(std::size_t index, const LabelShapes& shapes);
    /// Keeps labels off this box.
    void block(std::size_t index, const OrientedBox& box) { m_taken[index].add(box); }
    bool isFree(std::size_t index, const OrientedBox& box) const;

private:
    enum class Where : std::uint8_t { Above, Below };
    /// The few boxes beside one arrow: its dot, its cross, its label, the cause of its loss.
    struct Taken
    {
        std::array<OrientedBox, 4> boxes;
        std::size_t count = 0;

        void add(const OrientedBox& box) { boxes[count++] = box; }
        std::span<const OrientedBox> all() const { return {boxes.data(), count}; }
    };

    void gather(std::size_t index);
    void findCrossings(std::size_t index);
    void findBeside(std::size_t index, const LabelShapes& shapes);
    double startFor(std::size_t index, double width) const;
    double freeLength(std::size_t index) const;
    /// Whether a label keeps to what is drawn of its arrow, or begins there and reaches beyond.
    enum class Reach : std::uint8_t { Within, Beyond };
    std::optional<OrientedBox> slide(
        std::size_t index, const LabelShape& shape, Where where, Reach reach, double gap) const;
    std::optional<LabelPlace> attempt(
        std::size_t index, const LabelShapes& shapes, std::size_t shape, Where where, Reach reach);
    std::optional<LabelPlace> attemptTelling(std::size_t index, const LabelShapes& shapes,
        Where where, Reach reach, double over, double upTo);
    bool isShort(std::size_t index) const;
    bool isClearBelow(std::size_t index, const OrientedBox& box) const;
    bool isInside(const Rect& bounds) const;
    /// `between`: how far other words must keep away at either end, beyond what is usual.
    bool findsBlock(std::size_t index, std::span<const std::size_t> near, const OrientedBox& box,
        const Rect& bounds, double between) const;

    std::span<const ArrowPath> m_paths;
    double m_left;
    double m_right;
    double m_top;
    double m_bottom;
    /// The lowest tip of all arrows up to each.
    std::vector<double> m_reach;
    std::vector<Taken> m_taken;
    /// Arrows that can be in the way of the one being labelled.
    std::vector<std::size_t> m_near;
    /// Those of them that come so close to the line it runs along that a label on it may meet them.
    std::vector<std::size_t> m_beside;
    /// Where arrows that cross it divide it: shares of its way, 0 and 1 among them, in order.
    std::vector<double> m_crossings;
    /// Where a label cannot be, from all that was tried.
    mutable std::vector<Shift> m_blocked;
};

} // namespace diagram
