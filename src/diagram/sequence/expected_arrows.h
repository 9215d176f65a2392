// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_path.h"
#include "diagram/sequence/plan_view.h"

#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// A label stands no further than this from its arrow.
inline constexpr double kFarthestLabel = 80;

/// The arrows between two heights, in the order in which they left. Arrows that are still open get
/// the end that is expected: from SequenceOptions::travelling, or else from the usual time.
std::vector<Arrow> exposedArrows(const PlanView& view, double top, double bottom);

/// Makes the arrows of segments in flight, with the ends that are expected, one after the other.
class ExpectedArrows
{
public:
    explicit ExpectedArrows(const SequencePlan& plan)
        : m_plan(plan)
    {}

    Arrow arrow(const Travelling& flight) const;

private:
    const SequencePlan& m_plan;
};

/// The arrows of segments that are in flight at the present moment; none for one that has no arrow
/// yet. After going back their ends may be in the trace already: they are recognized by when they
/// are due. Nearly linear in the number of segments in flight.
std::vector<std::optional<Arrow>> arrowsOf(
    const PlanView& view, std::span<const Travelling> flights);

/// How much of its way an arrow has travelled at the present moment, from 0 to 1.
double shareAt(const PlanView& view, const Arrow& arrow);

} // namespace diagram
