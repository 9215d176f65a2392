// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/labels/arrow_path.h"
#include "diagram/sequence/plan_view.h"

#include <optional>
#include <span>
#include <vector>

namespace diagram {

/// A label stands no further than this from its arrow.
inline constexpr double kFarthestLabel = 60;

/// The arrows between two heights, in the order in which they left. Those that are still open have
/// been given the end that is to be expected: from what is told to be travelling, or from the usual
/// time.
std::vector<Arrow> exposedArrows(const PlanView& view, double top, double bottom);

/// The same for segments that are told to be travelling, one after the other.
class ExpectedArrows
{
public:
    ExpectedArrows(const SequencePlan& plan, std::span<const Travelling> travelling)
        : m_plan(plan)
        , m_travelling(travelling)
    {}

    Arrow arrow(const Travelling& flight);

private:
    struct Asked
    {
        tcp::Instant departed;
        sim::Side to = sim::Side::Server;
        /// The end of time: for a lost one.
        tcp::Instant due;

        friend bool operator==(const Asked&, const Asked&) = default;
    };

    bool areTogether(const Arrow& arrow, const Travelling& flight);

    const SequencePlan& m_plan;
    std::span<const Travelling> m_travelling;
    /// Those that leave together are asked for one after the other.
    std::optional<Asked> m_asked;
    bool m_answer = false;
};

/// The arrows of segments that are on their way where the clock stands, known by when they are due:
/// their ends may be in the trace already, behind a step back. Nearly linear in all that are told
/// to be travelling.
std::vector<std::optional<Arrow>> arrowsOf(
    const PlanView& view, std::span<const Travelling> flights);

/// How much of its way an arrow has travelled where the clock stands: 0 to 1, in even motion where
/// the axis is even.
double shareAt(const PlanView& view, const Arrow& arrow);

} // namespace diagram
